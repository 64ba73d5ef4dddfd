### Una settimana o un giorno a casa.

digest-week = <b>La vostra casa, dal { $begin } al { $end }</b>
digest-day = <b>La vostra casa il { $date }</b>
digest-line =
    • { $rule }{ $named ->
        [yes] { ": " }{ $names }
       *[no] { "" }
    } – { $times ->
        [one] una volta
       *[other] { $times } volte
    }, { $span }{ $lasts ->
        [yes] { ", " }e non è finito
       *[no] { "" }
    }
digest-more = { $count ->
    [one] • e un altro tipo di guasto
   *[other] • e altri { $count } tipi di guasto
}
digest-worst = { $days ->
    [one] Qualcosa non ha funzionato per { $span }.
   *[other] Più a lungo { $date }: { $span }.
}
digest-no-time = Nel frattempo ha funzionato tutto.
button-digest-alerts = Avvisi

## What operators are told in time

alarm-secret-expires-in-30 = <b>Il segreto del client scade tra 30 giorni.</b> Creane uno nuovo su { $portal }, poi imposta { $settings }_CLIENT_SECRET e { $settings }_SECRET_EXPIRES. Ogni famiglia dovrà collegarsi di nuovo quando il vecchio segreto sarà ritirato.
alarm-secret-expires-in-7 = <b>Il segreto del client scade tra 7 giorni.</b> Creane uno nuovo su { $portal }, poi imposta { $settings }_CLIENT_SECRET e { $settings }_SECRET_EXPIRES.
alarm-secret-expires-in-1 = <b>Il segreto del client scade domani.</b> Creane subito uno nuovo su { $portal }, poi imposta { $settings }_CLIENT_SECRET e { $settings }_SECRET_EXPIRES.
alarm-database-nearly-full = <b>Il disco della base di dati è quasi pieno.</b> Libera spazio sul disco di BOT_DATA_DIR, altrimenti andranno persi dei messaggi.
alarm-falling-behind = <b>Sono in ritardo.</b> Qualcosa aspetta da più di dieci minuti. Guarda il registro, il carico della macchina e la rete verso Telegram.
alarm-webhook-failing = <b>Telegram non riesce a consegnare al webhook.</b> Controlla BOT_PUBLIC_URL, il suo certificato e il proxy; oppure scegli BOT_UPDATES=polling.

### Eine Woche oder ein Tag zu Hause.

digest-week = <b>Ihr Zuhause, { $begin } bis { $end }</b>
digest-day = <b>Ihr Zuhause am { $date }</b>
digest-line =
    • { $rule }{ $named ->
        [yes] { ": " }{ $names }
       *[no] { "" }
    } – { $times ->
        [one] einmal
        [2] zweimal
       *[other] { $times }-mal
    }, { $span }{ $lasts ->
        [yes] { ", " }noch nicht vorbei
       *[no] { "" }
    }
digest-more = { $count ->
    [one] • und eine weitere Art von Störung
   *[other] • und { $count } weitere Arten von Störungen
}
digest-worst = { $days ->
    [one] Etwas war { $span } lang gestört.
   *[other] Am meisten gestört: { $date }, { $span }.
}
digest-no-time = In dieser Zeit war nichts gestört.
button-digest-alerts = Meldungen

## Was Betreiber rechtzeitig erfahren

alarm-secret-expires-in-30 = <b>Das Client-Secret läuft in 30 Tagen ab.</b> Erzeugen Sie auf { $portal } ein neues und setzen Sie { $settings }_CLIENT_SECRET und { $settings }_SECRET_EXPIRES. Alle Familien müssen sich neu verbinden, sobald das alte Secret zurückgezogen ist.
alarm-secret-expires-in-7 = <b>Das Client-Secret läuft in 7 Tagen ab.</b> Erzeugen Sie auf { $portal } ein neues und setzen Sie { $settings }_CLIENT_SECRET und { $settings }_SECRET_EXPIRES.
alarm-secret-expires-in-1 = <b>Das Client-Secret läuft morgen ab.</b> Erzeugen Sie jetzt auf { $portal } ein neues und setzen Sie { $settings }_CLIENT_SECRET und { $settings }_SECRET_EXPIRES.
alarm-database-nearly-full = <b>Der Datenträger der Datenbank ist fast voll.</b> Schaffen Sie Platz auf dem Datenträger von BOT_DATA_DIR, sonst gehen Nachrichten verloren.
alarm-falling-behind = <b>Ich komme nicht mehr nach.</b> Etwas wartet seit mehr als zehn Minuten. Sehen Sie nach dem Protokoll, der Auslastung des Rechners und der Verbindung zu Telegram.
alarm-webhook-failing = <b>Telegram kann dem Webhook nichts zustellen.</b> Prüfen Sie BOT_PUBLIC_URL, das zugehörige Zertifikat und den Proxy oder setzen Sie BOT_UPDATES=polling.

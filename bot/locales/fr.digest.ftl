### Une semaine ou une journée à la maison.

digest-week = <b>Votre maison, du { $begin } au { $end }</b>
digest-day = <b>Votre maison le { $date }</b>
digest-line =
    • { $rule }{ $named ->
        [yes] { " : " }{ $names }
       *[no] { "" }
    } – { $times ->
        [one] une fois
       *[other] { $times } fois
    }, { $span }{ $lasts ->
        [yes] { ", " }et ce n’est pas fini
       *[no] { "" }
    }
digest-more = { $count ->
    [one] • et encore un genre de panne
   *[other] • et encore { $count } genres de panne
}
digest-worst = { $days ->
    [one] Quelque chose était en panne pendant { $span }.
   *[other] Le plus long : { $date }, { $span }.
}
digest-no-time = Rien n’était en panne pendant ce temps.
button-digest-alerts = Alertes

## What operators are told in time

alarm-secret-expires-in-30 = <b>Le secret du client expire dans 30 jours.</b> Créez-en un nouveau sur { $portal }, puis renseignez { $settings }_CLIENT_SECRET et { $settings }_SECRET_EXPIRES. Chaque famille devra se connecter à nouveau quand l’ancien secret sera retiré.
alarm-secret-expires-in-7 = <b>Le secret du client expire dans 7 jours.</b> Créez-en un nouveau sur { $portal }, puis renseignez { $settings }_CLIENT_SECRET et { $settings }_SECRET_EXPIRES.
alarm-secret-expires-in-1 = <b>Le secret du client expire demain.</b> Créez-en un nouveau maintenant sur { $portal }, puis renseignez { $settings }_CLIENT_SECRET et { $settings }_SECRET_EXPIRES.
alarm-database-nearly-full = <b>Le disque de la base de données est presque plein.</b> Libérez de la place sur le disque de BOT_DATA_DIR, sinon des messages seront perdus.
alarm-falling-behind = <b>Je prends du retard.</b> Quelque chose attend depuis plus de dix minutes. Regardez le journal, la charge de la machine et le réseau vers Telegram.
alarm-webhook-failing = <b>Telegram ne peut pas livrer au webhook.</b> Vérifiez BOT_PUBLIC_URL, son certificat et le proxy ; ou choisissez BOT_UPDATES=polling.

### Een week of een dag in huis.

digest-week = <b>Je huis van { $begin } tot en met { $end }</b>
digest-day = <b>Je huis op { $date }</b>
digest-line =
    • { $rule }{ $named ->
        [yes] { ": " }{ $names }
       *[no] { "" }
    } – { $times ->
        [one] één keer
        [2] twee keer
       *[other] { $times } keer
    }, { $span }{ $lasts ->
        [yes] { ", " }en nog niet voorbij
       *[no] { "" }
    }
digest-more = { $count ->
    [one] • en nog één soort storing
   *[other] • en nog { $count } soorten storingen
}
digest-worst = { $days ->
    [one] Er was { $span } lang iets uitgevallen.
   *[other] Het langst op { $date }: { $span }.
}
digest-no-time = In die tijd is er niets uitgevallen.
button-digest-alerts = Meldingen

## Wat wie de bot beheert op tijd te horen krijgt

alarm-secret-expires-in-30 = <b>Het client secret verloopt over 30 dagen.</b> Maak een nieuw secret op { $portal } en vul { $settings }_CLIENT_SECRET en { $settings }_SECRET_EXPIRES in. Elke familie moet opnieuw koppelen zodra het oude secret is ingetrokken.
alarm-secret-expires-in-7 = <b>Het client secret verloopt over 7 dagen.</b> Maak een nieuw secret op { $portal } en vul { $settings }_CLIENT_SECRET en { $settings }_SECRET_EXPIRES in.
alarm-secret-expires-in-1 = <b>Het client secret verloopt morgen.</b> Maak nu een nieuw secret op { $portal } en vul { $settings }_CLIENT_SECRET en { $settings }_SECRET_EXPIRES in.
alarm-database-nearly-full = <b>De schijf van de database is bijna vol.</b> Maak ruimte vrij op de schijf van BOT_DATA_DIR, anders gaan er berichten verloren.
alarm-falling-behind = <b>Ik loop achter.</b> Iets wacht al meer dan tien minuten. Kijk naar het logboek, de belasting van de machine en het netwerk naar Telegram.
alarm-webhook-failing = <b>Telegram kan niets bij de webhook bezorgen.</b> Controleer BOT_PUBLIC_URL, het bijbehorende certificaat en de proxy; of kies BOT_UPDATES=polling.

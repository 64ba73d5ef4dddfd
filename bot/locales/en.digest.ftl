### A week or a day at home.

digest-week = <b>Your home, { $begin } to { $end }</b>
digest-day = <b>Your home on { $date }</b>
digest-line =
    • { $rule }{ $named ->
        [yes] { ": " }{ $names }
       *[no] { "" }
    } – { $times ->
        [one] once
        [2] twice
       *[other] { $times } times
    }, { $span }{ $lasts ->
        [yes] { ", " }and not over
       *[no] { "" }
    }
digest-more = { $count ->
    [one] • and one kind of trouble more
   *[other] • and { $count } kinds of trouble more
}
digest-worst = { $days ->
    [one] Something was out of order for { $span }.
   *[other] Most on { $date }: { $span }.
}
digest-no-time = Nothing was out of order meanwhile.
button-digest-alerts = Alerts

## What operators are told in time

alarm-secret-expires-in-30 = <b>The client secret ends in 30 days.</b> Make a new one at { $portal }, set { $settings }_CLIENT_SECRET and { $settings }_SECRET_EXPIRES. Every family has to connect again once the old secret is withdrawn.
alarm-secret-expires-in-7 = <b>The client secret ends in 7 days.</b> Make a new one at { $portal }, set { $settings }_CLIENT_SECRET and { $settings }_SECRET_EXPIRES.
alarm-secret-expires-in-1 = <b>The client secret ends tomorrow.</b> Make a new one at { $portal } now, set { $settings }_CLIENT_SECRET and { $settings }_SECRET_EXPIRES.
alarm-database-nearly-full = <b>The disk of the database is nearly full.</b> Make room on the disk of BOT_DATA_DIR, or messages will be lost.
alarm-falling-behind = <b>I am falling behind.</b> Something has waited for more than ten minutes. Look at the log, the machine's load and the network to Telegram.
alarm-webhook-failing = <b>Telegram cannot deliver to the webhook.</b> Check BOT_PUBLIC_URL, its certificate and the proxy; or set BOT_UPDATES=polling.

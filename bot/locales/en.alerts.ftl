### /alerts: what is wrong and was lately, what people do with an alert, and how a chat wants to be told.

menu-alerts = What is wrong, and how I tell you
setting-alerts = Alerts

alerts-title = <b>Alerts</b>
alerts-nothing = Nothing is wrong at home, as far as I know.
alerts-nothing-here = No home is connected to this chat. What nobody in your group takes up, I tell you here.
alerts-open = { $severity ->
    [urgent] 🚨 { $what } Since { $time }.
    [notice] ℹ️ { $what } Since { $time }.
   *[warning] ⚠️ { $what } Since { $time }.
}
alerts-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
alerts-recent = <b>The last 7 days</b>
alerts-where-here = I tell it in this chat.
alerts-where-topic = I tell it in one topic of this group.
alerts-where-group = A group is told of it, so I leave this chat in peace.
alerts-where-off = Alerts are turned off in this chat.
alerts-where-unheard = I tell you here only what nobody takes up in your group.
alerts-quiet-hours = Quiet hours: { $begin }–{ $end }
alerts-quiet-none = Quiet hours: none
alerts-gone = I know no such alert here.
alerts-over = That is over already.

button-alerts-list = All alerts
button-alerts-settings = Alert settings

## One alert

alerts-details = <b>Details of alert { $number }</b>
alerts-details-rule = <b>{ $what }</b>
alerts-details-line = { $what }: { $when }
alerts-details-since = since { $time }
alerts-details-said = What { $maker }'s service says: { $text }
alerts-details-taken = { $person } is on it since { $time }.

alerts-taken = You are on it. Everybody who was told of it sees that.
alerts-taken-already = { $person } is on it already.
alerts-snoozed = I say nothing more of it until { $time }.
alerts-again-still = I looked at { $time }: it is still so.
alerts-again-well = I looked at { $time }: it is over.
alerts-mute-which = <b>Which device shall I mute?</b>
alerts-mute-how-long =
    <b>How long shall I say nothing of { $name }?</b>
    It can still be seen and switched.
alerts-muted = I say nothing of { $name } until { $time }.
alerts-muted-always = I say nothing of { $name } any more. The alert settings bring it back.
button-alerts-mute-1 = For 1 day
button-alerts-mute-7 = For 1 week
button-alerts-mute-always = For good

## How a chat wants to be told

alerts-wishes-group = <b>How I alert this group</b>
alerts-wishes-private = <b>How I alert you in this chat</b>
alerts-wish-on = Alerts: on
alerts-wish-off = Alerts: off
alerts-wish-usual = Alerts: only while no group is told
alerts-wish-off-rules = { $count ->
    [0] Kinds of alerts: all
    [one] Kinds of alerts: all but one
   *[other] Kinds of alerts: all but { $count }
}
alerts-wish-sounds = { $sounds ->
    [all] Sound: with every alert
    [urgent] Sound: only when it is urgent
    [never] Sound: never
   *[warning] Sound: with warnings and what is urgent
}
alerts-wish-escalates = If nobody takes up what is urgent within 15 minutes, I tell one person after the other in private.
alerts-wish-escalates-not = What is urgent is told in this group alone.
alerts-wish-topic = Alerts have a topic of their own in this group.
alerts-wish-digest-both = Summary: daily and weekly
alerts-wish-digest-daily = Summary: daily
alerts-wish-digest-weekly = Summary: weekly
alerts-wish-digest-none = Summary: none
alerts-wish-counts = Guarded devices: { $guards }. Muted devices: { $count }.
alerts-changed = Changed.
alerts-here-no-topic = Please write this in the topic of the group where you want the alerts.

button-alerts-on = Turn alerts on
button-alerts-off = Turn alerts off
button-alerts-usual = Only while no group is
button-alerts-rules = Kinds of alerts
button-alerts-sound = Sound
button-alerts-quiet = Quiet hours
button-alerts-escalate = Tell people in private
button-alerts-alone = Tell the group alone
button-alerts-weekly = Weekly summary on
button-alerts-weekly-off = Weekly summary off
button-alerts-daily = Daily summary on
button-alerts-daily-off = Daily summary off
button-alerts-guards = Guarded devices
button-alerts-muted = Muted devices
button-alerts-here = Into this topic
button-alerts-everywhere = No topic of their own

alerts-rules = <b>Which kinds shall I tell?</b>
alerts-rules-on = { $what }: told
alerts-rules-off = { $what }: not told
button-alerts-rule-on = On: { $what }
button-alerts-rule-off = Off: { $what }
alerts-rule-sign-in-lost = Sign-in lost
alerts-rule-access-off = Access refused
alerts-rule-calls-spent = Calls used up
alerts-rule-cloud-failing = Online service out of order
alerts-rule-gateway-offline = Home offline
alerts-rule-scopes-small = Sign-in too small
alerts-rule-password-expired = Password expired
alerts-rule-terms-expired = Terms of use
alerts-rule-calls-low = Calls running low
alerts-rule-calls-nearly-spent = Calls nearly used up
alerts-rule-module-unreachable = Device silent
alerts-rule-command-failed = Command failed
alerts-rule-battery-low = Battery low
alerts-rule-sensor-silent = No temperature
alerts-rule-far-from-set-point = Room too cold
alerts-rule-guard = Guarded device

alerts-sound = { $sounds ->
    [all] <b>Every alert sounds.</b> When shall a message sound?
    [urgent] <b>Only what is urgent sounds.</b> When shall a message sound?
    [never] <b>No alert sounds.</b> When shall a message sound?
   *[warning] <b>Warnings and what is urgent sound.</b> When shall a message sound?
}
button-alerts-sound-all = With every alert
button-alerts-sound-warning = With warnings
button-alerts-sound-urgent = Only when urgent
button-alerts-sound-never = Never

alerts-quiet =
    <b>When shall nothing sound?</b>
    A guarded device breaks through, if you chose so. Or write for example <code>/alerts quiet 22:30 6:45</code>.
alerts-quiet-unread =
    <b>I did not understand these hours.</b>
    Write for example <code>/alerts quiet 22:30 6:45</code>.
button-alerts-hours = { $begin }–{ $end }
button-alerts-quiet-off = No quiet hours

alerts-muted-list = <b>I say nothing of these devices</b>
alerts-muted-none = No device is muted. An alert about a device has a button for that.
alerts-muted-line = { $name }: until { $time }
alerts-muted-line-always = { $name }: for good
alerts-muted-others = { $count ->
    [one] And one more that I cannot name here.
   *[other] And { $count } more that I cannot name here.
}
button-alerts-unmute = Tell of { $name }
button-alerts-unmute-gone = Forget those that are gone

## Guarded devices

guard-told = { $least ->
    [0] 🛡 Guarded: I raise the alarm when it is off or does not answer for { $minutes } min{ $night ->
        [night] , by night too.
       *[day] ; in quiet hours without a sound.
    }
   *[other] 🛡 Guarded: I raise the alarm when it is off, does not answer or draws less than { $watts } W for { $minutes } min{ $night ->
        [night] , by night too.
       *[day] ; in quiet hours without a sound.
    }
}
guard-title = <b>{ $name }</b>
guard-offer = Shall I guard it? I then raise the alarm when it is off or does not answer, also by night. After how long?
guard-asked-first = Before I switch it off, I ask.
guard-unheard = But alerts do not come into this chat now, so nobody here would hear it.
guard-unknown = I know no such device here that could be guarded.
guard-too-many = You guard as many devices as I can. Please let another one go first.
guards-list = <b>Guarded devices</b>
guards-none = No device is guarded. Open a plug, a light or a heater and tap “Guard”: I then raise the alarm when it is off or silent.
guards-line = <b>{ $name }</b>: { $guard }
button-guard = Guard
button-guard-change = Change the guard
button-guard-after = After { $minutes } min
button-guard-any-power = Whatever it draws
button-guard-watts = At least { $watts } W
button-guard-night = Sound by night too
button-guard-day = Without a sound by night
button-guard-off = Guard it no more
button-guard-card = Back to the device
button-guards-gone = Forget those that are gone
risk-guarded = A device that I guard for you would go off: it should stay on.

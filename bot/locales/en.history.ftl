### Who did what, undo, and what is asked first.

menu-history = Who did what
setting-history = History

history-title = <b>Who did what</b>
history-day = <b>{ $day }</b>
history-act = { $person } { $did }
history-approved = (allowed by { $person })
history-somebody = somebody
history-empty = Nothing was done, as far as I can tell you.
history-unknown = I know no room or device called “{ $said }” here.
history-which-people = <b>Whose acts shall I show?</b>
history-which-rooms = <b>Of which room?</b>
history-which-devices = <b>Of which device?</b>
history-which-days = <b>Of which days?</b>
history-kept = Who did what is kept for { $days } days. How long shall I keep it?
history-keeps = I keep for { $days } days who did what. What is older is deleted within an hour.

button-history-all = Show everything
button-history-people = Person
button-history-rooms = Room
button-history-devices = Device
button-history-days = { $days } days
button-history-day = Day
button-history-today = Today
button-history-yesterday = Yesterday
button-history-week = 7 days

card-last = Last: { $time }, { $person } { $did }

did-on = turned on { $what }
did-off = turned off { $what }
did-level = set { $what } to { $percent } %
did-open-to = opened { $what } to { $percent } %
did-open = opened { $what }
did-close = closed { $what }
did-stop = stopped { $what }
did-comfort = set { $what } to comfort
did-away = set { $what } to away
did-frost-guard = set { $what } to frost guard
did-automatic = set { $what } to automatic
did-boost = boosted { $what } for { $minutes } minutes
did-set-point = set { $what } to { $degrees } °C
did-run = ran { $what }
did-gone = did something to a device that is no longer there

way-typed = typed
way-pressed = button
way-undo = undo

result-sent = sent
result-moving = on its way
result-done = done
result-partly = partly done
result-unconfirmed = not confirmed
result-failed = failed
result-undone = undone

## Undo

button-undo = Undo
undo-told = <b>Taking back what { $person } did at { $time }.</b>
undo-gone = I cannot take that back.
undo-late = An act can be undone for one minute, and that is over. Nothing was changed.
undo-already = That was undone already. Nothing more was changed.
undo-changed = Somebody has changed it since. I leave it as it is now.
undo-unseen = I cannot see how it is now. I leave it as it is.

## Asked first

ask-first = <b>{ $what }?</b>
risk-power = All plugs of a home are among them: a freezer would lose power too.
risk-cold = The heating stops there, and it is the cold season.
risk-shutters = Every shutter of a home moves, gates and doors too. Please make sure that nobody is in the way.

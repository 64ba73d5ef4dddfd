### What people read in chats. Every sentence is calm, short and complete; the outcome comes first.

language-name = English
day-of-week = { $weekday } { $date }

## The bot itself

bot-description =
    I bring your Legrand or BTicino home into this chat: plugs, lights, shutters and heating, for the whole family.

    Press Start, connect your home once, then write /plugs kitchen off or tap a button.
bot-short-description = Your Legrand or BTicino home, in your family's chat.

menu-status = How the home is now
menu-plugs = Plugs: see and switch
menu-lights = Lights: see, switch and dim
menu-shutters = Shutters: open, close, stop
menu-heating = Heating: see and set
menu-scenes = Scenes: run one
menu-energy = What draws power now
menu-homes = Choose the home
menu-quota = How many calls are left today
menu-connect = Connect your home
menu-disconnect = Disconnect the home
menu-settings = Settings
menu-language = Language
menu-help = What I can do
menu-privacy = What I keep about you
menu-delete = Delete what I keep
menu-cancel = Forget the open question

## Start and help

welcome-private =
    <b>Hello. I bring your Legrand or BTicino home into this chat.</b>
    Connect it once, then write <code>/plugs kitchen off</code> or tap a button.
    I can also live in your family's group.
welcome-group =
    <b>Hello. I bring your family's Legrand or BTicino home into this group.</b>
    One of you connects the home; this takes a minute in a private chat with me.
    Speak to me with commands such as <code>/status</code>, or by answering my messages. Telegram shows me nothing else of this group, unless you make me an admin.
    Who connects the home owns it, this group's admins are its adults, and everybody else can look until the owner says more.
welcome-back = <b>Your home is connected.</b> What would you like to see?

help-unconnected =
    <b>First connect your home.</b>
    You sign in once with your Legrand or BTicino account, in your browser. I never see your password.
help-connected =
    <b>Tap a button, or write a command.</b>
    <code>/plugs kitchen off</code>
    <code>/lights living room 40%</code>
    <code>/shutters all close</code>
    <code>/heating bedroom 21</code>
    <code>/heating boost 60</code>
    Words may come in any order, and a small slip of the keyboard does no harm.
    /status shows the whole home. /settings has the rest.
help-group =
    In this group I only act on commands and answers to my messages.
    /family shows who may do what, /history who did what. After a lost phone, /panic stops everybody but the owner.

not-a-command = I did not understand that. Write a command such as <code>/plugs kitchen off</code>, or tap a button.
not-a-command-unconnected = I can help once your home is connected.
not-connected = <b>No home is connected to this chat yet.</b>

cancelled = The open question is forgotten. Nothing was changed.
nothing-to-cancel = There was no open question.
question-expired = That question is no longer open. Nothing was changed.
question-dropped = All right. Nothing was changed.

too-many = That was a lot at once. Please wait a minute.
press-working = Working…
press-outdated = That button is from an older time. Here is a fresh view.
press-elsewhere = That button does not work there.
fault =
    <b>Something went wrong on my side.</b>
    Nothing more will happen by itself. Please try again in a minute.
    Reference: <code>{ $reference }</code>
fault-short = Something went wrong on my side. Please try again.

## Doors

door-status = Home now
door-plugs = Plugs
door-lights = Lights
door-shutters = Shutters
door-heating = Heating
door-energy = Energy
door-scenes = Scenes
door-settings = Settings

## Connecting

button-connect = Connect your home
button-sign-in = Sign in
button-open-private = Continue in private
button-help = What can you do?
button-link = Connect
button-do-not-link = Do not connect
button-it-is-me = Yes, it is me
button-disconnect = Disconnect
button-disconnect-here = This chat
button-disconnect-group = { $group }

connect-here =
    <b>{ $how }</b>
    The button opens your browser. Afterwards you come back here and confirm.
    The link is for you alone and works for { $minutes } minutes. Never send it to anybody.
connect-group =
    <b>Sign in to connect your home to the group “{ $group }”.</b>
    The button opens your browser. Afterwards you come back here and confirm.
    The link is for you alone and works for { $minutes } minutes. Never send it to anybody.
connect-in-private = { $person }, the sign-in happens in our private chat, because the link is for you alone.
invitation-expired = That link has expired, or it belongs to somebody else. Write /connect in the group again.

claimed-here =
    <b>You are signed in.</b>
    Found: { $homes }
    Shall I connect this to our private chat?
claimed-group =
    <b>You are signed in.</b>
    Found: { $homes }
    Shall I connect this to the group “{ $group }”? Everybody there will see the home.
claim-foreign =
    <b>Nothing was connected.</b>
    This sign-in was asked for in somebody else's chat. If you were sent a link, that person would have got your home.
    Never sign in through a link that somebody sends you.
claim-expired =
    <b>That sign-in has ended.</b>
    It may be too old, or it was used already. Please start again.
not-linked = Nothing was connected, and the sign-in is forgotten.

linked-here =
    <b>{ $name } is connected.</b>
    { $ambients ->
        [one] One room
       *[other] { $ambients } rooms
    } and { $modules ->
        [one] one device
       *[other] { $modules } devices
    }{ $homes ->
        [one] .
       *[other] {" "}in { $homes } homes. Choose with /homes.
    }
linked-group = <b>{ $name } is connected to the group “{ $group }”.</b> I have told everybody there.
linked-announcement =
    <b>{ $person } connected the home { $name } to this group.</b>
    { $person } owns it. This group's admins are its adults and can act; everybody else can look until the owner says more.
    Write /status to look around.

ask-disconnect =
    <b>Disconnect the home from this chat?</b>
    I delete the keys to it at once. Nothing changes in the home itself.
    Nobody here can see or switch it until it is connected again.
disconnect-which = From which chat shall I disconnect your home?
disconnected =
    <b>The home is disconnected and the keys are deleted.</b>
    To withdraw the consent itself as well, open the official Legrand or BTicino app, then Account, then Third party access.
disconnected-announcement = { $person } disconnected the home from this group.

## Panels

title-status = 🏠 <b>{ $name }</b>
title-plugs = 🔌 <b>Plugs · { $name }</b>
title-lights = 💡 <b>Lights · { $name }</b>
title-shutters = 🪟 <b>Shutters · { $name }</b>
title-heating = 🌡 <b>Heating · { $name }</b>
title-energy = ⚡ <b>Energy · { $name }</b>
title-scenes = 🎬 <b>Scenes · { $name }</b>
panel-page = { $title } (page { $page } of { $pages })
panel-ambient = <b>{ $ambient }</b>
panel-line = { $name }: { $state }
panel-room = <b>{ $room }</b>: { $summary }
panel-age = <i>As of { $time }</i>
panel-empty = There is nothing of this kind here.
card-title = <b>{ $name }</b>
card-place = { $ambient }
card-state = Now: { $state }
no-ambient = Without a room
in-ambient = { $name } ({ $ambient })
nameless = Without a name
home-empty = Your account shows no home. If you have just set it up in the official app, look again in a minute.

summary-count = { $count ->
    [one] one device
   *[other] { $count } devices
}
summary-on = { $count } on
summary-all-off = all off
summary-open = { $count } open
summary-unreachable = { $count ->
    [one] one does not answer
   *[other] { $count } do not answer
}

state-on = on
state-off = off
state-unknown = not known
state-unreachable = does not answer (last known: { $last })
state-level = { $percent } %
state-open = open
state-closed = closed
state-partly-open = { $percent } % open
state-power = { $watts } W
state-temperature = { $degrees } °C
state-set-point = set to { $degrees } °C
state-until = until { $time }
state-humidity = humidity { $percent } %
state-calling = heating now
state-calling-cool = cooling now
state-battery = battery { $level }

mode-comfort = comfort
mode-away = away
mode-frost-guard = frost guard
mode-automatic = automatic
mode-manual = by hand
mode-boost = boost
mode-off = off

battery-max = full
battery-full = full
battery-high = good
battery-medium = half
battery-low = low
battery-very-low = almost empty

scene-home = Home
scene-away = Away
scene-day = Day
scene-night = Night
scene-custom-1 = Scene 1
scene-custom-2 = Scene 2
scene-custom-3 = Scene 3
scene-custom-4 = Scene 4

## Buttons of panels

button-do-on = Turn on
button-do-off = Turn off
button-do-open = Open
button-do-close = Close
button-do-stop = Stop
button-do-open-to = { $percent } % open
button-do-level = { $percent } %
button-less-level = Darker: { $percent } %
button-more-level = Brighter: { $percent } %
button-do-comfort = Comfort
button-do-away = Away
button-do-frost-guard = Frost guard
button-do-automatic = Automatic
button-less-degrees = Cooler: { $degrees } °C
button-more-degrees = Warmer: { $degrees } °C
button-do-boost = Boost { $minutes } min
button-do-run = Run
button-run-named = Run { $name }
button-all-off = Turn all off
button-all-open = Open all
button-all-close = Close all
button-refresh = Refresh
button-back = Back to { $name }
button-before = Previous
button-after = Next
button-yes = Yes, do it
button-no = No
button-again = Try again
button-show-all = Show all
button-choose-home = Choose { $name }
button-survey = Look for new devices
button-delete = Delete what you keep
button-delete-yes = Delete everything

## What a command asks for

do-on = turn on
do-off = turn off
do-level = set to { $percent } %
do-open-to = open to { $percent } %
do-open = open
do-close = close
do-stop = stop
do-comfort = comfort
do-away = away
do-frost-guard = frost guard
do-automatic = automatic
do-manual = by hand
do-boost = boost for { $minutes } minutes
do-set-point = set to { $degrees } °C
do-run = run

count-light = { $count ->
    [one] one light
   *[other] { $count } lights
}
count-plug = { $count ->
    [one] one plug
   *[other] { $count } plugs
}
count-automation = { $count ->
    [one] one shutter
   *[other] { $count } shutters
}
count-heater = { $count ->
    [one] one heater
   *[other] { $count } heaters
}
count-thermostat = { $count ->
    [one] one thermostat
   *[other] { $count } thermostats
}
count-meter = { $count ->
    [one] one meter
   *[other] { $count } meters
}
count-remote = { $count ->
    [one] one remote
   *[other] { $count } remotes
}
count-scene = { $count ->
    [one] one scene
   *[other] { $count } scenes
}
count-gateway = { $count ->
    [one] one gateway
   *[other] { $count } gateways
}
count-other = { $count ->
    [one] one device
   *[other] { $count } devices
}

## What came of a command

told-sent = <b>Sent: { $what }, { $action }.</b> I am looking whether it happened…
told-run = <b>Sent: { $what } is running.</b>
told-state = <b>{ $what } is now: { $state }.</b>
told-done = <b>Done: { $what }, { $action }.</b>
told-moving = <b>{ $what } is on its way.</b>
told-unconfirmed = <b>Not confirmed: { $what }, { $action }.</b> The command was accepted, but the home does not show it yet. Look again in a minute.
told-partly = <b>Partly done: { $what }, { $action }.</b> Not confirmed: { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
told-waiting-display-in-use = <b>Somebody is using the display of { $what }.</b> I try again by myself in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
failed-what = The command was: { $what }, { $action }.
failed-part = Not done: { $what }. { $why } Reference: <code>{ $reference }</code>

## Questions back

which-one = Which one do you mean by “{ $said }”?
nothing-fits = I know nothing called “{ $said }” here. Did you mean one of these?
nothing-fits-at-all = I know nothing called “{ $said }” here.
cannot-do = { $what } cannot do that: { $action }.
out-of-range = Please choose a value from { $lowest } to { $highest } { $unit }.
not-understood = I did not understand “{ $said }”. Write for example <code>/{ $command } { $command ->
    [shutters] close kitchen
    [heating] bedroom 21
    [scenes] night
    [status] kitchen
    [energy] kitchen
   *[other] kitchen off
}</code>, or choose here.
ask-what = { $what }: { $action }
ask-wide = <b>{ $what }?</b> This reaches { $ambients } rooms.
ask-late = <b>{ $what }?</b> You sent this at { $time }, while I was away. Shall I still do it?
ask-who = You write as the group. Please press the button, so that I know who asks.
ask-anonymous = <b>{ $what }?</b> You write as the group. Please press the button, so that I know who acts.

## Homes, quota, energy

homes-title = <b>Your homes</b>
homes-line = { $name }: { $ambients ->
    [one] one room
   *[other] { $ambients } rooms
}, { $modules ->
    [one] one device
   *[other] { $modules } devices
}
homes-line-chosen = <b>{ $name }</b> (chosen): { $ambients ->
    [one] one room
   *[other] { $ambients } rooms
}, { $modules ->
    [one] one device
   *[other] { $modules } devices
}
home-chosen = { $name } is chosen. Commands without the name of a home mean this one.

quota-left =
    <b>{ $left } of { $limit } calls are left today.</b>
    Legrand allows so many questions and commands a day. { $used } are used.
    The last { $reserve } are kept for what you ask yourselves. The count starts anew at { $time }.
quota-spent =
    <b>Today's { $limit } calls are used up.</b>
    Legrand allows no more until { $time }. Switches on the wall and the official app still work.

energy-title = ⚡ <b>Energy · { $name }</b>
energy-total = The home draws <b>{ $watts } W</b> now.
energy-sum = The measured devices draw <b>{ $watts } W</b> together.
energy-line = { $name }: { $watts } W
energy-rest = { $count ->
    [one] one other
   *[other] { $count } others
}: { $watts } W
energy-nothing = Nothing that is measured draws power right now.

will-tell = I will tell you here when it works again.
will-tell-at = I will tell you here when it works again. Legrand says: { $time }.
back-again =
    <b>Your home answers again.</b>
    You asked me to tell you (reference <code>{ $reference }</code>).

## Settings

settings =
    <b>Settings</b>
    Language: { $language }
    Time zone: { $zone }
setting-connect = Connect your home
setting-language = Language
setting-zone = Time zone
setting-homes = Homes
setting-quota = Calls left today
setting-disconnect = Disconnect
setting-privacy = Privacy
setting-delete = Delete my data
language-which = Which language shall I speak here?
language-chosen = I speak English here from now on.
zone-which = The time zone is { $zone }. Choose one, or write for example <code>/settings zone Europe/Madrid</code>.
zone-chosen = The time zone is now { $zone }.
zone-unknown = I know no time zone called “{ $said }”. Write for example <code>/settings zone Europe/Madrid</code>.

privacy =
    <b>What I keep, and why</b>
    Your Telegram number and name, and the name of this chat: to answer the right people.
    The keys to your home, sealed: to carry out what you ask. The names of rooms and devices, also those you gave them: to understand you.
    How many calls were made today: Legrand limits them.
    In a group, who is what and who was given leave: so that nobody reaches what they should not. It ends when they leave.
    Who did what, for 90 days or as long as the owner of a group chose: so that a family can see it and take it back.
    Troubles of your home and who took them up, for 90 days; how you want to be alerted: so that nobody misses one.
    <b>What I do not keep</b>
    What you write, your password, and what your home did by itself, apart from its troubles.
    /export sends you all of it as a file. /disconnect deletes the keys at once. /delete removes everything. If I am removed from a chat, I forget it after 30 days.
ask-delete-private =
    <b>Delete everything I keep about you?</b>
    The home of this chat is disconnected; what you are in groups and what you did is deleted. This cannot be undone.
ask-delete-group =
    <b>Delete everything I keep about this group?</b>
    Its home is disconnected; roles, guest passes and the history go too. This cannot be undone.
deleted = <b>Everything is deleted.</b> To withdraw the consent itself as well, open the official app, then Account, then Third party access.

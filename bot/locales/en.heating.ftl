### Heating of whole homes, what was used, and what takes its time.

# What takes its time

told-waiting-cloud-slow = <b>{ $what }: no answer yet.</b> I look whether it happened, and if not, I try once more.

# What was used

button-energy-used = Used so far
button-energy-now = Right now
energy-used-title = 📊 <b>Used so far · { $name }</b>
energy-used-line = { $name }: { $today } kWh today, { $month } kWh this month
energy-used-untold = The maker’s service tells nothing of: { $names }.
energy-used-more = { $count ->
        [one] … and one more meter
       *[other] … and { $count } more meters
    }
energy-not-counted = No meter of this home tells what was used.

# The heating of a whole home

button-heating-home = The whole home
button-home-automatic = By its program
button-home-away = Away
button-home-frost-guard = Frost guard
button-program = Program: { $program }
do-home-automatic = by the program in the whole home
do-home-away = away for the whole home
do-home-frost-guard = frost guard for the whole home
do-program = program “{ $program }” for the whole home
do-program-unnamed = another program for the whole home
did-home-automatic = let the whole home follow its program
did-home-away = set the whole home to away
did-home-frost-guard = set the whole home to frost guard
did-program = let the whole home follow the program “{ $program }”
did-program-unnamed = let the whole home follow another program
heating-home-title = 🌡 <b>Heating of the whole home · { $name }</b>
heating-home-now = { $mode ->
        [automatic] { $count ->
            [0] It follows its program.
           *[other] It follows its program: <b>{ $programs }</b>.
        }
        [away] It is set to <b>away</b>.
        [frost-guard] It is set to <b>frost guard</b>.
       *[other] How it is set is not told.
    }
heating-program-gone = This program is no longer there.
heating-not-whole = The heating of this home cannot be set as a whole, only device by device.

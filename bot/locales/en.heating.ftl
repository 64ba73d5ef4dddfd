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

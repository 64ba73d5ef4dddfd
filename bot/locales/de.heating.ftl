### Heating of whole homes, what was used, and what takes its time.

# What takes its time

told-waiting-cloud-slow = <b>{ $what }: noch keine Antwort.</b> Ich sehe nach, ob es geklappt hat; wenn nicht, versuche ich es noch einmal.

# What was used

button-energy-used = Bisher verbraucht
button-energy-now = Gerade jetzt
energy-used-title = 📊 <b>Bisher verbraucht · { $name }</b>
energy-used-line = { $name }: heute { $today } kWh, diesen Monat { $month } kWh
energy-used-untold = Der Dienst des Herstellers sagt nichts über: { $names }.
energy-used-more = { $count ->
        [one] … und ein weiterer Zähler
       *[other] … und { $count } weitere Zähler
    }
energy-not-counted = Kein Zähler dieses Zuhauses sagt, was verbraucht wurde.

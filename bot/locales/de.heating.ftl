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

# The heating of a whole home

button-heating-home = Das ganze Zuhause
button-home-automatic = Nach Programm
button-home-away = Abwesend
button-home-frost-guard = Frostschutz
button-program = Programm: { $program }
do-home-automatic = im ganzen Zuhause nach Programm heizen lassen
do-home-away = im ganzen Zuhause auf Abwesend stellen
do-home-frost-guard = im ganzen Zuhause auf Frostschutz stellen
do-program = im ganzen Zuhause nach dem Programm „{ $program }“ heizen lassen
do-program-unnamed = im ganzen Zuhause nach einem anderen Programm heizen lassen
did-home-automatic = lässt das ganze Zuhause wieder nach Programm heizen
did-home-away = hat das ganze Zuhause auf Abwesend gestellt
did-home-frost-guard = hat das ganze Zuhause auf Frostschutz gestellt
did-program = lässt das ganze Zuhause nach dem Programm „{ $program }“ heizen
did-program-unnamed = lässt das ganze Zuhause nach einem anderen Programm heizen
heating-home-title = 🌡 <b>Heizung des ganzen Zuhauses · { $name }</b>
heating-home-now = { $mode ->
        [automatic] { $count ->
            [0] Sie folgt ihrem Programm.
           *[other] Sie folgt ihrem Programm: <b>{ $programs }</b>.
        }
        [away] Sie steht auf <b>Abwesend</b>.
        [frost-guard] Sie steht auf <b>Frostschutz</b>.
       *[other] Worauf sie steht, ist nicht bekannt.
    }
heating-program-gone = Dieses Programm gibt es nicht mehr.
heating-not-whole = Die Heizung dieses Zuhauses lässt sich nicht als Ganzes stellen, nur Gerät für Gerät.

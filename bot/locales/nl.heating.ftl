### Heating of whole homes, what was used, and what takes its time.

# What takes its time

told-waiting-cloud-slow = <b>{ $what }: nog geen antwoord.</b> Ik kijk of het gebeurd is; zo niet, dan probeer ik het nog één keer.

# What was used

button-energy-used = Tot nu toe verbruikt
button-energy-now = Op dit moment
energy-used-title = 📊 <b>Tot nu toe verbruikt · { $name }</b>
energy-used-line = { $name }: vandaag { $today } kWh, deze maand { $month } kWh
energy-used-untold = De dienst van de fabrikant vertelt niets over: { $names }.
energy-used-more = { $count ->
        [one] … en nog een meter
       *[other] … en nog { $count } meters
    }
energy-not-counted = Geen meter in dit huis vertelt wat er verbruikt is.

# The heating of a whole home

button-heating-home = Het hele huis
button-home-automatic = Volgens programma
button-home-away = Afwezig
button-home-frost-guard = Vorstvrij
button-program = Programma: { $program }
do-home-automatic = in het hele huis het programma laten volgen
do-home-away = in het hele huis op afwezig zetten
do-home-frost-guard = in het hele huis op vorstvrij zetten
do-program = in het hele huis het programma ‘{ $program }’ laten volgen
do-program-unnamed = in het hele huis een ander programma laten volgen
did-home-automatic = laat het hele huis weer het programma volgen
did-home-away = heeft het hele huis op afwezig gezet
did-home-frost-guard = heeft het hele huis op vorstvrij gezet
did-program = laat het hele huis het programma ‘{ $program }’ volgen
did-program-unnamed = laat het hele huis een ander programma volgen
heating-home-title = 🌡 <b>Verwarming van het hele huis · { $name }</b>
heating-home-now = { $mode ->
        [automatic] { $count ->
            [0] Die volgt het programma.
           *[other] Die volgt het programma: <b>{ $programs }</b>.
        }
        [away] Die staat op <b>afwezig</b>.
        [frost-guard] Die staat op <b>vorstvrij</b>.
       *[other] Hoe die staat, wordt niet verteld.
    }
heating-program-gone = Dit programma is er niet meer.
heating-not-whole = De verwarming van dit huis is niet in één keer in te stellen, alleen apparaat voor apparaat.

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

### In wiens cloud een huis staat. Elke fabrikant heeft zijn zinnen.

connect-which = <b>Welk systeem van Legrand heeft je huis?</b>
connect-which-group = <b>Welk systeem van Legrand heeft het huis voor de groep ‘{ $group }’?</b>
connect-unsure = Inloggen verandert niets in je huis. Kent het ene systeem je huis niet, probeer dan het andere.
button-maker-other = Een ander systeem

## Netatmo

button-maker-netatmo = Met Netatmo
maker-netatmo = <b>Met Netatmo</b>: de meeste huizen van nu. Je gebruikt de app Home + Control met een Netatmo-account, en op de dozen staat ‘with Netatmo’.
maker-netatmo-account = Log in met je Netatmo-account.

## Eliot

button-maker-eliot = Ouder (Eliot)
maker-eliot = <b>Ouder (Eliot)</b>: oudere huizen, en Smarther-thermostaten in de app Thermostat. Je hebt een Legrand- of BTicino-account.
maker-eliot-account = Log in met je Legrand- of BTicino-account.

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

## Alarmen voor de beheerders

alarm-push-unregistered = <b>Al drie dagen weigert Netatmo het adres om veranderingen naartoe te sturen.</b> Naar de huizen kijk ik nog van tijd tot tijd. Het logboek zegt waarom: ‘not registered for pushes’.
alarm-push-unsigned = <b>Wat op het adres voor meldingen van Netatmo binnenkomt, is niet ondertekend met het client secret.</b> Ik geloof het niet en kijk nog van tijd tot tijd naar de huizen. Vergelijk BOT_NETATMO_CLIENT_SECRET met de app op dev.netatmo.com.
alarm-push-unheard = <b>Al drie dagen komt er niets binnen op het adres voor meldingen van Netatmo.</b> Naar de huizen kijk ik nog van tijd tot tijd. Controleer of BOT_PUBLIC_URL vanaf het internet via https op poort 443 te bereiken is en of /push/ bij de bot uitkomt.

### In wessen Cloud ein Zuhause ist. Jeder Hersteller hat seine Sätze.

connect-which = <b>Welches System von Legrand hat Ihr Zuhause?</b>
connect-which-group = <b>Welches System von Legrand hat das Zuhause für die Gruppe „{ $group }“?</b>
connect-unsure = Die Anmeldung ändert nichts in Ihrem Zuhause. Wenn ein System es nicht kennt, versuchen Sie das andere.
button-maker-other = Ein anderes System

## Netatmo

button-maker-netatmo = Mit Netatmo
maker-netatmo = <b>Mit Netatmo</b>: die meisten Zuhause von heute. Sie nutzen die App Home + Control mit einem Konto bei Netatmo, und auf den Packungen steht „with Netatmo“.
maker-netatmo-account = Melden Sie sich mit Ihrem Konto bei Netatmo an.

## Eliot

button-maker-eliot = Älter (Eliot)
maker-eliot = <b>Älter (Eliot)</b>: ältere Zuhause und Thermostate Smarther in der App Thermostat. Sie haben ein Konto bei Legrand oder BTicino.
maker-eliot-account = Melden Sie sich mit Ihrem Konto bei Legrand oder BTicino an.

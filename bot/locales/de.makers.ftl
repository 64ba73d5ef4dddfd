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

## Alarme der Betreiber

alarm-push-unregistered = <b>Seit drei Tagen lehnt Netatmo die Adresse ab, an die es Änderungen melden soll.</b> Nach den Zuhause wird weiterhin ab und zu gesehen. Warum, steht im Protokoll: „not registered for pushes“.
alarm-push-unsigned = <b>Was an der Adresse für die Meldungen von Netatmo ankommt, ist nicht mit dem Client-Secret unterschrieben.</b> Es wird nicht geglaubt, und nach den Zuhause wird weiterhin ab und zu gesehen. Vergleichen Sie BOT_NETATMO_CLIENT_SECRET mit der App bei dev.netatmo.com.
alarm-push-unheard = <b>Seit drei Tagen ist an der Adresse für die Meldungen von Netatmo nichts angekommen.</b> Nach den Zuhause wird weiterhin ab und zu gesehen. Prüfen Sie, ob BOT_PUBLIC_URL aus dem Internet über https auf Port 443 erreichbar ist und ob /push/ zum Bot führt.

### In quale cloud si trova una casa. Ogni produttore ha le sue frasi.

connect-which = <b>Qual è il sistema Legrand della casa?</b>
connect-which-group = <b>Qual è il sistema Legrand della casa per il gruppo «{ $group }»?</b>
connect-unsure = L’accesso non cambia nulla in casa. Se un sistema non la conosce, basta provare l’altro.
button-maker-other = Un altro sistema

## Netatmo

button-maker-netatmo = Con Netatmo
maker-netatmo = <b>Con Netatmo</b>: quasi tutte le case di oggi. Si usa l’app Home + Control con un account Netatmo, e sulle scatole c’è scritto «with Netatmo».
maker-netatmo-account = Accedere con l’account Netatmo.

## Eliot

button-maker-eliot = Precedente (Eliot)
maker-eliot = <b>Precedente (Eliot)</b>: le case meno recenti e i termostati Smarther dell’app Thermostat. Si ha un account Legrand o BTicino.
maker-eliot-account = Accedere con l’account Legrand o BTicino.

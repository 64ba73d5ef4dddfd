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

## Allarmi degli operatori

alarm-push-unregistered = <b>Da tre giorni Netatmo rifiuta l’indirizzo a cui mandare i cambiamenti.</b> Le case sono ancora consultate di tanto in tanto. Il registro dice perché: «not registered for pushes».
alarm-push-unsigned = <b>Ciò che arriva all’indirizzo delle notifiche di Netatmo non è firmato con il segreto del client.</b> Non viene creduto, e le case sono ancora consultate di tanto in tanto. Confrontare BOT_NETATMO_CLIENT_SECRET con l’app su dev.netatmo.com.
alarm-push-unheard = <b>Da tre giorni non arriva nulla all’indirizzo delle notifiche di Netatmo.</b> Le case sono ancora consultate di tanto in tanto. Controllare che BOT_PUBLIC_URL sia raggiungibile da Internet in https sulla porta 443 e che /push/ porti al bot.

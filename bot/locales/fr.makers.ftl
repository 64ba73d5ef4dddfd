### Dans le nuage de qui se trouve une maison. Chaque fabricant a ses phrases.

connect-which = <b>Quel est le système Legrand de la maison ?</b>
connect-which-group = <b>Quel est le système Legrand de la maison du groupe « { $group } » ?</b>
connect-unsure = Se connecter ne change rien dans la maison. Si elle est inconnue d’un côté, essayez l’autre.
button-maker-other = Un autre système

## Netatmo

button-maker-netatmo = Avec Netatmo
maker-netatmo = <b>Avec Netatmo</b> : la plupart des maisons aujourd’hui. Vous utilisez l’application Home + Control avec un compte Netatmo, et les emballages portent « with Netatmo ».
maker-netatmo-account = Connectez-vous avec le compte Netatmo.

## Eliot

button-maker-eliot = Plus ancien (Eliot)
maker-eliot = <b>Plus ancien (Eliot)</b> : les maisons plus anciennes, et les thermostats Smarther de l’application Thermostat. Vous avez un compte Legrand ou BTicino.
maker-eliot-account = Connectez-vous avec le compte Legrand ou BTicino.

## Alarmes des opérateurs

alarm-push-unregistered = <b>Depuis trois jours, Netatmo refuse l’adresse où envoyer les changements.</b> Les maisons sont toujours consultées de temps en temps. Le journal dit pourquoi : « not registered for pushes ».
alarm-push-unsigned = <b>Ce qui arrive à l’adresse des notifications de Netatmo n’est pas signé avec le secret du client.</b> Rien n’en est cru, et les maisons sont toujours consultées de temps en temps. Comparez BOT_NETATMO_CLIENT_SECRET avec l’application sur dev.netatmo.com.
alarm-push-unheard = <b>Depuis trois jours, rien n’arrive à l’adresse des notifications de Netatmo.</b> Les maisons sont toujours consultées de temps en temps. Vérifiez que BOT_PUBLIC_URL est joignable depuis Internet en https sur le port 443, et que /push/ mène au bot.

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

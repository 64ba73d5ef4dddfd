### En qué nube está una casa. Cada fabricante tiene sus frases.

connect-which = <b>¿Qué sistema de Legrand tiene tu casa?</b>
connect-which-group = <b>¿Qué sistema de Legrand tiene la casa del grupo «{ $group }»?</b>
connect-unsure = Iniciar sesión no cambia nada en tu casa. Si uno no la conoce, prueba con el otro.
button-maker-other = Otro sistema

## Netatmo

button-maker-netatmo = Con Netatmo
maker-netatmo = <b>Con Netatmo</b>: la mayoría de las casas de hoy. Usas la aplicación Home + Control con una cuenta de Netatmo, y en las cajas pone «with Netatmo».
maker-netatmo-account = Inicia sesión con tu cuenta de Netatmo.

## Eliot

button-maker-eliot = Anterior (Eliot)
maker-eliot = <b>Anterior (Eliot)</b>: las casas más antiguas y los termostatos Smarther de la aplicación Thermostat. Tienes una cuenta de Legrand o BTicino.
maker-eliot-account = Inicia sesión con tu cuenta de Legrand o BTicino.

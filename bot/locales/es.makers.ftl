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

## Alarmas de los operadores

alarm-push-unregistered = <b>Netatmo lleva tres días rechazando la dirección a la que enviar los cambios.</b> Las casas se siguen mirando de vez en cuando. El registro dice por qué: «not registered for pushes».
alarm-push-unsigned = <b>Lo que llega a la dirección de avisos de Netatmo no está firmado con el secreto del cliente.</b> No se da por bueno, y las casas se siguen mirando de vez en cuando. Compara BOT_NETATMO_CLIENT_SECRET con la aplicación en dev.netatmo.com.
alarm-push-unheard = <b>Hace tres días que no llega nada a la dirección de avisos de Netatmo.</b> Las casas se siguen mirando de vez en cuando. Comprueba que se pueda llegar a BOT_PUBLIC_URL desde internet por https en el puerto 443 y que /push/ lleve al bot.

### Qué puede fallar: qué ha pasado (error-…), qué hacer (advice-…) y las frases de alrededor.

error-title = <b>{ $text }</b>
error-until = Volverá a funcionar dentro de { $wait }, más o menos ({ $time }).
error-reference = Referencia: <code>{ $reference }</code>
effect-none = La orden no se ha ejecutado, y tampoco se ejecutará más tarde.
effect-possible = La orden todavía puede cumplirse. Mira el dispositivo antes de volver a intentarlo.
span-minutes = { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}
span-hours = { $hours } h { $minutes } min
span-days = { $days } días

remedy-try-again = Volver a intentarlo
remedy-connect-again = Volver a conectar
remedy-tell-me = Avisar cuando vuelva
remedy-open-settings = Abrir los ajustes

error-bad-request = El servicio de { $maker } no me ha entendido.
advice-bad-request = Es un fallo mío, no tuyo. Volver a intentarlo no sirve; dale la referencia de abajo a quien se encarga de este bot.

error-sign-in-lost = { $maker } ya no acepta la sesión de este chat.
advice-sign-in-lost = Puede que el acceso de terceros (Third party access) se haya desactivado o retirado en la app oficial { $app }, en Cuenta. Si allí hay un interruptor, actívalo y luego vuelve a conectar aquí la casa. Tus ajustes se conservan.

error-not-permitted = La sesión no permite este tipo de dispositivo.
advice-not-permitted = Cuando vuelvas a conectar la casa, permite todo lo que aparece en la lista. Si ya aparece permitido, puede que tu cuenta no sea la del titular de la casa.

error-out-of-calls = Por ahora se han acabado las peticiones al servicio de { $maker }.
advice-out-of-calls = { $maker } solo permite un número limitado de peticiones. Los interruptores de la pared y la app oficial siguen funcionando. Hasta que se renueven no hago ninguna por mi cuenta.

error-not-found = El servicio de { $maker } ya no encuentra eso.
advice-not-found = Puede que el dispositivo o la casa se haya sustituido o haya cambiado de nombre. He vuelto a leer tu casa; inténtalo otra vez.

error-home-offline = Tu casa se ha quedado sin internet.
advice-home-offline = Mira en casa el router y la luz de la pasarela. Los interruptores de la pared siguen funcionando.

error-not-acceptable = El servicio de { $maker } no ha aceptado mi forma de preguntar.
advice-not-acceptable = Lo más probable es que el fallo sea mío, no tuyo. Dale la referencia de abajo a quien se encarga de este bot.

error-module-silent = El dispositivo no ha respondido a tiempo.
advice-module-silent = Puede que esté lejos de la pasarela o sin corriente. He preguntado dos veces; mira el dispositivo y luego vuelve a intentarlo.

error-wrong-values = El dispositivo no admite este valor.
advice-wrong-values = Los termostatos van de { $lowest } a { $highest } °C, las luces y las persianas de 0 a 100 % (algunas persianas solo se abren y se cierran), y un boost dura 30, 60 o 90 minutos.

error-password-expired = La contraseña de tu cuenta de { $maker } ha caducado.
advice-password-expired = Abre la app oficial { $app }, renueva allí la contraseña y luego vuelve a intentarlo aquí. Hasta entonces, dejo de preguntar.

error-terms-expired = Las condiciones de uso de { $maker } esperan tu aceptación.
advice-terms-expired = Abre la app oficial { $app }, acepta allí las condiciones y luego vuelve a intentarlo aquí. Hasta entonces, dejo de preguntar.

error-display-in-use = El dispositivo está ocupado en este momento.
advice-display-in-use = Puede que alguien esté usando su pantalla, o que aún esté haciendo otra cosa. He esperado y lo he vuelto a intentar; prueba otra vez dentro de un momento.

error-cloud-failed = El servicio de { $maker } tiene un fallo interno.
advice-cloud-failed = Suele arreglarse en pocos minutos. Los interruptores de la pared siguen funcionando.

error-too-fast = El servicio de { $maker } me pide que vaya más despacio.
advice-too-fast = Espera medio minuto y luego vuelve a intentarlo.

error-cloud-down = El servicio de { $maker } no funciona.
advice-cloud-down = Suele volver en menos de una hora. Los interruptores de la pared siguen funcionando.

error-cloud-slow = El servicio de { $maker } no ha respondido a tiempo.
advice-cloud-slow = Mira el dispositivo y luego vuelve a intentarlo dentro de un minuto.

error-no-network = No consigo conectar con el servicio de { $maker }.
advice-no-network = Está interrumpido su servicio o mi propia conexión. Vuelve a intentarlo dentro de un minuto.

error-bad-answer = El servicio de { $maker } ha respondido algo que no sé leer.
advice-bad-answer = Suele arreglarse en pocos minutos. Tu casa no se ha perdido; vuelve a intentarlo más tarde.

error-key-refused = El servicio de { $maker } no acepta este bot en este momento.
advice-key-refused = Eso solo puede arreglarlo quien se encarga de este bot, y ya está al tanto. No hace falta que vuelvas a conectar la casa.

error-grant-expired = La sesión de este chat ha terminado.
advice-grant-expired = { $maker } cierra una sesión cuando pasa mucho tiempo sin usarse o cuando se retira la autorización. Vuelve a conectar la casa; tus ajustes se conservan.

error-client-refused = { $maker } no acepta el registro de este bot en este momento.
advice-client-refused = Eso solo puede arreglarlo quien se encarga de este bot, y ya está al tanto. No hace falta que vuelvas a conectar la casa.

error-secret-expired = El inicio de sesión de { $maker } tiene un fallo interno.
advice-secret-expired = Quien se encarga de este bot ya está al tanto, y tu sesión se conserva. No hace falta que vuelvas a conectar la casa.

error-login-busy = El inicio de sesión de { $maker } está saturado.
advice-login-busy = Espera medio minuto y luego vuelve a intentarlo. Tu sesión se conserva.

error-login-down = El inicio de sesión de { $maker } no funciona.
advice-login-down = Vuelve a intentarlo dentro de unos minutos. Tu sesión se conserva.

error-sign-in-forged = No se ha podido comprobar el inicio de sesión.
advice-sign-in-forged = No se ha conectado nada. Empieza de nuevo, y solo con un enlace que hayas pedido tú.

error-module-gone = Ese dispositivo ya no está en tu casa.
advice-module-gone = Se ha quitado, o se ha vuelto a emparejar y ahora tiene otra identidad. He vuelto a leer tu casa; elígelo otra vez.

error-unknown = El servicio de { $maker } ha dado una respuesta que no conozco.
advice-unknown = Mira el dispositivo y luego vuelve a intentarlo dentro de un minuto.

## A quien se encarga del bot

alarm-key-refused = <b>{ $maker } rechaza esta aplicación.</b> Comprueba { $keyed } y, en { $portal }, que la aplicación siga activa.
alarm-client-refused = <b>El inicio de sesión rechaza esta aplicación.</b> Comprueba { $settings }_CLIENT_ID y { $settings }_CLIENT_SECRET.
alarm-secret-expired = <b>Es probable que el secreto de cliente haya caducado.</b> Dura un año. Crea uno nuevo en { $portal } y ponlo en { $settings }_CLIENT_SECRET. Solo por este mensaje, ninguna familia tiene que volver a iniciar sesión.
alarm-push-refused = <b>{ $maker } lleva tres días negándose a comunicar los cambios.</b> Los termostatos se siguen mirando de vez en cuando. Comprueba que se pueda llegar a BOT_PUBLIC_URL desde internet y que ninguna otra aplicación se haya suscrito a la misma casa. El registro nombra las casas: «not subscribed to pushes».

# Páginas de la web: se abren desde un enlace del chat y se leen una vez, en un móvil.

web-name = eliot-bot
web-footer = El bot de Telegram para una casa Legrand o BTicino
web-back = Volver a Telegram
web-reference = Si pides ayuda, da esta referencia: <code>{ $reference }</code>

web-welcome-title = Tu casa, en el chat de la familia
web-welcome-text = Este bot maneja una casa Legrand o BTicino desde Telegram: enchufes, luces, persianas y calefacción.
web-welcome-button = Abrir el bot en Telegram
web-welcome-hint = Aquí no hay nada que ajustar. Todo pasa en el chat.

web-start-title = ¿Conectar tu casa?
web-start-private = <b>{ $person }</b> pide en Telegram conectar una casa a su chat privado con el bot.
web-start-group = <b>{ $person }</b> pide en Telegram conectar una casa al grupo <b>{ $chat }</b>.
web-start-question = ¿Has sido tú? Entonces inicia sesión con tu cuenta de { $account }.
web-start-button = Sí, he sido yo. Iniciar sesión
web-start-password = La sesión se inicia en la página de { $maker }. El bot nunca ve tu contraseña.
web-start-warning-title = ¿Te ha enviado alguien este enlace?
web-start-warning = Entonces cierra esta página. Quien lo envió podría manejar tu casa.

web-held-title = Queda un paso
web-held-text = Has iniciado sesión. Vuelve a Telegram y confirma: hasta entonces no hay nada conectado.
web-held-button = Terminar en Telegram
web-held-warning-title = No envíes nunca este enlace a nadie
web-held-warning = <b>{ $person }</b> ha pedido esta conexión en Telegram. Si es otra persona, cierra esta página y tu casa seguirá siendo solo tuya.

web-link-expired-title = Este enlace ya no funciona
web-link-expired-text = Un enlace del bot dura diez minutos y sirve una sola vez. Envía /connect al bot para recibir otro.

web-consent-refused-title = No se ha conectado nada
web-consent-refused-text = La sesión ha terminado sin tu autorización, así que el bot no tiene acceso a tu casa. Si cambias de idea, envía /connect al bot.

web-state-unknown-title = Este inicio de sesión ya no vale
web-state-unknown-text = Ya se ha usado o ha tardado más de diez minutos. Si el bot no muestra tu casa, envíale /connect y empieza de nuevo.

web-cookie-missing-title = Este no es el navegador en el que empezaste
web-cookie-missing-text = No se ha conectado nada. La sesión tiene que terminar en el mismo navegador en el que empezó, y ese navegador tiene que aceptar cookies. Envía /connect al bot para empezar de nuevo. Si te ha traído aquí otra persona, cierra esta página.

web-no-code-title = El inicio de sesión se ha quedado incompleto
web-no-code-text = La página de inicio de sesión te ha devuelto aquí sin la autorización, así que no se ha conectado nada. Envía /connect al bot para empezar de nuevo.

web-maker-busy-title = El servicio de { $maker } está saturado
web-maker-busy-text = No se ha conectado nada. Espera un minuto y luego envía /connect al bot para empezar de nuevo.

web-maker-down-title = El servicio de { $maker } no ha respondido
web-maker-down-text = No se ha conectado nada. Tu cuenta está bien. Vuelve a intentarlo dentro de unos minutos: envía /connect al bot.

web-maker-refuses-bot-title = El servicio de { $maker } ha rechazado el bot
web-maker-refuses-bot-text = No se ha conectado nada, y no es culpa tuya. Solo puede arreglarlo quien se encarga de este bot.

web-code-expired-title = El inicio de sesión ha tardado demasiado
web-code-expired-text = La autorización de { $maker } caducó antes de que el bot pudiera usarla, así que no se ha conectado nada. Envía /connect al bot para empezar de nuevo.

web-sign-in-forged-title = No se ha podido comprobar el inicio de sesión
web-sign-in-forged-text = La respuesta no ha llegado de { $maker } como debía, así que no se ha conectado nada. Envía /connect al bot para empezar de nuevo. Si te ha traído aquí otra persona, cierra esta página.

web-sign-in-failed-title = El inicio de sesión no ha funcionado
web-sign-in-failed-text = El servicio de { $maker } ha dado una respuesta que el bot no conoce. No se ha conectado nada. Envía /connect al bot para empezar de nuevo.

web-not-found-title = Esa página no existe
web-not-found-text = Los enlaces del bot son largos: puede que se haya perdido una parte. Vuelve a abrir el enlace desde el chat.

web-wrong-method-title = Esta página se abre de otra manera
web-wrong-method-text = Vuelve a abrir el enlace desde el chat.

web-unreadable-title = El bot no ha podido leer eso
web-unreadable-text = Lo que ha llegado aquí estaba incompleto. Vuelve a abrir el enlace desde el chat.

web-broken-title = Esta página ha fallado
web-broken-text = El fallo es del bot, no tuyo. No se ha conectado nada. Vuelve a intentarlo dentro de un minuto: envía /connect al bot.

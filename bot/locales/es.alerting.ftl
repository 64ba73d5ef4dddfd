### Avisos: qué falla en casa, qué sigue funcionando y qué hacer; y lo mismo cuando ya ha pasado.

alert-line = { $severity ->
    [urgent] 🚨 <b>{ $text }</b>
    [notice] ℹ️ <b>{ $text }</b>
   *[warning] ⚠️ <b>{ $text }</b>
}
alert-line-over = { $rule ->
    [command-failed] ℹ️ { $text }
   *[other] ✅ { $text }
}
alert-named = { $home } · { $text }
alert-since = Empezó: { $time }.
alert-behind = { $count ->
    [one] Por eso no responde allí un dispositivo.
   *[other] Por eso no responden allí { $count } dispositivos.
}
alert-names-more = { $names } y { $more } más
alert-range = { $begin }–{ $end }
alert-times = Ha ocurrido { $count } veces.
alert-device-gone = Un dispositivo
alert-taken = Se ocupa { $person }.
alert-snoozed = En silencio hasta: { $time }.
alert-repeated = En el grupo «{ $group }» todavía no se ocupa nadie, por eso te aviso a ti.
alert-late = Este mensaje llega con retraso: { $span }.
alert-late-unreachable = Este mensaje llega con retraso: { $span }. No había conexión con Telegram.
alert-chat-lost =
    <b>Ya no puedo escribir en «{ $chat }».</b>
    Lo que cuento de tu casa ya no llega allí.
alert-person-lost =
    <b>Ya no puedo escribir a { $person }.</b>
    Lo que cuento de tu casa ya no le llega.

button-alert-take = Me ocupo yo
button-alert-again = Volver a mirar
button-alert-snooze = Silencio 1 hora
button-alert-morning = Hasta por la mañana
button-alert-mute = Silenciar dispositivo
button-alert-more = Detalles

alarm-post-set-aside = <b>Un mensaje no se ha podido entregar y se ha apartado.</b> Todos los demás siguen. El registro lo nombra: «a post was set aside».

## De todo lo que hay tras una sesión

alert-sign-in-lost = He perdido el acceso a tu casa.
alert-sign-in-lost-advice = Los interruptores de la pared y la app oficial siguen funcionando. Vuelve a conectar la casa; tus ajustes se conservan.
alert-sign-in-lost-over = No he tenido acceso a tu casa: { $range } ({ $span }).

alert-access-off = { $maker } ya no me deja acceder a tu casa.
alert-access-off-advice = Los interruptores de la pared y la app oficial siguen funcionando. En la app oficial, en Cuenta, comprueba que el acceso de terceros (Third party access) esté activado y luego vuelve a conectar la casa.
alert-access-off-over = { $maker } no me ha dejado acceder a tu casa: { $range } ({ $span }).

alert-calls-spent = Por ahora se han acabado las peticiones al servicio de { $maker }.
alert-calls-spent-advice = Hasta que se renueven no puedo ver ni manejar nada. Los interruptores de la pared y la app oficial siguen funcionando. No tienes que hacer nada; /quota muestra cuándo se renuevan.
alert-calls-spent-over = No quedaban peticiones al servicio de { $maker }: { $range } ({ $span }).

alert-cloud-failing = { $kind ->
    [no-network] No consigo conectar con el servicio de { $maker }.
    [cloud-slow] El servicio de { $maker } no responde a tiempo.
   *[cloud-down] El servicio de { $maker } no funciona.
}
alert-cloud-failing-advice = Hasta que vuelva no puedo ver ni manejar nada. Los interruptores de la pared siguen funcionando. No tienes que hacer nada; yo sigo mirando.
alert-cloud-failing-over = El servicio de { $maker } no ha funcionado: { $range } ({ $span }).

alert-scopes-small = La sesión no incluye todos los dispositivos de tu casa.
alert-scopes-small-advice = Lo que incluye sigue funcionando. Vuelve a conectar la casa y permite todo lo que aparece en la lista.
alert-scopes-small-over = La sesión no incluía todos los dispositivos de tu casa: { $range } ({ $span }).

alert-password-expired = La contraseña de tu cuenta de { $maker } ha caducado.
alert-password-expired-advice = Los propios termostatos siguen funcionando. Renueva la contraseña en la app oficial { $app }.
alert-password-expired-over = La contraseña de tu cuenta de { $maker } estaba caducada: { $range } ({ $span }).

alert-terms-expired = Las condiciones de uso de { $maker } esperan tu aceptación.
alert-terms-expired-advice = Los propios termostatos siguen funcionando. Acepta las condiciones en la app oficial { $app }.
alert-terms-expired-over = Las condiciones de uso de { $maker } esperaban tu aceptación: { $range } ({ $span }).

alert-calls-low = Ya se han usado { $used } de las { $limit } peticiones al servicio de { $maker }.
alert-calls-low-advice = Todo sigue funcionando; miro la casa menos a menudo. /quota muestra cuándo se renuevan las peticiones.
alert-calls-low-over = Quedaban pocas peticiones al servicio de { $maker }: { $range } ({ $span }).

alert-calls-nearly-spent = Las peticiones al servicio de { $maker } casi se han acabado: { $used } de { $limit } usadas.
alert-calls-nearly-spent-advice = Las órdenes siguen funcionando. Guarda para ellas lo que queda; /quota muestra cuándo se renuevan las peticiones.
alert-calls-nearly-spent-over = Casi no quedaban peticiones al servicio de { $maker }: { $range } ({ $span }).

## De una casa

alert-gateway-offline = { $kind ->
    [silent] No responde ningún dispositivo de la casa.
   *[home-offline] Tu casa se ha quedado sin internet.
}
alert-gateway-offline-advice = Los interruptores de la pared siguen funcionando. Mira en casa el router y la luz de la pasarela.
alert-gateway-offline-over = { $kind ->
    [silent] No respondía ningún dispositivo de la casa: { $range } ({ $span }).
   *[home-offline] Tu casa ha estado sin internet: { $range } ({ $span }).
}

## De algunos dispositivos

alert-module-unreachable = { $count ->
    [one] { $names } no responde.
   *[other] { $count } dispositivos no responden: { $names }.
}
alert-module-unreachable-advice = { $count ->
    [one] El resto de la casa responde. Comprueba que al dispositivo le llegue corriente.
   *[other] El resto de la casa responde. Comprueba que a los dispositivos les llegue corriente.
}
alert-module-unreachable-over = Sin respuesta de { $names }: { $range } ({ $span }).

alert-command-failed = { $count ->
    [one] { $names } no ha hecho lo que se le pidió.
   *[other] { $count } dispositivos no han hecho lo que se les pidió: { $names }.
}
alert-command-failed-advice = { $count ->
    [one] El resto de la casa no está afectado. Mira el dispositivo y luego vuelve a intentarlo.
   *[other] El resto de la casa no está afectado. Mira los dispositivos y luego vuelve a intentarlo.
}
alert-command-failed-over = { $names }: una orden no se ejecutó ({ $at }).

alert-battery-low = { $count ->
    [one] Batería baja: { $names }.
   *[other] { $count } dispositivos tienen la batería baja: { $names }.
}
alert-battery-low-advice = { $count ->
    [one] El dispositivo sigue funcionando. Cambia pronto la pila.
   *[other] Los dispositivos siguen funcionando. Cambia pronto las pilas.
}
alert-battery-low-over = { $count ->
    [one] Tenía la batería baja: { $names }, { $range } ({ $span }).
   *[other] Tenían la batería baja: { $names }, { $range } ({ $span }).
}

alert-sensor-silent = { $count ->
    [one] { $names } ya no comunica la temperatura.
   *[other] { $count } dispositivos ya no comunican la temperatura: { $names }.
}
alert-sensor-silent-advice = El resto de la casa sigue funcionando. Mira la pantalla del termostato.
alert-sensor-silent-over = Sin temperatura de { $names }: { $range } ({ $span }).

alert-far-from-set-point = { $count ->
    [one] { $names } está a { $degrees } °C en vez de a { $wished } °C.
   *[other] { $count } habitaciones siguen demasiado frías: { $names }.
}
alert-far-from-set-point-advice = La calefacción sigue obedeciendo. Revisa la caldera y mira si hay alguna ventana abierta.
alert-far-from-set-point-over = Hacía demasiado frío: { $names }, { $range } ({ $span }).

alert-guard = { $count ->
    [one] { $why ->
        [off] { $names } no está en marcha, y es un dispositivo vigilado.
        [power] { $names } consume solo { $watts } W, y es un dispositivo vigilado.
       *[unreachable] { $names } no responde, y es un dispositivo vigilado.
    }
   *[other] { $count } dispositivos vigilados están apagados, no responden o no consumen: { $names }.
}
alert-guard-advice = { $count ->
    [one] Ve a mirarlo enseguida, por favor.
   *[other] Ve a mirarlos enseguida, por favor.
}
alert-guard-over = { $count ->
    [one] { $why ->
        [off] { $names } no estaba en marcha: { $range } ({ $span }).
        [power] { $names } consumía demasiado poco: { $range } ({ $span }).
       *[unreachable] { $names } no respondía: { $range } ({ $span }).
    }
   *[other] Estaban apagados, no respondían o no consumían: { $names }, { $range } ({ $span }).
}

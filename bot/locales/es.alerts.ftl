### /alerts: qué falla y qué ha fallado hace poco, qué se hace con un aviso y cómo quiere un chat que se le avise.

menu-alerts = Qué falla y cómo aviso
setting-alerts = Avisos

alerts-title = <b>Avisos</b>
alerts-nothing = En casa no falla nada, que yo sepa.
alerts-nothing-here = No hay ninguna casa conectada a este chat. Aquí te cuento aquello de lo que nadie se ocupa en tu grupo.
alerts-open = { $severity ->
    [urgent] 🚨 { $what } Empezó: { $time }.
    [notice] ℹ️ { $what } Empezó: { $time }.
   *[warning] ⚠️ { $what } Empezó: { $time }.
}
alerts-more = { $count ->
    [one] Y uno más.
   *[other] Y { $count } más.
}
alerts-recent = <b>Los últimos 7 días</b>
alerts-where-here = Aviso en este chat.
alerts-where-topic = Aviso en un tema de este grupo.
alerts-where-group = Ya aviso a un grupo, así que en este chat no molesto.
alerts-where-off = En este chat los avisos están desactivados.
alerts-where-unheard = Aquí solo te cuento aquello de lo que nadie se ocupa en tu grupo.
alerts-quiet-hours = Horas de silencio: { $begin }–{ $end }
alerts-quiet-none = Horas de silencio: ninguna
alerts-gone = Aquí no conozco ese aviso.
alerts-over = Eso ya está resuelto.

button-alerts-list = Todos los avisos
button-alerts-settings = Ajustes de los avisos

## Un aviso

alerts-details = <b>Detalles del aviso { $number }</b>
alerts-details-rule = <b>{ $what }</b>
alerts-details-line = { $what }: { $when }
alerts-details-since = desde { $time }
alerts-details-said = Qué dice el servicio de { $maker }: { $text }
alerts-details-taken = Se ocupa { $person }, desde { $time }.

alerts-taken = Te ocupas tú. Lo ven todas las personas avisadas.
alerts-taken-already = Ya se ocupa { $person }.
alerts-snoozed = En silencio hasta: { $time }.
alerts-again-still = Lo he mirado ({ $time }): sigue igual.
alerts-again-well = Lo he mirado ({ $time }): ya está resuelto.
alerts-mute-which = <b>¿De qué dispositivo dejo de avisar?</b>
alerts-mute-how-long =
    <b>{ $name }: ¿cuánto tiempo dejo de avisar?</b>
    Se podrá seguir viendo y manejando.
alerts-muted = { $name }: sin avisos hasta { $time }.
alerts-muted-always = { $name }: no habrá más avisos. Se pueden recuperar en los ajustes de los avisos.
button-alerts-mute-1 = 1 día
button-alerts-mute-7 = 1 semana
button-alerts-mute-always = Para siempre

## Cómo quiere un chat que se le avise

alerts-wishes-group = <b>Cómo aviso a este grupo</b>
alerts-wishes-private = <b>Cómo te aviso en este chat</b>
alerts-wish-on = Avisos: activados
alerts-wish-off = Avisos: desactivados
alerts-wish-usual = Avisos: solo mientras no avise a ningún grupo
alerts-wish-off-rules = { $count ->
    [0] Tipos de aviso: todos
    [one] Tipos de aviso: todos menos uno
   *[other] Tipos de aviso: todos menos { $count }
}
alerts-wish-sounds = { $sounds ->
    [all] Sonido: con todos los avisos
    [urgent] Sonido: solo si es urgente
    [never] Sonido: nunca
   *[warning] Sonido: con lo importante y lo urgente
}
alerts-wish-escalates = Si nadie se ocupa de algo urgente en 15 minutos, aviso en privado a una persona tras otra.
alerts-wish-escalates-not = Lo urgente se dice solo en este grupo.
alerts-wish-topic = Los avisos tienen su propio tema en este grupo.
alerts-wish-digest-both = Resumen: diario y semanal
alerts-wish-digest-daily = Resumen: diario
alerts-wish-digest-weekly = Resumen: semanal
alerts-wish-digest-none = Resumen: ninguno
alerts-wish-counts = Dispositivos vigilados: { $guards }. Dispositivos silenciados: { $count }.
alerts-changed = Cambiado.
alerts-here-no-topic = Escríbelo en el tema del grupo donde quieras recibir los avisos.

button-alerts-on = Activar los avisos
button-alerts-off = Desactivar los avisos
button-alerts-usual = Solo si no hay grupo
button-alerts-rules = Tipos de aviso
button-alerts-sound = Sonido
button-alerts-quiet = Horas de silencio
button-alerts-escalate = Avisar también en privado
button-alerts-alone = Avisar solo al grupo
button-alerts-weekly = Activar resumen semanal
button-alerts-weekly-off = Quitar resumen semanal
button-alerts-daily = Activar resumen diario
button-alerts-daily-off = Quitar resumen diario
button-alerts-guards = Dispositivos vigilados
button-alerts-muted = Dispositivos silenciados
button-alerts-here = En este tema
button-alerts-everywhere = Sin tema propio

alerts-rules = <b>¿De qué aviso?</b>
alerts-rules-on = { $what }: con aviso
alerts-rules-off = { $what }: sin aviso
button-alerts-rule-on = Avisar: { $what }
button-alerts-rule-off = No avisar: { $what }
alerts-rule-sign-in-lost = Acceso perdido
alerts-rule-access-off = Acceso denegado
alerts-rule-calls-spent = Peticiones agotadas
alerts-rule-cloud-failing = Fallo del servicio en línea
alerts-rule-gateway-offline = Casa sin internet
alerts-rule-scopes-small = Sesión incompleta
alerts-rule-password-expired = Contraseña caducada
alerts-rule-terms-expired = Condiciones de uso
alerts-rule-calls-low = Pocas peticiones
alerts-rule-calls-nearly-spent = Casi sin peticiones
alerts-rule-module-unreachable = No responde
alerts-rule-command-failed = Orden fallida
alerts-rule-battery-low = Batería baja
alerts-rule-sensor-silent = Sin temperatura
alerts-rule-far-from-set-point = Demasiado frío
alerts-rule-guard = Dispositivo vigilado

alerts-sound = { $sounds ->
    [all] <b>Suenan todos los avisos.</b> ¿Cuándo debe sonar un mensaje?
    [urgent] <b>Solo suena lo urgente.</b> ¿Cuándo debe sonar un mensaje?
    [never] <b>No suena ningún aviso.</b> ¿Cuándo debe sonar un mensaje?
   *[warning] <b>Suena lo importante y lo urgente.</b> ¿Cuándo debe sonar un mensaje?
}
button-alerts-sound-all = Con todos los avisos
button-alerts-sound-warning = Con lo importante
button-alerts-sound-urgent = Solo si es urgente
button-alerts-sound-never = Nunca

alerts-quiet =
    <b>¿Cuándo no debe sonar nada?</b>
    Un dispositivo vigilado suena igualmente, si así se ha elegido. También puedes escribir por ejemplo <code>/alerts quiet 22:30 6:45</code>.
alerts-quiet-unread =
    <b>No he entendido esas horas.</b>
    Escribe por ejemplo <code>/alerts quiet 22:30 6:45</code>.
button-alerts-hours = { $begin }–{ $end }
button-alerts-quiet-off = Sin horas de silencio

alerts-muted-list = <b>No aviso de estos dispositivos</b>
alerts-muted-none = No hay ningún dispositivo silenciado. Los avisos sobre un dispositivo tienen un botón para silenciarlo.
alerts-muted-line = { $name }: hasta { $time }
alerts-muted-line-always = { $name }: para siempre
alerts-muted-others = { $count ->
    [one] Y uno más que aquí no puedo nombrar.
   *[other] Y { $count } más que aquí no puedo nombrar.
}
button-alerts-unmute = Volver a avisar: { $name }
button-alerts-unmute-gone = Olvidar los que ya no están

## Dispositivos vigilados

guard-told = { $least ->
    [0] 🛡 Vigilado: doy la alarma si está apagado o no responde durante { $minutes } min{ $night ->
        [night] , también de noche.
       *[day] ; en las horas de silencio, sin sonido.
    }
   *[other] 🛡 Vigilado: doy la alarma si está apagado, no responde o consume menos de { $watts } W durante { $minutes } min{ $night ->
        [night] , también de noche.
       *[day] ; en las horas de silencio, sin sonido.
    }
}
guard-title = <b>{ $name }</b>
guard-offer = ¿Vigilo este dispositivo? Daré la alarma si está apagado o no responde, también de noche. ¿Después de cuánto tiempo?
guard-asked-first = Antes de apagarlo, pregunto.
guard-unheard = Pero ahora no llegan avisos a este chat, así que aquí no lo oiría nadie.
guard-unknown = Aquí no encuentro ese dispositivo, o no se puede vigilar.
guard-too-many = Ya vigilo todos los dispositivos que puedo. Antes hay que dejar de vigilar alguno.
guards-list = <b>Dispositivos vigilados</b>
guards-none = No hay ningún dispositivo vigilado. Abre un enchufe, una luz o un radiador y pulsa «Vigilar»: daré la alarma si está apagado o no responde.
guards-line = <b>{ $name }</b>: { $guard }
button-guard = Vigilar
button-guard-change = Cambiar la vigilancia
button-guard-after = Tras { $minutes } min
button-guard-any-power = Consuma lo que consuma
button-guard-watts = Al menos { $watts } W
button-guard-night = Que suene también de noche
button-guard-day = Sin sonido de noche
button-guard-off = Dejar de vigilar
button-guard-card = Volver al dispositivo
button-guards-gone = Olvidar los que ya no están
risk-guarded = Se apagaría un dispositivo que vigilo: debería seguir encendido.

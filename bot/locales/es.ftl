### Lo que se lee en los chats. Cada frase es tranquila, breve y completa; primero va el resultado.

language-name = Español
day-of-week = { $weekday }, { $date }

## El propio bot

bot-description =
    Traigo tu casa Legrand o BTicino a este chat: enchufes, luces, persianas y calefacción, para toda la familia.

    Pulsa Iniciar, conecta tu casa una sola vez y luego escribe /plugs apaga cocina o pulsa un botón.
bot-short-description = Tu casa Legrand o BTicino, en el chat de la familia.

menu-status = Cómo está la casa ahora
menu-plugs = Enchufes: ver, encender y apagar
menu-lights = Luces: ver, encender y regular
menu-shutters = Persianas: abrir, cerrar y parar
menu-heating = Calefacción: ver y ajustar
menu-scenes = Escenas: activar una
menu-energy = Qué está consumiendo ahora
menu-homes = Elegir la casa
menu-quota = Cuántas peticiones quedan hoy
menu-connect = Conectar tu casa
menu-disconnect = Desconectar la casa
menu-settings = Ajustes
menu-language = Idioma
menu-help = Qué sé hacer
menu-privacy = Qué guardo sobre ti
menu-delete = Borrar lo que guardo
menu-cancel = Olvidar la pregunta pendiente

## Inicio y ayuda

welcome-private =
    <b>Hola. Traigo tu casa Legrand o BTicino a este chat.</b>
    Conéctala una sola vez y luego escribe <code>/plugs apaga cocina</code> o pulsa un botón.
    También puedo estar en el grupo de la familia.
welcome-group =
    <b>Hola. Traigo la casa Legrand o BTicino de la familia a este grupo.</b>
    Una persona conecta la casa: se tarda un minuto, en un chat privado conmigo.
    Para hablarme, escribe un comando como <code>/status</code> o responde a mis mensajes. Telegram no me enseña nada más de este grupo, salvo que me nombren administrador.
    Quien conecta la casa es su titular, los administradores del grupo tienen el rol de adulto y los demás pueden mirar hasta que el titular diga otra cosa.
welcome-back = <b>Tu casa está conectada.</b> ¿Qué quieres ver?

help-unconnected =
    <b>Primero hay que conectar tu casa.</b>
    Inicias sesión una sola vez con tu cuenta de Legrand o BTicino, en el navegador. Nunca veo tu contraseña.
help-connected =
    <b>Pulsa un botón o escribe un comando.</b>
    <code>/plugs apaga cocina</code>
    <code>/lights salón 40%</code>
    <code>/shutters cierra todo</code>
    <code>/heating dormitorio 21</code>
    <code>/heating boost 60</code>
    El orden de las palabras da igual, y no importa si se escapa alguna letra.
    /status muestra toda la casa. Lo demás está en /settings.
help-group =
    En este grupo solo hago caso a los comandos y a las respuestas a mis mensajes.
    /family muestra quién puede hacer qué y /history quién ha hecho qué. Si alguien pierde el móvil, /panic bloquea a todos menos al titular.

not-a-command = No te he entendido. Escribe un comando como <code>/plugs apaga cocina</code> o pulsa un botón.
not-a-command-unconnected = Podré ayudarte cuando tu casa esté conectada.
not-connected = <b>Todavía no hay ninguna casa conectada a este chat.</b>

cancelled = La pregunta pendiente queda olvidada. No ha cambiado nada.
nothing-to-cancel = No había ninguna pregunta pendiente.
question-expired = Esa pregunta ya no está abierta. No ha cambiado nada.
question-dropped = De acuerdo. No ha cambiado nada.

too-many = Son muchas cosas a la vez. Espera un minuto, por favor.
press-working = Un momento…
press-outdated = Ese botón es de hace tiempo. Aquí tienes lo actual.
press-elsewhere = Ese botón no funciona ahí.
fault =
    <b>Algo ha fallado por mi parte.</b>
    No va a pasar nada más por sí solo. Vuelve a intentarlo dentro de un minuto.
    Referencia: <code>{ $reference }</code>
fault-short = Algo ha fallado por mi parte. Vuelve a intentarlo, por favor.

## Puertas

door-status = La casa ahora
door-plugs = Enchufes
door-lights = Luces
door-shutters = Persianas
door-heating = Calefacción
door-energy = Energía
door-scenes = Escenas
door-settings = Ajustes

## Conexión

button-connect = Conectar tu casa
button-sign-in = Iniciar sesión
button-open-private = Seguir en privado
button-help = ¿Qué sabes hacer?
button-link = Conectar
button-do-not-link = No conectar
button-it-is-me = Sí, soy yo
button-disconnect = Desconectar
button-disconnect-here = Este chat
button-disconnect-group = { $group }

connect-here =
    <b>{ $how }</b>
    El botón abre el navegador. Después vuelves aquí y confirmas.
    El enlace es solo para ti y sirve durante { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }. No se lo envíes a nadie.
connect-group =
    <b>Inicia sesión para conectar tu casa al grupo «{ $group }».</b>
    El botón abre el navegador. Después vuelves aquí y confirmas.
    El enlace es solo para ti y sirve durante { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }. No se lo envíes a nadie.
connect-in-private = { $person }, la sesión se inicia en nuestro chat privado, porque el enlace es solo para ti.
invitation-expired = Ese enlace ha caducado o es de otra persona. Vuelve a escribir /connect en el grupo.

claimed-here =
    <b>Has iniciado sesión.</b>
    He encontrado: { $homes }
    ¿Lo conecto a nuestro chat privado?
claimed-group =
    <b>Has iniciado sesión.</b>
    He encontrado: { $homes }
    ¿Lo conecto al grupo «{ $group }»? Allí todos verán la casa.
claim-foreign =
    <b>No se ha conectado nada.</b>
    Esta sesión se pidió desde el chat de otra persona. Si te enviaron un enlace, esa persona habría podido manejar tu casa.
    No inicies sesión nunca con un enlace que te envíe alguien.
claim-expired =
    <b>Ese inicio de sesión ya no vale.</b>
    Puede que sea demasiado antiguo o que ya se haya usado. Empieza de nuevo, por favor.
not-linked = No se ha conectado nada, y la sesión queda olvidada.

linked-here =
    <b>Casa conectada: { $name }.</b>
    { $ambients ->
        [0] Ninguna habitación
        [one] Una habitación
       *[other] { $ambients } habitaciones
    } y { $modules ->
        [0] ningún dispositivo
        [one] un dispositivo
       *[other] { $modules } dispositivos
    }{ $homes ->
        [one] .
       *[other] {" "}en { $homes } casas. Para elegir una: /homes.
    }
linked-group = <b>Casa conectada al grupo «{ $group }»: { $name }.</b> Ya he avisado a todos allí.
linked-announcement =
    <b>{ $person } ha conectado una casa a este grupo: { $name }.</b>
    Su titular es { $person }. Los administradores del grupo tienen el rol de adulto y pueden actuar; los demás pueden mirar hasta que el titular diga otra cosa.
    Escribe /status para echar un vistazo.

ask-disconnect =
    <b>¿Desconectar la casa de este chat?</b>
    Borro enseguida sus claves de acceso. En la casa no cambia nada.
    Nadie podrá verla ni manejarla desde aquí hasta que se vuelva a conectar.
disconnect-which = ¿De qué chat desconecto tu casa?
disconnected =
    <b>La casa está desconectada y las claves están borradas.</b>
    Para retirar también la autorización, abre la app oficial de Legrand o BTicino, entra en Cuenta y luego en el acceso de terceros (Third party access).
disconnected-announcement = { $person } ha desconectado la casa de este grupo.

## Vistas

title-status = 🏠 <b>{ $name }</b>
title-plugs = 🔌 <b>Enchufes · { $name }</b>
title-lights = 💡 <b>Luces · { $name }</b>
title-shutters = 🪟 <b>Persianas · { $name }</b>
title-heating = 🌡 <b>Calefacción · { $name }</b>
title-energy = ⚡ <b>Energía · { $name }</b>
title-scenes = 🎬 <b>Escenas · { $name }</b>
panel-page = { $title } (página { $page } de { $pages })
panel-ambient = <b>{ $ambient }</b>
panel-line = { $name }: { $state }
panel-room = <b>{ $room }</b>: { $summary }
panel-age = <i>Última lectura: { $time }</i>
panel-empty = Aquí no hay nada de este tipo.
card-title = <b>{ $name }</b>
card-place = { $ambient }
card-state = Ahora: { $state }
no-ambient = Sin habitación
in-ambient = { $name } ({ $ambient })
nameless = Sin nombre
home-empty = En tu cuenta no aparece ninguna casa. Si acabas de darla de alta en la app oficial, vuelve a mirar dentro de un minuto.

summary-count = { $count ->
    [one] un dispositivo
   *[other] { $count } dispositivos
}
summary-on = { $count ->
    [one] { $count } encendido
   *[other] { $count } encendidos
}
summary-all-off = todo apagado
summary-open = { $count ->
    [one] { $count } abierta
   *[other] { $count } abiertas
}
summary-unreachable = { $count ->
    [one] { $count } no responde
   *[other] { $count } no responden
}

state-on = encendido
state-off = apagado
state-unknown = estado desconocido
state-unreachable = no responde (último estado conocido: { $last })
state-level = { $percent } %
state-open = abierta
state-closed = cerrada
state-partly-open = abierta al { $percent } %
state-power = { $watts } W
state-temperature = { $degrees } °C
state-set-point = puesto a { $degrees } °C
state-until = hasta las { $time }
state-humidity = humedad { $percent } %
state-calling = calentando ahora
state-calling-cool = enfriando ahora
state-battery = batería { $level }

mode-comfort = confort
mode-away = ausente
mode-frost-guard = antihielo
mode-automatic = automático
mode-manual = manual
mode-boost = boost
mode-off = apagado

battery-max = llena
battery-full = llena
battery-high = alta
battery-medium = a la mitad
battery-low = baja
battery-very-low = casi agotada

scene-home = Llegada
scene-away = Salida
scene-day = Día
scene-night = Noche
scene-custom-1 = Escena 1
scene-custom-2 = Escena 2
scene-custom-3 = Escena 3
scene-custom-4 = Escena 4

## Botones de las vistas

button-do-on = Encender
button-do-off = Apagar
button-do-open = Abrir
button-do-close = Cerrar
button-do-stop = Parar
button-do-open-to = Abrir al { $percent } %
button-do-level = { $percent } %
button-less-level = Menos luz: { $percent } %
button-more-level = Más luz: { $percent } %
button-do-comfort = Confort
button-do-away = Ausente
button-do-frost-guard = Antihielo
button-do-automatic = Automático
button-less-degrees = Bajar a { $degrees } °C
button-more-degrees = Subir a { $degrees } °C
button-do-boost = Boost { $minutes } min
button-do-run = Activar
button-run-named = Activar { $name }
button-all-off = Apagar todo
button-all-open = Abrir todas
button-all-close = Cerrar todas
button-refresh = Actualizar
button-back = Volver a { $name }
button-before = Anterior
button-after = Siguiente
button-yes = Sí, adelante
button-no = No
button-again = Volver a intentarlo
button-show-all = Mostrar todo
button-choose-home = Elegir { $name }
button-survey = Buscar dispositivos nuevos
button-delete = Borrar lo que guardas
button-delete-yes = Borrar todo

## Lo que pide una orden

do-on = encender
do-off = apagar
do-level = poner al { $percent } %
do-open-to = abrir al { $percent } %
do-open = abrir
do-close = cerrar
do-stop = parar
do-comfort = modo confort
do-away = modo ausente
do-frost-guard = modo antihielo
do-automatic = modo automático
do-manual = modo manual
do-boost = boost de { $minutes } minutos
do-set-point = poner a { $degrees } °C
do-run = activar

count-light = { $count ->
    [one] una luz
   *[other] { $count } luces
}
count-plug = { $count ->
    [one] un enchufe
   *[other] { $count } enchufes
}
count-automation = { $count ->
    [one] una persiana
   *[other] { $count } persianas
}
count-heater = { $count ->
    [one] un radiador
   *[other] { $count } radiadores
}
count-thermostat = { $count ->
    [one] un termostato
   *[other] { $count } termostatos
}
count-meter = { $count ->
    [one] un contador
   *[other] { $count } contadores
}
count-remote = { $count ->
    [one] un mando
   *[other] { $count } mandos
}
count-scene = { $count ->
    [one] una escena
   *[other] { $count } escenas
}
count-gateway = { $count ->
    [one] una pasarela
   *[other] { $count } pasarelas
}
count-other = { $count ->
    [one] un dispositivo
   *[other] { $count } dispositivos
}

## En qué ha quedado una orden

told-sent = <b>Orden enviada: { $what }, { $action }.</b> Miro si se ha cumplido…
told-run = <b>Orden enviada. En marcha: { $what }.</b>
told-state = <b>Hecho. { $what }: { $state }.</b>
told-done = <b>Orden cumplida: { $what }, { $action }.</b>
told-moving = <b>En movimiento: { $what }.</b>
told-unconfirmed = <b>Sin confirmar: { $what }, { $action }.</b> La orden se ha aceptado, pero la casa aún no lo muestra. Vuelve a mirar dentro de un minuto.
told-partly = <b>Orden cumplida en parte: { $what }, { $action }.</b> Sin confirmar: { $names }{ $more ->
    [0] .
   *[other] {" "}y { $more } más.
}
told-waiting-display-in-use = <b>{ $what }: alguien está usando la pantalla.</b> Lo vuelvo a intentar por mi cuenta dentro de { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}.
failed-what = La orden era: { $what }, { $action }.
failed-part = Sin hacer: { $what }. { $why } Referencia: <code>{ $reference }</code>

## Preguntas de vuelta

which-one = ¿A qué te refieres con «{ $said }»?
nothing-fits = Aquí no conozco nada que se llame «{ $said }». ¿Querías decir algo de esto?
nothing-fits-at-all = Aquí no conozco nada que se llame «{ $said }».
cannot-do = Eso no se puede hacer con { $what }: { $action }.
out-of-range = Elige un valor de { $lowest } a { $highest } { $unit }.
not-understood = No he entendido «{ $said }». Escribe por ejemplo <code>/{ $command } { $command ->
    [shutters] cierra cocina
    [heating] dormitorio 21
    [scenes] noche
    [status] cocina
    [energy] cocina
   *[other] apaga cocina
}</code> o elige aquí.
ask-what = { $what }: { $action }
ask-wide = <b>¿{ $what }?</b> Afecta a { $ambients } habitaciones.
ask-late = <b>¿{ $what }?</b> Lo enviaste mientras yo no estaba ({ $time }). ¿Lo hago de todos modos?
ask-who = Escribes en nombre del grupo. Pulsa el botón para que sepa quién pregunta.
ask-anonymous = <b>¿{ $what }?</b> Escribes en nombre del grupo. Pulsa el botón para que sepa quién da la orden.

## Casas, peticiones, energía

homes-title = <b>Tus casas</b>
homes-line = { $name }: { $ambients ->
    [0] ninguna habitación
    [one] una habitación
   *[other] { $ambients } habitaciones
}, { $modules ->
    [0] ningún dispositivo
    [one] un dispositivo
   *[other] { $modules } dispositivos
}
homes-line-chosen = <b>{ $name }</b> (elegida): { $ambients ->
    [0] ninguna habitación
    [one] una habitación
   *[other] { $ambients } habitaciones
}, { $modules ->
    [0] ningún dispositivo
    [one] un dispositivo
   *[other] { $modules } dispositivos
}
home-chosen = Casa elegida: { $name }. Los comandos sin nombre de casa se refieren a esta.

quota-left =
    <b>Peticiones que quedan hoy: { $left } de { $limit }.</b>
    Legrand limita las preguntas y las órdenes de cada día. Ya usadas: { $used }.
    Las últimas { $reserve } se reservan para lo que se pide en el chat. Todas se renuevan: { $time }.
quota-spent =
    <b>Se han acabado las { $limit } peticiones de hoy.</b>
    Legrand no acepta más por ahora. Se renuevan: { $time }. Los interruptores de la pared y la app oficial siguen funcionando.

energy-title = ⚡ <b>Energía · { $name }</b>
energy-total = La casa consume ahora <b>{ $watts } W</b>.
energy-sum = Entre todos, los dispositivos que se miden consumen <b>{ $watts } W</b>.
energy-line = { $name }: { $watts } W
energy-rest = { $count ->
    [one] Otro más
   *[other] Otros { $count }
}: { $watts } W
energy-nothing = Ahora mismo no consume ninguno de los dispositivos que se miden.

will-tell = Avisaré aquí cuando vuelva a funcionar.
will-tell-at = Avisaré aquí cuando vuelva a funcionar. Según Legrand: { $time }.
back-again =
    <b>Tu casa vuelve a responder.</b>
    Es el aviso que pediste (referencia <code>{ $reference }</code>).

## Ajustes

settings =
    <b>Ajustes</b>
    Idioma: { $language }
    Zona horaria: { $zone }
setting-connect = Conectar tu casa
setting-language = Idioma
setting-zone = Zona horaria
setting-homes = Casas
setting-quota = Peticiones de hoy
setting-disconnect = Desconectar
setting-privacy = Privacidad
setting-delete = Borrar mis datos
language-which = ¿En qué idioma hablo aquí?
language-chosen = A partir de ahora, aquí hablo español.
zone-which = La zona horaria es { $zone }. Elige una o escribe por ejemplo <code>/settings zone Europe/Madrid</code>.
zone-chosen = La zona horaria es ahora { $zone }.
zone-unknown = No conozco ninguna zona horaria que se llame «{ $said }». Escribe por ejemplo <code>/settings zone Europe/Madrid</code>.

privacy =
    <b>Qué guardo y por qué</b>
    Tu número y tu nombre de Telegram, y el nombre de este chat: para responder a quien corresponde.
    Las claves de acceso a tu casa, cifradas: para hacer lo que pides. Los nombres de habitaciones y dispositivos, también los que les das tú: para entenderte.
    Cuántas peticiones se han hecho hoy: Legrand las limita.
    En un grupo, qué rol tiene cada persona y qué permisos ha recibido: para que nadie llegue adonde no debe. Se acaba cuando la persona se va.
    Quién hizo qué, durante 90 días o el tiempo que haya elegido el titular de un grupo: para que la familia lo vea y pueda deshacerlo.
    Los problemas de tu casa y quién se ocupó de ellos, durante 90 días, y cómo quieres recibir los avisos: para que no se escape ninguno.
    <b>Qué no guardo</b>
    Lo que escribes, tu contraseña y lo que tu casa hizo por sí sola, salvo sus problemas.
    /export te lo envía todo en un archivo. /disconnect borra enseguida las claves. /delete lo borra todo. Si me sacan de un chat, lo olvido al cabo de 30 días.
ask-delete-private =
    <b>¿Borrar todo lo que guardo sobre ti?</b>
    La casa de este chat se desconecta; se borran también tus roles en los grupos y lo que hiciste. No se puede deshacer.
ask-delete-group =
    <b>¿Borrar todo lo que guardo sobre este grupo?</b>
    Su casa se desconecta; desaparecen también los roles, los pases de invitado y el historial. No se puede deshacer.
deleted = <b>Todo está borrado.</b> Para retirar también la autorización, abre la app oficial, entra en Cuenta y luego en el acceso de terceros (Third party access).

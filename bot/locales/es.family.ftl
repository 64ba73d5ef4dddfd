### La familia de un grupo: roles, permisos, habitaciones.

menu-family = Quién puede hacer qué aquí

family-title = 👪 <b>Familia · { $group }</b>
family-line = <b>{ $name }</b>: { $what }
family-others = Quien llega nuevo empieza como: { $role }.
family-frozen = <b>Los cambios están bloqueados.</b> Solo puede actuar el titular, hasta que quite el bloqueo.
family-paused = <b>Los cambios están en pausa, porque el titular se ha ido.</b> Todos pueden seguir mirando.
family-private = <b>Los roles son para los grupos.</b> En este chat privado la casa es solo tuya.
family-private-groups = Estos grupos tienen una casa y un sitio para ti:
family-private-none = Todavía no hay ningún grupo con una casa y un sitio para ti.
family-nobody = Esa persona, o lo que se le había dado, ya no está aquí. No ha cambiado nada.
family-fixed-connected = { $name } conectó la casa, y por eso es su titular mientras siga conectada.
family-fixed-own = Nadie puede cambiar su propio rol. Puede hacerlo otro titular.

family-role-owner = titular
family-role-adult = adulto
family-role-child = menor
family-role-guest = invitado
family-role-nobody = nadie
family-connected = conectó la casa
family-admin = por ser administrador del grupo
family-pass = con un pase de invitado

## Una persona

family-person = <b>{ $name }</b>: { $what }
family-owner-may = Puede hacerlo todo, y decide qué pueden hacer los demás.
family-kept = Habitaciones reservadas a esta persona y a pocas más: { $count }
family-leave = Además: { $what }
family-given-pass = pase de invitado, hasta: { $time }
family-given-pass-always = pase de invitado sin fecha de fin
family-given-approval = permiso concedido, hasta: { $time }
family-given-approval-always = permiso concedido, para siempre

family-ask-owner = <b>¿Dar a { $name } el rol de titular?</b> Un titular puede hacerlo todo: decidir sobre roles y permisos, y desconectar la casa.
family-ask-remove = <b>¿Quitar a { $name } de la familia?</b> Se acaban su rol, sus pases y sus excepciones. Si vuelve a escribir aquí, empieza de nuevo.
family-ask-remove-admin = <b>¿Quitar a { $name } de la familia?</b> Se acaban sus pases y sus excepciones. Por ser administrador del grupo, { $name } sigue teniendo el rol de adulto.
family-ask-settings = <b>¿Dejar que { $name } cambie los ajustes?</b> Eso incluye desconectar la casa y borrar lo que se guarda.
family-ask-newcomers = <b>¿Empieza como adulto todo el que llegue?</b> Cualquiera que entre en este grupo podría manejar enseguida toda la casa.

family-told-owner = { $owner } ha dado a { $name } el rol de titular de esta casa. /family muestra qué significa.
family-told-adult = En la casa, { $owner } ha dado a { $name } el rol de adulto. /family muestra qué significa.
family-told-child = En la casa, { $owner } ha dado a { $name } el rol de menor. /family muestra qué significa.
family-told-guest = En la casa, { $owner } ha dado a { $name } el rol de invitado. /family muestra qué significa.
family-told-removed = { $owner } ha quitado a { $name } de la familia de esta casa.

## Permisos

family-rights-title = <b>Qué puede hacer cada rol</b>
family-rights-owner = <b>titular</b>: todo, siempre
family-rights-role = <b>{ $role }</b>: { $count } de { $used } permisos{ $more ->
    [0] {""}
    [one] , uno cambiado
   *[other] , { $more } cambiados
}
family-rights-of = <b>Qué se permite: { $name }</b>
family-right-head = <b>{ $right }</b>
family-right-line = { $right }: { $what }
family-right-changed = { $right }: { $what } (cambiado)
family-right-own = { $right }: { $what } (excepción)
family-yes = sí
family-no = no
family-only = solo { $what }
family-degrees = de { $lowest } a { $highest } °C
family-any-degrees = cualquier temperatura
family-bounds = Calefacción para <b>{ $name }</b>: { $what }

family-right-see = Ver
family-right-switch = Encender, abrir y cerrar
family-right-temperature = Ajustar la calefacción
family-right-scenes = Activar escenas
family-right-energy = Ver la energía
family-right-alerts = Avisos
family-right-invite = Invitar a alguien
family-right-settings = Cambiar los ajustes

family-short-temperature = calefacción
family-short-scenes = escenas
family-short-energy = energía
family-short-alerts = avisos
family-short-invite = invitaciones
family-short-settings = ajustes

family-system-lighting = luces
family-system-energy = enchufes
family-system-automation = persianas
family-system-comfort = radiadores
family-system-thermoregulation = termostatos
family-system-remote = mandos
family-system-network = pasarelas
family-system-unknown = otros dispositivos

## Habitaciones y recién llegados

family-rooms =
    <b>Habitaciones reservadas</b>
    En ellas solo pueden actuar las personas elegidas y el titular. Todos pueden seguir mirando.
family-room = Elige quién puede actuar en esta habitación, además del titular. Si no eliges a nadie, vuelve a ser de todos.
family-everybodys = de todos
family-owners = solo el titular
family-newcomers =
    Quien llega nuevo empieza como: <b>{ $role }</b>.
    Por cada persona se pregunta una vez al titular.

## Botones

button-family-me = Qué puedo hacer
button-family-rights = Roles y permisos
button-family-rooms = Habitaciones
button-family-newcomers = Recién llegados
button-family-invite = Invitar a alguien
button-family-pass = Pase de invitado
button-family-panic = Bloquear los cambios
button-family-calm = Quitar el bloqueo
button-family-back = Volver a la familia
button-family-back-roles = Volver a los roles
button-family-back-rights = Volver a los permisos
button-family-back-person = Volver a la persona
button-family-back-rooms = Volver a las habitaciones
button-family-group = { $group }
button-family-role-owner = Pasa a titular
button-family-role-adult = Pasa a adulto
button-family-role-child = Pasa a menor
button-family-role-guest = Pasa a invitado
button-family-own-rights = Excepciones
button-family-remove = Quitar de la familia
button-family-end = Terminar: { $what }
button-family-see-adult = Permisos de los adultos
button-family-see-child = Permisos de los menores
button-family-see-guest = Permisos de los invitados
button-family-see = Ver…
button-family-switch = Encender, abrir y cerrar…
button-family-allow = Permitir: { $what }
button-family-forbid = No permitir: { $what }
button-family-usual = Como el rol: { $what }
button-family-bounds = Temperaturas
button-family-normal = Volver a lo normal
button-family-as-role = Como el rol
button-family-lowest = Desde { $degrees } °C
button-family-highest = Hasta { $degrees } °C
button-family-any-degrees = Cualquier temperatura
button-family-in = Dejar pasar: { $name }
button-family-out = No dejar pasar: { $name }
button-family-everybody = Que vuelva a ser de todos
button-family-start-adult = Empezar como adulto
button-family-start-child = Empezar como menor
button-family-start-guest = Empezar como invitado

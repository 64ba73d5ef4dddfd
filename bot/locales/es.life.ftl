### La vida de un grupo: quién llega y quién se va, un móvil perdido, y qué se guarda de cada cual.

menu-panic = Móvil perdido: solo actúa el titular
menu-export = Lo que guardo sobre ti, en un archivo

button-people = Quién puede hacer qué
button-take-over = Hacerse cargo de la casa
button-calm = Que todos vuelvan a actuar
button-cut-off = Desconectarla de allí
button-export = Enviármelo todo
button-newcomer-adult = Adulto
button-newcomer-child = Menor
button-newcomer-guest = Invitado

## Llegar

welcome-group-hearing =
    <b>Hola. Traigo la casa Legrand o BTicino de la familia a este grupo.</b>
    Una persona conecta la casa: se tarda un minuto, en un chat privado conmigo.
    Para hablarme, escribe un comando como <code>/status</code> o responde a mis mensajes. Telegram me enseña todo lo que se escribe aquí; no hago caso a nada más ni guardo nada de ello.
    Quien conecta la casa es su titular, los administradores del grupo tienen el rol de adulto y los demás pueden mirar hasta que el titular diga otra cosa.

newcomer-private =
    <b>{ $person } acaba de llegar al grupo «{ $group }» { $role ->
        [adult] con el rol de adulto.
        [child] con el rol de menor.
       *[guest] y allí puede mirar.
    }</b>
    ¿Qué puede hacer { $person }? Un adulto puede todo menos los ajustes; un menor, las cosas de cada día; un invitado solo mira.
    Los detalles están en /family, dentro del grupo.
newcomer-group =
    <b>{ $person } acaba de llegar { $role ->
        [adult] con el rol de adulto.
        [child] con el rol de menor.
       *[guest] y puede mirar.
    }</b>
    ¿Qué puede hacer { $person }? Un adulto puede todo menos los ajustes; un menor, las cosas de cada día; un invitado solo mira.
    Solo puede responder el titular de la casa.
newcomer-is = <b>{ $person } tiene ahora aquí el rol de { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    }.</b>
newcomer-is-in = <b>{ $person } tiene ahora el rol de { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    } en el grupo «{ $group }».</b>
newcomer-gone = { $person } ya no está en el grupo, así que no hay nada que decidir.

## Irse

owner-left =
    <b>El titular de esta casa se ha ido del grupo.</b>
    Hasta que alguien se haga cargo, aquí nadie puede cambiar nada. { $person }, ¿quieres hacerlo?
owner-left-nobody =
    <b>El titular de esta casa se ha ido del grupo.</b>
    Hasta que vuelva, o un administrador de este grupo se haga cargo, aquí nadie puede cambiar nada.
owner-missing =
    <b>El titular de esta casa ya no está en el grupo y, que yo sepa, no se ha ido por decisión propia.</b>
    Aquí nadie puede cambiar nada hasta que vuelva. Quien conectó la casa puede desconectarla, en un chat privado conmigo.
owner-you-left =
    <b>Ya no estás en el grupo «{ $group }».</b>
    La casa que conectaste allí sigue conectada. Puedes desconectarla desde aquí cuando quieras.
owner-is-back-frozen =
    <b>Esta casa vuelve a tener aquí un titular.</b>
    Los cambios siguen bloqueados: solo puede actuar el titular, hasta que quite el bloqueo con el botón.
owner-is-back = <b>Esta casa vuelve a tener aquí un titular.</b> Todos pueden volver a hacer lo mismo que antes.
inherited =
    <b>En este grupo, { $person } tiene ahora el rol de titular de la casa.</b> Todos pueden volver a actuar.
    Quien la conectó todavía puede desconectarla, en un chat privado conmigo.
inherit-needless = Esta casa tiene su titular, así que no hay nada de lo que hacerse cargo.
inherit-frozen = Esta casa está bloqueada por un móvil perdido, y solo su titular puede quitar el bloqueo. Mientras tanto, nadie puede hacerse cargo.
adults-only = Eso solo pueden hacerlo el titular y los adultos de esta casa.

## Un móvil perdido

panic =
    <b>{ $person } ha bloqueado los cambios en esta casa.</b>
    Ahora aquí solo puede actuar su titular, y no se abre ningún enlace ni ninguna invitación. El titular quita el bloqueo con el botón.
panic-done = Bloqueado. Ahora solo puede actuar el titular.
panic-already = Esta casa ya está bloqueada. Solo puede actuar el titular.
panic-everywhere = <b>Bloqueado: { $groups }.</b> Allí solo puede actuar ahora el titular. Ya he avisado a todos.
panic-nowhere = No conozco ningún otro grupo en el que tengas el rol de adulto y que se pueda bloquear. Escribe /panic en el propio grupo.
calm = <b>{ $person } ha quitado el bloqueo.</b> Todos pueden volver a hacer lo mismo que antes.
calm-done = Todos pueden volver a actuar.
calm-already = No hay nada bloqueado.
calm-everywhere = <b>Ya sin bloqueo: { $groups }.</b> Ya he avisado a todos.

## Lo que se guarda

export-here =
    <b>Esto es todo lo que guardo sobre ti.</b>
    El archivo lo pueden leer personas y programas. No lleva contraseñas ni claves, y será tan privado como tú lo mantengas.
export-in-private = Lo que guardo sobre ti es solo para ti. Escribe /export en un chat privado conmigo.
ask-delete-everywhere =
    <b>¿Borrar todo lo que guardo sobre ti?</b>
    Las casas que conectaste se desconectan: { $groups }. Se borran también tus roles y lo que hiciste allí.
    Donde la casa no tenga otro titular, pediré a un adulto que se haga cargo. No se puede deshacer.

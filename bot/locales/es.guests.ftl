### Dejar entrar a alguien: invitaciones, pases de invitado, personas elegidas en la lista de Telegram.

menu-invite = Invitar a alguien
menu-pass = Pases de invitado

host-which = <b>¿Para qué grupo?</b>
host-nowhere = Las invitaciones y los pases de invitado son para grupos que tienen una casa. Añádeme al grupo de la familia, conecta allí la casa y escribe /invite en él.
host-told-privately = { $person }, te he escrito en nuestro chat privado.
host-told-privately-short = Te he escrito en nuestro chat privado.
host-in-private = { $person }, esto sigue en nuestro chat privado, porque el enlace es para una sola persona.

## Invitaciones

invite-whom =
    <b>¿A quién invitas a la casa de «{ $group }»?</b>
    Recibes un enlace que sirve una sola vez, durante un día. La primera persona que lo abra tendrá el rol.
button-invite-adult = Como adulto
button-invite-child = Como menor
button-invite-guest = Como invitado
button-invite-pick = Elegir en Telegram
button-invite-pick-now = Elegir personas
button-invite-pass = Pase de invitado, temporal
button-given = Enlaces y pases en curso

invite-link =
    <b>Este enlace deja entrar a una persona en la casa de «{ $group }» como { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    }.</b>
    { $link }
    Envíalo, o deja que esa persona enfoque la imagen con su cámara. La primera persona que lo abra tendrá el rol, así que no se lo enseñes a nadie más.
    Sirve una sola vez, hasta: { $ends }.
links-too-many = En el grupo «{ $group }» hay muchos enlaces que nadie ha abierto. Anula antes algunos.

invite-pick-as = <b>¿Qué rol tendrán en la casa de «{ $group }» las personas que elijas?</b>
invite-pick =
    <b>Pulsa el botón de debajo del campo de texto y elige hasta diez personas.</b>
    En la casa de «{ $group }», cada una tendrá el rol de { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    }.
invite-picked =
    <b>Hecho. En la casa de «{ $group }», { $people } { $count ->
        [one] tiene
       *[other] tienen
    } ahora el rol de { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    }.</b>
invite-picked-absent = Todavía fuera del grupo: { $people }. El rol vale desde el momento de entrar en él.
invite-picked-nobody = No ha cambiado nada en la casa de «{ $group }». Sus titulares lo siguen siendo.
invite-picked-announcement = { $person } ha dado a { $people } el rol de { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    } en esta casa. /family muestra qué significa.

## Abrir un enlace

link-ended = <b>Este enlace ya no funciona.</b> Se ha usado, ha caducado o alguien lo ha anulado. Pide uno nuevo.
link-own = Este es tu propio enlace para la casa de «{ $group }». Envíaselo a la persona a la que quieras dejar entrar.
link-frozen = <b>Ahora mismo no se puede dejar entrar a nadie en la casa de «{ $group }».</b> Los cambios están bloqueados. Vuelve a abrir el enlace más tarde.
link-void = <b>Este enlace no da ningún permiso.</b> { $person } ya no puede dejar entrar a nadie de esta forma.
link-needless = <b>No necesitas ningún enlace para la casa de «{ $group }».</b> Allí ya puedes hacer lo mismo. El enlace sigue valiendo para otra persona.

came =
    <b>Ahora tienes el rol de { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    } en la casa de «{ $group }».</b> La invitación es de { $giver }.
    Escribe /status en el grupo para echar un vistazo.
came-absent =
    <b>Ahora tienes el rol de { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    } en la casa de «{ $group }».</b> La invitación es de { $giver }.
    El rol valdrá cuando estés en el grupo. Pide que te añadan.
came-announcement =
    <b>{ $person } tiene ahora el rol de { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    } en esta casa.</b> La invitación es de { $giver }.

## Pases de invitado

pass-which =
    <b>Un pase de invitado para la casa de «{ $group }»</b>
    Elegido: { $what }
    Si eliges tipos de dispositivo y habitaciones, el pase vale para esos dispositivos en esas habitaciones. El invitado los ve y los maneja, y ajusta la calefacción si tú puedes hacerlo.
    El pase vale en el grupo, mientras el invitado esté en él.
pass-everything = toda la casa
pass-something = una parte de la casa
button-pass-everything = Toda la casa
button-pass-next = Siguiente: hasta cuándo
button-pass-back = Volver
pass-until-when =
    <b>¿Hasta cuándo?</b>
    También puedes escribir por ejemplo <code>/pass until 2026-12-24 18:00</code>. La hora es la de { $zone }.
button-pass-tonight = Esta noche ({ $time })
button-pass-tomorrow = Mañana ({ $time })
button-pass-sunday = El domingo ({ $time })
button-pass-week = Una semana ({ $time })
pass-not-understood =
    No he entendido de qué pase se trata, o no termina dentro de los próximos doce meses.
    Escribe por ejemplo <code>/pass until 2026-12-24 18:00</code>.
pass-link =
    <b>Este enlace da a un invitado un pase para la casa de «{ $group }», hasta: { $until }.</b>
    Vale para: { $what }
    { $link }
    Envíalo, o deja que esa persona enfoque la imagen con su cámara. La primera persona que lo abra tendrá el pase, así que no se lo enseñes a nadie más.
    El enlace sirve una sola vez, hasta: { $ends }. El pase vale en el grupo, mientras el invitado esté en él.
pass-taken =
    <b>Tienes un pase de invitado para la casa de «{ $group }», hasta: { $until }.</b>
    Vale para: { $what }
    Se usa en el grupo. Escribe allí /status para echar un vistazo.
pass-taken-absent =
    <b>Tienes un pase de invitado para la casa de «{ $group }», hasta: { $until }.</b>
    Vale para: { $what }
    Valdrá cuando estés en el grupo, y solo allí. Pide a { $giver } que te añada.
pass-announcement =
    <b>{ $person } tiene un pase de invitado, hasta: { $until }.</b>
    Se lo ha dado { $giver } para: { $what }
pass-ended = El pase de invitado de { $person } ha terminado.
pass-void = El pase de invitado de { $person } ha terminado: se lo dio { $giver }, que ya no deja entrar a nadie aquí.
pass-void-own = Tu pase de invitado para la casa de «{ $group }» ha terminado: quien te lo dio ya no deja entrar a nadie allí.

## Lo que está prestado

lent-title = <b>Enlaces y pases en curso · { $group }</b>
lent-nothing = En el grupo «{ $group }» no hay ningún enlace sin usar ni ningún pase en curso.
lent-line = { $place }. { $what }
lent-until = hasta { $time }
lent-for-good = para siempre
lent-pass = { $person }: pase de invitado ({ $until }), de { $giver }
lent-approval = { $person }: permiso concedido ({ $until }), por { $giver }
lent-open-pass = Enlace sin usar: pase de invitado ({ $until }), de { $giver }; el enlace sirve { $ends }
lent-open-invitation = Enlace sin usar: { $role ->
        [adult] adulto
        [child] menor
       *[guest] invitado
    }, de { $giver }; el enlace sirve { $ends }
button-lent-end = Anular el { $place }
lent-ended = Ya no vale.
lent-gone = Eso ya no valía. No ha cambiado nada.
lent-ended-announcement = { $kind ->
        [approval] { $person } ha retirado el permiso que tenía { $guest }.
       *[pass] { $person } ha anulado el pase de invitado de { $guest }.
    }

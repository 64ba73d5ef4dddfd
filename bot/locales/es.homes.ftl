### Varias casas en un chat, una casa en varios chats, y los temas.

## Qué casa

which-home = ¿En qué casa?
other-home = Eso no está en la casa elegida. ¿Te refieres a esta?
button-in-home = { $home }: { $what }
button-other-home = 🏠 { $name }
home-namesake = { $name } ({ $count })
about-home = Casa: { $name }
nameless-home = una casa

## Todas las casas

homes-unknown = Una casa aún no ha respondido.
homes-lost = La sesión de esta casa ha terminado. Vuelve a conectarla con la misma cuenta.
button-connect-another = Conectar otra casa

## Conectar y desconectar

connect-another = Ya hay una casa conectada. La misma cuenta la renueva; otra cuenta añade una segunda casa.
linked-another = Los comandos sin nombre de casa se siguen refiriendo a { $name }. Para elegir otra: /homes.
disconnect-which-home = ¿Qué casa desconecto de este chat?
button-disconnect-one = { $group }: { $name }
ask-disconnect-one =
    <b>¿Desconectar { $name } de este chat?</b>
    Borro enseguida sus claves de acceso. Las demás casas se quedan, y en la casa misma no cambia nada.
ask-disconnect-group =
    <b>¿Desconectar { $name } del grupo «{ $group }»?</b>
    Borro enseguida sus claves de acceso, y nadie podrá verla ni manejarla desde allí. En la casa misma no cambia nada.
homes-left = Siguen conectadas aquí: { $names }.
disconnected-one-announcement = { $person } ha desconectado de este grupo una casa: { $name }. Las demás casas se quedan.

## Temas

setting-topic = Tema de la casa
topic-bound =
    <b>A partir de ahora solo hablo de la casa en este tema.</b>
    Lo que digo por mi cuenta llega aquí, y los comandos funcionan aquí. Para terminar con esto, escribe <code>/settings topic off</code>.
topic-free = Vuelvo a hablar de la casa en todos los temas.
topic-none =
    <b>Hablo de la casa en todos los temas.</b>
    En un grupo con temas, escribe <code>/settings topic</code> en el tema que quieras reservar para la casa.
topic-elsewhere = Hablo de la casa en otro tema de este grupo.
button-topic = Ir allí

### Los nombres que una familia da a sus habitaciones y dispositivos, además de los de la app oficial.

menu-names = Llamar a cada cosa como quieras
setting-names = Nombres

help-names = Con /names llamas a una habitación o a un dispositivo como quieras: después de <code>/names lámpara cocina = el dragón</code> basta con <i>apaga el dragón</i>.

names-title =
    <b>Tus nombres</b>
    También entiendo el nombre que des aquí a una habitación o a un dispositivo.
names-none = Todavía no hay ninguno. Elige una habitación.
# $name es como lo llama la app, $names son sus nombres aquí, como «el dragón», «la lamparilla».
names-line = { $name }: { $names }
names-quoted = «{ $name }»
names-more = { $count ->
    [one] Y uno más.
   *[other] Y { $count } más.
}
names-room = <b>{ $name }</b>
names-of = Aquí también se llama { $names }.
names-of-none = Aquí no tiene otro nombre.
names-unknown = Aquí no conozco nada que se llame «{ $said }». Escribe por ejemplo <code>/names lámpara cocina = el dragón</code>.

# $command tiene que ir al final del todo: por él se reconoce la respuesta.
names-ask =
    ¿Qué otro nombre le das a { $name }?
    Responde a este mensaje con el nombre o escribe
    <code>{ $command }</code>
names-ask-group =
    { $person }, ¿qué otro nombre le das a { $name }?
    Responde a este mensaje con el nombre o escribe
    <code>{ $command }</code>
names-placeholder = El nombre
names-given = A partir de ahora, «{ $alias }» es { $name }.

names-refused-long = Ese nombre es demasiado largo. Puede tener 40 caracteres como mucho.
names-refused-command = Un nombre no puede empezar por / ni por #.
names-refused-letters = Un nombre necesita alguna letra: si no, nadie podría decirlo.
names-refused-reserved = «{ $alias }» ya significa otra cosa en las frases, así que no puede servir de nombre. «Lámpara { $alias }» quizá sí.
names-refused-taken = { $name } ya se llama «{ $alias }».
names-refused-own = Ya se llama «{ $alias }».
names-refused-unseen = Ya hay otra cosa que se llama «{ $alias }».
names-refused-many = Ya tiene { $most } nombres. Antes hay que quitar uno.
names-refused-full = Aquí ya hay 200 nombres. Antes hay que quitar uno.
names-refused-gone = Esa casa ya no está conectada aquí.

button-names-add = Añadir un nombre
button-names-add-room = Dar nombre a la habitación
button-names-drop = Quitar «{ $name }»
button-names-back = Volver
button-names-all = Todos los nombres
button-names-settings = Todos los ajustes

### Las frases libres: qué se responde y qué se pregunta de vuelta.

menu-home = Decirlo con tus palabras
way-sentence = frase

help-sentences =
    O dilo con tus palabras:
    <i>apaga el enchufe de la cocina</i>
    <i>¿están cerradas las persianas?</i>
    <i>un poco más de calor en el salón</i>
    Después basta con <i>vuelve a encenderlo</i> o <i>deshacer</i>.
help-sentences-group = En este grupo, responde a uno de mis mensajes, mencióname o escribe <code>/home</code> y una frase.
talk-examples = También puedes decirlo con tus palabras: <i>apaga la luz de la cocina</i>, <i>¿están cerradas las persianas?</i>
talk-bare = Escribe después de <code>/home</code> lo que quieras: <i>apaga la luz de la cocina</i>, <i>¿están cerradas las persianas?</i>

## Preguntas de vuelta

talk-which = ¿A qué te refieres?
talk-which-do = ¿A qué te refieres ({ $action })?
talk-sure = ¿Te refieres a esto?
talk-sure-do = ¿Te refieres a esto ({ $action })?
talk-refused =
    No ha cambiado nada, porque hay una parte que no puedes hacer: { $what }.
    { $why }
talk-unseen = No veo cómo está ahora, así que no he cambiado nada: { $what }.
talk-no-step = Aquí no hay nada que subir o bajar un poco. { $what }: { $state }.
talk-nothing-to-undo = No encuentro nada que hayas hecho aquí en el último minuto y que yo pueda deshacer.

## Respuestas

# $told es una de las respuestas de abajo; $age dice desde cuándo se sabe.
talk-seen = { $told } ({ $age }).
talk-seen-now = visto ahora mismo
talk-seen-at = última lectura: { $time }
talk-is = { $what }: { $state }
talk-yes = Sí, { $what }: { $state }
talk-no = No, { $what }: { $state }
talk-not-known = Ese dato no lo tengo: { $what }.
talk-target = { $now }, puesto a { $degrees } °C
talk-together = { $watts } W en total
talk-more = { $count } más
talk-silent = { $count ->
    [one] Un dispositivo no responde.
   *[other] { $count } dispositivos no responden.
}

# $what cuenta aquello por lo que se pregunta, como «5 luces» o «3 enchufes»; abierto y cerrado se dice solo de persianas.
talk-all-on = Está todo encendido: { $what }
talk-all-off = Está todo apagado: { $what }
talk-all-open = Está todo abierto: { $what }
talk-all-closed = Está todo cerrado: { $what }
talk-none-on = No hay nada encendido: { $what }
talk-none-off = No hay nada apagado: { $what }
talk-none-open = No hay nada abierto: { $what }
talk-none-closed = No hay nada cerrado: { $what }
talk-some-on = Hay algo encendido, { $some } de { $what }: { $names }
talk-some-off = Hay algo apagado, { $some } de { $what }: { $names }
talk-some-open = { $some ->
    [one] Una de { $what } está abierta: { $names }
   *[other] { $some } de { $what } están abiertas: { $names }
}
talk-some-closed = { $some ->
    [one] Una de { $what } está cerrada: { $names }
   *[other] { $some } de { $what } están cerradas: { $names }
}

## Las habitaciones de costumbre

# Cada una como la llama la gente, uno o dos nombres con una coma: «la cocina» encuentra así la Kitchen de la misma familia.
room-kitchen = Cocina
room-living = Salón, Sala de estar
room-dining = Comedor
room-bedroom = Dormitorio, Habitación
room-children = Habitación de los niños, Cuarto de los niños
room-guests = Habitación de invitados, Cuarto de invitados
room-bathroom = Baño, Cuarto de baño
room-toilet = Aseo, WC
room-office = Despacho, Estudio
room-entrance = Entrada, Recibidor
room-corridor = Pasillo
room-laundry = Lavadero, Lavandería
room-garage = Garaje, Cochera
room-cellar = Sótano
room-attic = Desván, Buhardilla
room-terrace = Terraza
room-balcony = Balcón
room-garden = Jardín

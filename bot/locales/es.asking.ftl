### Qué lee quien no tiene un permiso, y cómo se lo pide a quien puede darlo.

refused-stranger = Por lo que veo, no formas parte de esta casa.
refused-paused = Aquí nadie puede cambiar nada hasta que alguien se haga cargo de la casa.
refused-frozen = Los cambios están bloqueados por ahora: solo el titular de la casa puede cambiar algo.
refused-room = Esa habitación está reservada a algunas personas.
refused-bounds = Puedes elegir de { $lowest } a { $highest } °C.
refused-see = Tu rol aquí no permite ver esto.
refused-switch = Tu rol aquí no permite manejar esto.
refused-temperature = Tu rol aquí no permite ajustar la calefacción.
refused-scenes = Tu rol aquí no permite activar escenas.
refused-energy = Tu rol aquí no permite ver la energía.
refused-alerts = Tu rol aquí no permite decidir sobre los avisos.
refused-invite = Tu rol aquí no permite invitar a nadie.
refused-settings = Eso solo puede hacerlo el titular de la casa o, mientras no haya ninguna conectada, un administrador del grupo.

asking-button = { $count ->
    [1] Pedírselo a { $first }
    [2] Pedírselo a { $first } o a { $second }
   *[other] Pedírselo a { $first }, a { $second } o a otra persona
}
asking-asked = Se lo has pedido a { $people }. La respuesta llega aquí.
asking-asked-short = Pedido. La respuesta llega aquí.
asking-question =
    🙋 <b>{ $asker } pide permiso.</b>
    { $what }.
    { $people }, ¿de acuerdo?
asking-beyond = El límite para esto va de { $lowest } a { $highest } °C. Si se permite por más tiempo, ese límite deja de valer ahí.
asking-once = Sí, una vez
asking-hour = Sí, durante una hora
asking-always = Sí, siempre
asking-no = No

asking-allowed-once = { $asker } ha pedido: { $what }. <b>{ $by } lo permite una vez.</b>
asking-allowed-hour = { $asker } ha pedido: { $what }. <b>{ $by } lo permite hasta: { $time }.</b>
asking-allowed-always = { $asker } ha pedido: { $what }. <b>{ $by } lo permite para siempre.</b>
asking-denied = { $asker } ha pedido: { $what }. <b>{ $by } prefiere que esta vez no.</b> No ha cambiado nada.
asking-gone = { $asker } ha pedido: { $what }. No veo que { $asker } siga aquí, así que no ha cambiado nada.

asking-changed = La casa ha cambiado desde entonces. Vuelve a decir qué quieres, por favor.
asking-may-now = Eso ya puedes hacerlo tú. Vuelve a intentarlo, por favor.
asking-nobody = Ahora mismo no hay aquí nadie que pueda permitirlo.
asking-again = Eso ya lo has pedido. Espera la respuesta, por favor.
asking-many = Ya has pedido varias cosas. Espera una respuesta, por favor.
asking-late = La pulsación me ha llegado tarde. Vuelve a pulsar, por favor.
asking-own = A tu petición tiene que responder otra persona.
asking-adults = Solo pueden responder el titular y los adultos.
asking-owner-only = Solo el titular puede permitir algo para siempre.

### Quién hizo qué, deshacer, y qué se pregunta antes.

menu-history = Quién hizo qué
setting-history = Historial

history-title = <b>Quién hizo qué</b>
history-day = <b>{ $day }</b>
history-act = { $person } { $did }
history-approved = (con permiso de { $person })
history-somebody = alguien
history-empty = Que yo te pueda contar, no se ha hecho nada.
history-unknown = Aquí no conozco ninguna habitación ni ningún dispositivo que se llame «{ $said }».
history-which-people = <b>¿De qué persona?</b>
history-which-rooms = <b>¿De qué habitación?</b>
history-which-devices = <b>¿De qué dispositivo?</b>
history-which-days = <b>¿De qué días?</b>
history-kept = Guardo durante { $days } días quién hizo qué. ¿Cuánto tiempo debo guardarlo?
history-keeps = Guardo durante { $days } días quién hizo qué. Lo más antiguo se borra en menos de una hora.

button-history-all = Mostrar todo
button-history-people = Persona
button-history-rooms = Habitación
button-history-devices = Dispositivo
button-history-days = { $days } días
button-history-day = Día
button-history-today = Hoy
button-history-yesterday = Ayer
button-history-week = 7 días

card-last = Lo último: { $time }, { $person } { $did }

did-on = encendió { $what }
did-off = apagó { $what }
did-level = puso { $what } al { $percent } %
did-open-to = abrió { $what } al { $percent } %
did-open = abrió { $what }
did-close = cerró { $what }
did-stop = paró { $what }
did-comfort = puso { $what } en modo confort
did-away = puso { $what } en modo ausente
did-frost-guard = puso { $what } en modo antihielo
did-automatic = puso { $what } en modo automático
did-boost = puso { $what } en boost durante { $minutes } minutos
did-set-point = puso { $what } a { $degrees } °C
did-run = activó { $what }
did-gone = hizo algo con un dispositivo que ya no está

way-typed = escrito
way-pressed = botón
way-undo = deshacer

result-sent = enviado
result-moving = en movimiento
result-done = hecho
result-partly = hecho en parte
result-unconfirmed = sin confirmar
result-failed = ha fallado
result-undone = deshecho

## Deshacer

button-undo = Deshacer
undo-told = <b>Deshago lo que hizo { $person } ({ $time }).</b>
undo-gone = Eso no lo puedo deshacer.
undo-late = Una acción se puede deshacer durante un minuto, y ese minuto ya ha pasado. No ha cambiado nada.
undo-already = Eso ya se deshizo. No ha cambiado nada más.
undo-changed = Alguien lo ha cambiado desde entonces. Lo dejo como está ahora.
undo-unseen = No veo cómo está ahora. Lo dejo como está.

## Lo que se pregunta antes

ask-first = <b>¿{ $what }?</b>
risk-power = Ahí están todos los enchufes de una casa: un congelador también se quedaría sin corriente.
risk-cold = La calefacción se para ahí, y es época de frío.
risk-shutters = Se mueven todas las persianas de una casa, también las puertas y los portones. Comprueba que no haya nadie en medio.

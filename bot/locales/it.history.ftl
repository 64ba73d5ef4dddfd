### Chi ha fatto che cosa, annullare, e che cosa si chiede prima.

menu-history = Chi ha fatto che cosa
setting-history = Cronologia

history-title = <b>Chi ha fatto che cosa</b>
history-day = <b>{ $day }</b>
history-act = { $person } { $did }
history-approved = (permesso da { $person })
history-somebody = qualcuno
history-empty = Non è stato fatto nulla, per quanto posso dire.
history-unknown = Qui non conosco stanze né dispositivi di nome «{ $said }».
history-which-people = <b>Le azioni di chi?</b>
history-which-rooms = <b>Di quale stanza?</b>
history-which-devices = <b>Di quale dispositivo?</b>
history-which-days = <b>Di quali giorni?</b>
history-kept = Conservo per { $days } giorni chi ha fatto che cosa. Per quanto tempo devo conservarlo?
history-keeps = Conservo per { $days } giorni chi ha fatto che cosa. Ciò che è più vecchio viene eliminato entro un’ora.

button-history-all = Mostrare tutto
button-history-people = Persona
button-history-rooms = Stanza
button-history-devices = Dispositivo
button-history-days = { $days } giorni
button-history-day = Giorno
button-history-today = Oggi
button-history-yesterday = Ieri
button-history-week = 7 giorni

card-last = Ultima azione: { $time }, { $person } { $did }

did-on = ha acceso { $what }
did-off = ha spento { $what }
did-level = ha regolato { $what } su { $percent }%
did-open-to = ha aperto { $what } fino a { $percent }%
did-open = ha aperto { $what }
did-close = ha chiuso { $what }
did-stop = ha fermato { $what }
did-comfort = ha messo { $what } in modo comfort
did-away = ha messo { $what } in modo assenza
did-frost-guard = ha messo { $what } in modo antigelo
did-automatic = ha messo { $what } in modo automatico
did-boost = ha avviato un boost di { $minutes } minuti: { $what }
did-set-point = ha impostato { $what } su { $degrees } °C
did-run = ha avviato { $what }
did-gone = ha agito su un dispositivo che non c’è più

way-typed = scritto
way-pressed = pulsante
way-undo = annullamento

result-sent = inviato
result-moving = in corso
result-done = fatto
result-partly = fatto in parte
result-unconfirmed = non confermato
result-failed = non riuscito
result-undone = annullato

## Annullare

button-undo = Annullare
undo-told = <b>Annullo ciò che ha fatto { $person } ({ $time }).</b>
undo-gone = Non posso annullarlo.
undo-late = Un’azione si può annullare per un minuto, che è già passato. Non è cambiato nulla.
undo-already = È già stato annullato. Non è cambiato altro.
undo-changed = Nel frattempo qualcuno ha cambiato qualcosa. Lascio tutto com’è.
undo-unseen = Non vedo lo stato attuale. Lascio tutto com’è.

## Chiesto prima

ask-first = <b>{ $what }?</b>
risk-power = Ci sono tutte le prese di una casa: anche un congelatore resterebbe senza corrente.
risk-cold = Il riscaldamento lì si ferma, e siamo nella stagione fredda.
risk-shutters = Si muovono tutte le tapparelle di una casa, anche cancelli e porte. Verificare che non ci sia nessuno sul loro percorso.

### Qui a fait quoi, annuler, et ce qui est demandé d’abord.

menu-history = Qui a fait quoi
setting-history = Historique

history-title = <b>Qui a fait quoi</b>
history-day = <b>{ $day }</b>
history-act = { $person } { $did }
history-approved = (autorisé par { $person })
history-somebody = quelqu’un
history-empty = Rien n’a été fait, pour autant que je puisse vous le dire.
history-unknown = Je ne connais ici ni pièce ni appareil du nom de « { $said } ».
history-which-people = <b>Les actions de qui ?</b>
history-which-rooms = <b>De quelle pièce ?</b>
history-which-devices = <b>De quel appareil ?</b>
history-which-days = <b>De quels jours ?</b>
history-kept = Je garde pendant { $days } jours qui a fait quoi. Combien de temps dois-je le garder ?
history-keeps = Je garde pendant { $days } jours qui a fait quoi. Ce qui est plus ancien est effacé dans l’heure.

button-history-all = Tout afficher
button-history-people = Personne
button-history-rooms = Pièce
button-history-devices = Appareil
button-history-days = { $days } jours
button-history-day = Jour
button-history-today = Aujourd’hui
button-history-yesterday = Hier
button-history-week = 7 jours

card-last = Dernière action : { $time }, { $person } { $did }

did-on = a allumé { $what }
did-off = a éteint { $what }
did-level = a réglé { $what } à { $percent } %
did-open-to = a ouvert { $what } à { $percent } %
did-open = a ouvert { $what }
did-close = a fermé { $what }
did-stop = a arrêté { $what }
did-comfort = a passé { $what } en confort
did-away = a passé { $what } en absence
did-frost-guard = a passé { $what } en hors-gel
did-automatic = a passé { $what } en automatique
did-boost = a lancé un boost de { $minutes } minutes : { $what }
did-set-point = a réglé { $what } à { $degrees } °C
did-run = a lancé { $what }
did-gone = a agi sur un appareil qui n’est plus là

way-typed = écrit
way-pressed = bouton
way-undo = annulation

result-sent = envoyé
result-moving = en cours
result-done = fait
result-partly = fait en partie
result-unconfirmed = non confirmé
result-failed = échec
result-undone = annulé

## Annuler

button-undo = Annuler
undo-told = <b>J’annule ce que { $person } a fait ({ $time }).</b>
undo-gone = Je ne peux pas annuler cela.
undo-late = Une action peut être annulée pendant une minute, et ce délai est passé. Rien n’a changé.
undo-already = C’est déjà annulé. Rien d’autre n’a changé.
undo-changed = Quelqu’un y a changé quelque chose depuis. Je laisse tout en l’état.
undo-unseen = Je ne vois pas l’état actuel. Je laisse tout en l’état.

## Demandé d’abord

ask-first = <b>{ $what } ?</b>
risk-power = Toutes les prises d’une maison en font partie : un congélateur serait coupé aussi.
risk-cold = Le chauffage s’y arrête, et c’est la saison froide.
risk-shutters = Tous les volets d’une maison bougent, portails et portes aussi. Veillez à ce que personne ne soit sur leur passage.

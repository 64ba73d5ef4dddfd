### Wie wat heeft gedaan, ongedaan maken, en wat eerst wordt gevraagd.

menu-history = Wie wat heeft gedaan
setting-history = Geschiedenis

history-title = <b>Wie wat heeft gedaan</b>
history-day = <b>{ $day }</b>
history-act = { $person } { $did }
history-approved = (toegestaan door { $person })
history-somebody = iemand
history-empty = Er is niets gedaan, voor zover ik je kan vertellen.
history-unknown = Ik ken hier geen kamer of apparaat met de naam ‘{ $said }’.
history-which-people = <b>Van wie wil je het zien?</b>
history-which-rooms = <b>Van welke kamer?</b>
history-which-devices = <b>Van welk apparaat?</b>
history-which-days = <b>Van welke dagen?</b>
history-kept = Wie wat heeft gedaan, bewaar ik { $days } dagen. Hoelang zal ik het bewaren?
history-keeps = Wie wat heeft gedaan, bewaar ik { $days } dagen. Wat ouder is, wordt binnen een uur gewist.

button-history-all = Alles tonen
button-history-people = Persoon
button-history-rooms = Kamer
button-history-devices = Apparaat
button-history-days = { $days } dagen
button-history-day = Dag
button-history-today = Vandaag
button-history-yesterday = Gisteren
button-history-week = 7 dagen

card-last = Laatst: { $time }, { $person } { $did }

did-on = heeft { $what } aangezet
did-off = heeft { $what } uitgezet
did-level = heeft { $what } op { $percent }% gezet
did-open-to = heeft { $what } voor { $percent }% geopend
did-open = heeft { $what } geopend
did-close = heeft { $what } gesloten
did-stop = heeft { $what } gestopt
did-comfort = heeft { $what } op comfort gezet
did-away = heeft { $what } op afwezig gezet
did-frost-guard = heeft { $what } op vorstvrij gezet
did-automatic = heeft { $what } op automatisch gezet
did-boost = heeft { $what } een boost van { $minutes } minuten gegeven
did-set-point = heeft { $what } op { $degrees } °C gezet
did-run = heeft { $what } gestart
did-gone = heeft iets gedaan met een apparaat dat er niet meer is

way-typed = getypt
way-pressed = knop
way-undo = ongedaan maken

result-sent = verstuurd
result-moving = in beweging
result-done = gelukt
result-partly = deels gelukt
result-unconfirmed = niet bevestigd
result-failed = mislukt
result-undone = ongedaan gemaakt

## Ongedaan maken

button-undo = Ongedaan maken
undo-told = <b>Ik maak ongedaan wat { $person } heeft gedaan ({ $time }).</b>
undo-gone = Dat kan ik niet ongedaan maken.
undo-late = Je kunt iets één minuut lang ongedaan maken, en die is voorbij. Er is niets veranderd.
undo-already = Dat was al ongedaan gemaakt. Verder is er niets veranderd.
undo-changed = Iemand heeft er intussen iets aan veranderd. Ik laat het zoals het nu is.
undo-unseen = Ik kan niet zien hoe het nu is. Ik laat het zoals het is.

## Eerst gevraagd

ask-first = <b>{ $what }?</b>
risk-power = Alle stopcontacten van een huis horen daarbij: ook een vriezer zou geen stroom meer krijgen.
risk-cold = De verwarming stopt daar, en het is nu het koude seizoen.
risk-shutters = Alle rolluiken van een huis gaan bewegen, ook poorten en deuren. Zorg dat er niemand in de weg staat.

### Wat mensen in chats lezen. Elke zin is rustig, kort en af; de uitkomst staat voorop.

language-name = Nederlands
day-of-week = { $weekday } { $date }

## De bot zelf

bot-description =
    Met mij bedien je je Legrand- of BTicino-huis vanuit deze chat: stopcontacten, verlichting, rolluiken en verwarming, voor de hele familie.

    Tik op Start, koppel je huis één keer en typ dan /plugs keuken uit of tik op een knop.
bot-short-description = Je Legrand- of BTicino-huis, in de chat van je familie.

menu-status = Hoe het huis er nu bij staat
menu-plugs = Stopcontacten: bekijken en schakelen
menu-lights = Verlichting: zien, schakelen, dimmen
menu-shutters = Rolluiken: openen, sluiten, stoppen
menu-heating = Verwarming: bekijken en instellen
menu-scenes = Een scenario starten
menu-energy = Wat nu stroom verbruikt
menu-homes = Huis kiezen
menu-quota = Hoeveel verzoeken er vandaag over zijn
menu-connect = Huis koppelen
menu-disconnect = Huis ontkoppelen
menu-settings = Instellingen
menu-language = Taal
menu-help = Wat ik kan
menu-privacy = Wat ik over je bewaar
menu-delete = Wissen wat ik bewaar
menu-cancel = De open vraag vergeten

## Begin en hulp

welcome-private =
    <b>Hallo. Met mij bedien je je Legrand- of BTicino-huis vanuit deze chat.</b>
    Koppel het één keer en typ dan <code>/plugs keuken uit</code> of tik op een knop.
    Je kunt me ook in de groep van je familie zetten.
welcome-group =
    <b>Hallo. Met mij bedienen jullie het Legrand- of BTicino-huis van de familie vanuit deze groep.</b>
    Een van jullie koppelt het huis; dat duurt een minuut, in een privéchat met mij.
    Geef me opdrachten zoals <code>/status</code>, of beantwoord mijn berichten. Verder laat Telegram me niets van deze groep zien, tenzij jullie me beheerder maken.
    Wie het huis koppelt, is de eigenaar. De beheerders van deze groep zijn de volwassenen, en alle anderen kunnen kijken totdat de eigenaar meer toestaat.
welcome-back = <b>Je huis is gekoppeld.</b> Wat wil je zien?

help-unconnected =
    <b>Koppel eerst je huis.</b>
    Je logt één keer in met je Legrand- of BTicino-account, in je browser. Je wachtwoord krijg ik nooit te zien.
help-connected =
    <b>Tik op een knop of typ een opdracht.</b>
    <code>/plugs keuken uit</code>
    <code>/lights woonkamer 40%</code>
    <code>/shutters alles dicht</code>
    <code>/heating slaapkamer 21</code>
    <code>/heating boost 60</code>
    De volgorde van de woorden maakt niet uit, en een kleine typefout is niet erg.
    /status toont het hele huis. De rest staat onder /settings.
help-group =
    In deze groep reageer ik alleen op opdrachten en op antwoorden op mijn berichten.
    /family toont wie wat mag, /history wie wat heeft gedaan. Is er een telefoon kwijt, dan blokkeert /panic iedereen behalve de eigenaar.

not-a-command = Dat heb ik niet begrepen. Typ een opdracht zoals <code>/plugs keuken uit</code> of tik op een knop.
not-a-command-unconnected = Ik kan helpen zodra je huis gekoppeld is.
not-connected = <b>Aan deze chat is nog geen huis gekoppeld.</b>

cancelled = De open vraag is vergeten. Er is niets veranderd.
nothing-to-cancel = Er stond geen vraag open.
question-expired = Die vraag staat niet meer open. Er is niets veranderd.
question-dropped = Goed. Er is niets veranderd.

too-many = Dat was veel tegelijk. Wacht een minuut.
press-working = Even bezig…
press-outdated = Die knop is van een tijdje geleden. Zo is het nu.
press-elsewhere = Die knop werkt daar niet.
fault =
    <b>Er ging iets mis aan mijn kant.</b>
    Vanzelf gebeurt er verder niets. Probeer het over een minuut opnieuw.
    Referentie: <code>{ $reference }</code>
fault-short = Er ging iets mis aan mijn kant. Probeer het opnieuw.

## Deuren

door-status = Het huis nu
door-plugs = Stopcontacten
door-lights = Verlichting
door-shutters = Rolluiken
door-heating = Verwarming
door-energy = Energie
door-scenes = Scenario’s
door-settings = Instellingen

## Koppelen

button-connect = Huis koppelen
button-sign-in = Inloggen
button-open-private = Verder in privéchat
button-help = Wat kun je?
button-link = Koppelen
button-do-not-link = Niet koppelen
button-it-is-me = Ja, ik ben het
button-disconnect = Ontkoppelen
button-disconnect-here = Deze chat
button-disconnect-group = { $group }

connect-here =
    <b>{ $how }</b>
    De knop opent je browser. Daarna kom je hier terug en bevestig je.
    De link is alleen voor jou en werkt { $minutes ->
        [one] één minuut
       *[other] { $minutes } minuten
    }. Stuur hem nooit door.
connect-group =
    <b>Log in om je huis aan de groep ‘{ $group }’ te koppelen.</b>
    De knop opent je browser. Daarna kom je hier terug en bevestig je.
    De link is alleen voor jou en werkt { $minutes ->
        [one] één minuut
       *[other] { $minutes } minuten
    }. Stuur hem nooit door.
connect-in-private = { $person }, inloggen doe je in onze privéchat, want de link is alleen voor jou.
invitation-expired = Deze link is verlopen of is voor iemand anders. Typ opnieuw /connect in de groep.

claimed-here =
    <b>Je bent ingelogd.</b>
    Gevonden: { $homes }
    Zal ik dit aan onze privéchat koppelen?
claimed-group =
    <b>Je bent ingelogd.</b>
    Gevonden: { $homes }
    Zal ik dit aan de groep ‘{ $group }’ koppelen? Iedereen daar krijgt het huis te zien.
claim-foreign =
    <b>Er is niets gekoppeld.</b>
    Deze inlogpoging is gestart vanuit de chat van iemand anders. Als iemand je een link heeft gestuurd, had die persoon de bediening van je huis gekregen.
    Log nooit in via een link die iemand je stuurt.
claim-expired =
    <b>Deze inlogpoging geldt niet meer.</b>
    Die is misschien te oud, of al gebruikt. Begin opnieuw.
not-linked = Er is niets gekoppeld, en van het inloggen bewaar ik niets.

linked-here =
    <b>{ $name } is gekoppeld.</b>
    { $ambients ->
        [0] Geen kamers
        [one] Eén kamer
       *[other] { $ambients } kamers
    } en { $modules ->
        [0] geen apparaten
        [one] één apparaat
       *[other] { $modules } apparaten
    }{ $homes ->
        [one] .
       *[other] {" "}in { $homes } huizen. Kiezen doe je met /homes.
    }
linked-group = <b>{ $name } is gekoppeld aan de groep ‘{ $group }’.</b> Ik heb het daar aan iedereen laten weten.
linked-announcement =
    <b>{ $person } heeft het huis { $name } aan deze groep gekoppeld.</b>
    { $person } is de eigenaar. De beheerders van deze groep zijn de volwassenen en mogen het bedienen; alle anderen kunnen kijken totdat de eigenaar meer toestaat.
    Typ /status om rond te kijken.

ask-disconnect =
    <b>Het huis ontkoppelen van deze chat?</b>
    Ik wis de toegangssleutels meteen. In het huis zelf verandert er niets.
    Niemand kan het hier nog zien of bedienen totdat het opnieuw gekoppeld is.
disconnect-which = Van welke chat zal ik je huis ontkoppelen?
disconnected =
    <b>Het huis is ontkoppeld en de toegangssleutels zijn gewist.</b>
    Wil je ook de toestemming zelf intrekken, open dan de officiële Legrand- of BTicino-app, ga naar Account en dan naar de toegang van derden (Third party access).
disconnected-announcement = { $person } heeft het huis van deze groep ontkoppeld.

## Panelen

title-status = 🏠 <b>{ $name }</b>
title-plugs = 🔌 <b>Stopcontacten · { $name }</b>
title-lights = 💡 <b>Verlichting · { $name }</b>
title-shutters = 🪟 <b>Rolluiken · { $name }</b>
title-heating = 🌡 <b>Verwarming · { $name }</b>
title-energy = ⚡ <b>Energie · { $name }</b>
title-scenes = 🎬 <b>Scenario’s · { $name }</b>
panel-page = { $title } (pagina { $page } van { $pages })
panel-ambient = <b>{ $ambient }</b>
panel-line = { $name }: { $state }
panel-room = <b>{ $room }</b>: { $summary }
panel-age = <i>Stand van { $time }</i>
panel-empty = Hier is niets van dit soort.
card-title = <b>{ $name }</b>
card-place = { $ambient }
card-state = Nu: { $state }
no-ambient = Zonder kamer
in-ambient = { $name } ({ $ambient })
nameless = Zonder naam
home-empty = In je account staat geen huis. Heb je het net ingesteld in de officiële app, kijk dan over een minuut opnieuw.

summary-count = { $count ->
    [one] één apparaat
   *[other] { $count } apparaten
}
summary-on = { $count } aan
summary-all-off = alles uit
summary-open = { $count } open
summary-unreachable = { $count ->
    [one] één reageert niet
   *[other] { $count } reageren niet
}

state-on = aan
state-off = uit
state-unknown = onbekend
state-unreachable = reageert niet (laatst bekend: { $last })
state-level = { $percent }%
state-open = open
state-closed = dicht
state-partly-open = { $percent }% open
state-power = { $watts } W
state-temperature = { $degrees } °C
state-set-point = ingesteld op { $degrees } °C
state-until = tot { $time }
state-humidity = luchtvochtigheid { $percent }%
state-calling = verwarmt nu
state-calling-cool = koelt nu
state-battery = batterij { $level }

mode-comfort = comfort
mode-away = afwezig
mode-frost-guard = vorstvrij
mode-automatic = automatisch
mode-manual = handmatig
mode-boost = boost
mode-off = uit

battery-max = vol
battery-full = vol
battery-high = goed
battery-medium = halfvol
battery-low = zwak
battery-very-low = bijna leeg

scene-home = Thuis
scene-away = Weg
scene-day = Dag
scene-night = Nacht
scene-custom-1 = Scenario 1
scene-custom-2 = Scenario 2
scene-custom-3 = Scenario 3
scene-custom-4 = Scenario 4

## Knoppen van panelen

button-do-on = Aanzetten
button-do-off = Uitzetten
button-do-open = Openen
button-do-close = Sluiten
button-do-stop = Stoppen
button-do-open-to = { $percent }% open
button-do-level = { $percent }%
button-less-level = Zachter: { $percent }%
button-more-level = Feller: { $percent }%
button-do-comfort = Comfort
button-do-away = Afwezig
button-do-frost-guard = Vorstvrij
button-do-automatic = Automatisch
button-less-degrees = Koeler: { $degrees } °C
button-more-degrees = Warmer: { $degrees } °C
button-do-boost = Boost { $minutes } min
button-do-run = Starten
button-run-named = { $name } starten
button-all-off = Alles uitzetten
button-all-open = Alles openen
button-all-close = Alles sluiten
button-refresh = Vernieuwen
button-back = Terug naar { $name }
button-before = Vorige
button-after = Volgende
button-yes = Ja, doe maar
button-no = Nee
button-again = Opnieuw proberen
button-show-all = Alles tonen
button-choose-home = { $name } kiezen
button-survey = Nieuwe apparaten zoeken
button-delete = Mijn gegevens wissen
button-delete-yes = Alles wissen

## Wat een opdracht vraagt

do-on = aanzetten
do-off = uitzetten
do-level = op { $percent }% zetten
do-open-to = voor { $percent }% openen
do-open = openen
do-close = sluiten
do-stop = stoppen
do-comfort = op comfort zetten
do-away = op afwezig zetten
do-frost-guard = op vorstvrij zetten
do-automatic = op automatisch zetten
do-manual = op handmatig zetten
do-boost = boost van { $minutes } minuten
do-set-point = op { $degrees } °C zetten
do-run = starten

count-light = { $count ->
    [one] één lamp
   *[other] { $count } lampen
}
count-plug = { $count ->
    [one] één stopcontact
   *[other] { $count } stopcontacten
}
count-automation = { $count ->
    [one] één rolluik
   *[other] { $count } rolluiken
}
count-heater = { $count ->
    [one] één radiator
   *[other] { $count } radiatoren
}
count-thermostat = { $count ->
    [one] één thermostaat
   *[other] { $count } thermostaten
}
count-meter = { $count ->
    [one] één meter
   *[other] { $count } meters
}
count-remote = { $count ->
    [one] één afstandsbediening
   *[other] { $count } afstandsbedieningen
}
count-scene = { $count ->
    [one] één scenario
   *[other] { $count } scenario’s
}
count-gateway = { $count ->
    [one] één gateway
   *[other] { $count } gateways
}
count-other = { $count ->
    [one] één apparaat
   *[other] { $count } apparaten
}

## Wat er van een opdracht kwam

told-sent = <b>Verstuurd: { $what }, { $action }.</b> Ik kijk of het gelukt is…
told-run = <b>Verstuurd: scenario { $what } wordt gestart.</b>
told-state = <b>Gelukt. { $what }: { $state }.</b>
told-done = <b>Gelukt: { $what }, { $action }.</b>
told-moving = <b>In beweging: { $what }.</b>
told-unconfirmed = <b>Niet bevestigd: { $what }, { $action }.</b> De opdracht is aangenomen, maar in huis is het nog niet te zien. Kijk over een minuut opnieuw.
told-partly = <b>Deels gelukt: { $what }, { $action }.</b> Niet bevestigd: { $names }{ $more ->
    [0] .
    [one] {" "}en nog één.
   *[other] {" "}en nog { $more }.
}
told-waiting-display-in-use = <b>Iemand gebruikt het scherm van { $what }.</b> Ik probeer het zelf opnieuw over { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
}.
failed-what = De opdracht was: { $what }, { $action }.
failed-part = Niet gelukt: { $what }. { $why } Referentie: <code>{ $reference }</code>

## Vragen terug

which-one = Welke bedoel je met ‘{ $said }’?
nothing-fits = Ik ken hier niets met de naam ‘{ $said }’. Bedoel je een van deze?
nothing-fits-at-all = Ik ken hier niets met de naam ‘{ $said }’.
cannot-do = Dat kan niet bij { $what }: { $action }.
out-of-range = Kies een waarde van { $lowest } tot en met { $highest } { $unit }.
not-understood = Ik heb ‘{ $said }’ niet begrepen. Typ bijvoorbeeld <code>/{ $command } { $command ->
    [shutters] keuken dicht
    [heating] slaapkamer 21
    [scenes] nacht
    [status] keuken
    [energy] keuken
   *[other] keuken uit
}</code>, of kies hier.
ask-what = { $what }: { $action }
ask-wide = <b>{ $what }?</b> Dit geldt voor { $ambients } kamers.
ask-late = <b>{ $what }?</b> Je stuurde dit toen ik er niet was ({ $time }). Zal ik het alsnog doen?
ask-who = Je schrijft namens de groep. Tik op de knop, zodat ik weet wie het vraagt.
ask-anonymous = <b>{ $what }?</b> Je schrijft namens de groep. Tik op de knop, zodat ik weet wie het doet.

## Huizen, verzoeken, energie

homes-title = <b>Je huizen</b>
homes-line = { $name }: { $ambients ->
    [0] geen kamers
    [one] één kamer
   *[other] { $ambients } kamers
}, { $modules ->
    [0] geen apparaten
    [one] één apparaat
   *[other] { $modules } apparaten
}
homes-line-chosen = <b>{ $name }</b> (gekozen): { $ambients ->
    [0] geen kamers
    [one] één kamer
   *[other] { $ambients } kamers
}, { $modules ->
    [0] geen apparaten
    [one] één apparaat
   *[other] { $modules } apparaten
}
home-chosen = { $name } is gekozen. Opdrachten zonder de naam van een huis gelden voor dit huis.

quota-left =
    <b>Vandaag { $left ->
        [0] is er geen
        [one] is er nog één
       *[other] zijn er nog { $left }
    } van de { $limit } verzoeken over.</b>
    Zoveel vragen en opdrachten staat Legrand per dag toe. Gebruikt: { $used }.
    De laatste { $reserve } bewaar ik voor wat jullie zelf vragen. De telling begint opnieuw: { $time }.
quota-spent =
    <b>De { $limit } verzoeken van vandaag zijn op.</b>
    Tot { $time } staat Legrand er niet meer toe. De schakelaars aan de muur en de officiële app werken gewoon.

energy-title = ⚡ <b>Energie · { $name }</b>
energy-total = Het huis verbruikt nu <b>{ $watts } W</b>.
energy-sum = De gemeten apparaten verbruiken samen <b>{ $watts } W</b>.
energy-line = { $name }: { $watts } W
energy-rest = { $count ->
    [one] Nog één ander
   *[other] Nog { $count } andere
}: { $watts } W
energy-nothing = Geen enkel gemeten apparaat verbruikt nu stroom.

will-tell = Ik laat het hier weten als het weer werkt.
will-tell-at = Ik laat het hier weten als het weer werkt. Volgens Legrand: { $time }.
back-again =
    <b>Je huis reageert weer.</b>
    Je had gevraagd om een seintje (referentie <code>{ $reference }</code>).

## Instellingen

settings =
    <b>Instellingen</b>
    Taal: { $language }
    Tijdzone: { $zone }
setting-connect = Huis koppelen
setting-language = Taal
setting-zone = Tijdzone
setting-homes = Huizen
setting-quota = Verzoeken over
setting-disconnect = Ontkoppelen
setting-privacy = Privacy
setting-delete = Mijn gegevens wissen
language-which = Welke taal zal ik hier spreken?
language-chosen = Vanaf nu spreek ik hier Nederlands.
zone-which = De tijdzone is { $zone }. Kies een andere, of typ bijvoorbeeld <code>/settings zone Europe/Madrid</code>.
zone-chosen = De tijdzone is nu { $zone }.
zone-unknown = Ik ken geen tijdzone met de naam ‘{ $said }’. Typ bijvoorbeeld <code>/settings zone Europe/Madrid</code>.

privacy =
    <b>Wat ik bewaar, en waarom</b>
    Je nummer en je naam bij Telegram, en de naam van deze chat: om de juiste mensen te antwoorden.
    De toegangssleutels van je huis, versleuteld: om te doen wat je vraagt. De namen van kamers en apparaten, ook die je zelf hebt gegeven: om je te begrijpen.
    Hoeveel verzoeken er vandaag zijn gedaan: Legrand beperkt ze.
    In een groep: wie welke rol heeft en wie iets extra’s mag, zodat niemand bij iets kan wat niet mag. Dat stopt als iemand de groep verlaat.
    Wie wat heeft gedaan, 90 dagen lang of zo lang als de eigenaar van een groep heeft gekozen: zodat een familie het kan zien en ongedaan maken.
    De storingen in je huis en wie ze heeft opgepakt, 90 dagen lang; hoe je meldingen wilt krijgen: zodat niemand er een mist.
    <b>Wat ik niet bewaar</b>
    Wat je schrijft, je wachtwoord, en wat je huis vanzelf heeft gedaan, behalve de storingen.
    /export stuurt je alles in een bestand. /disconnect wist de toegangssleutels meteen. /delete wist alles. Word ik uit een chat verwijderd, dan vergeet ik die na 30 dagen.
ask-delete-private =
    <b>Alles wissen wat ik over je bewaar?</b>
    Het huis van deze chat wordt ontkoppeld; je rollen in groepen en wat je hebt gedaan, worden gewist. Dit kun je niet ongedaan maken.
ask-delete-group =
    <b>Alles wissen wat ik over deze groep bewaar?</b>
    Het huis van de groep wordt ontkoppeld; ook de rollen, de gastenpassen en de geschiedenis verdwijnen. Dit kun je niet ongedaan maken.
deleted = <b>Alles is gewist.</b> Wil je ook de toestemming zelf intrekken, open dan de officiële app, ga naar Account en dan naar de toegang van derden (Third party access).

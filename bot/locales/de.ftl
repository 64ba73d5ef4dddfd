### Was Menschen in Chats lesen. Jeder Satz ist ruhig, kurz und vollständig; das Ergebnis steht vorn.

language-name = Deutsch
day-of-week = { $weekday }, { $date }

## Der Bot selbst

bot-description =
    Mit mir steuern Sie Ihr Zuhause mit Legrand oder BTicino hier im Chat: Steckdosen, Licht, Rollläden und Heizung, für die ganze Familie.

    Tippen Sie auf „Starten“, verbinden Sie einmal Ihr Zuhause und schreiben Sie dann /plugs Küche aus oder tippen Sie auf einen Knopf.
bot-short-description = Ihr Zuhause mit Legrand oder BTicino, im Chat Ihrer Familie.

menu-status = Wie es zu Hause gerade aussieht
menu-plugs = Steckdosen: ansehen und schalten
menu-lights = Licht: ansehen, schalten, dimmen
menu-shutters = Rollläden: öffnen, schließen, anhalten
menu-heating = Heizung: ansehen und einstellen
menu-scenes = Szenen: eine starten
menu-energy = Was gerade Strom verbraucht
menu-homes = Zuhause auswählen
menu-quota = Wie viele Anfragen heute übrig sind
menu-connect = Zuhause verbinden
menu-disconnect = Zuhause trennen
menu-settings = Einstellungen
menu-language = Sprache
menu-help = Was ich kann
menu-privacy = Was ich über Sie speichere
menu-delete = Löschen, was ich speichere
menu-cancel = Offene Frage verwerfen

## Anfang und Hilfe

welcome-private =
    <b>Hallo. Mit mir steuern Sie Ihr Zuhause mit Legrand oder BTicino hier im Chat.</b>
    Verbinden Sie es einmal, dann schreiben Sie <code>/plugs Küche aus</code> oder tippen auf einen Knopf.
    Ich komme auch gern in die Gruppe Ihrer Familie.
welcome-group =
    <b>Hallo. Mit mir steuert Ihre Familie ihr Zuhause mit Legrand oder BTicino hier in der Gruppe.</b>
    Jemand von Ihnen verbindet das Zuhause; das dauert eine Minute, im privaten Chat mit mir.
    Sprechen Sie mich mit Befehlen wie <code>/status</code> an oder antworten Sie auf meine Nachrichten. Sonst zeigt mir Telegram nichts aus dieser Gruppe, es sei denn, ich werde hier Admin.
    Wer das Zuhause verbindet, dem gehört es hier. Die Admins der Gruppe zählen zu den Erwachsenen, alle anderen können es nur ansehen, bis der Besitzer mehr erlaubt.
welcome-back = <b>Ihr Zuhause ist verbunden.</b> Was möchten Sie sehen?

help-unconnected =
    <b>Verbinden Sie zuerst Ihr Zuhause.</b>
    Dazu melden Sie sich einmal im Browser mit Ihrem Konto bei Legrand oder BTicino an. Ihr Passwort sehe ich nie.
help-connected =
    <b>Tippen Sie auf einen Knopf oder schreiben Sie einen Befehl.</b>
    <code>/plugs Küche aus</code>
    <code>/lights Wohnzimmer 40%</code>
    <code>/shutters alle schließen</code>
    <code>/heating Schlafzimmer 21</code>
    <code>/heating boost 60</code>
    Die Reihenfolge der Wörter ist frei, und ein kleiner Tippfehler schadet nicht.
    /status zeigt das ganze Zuhause. Alles Weitere finden Sie unter /settings.
help-group =
    In dieser Gruppe reagiere ich nur auf Befehle und auf Antworten auf meine Nachrichten.
    /family zeigt, wer was darf, /history, wer was gemacht hat. Ist ein Handy verloren gegangen, sperrt /panic alle außer dem Besitzer.

not-a-command = Das habe ich nicht verstanden. Schreiben Sie einen Befehl wie <code>/plugs Küche aus</code> oder tippen Sie auf einen Knopf.
not-a-command-unconnected = Ich kann helfen, sobald Ihr Zuhause verbunden ist.
not-connected = <b>Mit diesem Chat ist noch kein Zuhause verbunden.</b>

cancelled = Die offene Frage ist verworfen. Es wurde nichts geändert.
nothing-to-cancel = Es war keine Frage offen.
question-expired = Diese Frage ist nicht mehr offen. Es wurde nichts geändert.
question-dropped = In Ordnung. Es wurde nichts geändert.

too-many = Das war viel auf einmal. Bitte warten Sie eine Minute.
press-working = Einen Moment …
press-outdated = Dieser Knopf ist veraltet. Hier ist eine neue Ansicht.
press-elsewhere = Dieser Knopf funktioniert dort nicht.
fault =
    <b>Bei mir ist etwas schiefgegangen.</b>
    Von selbst geschieht jetzt nichts mehr. Bitte versuchen Sie es in einer Minute noch einmal.
    Kennung: <code>{ $reference }</code>
fault-short = Bei mir ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.

## Türen

door-status = Übersicht
door-plugs = Steckdosen
door-lights = Licht
door-shutters = Rollläden
door-heating = Heizung
door-energy = Stromverbrauch
door-scenes = Szenen
door-settings = Einstellungen

## Verbinden

button-connect = Zuhause verbinden
button-sign-in = Anmelden
button-open-private = Privat weitermachen
button-help = So funktioniert es
button-link = Verbinden
button-do-not-link = Nicht verbinden
button-it-is-me = Ja, das bin ich
button-disconnect = Trennen
button-disconnect-here = Dieser Chat
button-disconnect-group = { $group }

connect-here =
    <b>{ $how }</b>
    Der Knopf öffnet Ihren Browser. Danach kommen Sie hierher zurück und bestätigen.
    Der Link ist nur für Sie und gilt { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }. Schicken Sie ihn niemandem weiter.
connect-group =
    <b>Melden Sie sich an, um Ihr Zuhause mit der Gruppe „{ $group }“ zu verbinden.</b>
    Der Knopf öffnet Ihren Browser. Danach kommen Sie hierher zurück und bestätigen.
    Der Link ist nur für Sie und gilt { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }. Schicken Sie ihn niemandem weiter.
connect-in-private = { $person }, die Anmeldung läuft in unserem privaten Chat, denn der Link ist nur für Sie.
invitation-expired = Dieser Link gilt nicht mehr, oder er ist für jemand anderen. Schreiben Sie in der Gruppe noch einmal /connect.

claimed-here =
    <b>Sie sind angemeldet.</b>
    Gefunden: { $homes }
    Soll ich das mit unserem privaten Chat verbinden?
claimed-group =
    <b>Sie sind angemeldet.</b>
    Gefunden: { $homes }
    Soll ich das mit der Gruppe „{ $group }“ verbinden? Alle dort werden das Zuhause sehen.
claim-foreign =
    <b>Es wurde nichts verbunden.</b>
    Diese Anmeldung wurde im Chat einer anderen Person angefordert. Falls Ihnen jemand einen Link geschickt hat: Diese Person hätte Ihr Zuhause steuern können.
    Melden Sie sich nie über einen Link an, den Ihnen jemand schickt.
claim-expired =
    <b>Diese Anmeldung gilt nicht mehr.</b>
    Sie ist zu alt oder wurde schon verwendet. Bitte fangen Sie noch einmal an.
not-linked = Es wurde nichts verbunden, und die Anmeldung ist gelöscht.

linked-here =
    <b>{ $name } ist verbunden.</b>
    { $ambients ->
        [0] Kein Raum
        [one] Ein Raum
       *[other] { $ambients } Räume
    } und { $modules ->
        [0] kein Gerät
        [one] ein Gerät
       *[other] { $modules } Geräte
    }{ $homes ->
        [one] .
       *[other] {" "}an { $homes } Orten. Mit /homes wählen Sie aus.
    }
linked-group = <b>{ $name } ist mit der Gruppe „{ $group }“ verbunden.</b> Ich habe dort allen Bescheid gesagt.
linked-announcement =
    <b>{ $person } hat dieses Zuhause mit der Gruppe verbunden: { $name }.</b>
    Es gehört hier { $person }. Die Admins der Gruppe zählen zu den Erwachsenen und können es bedienen; alle anderen können es nur ansehen, bis der Besitzer mehr erlaubt.
    Mit /status sehen Sie sich um.

ask-disconnect =
    <b>Das Zuhause von diesem Chat trennen?</b>
    Ich lösche sofort die Schlüssel dazu. Im Zuhause selbst ändert sich nichts.
    Niemand hier kann es sehen oder schalten, bis es wieder verbunden ist.
disconnect-which = Von welchem Chat soll ich Ihr Zuhause trennen?
disconnected =
    <b>Das Zuhause ist getrennt, und die Schlüssel sind gelöscht.</b>
    Wenn Sie auch die Zustimmung selbst zurücknehmen möchten: Öffnen Sie die offizielle App von Legrand oder BTicino, dann „Konto“, dann den Zugriff durch Dritte (Third party access).
disconnected-announcement = { $person } hat das Zuhause von dieser Gruppe getrennt.

## Ansichten

title-status = 🏠 <b>{ $name }</b>
title-plugs = 🔌 <b>Steckdosen · { $name }</b>
title-lights = 💡 <b>Licht · { $name }</b>
title-shutters = 🪟 <b>Rollläden · { $name }</b>
title-heating = 🌡 <b>Heizung · { $name }</b>
title-energy = ⚡ <b>Stromverbrauch · { $name }</b>
title-scenes = 🎬 <b>Szenen · { $name }</b>
panel-page = { $title } (Seite { $page } von { $pages })
panel-ambient = <b>{ $ambient }</b>
panel-line = { $name }: { $state }
panel-room = <b>{ $room }</b>: { $summary }
panel-age = <i>Stand: { $time } Uhr</i>
panel-empty = So etwas gibt es hier nicht.
card-title = <b>{ $name }</b>
card-place = { $ambient }
card-state = Jetzt: { $state }
no-ambient = Ohne Raum
in-ambient = { $name } ({ $ambient })
nameless = Ohne Namen
home-empty = Ihr Konto zeigt kein Zuhause. Falls Sie es gerade erst in der offiziellen App eingerichtet haben, sehen Sie in einer Minute noch einmal nach.

summary-count = { $count ->
    [one] ein Gerät
   *[other] { $count } Geräte
}
summary-on = { $count } an
summary-all-off = alles aus
summary-open = { $count } offen
summary-unreachable = { $count ->
    [one] eines antwortet nicht
   *[other] { $count } antworten nicht
}

state-on = an
state-off = aus
state-unknown = unbekannt
state-unreachable = antwortet nicht (zuletzt: { $last })
state-level = { $percent } %
state-open = offen
state-closed = geschlossen
state-partly-open = { $percent } % offen
state-power = { $watts } W
state-temperature = { $degrees } °C
state-set-point = eingestellt auf { $degrees } °C
state-until = bis { $time } Uhr
state-humidity = Luftfeuchtigkeit { $percent } %
state-calling = heizt gerade
state-calling-cool = kühlt gerade
state-battery = Batterie { $level }

mode-comfort = Komfort
mode-away = Abwesend
mode-frost-guard = Frostschutz
mode-automatic = Automatik
mode-manual = Handbetrieb
mode-boost = Boost
mode-off = aus

battery-max = voll
battery-full = voll
battery-high = gut
battery-medium = halb voll
battery-low = schwach
battery-very-low = fast leer

scene-home = Kommen
scene-away = Gehen
scene-day = Tag
scene-night = Nacht
scene-custom-1 = Szene 1
scene-custom-2 = Szene 2
scene-custom-3 = Szene 3
scene-custom-4 = Szene 4

## Knöpfe der Ansichten

button-do-on = Einschalten
button-do-off = Ausschalten
button-do-open = Öffnen
button-do-close = Schließen
button-do-stop = Anhalten
button-do-open-to = { $percent } % offen
button-do-level = { $percent } %
button-less-level = Dunkler: { $percent } %
button-more-level = Heller: { $percent } %
button-do-comfort = Komfort
button-do-away = Abwesend
button-do-frost-guard = Frostschutz
button-do-automatic = Automatik
button-less-degrees = Kühler: { $degrees } °C
button-more-degrees = Wärmer: { $degrees } °C
button-do-boost = Boost { $minutes } min
button-do-run = Starten
button-run-named = { $name } starten
button-all-off = Alle ausschalten
button-all-open = Alle öffnen
button-all-close = Alle schließen
button-refresh = Aktualisieren
button-back = Zurück: { $name }
button-before = Vorige Seite
button-after = Nächste Seite
button-yes = Ja, bitte
button-no = Nein
button-again = Erneut versuchen
button-show-all = Alles zeigen
button-choose-home = { $name } wählen
button-survey = Nach neuen Geräten suchen
button-delete = Meine Daten löschen
button-delete-yes = Alles löschen

## Was ein Befehl verlangt

do-on = einschalten
do-off = ausschalten
do-level = auf { $percent } % stellen
do-open-to = auf { $percent } % öffnen
do-open = öffnen
do-close = schließen
do-stop = anhalten
do-comfort = auf Komfort stellen
do-away = auf Abwesend stellen
do-frost-guard = auf Frostschutz stellen
do-automatic = auf Automatik stellen
do-manual = auf Handbetrieb stellen
do-boost = für { $minutes } Minuten auf Boost stellen
do-set-point = auf { $degrees } °C stellen
do-run = starten

count-light = { $count ->
    [one] eine Lampe
   *[other] { $count } Lampen
}
count-plug = { $count ->
    [one] eine Steckdose
   *[other] { $count } Steckdosen
}
count-automation = { $count ->
    [one] ein Rollladen
   *[other] { $count } Rollläden
}
count-heater = { $count ->
    [one] ein Heizkörper
   *[other] { $count } Heizkörper
}
count-thermostat = { $count ->
    [one] ein Thermostat
   *[other] { $count } Thermostate
}
count-meter = { $count ->
    [one] ein Zähler
   *[other] { $count } Zähler
}
count-remote = { $count ->
    [one] eine Fernbedienung
   *[other] { $count } Fernbedienungen
}
count-scene = { $count ->
    [one] eine Szene
   *[other] { $count } Szenen
}
count-gateway = { $count ->
    [one] ein Gateway
   *[other] { $count } Gateways
}
count-other = { $count ->
    [one] ein Gerät
   *[other] { $count } Geräte
}

## Was aus einem Befehl wurde

told-sent = <b>Gesendet: { $what } { $action }.</b> Ich sehe nach, ob es geklappt hat …
told-run = <b>Gesendet: „{ $what }“ läuft.</b>
told-state = <b>Erledigt. { $what }: { $state }.</b>
told-done = <b>Erledigt: { $what } { $action }.</b>
told-moving = <b>In Bewegung: { $what }.</b>
told-unconfirmed = <b>Nicht bestätigt: { $what } { $action }.</b> Der Befehl wurde angenommen, aber das Zuhause zeigt noch nichts davon. Sehen Sie in einer Minute noch einmal nach.
told-partly = <b>Teilweise erledigt: { $what } { $action }.</b> Nicht bestätigt: { $names }{ $more ->
    [0] .
    [one] {" "}und ein weiteres Gerät.
   *[other] {" "}und { $more } weitere Geräte.
}
told-waiting-display-in-use = <b>{ $what }: Am Display ist gerade jemand.</b> Ich versuche es von selbst noch einmal, in { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}.
failed-what = Der Befehl war: { $what } { $action }.
failed-part = Nicht ausgeführt: { $what }. { $why } Kennung: <code>{ $reference }</code>

## Rückfragen

which-one = Was meinen Sie mit „{ $said }“?
nothing-fits = Hier kenne ich nichts mit dem Namen „{ $said }“. Meinten Sie etwas davon?
nothing-fits-at-all = Hier kenne ich nichts mit dem Namen „{ $said }“.
cannot-do = Das geht nicht: { $what } { $action }.
out-of-range = Bitte wählen Sie einen Wert von { $lowest } bis { $highest } { $unit }.
not-understood = „{ $said }“ habe ich nicht verstanden. Schreiben Sie zum Beispiel <code>/{ $command } { $command ->
    [shutters] Küche schließen
    [heating] Schlafzimmer 21
    [scenes] Nacht
    [status] Küche
    [energy] Küche
   *[other] Küche aus
}</code> oder wählen Sie hier aus.
ask-what = { $what } { $action }
ask-wide = <b>{ $what }?</b> Das betrifft { $ambients } Räume.
ask-late = <b>{ $what }?</b> Ihre Nachricht ist von { $time } Uhr, da war ich nicht erreichbar. Soll ich das noch tun?
ask-who = Sie schreiben im Namen der Gruppe. Bitte tippen Sie auf den Knopf, damit ich weiß, wer fragt.
ask-anonymous = <b>{ $what }?</b> Sie schreiben im Namen der Gruppe. Bitte tippen Sie auf den Knopf, damit ich weiß, wer das möchte.

## Häuser und Wohnungen, Anfragen, Stromverbrauch

homes-title = <b>Ihre Häuser und Wohnungen</b>
homes-line = { $name }: { $ambients ->
    [0] kein Raum
    [one] ein Raum
   *[other] { $ambients } Räume
}, { $modules ->
    [0] kein Gerät
    [one] ein Gerät
   *[other] { $modules } Geräte
}
homes-line-chosen = <b>{ $name }</b> (ausgewählt): { $ambients ->
    [0] kein Raum
    [one] ein Raum
   *[other] { $ambients } Räume
}, { $modules ->
    [0] kein Gerät
    [one] ein Gerät
   *[other] { $modules } Geräte
}
home-chosen = Ausgewählt: { $name }. Befehle, die kein Zuhause nennen, gelten dafür.

quota-left =
    <b>Heute sind noch { $left } von { $limit } Anfragen übrig.</b>
    Mehr Fragen und Befehle lässt Legrand pro Tag nicht zu. Verbraucht: { $used }.
    Die letzten { $reserve } sind für das reserviert, was Sie selbst verlangen. Neu gezählt wird ab { $time } Uhr.
quota-spent =
    <b>Die { $limit } Anfragen für heute sind verbraucht.</b>
    Legrand lässt erst ab { $time } Uhr wieder welche zu. Die Schalter an der Wand und die offizielle App funktionieren weiterhin.

energy-title = ⚡ <b>Stromverbrauch · { $name }</b>
energy-total = Das Zuhause verbraucht gerade <b>{ $watts } W</b>.
energy-sum = Die gemessenen Geräte verbrauchen zusammen <b>{ $watts } W</b>.
energy-line = { $name }: { $watts } W
energy-rest = { $count ->
    [one] Ein weiteres
   *[other] { $count } weitere
}: { $watts } W
energy-nothing = Von dem, was gemessen wird, verbraucht gerade nichts Strom.

will-tell = Ich sage Ihnen hier Bescheid, wenn es wieder geht.
will-tell-at = Ich sage Ihnen hier Bescheid, wenn es wieder geht. Legrand nennt als Zeitpunkt: { $time } Uhr.
back-again =
    <b>Ihr Zuhause antwortet wieder.</b>
    Sie wollten, dass ich Bescheid sage (Kennung <code>{ $reference }</code>).

## Einstellungen

settings =
    <b>Einstellungen</b>
    Sprache: { $language }
    Zeitzone: { $zone }
setting-connect = Zuhause verbinden
setting-language = Sprache
setting-zone = Zeitzone
setting-homes = Zuhause auswählen
setting-quota = Anfragen heute
setting-disconnect = Trennen
setting-privacy = Datenschutz
setting-delete = Meine Daten löschen
language-which = Welche Sprache soll ich hier sprechen?
language-chosen = Hier spreche ich ab jetzt Deutsch.
zone-which = Die Zeitzone ist { $zone }. Wählen Sie eine aus oder schreiben Sie zum Beispiel <code>/settings zone Europe/Madrid</code>.
zone-chosen = Die Zeitzone ist jetzt { $zone }.
zone-unknown = Ich kenne keine Zeitzone mit dem Namen „{ $said }“. Schreiben Sie zum Beispiel <code>/settings zone Europe/Madrid</code>.

privacy =
    <b>Was ich speichere und warum</b>
    Ihre Nummer und Ihren Namen bei Telegram und den Namen dieses Chats: damit ich den richtigen Menschen antworte.
    Die Schlüssel zu Ihrem Zuhause, sicher verschlossen: damit ich tun kann, was Sie verlangen. Die Namen der Räume und Geräte, auch Ihre eigenen: damit ich Sie verstehe.
    Wie viele Anfragen es heute waren: Legrand begrenzt sie.
    In einer Gruppe, wer welche Rolle hat und wem etwas erlaubt wurde: damit niemand an etwas kommt, was nicht für ihn bestimmt ist. Das endet, wenn die Person geht.
    Wer was gemacht hat, 90 Tage lang oder so lange, wie der Besitzer einer Gruppe es festgelegt hat: damit die Familie es sehen und rückgängig machen kann.
    Störungen in Ihrem Zuhause und wer sich darum gekümmert hat, 90 Tage lang; wie Sie benachrichtigt werden möchten: damit niemandem etwas entgeht.
    <b>Was ich nicht speichere</b>
    Was Sie schreiben, Ihr Passwort und was Ihr Zuhause von selbst getan hat, abgesehen von Störungen.
    /export schickt Ihnen alles als Datei. /disconnect löscht sofort die Schlüssel. /delete löscht alles. Werde ich aus einem Chat entfernt, vergesse ich ihn nach 30 Tagen.
ask-delete-private =
    <b>Alles löschen, was ich über Sie speichere?</b>
    Das Zuhause dieses Chats wird getrennt; Ihre Rollen in Gruppen werden gelöscht und auch, was Sie gemacht haben. Das lässt sich nicht rückgängig machen.
ask-delete-group =
    <b>Alles löschen, was ich über diese Gruppe speichere?</b>
    Das Zuhause der Gruppe wird getrennt; Rollen, Gastzugänge und der Verlauf werden ebenfalls gelöscht. Das lässt sich nicht rückgängig machen.
deleted = <b>Alles ist gelöscht.</b> Wenn Sie auch die Zustimmung selbst zurücknehmen möchten: Öffnen Sie die offizielle App, dann „Konto“, dann den Zugriff durch Dritte (Third party access).

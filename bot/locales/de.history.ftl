### Wer was gemacht hat, rückgängig machen, und was zuerst gefragt wird.

menu-history = Wer was gemacht hat
setting-history = Verlauf

history-title = <b>Wer was gemacht hat</b>
history-day = <b>{ $day }</b>
history-act = { $person } { $did }
history-approved = (erlaubt von { $person })
history-somebody = jemand
history-empty = Soweit ich Ihnen sagen kann, hat niemand etwas gemacht.
history-unknown = Hier kenne ich keinen Raum und kein Gerät mit dem Namen „{ $said }“.
history-which-people = <b>Von welcher Person?</b>
history-which-rooms = <b>Aus welchem Raum?</b>
history-which-devices = <b>Von welchem Gerät?</b>
history-which-days = <b>Von welchen Tagen?</b>
history-kept = Wer was gemacht hat, bleibt { $days } Tage gespeichert. Wie lange soll ich es speichern?
history-keeps = Wer was gemacht hat, speichere ich { $days } Tage lang. Was älter ist, wird innerhalb einer Stunde gelöscht.

button-history-all = Alles zeigen
button-history-people = Person
button-history-rooms = Raum
button-history-devices = Gerät
button-history-days = { $days } Tage
button-history-day = Tag
button-history-today = Heute
button-history-yesterday = Gestern
button-history-week = 7 Tage

card-last = Zuletzt: { $time } Uhr, { $person } { $did }

did-on = hat { $what } eingeschaltet
did-off = hat { $what } ausgeschaltet
did-level = hat { $what } auf { $percent } % gestellt
did-open-to = hat { $what } auf { $percent } % geöffnet
did-open = hat { $what } geöffnet
did-close = hat { $what } geschlossen
did-stop = hat { $what } angehalten
did-comfort = hat { $what } auf Komfort gestellt
did-away = hat { $what } auf Abwesend gestellt
did-frost-guard = hat { $what } auf Frostschutz gestellt
did-automatic = hat { $what } auf Automatik gestellt
did-boost = hat { $what } für { $minutes } Minuten auf Boost gestellt
did-set-point = hat { $what } auf { $degrees } °C gestellt
did-run = hat { $what } gestartet
did-gone = hat etwas mit einem Gerät gemacht, das es nicht mehr gibt

way-typed = geschrieben
way-pressed = Knopf
way-undo = rückgängig

result-sent = gesendet
result-moving = in Bewegung
result-done = erledigt
result-partly = teilweise erledigt
result-unconfirmed = nicht bestätigt
result-failed = nicht ausgeführt
result-undone = rückgängig gemacht

## Rückgängig machen

button-undo = Rückgängig machen
undo-told = <b>Ich nehme zurück, was { $person } getan hat ({ $time } Uhr).</b>
undo-gone = Das kann ich nicht rückgängig machen.
undo-late = Rückgängig machen geht nur eine Minute lang, und die ist vorbei. Es wurde nichts geändert.
undo-already = Das wurde schon rückgängig gemacht. Es wurde nichts weiter geändert.
undo-changed = Inzwischen hat es jemand geändert. Ich lasse es, wie es jetzt ist.
undo-unseen = Ich kann nicht sehen, wie es jetzt ist. Ich lasse es so.

## Zuerst gefragt

ask-first = <b>{ $what }?</b>
risk-power = Alle Steckdosen im Zuhause sind dabei: Auch ein Gefrierschrank hätte dann keinen Strom mehr.
risk-cold = Dort geht die Heizung aus, und es ist die kalte Jahreszeit.
risk-shutters = Alle Rollläden im Zuhause bewegen sich, auch Tore und Türen. Bitte achten Sie darauf, dass niemand im Weg ist.

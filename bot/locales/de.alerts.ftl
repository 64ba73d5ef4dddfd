### /alerts: was nicht in Ordnung ist und zuletzt war, was Menschen mit einer Meldung tun, und wie ein Chat benachrichtigt werden möchte.

menu-alerts = Störungen und Meldungen
setting-alerts = Meldungen

alerts-title = <b>Meldungen</b>
alerts-nothing = Soweit ich weiß, ist zu Hause alles in Ordnung.
alerts-nothing-here = Mit diesem Chat ist kein Zuhause verbunden. Hier melde ich, worum sich in Ihrer Gruppe niemand kümmert.
alerts-open = { $severity ->
    [urgent] 🚨 { $what } Seit { $time } Uhr.
    [notice] ℹ️ { $what } Seit { $time } Uhr.
   *[warning] ⚠️ { $what } Seit { $time } Uhr.
}
alerts-more = { $count ->
    [one] Und eine weitere.
   *[other] Und { $count } weitere.
}
alerts-recent = <b>Die letzten 7 Tage</b>
alerts-where-here = Meldungen kommen in diesen Chat.
alerts-where-topic = Meldungen kommen in ein Thema dieser Gruppe.
alerts-where-group = Meldungen kommen in eine Gruppe, deshalb lasse ich diesen Chat in Ruhe.
alerts-where-off = In diesem Chat sind Meldungen ausgeschaltet.
alerts-where-unheard = Hier melde ich nur, worum sich in Ihrer Gruppe niemand kümmert.
alerts-quiet-hours = Ruhezeit: { $begin }–{ $end } Uhr
alerts-quiet-none = Ruhezeit: keine
alerts-gone = Diese Meldung kenne ich hier nicht.
alerts-over = Das ist schon vorbei.

button-alerts-list = Alle Meldungen
button-alerts-settings = Meldungen anpassen

## Eine Meldung

alerts-details = <b>Details zur Meldung { $number }</b>
alerts-details-rule = <b>{ $what }</b>
alerts-details-line = { $what }: { $when }
alerts-details-since = seit { $time } Uhr
alerts-details-said = Auskunft des Dienstes von { $maker }: { $text }
alerts-details-taken = { $person } kümmert sich darum, seit { $time } Uhr.

alerts-taken = Sie kümmern sich darum. Alle, die benachrichtigt wurden, sehen das.
alerts-taken-already = { $person } kümmert sich schon darum.
alerts-snoozed = Bis { $time } Uhr melde ich das nicht mehr.
alerts-again-still = Gerade nachgesehen ({ $time } Uhr): Es ist noch so.
alerts-again-well = Gerade nachgesehen ({ $time } Uhr): Es ist vorbei.
alerts-mute-which = <b>Welches Gerät soll ich stummschalten?</b>
alerts-mute-how-long =
    <b>Wie lange soll ich nichts melden von: { $name }?</b>
    Ansehen und schalten lässt es sich weiterhin.
alerts-muted = Stummgeschaltet bis { $time } Uhr: { $name }.
alerts-muted-always = Für immer stummgeschaltet: { $name }. Unter „Meldungen anpassen“ lässt sich das wieder ändern.
button-alerts-mute-1 = Für 1 Tag
button-alerts-mute-7 = Für 1 Woche
button-alerts-mute-always = Für immer

## Wie ein Chat benachrichtigt werden möchte

alerts-wishes-group = <b>So benachrichtige ich diese Gruppe</b>
alerts-wishes-private = <b>So benachrichtige ich Sie in diesem Chat</b>
alerts-wish-on = Meldungen: ein
alerts-wish-off = Meldungen: aus
alerts-wish-usual = Meldungen: nur, solange sie in keine Gruppe gehen
alerts-wish-off-rules = { $count ->
    [0] Arten von Meldungen: alle
    [one] Arten von Meldungen: alle bis auf eine
   *[other] Arten von Meldungen: alle bis auf { $count }
}
alerts-wish-sounds = { $sounds ->
    [all] Ton: bei jeder Meldung
    [urgent] Ton: nur bei Dringendem
    [never] Ton: nie
   *[warning] Ton: bei Warnungen und Dringendem
}
alerts-wish-escalates = Kümmert sich innerhalb von 15 Minuten niemand um Dringendes, schreibe ich einer Person nach der anderen privat.
alerts-wish-escalates-not = Dringendes melde ich nur in dieser Gruppe.
alerts-wish-topic = Meldungen haben in dieser Gruppe ein eigenes Thema.
alerts-wish-digest-both = Rückblick: täglich und wöchentlich
alerts-wish-digest-daily = Rückblick: täglich
alerts-wish-digest-weekly = Rückblick: wöchentlich
alerts-wish-digest-none = Rückblick: keiner
alerts-wish-counts = Überwachte Geräte: { $guards }. Stumme Geräte: { $count }.
alerts-changed = Geändert.
alerts-here-no-topic = Bitte schreiben Sie das in dem Thema der Gruppe, in das die Meldungen kommen sollen.

button-alerts-on = Meldungen einschalten
button-alerts-off = Meldungen ausschalten
button-alerts-usual = Nur ohne Gruppe
button-alerts-rules = Arten von Meldungen
button-alerts-sound = Ton
button-alerts-quiet = Ruhezeit
button-alerts-escalate = Auch privat melden
button-alerts-alone = Nur der Gruppe melden
button-alerts-weekly = Wochenrückblick ein
button-alerts-weekly-off = Wochenrückblick aus
button-alerts-daily = Tagesrückblick ein
button-alerts-daily-off = Tagesrückblick aus
button-alerts-guards = Überwachte Geräte
button-alerts-muted = Stumme Geräte
button-alerts-here = In dieses Thema
button-alerts-everywhere = Kein eigenes Thema

alerts-rules = <b>Was soll ich melden?</b>
alerts-rules-on = { $what }: wird gemeldet
alerts-rules-off = { $what }: wird nicht gemeldet
button-alerts-rule-on = Ein: { $what }
button-alerts-rule-off = Aus: { $what }
alerts-rule-sign-in-lost = Anmeldung ungültig
alerts-rule-access-off = Zugriff verweigert
alerts-rule-calls-spent = Anfragen verbraucht
alerts-rule-cloud-failing = Online-Dienst gestört
alerts-rule-gateway-offline = Zuhause offline
alerts-rule-scopes-small = Anmeldung unvollständig
alerts-rule-password-expired = Passwort abgelaufen
alerts-rule-terms-expired = Nutzungsbedingungen
alerts-rule-calls-low = Anfragen knapp
alerts-rule-calls-nearly-spent = Anfragen fast verbraucht
alerts-rule-module-unreachable = Gerät antwortet nicht
alerts-rule-command-failed = Befehl nicht ausgeführt
alerts-rule-battery-low = Batterie schwach
alerts-rule-sensor-silent = Keine Temperatur
alerts-rule-far-from-set-point = Raum zu kalt
alerts-rule-guard = Überwachtes Gerät

alerts-sound = { $sounds ->
    [all] <b>Jede Meldung kommt mit Ton.</b> Wann soll eine Nachricht mit Ton kommen?
    [urgent] <b>Nur Dringendes kommt mit Ton.</b> Wann soll eine Nachricht mit Ton kommen?
    [never] <b>Keine Meldung kommt mit Ton.</b> Wann soll eine Nachricht mit Ton kommen?
   *[warning] <b>Warnungen und Dringendes kommen mit Ton.</b> Wann soll eine Nachricht mit Ton kommen?
}
button-alerts-sound-all = Bei jeder Meldung
button-alerts-sound-warning = Ab einer Warnung
button-alerts-sound-urgent = Nur bei Dringendem
button-alerts-sound-never = Nie

alerts-quiet =
    <b>Wann soll alles ohne Ton kommen?</b>
    Ein überwachtes Gerät meldet sich auch dann mit Ton, wenn Sie das so gewählt haben. Oder schreiben Sie zum Beispiel <code>/alerts quiet 22:30 6:45</code>.
alerts-quiet-unread =
    <b>Diese Zeiten habe ich nicht verstanden.</b>
    Schreiben Sie zum Beispiel <code>/alerts quiet 22:30 6:45</code>.
button-alerts-hours = { $begin }–{ $end }
button-alerts-quiet-off = Keine Ruhezeit

alerts-muted-list = <b>Von diesen Geräten melde ich nichts</b>
alerts-muted-none = Kein Gerät ist stummgeschaltet. Dafür hat jede Meldung über ein Gerät einen Knopf.
alerts-muted-line = { $name }: bis { $time } Uhr
alerts-muted-line-always = { $name }: für immer
alerts-muted-others = { $count ->
    [one] Und ein weiteres, das ich hier nicht nennen kann.
   *[other] Und { $count } weitere, die ich hier nicht nennen kann.
}
button-alerts-unmute = Wieder melden: { $name }
button-alerts-unmute-gone = Entfernte Geräte vergessen

## Überwachte Geräte

guard-told = { $least ->
    [0] 🛡 Überwacht: Ich schlage Alarm, wenn das Gerät { $minutes } min lang aus ist oder nicht antwortet{ $night ->
        [night] , auch nachts.
       *[day] ; in der Ruhezeit ohne Ton.
    }
   *[other] 🛡 Überwacht: Ich schlage Alarm, wenn das Gerät { $minutes } min lang aus ist, nicht antwortet oder weniger als { $watts } W verbraucht{ $night ->
        [night] , auch nachts.
       *[day] ; in der Ruhezeit ohne Ton.
    }
}
guard-title = <b>{ $name }</b>
guard-offer = Soll ich dieses Gerät überwachen? Ich schlage dann Alarm, wenn es aus ist oder nicht antwortet, auch nachts. Nach welcher Zeit?
guard-asked-first = Bevor ich es ausschalte, frage ich nach.
guard-unheard = In diesen Chat kommen aber gerade keine Meldungen, deshalb würde es hier niemand erfahren.
guard-unknown = Hier kenne ich kein Gerät, das sich so überwachen ließe.
guard-too-many = Mehr Geräte kann ich nicht überwachen. Bitte beenden Sie zuerst die Überwachung eines anderen.
guards-list = <b>Überwachte Geräte</b>
guards-none = Kein Gerät wird überwacht. Öffnen Sie eine Steckdose, eine Lampe oder einen Heizkörper und tippen Sie auf „Überwachen“: Ich schlage dann Alarm, wenn das Gerät aus ist oder nicht antwortet.
guards-line = <b>{ $name }</b>: { $guard }
button-guard = Überwachen
button-guard-change = Überwachung ändern
button-guard-after = Nach { $minutes } min
button-guard-any-power = Verbrauch egal
button-guard-watts = Mindestens { $watts } W
button-guard-night = Auch nachts mit Ton
button-guard-day = Nachts ohne Ton
button-guard-off = Nicht mehr überwachen
button-guard-card = Zurück zum Gerät
button-guards-gone = Entfernte Geräte vergessen
risk-guarded = Ein Gerät würde ausgehen, das ich für Sie überwache: Es soll eingeschaltet bleiben.

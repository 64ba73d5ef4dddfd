### Die Familie einer Gruppe: Rollen, Rechte, Räume.

menu-family = Wer hier was darf

family-title = 👪 <b>Familie · { $group }</b>
family-line = <b>{ $name }</b>: { $what }
family-others = Wer neu dazukommt, beginnt mit der Rolle: { $role }.
family-frozen = <b>Die Steuerung ist gesperrt.</b> Nur der Besitzer kann das Zuhause bedienen, bis er die Sperre aufhebt.
family-paused = <b>Die Steuerung ruht, weil der Besitzer die Gruppe verlassen hat.</b> Ansehen können weiterhin alle.
family-private = <b>Rollen gibt es nur in Gruppen.</b> In diesem privaten Chat gehört das Zuhause Ihnen allein.
family-private-groups = Diese Gruppen haben ein Zuhause und eine Rolle für Sie:
family-private-none = Noch keine Gruppe hat ein Zuhause und eine Rolle für Sie.
family-nobody = Diese Person, oder was ihr erlaubt war, gibt es hier nicht mehr. Es wurde nichts geändert.
family-fixed-connected = { $name } hat das Zuhause verbunden. Es gehört dieser Person, solange es verbunden ist.
family-fixed-own = Die eigene Rolle ändert niemand selbst. Das kann nur ein anderer Besitzer.

family-role-owner = Besitzer/in
family-role-adult = Erwachsene/r
family-role-child = Kind
family-role-guest = Gast
family-role-nobody = ohne Rolle
family-connected = hat das Zuhause verbunden
family-admin = als Admin der Gruppe
family-pass = mit Gastzugang

## Eine Person

family-person = <b>{ $name }</b>: { $what }
family-owner-may = Darf alles und entscheidet, was andere dürfen.
family-kept = Räume, die dieser Person und wenigen anderen vorbehalten sind: { $count }
family-leave = Außerdem: { $what }
family-given-pass = Gastzugang bis { $time } Uhr
family-given-pass-always = Gastzugang ohne Ende
family-given-approval = auf Bitte erlaubt bis { $time } Uhr
family-given-approval-always = auf Bitte erlaubt, für immer

family-ask-owner = <b>Soll das Zuhause auch { $name } gehören?</b> Wem es gehört, darf alles: über Rollen und Rechte entscheiden und das Zuhause trennen.
family-ask-remove = <b>{ $name } aus der Familie nehmen?</b> Rolle, Gastzugänge und Ausnahmen enden. Wer hier wieder schreibt, fängt neu an.
family-ask-remove-admin = <b>{ $name } aus der Familie nehmen?</b> Gastzugänge und Ausnahmen enden. Als Admin der Gruppe zählt { $name } weiterhin zu den Erwachsenen.
family-ask-settings = <b>Darf { $name } die Einstellungen ändern?</b> Dazu gehört, das Zuhause zu trennen und alles Gespeicherte zu löschen.
family-ask-newcomers = <b>Sollen alle Neuen als Erwachsene beginnen?</b> Wer in diese Gruppe kommt, könnte dann sofort das ganze Zuhause bedienen.

family-told-owner = { $owner } hat entschieden: Dieses Zuhause gehört jetzt auch { $name }. /family zeigt, was das bedeutet.
family-told-adult = { $owner } hat entschieden: { $name } zählt in diesem Zuhause jetzt zu den Erwachsenen. /family zeigt, was das bedeutet.
family-told-child = { $owner } hat entschieden: { $name } zählt in diesem Zuhause jetzt zu den Kindern. /family zeigt, was das bedeutet.
family-told-guest = { $owner } hat entschieden: { $name } zählt in diesem Zuhause jetzt zu den Gästen. /family zeigt, was das bedeutet.
family-told-removed = { $owner } hat { $name } aus der Familie dieses Zuhauses genommen.

## Rechte

family-rights-title = <b>Was jede Rolle darf</b>
family-rights-owner = <b>Besitzer/in</b>: alles, immer
family-rights-role = <b>{ $role }</b>: { $count } von { $used } Rechten{ $more ->
    [0] {""}
   *[other] , davon geändert: { $more }
}
family-rights-of = <b>Was erlaubt ist: { $name }</b>
family-right-head = <b>{ $right }</b>
family-right-line = { $right }: { $what }
family-right-changed = { $right }: { $what } (geändert)
family-right-own = { $right }: { $what } (Ausnahme)
family-yes = ja
family-no = nein
family-only = nur { $what }
family-degrees = von { $lowest } bis { $highest } °C
family-any-degrees = jede Temperatur
family-bounds = Heizung für <b>{ $name }</b>: { $what }

family-right-see = Ansehen
family-right-switch = Schalten, öffnen, schließen
family-right-temperature = Heizung einstellen
family-right-scenes = Szenen starten
family-right-energy = Stromverbrauch ansehen
family-right-alerts = Meldungen anpassen
family-right-invite = Andere einladen
family-right-settings = Einstellungen ändern

family-short-temperature = Heizung
family-short-scenes = Szenen
family-short-energy = Stromverbrauch
family-short-alerts = Meldungen
family-short-invite = Einladungen
family-short-settings = Einstellungen

family-system-lighting = Licht
family-system-energy = Steckdosen
family-system-automation = Rollläden
family-system-comfort = Heizkörper
family-system-thermoregulation = Thermostate
family-system-remote = Fernbedienungen
family-system-network = Gateways
family-system-unknown = andere Geräte

## Räume und Neue

family-rooms =
    <b>Räume, die nur einigen vorbehalten sind</b>
    Nur sie und der Besitzer können in einem solchen Raum etwas schalten. Ansehen können ihn weiterhin alle.
family-room = Wählen Sie, wer außer dem Besitzer in diesem Raum schalten darf. Ist niemand ausgewählt, steht er wieder allen offen.
family-everybodys = für alle
family-owners = nur der Besitzer
family-newcomers =
    Wer neu dazukommt, beginnt mit der Rolle: <b>{ $role }</b>.
    Der Besitzer wird zu jeder neuen Person einmal gefragt.

## Knöpfe

button-family-me = Was ich darf
button-family-rights = Rollen und Rechte
button-family-rooms = Räume
button-family-newcomers = Neue Personen
button-family-invite = Jemanden einladen
button-family-pass = Gastzugang
button-family-panic = Steuerung sperren
button-family-calm = Sperre aufheben
button-family-back = Zurück zur Familie
button-family-back-roles = Zurück zu den Rollen
button-family-back-rights = Zurück zu den Rechten
button-family-back-person = Zurück zur Person
button-family-back-rooms = Zurück zu den Räumen
button-family-group = { $group }
button-family-role-owner = Besitzer/in
button-family-role-adult = Erwachsene/r
button-family-role-child = Kind
button-family-role-guest = Gast
button-family-own-rights = Ausnahmen
button-family-remove = Aus der Familie nehmen
button-family-end = Beenden: { $what }
button-family-see-adult = Was Erwachsene dürfen
button-family-see-child = Was Kinder dürfen
button-family-see-guest = Was Gäste dürfen
button-family-see = Ansehen …
button-family-switch = Schalten, öffnen …
button-family-allow = Erlauben: { $what }
button-family-forbid = Verbieten: { $what }
button-family-usual = Wie die Rolle: { $what }
button-family-bounds = Temperaturen
button-family-normal = Wieder wie üblich
button-family-as-role = Wie die Rolle
button-family-lowest = Ab { $degrees } °C
button-family-highest = Bis { $degrees } °C
button-family-any-degrees = Jede Temperatur
button-family-in = Zulassen: { $name }
button-family-out = Nicht zulassen: { $name }
button-family-everybody = Wieder für alle
button-family-start-adult = Als Erwachsene beginnen
button-family-start-child = Als Kind beginnen
button-family-start-guest = Als Gast beginnen

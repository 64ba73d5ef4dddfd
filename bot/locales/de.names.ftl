### Namen, die eine Familie ihren Räumen und Geräten gibt, neben denen in der App des Herstellers.

menu-names = Räume und Geräte selbst benennen
setting-names = Namen

help-names = Mit /names nennen Sie einen Raum oder ein Gerät, wie Sie möchten: Nach <code>/names Lampe Küche = der Drache</code> genügt <i>mach den Drachen aus</i>.

names-title =
    <b>Ihre eigenen Namen</b>
    Auch die Namen, die Sie hier einem Raum oder Gerät geben, verstehe ich.
names-none = Noch gibt es keine. Wählen Sie einen Raum.
# $name ist der Name in der App, $names sind die Namen hier, etwa „der Drache“, „das Nachtlicht“.
names-line = { $name }: { $names }
names-quoted = „{ $name }“
names-more = { $count ->
    [one] Und noch eines.
   *[other] Und { $count } weitere.
}
names-room = <b>{ $name }</b>
names-of = Heißt hier auch: { $names }.
names-of-none = Hat hier keinen anderen Namen.
names-unknown = Hier kenne ich nichts mit dem Namen „{ $said }“. Schreiben Sie zum Beispiel <code>/names Lampe Küche = der Drache</code>.

# $command muss ganz am Ende stehen: Daran wird die Antwort erkannt.
names-ask =
    Wie soll { $name } noch heißen?
    Antworten Sie mit dem Namen auf diese Nachricht oder schreiben Sie
    <code>{ $command }</code>
names-ask-group =
    { $person }, wie soll { $name } noch heißen?
    Antworten Sie mit dem Namen auf diese Nachricht oder schreiben Sie
    <code>{ $command }</code>
names-placeholder = Der Name
names-given = Ab jetzt steht „{ $alias }“ für: { $name }.

names-refused-long = Dieser Name ist zu lang. Er darf höchstens 40 Zeichen haben.
names-refused-command = Ein Name beginnt weder mit / noch mit #.
names-refused-letters = Ein Name braucht einen Buchstaben, sonst könnte ihn niemand sagen.
names-refused-reserved = „{ $alias }“ bedeutet in Sätzen schon etwas anderes, deshalb geht es nicht als Name. „Lampe { $alias }“ ginge vielleicht.
names-refused-taken = { $name } heißt schon „{ $alias }“.
names-refused-own = Den Namen „{ $alias }“ gibt es hier schon.
names-refused-unseen = Etwas anderes heißt schon „{ $alias }“.
names-refused-many = Dafür gibt es schon { $most } Namen. Entfernen Sie zuerst einen.
names-refused-full = Hier gibt es schon 200 Namen. Entfernen Sie zuerst einen.
names-refused-gone = Dieses Zuhause ist hier nicht mehr verbunden.

button-names-add = Namen hinzufügen
button-names-add-room = Namen für den Raum
button-names-drop = „{ $name }“ entfernen
button-names-back = Zurück
button-names-all = Alle Namen
button-names-settings = Alle Einstellungen

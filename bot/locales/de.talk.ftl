### Freie Sätze: was darauf geantwortet wird und was zurückgefragt wird.

menu-home = Mit eigenen Worten sagen
way-sentence = Satz

help-sentences =
    Oder sagen Sie es mit Ihren eigenen Worten:
    <i>mach die Steckdose in der Küche aus</i>
    <i>sind die Rollläden zu?</i>
    <i>ein bisschen wärmer im Wohnzimmer</i>
    Danach genügt <i>mach sie wieder an</i> oder <i>mach das rückgängig</i>.
help-sentences-group = Antworten Sie in dieser Gruppe auf eine meiner Nachrichten, erwähnen Sie mich oder schreiben Sie <code>/home</code> und einen Satz.
talk-examples = Sie können es auch mit eigenen Worten sagen: <i>mach das Licht in der Küche aus</i>, <i>sind die Rollläden zu?</i>
talk-bare = Schreiben Sie nach <code>/home</code>, was Sie möchten: <i>mach das Licht in der Küche aus</i>, <i>sind die Rollläden zu?</i>

## Rückfragen

talk-which = Was davon meinen Sie?
talk-which-do = Was davon meinen Sie ({ $action })?
talk-sure = Meinen Sie das hier?
talk-sure-do = Meinen Sie das hier ({ $action })?
talk-refused =
    Es wurde nichts geändert, denn einen Teil davon dürfen Sie nicht: { $what }.
    { $why }
talk-unseen = Ich kann nicht sehen, wie es jetzt ist, deshalb habe ich nichts geändert: { $what }.
talk-no-step = Hier lässt sich nichts ein wenig höher oder niedriger stellen. { $what }: { $state }.
talk-nothing-to-undo = Ich finde nichts, was Sie hier in der letzten Minute gemacht haben und was ich rückgängig machen könnte.

## Antworten

# $told ist eine der Antworten weiter unten, $age sagt, von wann sie ist, wenn das bekannt ist.
talk-seen = { $told } ({ $age }).
talk-seen-now = Stand: gerade eben
talk-seen-at = Stand: { $time } Uhr
talk-is = { $what }: { $state }
talk-yes = Ja, { $what }: { $state }
talk-no = Nein, { $what }: { $state }
talk-not-known = Das weiß ich nicht: { $what }.
talk-target = { $now }, eingestellt auf { $degrees } °C
talk-together = Zusammen { $watts } W
talk-more = { $count ->
    [one] noch eines
   *[other] { $count } weitere
}
talk-silent = { $count ->
    [one] Ein Gerät antwortet nicht.
   *[other] { $count } Geräte antworten nicht.
}

# $what zählt, wonach gefragt wurde, etwa „5 Lampen“. Auf $some davon trifft es zu, $names sind deren Namen.
talk-all-on = Alles ist an: { $what }
talk-all-off = Alles ist aus: { $what }
talk-all-open = Alles ist offen: { $what }
talk-all-closed = Alles ist geschlossen: { $what }
talk-none-on = Nichts davon ist an: { $what }
talk-none-off = Nichts davon ist aus: { $what }
talk-none-open = Nichts davon ist offen: { $what }
talk-none-closed = Nichts davon ist geschlossen: { $what }
talk-some-on = { $what }, davon { $some } an: { $names }
talk-some-off = { $what }, davon { $some } aus: { $names }
talk-some-open = { $what }, davon { $some } offen: { $names }
talk-some-closed = { $what }, davon { $some } geschlossen: { $names }

## Übliche Räume

# Wie man sie nennt, ein oder zwei Namen mit einem Komma dazwischen: „la cuisine“ findet dann die Küche derselben Familie.
room-kitchen = Küche
room-living = Wohnzimmer, Stube
room-dining = Esszimmer
room-bedroom = Schlafzimmer
room-children = Kinderzimmer
room-guests = Gästezimmer
room-bathroom = Bad, Badezimmer
room-toilet = WC, Toilette
room-office = Arbeitszimmer, Büro
room-entrance = Eingang, Diele
room-corridor = Flur, Gang
room-laundry = Waschküche, Hauswirtschaftsraum
room-garage = Garage
room-cellar = Keller
room-attic = Dachboden, Speicher
room-terrace = Terrasse
room-balcony = Balkon
room-garden = Garten

### Vrije zinnen: wat erop wordt geantwoord, en wat er wordt teruggevraagd.

menu-home = In je eigen woorden zeggen
way-sentence = zin

help-sentences =
    Of zeg het in je eigen woorden:
    <i>zet het stopcontact in de keuken uit</i>
    <i>zijn de rolluiken dicht?</i>
    <i>iets warmer in de woonkamer</i>
    Daarna is <i>doe maar weer aan</i> of <i>maak dat ongedaan</i> genoeg.
help-sentences-group = Beantwoord in deze groep een van mijn berichten, tag me, of typ <code>/home</code> en dan een zin.
talk-examples = Je kunt het ook in je eigen woorden zeggen: <i>doe het licht in de keuken uit</i>, <i>zijn de rolluiken dicht?</i>
talk-bare = Typ na <code>/home</code> wat je wilt: <i>doe het licht in de keuken uit</i>, <i>zijn de rolluiken dicht?</i>

## Terugvragen

talk-which = Welke bedoel je?
talk-which-do = Welke bedoel je ({ $action })?
talk-sure = Bedoel je dit?
talk-sure-do = Bedoel je dit ({ $action })?
talk-refused =
    Er is niets veranderd, want een deel ervan mag je niet: { $what }.
    { $why }
talk-unseen = Ik kan niet zien hoe het nu is, dus heb ik niets veranderd: { $what }.
talk-no-step = Hier is niets dat een beetje hoger of lager kan. { $what }: { $state }.
talk-nothing-to-undo = Ik vind niets dat je hier in de laatste minuut hebt gedaan en dat ik ongedaan kan maken.

## Antwoorden

# $told is een van de antwoorden hieronder, $age zegt van wanneer dat is, als dat bekend is.
talk-seen = { $told } ({ $age }).
talk-seen-now = net nagekeken
talk-seen-at = stand van { $time }
talk-is = { $what }: { $state }
talk-yes = Ja, { $what }: { $state }
talk-no = Nee, { $what }: { $state }
talk-not-known = Dat weet ik niet van { $what }.
talk-target = { $now }, ingesteld op { $degrees } °C
talk-together = Samen { $watts } W
talk-more = { $count ->
    [one] nog één
   *[other] nog { $count }
}
talk-silent = { $count ->
    [one] Eén apparaat reageert niet.
   *[other] { $count } apparaten reageren niet.
}

# $what telt waar naar gevraagd werd, zoals ‘5 lampen’. Voor $some daarvan klopt het, en $names zijn hun namen.
talk-all-on = Alles is aan: { $what }
talk-all-off = Alles is uit: { $what }
talk-all-open = Alles is open: { $what }
talk-all-closed = Alles is dicht: { $what }
talk-none-on = Niets daarvan is aan: { $what }
talk-none-off = Niets daarvan is uit: { $what }
talk-none-open = Niets daarvan is open: { $what }
talk-none-closed = Niets daarvan is dicht: { $what }
talk-some-on = { $some ->
    [one] Eén van de { $what } is aan: { $names }
   *[other] { $some } van de { $what } zijn aan: { $names }
}
talk-some-off = { $some ->
    [one] Eén van de { $what } is uit: { $names }
   *[other] { $some } van de { $what } zijn uit: { $names }
}
talk-some-open = { $some ->
    [one] Eén van de { $what } is open: { $names }
   *[other] { $some } van de { $what } zijn open: { $names }
}
talk-some-closed = { $some ->
    [one] Eén van de { $what } is dicht: { $names }
   *[other] { $some } van de { $what } zijn dicht: { $names }
}

## Gewone kamers

# Zoals mensen ze noemen, één of twee namen met een komma ertussen: ‘la cuisine’ vindt dan de keuken van hetzelfde gezin.
room-kitchen = Keuken
room-living = Woonkamer, Huiskamer
room-dining = Eetkamer
room-bedroom = Slaapkamer
room-children = Kinderkamer
room-guests = Logeerkamer, Gastenkamer
room-bathroom = Badkamer
room-toilet = Toilet, WC
room-office = Werkkamer, Kantoor
room-entrance = Hal, Entree
room-corridor = Gang
room-laundry = Bijkeuken, Washok
room-garage = Garage
room-cellar = Kelder
room-attic = Zolder
room-terrace = Terras
room-balcony = Balkon
room-garden = Tuin

### Free sentences: what is answered to them, and what they are asked back.

menu-home = Say it in your own words
way-sentence = sentence

help-sentences =
    Or say it in your own words:
    <i>turn the kitchen plug off</i>
    <i>are the shutters closed?</i>
    <i>a bit warmer in the living room</i>
    Then <i>turn it on again</i> or <i>undo that</i> is enough.
help-sentences-group = In this group, answer one of my messages, mention me, or write <code>/home</code> and a sentence.
talk-examples = You can also say it in your own words: <i>turn the kitchen light off</i>, <i>are the shutters closed?</i>
talk-bare = Write after <code>/home</code> what you want: <i>turn the kitchen light off</i>, <i>are the shutters closed?</i>

## Asking back

talk-which = Which one do you mean?
talk-which-do = Which one do you mean ({ $action })?
talk-sure = Did you mean this?
talk-sure-do = Did you mean this ({ $action })?
talk-refused =
    Nothing was changed, because one part is not yours to do: { $what }.
    { $why }
talk-unseen = I cannot see how this is now, so I changed nothing: { $what }.
talk-no-step = There is nothing here to make a bit more or less. { $what }: { $state }.
talk-nothing-to-undo = I know of nothing you did here in the last minute that I could undo.

## Answers

# $told is one of the answers below, $age says since when that is known.
talk-seen = { $told } ({ $age }).
talk-seen-now = seen just now
talk-seen-at = seen at { $time }
talk-is = { $what }: { $state }
talk-yes = Yes, { $what } is { $state }
talk-no = No, { $what } is { $state }
talk-not-known = I do not know that of { $what }.
talk-target = { $now }, the target is { $degrees } °C
talk-together = { $watts } W together
talk-more = { $count } more
talk-silent = { $count ->
    [one] One device does not answer.
   *[other] { $count } devices do not answer.
}

# $what counts the things asked about, as in "5 lights". $some of them are so, and $names are theirs.
talk-all-on = All of them are on: { $what }
talk-all-off = All of them are off: { $what }
talk-all-open = All of them are open: { $what }
talk-all-closed = All of them are closed: { $what }
talk-none-on = None of them is on: { $what }
talk-none-off = None of them is off: { $what }
talk-none-open = None of them is open: { $what }
talk-none-closed = None of them is closed: { $what }
talk-some-on = { $some ->
    [one] One of { $what } is on: { $names }
   *[other] { $some } of { $what } are on: { $names }
}
talk-some-off = { $some ->
    [one] One of { $what } is off: { $names }
   *[other] { $some } of { $what } are off: { $names }
}
talk-some-open = { $some ->
    [one] One of { $what } is open: { $names }
   *[other] { $some } of { $what } are open: { $names }
}
talk-some-closed = { $some ->
    [one] One of { $what } is closed: { $names }
   *[other] { $some } of { $what } are closed: { $names }
}

## Usual rooms

# Each as people say it, one or two names with a comma between: "la cuisine" then finds the Kitchen of the same family.
room-kitchen = Kitchen
room-living = Living room, Lounge
room-dining = Dining room
room-bedroom = Bedroom
room-children = Kids’ room, Children’s room
room-guests = Guest room
room-bathroom = Bathroom
room-toilet = Toilet
room-office = Office, Study
room-entrance = Hall, Entrance
room-corridor = Corridor
room-laundry = Laundry, Utility room
room-garage = Garage
room-cellar = Cellar, Basement
room-attic = Attic
room-terrace = Terrace, Patio
room-balcony = Balcony
room-garden = Garden

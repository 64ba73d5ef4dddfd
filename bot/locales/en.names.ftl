### Names a family gives to its rooms and devices, beside those in the app of their maker.

menu-names = Call a room or a device as you like
setting-names = Names

help-names = /names lets you call a room or a device as you like: after <code>/names kitchen lamp = the dragon</code>, <i>dragon off</i> is enough.

names-title =
    <b>Names of your own</b>
    What you call a room or a device here, I understand too.
names-none = There are none yet. Choose a room.
# $name is what the app calls it, $names are its names here, as in “the dragon”, “the night lamp”.
names-line = { $name }: { $names }
names-quoted = “{ $name }”
names-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
names-room = <b>{ $name }</b>
names-of = You also call it { $names }.
names-of-none = It has no other name here.
names-unknown = I know nothing called “{ $said }” here. Write for example <code>/names kitchen lamp = the dragon</code>.

# $command must stand at the very end: the answer is recognized by it.
names-ask =
    What else do you call { $name }?
    Answer this message with the name, or write
    <code>{ $command }</code>
names-ask-group =
    { $person }, what else do you call { $name }?
    Answer this message with the name, or write
    <code>{ $command }</code>
names-placeholder = The name
names-given = From now on, “{ $alias }” is { $name }.

names-refused-long = This name is too long. It may have 40 characters.
names-refused-command = A name begins with neither / nor #.
names-refused-letters = A name needs a letter, or nobody could say it.
names-refused-reserved = “{ $alias }” already means something else in sentences, so I cannot take it as a name. “{ $alias } lamp” might do.
names-refused-taken = { $name } is called “{ $alias }” already.
names-refused-own = It is called “{ $alias }” already.
names-refused-unseen = Something else is called “{ $alias }” already.
names-refused-many = It has { $most } names already. Remove one first.
names-refused-full = There are 200 names here already. Remove one first.
names-refused-gone = This home is no longer connected here.

button-names-add = Add a name
button-names-add-room = Add a name for this room
button-names-drop = Remove “{ $name }”
button-names-back = Back
button-names-all = All names
button-names-settings = All settings

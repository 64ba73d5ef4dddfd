### The life of a group: who comes and goes, a lost phone, and what is kept about whom.

menu-panic = Phone lost: only the owner acts
menu-export = What I keep about you, as a file

button-people = Who may do what
button-take-over = Take over the home
button-calm = Let everybody act again
button-cut-off = Disconnect it there
button-export = Send me all of it
button-newcomer-adult = Adult
button-newcomer-child = Child
button-newcomer-guest = Guest

## Coming

welcome-group-hearing =
    <b>Hello. I bring your family's Legrand or BTicino home into this group.</b>
    One of you connects the home; this takes a minute in a private chat with me.
    Speak to me with commands such as <code>/status</code>, or by answering my messages. Telegram shows me everything that is written here; I act on nothing else and keep none of it.
    Who connects the home owns it, this group's admins are its adults, and everybody else can look until the owner says more.

newcomer-private =
    <b>{ $person } is new in the group “{ $group }” { $role ->
        [adult] and is an adult there.
        [child] and is a child there.
       *[guest] and can look there.
    }</b>
    What may { $person } do? An adult may do everything but the settings, a child the everyday things, and a guest looks.
    /family in the group has the details.
newcomer-group =
    <b>{ $person } is new here { $role ->
        [adult] and is an adult.
        [child] and is a child.
       *[guest] and can look.
    }</b>
    What may { $person } do? An adult may do everything but the settings, a child the everyday things, and a guest looks.
    Only the owner of the home can answer.
newcomer-is = <b>{ $person } is { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    } here now.</b>
newcomer-is-in = <b>{ $person } is { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    } in the group “{ $group }” now.</b>
newcomer-gone = { $person } does not belong to the group any more, so there is nothing to decide.

## Going

owner-left =
    <b>The owner of this home has left the group.</b>
    Until somebody takes over, nobody can change anything here. { $person }, will you?
owner-left-nobody =
    <b>The owner of this home has left the group.</b>
    Until the owner returns or an admin of this group takes over, nobody can change anything here.
owner-missing =
    <b>The owner of this home is not in the group any more, and did not leave by themselves as far as I know.</b>
    Nobody can change anything here until the owner is back. Who connected the home can disconnect it, in a private chat with me.
owner-you-left =
    <b>You are not in the group “{ $group }” any more.</b>
    The home you connected there still is. You can disconnect it from here at any time.
owner-is-back-frozen =
    <b>This home has an owner here again.</b>
    It is still frozen: only the owner can act, until the owner ends it with the button.
owner-is-back = <b>This home has an owner here again.</b> Everybody can do again what they could before.
inherited =
    <b>{ $person } owns this home in this group now.</b> Everybody can act again.
    Who connected it can still cut it off, in a private chat with me.
inherit-needless = This home has its owner, so there is nothing to take over.
inherit-frozen = This home is frozen after a lost phone, and only its owner can end that. Nobody can take over meanwhile.
adults-only = Only the owner and the adults of this home can do that.

## A lost phone

panic =
    <b>{ $person } froze this home.</b>
    Only its owner can act here now, and no link or invitation opens. The owner ends it with the button.
panic-done = Frozen. Only the owner can act now.
panic-already = This home is frozen already. Only the owner can act.
panic-everywhere = <b>Frozen: { $groups }.</b> Only the owner can act there now. I have told everybody there.
panic-nowhere = I know of no other group to freeze where you are an adult. Write /panic in the group itself.
calm = <b>{ $person } ended the freeze.</b> Everybody can do again what they could before.
calm-done = Everybody can act again.
calm-already = Nothing is frozen.
calm-everywhere = <b>No longer frozen: { $groups }.</b> I have told everybody there.

## What is kept

export-here =
    <b>This is everything I keep about you.</b>
    People and programs can read the file. It holds no password and no key, and is as private as you keep it.
export-in-private = What I keep about you is for you alone. Write /export in a private chat with me.
ask-delete-everywhere =
    <b>Delete everything I keep about you?</b>
    Homes you connected are disconnected: { $groups }. What you were and did there is deleted too.
    Where nobody else owns the home, an adult is asked to take over. This cannot be undone.

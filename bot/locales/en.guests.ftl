### Letting people in: invitations, guest passes, people picked from Telegram's list.

menu-invite = Invite somebody
menu-pass = Guest passes

host-which = <b>For which group?</b>
host-nowhere = Invitations and guest passes are for groups with a home. Add me to your family's group, connect the home there, and write /invite in it.
host-told-privately = { $person }, I have written to you in our private chat.
host-told-privately-short = I have written to you in our private chat.
host-in-private = { $person }, this goes on in our private chat, because the link is for one person alone.

## Invitations

invite-whom =
    <b>Whom do you invite to the home of “{ $group }”?</b>
    You get a link that works once, within a day. Whoever opens it first has the role.
button-invite-adult = As an adult
button-invite-child = As a child
button-invite-guest = As a guest
button-invite-pick = Pick from Telegram's list
button-invite-pick-now = Pick people
button-invite-pass = Guest pass, for a while
button-given = Open links and passes

invite-link =
    <b>This link lets one person into the home of “{ $group }” as { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    }.</b>
    { $link }
    Send it, or let them point their camera at the picture. Whoever opens it first has the role, so show it to nobody else.
    It works once, until { $ends }.
links-too-many = In the group “{ $group }” there are many links that nobody has opened. End some of them first.

invite-pick-as = <b>What shall the people you pick be in the home of “{ $group }”?</b>
invite-pick =
    <b>Press the button below the message field, and pick up to ten people.</b>
    In the home of “{ $group }” each of them becomes { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    }.
invite-picked =
    <b>Done. In the home of “{ $group }” { $people } now { $count ->
        [one] has
       *[other] have
    } the role of { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    }.</b>
invite-picked-absent = Not in the group yet: { $people }. The role counts from the moment they are.
invite-picked-nobody = Nothing was changed in the home of “{ $group }”. Its owners stay its owners.
invite-picked-announcement = { $person } gave { $people } the role of { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    } in this home. /family shows what that means.

## Opening a link

link-ended = <b>This link no longer works.</b> It was used, it has ended, or somebody took it back. Ask for a new one.
link-own = This is your own link for the home of “{ $group }”. Send it to the person you want to let in.
link-frozen = <b>Nobody can be let into the home of “{ $group }” right now.</b> Its control is stopped. Open the link again later.
link-void = <b>This link gives nothing.</b> { $person } may no longer let people in like this.
link-needless = <b>You need no link for the home of “{ $group }”.</b> You may do as much there already. The link stays good for somebody else.

came =
    <b>You are now { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    } in the home of “{ $group }”.</b> { $giver } invited you.
    Write /status in the group to look around.
came-absent =
    <b>You are now { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    } in the home of “{ $group }”.</b> { $giver } invited you.
    It counts from the moment you are in the group. Ask to be added to it.
came-announcement =
    <b>{ $person } is now { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    } in this home.</b> { $giver } sent the invitation.

## Guest passes

pass-which =
    <b>A guest pass for the home of “{ $group }”</b>
    Chosen: { $what }
    Kinds of device and rooms together mean these devices in these rooms. A guest sees and switches them, and sets the heating if you may.
    The pass counts in the group, as long as the guest is there.
pass-everything = everything
pass-something = a part of the home
button-pass-everything = Everything
button-pass-next = Next: until when
button-pass-back = Back
pass-until-when =
    <b>Until when?</b>
    Or write for example <code>/pass until 2026-12-24 18:00</code>. The clock is that of { $zone }.
button-pass-tonight = Tonight ({ $time })
button-pass-tomorrow = Tomorrow ({ $time })
button-pass-sunday = Sunday ({ $time })
button-pass-week = One week ({ $time })
pass-not-understood =
    I did not understand which pass you mean, or its end is not within the coming year.
    Write for example <code>/pass until 2026-12-24 18:00</code>.
pass-link =
    <b>This link gives one guest a pass for the home of “{ $group }” until { $until }.</b>
    It is for: { $what }
    { $link }
    Send it, or let them point their camera at the picture. Whoever opens it first has the pass, so show it to nobody else.
    It works once, until { $ends }. The pass counts in the group, as long as the guest is there.
pass-taken =
    <b>You have a guest pass for the home of “{ $group }” until { $until }.</b>
    It is for: { $what }
    It counts in the group. Write /status there to look around.
pass-taken-absent =
    <b>You have a guest pass for the home of “{ $group }” until { $until }.</b>
    It is for: { $what }
    It counts from the moment you are in the group, and only there. Ask { $giver } to add you.
pass-announcement =
    <b>{ $person } has a guest pass until { $until }.</b>
    { $giver } gave it for: { $what }
pass-ended = The guest pass of { $person } has ended.
pass-void = The guest pass of { $person } has ended: { $giver } gave it, and no longer lets people in here.
pass-void-own = Your guest pass for the home of “{ $group }” has ended: whoever gave it no longer lets people in there.

## What is lent

lent-title = <b>Open links and passes · { $group }</b>
lent-nothing = In the group “{ $group }” no link is open and no pass counts.
lent-line = { $place }. { $what }
lent-until = until { $time }
lent-for-good = for good
lent-pass = { $person }: guest pass { $until }, from { $giver }
lent-approval = { $person }: allowed on request { $until }, by { $giver }
lent-open-pass = Open link: guest pass { $until }, from { $giver }; the link works { $ends }
lent-open-invitation = Open link: { $role ->
        [adult] an adult
        [child] a child
       *[guest] a guest
    }, from { $giver }; the link works { $ends }
button-lent-end = End { $place }
lent-ended = It has ended.
lent-gone = That has ended already. Nothing was changed.
lent-ended-announcement = { $kind ->
        [approval] { $person } took back what { $guest } was allowed on request.
       *[pass] { $person } ended the guest pass of { $guest }.
    }

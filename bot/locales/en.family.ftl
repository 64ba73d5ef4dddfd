### The family of a group: roles, rights, rooms.

menu-family = Who may do what here

family-title = 👪 <b>Family · { $group }</b>
family-line = <b>{ $name }</b>: { $what }
family-others = Somebody new here starts as: { $role }.
family-frozen = <b>Control is frozen.</b> Only the owner can act until the owner ends it.
family-paused = <b>Control is paused, because the owner has left.</b> Everybody can still look.
family-private = <b>Roles are for groups.</b> In this private chat the home is yours alone.
family-private-groups = These groups have a home and a place for you:
family-private-none = There is no group yet that has a home and a place for you.
family-nobody = That person, or what was given to them, is not here any more. Nothing was changed.
family-fixed-connected = { $name } connected the home, and stays its owner for as long as it is connected.
family-fixed-own = Nobody changes their own role. Another owner can.

family-role-owner = owner
family-role-adult = adult
family-role-child = child
family-role-guest = guest
family-role-nobody = nobody
family-connected = connected the home
family-admin = as an admin of the group
family-pass = with a guest pass

## One person

family-person = <b>{ $name }</b>: { $what }
family-owner-may = May do everything, and decides what others may.
family-kept = Rooms kept to this person and a few: { $count }
family-leave = Also: { $what }
family-given-pass = guest pass until { $time }
family-given-pass-always = guest pass without an end
family-given-approval = allowed on request until { $time }
family-given-approval-always = allowed on request, for good

family-ask-owner = <b>Make { $name } an owner?</b> An owner may do everything: decide on roles and rights, and disconnect the home.
family-ask-remove = <b>Take { $name } out of the family?</b> Role, passes and exceptions end. Whoever writes here again starts as somebody new.
family-ask-remove-admin = <b>Take { $name } out of the family?</b> Passes and exceptions end. As an admin of the group, { $name } still counts as an adult.
family-ask-settings = <b>Let { $name } change the settings?</b> That includes disconnecting the home and deleting what is kept.
family-ask-newcomers = <b>Shall everybody new start as an adult?</b> Whoever joins this group could then use the whole home at once.

family-told-owner = { $owner } made { $name } an owner of this home. /family shows what that means.
family-told-adult = For the home, { $owner } made { $name } an adult. /family shows what that means.
family-told-child = For the home, { $owner } made { $name } a child. /family shows what that means.
family-told-guest = For the home, { $owner } made { $name } a guest. /family shows what that means.
family-told-removed = { $owner } took { $name } out of this home's family.

## Rights

family-rights-title = <b>What each role may</b>
family-rights-owner = <b>owner</b>: everything, always
family-rights-role = <b>{ $role }</b>: { $count } of { $used } lines{ $more ->
    [0] {""}
   *[other] , { $more } changed by you
}
family-rights-of = <b>What is allowed: { $name }</b>
family-right-head = <b>{ $right }</b>
family-right-line = { $right }: { $what }
family-right-changed = { $right }: { $what } (changed)
family-right-own = { $right }: { $what } (exception)
family-yes = yes
family-no = no
family-only = only { $what }
family-degrees = from { $lowest } to { $highest } °C
family-any-degrees = any temperature
family-bounds = Heating for <b>{ $name }</b>: { $what }

family-right-see = See
family-right-switch = Switch and move
family-right-temperature = Set the heating
family-right-scenes = Run scenes
family-right-energy = See the energy
family-right-alerts = Alerts
family-right-invite = Invite people
family-right-settings = Change settings

family-short-temperature = heating
family-short-scenes = scenes
family-short-energy = energy
family-short-alerts = alerts
family-short-invite = invitations
family-short-settings = settings

family-system-lighting = lights
family-system-energy = plugs
family-system-automation = shutters
family-system-comfort = heaters
family-system-thermoregulation = thermostats
family-system-remote = remotes
family-system-network = gateways
family-system-unknown = other devices

## Rooms and newcomers

family-rooms =
    <b>Rooms kept to some people</b>
    Only they and the owner can act in such a room. Everybody may still look.
family-room = Choose who can act in this room besides the owner. When nobody is chosen, it is everybody's again.
family-everybodys = everybody's
family-owners = only the owner
family-newcomers =
    Somebody new here starts as: <b>{ $role }</b>.
    The owner is asked about each of them once.

## Buttons

button-family-me = What I may do
button-family-rights = Roles and rights
button-family-rooms = Rooms
button-family-newcomers = Newcomers
button-family-invite = Invite somebody
button-family-pass = Guest pass
button-family-panic = Freeze control
button-family-calm = End the freeze
button-family-back = Back to the family
button-family-back-roles = Back to the roles
button-family-back-rights = Back to the rights
button-family-back-person = Back to the person
button-family-back-rooms = Back to the rooms
button-family-group = { $group }
button-family-role-owner = Make owner
button-family-role-adult = Make adult
button-family-role-child = Make child
button-family-role-guest = Make guest
button-family-own-rights = Exceptions
button-family-remove = Take out of the family
button-family-end = End: { $what }
button-family-see-adult = What adults may
button-family-see-child = What children may
button-family-see-guest = What guests may
button-family-see = See…
button-family-switch = Switch and move…
button-family-allow = Allow: { $what }
button-family-forbid = Forbid: { $what }
button-family-usual = As the role: { $what }
button-family-bounds = Temperatures
button-family-normal = Back to normal
button-family-as-role = As the role
button-family-lowest = From { $degrees } °C
button-family-highest = Up to { $degrees } °C
button-family-any-degrees = Any temperature
button-family-in = Let in: { $name }
button-family-out = Keep out: { $name }
button-family-everybody = Everybody's again
button-family-start-adult = Start as adult
button-family-start-child = Start as child
button-family-start-guest = Start as guest

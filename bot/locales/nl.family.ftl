### De familie van een groep: rollen, rechten, kamers.

menu-family = Wie hier wat mag

family-title = 👪 <b>Familie · { $group }</b>
family-line = <b>{ $name }</b>: { $what }
family-others = Wie hier nieuw is, begint als: { $role }.
family-frozen = <b>De bediening is geblokkeerd.</b> Alleen de eigenaar kan het huis bedienen, totdat de eigenaar de blokkering opheft.
family-paused = <b>De bediening ligt stil, omdat de eigenaar de groep heeft verlaten.</b> Iedereen kan nog kijken.
family-private = <b>Rollen zijn er voor groepen.</b> In deze privéchat is het huis alleen van jou.
family-private-groups = Deze groepen hebben een huis en een plek voor jou:
family-private-none = Er is nog geen groep met een huis en een plek voor jou.
family-nobody = Die persoon, of wat die had gekregen, is hier niet meer. Er is niets veranderd.
family-fixed-connected = { $name } heeft het huis gekoppeld en blijft de eigenaar zolang het gekoppeld is.
family-fixed-own = Je eigen rol kun je niet veranderen. Een andere eigenaar kan dat wel.

family-role-owner = eigenaar
family-role-adult = volwassene
family-role-child = kind
family-role-guest = gast
family-role-nobody = niemand
family-connected = heeft het huis gekoppeld
family-admin = als beheerder van de groep
family-pass = met een gastenpas

## Eén persoon

family-person = <b>{ $name }</b>: { $what }
family-owner-may = Mag alles, en beslist wat anderen mogen.
family-kept = Kamers alleen voor deze persoon en enkele anderen: { $count }
family-leave = Ook: { $what }
family-given-pass = gastenpas tot { $time }
family-given-pass-always = gastenpas zonder einde
family-given-approval = op aanvraag toegestaan tot { $time }
family-given-approval-always = op aanvraag toegestaan, voorgoed

family-ask-owner = <b>{ $name } eigenaar maken?</b> Een eigenaar mag alles: over rollen en rechten beslissen, en het huis ontkoppelen.
family-ask-remove = <b>{ $name } uit de familie halen?</b> Rol, passen en uitzonderingen vervallen. Wie hier daarna weer iets schrijft, begint als nieuw.
family-ask-remove-admin = <b>{ $name } uit de familie halen?</b> Passen en uitzonderingen vervallen. Als beheerder van de groep telt { $name } nog als volwassene.
family-ask-settings = <b>{ $name } de instellingen laten wijzigen?</b> Daar hoort ook bij: het huis ontkoppelen en wissen wat ik bewaar.
family-ask-newcomers = <b>Iedereen die nieuw is als volwassene laten beginnen?</b> Wie in deze groep komt, kan dan meteen het hele huis bedienen.

family-told-owner = { $owner } heeft { $name } eigenaar van dit huis gemaakt. /family toont wat dat betekent.
family-told-adult = { $owner } heeft { $name } voor dit huis de rol van volwassene gegeven. /family toont wat dat betekent.
family-told-child = { $owner } heeft { $name } voor dit huis de rol van kind gegeven. /family toont wat dat betekent.
family-told-guest = { $owner } heeft { $name } voor dit huis de rol van gast gegeven. /family toont wat dat betekent.
family-told-removed = { $owner } heeft { $name } uit de familie van dit huis gehaald.

## Rechten

family-rights-title = <b>Wat elke rol mag</b>
family-rights-owner = <b>eigenaar</b>: alles, altijd
family-rights-role = <b>{ $role }</b>: { $count } van { $used } regels{ $more ->
    [0] {""}
   *[other] , { $more } door jullie gewijzigd
}
family-rights-of = <b>Wat is toegestaan: { $name }</b>
family-right-head = <b>{ $right }</b>
family-right-line = { $right }: { $what }
family-right-changed = { $right }: { $what } (gewijzigd)
family-right-own = { $right }: { $what } (uitzondering)
family-yes = ja
family-no = nee
family-only = alleen { $what }
family-degrees = van { $lowest } tot en met { $highest } °C
family-any-degrees = elke temperatuur
family-bounds = Verwarming voor <b>{ $name }</b>: { $what }

family-right-see = Zien
family-right-switch = Bedienen
family-right-temperature = Verwarming instellen
family-right-scenes = Scenario’s starten
family-right-energy = Energieverbruik zien
family-right-alerts = Meldingen
family-right-invite = Mensen uitnodigen
family-right-settings = Instellingen wijzigen

family-short-temperature = verwarming
family-short-scenes = scenario’s
family-short-energy = energie
family-short-alerts = meldingen
family-short-invite = uitnodigingen
family-short-settings = instellingen

family-system-lighting = verlichting
family-system-energy = stopcontacten
family-system-automation = rolluiken
family-system-comfort = radiatoren
family-system-thermoregulation = thermostaten
family-system-remote = afstandsbedieningen
family-system-network = gateways
family-system-unknown = andere apparaten

## Kamers en nieuwkomers

family-rooms =
    <b>Kamers alleen voor sommigen</b>
    Alleen die mensen en de eigenaar kunnen zo’n kamer bedienen. Kijken mag iedereen.
family-room = Kies wie deze kamer behalve de eigenaar mag bedienen. Is er niemand gekozen, dan is de kamer weer voor iedereen.
family-everybodys = voor iedereen
family-owners = alleen de eigenaar
family-newcomers =
    Wie hier nieuw is, begint als: <b>{ $role }</b>.
    Over iedere nieuwkomer stel ik de eigenaar één keer een vraag.

## Knoppen

button-family-me = Wat ik mag
button-family-rights = Rollen en rechten
button-family-rooms = Kamers
button-family-newcomers = Nieuwkomers
button-family-invite = Iemand uitnodigen
button-family-pass = Gastenpas
button-family-panic = Bediening blokkeren
button-family-calm = Blokkering opheffen
button-family-back = Terug naar de familie
button-family-back-roles = Terug naar de rollen
button-family-back-rights = Terug naar de rechten
button-family-back-person = Terug naar de persoon
button-family-back-rooms = Terug naar de kamers
button-family-group = { $group }
button-family-role-owner = Rol: eigenaar
button-family-role-adult = Rol: volwassene
button-family-role-child = Rol: kind
button-family-role-guest = Rol: gast
button-family-own-rights = Uitzonderingen
button-family-remove = Uit de familie halen
button-family-end = Beëindigen: { $what }
button-family-see-adult = Wat volwassenen mogen
button-family-see-child = Wat kinderen mogen
button-family-see-guest = Wat gasten mogen
button-family-see = Zien…
button-family-switch = Bedienen…
button-family-allow = Toestaan: { $what }
button-family-forbid = Verbieden: { $what }
button-family-usual = Zoals de rol: { $what }
button-family-bounds = Temperaturen
button-family-normal = Terug naar normaal
button-family-as-role = Zoals de rol
button-family-lowest = Vanaf { $degrees } °C
button-family-highest = Hoogstens { $degrees } °C
button-family-any-degrees = Elke temperatuur
button-family-in = Wel toelaten: { $name }
button-family-out = Niet toelaten: { $name }
button-family-everybody = Weer voor iedereen
button-family-start-adult = Beginnen als volwassene
button-family-start-child = Beginnen als kind
button-family-start-guest = Beginnen als gast

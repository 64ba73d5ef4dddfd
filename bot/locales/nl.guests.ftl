### Mensen toelaten: uitnodigingen, gastenpassen, mensen gekozen uit de lijst van Telegram.

menu-invite = Iemand uitnodigen
menu-pass = Gastenpassen

host-which = <b>Voor welke groep?</b>
host-nowhere = Uitnodigingen en gastenpassen zijn voor groepen met een huis. Zet me in de groep van je familie, koppel daar het huis en typ er /invite.
host-told-privately = { $person }, ik heb je een bericht gestuurd in onze privéchat.
host-told-privately-short = Ik heb je een bericht gestuurd in onze privéchat.
host-in-private = { $person }, dit gaat verder in onze privéchat, want de link is voor één persoon bedoeld.

## Uitnodigingen

invite-whom =
    <b>Wie nodig je uit in het huis van ‘{ $group }’?</b>
    Je krijgt een link die één keer werkt, binnen een dag. Wie hem het eerst opent, krijgt de rol.
button-invite-adult = Als volwassene
button-invite-child = Als kind
button-invite-guest = Als gast
button-invite-pick = Kiezen uit Telegram
button-invite-pick-now = Mensen kiezen
button-invite-pass = Gastenpas, tijdelijk
button-given = Open links en passen

invite-link =
    <b>Met deze link krijgt één persoon in het huis van ‘{ $group }’ de rol van { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    }.</b>
    { $link }
    Stuur hem naar wie je wilt uitnodigen, of laat diegene de camera op de afbeelding richten. Wie hem het eerst opent, krijgt de rol; laat hem dus aan niemand anders zien.
    Hij werkt één keer, tot { $ends }.
links-too-many = In de groep ‘{ $group }’ zijn veel links die nog niemand heeft geopend. Beëindig er eerst een paar.

invite-pick-as = <b>Welke rol krijgen de mensen die je kiest in het huis van ‘{ $group }’?</b>
invite-pick =
    <b>Tik op de knop onder het berichtveld en kies hoogstens tien mensen.</b>
    In het huis van ‘{ $group }’ krijgt ieder van hen de rol van { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    }.
invite-picked =
    <b>Gelukt. In het huis van ‘{ $group }’ { $count ->
        [one] heeft
       *[other] hebben
    } { $people } nu de rol van { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    }.</b>
invite-picked-absent = Nog niet in de groep: { $people }. De rol geldt vanaf de komst in de groep.
invite-picked-nobody = In het huis van ‘{ $group }’ is niets veranderd. Wie daar eigenaar is, blijft dat.
invite-picked-announcement = { $person } heeft { $people } in dit huis de rol van { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    } gegeven. /family toont wat dat betekent.

## Een link openen

link-ended = <b>Deze link werkt niet meer.</b> Hij is gebruikt, verlopen of ingetrokken. Vraag om een nieuwe.
link-own = Dit is je eigen link voor het huis van ‘{ $group }’. Stuur hem naar degene die je wilt toelaten.
link-frozen = <b>Op dit moment kan niemand worden toegelaten tot het huis van ‘{ $group }’.</b> De bediening ligt daar stil. Open de link later opnieuw.
link-void = <b>Deze link geeft niets.</b> { $person } mag op deze manier niemand meer toelaten.
link-needless = <b>Voor het huis van ‘{ $group }’ heb je geen link nodig.</b> Je mag daar al minstens zoveel. De link blijft geldig voor iemand anders.

came =
    <b>Je hebt nu de rol van { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    } in het huis van ‘{ $group }’.</b> { $giver } heeft je uitgenodigd.
    Typ /status in de groep om rond te kijken.
came-absent =
    <b>Je hebt nu de rol van { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    } in het huis van ‘{ $group }’.</b> { $giver } heeft je uitgenodigd.
    Dat geldt zodra je in de groep bent. Vraag of iemand je toevoegt.
came-announcement =
    <b>{ $person } heeft nu de rol van { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    } in dit huis.</b> De uitnodiging kwam van { $giver }.

## Gastenpassen

pass-which =
    <b>Een gastenpas voor het huis van ‘{ $group }’</b>
    Gekozen: { $what }
    Kies je soorten apparaten én kamers, dan gaat het om die apparaten in die kamers. Een gast ziet en bedient ze, en stelt de verwarming in als jij dat mag.
    De pas geldt in de groep, zolang de gast daarin zit.
pass-everything = alles
pass-something = een deel van het huis
button-pass-everything = Alles
button-pass-next = Verder: tot wanneer
button-pass-back = Terug
pass-until-when =
    <b>Tot wanneer?</b>
    Of typ bijvoorbeeld <code>/pass until 2026-12-24 18:00</code>. De tijd is die van { $zone }.
button-pass-tonight = Vanavond ({ $time })
button-pass-tomorrow = Morgen ({ $time })
button-pass-sunday = Zondag ({ $time })
button-pass-week = Een week ({ $time })
pass-not-understood =
    Ik heb niet begrepen welke pas je bedoelt, of het einde ligt niet binnen een jaar.
    Typ bijvoorbeeld <code>/pass until 2026-12-24 18:00</code>.
pass-link =
    <b>Deze link geeft één gast een pas voor het huis van ‘{ $group }’, geldig tot { $until }.</b>
    Waarvoor: { $what }
    { $link }
    Stuur hem naar de gast, of laat de gast de camera op de afbeelding richten. Wie hem het eerst opent, krijgt de pas; laat hem dus aan niemand anders zien.
    Hij werkt één keer, tot { $ends }. De pas geldt in de groep, zolang de gast daarin zit.
pass-taken =
    <b>Je hebt een gastenpas voor het huis van ‘{ $group }’, geldig tot { $until }.</b>
    Waarvoor: { $what }
    De pas geldt in de groep. Typ daar /status om rond te kijken.
pass-taken-absent =
    <b>Je hebt een gastenpas voor het huis van ‘{ $group }’, geldig tot { $until }.</b>
    Waarvoor: { $what }
    De pas geldt zodra je in de groep bent, en alleen daar. Vraag { $giver } om je toe te voegen.
pass-announcement =
    <b>{ $person } heeft een gastenpas tot { $until }.</b>
    Die komt van { $giver } en is voor: { $what }
pass-ended = De gastenpas van { $person } is afgelopen.
pass-void = De gastenpas van { $person } is vervallen: die kwam van { $giver }, en { $giver } kan hier niemand meer toelaten.
pass-void-own = Je gastenpas voor het huis van ‘{ $group }’ is vervallen: wie die had gegeven, kan daar niemand meer toelaten.

## Wat is uitgeleend

lent-title = <b>Open links en passen · { $group }</b>
lent-nothing = In de groep ‘{ $group }’ staat geen link open en is geen pas geldig.
lent-line = { $place }. { $what }
lent-until = tot { $time }
lent-for-good = voorgoed
lent-pass = { $person }: gastenpas { $until }, van { $giver }
lent-approval = { $person }: op aanvraag toegestaan { $until }, door { $giver }
lent-open-pass = Open link: gastenpas { $until }, van { $giver }; de link werkt { $ends }
lent-open-invitation = Open link: { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    }, van { $giver }; de link werkt { $ends }
button-lent-end = Nummer { $place } beëindigen
lent-ended = Dat is beëindigd.
lent-gone = Dat was al beëindigd. Er is niets veranderd.
lent-ended-announcement = { $kind ->
        [approval] { $person } heeft ingetrokken wat { $guest } op aanvraag mocht.
       *[pass] { $person } heeft de gastenpas van { $guest } beëindigd.
    }

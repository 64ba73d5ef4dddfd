### Het leven van een groep: wie komt en gaat, een verloren telefoon, en wat over wie wordt bewaard.

menu-panic = Telefoon kwijt: alles blokkeren
menu-export = Wat ik over je bewaar, als bestand

button-people = Wie wat mag
button-take-over = Het huis overnemen
button-calm = Blokkering opheffen
button-cut-off = Daar ontkoppelen
button-export = Stuur me alles
button-newcomer-adult = Volwassene
button-newcomer-child = Kind
button-newcomer-guest = Gast

## Wie komt

welcome-group-hearing =
    <b>Hallo. Met mij bedienen jullie het Legrand- of BTicino-huis van de familie vanuit deze groep.</b>
    Een van jullie koppelt het huis; dat duurt een minuut, in een privéchat met mij.
    Geef me opdrachten zoals <code>/status</code>, of beantwoord mijn berichten. Telegram laat me alles zien wat hier wordt geschreven; op de rest reageer ik niet, en ik bewaar er niets van.
    Wie het huis koppelt, is de eigenaar. De beheerders van deze groep zijn de volwassenen, en alle anderen kunnen kijken totdat de eigenaar meer toestaat.

newcomer-private =
    <b>{ $person } is nieuw in de groep ‘{ $group }’ { $role ->
        [adult] en heeft daar de rol van volwassene.
        [child] en heeft daar de rol van kind.
       *[guest] en kan daar kijken.
    }</b>
    Wat mag { $person }? Een volwassene mag alles behalve de instellingen, een kind de dagelijkse dingen, en een gast mag alleen kijken.
    /family in de groep toont de details.
newcomer-group =
    <b>{ $person } is hier nieuw { $role ->
        [adult] en heeft de rol van volwassene.
        [child] en heeft de rol van kind.
       *[guest] en kan kijken.
    }</b>
    Wat mag { $person }? Een volwassene mag alles behalve de instellingen, een kind de dagelijkse dingen, en een gast mag alleen kijken.
    Alleen de eigenaar van het huis kan antwoorden.
newcomer-is = <b>{ $person } heeft hier nu de rol van { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    }.</b>
newcomer-is-in = <b>{ $person } heeft nu de rol van { $role ->
        [adult] volwassene
        [child] kind
       *[guest] gast
    } in de groep ‘{ $group }’.</b>
newcomer-gone = { $person } hoort niet meer bij de groep, dus er valt niets te beslissen.

## Wie gaat

owner-left =
    <b>De eigenaar van dit huis heeft de groep verlaten.</b>
    Totdat iemand het overneemt, kan niemand hier iets veranderen. { $person }, neem jij het over?
owner-left-nobody =
    <b>De eigenaar van dit huis heeft de groep verlaten.</b>
    Totdat de eigenaar terugkomt of een beheerder van deze groep het huis overneemt, kan niemand hier iets veranderen.
owner-missing =
    <b>De eigenaar van dit huis is niet meer in de groep, en heeft die voor zover ik weet niet zelf verlaten.</b>
    Niemand kan hier iets veranderen totdat de eigenaar terug is. Wie het huis heeft gekoppeld, kan het ontkoppelen in een privéchat met mij.
owner-you-left =
    <b>Je bent niet meer in de groep ‘{ $group }’.</b>
    Het huis dat je daar hebt gekoppeld, is er nog wel. Je kunt het van hieruit altijd ontkoppelen.
owner-is-back-frozen =
    <b>Dit huis heeft hier weer een eigenaar.</b>
    Het is nog geblokkeerd: alleen de eigenaar kan het bedienen, totdat de eigenaar de blokkering met de knop opheft.
owner-is-back = <b>Dit huis heeft hier weer een eigenaar.</b> Iedereen mag weer hetzelfde als eerst.
inherited =
    <b>{ $person } is in deze groep nu de eigenaar van dit huis.</b> Iedereen kan het weer bedienen.
    Wie het heeft gekoppeld, kan het nog altijd ontkoppelen, in een privéchat met mij.
inherit-needless = Dit huis heeft een eigenaar, dus er valt niets over te nemen.
inherit-frozen = Dit huis is geblokkeerd vanwege een verloren telefoon, en alleen de eigenaar kan dat opheffen. Tot die tijd kan niemand het overnemen.
adults-only = Dat kunnen alleen de eigenaar en de volwassenen van dit huis.

## Een verloren telefoon

panic =
    <b>{ $person } heeft dit huis geblokkeerd.</b>
    Alleen de eigenaar kan het nu bedienen, en links en uitnodigingen werken niet. De eigenaar heft de blokkering op met de knop.
panic-done = Geblokkeerd. Alleen de eigenaar kan het huis nu bedienen.
panic-already = Dit huis is al geblokkeerd. Alleen de eigenaar kan het bedienen.
panic-everywhere = <b>Geblokkeerd: { $groups }.</b> Alleen de eigenaar kan het huis daar nu bedienen. Ik heb het daar aan iedereen laten weten.
panic-nowhere = Ik ken geen andere groep om te blokkeren waarin je de rol van volwassene hebt. Typ /panic in de groep zelf.
calm = <b>{ $person } heeft de blokkering opgeheven.</b> Iedereen mag weer hetzelfde als eerst.
calm-done = Iedereen kan het huis weer bedienen.
calm-already = Er is niets geblokkeerd.
calm-everywhere = <b>Niet meer geblokkeerd: { $groups }.</b> Ik heb het daar aan iedereen laten weten.

## Wat wordt bewaard

export-here =
    <b>Dit is alles wat ik over je bewaar.</b>
    Mensen en programma’s kunnen het bestand lezen. Er staat geen wachtwoord en geen sleutel in, en het blijft zo privé als jij het houdt.
export-in-private = Wat ik over je bewaar, is alleen voor jou. Typ /export in een privéchat met mij.
ask-delete-everywhere =
    <b>Alles wissen wat ik over je bewaar?</b>
    De huizen die je hebt gekoppeld, worden ontkoppeld: { $groups }. Je rol daar en wat je er hebt gedaan, worden ook gewist.
    Heeft een huis geen andere eigenaar, dan vraag ik een volwassene om het over te nemen. Dit kun je niet ongedaan maken.

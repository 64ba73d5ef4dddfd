### Meerdere huizen in één chat, één huis in meerdere chats, en onderwerpen.

## Welk huis

which-home = In welk huis?
other-home = Dat is niet in het gekozen huis. Bedoel je dit huis?
button-in-home = { $home }: { $what }
button-other-home = 🏠 { $name }
home-namesake = { $name } ({ $count })
about-home = Huis: { $name }
nameless-home = een huis

## Alle huizen

homes-unknown = Eén huis heeft nog niet geantwoord.
homes-lost = De toegang tot dit huis is verlopen. Koppel het opnieuw met hetzelfde account.
button-connect-another = Nog een huis koppelen

## Koppelen en ontkoppelen

connect-another = Er is al een huis gekoppeld. Met hetzelfde account vernieuw je die koppeling, met een ander account komt er een tweede huis bij.
linked-another = Opdrachten zonder de naam van een huis gelden nog steeds voor { $name }. Kiezen doe je met /homes.
disconnect-which-home = Welk huis zal ik van deze chat ontkoppelen?
button-disconnect-one = { $group }: { $name }
ask-disconnect-one =
    <b>{ $name } ontkoppelen van deze chat?</b>
    Ik wis de toegangssleutels meteen. De andere huizen blijven, en in het huis zelf verandert er niets.
ask-disconnect-group =
    <b>{ $name } ontkoppelen van de groep ‘{ $group }’?</b>
    Ik wis de toegangssleutels meteen, en niemand kan het daar nog zien of bedienen. In het huis zelf verandert er niets.
homes-left = Hier nog gekoppeld: { $names }.
disconnected-one-announcement = { $person } heeft het huis { $name } van deze groep ontkoppeld. De andere huizen blijven.

## Onderwerpen

setting-topic = Onderwerp
topic-bound =
    <b>Vanaf nu heb ik het alleen in dit onderwerp over het huis.</b>
    Wat ik uit mezelf zeg, komt hier, en opdrachten werken hier. Wil je dat niet meer, typ dan <code>/settings topic off</code>.
topic-free = Ik heb het weer in alle onderwerpen over het huis.
topic-none =
    <b>Ik heb het in alle onderwerpen over het huis.</b>
    Typ in een groep met onderwerpen <code>/settings topic</code> in het onderwerp dat alleen voor het huis moet zijn.
topic-elsewhere = In deze groep heb ik het in een ander onderwerp over het huis.
button-topic = Ga erheen

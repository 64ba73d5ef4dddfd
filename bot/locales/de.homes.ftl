### Mehrere Zuhause in einem Chat, ein Zuhause in mehreren Chats, und Themen.

## Welches Zuhause

which-home = In welchem Zuhause?
other-home = Das gibt es im ausgewählten Zuhause nicht. Meinen Sie dieses hier?
button-in-home = { $home }: { $what }
button-other-home = 🏠 { $name }
home-namesake = { $name } ({ $count })
about-home = Zuhause: { $name }
nameless-home = Zuhause ohne Namen

## Alle zusammen

homes-unknown = Ein Zuhause hat noch nicht geantwortet.
homes-lost = Die Anmeldung für dieses Zuhause ist abgelaufen. Verbinden Sie es mit demselben Konto neu.
button-connect-another = Weiteres Zuhause verbinden

## Verbinden und trennen

connect-another = Ein Zuhause ist schon verbunden. Mit demselben Konto wird es erneuert, mit einem anderen Konto kommt ein zweites dazu.
linked-another = Befehle, die kein Zuhause nennen, gelten weiterhin für { $name }. Mit /homes wählen Sie aus.
disconnect-which-home = Welches Zuhause soll ich von diesem Chat trennen?
button-disconnect-one = { $group }: { $name }
ask-disconnect-one =
    <b>{ $name } von diesem Chat trennen?</b>
    Ich lösche sofort die Schlüssel dazu. Alles andere bleibt verbunden, und im Zuhause selbst ändert sich nichts.
ask-disconnect-group =
    <b>{ $name } von der Gruppe „{ $group }“ trennen?</b>
    Ich lösche sofort die Schlüssel dazu, und dort kann es niemand mehr sehen oder schalten. Im Zuhause selbst ändert sich nichts.
homes-left = Hier weiterhin verbunden: { $names }.
disconnected-one-announcement = { $person } hat dieses Zuhause von der Gruppe getrennt: { $name }. Alles andere bleibt verbunden.

## Themen

setting-topic = Thema
topic-bound =
    <b>Ab jetzt spreche ich nur in diesem Thema über das Zuhause.</b>
    Was ich von selbst sage, kommt hierher, und Befehle funktionieren hier. Wenn das enden soll, schreiben Sie <code>/settings topic off</code>.
topic-free = Ich spreche wieder in allen Themen über das Zuhause.
topic-none =
    <b>Ich spreche in allen Themen über das Zuhause.</b>
    In einer Gruppe mit Themen schreiben Sie <code>/settings topic</code> in das Thema, das dem Zuhause allein gehören soll.
topic-elsewhere = Über das Zuhause spreche ich in einem anderen Thema dieser Gruppe.
button-topic = Dorthin

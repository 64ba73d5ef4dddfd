### Più case in una chat, una casa in più chat, e gli argomenti.

## Quale casa

which-home = In quale casa?
other-home = Non è nella casa scelta. È questa?
button-in-home = { $home }: { $what }
button-other-home = 🏠 { $name }
home-namesake = { $name } ({ $count })
about-home = Casa: { $name }
nameless-home = una casa

## Tutte le case

homes-unknown = Una casa non ha ancora risposto.
homes-lost = L’accesso a questa casa è terminato. Va collegata di nuovo con lo stesso account.
button-connect-another = Collegare un’altra casa

## Collegare e scollegare

connect-another = Una casa è già collegata. Lo stesso account la rinnova, un altro account aggiunge una seconda casa.
linked-another = I comandi senza il nome di una casa valgono ancora per { $name }. Per scegliere: /homes.
disconnect-which-home = Quale casa scollego da questa chat?
button-disconnect-one = { $group }: { $name }
ask-disconnect-one =
    <b>Scollegare { $name } da questa chat?</b>
    Elimino subito le chiavi. Le altre case restano, e nella casa stessa non cambia nulla.
ask-disconnect-group =
    <b>Scollegare { $name } dal gruppo «{ $group }»?</b>
    Elimino subito le chiavi, e lì nessuno può più vederla o comandarla. Nella casa stessa non cambia nulla.
homes-left = Sempre collegato qui: { $names }.
disconnected-one-announcement = { $person } ha scollegato la casa { $name } da questo gruppo. Le altre case restano.

## Argomenti

setting-topic = Argomento della casa
topic-bound =
    <b>D’ora in poi parlo della casa solo in questo argomento.</b>
    Quello che dico di mia iniziativa arriva qui, e qui valgono i comandi. Per smettere, scrivere <code>/settings topic off</code>.
topic-free = Parlo di nuovo della casa in tutti gli argomenti.
topic-none =
    <b>Parlo della casa in tutti gli argomenti.</b>
    In un gruppo con argomenti, scrivere <code>/settings topic</code> nell’argomento da riservare alla casa.
topic-elsewhere = Parlo della casa in un altro argomento di questo gruppo.
button-topic = Andare lì

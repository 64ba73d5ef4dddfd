### The life of a group: who comes and goes, a lost phone, and what is kept about whom.

menu-panic = Telefono perso: bloccare tutto
menu-export = Ciò che conservo, in un file

button-people = Chi può fare che cosa
button-take-over = Prendere in carico la casa
button-calm = Far agire di nuovo tutti
button-cut-off = Scollegarla
button-export = Inviare tutto
button-newcomer-adult = Adulto
button-newcomer-child = Bambino
button-newcomer-guest = Ospite

## Coming

welcome-group-hearing =
    <b>Buongiorno. Porto la casa Legrand o BTicino della famiglia in questo gruppo.</b>
    Una persona collega la casa: basta un minuto, in una chat privata con me.
    Per parlarmi, scrivere un comando come <code>/status</code> o rispondere ai miei messaggi. Telegram mi mostra tutto ciò che si scrive qui; non reagisco ad altro e non ne conservo nulla.
    La casa è di chi la collega, gli amministratori del gruppo sono i suoi adulti, e gli altri guardano finché il proprietario non decide diversamente.

newcomer-private =
    <b>{ $person } è una persona nuova nel gruppo «{ $group }» { $role ->
        [adult] e lì è un adulto.
        [child] e lì è un bambino.
       *[guest] e può guardare la casa.
    }</b>
    Che cosa può fare { $person }? Un adulto può tutto tranne le impostazioni, un bambino le cose di ogni giorno, e un ospite guarda.
    /family nel gruppo mostra i dettagli.
newcomer-group =
    <b>{ $person } è una persona nuova qui { $role ->
        [adult] ed è un adulto.
        [child] ed è un bambino.
       *[guest] e può guardare la casa.
    }</b>
    Che cosa può fare { $person }? Un adulto può tutto tranne le impostazioni, un bambino le cose di ogni giorno, e un ospite guarda.
    Può rispondere solo il proprietario della casa.
newcomer-is = <b>{ $person } ora qui è { $role ->
        [adult] un adulto
        [child] un bambino
       *[guest] un ospite
    }.</b>
newcomer-is-in = <b>{ $person } ora è { $role ->
        [adult] un adulto
        [child] un bambino
       *[guest] un ospite
    } nel gruppo «{ $group }».</b>
newcomer-gone = { $person } non fa più parte del gruppo: non c’è nulla da decidere.

## Going

owner-left =
    <b>Il proprietario di questa casa ha lasciato il gruppo.</b>
    Finché nessuno subentra, qui nessuno può comandare nulla. { $person }, vuole subentrare?
owner-left-nobody =
    <b>Il proprietario di questa casa ha lasciato il gruppo.</b>
    Finché non torna o un amministratore del gruppo non subentra, qui nessuno può comandare nulla.
owner-missing =
    <b>Il proprietario di questa casa non è più nel gruppo e, per quanto ne so, non se n’è andato da solo.</b>
    Qui nessuno può comandare nulla fino al suo ritorno. Chi ha collegato la casa può scollegarla, in una chat privata con me.
owner-you-left =
    <b>Non fa più parte del gruppo «{ $group }».</b>
    La casa che ha collegato lì c’è ancora. Da qui può scollegarla in ogni momento.
owner-is-back-frozen =
    <b>Questa casa ha di nuovo un proprietario qui.</b>
    La casa resta bloccata: può agire solo il proprietario, finché non la sblocca con il pulsante.
owner-is-back = <b>Questa casa ha di nuovo un proprietario qui.</b> Ognuno può fare di nuovo ciò che poteva prima.
inherited =
    <b>In questo gruppo la casa è ora di { $person }.</b> Tutti possono agire di nuovo.
    Chi l’ha collegata può sempre scollegarla, in una chat privata con me.
inherit-needless = Questa casa ha il suo proprietario: non c’è nulla da prendere in carico.
inherit-frozen = Questa casa è bloccata per un telefono perso, e solo il suo proprietario può sbloccarla. Nel frattempo nessuno può subentrare.
adults-only = Possono farlo solo il proprietario e gli adulti di questa casa.

## A lost phone

panic =
    <b>{ $person } ha bloccato questa casa.</b>
    Ora qui può agire solo il suo proprietario, e nessun link o invito si apre. Il proprietario sblocca con il pulsante.
panic-done = Bloccata. Ora può agire solo il proprietario.
panic-already = Questa casa è già bloccata. Può agire solo il proprietario.
panic-everywhere = <b>Bloccata in: { $groups }.</b> Ora lì può agire solo il proprietario. Ho avvisato tutti.
panic-nowhere = Non conosco altri gruppi da bloccare dove questa persona è un adulto. Scrivere /panic nel gruppo stesso.
calm = <b>{ $person } ha tolto il blocco.</b> Ognuno può fare di nuovo ciò che poteva prima.
calm-done = Tutti possono agire di nuovo.
calm-already = Nulla è bloccato.
calm-everywhere = <b>Sbloccata in: { $groups }.</b> Ho avvisato tutti.

## What is kept

export-here =
    <b>Ecco tutti i dati personali che conservo.</b>
    Il file si legge a occhio o con un programma. Non contiene password né chiavi, e resta privato quanto lo tiene chi lo riceve.
export-in-private = Ciò che conservo di una persona è solo per lei. Scrivere /export in una chat privata con me.
ask-delete-everywhere =
    <b>Eliminare tutti i dati personali che conservo?</b>
    Le case collegate vengono scollegate: { $groups }. Viene eliminato anche ciò che si era e si è fatto lì.
    Dove la casa non ha un altro proprietario, si chiede a un adulto di subentrare. Non si può annullare.

### Far entrare qualcuno: inviti, pass per ospiti, persone scelte dall’elenco di Telegram.

menu-invite = Invitare qualcuno
menu-pass = Pass per ospiti

host-which = <b>Per quale gruppo?</b>
host-nowhere = Inviti e pass per ospiti sono per i gruppi che hanno una casa. Basta aggiungermi al gruppo della famiglia, collegarvi la casa e scrivervi /invite.
host-told-privately = { $person }, ho scritto nella nostra chat privata.
host-told-privately-short = Ho scritto nella nostra chat privata.
host-in-private = { $person }, si continua nella nostra chat privata, perché il link vale per una sola persona.

## Inviti

invite-whom =
    <b>Chi invitare nella casa di «{ $group }»?</b>
    Ne viene un link che vale una volta sola, per un giorno. Chi lo apre per primo ha il ruolo.
button-invite-adult = Come adulto
button-invite-child = Come bambino
button-invite-guest = Come ospite
button-invite-pick = Scegliere da Telegram
button-invite-pick-now = Scegliere le persone
button-invite-pass = Pass per ospiti, a tempo
button-given = Link e pass in corso

invite-link =
    <b>Questo link fa entrare una persona nella casa di «{ $group }» come { $role ->
        [adult] adulto
        [child] bambino
       *[guest] ospite
    }.</b>
    { $link }
    Lo si invia, oppure si fa inquadrare l’immagine con un telefono. Chi lo apre per primo ha il ruolo, quindi non va mostrato a nessun altro.
    Vale una volta sola, fino a: { $ends }.
links-too-many = Nel gruppo «{ $group }» ci sono molti link che nessuno ha aperto. Prima bisogna chiuderne qualcuno.

invite-pick-as = <b>Che ruolo avranno nella casa di «{ $group }» le persone scelte?</b>
invite-pick =
    <b>Premere il pulsante sotto il campo di testo e scegliere fino a dieci persone.</b>
    Nella casa di «{ $group }» ognuna avrà il ruolo di { $role ->
        [adult] adulto
        [child] bambino
       *[guest] ospite
    }.
invite-picked =
    <b>Fatto. Nella casa di «{ $group }» { $people } { $count ->
        [one] ha
       *[other] hanno
    } ora il ruolo di { $role ->
        [adult] adulto
        [child] bambino
       *[guest] ospite
    }.</b>
invite-picked-absent = Non ancora nel gruppo: { $people }. Il ruolo conta dal momento dell’ingresso.
invite-picked-nobody = Nella casa di «{ $group }» non è cambiato nulla. I suoi titolari restano tali.
invite-picked-announcement = { $person } ha dato a { $people } il ruolo di { $role ->
        [adult] adulto
        [child] bambino
       *[guest] ospite
    } in questa casa. /family mostra che cosa significa.

## Aprire un link

link-ended = <b>Questo link non funziona più.</b> È stato usato, è scaduto, o qualcuno l’ha ritirato. Conviene chiederne uno nuovo.
link-own = Questo è il proprio link per la casa di «{ $group }». Va inviato alla persona da far entrare.
link-frozen = <b>Al momento nessuno può entrare nella casa di «{ $group }».</b> I comandi sono fermi. Il link si può riaprire più tardi.
link-void = <b>Questo link non dà nulla.</b> { $person } non può più far entrare qualcuno in questo modo.
link-needless = <b>Per la casa di «{ $group }» non serve alcun link.</b> Lì si può già fare altrettanto. Il link resta buono per un’altra persona.

came =
    <b>Ora c’è il ruolo di { $role ->
        [adult] adulto
        [child] bambino
       *[guest] ospite
    } nella casa di «{ $group }».</b> L’invito è di { $giver }.
    Scrivere /status nel gruppo per dare un’occhiata.
came-absent =
    <b>Ora c’è il ruolo di { $role ->
        [adult] adulto
        [child] bambino
       *[guest] ospite
    } nella casa di «{ $group }».</b> L’invito è di { $giver }.
    Conta dal momento dell’ingresso nel gruppo. Basta chiedere di essere aggiunti.
came-announcement =
    <b>{ $person } ha ora il ruolo di { $role ->
        [adult] adulto
        [child] bambino
       *[guest] ospite
    } in questa casa.</b> L’invito è di { $giver }.

## Pass per ospiti

pass-which =
    <b>Un pass per ospiti per la casa di «{ $group }»</b>
    Scelta: { $what }
    Tipi di dispositivo e stanze insieme indicano quei dispositivi in quelle stanze. L’ospite li vede e li comanda, e regola il riscaldamento se chi lo invita può farlo.
    Il pass conta nel gruppo, finché l’ospite vi resta.
pass-everything = tutta la casa
pass-something = una parte della casa
button-pass-everything = Tutta la casa
button-pass-next = Avanti: fino a quando
button-pass-back = Indietro
pass-until-when =
    <b>Fino a quando?</b>
    Oppure scrivere per esempio <code>/pass until 2026-12-24 18:00</code>. L’ora è quella di { $zone }.
button-pass-tonight = Stasera ({ $time })
button-pass-tomorrow = Domani ({ $time })
button-pass-sunday = Domenica ({ $time })
button-pass-week = Una settimana ({ $time })
pass-not-understood =
    Non ho capito di quale pass si tratta, oppure la sua fine non è entro il prossimo anno.
    Scrivere per esempio <code>/pass until 2026-12-24 18:00</code>.
pass-link =
    <b>Questo link dà a un ospite un pass per la casa di «{ $group }». Fine: { $until }.</b>
    Vale per: { $what }
    { $link }
    Lo si invia, oppure si fa inquadrare l’immagine con un telefono. Chi lo apre per primo ha il pass, quindi non va mostrato a nessun altro.
    Il link vale una volta sola, fino a: { $ends }. Il pass conta nel gruppo, finché l’ospite vi resta.
pass-taken =
    <b>C’è un pass per ospiti per la casa di «{ $group }». Fine: { $until }.</b>
    Vale per: { $what }
    Conta nel gruppo. Scrivere lì /status per dare un’occhiata.
pass-taken-absent =
    <b>C’è un pass per ospiti per la casa di «{ $group }». Fine: { $until }.</b>
    Vale per: { $what }
    Conta dal momento dell’ingresso nel gruppo, e solo lì. Basta chiedere a { $giver } di essere aggiunti.
pass-announcement =
    <b>{ $person } ha un pass per ospiti. Fine: { $until }.</b>
    { $giver } lo ha dato per: { $what }
pass-ended = Il pass per ospiti di { $person } è finito.
pass-void = Il pass per ospiti di { $person } non vale più: lo ha dato { $giver }, che non invita più nessuno qui.
pass-void-own = Il pass per ospiti per la casa di «{ $group }» non vale più: chi lo ha dato non vi invita più nessuno.

## Che cosa è prestato

lent-title = <b>Link e pass in corso · { $group }</b>
lent-nothing = Nel gruppo «{ $group }» nessun link è aperto e nessun pass conta.
lent-line = { $place }. { $what }
lent-until = fine { $time }
lent-for-good = senza fine
lent-pass = { $person }: pass per ospiti ({ $until }), di { $giver }
lent-approval = { $person }: permesso su richiesta ({ $until }), da { $giver }
lent-open-pass = Link aperto: pass per ospiti ({ $until }), di { $giver }; link: { $ends }
lent-open-invitation = Link aperto: { $role ->
        [adult] adulto
        [child] bambino
       *[guest] ospite
    }, di { $giver }; link: { $ends }
button-lent-end = Chiudere il { $place }
lent-ended = È finito.
lent-gone = Era già finito. Nulla è cambiato.
lent-ended-announcement = { $kind ->
        [approval] { $person } ha ritirato ciò che era permesso a { $guest } su richiesta.
       *[pass] { $person } ha chiuso il pass per ospiti di { $guest }.
    }

### /alerts: che cosa non va, che cosa si fa di un avviso, e come una chat vuole essere avvisata.

menu-alerts = Che cosa non va, e gli avvisi
setting-alerts = Avvisi

alerts-title = <b>Avvisi</b>
alerts-nothing = A casa va tutto bene, per quanto ne so.
alerts-nothing-here = A questa chat non è collegata nessuna casa. Qui dico ciò di cui nel gruppo non si occupa nessuno.
alerts-open = { $severity ->
    [urgent] 🚨 { $what } Dalle { $time }.
    [notice] ℹ️ { $what } Dalle { $time }.
   *[warning] ⚠️ { $what } Dalle { $time }.
}
alerts-more = { $count ->
    [one] E un altro.
   *[other] E altri { $count }.
}
alerts-recent = <b>Gli ultimi 7 giorni</b>
alerts-where-here = Avviso in questa chat.
alerts-where-topic = Avviso in un argomento di questo gruppo.
alerts-where-group = Viene avvisato un gruppo, perciò qui non disturbo.
alerts-where-off = In questa chat gli avvisi sono disattivati.
alerts-where-unheard = Qui dico solo ciò di cui nel gruppo non si occupa nessuno.
alerts-quiet-hours = Ore di silenzio: { $begin }–{ $end }
alerts-quiet-none = Ore di silenzio: nessuna
alerts-gone = Qui non conosco questo avviso.
alerts-over = È già finito.

button-alerts-list = Tutti gli avvisi
button-alerts-settings = Impostazioni avvisi

## Un avviso

alerts-details = <b>Dettagli dell’avviso { $number }</b>
alerts-details-rule = <b>{ $what }</b>
alerts-details-line = { $what }: { $when }
alerts-details-since = dalle { $time }
alerts-details-said = Che cosa dice il servizio di { $maker }: { $text }
alerts-details-taken = Se ne occupa { $person }, dalle { $time }.

alerts-taken = Confermato: lo vedono tutte le persone avvisate.
alerts-taken-already = Se ne occupa già { $person }.
alerts-snoozed = Non ne parlo più fino alle { $time }.
alerts-again-still = Ho guardato alle { $time }: è ancora così.
alerts-again-well = Ho guardato alle { $time }: è finito.
alerts-mute-which = <b>Quale dispositivo devo ignorare?</b>
alerts-mute-how-long =
    <b>Per quanto tempo non devo parlare di { $name }?</b>
    Si può sempre vedere e comandare.
alerts-muted = Non parlo di { $name } fino alle { $time }.
alerts-muted-always = Non parlo più di { $name }. Le impostazioni degli avvisi permettono di tornare indietro.
button-alerts-mute-1 = Per 1 giorno
button-alerts-mute-7 = Per 1 settimana
button-alerts-mute-always = Per sempre

## Come una chat vuole essere avvisata

alerts-wishes-group = <b>Come avviso questo gruppo</b>
alerts-wishes-private = <b>Come avviso in questa chat privata</b>
alerts-wish-on = Avvisi: attivi
alerts-wish-off = Avvisi: disattivati
alerts-wish-usual = Avvisi: solo finché non viene avvisato un gruppo
alerts-wish-off-rules = { $count ->
    [0] Tipi di avviso: tutti
    [one] Tipi di avviso: tutti tranne uno
   *[other] Tipi di avviso: tutti tranne { $count }
}
alerts-wish-sounds = { $sounds ->
    [all] Suono: a ogni avviso
    [urgent] Suono: solo se è urgente
    [never] Suono: mai
   *[warning] Suono: con gli avvertimenti e le urgenze
}
alerts-wish-escalates = Se nessuno si occupa di un’urgenza entro 15 minuti, avviso una persona dopo l’altra in privato.
alerts-wish-escalates-not = Le urgenze vengono dette solo in questo gruppo.
alerts-wish-topic = Gli avvisi hanno un proprio argomento in questo gruppo.
alerts-wish-digest-both = Riepilogo: ogni giorno e ogni settimana
alerts-wish-digest-daily = Riepilogo: ogni giorno
alerts-wish-digest-weekly = Riepilogo: ogni settimana
alerts-wish-digest-none = Riepilogo: nessuno
alerts-wish-counts = Dispositivi sorvegliati: { $guards }. Dispositivi ignorati: { $count }.
alerts-changed = Cambiato.
alerts-here-no-topic = Questo va scritto nell’argomento del gruppo in cui devono arrivare gli avvisi.

button-alerts-on = Attivare gli avvisi
button-alerts-off = Disattivare gli avvisi
button-alerts-usual = Solo senza gruppo
button-alerts-rules = Tipi di avviso
button-alerts-sound = Suono
button-alerts-quiet = Ore di silenzio
button-alerts-escalate = Avvisare anche in privato
button-alerts-alone = Avvisare solo il gruppo
button-alerts-weekly = Riepilogo settimanale: sì
button-alerts-weekly-off = Riepilogo settimanale: no
button-alerts-daily = Riepilogo quotidiano: sì
button-alerts-daily-off = Riepilogo quotidiano: no
button-alerts-guards = Dispositivi sorvegliati
button-alerts-muted = Dispositivi ignorati
button-alerts-here = In questo argomento
button-alerts-everywhere = Senza argomento proprio

alerts-rules = <b>Di che cosa devo avvisare?</b>
alerts-rules-on = { $what }: avviso
alerts-rules-off = { $what }: nessun avviso
button-alerts-rule-on = Sì: { $what }
button-alerts-rule-off = No: { $what }
alerts-rule-sign-in-lost = Accesso perso
alerts-rule-access-off = Accesso negato
alerts-rule-calls-spent = Chiamate esaurite
alerts-rule-cloud-failing = Servizio online fuori uso
alerts-rule-gateway-offline = Casa offline
alerts-rule-scopes-small = Accesso incompleto
alerts-rule-password-expired = Password scaduta
alerts-rule-terms-expired = Condizioni d’uso
alerts-rule-calls-low = Poche chiamate
alerts-rule-calls-nearly-spent = Chiamate agli sgoccioli
alerts-rule-module-unreachable = Dispositivo muto
alerts-rule-command-failed = Comando fallito
alerts-rule-battery-low = Batteria scarica
alerts-rule-sensor-silent = Senza temperatura
alerts-rule-far-from-set-point = Stanza troppo fredda
alerts-rule-guard = Sorvegliato

alerts-sound = { $sounds ->
    [all] <b>Ogni avviso suona.</b> Quando deve suonare un messaggio?
    [urgent] <b>Suona solo ciò che è urgente.</b> Quando deve suonare un messaggio?
    [never] <b>Nessun avviso suona.</b> Quando deve suonare un messaggio?
   *[warning] <b>Suonano gli avvertimenti e le urgenze.</b> Quando deve suonare un messaggio?
}
button-alerts-sound-all = A ogni avviso
button-alerts-sound-warning = Con gli avvertimenti
button-alerts-sound-urgent = Solo se è urgente
button-alerts-sound-never = Mai

alerts-quiet =
    <b>Quando non deve suonare nulla?</b>
    Un dispositivo sorvegliato suona comunque, se così si è scelto. Oppure scrivere per esempio <code>/alerts quiet 22:30 6:45</code>.
alerts-quiet-unread =
    <b>Non ho capito queste ore.</b>
    Scrivere per esempio <code>/alerts quiet 22:30 6:45</code>.
button-alerts-hours = { $begin }–{ $end }
button-alerts-quiet-off = Senza ore di silenzio

alerts-muted-list = <b>Non parlo di questi dispositivi</b>
alerts-muted-none = Nessun dispositivo è ignorato. Un avviso su un dispositivo ha un pulsante per questo.
alerts-muted-line = { $name }: fino alle { $time }
alerts-muted-line-always = { $name }: per sempre
alerts-muted-others = { $count ->
    [one] E un altro di cui qui non posso dire il nome.
   *[other] E altri { $count } di cui qui non posso dire il nome.
}
button-alerts-unmute = Riparlare di { $name }
button-alerts-unmute-gone = Dimenticare quelli spariti

## Dispositivi sorvegliati

guard-told = { $least ->
    [0] 🛡 Dispositivo sorvegliato: do l’allarme se è spento o non risponde per { $minutes } min{ $night ->
        [night] , anche di notte.
       *[day] , senza suono nelle ore di silenzio.
    }
   *[other] 🛡 Dispositivo sorvegliato: do l’allarme se è spento, non risponde o assorbe meno di { $watts } W per { $minutes } min{ $night ->
        [night] , anche di notte.
       *[day] , senza suono nelle ore di silenzio.
    }
}
guard-title = <b>{ $name }</b>
guard-offer = Devo sorvegliare questo dispositivo? Do allora l’allarme se è spento o non risponde, anche di notte. Dopo quanto tempo?
guard-asked-first = Prima di spegnere chiedo conferma.
guard-unheard = Ma ora in questa chat non arrivano avvisi: qui non lo sentirebbe nessuno.
guard-unknown = Qui non conosco nessun dispositivo con questo numero da sorvegliare.
guard-too-many = Non posso sorvegliare altri dispositivi. Prima bisogna lasciarne uno.
guards-list = <b>Dispositivi sorvegliati</b>
guards-none = Nessun dispositivo è sorvegliato. Aprire una presa, una luce o un radiatore e toccare «Sorvegliare»: do allora l’allarme se il dispositivo è spento o muto.
guards-line = <b>{ $name }</b>: { $guard }
button-guard = Sorvegliare
button-guard-change = Cambiare sorveglianza
button-guard-after = Dopo { $minutes } min
button-guard-any-power = Con qualsiasi consumo
button-guard-watts = Almeno { $watts } W
button-guard-night = Suonare anche di notte
button-guard-day = Senza suono di notte
button-guard-off = Non sorvegliare più
button-guard-card = Torna al dispositivo
button-guards-gone = Dimenticare quelli spariti
risk-guarded = Si spegnerebbe un dispositivo che sorveglio: dovrebbe restare acceso.

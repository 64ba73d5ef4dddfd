### Ciò che si legge nelle chat. Ogni frase è calma, breve e completa; prima viene il risultato.

language-name = Italiano
day-of-week = { $weekday } { $date }

## Il bot stesso

bot-description =
    Porto la casa Legrand o BTicino in questa chat: prese, luci, tapparelle e riscaldamento, per tutta la famiglia.

    Premere Avvia, collegare la casa una volta sola, poi scrivere /plugs spegni cucina o scegliere un pulsante.
bot-short-description = La casa Legrand o BTicino, nella chat di famiglia.

menu-status = La casa in questo momento
menu-plugs = Prese: vedere e comandare
menu-lights = Luci: vedere, accendere, regolare
menu-shutters = Tapparelle: aprire, chiudere, fermare
menu-heating = Riscaldamento: vedere e regolare
menu-scenes = Scenari: avviarne uno
menu-energy = Che cosa consuma adesso
menu-homes = Scegliere la casa
menu-quota = Le chiamate rimaste oggi
menu-connect = Collegare la casa
menu-disconnect = Scollegare la casa
menu-settings = Impostazioni
menu-language = Lingua
menu-help = Che cosa so fare
menu-privacy = Che cosa conservo
menu-delete = Eliminare ciò che conservo
menu-cancel = Dimenticare la domanda in corso

## Inizio e aiuto

welcome-private =
    <b>Buongiorno. Porto la casa Legrand o BTicino in questa chat.</b>
    Basta collegarla una volta, poi scrivere <code>/plugs spegni cucina</code> o scegliere un pulsante.
    Posso anche far parte del gruppo di famiglia.
welcome-group =
    <b>Buongiorno. Porto la casa Legrand o BTicino della famiglia in questo gruppo.</b>
    Una persona collega la casa: basta un minuto, in una chat privata con me.
    Per parlarmi, scrivere un comando come <code>/status</code> o rispondere ai miei messaggi. Telegram non mi mostra altro di questo gruppo, a meno che non mi si nomini amministratore.
    La casa è di chi la collega, gli amministratori del gruppo sono i suoi adulti, e gli altri guardano finché il proprietario non decide diversamente.
welcome-back = <b>La casa è collegata.</b> Che cosa mostro?

help-unconnected =
    <b>Prima bisogna collegare la casa.</b>
    Si accede una volta sola, nel browser, con l’account Legrand o BTicino. Non vedo mai la password.
help-connected =
    <b>Scegliere un pulsante o scrivere un comando.</b>
    <code>/plugs spegni cucina</code>
    <code>/lights soggiorno 40%</code>
    <code>/shutters chiudi tutto</code>
    <code>/heating camera 21</code>
    <code>/heating boost 60</code>
    L’ordine delle parole è libero, e un piccolo errore di battitura non fa danno.
    /status mostra tutta la casa. Il resto è in /settings.
help-group =
    In questo gruppo reagisco solo ai comandi e alle risposte ai miei messaggi.
    /family mostra chi può fare che cosa, /history chi ha fatto che cosa. Se si perde un telefono, /panic blocca tutti tranne il proprietario.

not-a-command = Non ho capito. Scrivere un comando come <code>/plugs spegni cucina</code> o scegliere un pulsante.
not-a-command-unconnected = Potrò aiutare quando la casa sarà collegata.
not-connected = <b>Nessuna casa è ancora collegata a questa chat.</b>

cancelled = La domanda in corso è dimenticata. Non è cambiato nulla.
nothing-to-cancel = Non c’era nessuna domanda in corso.
question-expired = Questa domanda non è più aperta. Non è cambiato nulla.
question-dropped = Va bene. Non è cambiato nulla.

too-many = Sono molte richieste insieme. Attendere un minuto, per favore.
press-working = Un momento…
press-outdated = Questo pulsante è di qualche tempo fa. Ecco una vista aggiornata.
press-elsewhere = Questo pulsante lì non funziona.
fault =
    <b>Qualcosa non ha funzionato da parte mia.</b>
    Null’altro succederà da solo. Riprovare tra un minuto.
    Riferimento: <code>{ $reference }</code>
fault-short = Qualcosa non ha funzionato da parte mia. Riprovare, per favore.

## Porte

door-status = La casa
door-plugs = Prese
door-lights = Luci
door-shutters = Tapparelle
door-heating = Riscaldamento
door-energy = Energia
door-scenes = Scenari
door-settings = Impostazioni

## Collegamento

button-connect = Collegare la casa
button-sign-in = Accedere
button-open-private = Continuare in privato
button-help = Come funziona?
button-link = Collegare
button-do-not-link = Non collegare
button-it-is-me = Sì, sono io
button-disconnect = Scollegare
button-disconnect-here = Questa chat
button-disconnect-group = { $group }

connect-here =
    <b>{ $how }</b>
    Il pulsante apre il browser. Poi si torna qui e si conferma.
    Il link è personale e vale { $minutes ->
        [one] un minuto
       *[other] { $minutes } minuti
    }. Non mandarlo a nessuno.
connect-group =
    <b>Accedere per collegare la casa al gruppo «{ $group }».</b>
    Il pulsante apre il browser. Poi si torna qui e si conferma.
    Il link è personale e vale { $minutes ->
        [one] un minuto
       *[other] { $minutes } minuti
    }. Non mandarlo a nessuno.
connect-in-private = { $person }, l’accesso avviene nella nostra chat privata, perché il link è personale.
invitation-expired = Questo link è scaduto, oppure è di un’altra persona. Scrivere di nuovo /connect nel gruppo.

claimed-here =
    <b>L’accesso è riuscito.</b>
    Ho trovato: { $homes }
    Collego tutto alla nostra chat privata?
claimed-group =
    <b>L’accesso è riuscito.</b>
    Ho trovato: { $homes }
    Collego tutto al gruppo «{ $group }»? Lì tutti vedranno la casa.
claim-foreign =
    <b>Nulla è stato collegato.</b>
    Questo accesso è stato chiesto nella chat di un’altra persona. Se il link è arrivato da qualcuno, quella persona avrebbe potuto comandare la casa.
    Non accedere mai con un link mandato da altri.
claim-expired =
    <b>Questo accesso è concluso.</b>
    È troppo vecchio, oppure è già stato usato. Basta ricominciare.
not-linked = Nulla è stato collegato, e l’accesso è dimenticato.

linked-here =
    <b>La casa è collegata: { $name }.</b>
    { $ambients ->
        [0] Nessuna stanza
        [one] Una stanza
       *[other] { $ambients } stanze
    } e { $modules ->
        [0] nessun dispositivo
        [one] un dispositivo
       *[other] { $modules } dispositivi
    }{ $homes ->
        [one] .
       *[other] {" "}in { $homes } case. Per scegliere: /homes.
    }
linked-group = <b>La casa è collegata al gruppo «{ $group }»: { $name }.</b> L’ho detto a tutti nel gruppo.
linked-announcement =
    <b>{ $person } ha collegato una casa a questo gruppo: { $name }.</b>
    È di { $person }. Gli amministratori del gruppo sono i suoi adulti e possono agire; gli altri guardano finché il proprietario non decide diversamente.
    Scrivere /status per darle un’occhiata.

ask-disconnect =
    <b>Scollegare la casa da questa chat?</b>
    Elimino subito le chiavi di accesso. Nella casa non cambia nulla.
    Nessuno qui potrà vederla o comandarla finché non viene ricollegata.
disconnect-which = Da quale chat scollego la casa?
disconnected =
    <b>La casa è scollegata e le chiavi di accesso sono eliminate.</b>
    Per ritirare anche l’autorizzazione, aprire l’app ufficiale Legrand o BTicino, poi Account, poi l’accesso di terze parti (Third party access).
disconnected-announcement = { $person } ha scollegato la casa da questo gruppo.

## Viste

title-status = 🏠 <b>{ $name }</b>
title-plugs = 🔌 <b>Prese · { $name }</b>
title-lights = 💡 <b>Luci · { $name }</b>
title-shutters = 🪟 <b>Tapparelle · { $name }</b>
title-heating = 🌡 <b>Riscaldamento · { $name }</b>
title-energy = ⚡ <b>Energia · { $name }</b>
title-scenes = 🎬 <b>Scenari · { $name }</b>
panel-page = { $title } (pagina { $page } di { $pages })
panel-ambient = <b>{ $ambient }</b>
panel-line = { $name }: { $state }
panel-room = <b>{ $room }</b>: { $summary }
panel-age = <i>Rilevato: { $time }</i>
panel-empty = Qui non c’è nulla di questo tipo.
card-title = <b>{ $name }</b>
card-place = { $ambient }
card-state = Stato: { $state }
no-ambient = Fuori dalle stanze
in-ambient = { $name } ({ $ambient })
nameless = Senza nome
home-empty = L’account non mostra nessuna casa. Se è appena stata configurata nell’app ufficiale, guardare di nuovo tra un minuto.

summary-count = { $count ->
    [one] un dispositivo
   *[other] { $count } dispositivi
}
summary-on = { $count ->
    [one] { $count } acceso
   *[other] { $count } accesi
}
summary-all-off = tutto spento
summary-open = { $count ->
    [one] { $count } aperto
   *[other] { $count } aperti
}
summary-unreachable = { $count ->
    [one] { $count } non risponde
   *[other] { $count } non rispondono
}

state-on = acceso
state-off = spento
state-unknown = stato sconosciuto
state-unreachable = non risponde (ultimo stato noto: { $last })
state-level = { $percent }%
state-open = aperto
state-closed = chiuso
state-partly-open = apertura { $percent }%
state-power = { $watts } W
state-temperature = { $degrees } °C
state-set-point = impostati { $degrees } °C
state-until = fino alle { $time }
state-humidity = umidità { $percent }%
state-calling = sta riscaldando
state-calling-cool = sta raffrescando
state-battery = batteria { $level }

mode-comfort = comfort
mode-away = assenza
mode-frost-guard = antigelo
mode-automatic = automatico
mode-manual = manuale
mode-boost = boost
mode-off = spento

battery-max = piena
battery-full = piena
battery-high = buona
battery-medium = a metà
battery-low = bassa
battery-very-low = quasi scarica

scene-home = Rientro
scene-away = Uscita
scene-day = Giorno
scene-night = Notte
scene-custom-1 = Scenario 1
scene-custom-2 = Scenario 2
scene-custom-3 = Scenario 3
scene-custom-4 = Scenario 4

## Pulsanti delle viste

button-do-on = Accendere
button-do-off = Spegnere
button-do-open = Aprire
button-do-close = Chiudere
button-do-stop = Fermare
button-do-open-to = Apertura { $percent }%
button-do-level = { $percent }%
button-less-level = Meno luce: { $percent }%
button-more-level = Più luce: { $percent }%
button-do-comfort = Comfort
button-do-away = Assenza
button-do-frost-guard = Antigelo
button-do-automatic = Automatico
button-less-degrees = Più fresco: { $degrees } °C
button-more-degrees = Più caldo: { $degrees } °C
button-do-boost = Boost { $minutes } min
button-do-run = Avviare
button-run-named = Avviare { $name }
button-all-off = Spegnere tutto
button-all-open = Aprire tutto
button-all-close = Chiudere tutto
button-refresh = Aggiornare
button-back = Indietro: { $name }
button-before = Precedente
button-after = Successiva
button-yes = Sì, procedere
button-no = No
button-again = Riprovare
button-show-all = Mostrare tutto
button-choose-home = Scegliere { $name }
button-survey = Cercare nuovi dispositivi
button-delete = Eliminare i miei dati
button-delete-yes = Eliminare tutto

## Che cosa chiede un comando

do-on = accendere
do-off = spegnere
do-level = luminosità { $percent }%
do-open-to = apertura { $percent }%
do-open = aprire
do-close = chiudere
do-stop = fermare
do-comfort = modo comfort
do-away = modo assenza
do-frost-guard = modo antigelo
do-automatic = modo automatico
do-manual = modo manuale
do-boost = boost di { $minutes } minuti
do-set-point = impostare { $degrees } °C
do-run = avviare

count-light = { $count ->
    [one] una luce
   *[other] { $count } luci
}
count-plug = { $count ->
    [one] una presa
   *[other] { $count } prese
}
count-automation = { $count ->
    [one] una tapparella
   *[other] { $count } tapparelle
}
count-heater = { $count ->
    [one] un radiatore
   *[other] { $count } radiatori
}
count-thermostat = { $count ->
    [one] un termostato
   *[other] { $count } termostati
}
count-meter = { $count ->
    [one] un contatore
   *[other] { $count } contatori
}
count-remote = { $count ->
    [one] un telecomando
   *[other] { $count } telecomandi
}
count-scene = { $count ->
    [one] uno scenario
   *[other] { $count } scenari
}
count-gateway = { $count ->
    [one] un gateway
   *[other] { $count } gateway
}
count-other = { $count ->
    [one] un dispositivo
   *[other] { $count } dispositivi
}

## Che cosa è venuto da un comando

told-sent = <b>Comando inviato: { $what }, { $action }.</b> Guardo se è riuscito…
told-run = <b>Comando inviato: scenario { $what } avviato.</b>
told-state = <b>Fatto. { $what }: { $state }.</b>
told-done = <b>Comando eseguito: { $what }, { $action }.</b>
told-moving = <b>{ $what }: movimento in corso.</b>
told-unconfirmed = <b>Comando non confermato: { $what }, { $action }.</b> È stato accettato, ma la casa non lo mostra ancora. Guardare di nuovo tra un minuto.
told-partly = <b>Comando eseguito in parte: { $what }, { $action }.</b> Senza conferma: { $names }{ $more ->
    [0] .
    [one] {" "}e un altro.
   *[other] {" "}e altri { $more }.
}
told-waiting-display-in-use = <b>{ $what }: qualcuno sta usando il display.</b> Riprovo da solo tra { $seconds ->
    [one] un secondo
   *[other] { $seconds } secondi
}.
failed-what = Comando in questione: { $what }, { $action }.
failed-part = Non riuscito: { $what }. { $why } Riferimento: <code>{ $reference }</code>

## Domande di ritorno

which-one = Che cosa si intende con «{ $said }»?
nothing-fits = Qui non conosco nulla con il nome «{ $said }». È forse una di queste voci?
nothing-fits-at-all = Qui non conosco nulla con il nome «{ $said }».
cannot-do = Non è possibile per { $what }: { $action }.
out-of-range = Scegliere un valore da { $lowest } a { $highest } { $unit }.
not-understood = Non ho capito «{ $said }». Scrivere per esempio <code>/{ $command } { $command ->
    [shutters] chiudi cucina
    [heating] camera 21
    [scenes] notte
    [status] cucina
    [energy] cucina
   *[other] spegni cucina
}</code>, oppure scegliere qui.
ask-what = { $what }: { $action }
ask-wide = <b>{ $what }?</b> Riguarda { $ambients } stanze.
ask-late = <b>{ $what }?</b> Il messaggio è arrivato in mia assenza ({ $time }). Devo farlo lo stesso?
ask-who = Questo messaggio è scritto a nome del gruppo. Premere il pulsante, così so chi chiede.
ask-anonymous = <b>{ $what }?</b> Questo messaggio è scritto a nome del gruppo. Premere il pulsante, così so chi agisce.

## Case, quota, energia

homes-title = <b>Le case</b>
homes-line = { $name }: { $ambients ->
    [0] nessuna stanza
    [one] una stanza
   *[other] { $ambients } stanze
}, { $modules ->
    [0] nessun dispositivo
    [one] un dispositivo
   *[other] { $modules } dispositivi
}
homes-line-chosen = <b>{ $name }</b> (scelta): { $ambients ->
    [0] nessuna stanza
    [one] una stanza
   *[other] { $ambients } stanze
}, { $modules ->
    [0] nessun dispositivo
    [one] un dispositivo
   *[other] { $modules } dispositivi
}
home-chosen = Casa scelta: { $name }. I comandi senza il nome di una casa valgono per questa.

quota-left =
    <b>Chiamate rimaste oggi: { $left } su { $limit }.</b>
    Legrand limita le domande e i comandi di un giorno. Già usate: { $used }.
    Le ultime { $reserve } restano per ciò che chiedono le persone. Il conto riparte da zero: { $time }.
quota-spent =
    <b>Le { $limit } chiamate di oggi sono finite.</b>
    Per ora Legrand non ne accetta altre. Ripresa: { $time }. Gli interruttori a muro e l’app ufficiale continuano a funzionare.

energy-title = ⚡ <b>Energia · { $name }</b>
energy-total = La casa consuma <b>{ $watts } W</b> in questo momento.
energy-sum = I dispositivi misurati consumano insieme <b>{ $watts } W</b>.
energy-line = { $name }: { $watts } W
energy-rest = { $count ->
    [one] Un altro
   *[other] Altri { $count }
}: { $watts } W
energy-nothing = Nessun dispositivo misurato consuma in questo momento.

will-tell = Avviserò qui quando funzionerà di nuovo.
will-tell-at = Avviserò qui quando funzionerà di nuovo. Ora indicata da Legrand: { $time }.
back-again =
    <b>La casa risponde di nuovo.</b>
    È l’avviso richiesto (riferimento <code>{ $reference }</code>).

## Impostazioni

settings =
    <b>Impostazioni</b>
    Lingua: { $language }
    Fuso orario: { $zone }
setting-connect = Collegare la casa
setting-language = Lingua
setting-zone = Fuso orario
setting-homes = Case
setting-quota = Chiamate rimaste
setting-disconnect = Scollegare
setting-privacy = Privacy
setting-delete = Eliminare i dati
language-which = In quale lingua parlo qui?
language-chosen = Da ora in poi qui parlo italiano.
zone-which = Il fuso orario è { $zone }. Sceglierne uno, oppure scrivere per esempio <code>/settings zone Europe/Madrid</code>.
zone-chosen = Il fuso orario ora è { $zone }.
zone-unknown = Non conosco un fuso orario con il nome «{ $said }». Scrivere per esempio <code>/settings zone Europe/Madrid</code>.

privacy =
    <b>Che cosa conservo, e perché</b>
    Il numero e il nome Telegram, e il nome di questa chat: per rispondere alle persone giuste.
    Le chiavi di accesso alla casa, cifrate: per fare ciò che viene chiesto. I nomi di stanze e dispositivi, anche quelli dati qui: per capire le richieste.
    Quante chiamate sono state fatte oggi: Legrand le limita.
    In un gruppo, chi è che cosa e chi ha ricevuto un permesso: perché nessuno arrivi dove non deve. Finisce quando la persona se ne va.
    Chi ha fatto che cosa, per 90 giorni o per quanto ha scelto il proprietario di un gruppo: perché la famiglia lo veda e possa annullarlo.
    I guasti della casa e chi se ne è occupato, per 90 giorni; come si vuole essere avvisati: perché nulla sfugga.
    <b>Che cosa non conservo</b>
    Ciò che si scrive qui, la password, e ciò che la casa ha fatto da sola, a parte i guasti.
    /export invia tutto in un file. /disconnect elimina subito le chiavi. /delete elimina tutto. Se vengo tolto da una chat, la dimentico dopo 30 giorni.
ask-delete-private =
    <b>Eliminare tutti i dati personali che conservo?</b>
    La casa di questa chat viene scollegata; viene eliminato anche ciò che si è nei gruppi e ciò che si è fatto. Non si può annullare.
ask-delete-group =
    <b>Eliminare tutto ciò che conservo di questo gruppo?</b>
    La sua casa viene scollegata; spariscono anche ruoli, permessi per ospiti e cronologia. Non si può annullare.
deleted = <b>Tutto è eliminato.</b> Per ritirare anche l’autorizzazione, aprire l’app ufficiale, poi Account, poi l’accesso di terze parti (Third party access).

### La famiglia di un gruppo: ruoli, diritti, stanze.

menu-family = Chi può fare che cosa qui

family-title = 👪 <b>Famiglia · { $group }</b>
family-line = <b>{ $name }</b>: { $what }
family-others = Chi è nuovo qui comincia come: { $role }.
family-frozen = <b>I comandi sono bloccati.</b> Può agire solo il proprietario, finché non toglie il blocco.
family-paused = <b>I comandi sono sospesi, perché il proprietario è uscito.</b> Tutti possono ancora guardare.
family-private = <b>I ruoli valgono nei gruppi.</b> In questa chat privata la casa è di una sola persona.
family-private-groups = Questi gruppi hanno una casa e prevedono un ruolo:
family-private-none = Nessun gruppo ha ancora una casa e prevede un ruolo.
family-nobody = Quella persona, o ciò che le era concesso, non è più qui. Non è cambiato nulla.
family-fixed-connected = { $name } ha collegato la casa e ne resta proprietario finché è collegata.
family-fixed-own = Nessuno cambia il proprio ruolo. Può farlo un altro proprietario.

family-role-owner = proprietario
family-role-adult = adulto
family-role-child = bambino
family-role-guest = ospite
family-role-nobody = nessuno
family-connected = ha collegato la casa
family-admin = come amministratore del gruppo
family-pass = con un pass per ospiti

## Una persona

family-person = <b>{ $name }</b>: { $what }
family-owner-may = Può fare tutto, e decide che cosa possono fare gli altri.
family-kept = Stanze riservate a questa persona e a poche altre: { $count }
family-leave = Inoltre: { $what }
family-given-pass = pass per ospiti, fino a: { $time }
family-given-pass-always = pass per ospiti senza scadenza
family-given-approval = permesso su richiesta, fino a: { $time }
family-given-approval-always = permesso su richiesta, senza scadenza

family-ask-owner = <b>Fare di { $name } un proprietario?</b> Un proprietario può fare tutto: decidere ruoli e diritti, e scollegare la casa.
family-ask-remove = <b>Togliere { $name } dalla famiglia?</b> Ruolo, pass ed eccezioni finiscono. Chi scrive di nuovo qui ricomincia da nuovo.
family-ask-remove-admin = <b>Togliere { $name } dalla famiglia?</b> Pass ed eccezioni finiscono. Come amministratore del gruppo, { $name } conta ancora come adulto.
family-ask-settings = <b>Permettere di cambiare le impostazioni a { $name }?</b> Ciò comprende scollegare la casa ed eliminare i dati conservati.
family-ask-newcomers = <b>Chi è nuovo deve cominciare come adulto?</b> Chiunque entri in questo gruppo potrebbe comandare subito tutta la casa.

family-told-owner = { $owner } ha reso { $name } proprietario di questa casa. /family mostra che cosa significa.
family-told-adult = Per la casa, { $owner } ha dato a { $name } il ruolo di adulto. /family mostra che cosa significa.
family-told-child = Per la casa, { $owner } ha dato a { $name } il ruolo di bambino. /family mostra che cosa significa.
family-told-guest = Per la casa, { $owner } ha dato a { $name } il ruolo di ospite. /family mostra che cosa significa.
family-told-removed = { $owner } ha tolto { $name } dalla famiglia di questa casa.

## Diritti

family-rights-title = <b>Che cosa può fare ogni ruolo</b>
family-rights-owner = <b>proprietario</b>: tutto, sempre
family-rights-role = <b>{ $role }</b>: { $count } righe su { $used }{ $more ->
    [0] {""}
   *[other] , modificate: { $more }
}
family-rights-of = <b>Che cosa è permesso: { $name }</b>
family-right-head = <b>{ $right }</b>
family-right-line = { $right }: { $what }
family-right-changed = { $right }: { $what } (modificato)
family-right-own = { $right }: { $what } (eccezione)
family-yes = sì
family-no = no
family-only = solo { $what }
family-degrees = da { $lowest } a { $highest } °C
family-any-degrees = ogni temperatura
family-bounds = Riscaldamento per <b>{ $name }</b>: { $what }

family-right-see = Vedere
family-right-switch = Accendere, aprire, chiudere
family-right-temperature = Impostare il riscaldamento
family-right-scenes = Avviare scenari
family-right-energy = Vedere l’energia
family-right-alerts = Avvisi
family-right-invite = Invitare
family-right-settings = Cambiare le impostazioni

family-short-temperature = riscaldamento
family-short-scenes = scenari
family-short-energy = energia
family-short-alerts = avvisi
family-short-invite = inviti
family-short-settings = impostazioni

family-system-lighting = luci
family-system-energy = prese
family-system-automation = tapparelle
family-system-comfort = radiatori
family-system-thermoregulation = termostati
family-system-remote = telecomandi
family-system-network = gateway
family-system-unknown = altri dispositivi

## Stanze e nuovi arrivati

family-rooms =
    <b>Stanze riservate</b>
    Possono agirvi solo le persone scelte e il proprietario. Tutti possono ancora guardare.
family-room = Scegliere chi può agire in questa stanza, oltre al proprietario. Se non è scelto nessuno, è di nuovo di tutti.
family-everybodys = di tutti
family-owners = solo il proprietario
family-newcomers =
    Chi è nuovo qui comincia come: <b>{ $role }</b>.
    Per ciascuno chiedo una volta al proprietario.

## Pulsanti

button-family-me = Che cosa posso fare
button-family-rights = Ruoli e diritti
button-family-rooms = Stanze
button-family-newcomers = Nuovi arrivati
button-family-invite = Invitare qualcuno
button-family-pass = Pass per ospiti
button-family-panic = Bloccare i comandi
button-family-calm = Togliere il blocco
button-family-back = Torna alla famiglia
button-family-back-roles = Torna ai ruoli
button-family-back-rights = Torna ai diritti
button-family-back-person = Torna alla persona
button-family-back-rooms = Torna alle stanze
button-family-group = { $group }
button-family-role-owner = Proprietario
button-family-role-adult = Adulto
button-family-role-child = Bambino
button-family-role-guest = Ospite
button-family-own-rights = Eccezioni
button-family-remove = Togliere dalla famiglia
button-family-end = Terminare: { $what }
button-family-see-adult = Diritti degli adulti
button-family-see-child = Diritti dei bambini
button-family-see-guest = Diritti degli ospiti
button-family-see = Vedere…
button-family-switch = Accendere, aprire…
button-family-allow = Permettere: { $what }
button-family-forbid = Vietare: { $what }
button-family-usual = Come il ruolo: { $what }
button-family-bounds = Temperature
button-family-normal = Ripristinare
button-family-as-role = Come il ruolo
button-family-lowest = Da { $degrees } °C
button-family-highest = Fino a { $degrees } °C
button-family-any-degrees = Ogni temperatura
button-family-in = Ammettere { $name }
button-family-out = Escludere { $name }
button-family-everybody = Di nuovo di tutti
button-family-start-adult = Cominciare come adulto
button-family-start-child = Cominciare come bambino
button-family-start-guest = Cominciare come ospite

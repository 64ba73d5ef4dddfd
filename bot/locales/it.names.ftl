### I nomi che una famiglia dà alle stanze e ai dispositivi, accanto a quelli dell’app.

menu-names = Dare i tuoi nomi a stanze e dispositivi
setting-names = Nomi

help-names = Con /names chiami una stanza o un dispositivo come vuoi: dopo <code>/names lampada cucina = il drago</code> basta <i>spegni il drago</i>.

names-title =
    <b>I tuoi nomi</b>
    Capisco anche il nome che dai qui a una stanza o a un dispositivo.
names-none = Non ce n’è ancora nessuno. Scegli una stanza.
# $name è il nome nell’app, $names sono i suoi nomi qui, come «il drago», «la lucina».
names-line = { $name }: { $names }
names-quoted = «{ $name }»
names-more = { $count ->
    [one] E un altro ancora.
   *[other] E altri { $count }.
}
names-room = <b>{ $name }</b>
names-of = Qui si chiama anche { $names }.
names-of-none = Qui non ha altri nomi.
names-unknown = Qui non conosco nulla con il nome «{ $said }». Scrivi per esempio <code>/names lampada cucina = il drago</code>.

# $command deve stare proprio alla fine: da lì si riconosce la risposta.
names-ask =
    Come chiami anche { $name }?
    Rispondi a questo messaggio con il nome, oppure scrivi
    <code>{ $command }</code>
names-ask-group =
    { $person }, come chiami anche { $name }?
    Rispondi a questo messaggio con il nome, oppure scrivi
    <code>{ $command }</code>
names-placeholder = Il nome
names-given = D’ora in poi «{ $alias }» è { $name }.

names-refused-long = Questo nome è troppo lungo. Può avere 40 caratteri.
names-refused-command = Un nome non comincia con / né con #.
names-refused-letters = In un nome serve una lettera, altrimenti nessuno potrebbe dirlo.
names-refused-reserved = «{ $alias }» nelle frasi vuol già dire altro, quindi non può essere un nome. «Lampada { $alias }» potrebbe andare.
names-refused-taken = { $name } si chiama già «{ $alias }».
names-refused-own = Si chiama già «{ $alias }».
names-refused-unseen = Qualcos’altro si chiama già «{ $alias }».
names-refused-many = Ci sono già { $most } nomi. Prima togline uno.
names-refused-full = Qui ci sono già 200 nomi. Prima togline uno.
names-refused-gone = Questa casa non è più collegata qui.

button-names-add = Aggiungere un nome
button-names-add-room = Dare un nome alla stanza
button-names-drop = Togliere «{ $name }»
button-names-back = Indietro
button-names-all = Tutti i nomi
button-names-settings = Tutte le impostazioni

### Les noms qu’une famille donne à ses pièces et à ses appareils, à côté de ceux de l’application.

menu-names = Donner vos noms aux pièces et appareils
setting-names = Noms

help-names = Avec /names, vous appelez une pièce ou un appareil comme vous voulez : après <code>/names lampe cuisine = le dragon</code>, <i>éteins le dragon</i> suffit.

names-title =
    <b>Vos noms à vous</b>
    Je comprends aussi le nom que vous donnez ici à une pièce ou à un appareil.
names-none = Il n’y en a pas encore. Choisissez une pièce.
# $name est le nom dans l’application, $names sont ses noms ici, comme « le dragon », « la veilleuse ».
names-line = { $name } : { $names }
names-quoted = « { $name } »
names-more = { $count ->
    [one] Et encore { $count } autre.
   *[other] Et encore { $count } autres.
}
names-room = <b>{ $name }</b>
names-of = Vous dites aussi { $names }.
names-of-none = Pas d’autre nom ici.
names-unknown = Je ne connais rien ici sous le nom « { $said } ». Écrivez par exemple <code>/names lampe cuisine = le dragon</code>.

# $command doit rester tout à la fin : c’est à cela que la réponse se reconnaît.
names-ask =
    Comment appelez-vous aussi { $name } ?
    Répondez à ce message avec le nom, ou écrivez
    <code>{ $command }</code>
names-ask-group =
    { $person }, comment appelez-vous aussi { $name } ?
    Répondez à ce message avec le nom, ou écrivez
    <code>{ $command }</code>
names-placeholder = Le nom
names-given = Désormais, « { $alias } » désigne { $name }.

names-refused-long = Ce nom est trop long. Il peut avoir 40 caractères.
names-refused-command = Un nom ne commence ni par / ni par #.
names-refused-letters = Il faut une lettre dans un nom, sinon personne ne pourrait le dire.
names-refused-reserved = « { $alias } » veut déjà dire autre chose dans les phrases, je ne peux donc pas en faire un nom. « Lampe { $alias } » pourrait convenir.
names-refused-taken = { $name } s’appelle déjà « { $alias } ».
names-refused-own = C’est déjà son nom : « { $alias } ».
names-refused-unseen = Autre chose s’appelle déjà « { $alias } ».
names-refused-many = Il y a déjà { $most } noms. Retirez-en d’abord un.
names-refused-full = Il y a déjà 200 noms ici. Retirez-en d’abord un.
names-refused-gone = Cette maison n’est plus connectée ici.

button-names-add = Ajouter un nom
button-names-add-room = Ajouter un nom à la pièce
button-names-drop = Retirer « { $name } »
button-names-back = Retour
button-names-all = Tous les noms
button-names-settings = Tous les réglages

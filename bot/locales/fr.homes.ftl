### Plusieurs maisons dans une conversation, une maison dans plusieurs conversations, et les sujets.

## Quelle maison

which-home = Dans quelle maison ?
other-home = Ce n’est pas dans la maison choisie. Est-ce celle-ci ?
button-in-home = { $home } : { $what }
button-other-home = 🏠 { $name }
home-namesake = { $name } ({ $count })
about-home = Maison : { $name }
nameless-home = une maison

## Toutes les maisons

homes-unknown = Une maison n’a pas encore répondu.
homes-lost = La connexion de cette maison a pris fin. Reconnectez-la avec le même compte.
button-connect-another = Connecter une autre maison

## Connecter et déconnecter

connect-another = Une maison est déjà connectée. Le même compte la renouvelle, un autre compte ajoute une deuxième maison.
linked-another = Les commandes sans nom de maison visent toujours { $name }. Pour choisir : /homes.
disconnect-which-home = Quelle maison dois-je déconnecter de cette conversation ?
button-disconnect-one = { $group } : { $name }
ask-disconnect-one =
    <b>Déconnecter { $name } de cette conversation ?</b>
    J’efface aussitôt les clés. Les autres maisons restent, et rien ne change dans la maison elle-même.
ask-disconnect-group =
    <b>Déconnecter { $name } du groupe « { $group } » ?</b>
    J’efface aussitôt les clés, et personne dans ce groupe ne peut plus la voir ni la commander. Rien ne change dans la maison elle-même.
homes-left = Toujours connecté ici : { $names }.
disconnected-one-announcement = { $person } a déconnecté la maison { $name } de ce groupe. Les autres maisons restent.

## Sujets

setting-topic = Sujet de la maison
topic-bound =
    <b>Désormais, je ne parle de la maison que dans ce sujet.</b>
    Ce que je dis de moi-même arrive ici, et les commandes s’écrivent ici. Pour y mettre fin, écrivez <code>/settings topic off</code>.
topic-free = Je parle de nouveau de la maison dans tous les sujets.
topic-none =
    <b>Je parle de la maison dans tous les sujets.</b>
    Dans un groupe à sujets, écrivez <code>/settings topic</code> dans le sujet à réserver à la maison.
topic-elsewhere = Je parle de la maison dans un autre sujet de ce groupe.
button-topic = Y aller

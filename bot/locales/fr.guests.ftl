### Faire entrer quelqu’un : invitations, cartes d’invité, personnes choisies dans la liste de Telegram.

menu-invite = Inviter quelqu’un
menu-pass = Cartes d’invité

host-which = <b>Pour quel groupe ?</b>
host-nowhere = Les invitations et les cartes d’invité sont faites pour les groupes qui ont une maison. Ajoutez-moi au groupe de la famille, reliez-y la maison et écrivez-y /invite.
host-told-privately = { $person }, je vous ai écrit dans notre discussion privée.
host-told-privately-short = Je vous ai écrit dans notre discussion privée.
host-in-private = { $person }, la suite se passe dans notre discussion privée, car le lien ne vaut que pour une seule personne.

## Invitations

invite-whom =
    <b>Qui invitez-vous dans la maison de « { $group } » ?</b>
    Vous recevez un lien qui sert une seule fois, pendant un jour. La première personne qui l’ouvre obtient le rôle.
button-invite-adult = Comme adulte
button-invite-child = Comme enfant
button-invite-guest = Comme invité
button-invite-pick = Choisir dans Telegram
button-invite-pick-now = Choisir des personnes
button-invite-pass = Carte d’invité, à durée
button-given = Liens et cartes en cours

invite-link =
    <b>Ce lien fait entrer une personne dans la maison de « { $group } », comme { $role ->
        [adult] adulte
        [child] enfant
       *[guest] invité
    }.</b>
    { $link }
    Envoyez-le, ou faites viser l’image avec un téléphone. La première personne qui l’ouvre obtient le rôle ; ne le montrez à personne d’autre.
    Il sert une seule fois, jusqu’à ce moment : { $ends }.
links-too-many = Dans le groupe « { $group } », beaucoup de liens n’ont été ouverts par personne. Mettez d’abord fin à quelques-uns.

invite-pick-as = <b>Quel rôle auront dans la maison de « { $group } » les personnes que vous choisirez ?</b>
invite-pick =
    <b>Touchez le bouton sous le champ de saisie et choisissez dix personnes au plus.</b>
    Dans la maison de « { $group } », chacune aura le rôle { $role ->
        [adult] d’adulte
        [child] d’enfant
       *[guest] d’invité
    }.
invite-picked =
    <b>C’est fait. Dans la maison de « { $group } », { $people } { $count ->
        [one] a
       *[other] ont
    } maintenant le rôle { $role ->
        [adult] d’adulte
        [child] d’enfant
       *[guest] d’invité
    }.</b>
invite-picked-absent = Pas encore dans le groupe : { $people }. Le rôle compte dès l’arrivée dans le groupe.
invite-picked-nobody = Rien n’a changé dans la maison de « { $group } ». Ses propriétaires le restent.
invite-picked-announcement = { $person } a donné à { $people } le rôle { $role ->
        [adult] d’adulte
        [child] d’enfant
       *[guest] d’invité
    } dans cette maison. /family montre ce que cela signifie.

## Ouvrir un lien

link-ended = <b>Ce lien ne fonctionne plus.</b> Il a servi, il est arrivé à son terme, ou quelqu’un l’a repris. Demandez-en un nouveau.
link-own = C’est votre propre lien pour la maison de « { $group } ». Envoyez-le à la personne que vous voulez faire entrer.
link-frozen = <b>Personne ne peut entrer dans la maison de « { $group } » pour l’instant.</b> Ses commandes sont arrêtées. Ouvrez le lien plus tard.
link-void = <b>Ce lien ne donne rien.</b> { $person } ne peut plus faire entrer quelqu’un de cette façon.
link-needless = <b>Vous n’avez pas besoin de lien pour la maison de « { $group } ».</b> Vous y pouvez déjà autant. Le lien reste valable pour quelqu’un d’autre.

came =
    <b>Vous avez maintenant le rôle { $role ->
        [adult] d’adulte
        [child] d’enfant
       *[guest] d’invité
    } dans la maison de « { $group } ».</b> L’invitation vient de { $giver }.
    Écrivez /status dans le groupe pour regarder.
came-absent =
    <b>Vous avez maintenant le rôle { $role ->
        [adult] d’adulte
        [child] d’enfant
       *[guest] d’invité
    } dans la maison de « { $group } ».</b> L’invitation vient de { $giver }.
    Il compte dès que vous êtes dans le groupe. Demandez à y être ajouté.
came-announcement =
    <b>{ $person } a maintenant le rôle { $role ->
        [adult] d’adulte
        [child] d’enfant
       *[guest] d’invité
    } dans cette maison.</b> L’invitation vient de { $giver }.

## Cartes d’invité

pass-which =
    <b>Une carte d’invité pour la maison de « { $group } »</b>
    Choix : { $what }
    Des types d’appareils avec des pièces désignent ces appareils dans ces pièces. L’invité les voit et les commande, et règle le chauffage si vous le pouvez.
    La carte compte dans le groupe, tant que l’invité y est.
pass-everything = toute la maison
pass-something = une partie de la maison
button-pass-everything = Toute la maison
button-pass-next = Suite : jusqu’à quand
button-pass-back = Retour
pass-until-when =
    <b>Jusqu’à quand ?</b>
    Ou écrivez par exemple <code>/pass until 2026-12-24 18:00</code>. L’heure est celle de { $zone }.
button-pass-tonight = Ce soir ({ $time })
button-pass-tomorrow = Demain ({ $time })
button-pass-sunday = Dimanche ({ $time })
button-pass-week = Une semaine ({ $time })
pass-not-understood =
    Je n’ai pas compris de quelle carte il s’agit, ou sa fin n’est pas dans l’année qui vient.
    Écrivez par exemple <code>/pass until 2026-12-24 18:00</code>.
pass-link =
    <b>Ce lien donne à un invité une carte pour la maison de « { $group } ». Fin : { $until }.</b>
    Elle vaut pour : { $what }
    { $link }
    Envoyez-le, ou faites viser l’image avec un téléphone. La première personne qui l’ouvre obtient la carte ; ne le montrez à personne d’autre.
    Le lien sert une seule fois, jusqu’à ce moment : { $ends }. La carte compte dans le groupe, tant que l’invité y est.
pass-taken =
    <b>Vous avez une carte d’invité pour la maison de « { $group } ». Fin : { $until }.</b>
    Elle vaut pour : { $what }
    Elle compte dans le groupe. Écrivez-y /status pour regarder.
pass-taken-absent =
    <b>Vous avez une carte d’invité pour la maison de « { $group } ». Fin : { $until }.</b>
    Elle vaut pour : { $what }
    Elle compte dès que vous êtes dans le groupe, et seulement là. Demandez à { $giver } de vous y ajouter.
pass-announcement =
    <b>{ $person } a une carte d’invité. Fin : { $until }.</b>
    { $giver } l’a donnée pour : { $what }
pass-ended = La carte d’invité de { $person } est arrivée à son terme.
pass-void = La carte d’invité de { $person } ne compte plus : { $giver } l’avait donnée, et n’invite plus personne ici.
pass-void-own = Votre carte d’invité pour la maison de « { $group } » ne compte plus : la personne qui l’a donnée n’y invite plus personne.

## Ce qui est prêté

lent-title = <b>Liens et cartes en cours · { $group }</b>
lent-nothing = Dans le groupe « { $group } », aucun lien n’est ouvert et aucune carte ne compte.
lent-line = { $place }. { $what }
lent-until = fin { $time }
lent-for-good = sans fin
lent-pass = { $person } : carte d’invité ({ $until }), de { $giver }
lent-approval = { $person } : permis sur demande ({ $until }), par { $giver }
lent-open-pass = Lien ouvert : carte d’invité ({ $until }), de { $giver } ; lien : { $ends }
lent-open-invitation = Lien ouvert : { $role ->
        [adult] adulte
        [child] enfant
       *[guest] invité
    }, de { $giver } ; lien : { $ends }
button-lent-end = Mettre fin au { $place }
lent-ended = C’est terminé.
lent-gone = C’était déjà terminé. Rien n’a changé.
lent-ended-announcement = { $kind ->
        [approval] { $person } a repris ce qui avait été permis à { $guest } sur demande.
       *[pass] { $person } a mis fin à la carte d’invité de { $guest }.
    }

### La famille d’un groupe : rôles, droits, pièces.

menu-family = Qui peut faire quoi ici

family-title = 👪 <b>Famille · { $group }</b>
family-line = <b>{ $name }</b> : { $what }
family-others = Toute nouvelle personne commence ici comme : { $role }.
family-frozen = <b>Les commandes sont bloquées.</b> Seul le propriétaire peut agir, jusqu’à ce qu’il lève le blocage.
family-paused = <b>Les commandes sont suspendues, car le propriétaire est parti.</b> Tout le monde peut encore regarder.
family-private = <b>Les rôles concernent les groupes.</b> Dans cette discussion privée, la maison n’est qu’à vous.
family-private-groups = Ces groupes ont une maison et une place pour vous :
family-private-none = Aucun groupe n’a encore une maison et une place pour vous.
family-nobody = Cette personne, ou ce qui lui était accordé, n’est plus ici. Rien n’a été modifié.
family-fixed-connected = { $name } a connecté la maison et en reste propriétaire tant qu’elle est connectée.
family-fixed-own = Personne ne change son propre rôle. Un autre propriétaire peut le faire.

family-role-owner = propriétaire
family-role-adult = adulte
family-role-child = enfant
family-role-guest = invité
family-role-nobody = personne
family-connected = a connecté la maison
family-admin = comme administrateur du groupe
family-pass = avec une carte d’invité

## Une personne

family-person = <b>{ $name }</b> : { $what }
family-owner-may = Peut tout faire, et décide de ce que les autres peuvent faire.
family-kept = Pièces réservées à cette personne et à quelques autres : { $count }
family-leave = En plus : { $what }
family-given-pass = carte d’invité jusqu’à { $time }
family-given-pass-always = carte d’invité sans fin
family-given-approval = autorisation sur demande jusqu’à { $time }
family-given-approval-always = autorisation sur demande, sans fin

family-ask-owner = <b>Nommer { $name } propriétaire ?</b> Un propriétaire peut tout faire : décider des rôles et des droits, et déconnecter la maison.
family-ask-remove = <b>Retirer { $name } de la famille ?</b> Rôle, cartes et exceptions prennent fin. Toute personne qui écrit de nouveau ici recommence comme nouvelle.
family-ask-remove-admin = <b>Retirer { $name } de la famille ?</b> Cartes et exceptions prennent fin. Comme administrateur du groupe, { $name } compte toujours comme adulte.
family-ask-settings = <b>Autoriser { $name } à changer les réglages ?</b> Cela comprend déconnecter la maison et effacer ce qui est gardé.
family-ask-newcomers = <b>Toute nouvelle personne doit-elle commencer comme adulte ?</b> Quiconque rejoint ce groupe pourrait alors aussitôt commander toute la maison.

family-told-owner = { $owner } a nommé { $name } propriétaire de cette maison. /family montre ce que cela signifie.
family-told-adult = Pour la maison, { $owner } a donné à { $name } le rôle d’adulte. /family montre ce que cela signifie.
family-told-child = Pour la maison, { $owner } a donné à { $name } le rôle d’enfant. /family montre ce que cela signifie.
family-told-guest = Pour la maison, { $owner } a donné à { $name } le rôle d’invité. /family montre ce que cela signifie.
family-told-removed = { $owner } a retiré { $name } de la famille de cette maison.

## Droits

family-rights-title = <b>Ce que permet chaque rôle</b>
family-rights-owner = <b>propriétaire</b> : tout, toujours
family-rights-role = <b>{ $role }</b> : { $count } lignes sur { $used }{ $more ->
    [0] {""}
   *[other] , modifiées par vous : { $more }
}
family-rights-of = <b>Ce qui est permis : { $name }</b>
family-right-head = <b>{ $right }</b>
family-right-line = { $right } : { $what }
family-right-changed = { $right } : { $what } (modifié)
family-right-own = { $right } : { $what } (exception)
family-yes = oui
family-no = non
family-only = seulement { $what }
family-degrees = de { $lowest } à { $highest } °C
family-any-degrees = toute température
family-bounds = Chauffage pour <b>{ $name }</b> : { $what }

family-right-see = Voir
family-right-switch = Allumer, ouvrir, fermer
family-right-temperature = Régler le chauffage
family-right-scenes = Lancer des scénarios
family-right-energy = Voir l’énergie
family-right-alerts = Alertes
family-right-invite = Inviter
family-right-settings = Changer les réglages

family-short-temperature = chauffage
family-short-scenes = scénarios
family-short-energy = énergie
family-short-alerts = alertes
family-short-invite = invitations
family-short-settings = réglages

family-system-lighting = lumières
family-system-energy = prises
family-system-automation = volets
family-system-comfort = radiateurs
family-system-thermoregulation = thermostats
family-system-remote = télécommandes
family-system-network = passerelles
family-system-unknown = autres appareils

## Pièces et nouveaux venus

family-rooms =
    <b>Pièces réservées</b>
    Seuls les personnes choisies et le propriétaire peuvent y agir. Tout le monde peut encore regarder.
family-room = Choisissez qui peut agir dans cette pièce, outre le propriétaire. Sans personne de choisi, elle est de nouveau à tous.
family-everybodys = à tous
family-owners = seulement le propriétaire
family-newcomers =
    Toute nouvelle personne commence ici comme : <b>{ $role }</b>.
    Le propriétaire est interrogé une fois sur chacune.

## Boutons

button-family-me = Ce que je peux faire
button-family-rights = Rôles et droits
button-family-rooms = Pièces
button-family-newcomers = Nouveaux venus
button-family-invite = Inviter quelqu’un
button-family-pass = Carte d’invité
button-family-panic = Bloquer les commandes
button-family-calm = Lever le blocage
button-family-back = Retour à la famille
button-family-back-roles = Retour aux rôles
button-family-back-rights = Retour aux droits
button-family-back-person = Retour à la personne
button-family-back-rooms = Retour aux pièces
button-family-group = { $group }
button-family-role-owner = Propriétaire
button-family-role-adult = Adulte
button-family-role-child = Enfant
button-family-role-guest = Invité
button-family-own-rights = Exceptions
button-family-remove = Retirer de la famille
button-family-end = Terminer : { $what }
button-family-see-adult = Droits des adultes
button-family-see-child = Droits des enfants
button-family-see-guest = Droits des invités
button-family-see = Voir…
button-family-switch = Allumer, ouvrir, fermer…
button-family-allow = Permettre : { $what }
button-family-forbid = Interdire : { $what }
button-family-usual = Selon le rôle : { $what }
button-family-bounds = Températures
button-family-normal = Rétablir
button-family-as-role = Selon le rôle
button-family-lowest = Dès { $degrees } °C
button-family-highest = Jusqu’à { $degrees } °C
button-family-any-degrees = Toute température
button-family-in = Admettre { $name }
button-family-out = Exclure { $name }
button-family-everybody = De nouveau à tous
button-family-start-adult = Commencer comme adulte
button-family-start-child = Commencer comme enfant
button-family-start-guest = Commencer comme invité

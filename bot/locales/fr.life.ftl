### The life of a group: who comes and goes, a lost phone, and what is kept about whom.

menu-panic = Téléphone perdu : tout bloquer
menu-export = Ce que je garde sur vous, en fichier

button-people = Qui peut faire quoi
button-take-over = Reprendre la maison
button-calm = Laisser chacun agir
button-cut-off = L’en déconnecter
button-export = Tout m’envoyer
button-newcomer-adult = Adulte
button-newcomer-child = Enfant
button-newcomer-guest = Invité

## Coming

welcome-group-hearing =
    <b>Bonjour. Je relie la maison Legrand ou BTicino de la famille à ce groupe.</b>
    L’un de vous connecte la maison : une minute suffit, en conversation privée avec moi.
    Pour me parler, écrivez une commande comme <code>/status</code> ou répondez à mes messages. Telegram me montre tout ce qui s’écrit ici ; je ne réagis à rien d’autre et n’en garde rien.
    La maison appartient à la personne qui la connecte, les administrateurs du groupe en sont les adultes, et les autres regardent jusqu’à ce que le propriétaire en décide autrement.

newcomer-private =
    <b>{ $person } vient d’arriver dans le groupe « { $group } » { $role ->
        [adult] et y est adulte.
        [child] et y est enfant.
       *[guest] et peut y regarder la maison.
    }</b>
    Que peut faire { $person } ? Un adulte peut tout sauf les réglages, un enfant les gestes de tous les jours, et un invité regarde.
    /family dans le groupe donne les détails.
newcomer-group =
    <b>{ $person } vient d’arriver ici { $role ->
        [adult] comme adulte.
        [child] comme enfant.
       *[guest] et peut regarder la maison.
    }</b>
    Que peut faire { $person } ? Un adulte peut tout sauf les réglages, un enfant les gestes de tous les jours, et un invité regarde.
    Seul le propriétaire de la maison peut répondre.
newcomer-is = <b>{ $person } est maintenant { $role ->
        [adult] adulte
        [child] enfant
       *[guest] invité
    } ici.</b>
newcomer-is-in = <b>{ $person } est maintenant { $role ->
        [adult] adulte
        [child] enfant
       *[guest] invité
    } dans le groupe « { $group } ».</b>
newcomer-gone = { $person } ne fait plus partie du groupe : il n’y a rien à décider.

## Going

owner-left =
    <b>Le propriétaire de cette maison a quitté le groupe.</b>
    Tant que personne ne prend la relève, rien ne peut être commandé ici. { $person }, voulez-vous la prendre ?
owner-left-nobody =
    <b>Le propriétaire de cette maison a quitté le groupe.</b>
    Tant qu’il n’est pas revenu ou qu’un administrateur du groupe n’a pas pris la relève, rien ne peut être commandé ici.
owner-missing =
    <b>Le propriétaire de cette maison n’est plus dans le groupe et, autant que je sache, il n’en est pas parti de lui-même.</b>
    Rien ne peut être commandé ici jusqu’à son retour. La personne qui a connecté la maison peut la déconnecter, en conversation privée avec moi.
owner-you-left =
    <b>Vous n’êtes plus dans le groupe « { $group } ».</b>
    La maison que vous y avez connectée y est toujours. Vous pouvez l’en déconnecter d’ici à tout moment.
owner-is-back-frozen =
    <b>Cette maison a de nouveau un propriétaire ici.</b>
    Elle reste bloquée : seul le propriétaire peut agir, jusqu’à ce qu’il y mette fin avec le bouton.
owner-is-back = <b>Cette maison a de nouveau un propriétaire ici.</b> Chacun peut de nouveau faire ce qu’il pouvait avant.
inherited =
    <b>La maison appartient maintenant à { $person } dans ce groupe.</b> Chacun peut de nouveau agir.
    La personne qui l’a connectée peut toujours la déconnecter, en conversation privée avec moi.
inherit-needless = Cette maison a son propriétaire : il n’y a rien à reprendre.
inherit-frozen = Cette maison est bloquée à cause d’un téléphone perdu, et seul son propriétaire peut la débloquer. En attendant, personne ne peut prendre la relève.
adults-only = Seuls le propriétaire et les adultes de cette maison peuvent le faire.

## A lost phone

panic =
    <b>{ $person } a bloqué cette maison.</b>
    Seul son propriétaire peut agir ici désormais, et aucun lien ni invitation ne s’ouvre. Le propriétaire y met fin avec le bouton.
panic-done = Bloqué. Seul le propriétaire peut agir.
panic-already = Cette maison est déjà bloquée. Seul le propriétaire peut agir.
panic-everywhere = <b>Bloqué : { $groups }.</b> Seul le propriétaire peut y agir désormais. Tout le monde y est prévenu.
panic-nowhere = Je ne connais aucun autre groupe à bloquer où vous êtes adulte. Écrivez /panic dans le groupe même.
calm = <b>{ $person } a levé le blocage.</b> Chacun peut de nouveau faire ce qu’il pouvait avant.
calm-done = Chacun peut de nouveau agir.
calm-already = Rien n’est bloqué.
calm-everywhere = <b>Débloqué : { $groups }.</b> Tout le monde y est prévenu.

## What is kept

export-here =
    <b>Voici tout ce que je garde sur vous.</b>
    Le fichier se lit à l’œil nu ou avec un programme. Il ne contient ni mot de passe ni clé, et reste aussi privé que vous le voulez.
export-in-private = Ce que je garde sur vous ne regarde que vous. Écrivez /export en conversation privée avec moi.
ask-delete-everywhere =
    <b>Effacer tout ce que je garde sur vous ?</b>
    Les maisons que vous avez connectées seront déconnectées : { $groups }. Ce que vous y étiez et y avez fait sera effacé aussi.
    Là où la maison n’a pas d’autre propriétaire, un adulte sera appelé à prendre la relève. C’est définitif.

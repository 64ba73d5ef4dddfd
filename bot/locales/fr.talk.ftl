### Les phrases libres : ce qu’on y répond, et ce qu’on redemande.

menu-home = Le dire avec vos mots
way-sentence = phrase

help-sentences =
    Ou dites-le avec vos mots :
    <i>éteins la prise de la cuisine</i>
    <i>est-ce que les volets sont fermés ?</i>
    <i>un peu plus chaud dans le salon</i>
    Ensuite, <i>rallume-la</i> ou <i>annule</i> suffit.
help-sentences-group = Dans ce groupe, répondez à un de mes messages, mentionnez-moi, ou écrivez <code>/home</code> suivi d’une phrase.
talk-examples = Vous pouvez aussi le dire avec vos mots : <i>éteins la lampe de la cuisine</i>, <i>les volets sont fermés ?</i>
talk-bare = Écrivez après <code>/home</code> ce que vous voulez : <i>éteins la lampe de la cuisine</i>, <i>les volets sont fermés ?</i>

## Redemander

talk-which = De quoi parlez-vous ?
talk-which-do = De quoi parlez-vous ({ $action }) ?
talk-sure = Est-ce bien cela ?
talk-sure-do = Est-ce bien cela ({ $action }) ?
talk-refused =
    Rien n’a été changé, car une partie ne vous est pas permise : { $what }.
    { $why }
talk-unseen = Je ne vois pas dans quel état c’est, je n’ai donc rien changé : { $what }.
talk-no-step = Il n’y a rien ici à augmenter ou à baisser un peu. { $what } : { $state }.
talk-nothing-to-undo = Je ne vois rien que vous ayez fait ici dans la dernière minute et que je puisse annuler.

## Réponses

talk-seen = { $told } ({ $age }).
talk-seen-now = vu à l’instant
talk-seen-at = vu à { $time }
talk-is = { $what } : { $state }
talk-yes = Oui, { $what } : { $state }
talk-no = Non, { $what } : { $state }
talk-not-known = Je ne connais pas cette information : { $what }.
talk-target = { $now }, réglé sur { $degrees } °C
talk-together = { $watts } W en tout
talk-more = { $count } de plus
talk-silent = { $count ->
    [one] Un appareil ne répond pas.
   *[other] { $count } appareils ne répondent pas.
}

talk-all-on = Tout est allumé : { $what }
talk-all-off = Tout est éteint : { $what }
talk-all-open = Tout est ouvert : { $what }
talk-all-closed = Tout est fermé : { $what }
talk-none-on = Rien n’est allumé : { $what }
talk-none-off = Rien n’est éteint : { $what }
talk-none-open = Rien n’est ouvert : { $what }
talk-none-closed = Rien n’est fermé : { $what }
talk-some-on = Allumé, { $some } sur { $what } : { $names }
talk-some-off = Éteint, { $some } sur { $what } : { $names }
talk-some-open = Ouvert, { $some } sur { $what } : { $names }
talk-some-closed = Fermé, { $some } sur { $what } : { $names }

## Les pièces habituelles

room-kitchen = Cuisine
room-living = Salon, Séjour
room-dining = Salle à manger
room-bedroom = Chambre
room-children = Chambre des enfants
room-guests = Chambre d’amis
room-bathroom = Salle de bain, Salle de bains
room-toilet = Toilettes, WC
room-office = Bureau
room-entrance = Entrée
room-corridor = Couloir
room-laundry = Buanderie
room-garage = Garage
room-cellar = Cave, Sous-sol
room-attic = Grenier
room-terrace = Terrasse
room-balcony = Balcon
room-garden = Jardin

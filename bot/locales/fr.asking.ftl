### Ce que lit une personne à qui un droit manque, et comment elle demande à qui l’a.

refused-stranger = D’après ce que je vois, vous ne faites pas partie de cette maison.
refused-paused = Personne ne peut rien changer ici tant que quelqu’un n’a pas repris la maison.
refused-frozen = La maison est verrouillée pour l’instant : seul son propriétaire peut changer quelque chose.
refused-room = Cette pièce est réservée à certains d’entre vous.
refused-bounds = Vous pouvez choisir de { $lowest } à { $highest } °C.
refused-see = Votre rôle ici ne permet pas de voir cela.
refused-switch = Votre rôle ici ne permet pas de commander cela.
refused-temperature = Votre rôle ici ne permet pas de régler le chauffage.
refused-scenes = Votre rôle ici ne permet pas de lancer des scénarios.
refused-energy = Votre rôle ici ne permet pas de voir l’énergie.
refused-alerts = Votre rôle ici ne permet pas de choisir les alertes.
refused-invite = Votre rôle ici ne permet pas d’inviter quelqu’un.
refused-settings = Seul le propriétaire de la maison peut le faire, ou un administrateur du groupe tant qu’aucune maison n’est connectée.

asking-button = { $count ->
    [1] Demander à { $first }
    [2] Demander à { $first } ou { $second }
   *[other] Demander à { $first }, { $second } ou quelqu’un d’autre
}
asking-asked = Votre demande est faite : { $people }. La réponse viendra ici.
asking-asked-short = C’est demandé. La réponse viendra ici.
asking-question =
    🙋 <b>{ $asker } voudrait ceci.</b>
    { $what }.
    { $people }, est-ce d’accord ?
asking-beyond = La limite est ici de { $lowest } à { $highest } °C. Une permission plus longue la lève à cet endroit.
asking-once = Oui, une fois
asking-hour = Oui, une heure
asking-always = Oui, toujours
asking-no = Non

asking-allowed-once = { $asker } a demandé : { $what }. <b>Accordé une fois par { $by }.</b>
asking-allowed-hour = { $asker } a demandé : { $what }. <b>Accordé jusqu’à { $time } par { $by }.</b>
asking-allowed-always = { $asker } a demandé : { $what }. <b>Accordé pour toujours par { $by }.</b>
asking-denied = { $asker } a demandé : { $what }. <b>{ $by } préfère que non, cette fois.</b> Rien n’a changé.
asking-gone = { $asker } a demandé : { $what }. Je ne vois plus { $asker } ici, donc rien n’a changé.

asking-changed = La maison a changé entre-temps. Redites, s’il vous plaît, ce que vous souhaitez.
asking-may-now = Vous pouvez maintenant le faire vous-même. Réessayez, s’il vous plaît.
asking-nobody = Personne qui pourrait l’accorder n’est là en ce moment.
asking-again = C’est déjà demandé. Attendez la réponse, s’il vous plaît.
asking-many = Plusieurs demandes attendent déjà. Attendez une réponse, s’il vous plaît.
asking-late = Cet appui m’est parvenu tard. Appuyez encore une fois, s’il vous plaît.
asking-own = C’est à quelqu’un d’autre de répondre à votre demande.
asking-adults = Seuls le propriétaire et les adultes peuvent y répondre.
asking-owner-only = Seul le propriétaire peut accorder quelque chose pour toujours.

### /alerts : ce qui ne va pas, ce que l’on fait d’une alerte, et comment une conversation veut être prévenue.

menu-alerts = Ce qui ne va pas, et les alertes
setting-alerts = Alertes

alerts-title = <b>Alertes</b>
alerts-nothing = Tout va bien à la maison, pour autant que je sache.
alerts-nothing-here = Aucune maison n’est connectée à cette conversation. Je vous dis ici ce dont personne ne s’occupe dans votre groupe.
alerts-open = { $severity ->
    [urgent] 🚨 { $what } Depuis { $time }.
    [notice] ℹ️ { $what } Depuis { $time }.
   *[warning] ⚠️ { $what } Depuis { $time }.
}
alerts-more = { $count ->
    [one] Et une de plus.
   *[other] Et { $count } de plus.
}
alerts-recent = <b>Les 7 derniers jours</b>
alerts-where-here = Je préviens dans cette conversation.
alerts-where-topic = Je préviens dans un sujet de ce groupe.
alerts-where-group = Un groupe est prévenu, alors je laisse cette conversation tranquille.
alerts-where-off = Les alertes sont désactivées dans cette conversation.
alerts-where-unheard = Je vous dis ici seulement ce dont personne ne s’occupe dans votre groupe.
alerts-quiet-hours = Heures calmes : { $begin }–{ $end }
alerts-quiet-none = Heures calmes : aucune
alerts-gone = Je ne connais pas cette alerte ici.
alerts-over = C’est déjà terminé.

button-alerts-list = Toutes les alertes
button-alerts-settings = Réglages des alertes

## Une alerte

alerts-details = <b>Détails de l’alerte { $number }</b>
alerts-details-rule = <b>{ $what }</b>
alerts-details-line = { $what } : { $when }
alerts-details-since = depuis { $time }
alerts-details-said = Ce que dit le service de { $maker } : { $text }
alerts-details-taken = { $person } s’en occupe depuis { $time }.

alerts-taken = Vous vous en occupez. Toutes les personnes prévenues le voient.
alerts-taken-already = { $person } s’en occupe déjà.
alerts-snoozed = Je n’en dis plus rien jusqu’à { $time }.
alerts-again-still = J’ai regardé à { $time } : c’est toujours le cas.
alerts-again-well = J’ai regardé à { $time } : c’est terminé.
alerts-mute-which = <b>Quel appareil dois-je ignorer ?</b>
alerts-mute-how-long =
    <b>Combien de temps dois-je me taire sur { $name } ?</b>
    On peut toujours le voir et le commander.
alerts-muted = Je ne dis rien de { $name } jusqu’à { $time }.
alerts-muted-always = Je ne dis plus rien de { $name }. Les réglages des alertes permettent d’y revenir.
button-alerts-mute-1 = Pendant 1 jour
button-alerts-mute-7 = Pendant 1 semaine
button-alerts-mute-always = Pour toujours

## Comment une conversation veut être prévenue

alerts-wishes-group = <b>Comment je préviens ce groupe</b>
alerts-wishes-private = <b>Comment je vous préviens dans cette conversation</b>
alerts-wish-on = Alertes : activées
alerts-wish-off = Alertes : désactivées
alerts-wish-usual = Alertes : seulement tant qu’aucun groupe n’est prévenu
alerts-wish-off-rules = { $count ->
    [0] Types d’alertes : tous
    [one] Types d’alertes : tous sauf un
   *[other] Types d’alertes : tous sauf { $count }
}
alerts-wish-sounds = { $sounds ->
    [all] Son : à chaque alerte
    [urgent] Son : seulement en cas d’urgence
    [never] Son : jamais
   *[warning] Son : pour les avertissements et les urgences
}
alerts-wish-escalates = Si personne ne s’occupe d’une urgence en 15 minutes, je préviens une personne après l’autre en privé.
alerts-wish-escalates-not = Les urgences ne sont annoncées que dans ce groupe.
alerts-wish-topic = Les alertes ont leur propre sujet dans ce groupe.
alerts-wish-digest-both = Résumé : chaque jour et chaque semaine
alerts-wish-digest-daily = Résumé : chaque jour
alerts-wish-digest-weekly = Résumé : chaque semaine
alerts-wish-digest-none = Résumé : aucun
alerts-wish-counts = Appareils surveillés : { $guards }. Appareils ignorés : { $count }.
alerts-changed = C’est changé.
alerts-here-no-topic = Écrivez cela dans le sujet du groupe où vous voulez les alertes.

button-alerts-on = Activer les alertes
button-alerts-off = Désactiver les alertes
button-alerts-usual = Seulement sans groupe
button-alerts-rules = Types d’alertes
button-alerts-sound = Son
button-alerts-quiet = Heures calmes
button-alerts-escalate = Prévenir aussi en privé
button-alerts-alone = Prévenir le groupe seul
button-alerts-weekly = Activer le résumé hebdo
button-alerts-weekly-off = Arrêter le résumé hebdo
button-alerts-daily = Activer le résumé du jour
button-alerts-daily-off = Arrêter le résumé du jour
button-alerts-guards = Appareils surveillés
button-alerts-muted = Appareils ignorés
button-alerts-here = Dans ce sujet
button-alerts-everywhere = Sans sujet à part

alerts-rules = <b>De quoi dois-je prévenir ?</b>
alerts-rules-on = { $what } : annoncé
alerts-rules-off = { $what } : pas annoncé
button-alerts-rule-on = Oui : { $what }
button-alerts-rule-off = Non : { $what }
alerts-rule-sign-in-lost = Connexion perdue
alerts-rule-access-off = Accès refusé
alerts-rule-calls-spent = Appels épuisés
alerts-rule-cloud-failing = Service en ligne en panne
alerts-rule-gateway-offline = Maison hors ligne
alerts-rule-scopes-small = Connexion incomplète
alerts-rule-password-expired = Mot de passe expiré
alerts-rule-terms-expired = Conditions d’usage
alerts-rule-calls-low = Peu d’appels restants
alerts-rule-calls-nearly-spent = Appels presque finis
alerts-rule-module-unreachable = Appareil muet
alerts-rule-command-failed = Commande échouée
alerts-rule-battery-low = Pile faible
alerts-rule-sensor-silent = Pas de température
alerts-rule-far-from-set-point = Pièce trop froide
alerts-rule-guard = Appareil surveillé

alerts-sound = { $sounds ->
    [all] <b>Chaque alerte sonne.</b> Quand un message doit-il sonner ?
    [urgent] <b>Seules les urgences sonnent.</b> Quand un message doit-il sonner ?
    [never] <b>Aucune alerte ne sonne.</b> Quand un message doit-il sonner ?
   *[warning] <b>Les avertissements et les urgences sonnent.</b> Quand un message doit-il sonner ?
}
button-alerts-sound-all = À chaque alerte
button-alerts-sound-warning = Pour les avertissements
button-alerts-sound-urgent = En cas d’urgence
button-alerts-sound-never = Jamais

alerts-quiet =
    <b>Quand rien ne doit-il sonner ?</b>
    Un appareil surveillé passe outre, si vous l’avez voulu. Ou écrivez par exemple <code>/alerts quiet 22:30 6:45</code>.
alerts-quiet-unread =
    <b>Je n’ai pas compris ces heures.</b>
    Écrivez par exemple <code>/alerts quiet 22:30 6:45</code>.
button-alerts-hours = { $begin }–{ $end }
button-alerts-quiet-off = Sans heures calmes

alerts-muted-list = <b>Je ne dis rien de ces appareils</b>
alerts-muted-none = Aucun appareil n’est ignoré. Une alerte sur un appareil a un bouton pour cela.
alerts-muted-line = { $name } : jusqu’à { $time }
alerts-muted-line-always = { $name } : pour toujours
alerts-muted-others = { $count ->
    [one] Et un de plus que je ne peux pas nommer ici.
   *[other] Et { $count } de plus que je ne peux pas nommer ici.
}
button-alerts-unmute = Reparler de { $name }
button-alerts-unmute-gone = Oublier ceux qui ont disparu

## Appareils surveillés

guard-told = { $least ->
    [0] 🛡 Surveillé : je donne l’alarme s’il est éteint ou ne répond pas pendant { $minutes } min{ $night ->
        [night] , la nuit aussi.
       *[day] , sans son aux heures calmes.
    }
   *[other] 🛡 Surveillé : je donne l’alarme s’il est éteint, ne répond pas ou consomme moins de { $watts } W pendant { $minutes } min{ $night ->
        [night] , la nuit aussi.
       *[day] , sans son aux heures calmes.
    }
}
guard-title = <b>{ $name }</b>
guard-offer = Dois-je le surveiller ? Je donne alors l’alarme s’il est éteint ou ne répond pas, la nuit aussi. Après combien de temps ?
guard-asked-first = Avant de l’éteindre, je demande confirmation.
guard-unheard = Mais les alertes n’arrivent pas dans cette conversation pour l’instant : personne ici n’entendrait rien.
guard-unknown = Je ne connais ici aucun appareil de ce numéro à surveiller.
guard-too-many = Je ne peux pas surveiller plus d’appareils. Renoncez d’abord à un autre.
guards-list = <b>Appareils surveillés</b>
guards-none = Aucun appareil n’est surveillé. Ouvrez une prise, une lampe ou un radiateur et touchez « Surveiller » : je donne alors l’alarme s’il est éteint ou muet.
guards-line = <b>{ $name }</b> : { $guard }
button-guard = Surveiller
button-guard-change = Changer la surveillance
button-guard-after = Après { $minutes } min
button-guard-any-power = Peu importe les watts
button-guard-watts = Au moins { $watts } W
button-guard-night = Sonner la nuit aussi
button-guard-day = Sans son la nuit
button-guard-off = Ne plus surveiller
button-guard-card = Retour à l’appareil
button-guards-gone = Oublier ceux qui ont disparu
risk-guarded = Un appareil que je surveille pour vous s’éteindrait : il devrait rester allumé.

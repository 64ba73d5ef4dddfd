### Alerts: what is wrong at home, what still works and what to do; and the same once it is over.

alert-line = { $severity ->
    [urgent] 🚨 <b>{ $text }</b>
    [notice] ℹ️ <b>{ $text }</b>
   *[warning] ⚠️ <b>{ $text }</b>
}
alert-line-over = { $rule ->
    [command-failed] ℹ️ { $text }
   *[other] ✅ { $text }
}
alert-named = { $home } · { $text }
alert-since = Début : { $time }.
alert-behind = { $count ->
    [one] Un appareil n’y répond plus pour cette raison.
   *[other] { $count } appareils n’y répondent plus pour cette raison.
}
alert-names-more = { $names } et { $more } autres
alert-range = { $begin }–{ $end }
alert-times = C’est arrivé { $count } fois.
alert-device-gone = Un appareil
alert-taken = { $person } s’en occupe.
alert-snoozed = Je n’en dis plus rien. Prochain rappel : { $time }.
alert-repeated = Personne du groupe « { $group } » ne s’en occupe encore, alors je vous préviens.
alert-late = Ce message arrive en retard, de { $span }.
alert-late-unreachable = Ce message arrive en retard, de { $span } : Telegram était injoignable.
alert-chat-lost =
    <b>Je ne peux plus écrire dans « { $chat } ».</b>
    Ce que j’annonce de votre maison n’y arrive plus.
alert-person-lost =
    <b>Je ne peux plus écrire à { $person }.</b>
    Ce que j’annonce de votre maison n’y arrive plus.

button-alert-take = Je m’en occupe
button-alert-again = Vérifier
button-alert-snooze = Silence 1 heure
button-alert-morning = Jusqu’au matin
button-alert-mute = Ignorer l’appareil
button-alert-more = Détails

alarm-post-set-aside = <b>Un message n’a pas pu être livré et a été mis de côté.</b> Tous les autres suivent leur cours. Le journal le nomme : « a post was set aside ».

## Behind one sign-in

alert-sign-in-lost = Je n’ai plus accès à votre maison.
alert-sign-in-lost-advice = Les interrupteurs au mur et l’application officielle fonctionnent toujours. Reconnectez la maison ; vos réglages restent.
alert-sign-in-lost-over = Je n’avais plus accès à votre maison, { $range } ({ $span }).

alert-access-off = { $maker } ne me laisse plus accéder à votre maison.
alert-access-off-advice = Les interrupteurs au mur et l’application officielle fonctionnent toujours. Dans l’application officielle, sous Compte, vérifiez que l’accès des tiers (Third party access) est activé, puis reconnectez la maison.
alert-access-off-over = { $maker } ne me laissait plus accéder à votre maison, { $range } ({ $span }).

alert-calls-spent = Les appels au service de { $maker } sont épuisés pour le moment.
alert-calls-spent-advice = Jusqu’à leur retour, je ne peux rien voir ni commander. Les interrupteurs au mur et l’application officielle fonctionnent toujours. Il n’y a rien à faire ; /quota indique l’heure du retour.
alert-calls-spent-over = Les appels au service de { $maker } étaient épuisés, { $range } ({ $span }).

alert-cloud-failing = { $kind ->
    [no-network] Je n’arrive pas à joindre le service de { $maker }.
    [cloud-slow] Le service de { $maker } ne répond pas à temps.
   *[cloud-down] Le service de { $maker } est en panne.
}
alert-cloud-failing-advice = Jusqu’à son retour, je ne peux rien voir ni commander. Les interrupteurs au mur fonctionnent toujours. Il n’y a rien à faire ; je continue à vérifier.
alert-cloud-failing-over = Le service de { $maker } ne fonctionnait pas, { $range } ({ $span }).

alert-scopes-small = La connexion ne couvre pas tous les appareils de votre maison.
alert-scopes-small-advice = Ce qu’elle couvre fonctionne toujours. Reconnectez la maison et autorisez tout ce qui est proposé.
alert-scopes-small-over = La connexion ne couvrait pas tous les appareils de votre maison, { $range } ({ $span }).

alert-password-expired = Le mot de passe de votre compte { $maker } a expiré.
alert-password-expired-advice = Les thermostats eux-mêmes fonctionnent toujours. Renouvelez le mot de passe dans l’application officielle { $app }.
alert-password-expired-over = Le mot de passe de votre compte { $maker } avait expiré, { $range } ({ $span }).

alert-terms-expired = Les conditions d’utilisation de { $maker } attendent votre accord.
alert-terms-expired-advice = Les thermostats eux-mêmes fonctionnent toujours. Acceptez les conditions dans l’application officielle { $app }.
alert-terms-expired-over = Les conditions d’utilisation de { $maker } attendaient votre accord, { $range } ({ $span }).

alert-calls-low = { $used } des { $limit } appels au service de { $maker } sont utilisés.
alert-calls-low-advice = Tout fonctionne encore ; je regarde la maison moins souvent. /quota indique quand les appels reviennent.
alert-calls-low-over = Les appels au service de { $maker } se faisaient rares, { $range } ({ $span }).

alert-calls-nearly-spent = Les appels au service de { $maker } sont presque épuisés : { $used } sur { $limit }.
alert-calls-nearly-spent-advice = Les commandes fonctionnent encore. Gardez-leur le reste ; /quota indique quand les appels reviennent.
alert-calls-nearly-spent-over = Les appels au service de { $maker } étaient presque épuisés, { $range } ({ $span }).

## Of one home

alert-gateway-offline = { $kind ->
    [silent] Aucun appareil de la maison ne répond.
   *[home-offline] Votre maison a perdu sa connexion à Internet.
}
alert-gateway-offline-advice = Les interrupteurs au mur fonctionnent toujours. Regardez la box et le voyant de la passerelle à la maison.
alert-gateway-offline-over = { $kind ->
    [silent] Aucun appareil de la maison ne répondait, { $range } ({ $span }).
   *[home-offline] Votre maison était hors ligne, { $range } ({ $span }).
}

## Of single devices

alert-module-unreachable = { $count ->
    [one] { $names } ne répond plus.
   *[other] { $count } appareils ne répondent plus : { $names }.
}
alert-module-unreachable-advice = { $count ->
    [one] Le reste de la maison répond toujours. Vérifiez que l’appareil est alimenté.
   *[other] Le reste de la maison répond toujours. Vérifiez que les appareils sont alimentés.
}
alert-module-unreachable-over = Plus de réponse de { $names }, { $range } ({ $span }).

alert-command-failed = { $count ->
    [one] { $names } n’a pas fait ce qui lui était demandé.
   *[other] { $count } appareils n’ont pas fait ce qui leur était demandé : { $names }.
}
alert-command-failed-advice = { $count ->
    [one] Le reste de la maison n’est pas concerné. Regardez l’appareil, puis réessayez.
   *[other] Le reste de la maison n’est pas concerné. Regardez les appareils, puis réessayez.
}
alert-command-failed-over = { $names } : une commande n’a pas été exécutée ({ $at }).

alert-battery-low = { $count ->
    [one] La pile de { $names } est faible.
   *[other] Les piles de { $count } appareils sont faibles : { $names }.
}
alert-battery-low-advice = { $count ->
    [one] L’appareil fonctionne encore. Remplacez bientôt sa pile.
   *[other] Les appareils fonctionnent encore. Remplacez bientôt leurs piles.
}
alert-battery-low-over = { $count ->
    [one] La pile de { $names } était faible, { $range } ({ $span }).
   *[other] Les piles de { $names } étaient faibles, { $range } ({ $span }).
}

alert-sensor-silent = { $count ->
    [one] { $names } n’indique plus la température.
   *[other] { $count } appareils n’indiquent plus la température : { $names }.
}
alert-sensor-silent-advice = Le reste de la maison fonctionne toujours. Regardez l’écran du thermostat.
alert-sensor-silent-over = Plus de température de { $names }, { $range } ({ $span }).

alert-far-from-set-point = { $count ->
    [one] { $names } est à { $degrees } °C au lieu de { $wished } °C.
   *[other] { $count } pièces restent trop froides : { $names }.
}
alert-far-from-set-point-advice = Le chauffage obéit toujours. Vérifiez la chaudière, et qu’aucune fenêtre n’est ouverte.
alert-far-from-set-point-over = Il faisait trop froid : { $names }, { $range } ({ $span }).

alert-guard = { $count ->
    [one] { $why ->
        [off] { $names } est à l’arrêt, et je le surveille pour vous.
        [power] { $names } ne consomme que { $watts } W, et je le surveille pour vous.
       *[unreachable] { $names } ne répond plus, et je le surveille pour vous.
    }
   *[other] { $count } appareils que je surveille sont éteints, muets ou sans charge : { $names }.
}
alert-guard-advice = { $count ->
    [one] Allez voir tout de suite.
   *[other] Allez les voir tout de suite.
}
alert-guard-over = { $count ->
    [one] { $why ->
        [off] { $names } était à l’arrêt, { $range } ({ $span }).
        [power] { $names } consommait trop peu, { $range } ({ $span }).
       *[unreachable] { $names } ne répondait plus, { $range } ({ $span }).
    }
   *[other] Éteints, muets ou sans charge, { $range } ({ $span }) : { $names }.
}

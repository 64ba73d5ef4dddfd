### Ce qui peut mal se passer : ce qui est arrivé (error-…), que faire (advice-…), et les phrases autour.

error-title = <b>{ $text }</b>
error-until = Retour prévu : { $time }, dans { $wait } environ.
error-reference = Référence : <code>{ $reference }</code>
effect-none = La commande n’a pas été exécutée et ne le sera pas plus tard.
effect-possible = La commande peut encore prendre effet. Regardez l’appareil avant de réessayer.
span-minutes = { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}
span-hours = { $hours } h { $minutes } min
span-days = { $days } jours

remedy-try-again = Réessayer
remedy-connect-again = Reconnecter
remedy-tell-me = M’avertir du retour
remedy-open-settings = Ouvrir les réglages

error-bad-request = Le service de { $maker } ne m’a pas compris.
advice-bad-request = L’erreur vient de moi, pas de vous. Réessayer n’y changera rien ; donnez la référence ci-dessous à la personne qui gère ce bot.

error-sign-in-lost = { $maker } n’accepte plus la connexion de cette conversation.
advice-sign-in-lost = L’accès des tiers (Third party access) est peut-être désactivé ou retiré dans l’application officielle { $app }, sous Compte. S’il y a là un interrupteur, réactivez-le, puis reconnectez la maison ici. Vos réglages restent.

error-not-permitted = La connexion n’autorise pas ce type d’appareil.
advice-not-permitted = En reconnectant la maison, autorisez tout ce qui est proposé. Si tout l’était déjà, ce compte n’est peut-être pas celui du propriétaire de la maison.

error-out-of-calls = Les appels au service de { $maker } sont épuisés pour le moment.
advice-out-of-calls = { $maker } en limite le nombre. Les interrupteurs au mur et l’application officielle fonctionnent toujours. Jusqu’à leur retour, je ne demande plus rien de moi-même.

error-not-found = Le service de { $maker } ne trouve plus cet appareil ou cette maison.
advice-not-found = L’appareil ou la maison a peut-être été remplacé ou renommé. J’ai relu la maison ; vous pouvez réessayer.

error-home-offline = Votre maison a perdu sa connexion à Internet.
advice-home-offline = Regardez, à la maison, la box et le voyant de la passerelle. Les interrupteurs au mur fonctionnent toujours.

error-not-acceptable = Le service de { $maker } n’a pas accepté ma façon de demander.
advice-not-acceptable = L’erreur vient sans doute de moi, pas de vous. Donnez la référence ci-dessous à la personne qui gère ce bot.

error-module-silent = L’appareil n’a pas répondu à temps.
advice-module-silent = Il est peut-être loin de la passerelle, ou sans courant. J’ai demandé deux fois ; allez voir l’appareil, puis réessayez.

error-wrong-values = L’appareil n’accepte pas cette valeur.
advice-wrong-values = Les thermostats vont de { $lowest } à { $highest } °C, les lumières et les volets de 0 à 100 % (certains volets ne font que s’ouvrir et se fermer), et un boost dure 30, 60 ou 90 minutes.

error-password-expired = Le mot de passe de votre compte { $maker } a expiré.
advice-password-expired = Ouvrez l’application officielle { $app }, renouvelez-y le mot de passe, puis réessayez ici. D’ici là, je ne demande plus rien.

error-terms-expired = Les conditions d’utilisation de { $maker } attendent votre accord.
advice-terms-expired = Ouvrez l’application officielle { $app }, acceptez-y les conditions, puis réessayez ici. D’ici là, je ne demande plus rien.

error-display-in-use = L’appareil est occupé en ce moment.
advice-display-in-use = Quelqu’un utilise peut-être son écran, ou il finit autre chose. J’ai attendu, puis réessayé ; recommencez dans un moment.

error-cloud-failed = Le service de { $maker } a une panne interne.
advice-cloud-failed = Cela passe en général en quelques minutes. Les interrupteurs au mur fonctionnent toujours.

error-too-fast = Le service de { $maker } me demande de ralentir.
advice-too-fast = Attendez une demi-minute, puis réessayez.

error-cloud-down = Le service de { $maker } est en panne.
advice-cloud-down = Il revient en général dans l’heure. Les interrupteurs au mur fonctionnent toujours.

error-cloud-slow = Le service de { $maker } n’a pas répondu à temps.
advice-cloud-slow = Regardez l’appareil, puis réessayez dans une minute.

error-no-network = Je n’arrive pas à joindre le service de { $maker }.
advice-no-network = Son service ou ma propre connexion est interrompu. Réessayez dans une minute.

error-bad-answer = Le service de { $maker } a donné une réponse illisible.
advice-bad-answer = Cela passe en général en quelques minutes. Votre maison n’est pas perdue ; réessayez un peu plus tard.

error-key-refused = Le service de { $maker } n’accepte pas ce bot pour le moment.
advice-key-refused = Seule la personne qui gère ce bot peut y remédier ; elle est prévenue. Il n’est pas nécessaire de reconnecter la maison.

error-grant-expired = La connexion de cette conversation est terminée.
advice-grant-expired = { $maker } met fin à une connexion restée longtemps sans usage, ou quand l’autorisation est retirée. Reconnectez la maison ; vos réglages restent.

error-client-refused = { $maker } n’accepte pas l’inscription de ce bot pour le moment.
advice-client-refused = Seule la personne qui gère ce bot peut y remédier ; elle est prévenue. Il n’est pas nécessaire de reconnecter la maison.

error-secret-expired = Le service de connexion de { $maker } a une panne interne.
advice-secret-expired = La personne qui gère ce bot est prévenue, et je garde votre connexion. Il n’est pas nécessaire de reconnecter la maison.

error-login-busy = Le service de connexion de { $maker } est occupé.
advice-login-busy = Attendez une demi-minute, puis réessayez. Votre connexion est gardée.

error-login-down = Le service de connexion de { $maker } est en panne.
advice-login-down = Réessayez dans quelques minutes. Votre connexion est gardée.

error-sign-in-forged = La connexion n’a pas pu être vérifiée.
advice-sign-in-forged = Rien n’a été relié. Recommencez, et seulement avec un lien que vous avez demandé vous-même.

error-module-gone = Cet appareil n’est plus dans votre maison.
advice-module-gone = Il a été retiré, ou associé de nouveau avec une autre identité. J’ai relu la maison ; choisissez-le de nouveau.

error-unknown = Le service de { $maker } a donné une réponse que je ne connais pas.
advice-unknown = Regardez l’appareil, puis réessayez dans une minute.

## Aux exploitants

alarm-key-refused = <b>{ $maker } refuse cette application.</b> Vérifiez { $keyed }, et sur { $portal } que l’application est toujours active.
alarm-client-refused = <b>Le service de connexion refuse cette application.</b> Vérifiez { $settings }_CLIENT_ID et { $settings }_CLIENT_SECRET.
alarm-secret-expired = <b>Le secret du client a sans doute expiré.</b> Il vaut un an. Créez-en un nouveau sur { $portal } et mettez-le dans { $settings }_CLIENT_SECRET. Ce message seul n’oblige aucune famille à se reconnecter.
alarm-push-refused = <b>Depuis trois jours, { $maker } refuse de signaler les changements.</b> Les thermostats sont toujours consultés de temps en temps. Vérifiez que BOT_PUBLIC_URL est joignable depuis Internet et qu’aucune autre application n’est abonnée pour le même logement. Le journal nomme les logements : « not subscribed to pushes ».

# Pages of the web room: opened from a link in the chat, read once, on a phone.

web-name = eliot-bot
web-footer = Le bot Telegram d’une maison Legrand ou BTicino
web-back = Revenir à Telegram
web-reference = Pour demander de l’aide, indiquez cette référence : <code>{ $reference }</code>

web-welcome-title = La maison, dans la conversation de la famille
web-welcome-text = Ce bot pilote une maison Legrand ou BTicino depuis Telegram : prises, éclairage, volets et chauffage.
web-welcome-button = Ouvrir le bot dans Telegram
web-welcome-hint = Il n’y a rien à régler ici. Tout se passe dans la conversation.

web-start-title = Connecter la maison ?
web-start-private = <b>{ $person }</b> demande dans Telegram à connecter une maison à sa conversation privée avec le bot.
web-start-group = <b>{ $person }</b> demande dans Telegram à connecter une maison au groupe <b>{ $chat }</b>.
web-start-question = Cette demande vient bien de vous ? La suite se passe avec le compte { $account }.
web-start-button = Oui, c’est moi. Se connecter
web-start-password = La connexion se fait sur la page de { $maker }. Le bot ne voit jamais le mot de passe.
web-start-warning-title = Quelqu’un vous a envoyé ce lien ?
web-start-warning = Alors fermez cette page. La personne qui l’a envoyé pourrait commander votre maison.

web-held-title = Encore une étape
web-held-text = La connexion est faite. Il reste à confirmer dans Telegram : d’ici là, rien n’est relié.
web-held-button = Terminer dans Telegram
web-held-warning-title = N’envoyez ce lien à personne
web-held-warning = <b>{ $person }</b> a demandé cette connexion dans Telegram. Si ce n’est pas vous, fermez cette page : votre maison ne sera pas reliée.

web-link-expired-title = Ce lien ne fonctionne plus
web-link-expired-text = Un lien du bot dure dix minutes et ne sert qu’une fois. Envoyez /connect au bot pour en recevoir un nouveau.

web-consent-refused-title = Rien n’a été relié
web-consent-refused-text = La connexion s’est terminée sans votre accord : le bot n’a pas accès à la maison. Pour changer d’avis, envoyez /connect au bot.

web-state-unknown-title = Cette connexion est terminée
web-state-unknown-text = Elle a déjà servi, ou elle a duré plus de dix minutes. Si le bot n’affiche pas la maison, envoyez-lui /connect pour recommencer.

web-cookie-missing-title = Ce n’est pas le navigateur du début
web-cookie-missing-text = Rien n’a été relié. La connexion doit se terminer dans le navigateur où elle a commencé, et celui-ci doit accepter les cookies. Envoyez /connect au bot pour recommencer. Si quelqu’un d’autre vous a envoyé ici, fermez cette page.

web-no-code-title = La connexion est revenue incomplète
web-no-code-text = La page de connexion n’a pas transmis d’autorisation : rien n’a été relié. Envoyez /connect au bot pour recommencer.

web-maker-busy-title = Le service de { $maker } est occupé
web-maker-busy-text = Rien n’a été relié. Attendez une minute, puis envoyez /connect au bot pour recommencer.

web-maker-down-title = Le service de { $maker } n’a pas répondu
web-maker-down-text = Rien n’a été relié. Le compte n’est pas en cause. Réessayez dans quelques minutes : envoyez /connect au bot.

web-maker-refuses-bot-title = Le service de { $maker } a refusé le bot
web-maker-refuses-bot-text = Rien n’a été relié, et l’erreur ne vient pas de vous. Seule la personne qui gère ce bot peut y remédier.

web-code-expired-title = La connexion a duré trop longtemps
web-code-expired-text = L’autorisation de { $maker } a expiré avant que le bot puisse l’utiliser : rien n’a été relié. Envoyez /connect au bot pour recommencer.

web-sign-in-forged-title = La connexion n’a pas pu être vérifiée
web-sign-in-forged-text = La réponse n’est pas arrivée de { $maker } comme prévu : rien n’a été relié. Envoyez /connect au bot pour recommencer. Si quelqu’un d’autre vous a envoyé ici, fermez cette page.

web-sign-in-failed-title = La connexion n’a pas abouti
web-sign-in-failed-text = Le service de { $maker } a donné une réponse que le bot ne connaît pas. Rien n’a été relié. Envoyez /connect au bot pour recommencer.

web-not-found-title = Cette page n’existe pas
web-not-found-text = Les liens du bot sont longs : une partie s’est peut-être perdue. Rouvrez le lien depuis la conversation.

web-wrong-method-title = Cette page s’ouvre autrement
web-wrong-method-text = Rouvrez le lien depuis la conversation.

web-unreadable-title = Le bot n’a pas pu lire la demande
web-unreadable-text = Ce qui est arrivé ici est incomplet. Rouvrez le lien depuis la conversation.

web-broken-title = Cette page a échoué
web-broken-text = La faute vient du bot, pas de vous. Rien n’a été relié. Réessayez dans une minute : envoyez /connect au bot.

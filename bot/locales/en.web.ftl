# Pages of the web room: opened from a link in the chat, read once, on a phone.

web-name = eliot-bot
web-footer = The Telegram bot for a Legrand or BTicino home
web-back = Back to Telegram
web-reference = If you ask for help, give this reference: <code>{ $reference }</code>

web-welcome-title = Your home, in your family’s chat
web-welcome-text = This bot runs a Legrand or BTicino home from Telegram: plugs, lights, shutters and heating.
web-welcome-button = Open the bot in Telegram
web-welcome-hint = There is nothing to set here. Everything happens in the chat.

web-start-title = Connect your home?
web-start-private = <b>{ $person }</b> asks in Telegram to connect a home to their private chat with the bot.
web-start-group = <b>{ $person }</b> asks in Telegram to connect a home to the group <b>{ $chat }</b>.
web-start-question = Did you ask for this? Then sign in with your { $account } account.
web-start-button = Yes, I asked. Go to sign-in
web-start-password = You sign in on { $maker }’s own page. The bot never sees your password.
web-start-warning-title = Did somebody send you this link?
web-start-warning = Then close this page. Whoever sent it could control your home.

web-held-title = One step left
web-held-text = You are signed in. Go back to Telegram and confirm: until then, nothing is connected.
web-held-button = Finish in Telegram
web-held-warning-title = Never send this link to anybody
web-held-warning = <b>{ $person }</b> asked for this connection in Telegram. If that is not you, close this page and your home stays yours alone.

web-link-expired-title = This link no longer works
web-link-expired-text = A link from the bot lasts ten minutes and connects once. Send /connect to the bot to get a new one.

web-consent-refused-title = Nothing was connected
web-consent-refused-text = The sign-in ended without your consent, so the bot has no access to your home. If you change your mind, send /connect to the bot.

web-state-unknown-title = This sign-in is over
web-state-unknown-text = It was used already, or took longer than ten minutes. If the bot does not show your home, send /connect to it and start again.

web-cookie-missing-title = This is not the browser you started in
web-cookie-missing-text = Nothing was connected. A sign-in must end in the browser in which it began, and that browser must accept cookies. Send /connect to the bot to start again. If somebody else sent you here, close this page.

web-no-code-title = The sign-in came back incomplete
web-no-code-text = The sign-in page sent you back without a permission, so nothing was connected. Send /connect to the bot to start again.

web-maker-busy-title = { $maker }’s service is busy
web-maker-busy-text = Nothing was connected. Wait a minute, then send /connect to the bot to start again.

web-maker-down-title = { $maker }’s service did not answer
web-maker-down-text = Nothing was connected. Your account is fine. Try again in a few minutes: send /connect to the bot.

web-maker-refuses-bot-title = { $maker }’s service refused the bot
web-maker-refuses-bot-text = Nothing was connected, and you did nothing wrong. Only the person who runs this bot can mend it.

web-code-expired-title = The sign-in took too long
web-code-expired-text = { $maker }’s permission had run out before the bot could use it, so nothing was connected. Send /connect to the bot to start again.

web-sign-in-forged-title = The sign-in could not be verified
web-sign-in-forged-text = The answer did not come from { $maker } as it should, so nothing was connected. Send /connect to the bot to start again. If somebody else sent you here, close this page.

web-sign-in-failed-title = The sign-in did not work
web-sign-in-failed-text = { $maker }’s service gave an answer the bot does not know. Nothing was connected. Send /connect to the bot to start again.

web-not-found-title = There is no such page
web-not-found-text = Links from the bot are long: perhaps a part of it was lost. Open the link from the chat again.

web-wrong-method-title = This page opens differently
web-wrong-method-text = Open the link from the chat again.

web-unreadable-title = The bot could not read that
web-unreadable-text = What arrived here was incomplete. Open the link from the chat again.

web-broken-title = This page failed
web-broken-text = The fault is with the bot, not with you. Nothing was connected. Try again in a minute: send /connect to the bot.

# Pagina’s van de webkamer: geopend via een link in de chat, één keer gelezen, op een telefoon.

web-name = eliot-bot
web-footer = De Telegram-bot voor een Legrand- of BTicino-huis
web-back = Terug naar Telegram
web-reference = Vraag je om hulp, geef dan deze referentie door: <code>{ $reference }</code>

web-welcome-title = Je huis, in de chat van je familie
web-welcome-text = Met deze bot bedien je een Legrand- of BTicino-huis vanuit Telegram: stopcontacten, verlichting, rolluiken en verwarming.
web-welcome-button = De bot openen in Telegram
web-welcome-hint = Hier valt niets in te stellen. Alles gebeurt in de chat.

web-start-title = Je huis koppelen?
web-start-private = <b>{ $person }</b> wil vanuit Telegram een huis koppelen aan de eigen privéchat met de bot.
web-start-group = <b>{ $person }</b> wil vanuit Telegram een huis koppelen aan de groep <b>{ $chat }</b>.
web-start-question = Heb jij dit gevraagd? Log dan in met je { $account }-account.
web-start-button = Ja, dat was ik. Verder naar inloggen
web-start-password = Je logt in op de pagina van { $maker } zelf. De bot krijgt je wachtwoord nooit te zien.
web-start-warning-title = Heeft iemand je deze link gestuurd?
web-start-warning = Sluit dan deze pagina. Wie hem heeft gestuurd, zou je huis kunnen bedienen.

web-held-title = Nog één stap
web-held-text = Je bent ingelogd. Ga terug naar Telegram en bevestig daar: tot die tijd is er niets gekoppeld.
web-held-button = Afronden in Telegram
web-held-warning-title = Stuur deze link nooit door
web-held-warning = <b>{ $person }</b> heeft in Telegram om deze koppeling gevraagd. Ben jij dat niet, sluit dan deze pagina: je huis blijft dan alleen van jou.

web-link-expired-title = Deze link werkt niet meer
web-link-expired-text = Een link van de bot is tien minuten geldig en koppelt één keer. Stuur /connect naar de bot voor een nieuwe.

web-consent-refused-title = Er is niets gekoppeld
web-consent-refused-text = Het inloggen eindigde zonder je toestemming, dus de bot heeft geen toegang tot je huis. Wil je toch koppelen, stuur dan /connect naar de bot.

web-state-unknown-title = Deze inlogpoging is voorbij
web-state-unknown-text = Die is al gebruikt, of duurde langer dan tien minuten. Toont de bot je huis niet, stuur dan /connect en begin opnieuw.

web-cookie-missing-title = Dit is niet de browser waarin je begon
web-cookie-missing-text = Er is niets gekoppeld. Het inloggen moet eindigen in de browser waarin het begon, en die browser moet cookies accepteren. Stuur /connect naar de bot om opnieuw te beginnen. Heeft iemand anders je hierheen gestuurd, sluit dan deze pagina.

web-no-code-title = Het inloggen is niet afgerond
web-no-code-text = De inlogpagina stuurde je terug zonder toestemming, dus er is niets gekoppeld. Stuur /connect naar de bot om opnieuw te beginnen.

web-maker-busy-title = Het is druk bij de dienst van { $maker }
web-maker-busy-text = Er is niets gekoppeld. Wacht een minuut en stuur dan /connect naar de bot om opnieuw te beginnen.

web-maker-down-title = De dienst van { $maker } antwoordde niet
web-maker-down-text = Er is niets gekoppeld. Met je account is niets mis. Probeer het over een paar minuten opnieuw: stuur /connect naar de bot.

web-maker-refuses-bot-title = De dienst van { $maker } weigerde de bot
web-maker-refuses-bot-text = Er is niets gekoppeld, en jij hebt niets verkeerd gedaan. Alleen wie deze bot beheert, kan dit oplossen.

web-code-expired-title = Het inloggen duurde te lang
web-code-expired-text = De toestemming van { $maker } was verlopen voordat de bot die kon gebruiken, dus er is niets gekoppeld. Stuur /connect naar de bot om opnieuw te beginnen.

web-sign-in-forged-title = Het inloggen kon niet worden gecontroleerd
web-sign-in-forged-text = Het antwoord kwam niet zoals het hoort van { $maker }, dus er is niets gekoppeld. Stuur /connect naar de bot om opnieuw te beginnen. Heeft iemand anders je hierheen gestuurd, sluit dan deze pagina.

web-sign-in-failed-title = Het inloggen is niet gelukt
web-sign-in-failed-text = De dienst van { $maker } gaf een antwoord dat de bot niet kent. Er is niets gekoppeld. Stuur /connect naar de bot om opnieuw te beginnen.

web-not-found-title = Deze pagina bestaat niet
web-not-found-text = Links van de bot zijn lang: misschien is er een stuk weggevallen. Open de link opnieuw vanuit de chat.

web-wrong-method-title = Deze pagina open je anders
web-wrong-method-text = Open de link opnieuw vanuit de chat.

web-unreadable-title = De bot kon dat niet lezen
web-unreadable-text = Wat hier aankwam, was onvolledig. Open de link opnieuw vanuit de chat.

web-broken-title = Deze pagina werkte niet
web-broken-text = De fout ligt bij de bot, niet bij jou. Er is niets gekoppeld. Probeer het over een minuut opnieuw: stuur /connect naar de bot.

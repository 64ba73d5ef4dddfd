# Pages of the web room: opened from a link in the chat, read once, on a phone.

web-name = eliot-bot
web-footer = Il bot Telegram per una casa Legrand o BTicino
web-back = Tornare a Telegram
web-reference = Per chiedere aiuto, indicare questo riferimento: <code>{ $reference }</code>

web-welcome-title = La casa, nella chat di famiglia
web-welcome-text = Questo bot comanda una casa Legrand o BTicino da Telegram: prese, luci, tapparelle e riscaldamento.
web-welcome-button = Aprire il bot in Telegram
web-welcome-hint = Qui non c’è nulla da impostare. Tutto avviene nella chat.

web-start-title = Collegare la casa?
web-start-private = <b>{ $person }</b> chiede su Telegram di collegare una casa alla propria chat privata con il bot.
web-start-group = <b>{ $person }</b> chiede su Telegram di collegare una casa al gruppo <b>{ $chat }</b>.
web-start-question = Continuare solo se la richiesta è propria. Serve l’account { $account }.
web-start-button = Sì, l’ho chiesto io. Accedere
web-start-password = L’accesso avviene sulla pagina di { $maker }. Il bot non vede mai la password.
web-start-warning-title = Il link è arrivato da un’altra persona?
web-start-warning = Allora chiudere questa pagina. Chi l’ha mandato potrebbe comandare la casa.

web-held-title = Manca un passo
web-held-text = L’accesso è riuscito. Resta da confermare in Telegram: fino ad allora nulla è collegato.
web-held-button = Finire in Telegram
web-held-warning-title = Non mandare questo link a nessuno
web-held-warning = <b>{ $person }</b> ha chiesto questo collegamento su Telegram. Se è un’altra persona, chiudere questa pagina: la casa non verrà collegata.

web-link-expired-title = Questo link non funziona più
web-link-expired-text = Un link del bot dura dieci minuti e serve una volta sola. Per averne uno nuovo, mandare /connect al bot.

web-consent-refused-title = Nulla è stato collegato
web-consent-refused-text = L’accesso è finito senza il consenso, quindi il bot non può entrare in casa. Per riprovare, mandare /connect al bot.

web-state-unknown-title = Questo accesso è concluso
web-state-unknown-text = È già stato usato, oppure ha richiesto più di dieci minuti. Se il bot non mostra la casa, mandare /connect e ricominciare.

web-cookie-missing-title = Non è il browser dell’inizio
web-cookie-missing-text = Nulla è stato collegato. L’accesso deve finire nel browser in cui è cominciato, e quel browser deve accettare i cookie. Per ricominciare, mandare /connect al bot. Se il link è arrivato da un’altra persona, chiudere questa pagina.

web-no-code-title = L’accesso è tornato incompleto
web-no-code-text = La pagina di accesso non ha passato l’autorizzazione, quindi nulla è stato collegato. Per ricominciare, mandare /connect al bot.

web-maker-busy-title = Il servizio di { $maker } è occupato
web-maker-busy-text = Nulla è stato collegato. Attendere un minuto, poi mandare /connect al bot per ricominciare.

web-maker-down-title = Il servizio di { $maker } non ha risposto
web-maker-down-text = Nulla è stato collegato. L’account è a posto. Riprovare tra qualche minuto: mandare /connect al bot.

web-maker-refuses-bot-title = Il servizio di { $maker } ha rifiutato il bot
web-maker-refuses-bot-text = Nulla è stato collegato, e l’errore non dipende da chi legge. Può rimediare solo chi gestisce questo bot.

web-code-expired-title = L’accesso ha richiesto troppo tempo
web-code-expired-text = L’autorizzazione di { $maker } è scaduta prima che il bot potesse usarla, quindi nulla è stato collegato. Per ricominciare, mandare /connect al bot.

web-sign-in-forged-title = L’accesso non si è potuto verificare
web-sign-in-forged-text = La risposta non è arrivata da { $maker } come dovuto, quindi nulla è stato collegato. Per ricominciare, mandare /connect al bot. Se il link è arrivato da un’altra persona, chiudere questa pagina.

web-sign-in-failed-title = L’accesso non è riuscito
web-sign-in-failed-text = Il servizio di { $maker } ha dato una risposta che il bot non conosce. Nulla è stato collegato. Per ricominciare, mandare /connect al bot.

web-not-found-title = Questa pagina non esiste
web-not-found-text = I link del bot sono lunghi: forse una parte è andata persa. Riaprire il link dalla chat.

web-wrong-method-title = Questa pagina si apre in un altro modo
web-wrong-method-text = Riaprire il link dalla chat.

web-unreadable-title = Il bot non ha potuto leggere la richiesta
web-unreadable-text = Ciò che è arrivato qui è incompleto. Riaprire il link dalla chat.

web-broken-title = Questa pagina non ha funzionato
web-broken-text = L’errore è del bot. Nulla è stato collegato. Riprovare tra un minuto: mandare /connect al bot.

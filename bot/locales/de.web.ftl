# Seiten der Website: aus einem Link im Chat geöffnet, einmal gelesen, auf einem Handy.

web-name = eliot-bot
web-footer = Der Telegram-Bot für ein Zuhause mit Legrand oder BTicino
web-back = Zurück zu Telegram
web-reference = Wenn Sie um Hilfe bitten, nennen Sie diese Kennung: <code>{ $reference }</code>

web-welcome-title = Ihr Zuhause, im Chat Ihrer Familie
web-welcome-text = Mit diesem Bot steuern Sie ein Zuhause mit Legrand oder BTicino aus Telegram: Steckdosen, Licht, Rollläden und Heizung.
web-welcome-button = Bot in Telegram öffnen
web-welcome-hint = Hier gibt es nichts einzustellen. Alles geschieht im Chat.

web-start-title = Ihr Zuhause verbinden?
web-start-private = <b>{ $person }</b> möchte in Telegram ein Zuhause verbinden, für den eigenen privaten Chat mit dem Bot.
web-start-group = <b>{ $person }</b> möchte in Telegram ein Zuhause verbinden, für die Gruppe <b>{ $chat }</b>.
web-start-question = Waren Sie das selbst? Dann melden Sie sich mit Ihrem Konto bei { $account } an.
web-start-button = Ja, das war ich. Zur Anmeldung
web-start-password = Sie melden sich auf der Seite von { $maker } an. Der Bot sieht Ihr Passwort nie.
web-start-warning-title = Hat Ihnen jemand diesen Link geschickt?
web-start-warning = Dann schließen Sie diese Seite. Wer ihn geschickt hat, könnte Ihr Zuhause steuern.

web-held-title = Noch ein Schritt
web-held-text = Sie sind angemeldet. Gehen Sie zurück zu Telegram und bestätigen Sie: Bis dahin ist nichts verbunden.
web-held-button = In Telegram abschließen
web-held-warning-title = Schicken Sie diesen Link niemandem
web-held-warning = <b>{ $person }</b> hat in Telegram um diese Verbindung gebeten. Falls Sie das nicht sind, schließen Sie diese Seite; Ihr Zuhause bleibt dann allein Ihres.

web-link-expired-title = Dieser Link funktioniert nicht mehr
web-link-expired-text = Ein Link vom Bot gilt zehn Minuten und verbindet einmal. Schicken Sie dem Bot /connect, um einen neuen zu bekommen.

web-consent-refused-title = Es wurde nichts verbunden
web-consent-refused-text = Die Anmeldung endete ohne Ihre Zustimmung, deshalb hat der Bot keinen Zugriff auf Ihr Zuhause. Wenn Sie es sich anders überlegen, schicken Sie dem Bot /connect.

web-state-unknown-title = Diese Anmeldung ist vorbei
web-state-unknown-text = Sie wurde schon verwendet oder hat länger als zehn Minuten gedauert. Zeigt der Bot Ihr Zuhause nicht, schicken Sie ihm /connect und fangen Sie noch einmal an.

web-cookie-missing-title = Das ist nicht der Browser, in dem Sie angefangen haben
web-cookie-missing-text = Es wurde nichts verbunden. Eine Anmeldung muss in dem Browser enden, in dem sie begonnen hat, und dieser Browser muss Cookies annehmen. Schicken Sie dem Bot /connect, um noch einmal anzufangen. Hat jemand anderes Sie hierher geschickt, schließen Sie diese Seite.

web-no-code-title = Die Anmeldung kam unvollständig zurück
web-no-code-text = Die Anmeldeseite hat keine Freigabe mitgeschickt, deshalb wurde nichts verbunden. Schicken Sie dem Bot /connect, um noch einmal anzufangen.

web-maker-busy-title = Der Dienst von { $maker } ist überlastet
web-maker-busy-text = Es wurde nichts verbunden. Warten Sie eine Minute und schicken Sie dem Bot dann /connect, um noch einmal anzufangen.

web-maker-down-title = Der Dienst von { $maker } hat nicht geantwortet
web-maker-down-text = Es wurde nichts verbunden. Mit Ihrem Konto ist alles in Ordnung. Versuchen Sie es in ein paar Minuten noch einmal: Schicken Sie dem Bot /connect.

web-maker-refuses-bot-title = Der Dienst von { $maker } hat den Bot abgewiesen
web-maker-refuses-bot-text = Es wurde nichts verbunden, und Sie haben nichts falsch gemacht. Beheben kann das nur die Person, die diesen Bot betreibt.

web-code-expired-title = Die Anmeldung hat zu lange gedauert
web-code-expired-text = Die Freigabe von { $maker } war abgelaufen, bevor der Bot sie nutzen konnte, deshalb wurde nichts verbunden. Schicken Sie dem Bot /connect, um noch einmal anzufangen.

web-sign-in-forged-title = Die Anmeldung ließ sich nicht prüfen
web-sign-in-forged-text = Die Antwort kam nicht so von { $maker }, wie sie sollte, deshalb wurde nichts verbunden. Schicken Sie dem Bot /connect, um noch einmal anzufangen. Hat jemand anderes Sie hierher geschickt, schließen Sie diese Seite.

web-sign-in-failed-title = Die Anmeldung hat nicht geklappt
web-sign-in-failed-text = Der Dienst von { $maker } hat etwas geantwortet, das der Bot nicht kennt. Es wurde nichts verbunden. Schicken Sie dem Bot /connect, um noch einmal anzufangen.

web-not-found-title = Diese Seite gibt es nicht
web-not-found-text = Links vom Bot sind lang: Vielleicht ist ein Stück verloren gegangen. Öffnen Sie den Link noch einmal aus dem Chat.

web-wrong-method-title = So lässt sich diese Seite nicht öffnen
web-wrong-method-text = Öffnen Sie den Link noch einmal aus dem Chat.

web-unreadable-title = Der Bot konnte das nicht lesen
web-unreadable-text = Was hier ankam, war unvollständig. Öffnen Sie den Link noch einmal aus dem Chat.

web-broken-title = Auf dieser Seite ist etwas schiefgegangen
web-broken-text = Der Fehler liegt beim Bot, nicht bei Ihnen. Es wurde nichts verbunden. Versuchen Sie es in einer Minute noch einmal: Schicken Sie dem Bot /connect.

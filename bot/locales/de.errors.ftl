### Was schiefgehen kann: was geschehen ist (error-…), was zu tun ist (advice-…), und die Sätze darum herum.

error-title = <b>{ $text }</b>
error-until = Ab { $time } Uhr geht es wieder. Bis dahin dauert es noch etwa { $wait }.
error-reference = Kennung: <code>{ $reference }</code>
effect-none = Der Befehl wurde nicht ausgeführt und wird auch nicht nachgeholt.
effect-possible = Der Befehl kann noch wirken. Sehen Sie nach dem Gerät, bevor Sie es noch einmal versuchen.
span-minutes = { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
span-hours = { $hours } Std. { $minutes } Min.
span-days = { $days } Tage

remedy-try-again = Erneut versuchen
remedy-connect-again = Neu verbinden
remedy-tell-me = Mir Bescheid sagen
remedy-open-settings = Einstellungen öffnen

error-bad-request = Der Dienst von { $maker } hat mich nicht verstanden.
advice-bad-request = Das ist mein Fehler, nicht Ihrer. Noch ein Versuch hilft nicht; bitte nennen Sie der Person, die diesen Bot betreibt, die Kennung unten.

error-sign-in-lost = { $maker } erkennt die Anmeldung dieses Chats nicht mehr an.
advice-sign-in-lost = Vielleicht wurde in der offiziellen App { $app } unter „Konto“ der Zugriff durch Dritte (Third party access) ausgeschaltet oder zurückgenommen. Gibt es dort einen Schalter dafür, schalten Sie ihn wieder ein; verbinden Sie dann hier Ihr Zuhause neu. Ihre Einstellungen bleiben.

error-not-permitted = Die Anmeldung erlaubt diese Art von Gerät nicht.
advice-not-permitted = Erlauben Sie beim Neuverbinden alles, was aufgezählt wird. Steht dort schon alles, gehört das Zuhause vielleicht zu einem anderen Konto.

error-out-of-calls = Die Anfragen beim Dienst von { $maker } sind vorerst verbraucht.
advice-out-of-calls = { $maker } erlaubt nur eine bestimmte Zahl. Die Schalter an der Wand und die offizielle App funktionieren weiterhin. Bis es neue gibt, frage ich nicht mehr von selbst an.

error-not-found = Der Dienst von { $maker } findet das Gerät oder das Zuhause nicht mehr.
advice-not-found = Vielleicht wurde etwas ausgetauscht oder umbenannt. Ich habe Ihr Zuhause neu eingelesen; bitte versuchen Sie es noch einmal.

error-home-offline = Ihr Zuhause hat keine Internetverbindung mehr.
advice-home-offline = Bitte sehen Sie zu Hause nach dem Router und nach dem Lämpchen am Gateway. Die Schalter an der Wand funktionieren weiterhin.

error-not-acceptable = Der Dienst von { $maker } hat die Form meiner Anfrage nicht angenommen.
advice-not-acceptable = Das ist wahrscheinlich mein Fehler, nicht Ihrer. Bitte nennen Sie der Person, die diesen Bot betreibt, die Kennung unten.

error-module-silent = Das Gerät hat nicht rechtzeitig geantwortet.
advice-module-silent = Vielleicht ist es zu weit vom Gateway entfernt oder hat keinen Strom. Ich habe zweimal gefragt; bitte sehen Sie nach dem Gerät und versuchen Sie es dann noch einmal.

error-wrong-values = Das Gerät nimmt diesen Wert nicht an.
advice-wrong-values = Bei Thermostaten gehen { $lowest } bis { $highest } °C, bei Licht und Rollläden 0 bis 100 % (manche Rollläden fahren nur ganz auf oder zu), und ein Boost dauert 30, 60 oder 90 Minuten.

error-password-expired = Das Passwort Ihres Kontos bei { $maker } ist abgelaufen.
advice-password-expired = Öffnen Sie die offizielle App { $app }, erneuern Sie dort das Passwort und versuchen Sie es dann hier noch einmal. Bis dahin frage ich nicht mehr an.

error-terms-expired = Die Nutzungsbedingungen von { $maker } warten auf Ihre Zustimmung.
advice-terms-expired = Öffnen Sie die offizielle App { $app }, stimmen Sie dort den Bedingungen zu und versuchen Sie es dann hier noch einmal. Bis dahin frage ich nicht mehr an.

error-display-in-use = Das Gerät ist gerade beschäftigt.
advice-display-in-use = Vielleicht ist jemand an seinem Display, oder es führt noch etwas anderes aus. Ich habe gewartet und es noch einmal versucht; bitte versuchen Sie es gleich wieder.

error-cloud-failed = Der Dienst von { $maker } hat eine interne Störung.
advice-cloud-failed = Das legt sich meist nach ein paar Minuten. Die Schalter an der Wand funktionieren weiterhin.

error-too-fast = Das war dem Dienst von { $maker } zu schnell.
advice-too-fast = Bitte warten Sie eine halbe Minute und versuchen Sie es dann noch einmal.

error-cloud-down = Der Dienst von { $maker } ist gestört.
advice-cloud-down = Meist läuft er innerhalb einer Stunde wieder. Die Schalter an der Wand funktionieren weiterhin.

error-cloud-slow = Der Dienst von { $maker } hat nicht rechtzeitig geantwortet.
advice-cloud-slow = Bitte sehen Sie nach dem Gerät und versuchen Sie es in einer Minute noch einmal.

error-no-network = Ich erreiche den Dienst von { $maker } nicht.
advice-no-network = Der Dienst oder meine eigene Verbindung ist unterbrochen. Bitte versuchen Sie es in einer Minute noch einmal.

error-bad-answer = Der Dienst von { $maker } hat etwas geantwortet, das ich nicht lesen kann.
advice-bad-answer = Das legt sich meist nach ein paar Minuten. Ihr Zuhause ist nicht verloren; bitte versuchen Sie es später noch einmal.

error-key-refused = Der Dienst von { $maker } lässt diesen Bot zurzeit nicht zu.
advice-key-refused = Beheben kann das nur, wer diesen Bot betreibt; dort weiß man schon Bescheid. Sie müssen nichts neu verbinden.

error-grant-expired = Die Anmeldung dieses Chats ist abgelaufen.
advice-grant-expired = { $maker } beendet eine Anmeldung, wenn sie lange nicht benutzt oder wenn sie zurückgenommen wurde. Bitte verbinden Sie Ihr Zuhause neu; Ihre Einstellungen bleiben.

error-client-refused = { $maker } erkennt die Registrierung dieses Bots zurzeit nicht an.
advice-client-refused = Beheben kann das nur, wer diesen Bot betreibt; dort weiß man schon Bescheid. Sie müssen nichts neu verbinden.

error-secret-expired = Die Anmeldung bei { $maker } hat eine interne Störung.
advice-secret-expired = Wer diesen Bot betreibt, weiß Bescheid, und ich behalte Ihre Anmeldung. Sie müssen nichts neu verbinden.

error-login-busy = Die Anmeldung bei { $maker } ist überlastet.
advice-login-busy = Bitte warten Sie eine halbe Minute und versuchen Sie es dann noch einmal. Ihre Anmeldung bleibt erhalten.

error-login-down = Die Anmeldung bei { $maker } ist gestört.
advice-login-down = Bitte versuchen Sie es in ein paar Minuten noch einmal. Ihre Anmeldung bleibt erhalten.

error-sign-in-forged = Die Anmeldung ließ sich nicht prüfen.
advice-sign-in-forged = Es wurde nichts verbunden. Bitte fangen Sie noch einmal an, und nur mit einem Link, den Sie selbst angefordert haben.

error-module-gone = Dieses Gerät gibt es in Ihrem Zuhause nicht mehr.
advice-module-gone = Es wurde entfernt oder neu angelernt und gilt deshalb als neues Gerät. Ich habe Ihr Zuhause neu eingelesen; bitte wählen Sie es noch einmal aus.

error-unknown = Der Dienst von { $maker } hat etwas geantwortet, das ich nicht kenne.
advice-unknown = Bitte sehen Sie nach dem Gerät und versuchen Sie es in einer Minute noch einmal.

## An die Betreiber

alarm-key-refused = <b>{ $maker } lehnt diese Anwendung ab.</b> Prüfen Sie { $keyed }, und auf { $portal }, ob die Anwendung noch aktiv ist.
alarm-client-refused = <b>Die Anmeldung lehnt diese Anwendung ab.</b> Prüfen Sie { $settings }_CLIENT_ID und { $settings }_CLIENT_SECRET.
alarm-secret-expired = <b>Das Client-Secret ist wahrscheinlich abgelaufen.</b> Es gilt ein Jahr. Erzeugen Sie auf { $portal } ein neues und setzen Sie { $settings }_CLIENT_SECRET. Allein wegen dieser Nachricht muss sich keine Familie neu anmelden.
alarm-push-refused = <b>{ $maker } weigert sich seit drei Tagen, Änderungen zu melden.</b> Nach Thermostaten wird weiterhin ab und zu gesehen. Prüfen Sie, ob BOT_PUBLIC_URL aus dem Internet erreichbar ist und ob keine andere Anwendung dasselbe Zuhause abonniert hat. Welche betroffen sind, steht im Protokoll: „not subscribed to pushes“.

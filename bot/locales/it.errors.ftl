### Che cosa può andare storto: che cosa è successo (error-…), che cosa fare (advice-…), e le frasi intorno.

error-title = <b>{ $text }</b>
error-until = Ritorno previsto: { $time }, tra circa { $wait }.
error-reference = Riferimento: <code>{ $reference }</code>
effect-none = Il comando non è stato eseguito e non lo sarà più tardi.
effect-possible = Il comando può ancora avere effetto. Guardare il dispositivo prima di riprovare.
span-minutes = { $minutes ->
    [one] un minuto
   *[other] { $minutes } minuti
}
span-hours = { $hours } h { $minutes } min
span-days = { $days } giorni

remedy-try-again = Riprovare
remedy-connect-again = Ricollegare
remedy-tell-me = Avvisarmi al ritorno
remedy-open-settings = Aprire impostazioni

error-bad-request = Il servizio di { $maker } non mi ha capito.
advice-bad-request = L’errore è mio, non di chi scrive. Riprovare non serve; comunicare il riferimento qui sotto a chi gestisce questo bot.

error-sign-in-lost = { $maker } non accetta più l’accesso di questa chat.
advice-sign-in-lost = Forse l’accesso di terze parti (Third party access) è stato disattivato o ritirato nell’app ufficiale { $app }, sotto Account. Se lì c’è un interruttore, riattivarlo, poi ricollegare la casa qui. Le impostazioni restano.

error-not-permitted = L’accesso non consente questo tipo di dispositivo.
advice-not-permitted = Nel ricollegare la casa, consentire tutto ciò che viene elencato. Se c’era già tutto, forse l’account non è quello del proprietario della casa.

error-out-of-calls = Le chiamate al servizio di { $maker } sono per ora finite.
advice-out-of-calls = { $maker } ne consente solo un certo numero. Gli interruttori a muro e l’app ufficiale continuano a funzionare. Fino al loro ritorno non chiedo più nulla da solo.

error-not-found = Il servizio di { $maker } non trova più il dispositivo o la casa.
advice-not-found = Forse il dispositivo o la casa è stato sostituito o ha cambiato nome. Ho riletto la casa; si può riprovare.

error-home-offline = La casa ha perso il collegamento a Internet.
advice-home-offline = Guardare in casa il router e la luce del gateway. Gli interruttori a muro continuano a funzionare.

error-not-acceptable = Il servizio di { $maker } non ha accettato il mio modo di chiedere.
advice-not-acceptable = L’errore è probabilmente mio, non di chi scrive. Comunicare il riferimento qui sotto a chi gestisce questo bot.

error-module-silent = Il dispositivo non ha risposto in tempo.
advice-module-silent = Forse è lontano dal gateway, oppure senza corrente. Ho chiesto due volte; guardare il dispositivo, poi riprovare.

error-wrong-values = Il dispositivo non accetta questo valore.
advice-wrong-values = I termostati vanno da { $lowest } a { $highest } °C, le luci e le tapparelle da 0 a 100% (alcune tapparelle si aprono e si chiudono soltanto), e un boost dura 30, 60 o 90 minuti.

error-password-expired = La password dell’account { $maker } è scaduta.
advice-password-expired = Aprire l’app ufficiale { $app }, rinnovare lì la password, poi riprovare qui. Fino ad allora non chiedo più nulla.

error-terms-expired = Le condizioni d’uso di { $maker } attendono il consenso.
advice-terms-expired = Aprire l’app ufficiale { $app }, accettare lì le condizioni, poi riprovare qui. Fino ad allora non chiedo più nulla.

error-display-in-use = Il dispositivo è occupato in questo momento.
advice-display-in-use = Forse qualcuno usa il suo display, o sta ancora facendo altro. Ho aspettato e riprovato; riprovare tra poco.

error-cloud-failed = Il servizio di { $maker } ha un guasto interno.
advice-cloud-failed = Di solito passa in pochi minuti. Gli interruttori a muro continuano a funzionare.

error-too-fast = Il servizio di { $maker } mi chiede di rallentare.
advice-too-fast = Attendere mezzo minuto, poi riprovare.

error-cloud-down = Il servizio di { $maker } è fuori servizio.
advice-cloud-down = Di solito torna entro un’ora. Gli interruttori a muro continuano a funzionare.

error-cloud-slow = Il servizio di { $maker } non ha risposto in tempo.
advice-cloud-slow = Guardare il dispositivo, poi riprovare tra un minuto.

error-no-network = Non riesco a raggiungere il servizio di { $maker }.
advice-no-network = Il servizio o il mio collegamento è interrotto. Riprovare tra un minuto.

error-bad-answer = Il servizio di { $maker } ha dato una risposta illeggibile.
advice-bad-answer = Di solito passa in pochi minuti. La casa non è persa; riprovare più tardi.

error-key-refused = Il servizio di { $maker } al momento non accetta questo bot.
advice-key-refused = Può rimediare solo chi gestisce questo bot, ed è già stato avvisato. Non serve ricollegare la casa.

error-grant-expired = L’accesso di questa chat è concluso.
advice-grant-expired = { $maker } chiude un accesso rimasto a lungo senza uso, o quando l’autorizzazione viene ritirata. Ricollegare la casa; le impostazioni restano.

error-client-refused = { $maker } al momento non accetta la registrazione di questo bot.
advice-client-refused = Può rimediare solo chi gestisce questo bot, ed è già stato avvisato. Non serve ricollegare la casa.

error-secret-expired = Il servizio di accesso di { $maker } ha un guasto interno.
advice-secret-expired = Chi gestisce questo bot è già stato avvisato, e l’accesso resta conservato. Non serve ricollegare la casa.

error-login-busy = Il servizio di accesso di { $maker } è occupato.
advice-login-busy = Attendere mezzo minuto, poi riprovare. L’accesso resta conservato.

error-login-down = Il servizio di accesso di { $maker } non funziona.
advice-login-down = Riprovare tra qualche minuto. L’accesso resta conservato.

error-sign-in-forged = L’accesso non si è potuto verificare.
advice-sign-in-forged = Nulla è stato collegato. Ricominciare, e solo con un link chiesto di persona.

error-module-gone = Questo dispositivo non è più in casa.
advice-module-gone = È stato tolto, oppure abbinato di nuovo con un’altra identità. Ho riletto la casa; sceglierlo di nuovo.

error-unknown = Il servizio di { $maker } ha dato una risposta che non conosco.
advice-unknown = Guardare il dispositivo, poi riprovare tra un minuto.

## A chi gestisce il bot

alarm-key-refused = <b>{ $maker } rifiuta questa applicazione.</b> Controllare { $keyed }, e su { $portal } che l’applicazione sia ancora attiva.
alarm-client-refused = <b>Il servizio di accesso rifiuta questa applicazione.</b> Controllare { $settings }_CLIENT_ID e { $settings }_CLIENT_SECRET.
alarm-secret-expired = <b>Il segreto del client è probabilmente scaduto.</b> Vale un anno. Crearne uno nuovo su { $portal } e metterlo in { $settings }_CLIENT_SECRET. Per questo solo messaggio nessuna famiglia deve accedere di nuovo.
alarm-push-refused = <b>Da tre giorni { $maker } rifiuta di segnalare i cambiamenti.</b> I termostati sono ancora consultati di tanto in tanto. Controllare che BOT_PUBLIC_URL sia raggiungibile da Internet e che nessun’altra applicazione sia abbonata per la stessa casa. Il registro nomina le case: «not subscribed to pushes».

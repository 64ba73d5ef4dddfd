### Wat er mis kan gaan: wat er is gebeurd (error-…), wat je kunt doen (advice-…), en de zinnen eromheen.

error-title = <b>{ $text }</b>
error-until = Het werkt weer vanaf { $time }, over ongeveer { $wait }.
error-reference = Referentie: <code>{ $reference }</code>
effect-none = De opdracht is niet uitgevoerd, en dat gebeurt later ook niet.
effect-possible = Misschien wordt de opdracht alsnog uitgevoerd. Kijk eerst bij het apparaat voordat je het opnieuw probeert.
span-minutes = { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
}
span-hours = { $minutes ->
    [0] { $hours } uur
   *[other] { $hours } uur en { $minutes } min
}
span-days = { $days } dagen

remedy-try-again = Opnieuw proberen
remedy-connect-again = Opnieuw koppelen
remedy-tell-me = Geef me een seintje
remedy-open-settings = Instellingen openen

error-bad-request = De dienst van { $maker } heeft me niet begrepen.
advice-bad-request = De fout ligt bij mij, niet bij jou. Opnieuw proberen helpt niet; geef de referentie hieronder door aan wie deze bot beheert.

error-sign-in-lost = { $maker } geeft deze chat geen toegang meer.
advice-sign-in-lost = Misschien is de toegang van derden (Third party access) uitgezet of ingetrokken in de officiële app { $app }, onder Account. Zit daar een schakelaar, zet die dan weer aan; koppel je huis daarna hier opnieuw. Je instellingen blijven bewaard.

error-not-permitted = De toegang geldt niet voor dit soort apparaat.
advice-not-permitted = Sta bij het opnieuw koppelen alles toe wat in de lijst staat. Staat dit er al bij, dan is je account misschien niet dat van de eigenaar van het huis.

error-out-of-calls = De verzoeken aan de dienst van { $maker } zijn voorlopig op.
advice-out-of-calls = { $maker } staat er maar een beperkt aantal toe. De schakelaars aan de muur en de officiële app werken gewoon. Totdat er nieuwe zijn, vraag ik niets meer uit mezelf.

error-not-found = De dienst van { $maker } kan dat niet meer vinden.
advice-not-found = Misschien is het apparaat of het huis vervangen of heeft het een andere naam gekregen. Ik heb opnieuw naar je huis gekeken; probeer het nog eens.

error-home-offline = Je huis heeft geen internetverbinding meer.
advice-home-offline = Kijk thuis naar de router en naar het lampje van de gateway. De schakelaars aan de muur werken gewoon.

error-not-acceptable = De dienst van { $maker } accepteerde mijn manier van vragen niet.
advice-not-acceptable = De fout ligt waarschijnlijk bij mij, niet bij jou. Geef de referentie hieronder door aan wie deze bot beheert.

error-module-silent = Het apparaat reageerde niet op tijd.
advice-module-silent = Misschien staat het te ver van de gateway, of krijgt het geen stroom. Ik heb het twee keer gevraagd; ga even bij het apparaat kijken en probeer het dan opnieuw.

error-wrong-values = Het apparaat accepteert deze waarde niet.
advice-wrong-values = Thermostaten gaan van { $lowest } tot en met { $highest } °C, verlichting en rolluiken van 0 tot en met 100% (sommige rolluiken gaan alleen helemaal open of dicht), en een boost duurt 30, 60 of 90 minuten.

error-password-expired = Het wachtwoord van je { $maker }-account is verlopen.
advice-password-expired = Open de officiële app { $app }, vernieuw daar het wachtwoord en probeer het dan hier opnieuw. Tot die tijd vraag ik niets meer.

error-terms-expired = De gebruiksvoorwaarden van { $maker } wachten op je akkoord.
advice-terms-expired = Open de officiële app { $app }, ga daar akkoord met de voorwaarden en probeer het dan hier opnieuw. Tot die tijd vraag ik niets meer.

error-display-in-use = Het apparaat is op dit moment bezig.
advice-display-in-use = Misschien gebruikt iemand het scherm, of is het nog met iets anders bezig. Ik heb gewacht en het opnieuw geprobeerd; probeer het zo nog eens.

error-cloud-failed = De dienst van { $maker } heeft een interne fout.
advice-cloud-failed = Meestal is dat na een paar minuten voorbij. De schakelaars aan de muur werken gewoon.

error-too-fast = De dienst van { $maker } vraagt me het rustiger aan te doen.
advice-too-fast = Wacht een halve minuut en probeer het dan opnieuw.

error-cloud-down = De dienst van { $maker } heeft een storing.
advice-cloud-down = Meestal is dat binnen een uur voorbij. De schakelaars aan de muur werken gewoon.

error-cloud-slow = De dienst van { $maker } antwoordde niet op tijd.
advice-cloud-slow = Ga even bij het apparaat kijken en probeer het over een minuut opnieuw.

error-no-network = Ik kan de dienst van { $maker } niet bereiken.
advice-no-network = Die dienst of mijn eigen verbinding is onderbroken. Probeer het over een minuut opnieuw.

error-bad-answer = De dienst van { $maker } gaf een antwoord dat ik niet kan lezen.
advice-bad-answer = Meestal is dat na een paar minuten voorbij. Je bent je huis niet kwijt; probeer het later opnieuw.

error-key-refused = De dienst van { $maker } accepteert deze bot op dit moment niet.
advice-key-refused = Alleen wie deze bot beheert, kan dat oplossen; die is al gewaarschuwd. Je hoeft niet opnieuw te koppelen.

error-grant-expired = De toegang van deze chat is verlopen.
advice-grant-expired = { $maker } beëindigt de toegang als die lang niet is gebruikt of als die is ingetrokken. Koppel je huis opnieuw; je instellingen blijven bewaard.

error-client-refused = { $maker } accepteert de registratie van deze bot op dit moment niet.
advice-client-refused = Alleen wie deze bot beheert, kan dat oplossen; die is al gewaarschuwd. Je hoeft niet opnieuw te koppelen.

error-secret-expired = De inlogdienst van { $maker } heeft een interne fout.
advice-secret-expired = Wie deze bot beheert, is al gewaarschuwd; je toegang blijft bewaard. Je hoeft niet opnieuw te koppelen.

error-login-busy = Het is druk bij de inlogdienst van { $maker }.
advice-login-busy = Wacht een halve minuut en probeer het dan opnieuw. Je toegang blijft bewaard.

error-login-down = De inlogdienst van { $maker } heeft een storing.
advice-login-down = Probeer het over een paar minuten opnieuw. Je toegang blijft bewaard.

error-sign-in-forged = Het inloggen kon niet worden gecontroleerd.
advice-sign-in-forged = Er is niets gekoppeld. Begin opnieuw, en alleen met een link die je zelf hebt aangevraagd.

error-module-gone = Dat apparaat is niet meer in je huis.
advice-module-gone = Het is verwijderd, of opnieuw aangesloten en daardoor als een nieuw apparaat bekend. Ik heb opnieuw naar je huis gekeken; kies het nog eens.

error-unknown = De dienst van { $maker } gaf een antwoord dat ik niet ken.
advice-unknown = Ga even bij het apparaat kijken en probeer het over een minuut opnieuw.

## Aan wie de bot beheert

alarm-key-refused = <b>{ $maker } weigert deze toepassing.</b> Controleer { $keyed }, en op { $portal } of de toepassing nog actief is.
alarm-client-refused = <b>De inlogdienst weigert deze toepassing.</b> Controleer { $settings }_CLIENT_ID en { $settings }_CLIENT_SECRET.
alarm-secret-expired = <b>Het client secret is waarschijnlijk verlopen.</b> Het is één jaar geldig. Maak een nieuw secret op { $portal } en vul { $settings }_CLIENT_SECRET in. Vanwege dit bericht alleen hoeft geen enkele familie opnieuw in te loggen.
alarm-push-refused = <b>Al drie dagen weigert { $maker } om veranderingen door te geven.</b> Naar thermostaten kijk ik nog van tijd tot tijd. Controleer of BOT_PUBLIC_URL vanaf het internet te bereiken is en of geen andere toepassing zich voor hetzelfde huis heeft aangemeld. Het logboek noemt de huizen: ‘not subscribed to pushes’.

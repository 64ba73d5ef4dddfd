### Meldingen: wat er mis is in huis, wat nog werkt en wat je kunt doen; en hetzelfde als het voorbij is.

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
alert-since = Sinds { $time }.
alert-behind = { $count ->
    [one] Daardoor reageert er één apparaat niet.
   *[other] Daardoor reageren er { $count } apparaten niet.
}
alert-names-more = { $names } en nog { $more }
alert-range = { $begin }–{ $end }
alert-times = Dat gebeurde { $count } keer.
alert-device-gone = Een apparaat
alert-taken = { $person } pakt dit op.
alert-snoozed = Ik meld hierover niets meer tot { $time }.
alert-repeated = In de groep ‘{ $group }’ heeft nog niemand dit opgepakt, daarom meld ik het jou.
alert-late = Dit bericht komt { $span } te laat.
alert-late-unreachable = Dit bericht komt { $span } te laat: Telegram was niet te bereiken.
alert-chat-lost =
    <b>Ik kan geen berichten meer sturen in ‘{ $chat }’.</b>
    Wat ik over je huis meld, komt daar niet meer aan.
alert-person-lost =
    <b>Ik kan { $person } geen berichten meer sturen.</b>
    Wat ik over je huis meld, komt daar niet meer aan.

button-alert-take = Ik pak dit op
button-alert-again = Opnieuw kijken
button-alert-snooze = 1 uur stil
button-alert-morning = Stil tot de ochtend
button-alert-mute = Apparaat dempen
button-alert-more = Details

alarm-post-set-aside = <b>Een bericht kon niet worden bezorgd en is opzijgezet.</b> Alle andere gaan door. Het logboek noemt het: ‘a post was set aside’.

## Achter één toegang

alert-sign-in-lost = Ik heb geen toegang meer tot je huis.
alert-sign-in-lost-advice = De schakelaars aan de muur en de officiële app werken gewoon. Koppel je huis opnieuw; je instellingen blijven bewaard.
alert-sign-in-lost-over = Ik had geen toegang tot je huis: { $range } ({ $span }).

alert-access-off = { $maker } geeft me geen toegang meer tot je huis.
alert-access-off-advice = De schakelaars aan de muur en de officiële app werken gewoon. Kijk in de officiële app onder Account of de toegang van derden (Third party access) aanstaat, en koppel je huis dan opnieuw.
alert-access-off-over = { $maker } gaf me geen toegang tot je huis: { $range } ({ $span }).

alert-calls-spent = De verzoeken aan de dienst van { $maker } zijn voorlopig op.
alert-calls-spent-advice = Totdat er nieuwe zijn, kan ik niets zien of bedienen. De schakelaars aan de muur en de officiële app werken gewoon. Je hoeft niets te doen; /quota toont wanneer er nieuwe verzoeken zijn.
alert-calls-spent-over = De verzoeken aan de dienst van { $maker } waren op: { $range } ({ $span }).

alert-cloud-failing = { $kind ->
    [no-network] Ik kan de dienst van { $maker } niet bereiken.
    [cloud-slow] De dienst van { $maker } antwoordt niet op tijd.
   *[cloud-down] De dienst van { $maker } heeft een storing.
}
alert-cloud-failing-advice = Totdat het weer werkt, kan ik niets zien of bedienen. De schakelaars aan de muur werken gewoon. Je hoeft niets te doen; ik blijf kijken.
alert-cloud-failing-over = De dienst van { $maker } werkte niet: { $range } ({ $span }).

alert-scopes-small = De toegang geldt niet voor alle apparaten in je huis.
alert-scopes-small-advice = De apparaten waarvoor die wel geldt, werken gewoon. Koppel je huis opnieuw en sta alles toe wat in de lijst staat.
alert-scopes-small-over = De toegang gold niet voor alle apparaten in je huis: { $range } ({ $span }).

alert-password-expired = Het wachtwoord van je { $maker }-account is verlopen.
alert-password-expired-advice = De thermostaten zelf werken gewoon. Vernieuw het wachtwoord in de officiële app { $app }.
alert-password-expired-over = Het wachtwoord van je { $maker }-account was verlopen: { $range } ({ $span }).

alert-terms-expired = De gebruiksvoorwaarden van { $maker } wachten op je akkoord.
alert-terms-expired-advice = De thermostaten zelf werken gewoon. Ga akkoord met de voorwaarden in de officiële app { $app }.
alert-terms-expired-over = De gebruiksvoorwaarden van { $maker } wachtten op je akkoord: { $range } ({ $span }).

alert-calls-low = Van de { $limit } verzoeken aan de dienst van { $maker } zijn er { $used } gebruikt.
alert-calls-low-advice = Alles werkt nog; ik kijk wel minder vaak naar het huis. /quota toont wanneer er nieuwe verzoeken zijn.
alert-calls-low-over = Er waren nog maar weinig verzoeken aan de dienst van { $maker } over: { $range } ({ $span }).

alert-calls-nearly-spent = De verzoeken aan de dienst van { $maker } zijn bijna op: { $used } van de { $limit } zijn gebruikt.
alert-calls-nearly-spent-advice = Opdrachten werken nog. Bewaar de rest daarvoor; /quota toont wanneer er nieuwe verzoeken zijn.
alert-calls-nearly-spent-over = De verzoeken aan de dienst van { $maker } waren bijna op: { $range } ({ $span }).

## Van één huis

alert-gateway-offline = { $kind ->
    [silent] Geen enkel apparaat in huis reageert.
   *[home-offline] Je huis heeft geen internetverbinding meer.
}
alert-gateway-offline-advice = De schakelaars aan de muur werken gewoon. Kijk thuis naar de router en naar het lampje van de gateway.
alert-gateway-offline-over = { $kind ->
    [silent] Geen enkel apparaat in huis reageerde: { $range } ({ $span }).
   *[home-offline] Je huis had geen internetverbinding: { $range } ({ $span }).
}

## Van afzonderlijke apparaten

alert-module-unreachable = { $count ->
    [one] { $names } reageert niet.
   *[other] { $count } apparaten reageren niet: { $names }.
}
alert-module-unreachable-advice = { $count ->
    [one] De rest van het huis reageert gewoon. Kijk of het apparaat stroom krijgt.
   *[other] De rest van het huis reageert gewoon. Kijk of de apparaten stroom krijgen.
}
alert-module-unreachable-over = Geen reactie van { $names }: { $range } ({ $span }).

alert-command-failed = { $count ->
    [one] { $names } heeft niet gedaan wat gevraagd was.
   *[other] { $count } apparaten hebben niet gedaan wat gevraagd was: { $names }.
}
alert-command-failed-advice = { $count ->
    [one] De rest van het huis heeft hier geen last van. Ga even bij het apparaat kijken en probeer het dan opnieuw.
   *[other] De rest van het huis heeft hier geen last van. Ga even bij de apparaten kijken en probeer het dan opnieuw.
}
alert-command-failed-over = { $names }: een opdracht is niet uitgevoerd ({ $at }).

alert-battery-low = { $count ->
    [one] De batterij van { $names } is zwak.
   *[other] De batterijen van { $count } apparaten zijn zwak: { $names }.
}
alert-battery-low-advice = { $count ->
    [one] Het apparaat werkt nog. Vervang de batterij binnenkort.
   *[other] De apparaten werken nog. Vervang de batterijen binnenkort.
}
alert-battery-low-over = { $count ->
    [one] De batterij van { $names } was zwak: { $range } ({ $span }).
   *[other] De batterijen van { $names } waren zwak: { $range } ({ $span }).
}

alert-sensor-silent = { $count ->
    [one] { $names } geeft geen temperatuur meer door.
   *[other] { $count } apparaten geven geen temperatuur meer door: { $names }.
}
alert-sensor-silent-advice = De rest van het huis werkt gewoon. Kijk op het scherm van de thermostaat.
alert-sensor-silent-over = Geen temperatuur van { $names }: { $range } ({ $span }).

alert-far-from-set-point = { $count ->
    [one] Bij { $names } is het { $degrees } °C in plaats van { $wished } °C.
   *[other] In { $count } kamers blijft het te koud: { $names }.
}
alert-far-from-set-point-advice = De verwarming neemt nog opdrachten aan. Controleer de cv-ketel, en kijk of er een raam openstaat.
alert-far-from-set-point-over = Het bleef te koud bij { $names }: { $range } ({ $span }).

alert-guard = { $count ->
    [one] { $why ->
        [off] { $names } staat uit, en dit apparaat bewaak ik voor je.
        [power] { $names } verbruikt maar { $watts } W, en dit apparaat bewaak ik voor je.
       *[unreachable] { $names } reageert niet, en dit apparaat bewaak ik voor je.
    }
   *[other] { $count } apparaten die ik bewaak, staan uit, reageren niet of verbruiken te weinig: { $names }.
}
alert-guard-advice = { $count ->
    [one] Ga meteen bij het apparaat kijken.
   *[other] Ga meteen bij de apparaten kijken.
}
alert-guard-over = { $count ->
    [one] { $why ->
        [off] { $names } stond uit: { $range } ({ $span }).
        [power] { $names } verbruikte te weinig: { $range } ({ $span }).
       *[unreachable] { $names } reageerde niet: { $range } ({ $span }).
    }
   *[other] { $names } stonden uit, reageerden niet of verbruikten te weinig: { $range } ({ $span }).
}

### /alerts: wat er mis is en onlangs was, wat mensen met een melding doen, en hoe een chat ze wil krijgen.

menu-alerts = Wat er mis is, en hoe ik dat meld
setting-alerts = Meldingen

alerts-title = <b>Meldingen</b>
alerts-nothing = Er is niets mis in huis, voor zover ik weet.
alerts-nothing-here = Aan deze chat is geen huis gekoppeld. Wat in je groep niemand oppakt, meld ik je hier.
alerts-open = { $severity ->
    [urgent] 🚨 { $what } Sinds { $time }.
    [notice] ℹ️ { $what } Sinds { $time }.
   *[warning] ⚠️ { $what } Sinds { $time }.
}
alerts-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
alerts-recent = <b>De laatste 7 dagen</b>
alerts-where-here = Ik meld het in deze chat.
alerts-where-topic = Ik meld het in één onderwerp van deze groep.
alerts-where-group = Een groep krijgt de meldingen, dus laat ik deze chat met rust.
alerts-where-off = In deze chat staan de meldingen uit.
alerts-where-unheard = Hier meld ik je alleen wat in je groep niemand oppakt.
alerts-quiet-hours = Stille uren: { $begin }–{ $end }
alerts-quiet-none = Stille uren: geen
alerts-gone = Die melding ken ik hier niet.
alerts-over = Dat is al voorbij.

button-alerts-list = Alle meldingen
button-alerts-settings = Meldingen instellen

## Eén melding

alerts-details = <b>Details van melding { $number }</b>
alerts-details-rule = <b>{ $what }</b>
alerts-details-line = { $what }: { $when }
alerts-details-since = sinds { $time }
alerts-details-said = Wat de dienst van { $maker } zegt: { $text }
alerts-details-taken = Opgepakt door { $person }, sinds { $time }.

alerts-taken = Jij pakt dit op. Iedereen die de melding kreeg, ziet dat.
alerts-taken-already = { $person } heeft dit al opgepakt.
alerts-snoozed = Ik meld hierover niets meer tot { $time }.
alerts-again-still = Ik heb opnieuw gekeken ({ $time }): het is nog steeds zo.
alerts-again-well = Ik heb opnieuw gekeken ({ $time }): het is voorbij.
alerts-mute-which = <b>Welk apparaat zal ik dempen?</b>
alerts-mute-how-long =
    <b>Hoelang zal ik niets melden over { $name }?</b>
    Je kunt het gewoon blijven zien en bedienen.
alerts-muted = Ik meld niets over { $name } tot { $time }.
alerts-muted-always = Ik meld niets meer over { $name }. Onder ‘Meldingen instellen’ kun je dat terugdraaien.
button-alerts-mute-1 = 1 dag
button-alerts-mute-7 = 1 week
button-alerts-mute-always = Voorgoed

## Hoe een chat meldingen wil krijgen

alerts-wishes-group = <b>Zo waarschuw ik deze groep</b>
alerts-wishes-private = <b>Zo waarschuw ik je in deze chat</b>
alerts-wish-on = Meldingen: aan
alerts-wish-off = Meldingen: uit
alerts-wish-usual = Meldingen: alleen zolang geen groep ze krijgt
alerts-wish-off-rules = { $count ->
    [0] Soorten meldingen: alle
    [one] Soorten meldingen: alle op één na
   *[other] Soorten meldingen: alle op { $count } na
}
alerts-wish-sounds = { $sounds ->
    [all] Geluid: bij elke melding
    [urgent] Geluid: alleen als het dringend is
    [never] Geluid: nooit
   *[warning] Geluid: bij waarschuwingen en als het dringend is
}
alerts-wish-escalates = Pakt niemand iets dringends binnen 15 minuten op, dan waarschuw ik jullie een voor een in een privéchat.
alerts-wish-escalates-not = Wat dringend is, meld ik alleen in deze groep.
alerts-wish-topic = Meldingen hebben in deze groep een eigen onderwerp.
alerts-wish-digest-both = Overzicht: elke dag en elke week
alerts-wish-digest-daily = Overzicht: elke dag
alerts-wish-digest-weekly = Overzicht: elke week
alerts-wish-digest-none = Overzicht: geen
alerts-wish-counts = Bewaakte apparaten: { $guards }. Gedempte apparaten: { $count }.
alerts-changed = Gewijzigd.
alerts-here-no-topic = Typ dit in het onderwerp van de groep waarin je de meldingen wilt.

button-alerts-on = Meldingen aanzetten
button-alerts-off = Meldingen uitzetten
button-alerts-usual = Alleen zonder groep
button-alerts-rules = Soorten meldingen
button-alerts-sound = Geluid
button-alerts-quiet = Stille uren
button-alerts-escalate = Ook privé waarschuwen
button-alerts-alone = Alleen in de groep
button-alerts-weekly = Weekoverzicht aan
button-alerts-weekly-off = Weekoverzicht uit
button-alerts-daily = Dagoverzicht aan
button-alerts-daily-off = Dagoverzicht uit
button-alerts-guards = Bewaakte apparaten
button-alerts-muted = Gedempte apparaten
button-alerts-here = In dit onderwerp
button-alerts-everywhere = Geen eigen onderwerp

alerts-rules = <b>Wat zal ik melden?</b>
alerts-rules-on = { $what }: wel melden
alerts-rules-off = { $what }: niet melden
button-alerts-rule-on = Wel: { $what }
button-alerts-rule-off = Niet: { $what }
alerts-rule-sign-in-lost = Toegang verloren
alerts-rule-access-off = Toegang geweigerd
alerts-rule-calls-spent = Verzoeken op
alerts-rule-cloud-failing = Storing bij de onlinedienst
alerts-rule-gateway-offline = Huis niet bereikbaar
alerts-rule-scopes-small = Toegang onvolledig
alerts-rule-password-expired = Wachtwoord verlopen
alerts-rule-terms-expired = Gebruiksvoorwaarden
alerts-rule-calls-low = Weinig verzoeken over
alerts-rule-calls-nearly-spent = Verzoeken bijna op
alerts-rule-module-unreachable = Apparaat reageert niet
alerts-rule-command-failed = Opdracht mislukt
alerts-rule-battery-low = Batterij zwak
alerts-rule-sensor-silent = Geen temperatuur
alerts-rule-far-from-set-point = Kamer te koud
alerts-rule-guard = Bewaakt apparaat

alerts-sound = { $sounds ->
    [all] <b>Elke melding geeft geluid.</b> Wanneer moet een bericht geluid geven?
    [urgent] <b>Alleen wat dringend is, geeft geluid.</b> Wanneer moet een bericht geluid geven?
    [never] <b>Geen enkele melding geeft geluid.</b> Wanneer moet een bericht geluid geven?
   *[warning] <b>Waarschuwingen en wat dringend is, geven geluid.</b> Wanneer moet een bericht geluid geven?
}
button-alerts-sound-all = Bij elke melding
button-alerts-sound-warning = Bij waarschuwingen
button-alerts-sound-urgent = Alleen als het dringend is
button-alerts-sound-never = Nooit

alerts-quiet =
    <b>Wanneer moet het stil zijn?</b>
    Een bewaakt apparaat geeft dan toch geluid, als je dat hebt gekozen. Of typ bijvoorbeeld <code>/alerts quiet 22:30 6:45</code>.
alerts-quiet-unread =
    <b>Deze tijden heb ik niet begrepen.</b>
    Typ bijvoorbeeld <code>/alerts quiet 22:30 6:45</code>.
button-alerts-hours = { $begin }–{ $end }
button-alerts-quiet-off = Geen stille uren

alerts-muted-list = <b>Over deze apparaten meld ik niets</b>
alerts-muted-none = Er is geen apparaat gedempt. Bij een melding over een apparaat staat daar een knop voor.
alerts-muted-line = { $name }: tot { $time }
alerts-muted-line-always = { $name }: voorgoed
alerts-muted-others = { $count ->
    [one] En nog één dat ik hier niet kan noemen.
   *[other] En nog { $count } die ik hier niet kan noemen.
}
button-alerts-unmute = Weer melden: { $name }
button-alerts-unmute-gone = Verdwenen apparaten vergeten

## Bewaakte apparaten

guard-told = { $least ->
    [0] 🛡 Bewaakt: ik sla alarm als het apparaat { $minutes } min lang uitstaat of niet reageert{ $night ->
        [night] , ook ’s nachts.
       *[day] ; in stille uren zonder geluid.
    }
   *[other] 🛡 Bewaakt: ik sla alarm als het apparaat { $minutes } min lang uitstaat, niet reageert of minder dan { $watts } W verbruikt{ $night ->
        [night] , ook ’s nachts.
       *[day] ; in stille uren zonder geluid.
    }
}
guard-title = <b>{ $name }</b>
guard-offer = Zal ik dit apparaat bewaken? Dan sla ik alarm als het uitstaat of niet reageert, ook ’s nachts. Na hoeveel tijd?
guard-asked-first = Voordat ik het uitzet, vraag ik of dat echt moet.
guard-unheard = Maar in deze chat komen nu geen meldingen, dus hier zou niemand het merken.
guard-unknown = Zo’n apparaat om te bewaken ken ik hier niet.
guard-too-many = Meer apparaten kan ik niet bewaken. Stop eerst met het bewaken van een ander.
guards-list = <b>Bewaakte apparaten</b>
guards-none = Er wordt geen apparaat bewaakt. Open een stopcontact, een lamp of een radiator en tik op ‘Bewaken’: dan sla ik alarm als het uitstaat of niet reageert.
guards-line = <b>{ $name }</b>: { $guard }
button-guard = Bewaken
button-guard-change = Bewaking wijzigen
button-guard-after = Na { $minutes } min
button-guard-any-power = Ongeacht het verbruik
button-guard-watts = Minstens { $watts } W
button-guard-night = Ook ’s nachts geluid
button-guard-day = ’s Nachts zonder geluid
button-guard-off = Niet meer bewaken
button-guard-card = Terug naar het apparaat
button-guards-gone = Verdwenen apparaten vergeten
risk-guarded = Een apparaat dat ik voor je bewaak, zou dan uitgaan: het hoort aan te blijven.

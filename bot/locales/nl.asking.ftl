### Wat iemand leest die iets niet mag, en hoe je het vraagt aan wie het wel mag.

refused-stranger = Voor zover ik kan zien, hoor je niet bij dit huis.
refused-paused = Niemand kan hier iets veranderen totdat iemand het huis overneemt.
refused-frozen = Het huis is voorlopig geblokkeerd: alleen de eigenaar kan iets veranderen.
refused-room = Die kamer is alleen voor sommigen van jullie.
refused-bounds = Je kunt kiezen van { $lowest } tot en met { $highest } °C.
refused-see = Met jouw rol mag je dit hier niet zien.
refused-switch = Met jouw rol mag je dit hier niet bedienen.
refused-temperature = Met jouw rol mag je hier de verwarming niet instellen.
refused-scenes = Met jouw rol mag je hier geen scenario’s starten.
refused-energy = Met jouw rol mag je hier het energieverbruik niet zien.
refused-alerts = Met jouw rol mag je hier de meldingen niet instellen.
refused-invite = Met jouw rol mag je hier niemand uitnodigen.
refused-settings = Dat kan alleen de eigenaar van het huis, of een beheerder van de groep zolang er geen huis gekoppeld is.

asking-button = { $count ->
    [1] Vragen aan { $first }
    [2] Vragen aan { $first } of { $second }
   *[other] Vragen aan { $first }, { $second } of iemand anders
}
asking-asked = Gevraagd aan { $people }. Het antwoord komt hier.
asking-asked-short = Gevraagd. Het antwoord komt hier.
asking-question =
    🙋 <b>{ $asker } wil dit graag.</b>
    { $what }.
    { $people }, is dat goed?
asking-beyond = De grens hiervoor is { $lowest } tot en met { $highest } °C. Als je het voor langer toestaat, geldt die grens daar niet.
asking-once = Eén keer toestaan
asking-hour = Een uur toestaan
asking-always = Altijd toestaan
asking-no = Nee

asking-allowed-once = { $asker } vroeg: { $what }. <b>{ $by } heeft het één keer toegestaan.</b>
asking-allowed-hour = { $asker } vroeg: { $what }. <b>{ $by } heeft het toegestaan tot { $time }.</b>
asking-allowed-always = { $asker } vroeg: { $what }. <b>{ $by } heeft het voorgoed toegestaan.</b>
asking-denied = { $asker } vroeg: { $what }. <b>{ $by } heeft dat deze keer liever niet.</b> Er is niets veranderd.
asking-gone = { $asker } vroeg: { $what }. Ik kan niet zien dat { $asker } hier nog is, dus er is niets veranderd.

asking-changed = Het huis is intussen veranderd. Zeg nog eens wat je wilt.
asking-may-now = Dat mag je nu zelf. Probeer het opnieuw.
asking-nobody = Er is hier nu niemand die dat kan toestaan.
asking-again = Dat heb je al gevraagd. Wacht op het antwoord.
asking-many = Je hebt al meerdere dingen gevraagd. Wacht op een antwoord.
asking-late = Je tik kwam laat bij me aan. Tik nog een keer.
asking-own = Iemand anders moet op je vraag antwoorden.
asking-adults = Alleen de eigenaar en volwassenen kunnen daarop antwoorden.
asking-owner-only = Alleen de eigenaar kan iets voorgoed toestaan.

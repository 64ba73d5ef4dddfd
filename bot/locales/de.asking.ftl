### Was jemand ohne ein Recht erfährt, und wie man die fragt, die es haben.

refused-stranger = Soweit ich sehe, gehören Sie nicht zu diesem Zuhause.
refused-paused = Hier lässt sich nichts ändern, bis jemand das Zuhause übernimmt.
refused-frozen = Das Zuhause ist zurzeit gesperrt: Nur der Besitzer kann etwas ändern.
refused-room = Dieser Raum ist einigen von Ihnen vorbehalten.
refused-bounds = Sie können { $lowest } bis { $highest } °C wählen.
refused-see = Mit Ihrer Rolle können Sie das hier nicht ansehen.
refused-switch = Mit Ihrer Rolle können Sie das hier nicht schalten.
refused-temperature = Mit Ihrer Rolle können Sie hier die Heizung nicht einstellen.
refused-scenes = Mit Ihrer Rolle können Sie hier keine Szenen starten.
refused-energy = Mit Ihrer Rolle können Sie hier den Stromverbrauch nicht ansehen.
refused-alerts = Mit Ihrer Rolle können Sie hier die Meldungen nicht anpassen.
refused-invite = Mit Ihrer Rolle können Sie hier niemanden einladen.
refused-settings = Das kann nur der Besitzer des Zuhauses oder, solange keines verbunden ist, ein Admin der Gruppe.

asking-button = { $count ->
    [1] { $first } fragen
    [2] { $first } oder { $second } fragen
   *[other] { $first }, { $second } oder andere fragen
}
asking-asked = Ihre Frage ging an: { $people }. Die Antwort kommt hierher.
asking-asked-short = Gefragt. Die Antwort kommt hierher.
asking-question =
    🙋 <b>{ $asker } bittet um Erlaubnis.</b>
    { $what }.
    { $people }, ist das in Ordnung?
asking-beyond = Erlaubt sind hier { $lowest } bis { $highest } °C. Eine Erlaubnis für länger als einmal hebt diese Grenze dort auf.
asking-once = Einmal erlauben
asking-hour = 1 Stunde erlauben
asking-always = Immer erlauben
asking-no = Nein

asking-allowed-once = { $asker } hat gefragt: { $what }. <b>{ $by } hat es einmal erlaubt.</b>
asking-allowed-hour = { $asker } hat gefragt: { $what }. <b>{ $by } hat es bis { $time } Uhr erlaubt.</b>
asking-allowed-always = { $asker } hat gefragt: { $what }. <b>{ $by } hat es für immer erlaubt.</b>
asking-denied = { $asker } hat gefragt: { $what }. <b>{ $by } möchte das diesmal lieber nicht.</b> Es wurde nichts geändert.
asking-gone = { $asker } hat gefragt: { $what }. Soweit ich sehe, ist { $asker } nicht mehr hier, deshalb wurde nichts geändert.

asking-changed = Das Zuhause hat sich inzwischen geändert. Bitte sagen Sie noch einmal, was Sie möchten.
asking-may-now = Das dürfen Sie jetzt selbst. Bitte versuchen Sie es noch einmal.
asking-nobody = Gerade ist niemand hier, der das erlauben könnte.
asking-again = Das haben Sie schon gefragt. Bitte warten Sie auf die Antwort.
asking-many = Mehrere Ihrer Fragen sind noch offen. Bitte warten Sie auf eine Antwort.
asking-late = Das kam zu spät bei mir an. Bitte tippen Sie noch einmal.
asking-own = Ihre Frage muss jemand anderes beantworten.
asking-adults = Darauf können nur der Besitzer und Erwachsene antworten.
asking-owner-only = Für immer erlauben kann nur der Besitzer etwas.

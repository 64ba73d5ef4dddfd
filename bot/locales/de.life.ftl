### Das Leben einer Gruppe: wer kommt und geht, ein verlorenes Handy, und was über wen gespeichert wird.

menu-panic = Handy verloren: Steuerung sperren
menu-export = Was ich über Sie speichere, als Datei

button-people = Wer was darf
button-take-over = Zuhause übernehmen
button-calm = Sperre aufheben
button-cut-off = Dort trennen
button-export = Alles schicken
button-newcomer-adult = Erwachsene/r
button-newcomer-child = Kind
button-newcomer-guest = Gast

## Kommen

welcome-group-hearing =
    <b>Hallo. Mit mir steuert Ihre Familie ihr Zuhause mit Legrand oder BTicino hier in der Gruppe.</b>
    Jemand von Ihnen verbindet das Zuhause; das dauert eine Minute, im privaten Chat mit mir.
    Sprechen Sie mich mit Befehlen wie <code>/status</code> an oder antworten Sie auf meine Nachrichten. Telegram zeigt mir alles, was hier geschrieben wird; auf alles andere reagiere ich nicht, und ich speichere nichts davon.
    Wer das Zuhause verbindet, dem gehört es hier. Die Admins der Gruppe zählen zu den Erwachsenen, alle anderen können es nur ansehen, bis der Besitzer mehr erlaubt.

newcomer-private =
    <b>{ $person } ist neu in der Gruppe „{ $group }“ { $role ->
        [adult] und zählt dort zu den Erwachsenen.
        [child] und zählt dort zu den Kindern.
       *[guest] und kann das Zuhause dort ansehen.
    }</b>
    Was darf { $person }? Erwachsene dürfen alles außer den Einstellungen, Kinder das Alltägliche, Gäste nur zuschauen.
    Die Einzelheiten zeigt /family in der Gruppe.
newcomer-group =
    <b>{ $person } ist neu hier { $role ->
        [adult] und zählt zu den Erwachsenen.
        [child] und zählt zu den Kindern.
       *[guest] und kann das Zuhause ansehen.
    }</b>
    Was darf { $person }? Erwachsene dürfen alles außer den Einstellungen, Kinder das Alltägliche, Gäste nur zuschauen.
    Nur der Besitzer des Zuhauses kann antworten.
newcomer-is = <b>{ $person } zählt hier jetzt { $role ->
        [adult] zu den Erwachsenen
        [child] zu den Kindern
       *[guest] zu den Gästen
    }.</b>
newcomer-is-in = <b>{ $person } zählt in der Gruppe „{ $group }“ jetzt { $role ->
        [adult] zu den Erwachsenen
        [child] zu den Kindern
       *[guest] zu den Gästen
    }.</b>
newcomer-gone = { $person } gehört nicht mehr zur Gruppe, deshalb gibt es nichts zu entscheiden.

## Gehen

owner-left =
    <b>Die Person, der dieses Zuhause gehört, hat die Gruppe verlassen.</b>
    Bis jemand das Zuhause übernimmt, lässt sich hier nichts ändern. { $person }, möchten Sie das tun?
owner-left-nobody =
    <b>Die Person, der dieses Zuhause gehört, hat die Gruppe verlassen.</b>
    Bis sie zurückkommt oder ein Admin dieser Gruppe das Zuhause übernimmt, lässt sich hier nichts ändern.
owner-missing =
    <b>Die Person, der dieses Zuhause gehört, ist nicht mehr in der Gruppe, und soweit ich weiß, ist sie nicht selbst gegangen.</b>
    Bis sie zurück ist, lässt sich hier nichts ändern. Wer das Zuhause verbunden hat, kann es im privaten Chat mit mir trennen.
owner-you-left =
    <b>Sie sind nicht mehr in der Gruppe „{ $group }“.</b>
    Das Zuhause, das Sie dort verbunden haben, ist weiterhin verbunden. Sie können es von hier aus jederzeit trennen.
owner-is-back-frozen =
    <b>Dieses Zuhause hat hier wieder einen Besitzer.</b>
    Es ist noch gesperrt: Nur der Besitzer kann es bedienen, bis er die Sperre mit dem Knopf aufhebt.
owner-is-back = <b>Dieses Zuhause hat hier wieder einen Besitzer.</b> Alle können wieder, was sie vorher konnten.
inherited =
    <b>In dieser Gruppe gehört das Zuhause jetzt { $person }.</b> Alle können es wieder bedienen.
    Wer es verbunden hat, kann es weiterhin trennen, im privaten Chat mit mir.
inherit-needless = Dieses Zuhause hat seinen Besitzer, deshalb gibt es nichts zu übernehmen.
inherit-frozen = Dieses Zuhause ist wegen eines verlorenen Handys gesperrt, und nur sein Besitzer kann das aufheben. So lange kann es niemand übernehmen.
adults-only = Das können nur der Besitzer und die Erwachsenen dieses Zuhauses.

## Ein verlorenes Handy

panic =
    <b>{ $person } hat dieses Zuhause gesperrt.</b>
    Nur sein Besitzer kann es hier jetzt bedienen; Links und Einladungen öffnen sich nicht mehr. Der Besitzer hebt die Sperre mit dem Knopf auf.
panic-done = Gesperrt. Jetzt kann nur noch der Besitzer das Zuhause bedienen.
panic-already = Dieses Zuhause ist schon gesperrt. Nur der Besitzer kann es bedienen.
panic-everywhere = <b>Gesperrt: { $groups }.</b> Dort kann jetzt nur noch der Besitzer das Zuhause bedienen. Ich habe dort allen Bescheid gesagt.
panic-nowhere = Ich kenne keine weitere Gruppe, die sich sperren ließe und in der Sie zu den Erwachsenen zählen. Schreiben Sie /panic in der Gruppe selbst.
calm = <b>{ $person } hat die Sperre aufgehoben.</b> Alle können wieder, was sie vorher konnten.
calm-done = Die Sperre ist aufgehoben. Alle können das Zuhause wieder bedienen.
calm-already = Es ist nichts gesperrt.
calm-everywhere = <b>Nicht mehr gesperrt: { $groups }.</b> Ich habe dort allen Bescheid gesagt.

## Was gespeichert wird

export-here =
    <b>Das ist alles, was ich über Sie speichere.</b>
    Menschen und Programme können die Datei lesen. Sie enthält kein Passwort und keinen Schlüssel. Wer sie zu sehen bekommt, bestimmen Sie.
export-in-private = Was ich über Sie speichere, geht nur Sie etwas an. Schreiben Sie /export im privaten Chat mit mir.
ask-delete-everywhere =
    <b>Alles löschen, was ich über Sie speichere?</b>
    Was Sie verbunden haben, wird getrennt: { $groups }. Ihre Rollen dort werden auch gelöscht, und ebenso, was Sie dort gemacht haben.
    Wo das Zuhause sonst niemandem gehört, wird jemand von den Erwachsenen gebeten, es zu übernehmen. Das Löschen lässt sich nicht rückgängig machen.

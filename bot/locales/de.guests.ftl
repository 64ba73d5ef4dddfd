### Andere hereinlassen: Einladungen, Gastzugänge, Personen aus der Liste von Telegram.

menu-invite = Jemanden einladen
menu-pass = Gastzugänge

host-which = <b>Für welche Gruppe?</b>
host-nowhere = Einladungen und Gastzugänge gibt es für Gruppen mit einem Zuhause. Fügen Sie mich der Gruppe Ihrer Familie hinzu, verbinden Sie dort das Zuhause und schreiben Sie dort /invite.
host-told-privately = { $person }, ich habe Ihnen in unserem privaten Chat geschrieben.
host-told-privately-short = Ich habe Ihnen in unserem privaten Chat geschrieben.
host-in-private = { $person }, das geht in unserem privaten Chat weiter, denn der Link ist nur für eine Person.

## Einladungen

invite-whom =
    <b>Wen laden Sie in das Zuhause von „{ $group }“ ein?</b>
    Sie bekommen einen Link, der einmal funktioniert und einen Tag lang gilt. Wer ihn zuerst öffnet, hat die Rolle.
button-invite-adult = Als Erwachsene/r
button-invite-child = Als Kind
button-invite-guest = Als Gast
button-invite-pick = Aus Telegram auswählen
button-invite-pick-now = Personen auswählen
button-invite-pass = Gastzugang auf Zeit
button-given = Offene Links und Zugänge

invite-link =
    <b>Mit diesem Link kommt eine Person in das Zuhause von „{ $group }“, { $role ->
        [adult] als Erwachsene
        [child] als Kind
       *[guest] als Gast
    }.</b>
    { $link }
    Schicken Sie ihn der Person oder lassen Sie sie das Bild mit dem Handy scannen. Wer den Link zuerst öffnet, hat die Rolle; zeigen Sie ihn also niemandem sonst.
    Er funktioniert einmal, bis { $ends } Uhr.
links-too-many = In der Gruppe „{ $group }“ gibt es viele Links, die niemand geöffnet hat. Beenden Sie zuerst einige davon.

invite-pick-as = <b>Welche Rolle sollen die ausgewählten Personen im Zuhause von „{ $group }“ haben?</b>
invite-pick =
    <b>Tippen Sie auf den Knopf unter dem Textfeld und wählen Sie bis zu zehn Personen aus.</b>
    Im Zuhause von „{ $group }“ zählen sie dann { $role ->
        [adult] zu den Erwachsenen
        [child] zu den Kindern
       *[guest] zu den Gästen
    }.
invite-picked =
    <b>Erledigt. Im Zuhause von „{ $group }“ { $count ->
        [one] zählt
       *[other] zählen
    } { $people } jetzt { $role ->
        [adult] zu den Erwachsenen
        [child] zu den Kindern
       *[guest] zu den Gästen
    }.</b>
invite-picked-absent = Noch nicht in der Gruppe: { $people }. Die Rolle gilt, sobald die Person dort ist.
invite-picked-nobody = Im Zuhause von „{ $group }“ wurde nichts geändert. Wem es gehört, dem gehört es weiterhin.
invite-picked-announcement = { $person } hat in diesem Zuhause die Rolle „{ $role ->
        [adult] Erwachsene/r
        [child] Kind
       *[guest] Gast
    }“ vergeben an: { $people }. /family zeigt, was das bedeutet.

## Einen Link öffnen

link-ended = <b>Dieser Link funktioniert nicht mehr.</b> Er wurde benutzt, ist abgelaufen oder wurde zurückgenommen. Bitten Sie um einen neuen.
link-own = Das ist Ihr eigener Link für das Zuhause von „{ $group }“. Schicken Sie ihn der Person, die Sie hereinlassen möchten.
link-frozen = <b>In das Zuhause von „{ $group }“ kann gerade niemand hereingelassen werden.</b> Die Steuerung ist gesperrt. Öffnen Sie den Link später noch einmal.
link-void = <b>Dieser Link bewirkt nichts.</b> { $person } darf auf diese Weise niemanden mehr hereinlassen.
link-needless = <b>Für das Zuhause von „{ $group }“ brauchen Sie keinen Link.</b> Sie dürfen dort schon genauso viel. Der Link bleibt für jemand anderen gültig.

came =
    <b>Im Zuhause von „{ $group }“ zählen Sie jetzt { $role ->
        [adult] zu den Erwachsenen
        [child] zu den Kindern
       *[guest] zu den Gästen
    }.</b> Eingeladen hat Sie { $giver }.
    Schreiben Sie in der Gruppe /status, um sich umzusehen.
came-absent =
    <b>Im Zuhause von „{ $group }“ zählen Sie jetzt { $role ->
        [adult] zu den Erwachsenen
        [child] zu den Kindern
       *[guest] zu den Gästen
    }.</b> Eingeladen hat Sie { $giver }.
    Das gilt, sobald Sie in der Gruppe sind. Bitten Sie darum, hinzugefügt zu werden.
came-announcement =
    <b>{ $person } zählt in diesem Zuhause jetzt { $role ->
        [adult] zu den Erwachsenen
        [child] zu den Kindern
       *[guest] zu den Gästen
    }.</b> Die Einladung kam von { $giver }.

## Gastzugänge

pass-which =
    <b>Ein Gastzugang für das Zuhause von „{ $group }“</b>
    Ausgewählt: { $what }
    Arten von Geräten und Räume zusammen bedeuten: diese Geräte in diesen Räumen. Der Gast sieht und schaltet sie und stellt die Heizung ein, wenn Sie das auch dürfen.
    Der Zugang gilt in der Gruppe, solange der Gast dort ist.
pass-everything = alles
pass-something = ein Teil des Zuhauses
button-pass-everything = Alles
button-pass-next = Weiter: bis wann
button-pass-back = Zurück
pass-until-when =
    <b>Bis wann?</b>
    Oder schreiben Sie zum Beispiel <code>/pass until 2026-12-24 18:00</code>. Es gilt die Uhrzeit von { $zone }.
button-pass-tonight = Heute Abend ({ $time })
button-pass-tomorrow = Morgen ({ $time })
button-pass-sunday = Sonntag ({ $time })
button-pass-week = Eine Woche ({ $time })
pass-not-understood =
    Ich habe nicht verstanden, welchen Gastzugang Sie meinen, oder sein Ende liegt nicht im kommenden Jahr.
    Schreiben Sie zum Beispiel <code>/pass until 2026-12-24 18:00</code>.
pass-link =
    <b>Dieser Link gibt einem Gast bis { $until } Uhr Zugang zum Zuhause von „{ $group }“.</b>
    Der Zugang umfasst: { $what }
    { $link }
    Schicken Sie ihn der Person oder lassen Sie sie das Bild mit dem Handy scannen. Wer den Link zuerst öffnet, hat den Zugang; zeigen Sie ihn also niemandem sonst.
    Er funktioniert einmal, bis { $ends } Uhr. Der Zugang gilt in der Gruppe, solange der Gast dort ist.
pass-taken =
    <b>Sie haben bis { $until } Uhr einen Gastzugang zum Zuhause von „{ $group }“.</b>
    Er umfasst: { $what }
    Er gilt in der Gruppe. Schreiben Sie dort /status, um sich umzusehen.
pass-taken-absent =
    <b>Sie haben bis { $until } Uhr einen Gastzugang zum Zuhause von „{ $group }“.</b>
    Er umfasst: { $what }
    Er gilt, sobald Sie in der Gruppe sind, und nur dort. Bitten Sie { $giver }, Sie hinzuzufügen.
pass-announcement =
    <b>{ $person } hat bis { $until } Uhr einen Gastzugang.</b>
    Vergeben hat ihn { $giver }, für: { $what }
pass-ended = Der Gastzugang von { $person } ist abgelaufen.
pass-void = Der Gastzugang von { $person } ist beendet: { $giver } hat ihn vergeben und kann hier niemanden mehr hereinlassen.
pass-void-own = Ihr Gastzugang zum Zuhause von „{ $group }“ ist beendet: Wer ihn vergeben hat, kann dort niemanden mehr hereinlassen.

## Was verliehen ist

lent-title = <b>Offene Links und Zugänge · { $group }</b>
lent-nothing = In der Gruppe „{ $group }“ ist kein Link offen, und es gilt kein Gastzugang.
lent-line = { $place }. { $what }
lent-until = bis { $time } Uhr
lent-for-good = für immer
lent-pass = { $person }: Gastzugang { $until }, von { $giver }
lent-approval = { $person }: auf Bitte erlaubt { $until }, von { $giver }
lent-open-pass = Offener Link: Gastzugang { $until }, von { $giver }; der Link gilt { $ends }
lent-open-invitation = Offener Link: { $role ->
        [adult] Erwachsene/r
        [child] Kind
       *[guest] Gast
    }, von { $giver }; der Link gilt { $ends }
button-lent-end = Nr. { $place } beenden
lent-ended = Das ist beendet.
lent-gone = Das war schon beendet. Es wurde nichts geändert.
lent-ended-announcement = { $kind ->
        [approval] { $person } hat zurückgenommen, was { $guest } auf Bitte erlaubt war.
       *[pass] { $person } hat den Gastzugang von { $guest } beendet.
    }

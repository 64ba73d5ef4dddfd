### Meldungen: was zu Hause nicht in Ordnung ist, was noch funktioniert und was zu tun ist; und dasselbe, wenn es vorbei ist.

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
alert-since = Seit { $time } Uhr.
alert-behind = { $count ->
    [one] Deshalb antwortet dort ein Gerät nicht.
   *[other] Deshalb antworten dort { $count } Geräte nicht.
}
alert-names-more = { $more ->
    [one] { $names } und noch eines
   *[other] { $names } und { $more } weitere
}
alert-range = { $begin }–{ $end } Uhr
alert-times = Das ist { $count }-mal vorgekommen.
alert-device-gone = Ein Gerät
alert-taken = { $person } kümmert sich darum.
alert-snoozed = Bis { $time } Uhr melde ich das nicht mehr.
alert-repeated = In der Gruppe „{ $group }“ kümmert sich noch niemand darum, deshalb melde ich es Ihnen.
alert-late = Diese Nachricht hat sich um { $span } verspätet.
alert-late-unreachable = Diese Nachricht hat sich um { $span } verspätet: Telegram war nicht erreichbar.
alert-chat-lost =
    <b>In „{ $chat }“ kann ich nicht mehr schreiben.</b>
    Was ich aus Ihrem Zuhause melde, kommt dort nicht mehr an.
alert-person-lost =
    <b>Ich kann { $person } nicht mehr schreiben.</b>
    Was ich aus Ihrem Zuhause melde, kommt dort nicht mehr an.

button-alert-take = Ich kümmere mich
button-alert-again = Noch einmal prüfen
button-alert-snooze = 1 Stunde Ruhe
button-alert-morning = Ruhe bis zum Morgen
button-alert-mute = Gerät stummschalten
button-alert-more = Details

alarm-post-set-aside = <b>Eine Nachricht ließ sich nicht zustellen und wurde beiseitegelegt.</b> Alle anderen werden weiterhin zugestellt. Im Protokoll steht dazu: „a post was set aside“.

## Hinter einer Anmeldung

alert-sign-in-lost = Ich kann mich bei Ihrem Zuhause nicht mehr anmelden.
alert-sign-in-lost-advice = Die Schalter an der Wand und die offizielle App funktionieren weiterhin. Bitte verbinden Sie Ihr Zuhause neu; Ihre Einstellungen bleiben.
alert-sign-in-lost-over = Ich konnte mich bei Ihrem Zuhause nicht anmelden: { $range } ({ $span }).

alert-access-off = { $maker } erlaubt mir den Zugriff auf Ihr Zuhause nicht mehr.
alert-access-off-advice = Die Schalter an der Wand und die offizielle App funktionieren weiterhin. Bitte prüfen Sie in der offiziellen App unter „Konto“, ob der Zugriff durch Dritte (Third party access) eingeschaltet ist, und verbinden Sie Ihr Zuhause dann neu.
alert-access-off-over = { $maker } hat mir den Zugriff auf Ihr Zuhause nicht erlaubt: { $range } ({ $span }).

alert-calls-spent = Die Anfragen beim Dienst von { $maker } sind vorerst verbraucht.
alert-calls-spent-advice = Bis es neue gibt, kann ich nichts sehen und nichts schalten. Die Schalter an der Wand und die offizielle App funktionieren weiterhin. Sie müssen nichts tun; /quota zeigt, wann es weitergeht.
alert-calls-spent-over = Die Anfragen beim Dienst von { $maker } waren verbraucht: { $range } ({ $span }).

alert-cloud-failing = { $kind ->
    [no-network] Ich erreiche den Dienst von { $maker } nicht.
    [cloud-slow] Der Dienst von { $maker } antwortet nicht rechtzeitig.
   *[cloud-down] Der Dienst von { $maker } ist gestört.
}
alert-cloud-failing-advice = Bis er wieder läuft, kann ich nichts sehen und nichts schalten. Die Schalter an der Wand funktionieren weiterhin. Sie müssen nichts tun; ich sehe immer wieder nach.
alert-cloud-failing-over = Der Dienst von { $maker } war gestört: { $range } ({ $span }).

alert-scopes-small = Die Anmeldung umfasst nicht alle Geräte in Ihrem Zuhause.
alert-scopes-small-advice = Was sie umfasst, funktioniert weiterhin. Bitte verbinden Sie Ihr Zuhause neu und erlauben Sie dabei alles, was aufgezählt wird.
alert-scopes-small-over = Die Anmeldung umfasste nicht alle Geräte in Ihrem Zuhause: { $range } ({ $span }).

alert-password-expired = Das Passwort Ihres Kontos bei { $maker } ist abgelaufen.
alert-password-expired-advice = Die Thermostate selbst funktionieren weiterhin. Bitte erneuern Sie das Passwort in der offiziellen App { $app }.
alert-password-expired-over = Das Passwort Ihres Kontos bei { $maker } war abgelaufen: { $range } ({ $span }).

alert-terms-expired = Die Nutzungsbedingungen von { $maker } warten auf Ihre Zustimmung.
alert-terms-expired-advice = Die Thermostate selbst funktionieren weiterhin. Bitte stimmen Sie den Bedingungen in der offiziellen App { $app } zu.
alert-terms-expired-over = Die Nutzungsbedingungen von { $maker } warteten auf Ihre Zustimmung: { $range } ({ $span }).

alert-calls-low = Von { $limit } Anfragen, die { $maker } zulässt, sind { $used } verbraucht.
alert-calls-low-advice = Alles funktioniert weiterhin; ich sehe nur seltener nach dem Zuhause. /quota zeigt, wann es wieder neue Anfragen gibt.
alert-calls-low-over = Die Anfragen beim Dienst von { $maker } waren knapp: { $range } ({ $span }).

alert-calls-nearly-spent = Die Anfragen beim Dienst von { $maker } sind fast verbraucht: { $used } von { $limit }.
alert-calls-nearly-spent-advice = Befehle funktionieren weiterhin. Bitte heben Sie den Rest dafür auf; /quota zeigt, wann es wieder neue Anfragen gibt.
alert-calls-nearly-spent-over = Die Anfragen beim Dienst von { $maker } waren fast verbraucht: { $range } ({ $span }).

## Von einem Zuhause

alert-gateway-offline = { $kind ->
    [silent] Keines der Geräte zu Hause antwortet.
   *[home-offline] Ihr Zuhause hat keine Internetverbindung mehr.
}
alert-gateway-offline-advice = Die Schalter an der Wand funktionieren weiterhin. Bitte sehen Sie zu Hause nach dem Router und nach dem Lämpchen am Gateway.
alert-gateway-offline-over = { $kind ->
    [silent] Keines der Geräte zu Hause hat geantwortet: { $range } ({ $span }).
   *[home-offline] Ihr Zuhause war offline: { $range } ({ $span }).
}

## Von einzelnen Geräten

alert-module-unreachable = { $count ->
    [one] { $names } antwortet nicht.
   *[other] { $count } Geräte antworten nicht: { $names }.
}
alert-module-unreachable-advice = { $count ->
    [one] Alles andere antwortet weiterhin. Bitte sehen Sie nach, ob das Gerät Strom hat.
   *[other] Alles andere antwortet weiterhin. Bitte sehen Sie nach, ob die Geräte Strom haben.
}
alert-module-unreachable-over = { $names }: keine Antwort, { $range } ({ $span }).

alert-command-failed = { $count ->
    [one] { $names } hat einen Befehl nicht ausgeführt.
   *[other] { $count } Geräte haben einen Befehl nicht ausgeführt: { $names }.
}
alert-command-failed-advice = { $count ->
    [one] Alles andere ist nicht betroffen. Bitte sehen Sie nach dem Gerät und versuchen Sie es dann noch einmal.
   *[other] Alles andere ist nicht betroffen. Bitte sehen Sie nach den Geräten und versuchen Sie es dann noch einmal.
}
alert-command-failed-over = { $names }: Ein Befehl wurde nicht ausgeführt ({ $at } Uhr).

alert-battery-low = { $count ->
    [one] { $names } braucht bald eine neue Batterie.
   *[other] { $count } Geräte brauchen bald neue Batterien: { $names }.
}
alert-battery-low-advice = { $count ->
    [one] Das Gerät funktioniert noch. Bitte wechseln Sie bald die Batterie.
   *[other] Die Geräte funktionieren noch. Bitte wechseln Sie bald die Batterien.
}
alert-battery-low-over = { $count ->
    [one] { $names }: Batterie schwach, { $range } ({ $span }).
   *[other] { $names }: Batterien schwach, { $range } ({ $span }).
}

alert-sensor-silent = { $count ->
    [one] { $names } meldet keine Temperatur mehr.
   *[other] { $count } Geräte melden keine Temperatur mehr: { $names }.
}
alert-sensor-silent-advice = Alles andere funktioniert weiterhin. Bitte sehen Sie auf das Display des Thermostats.
alert-sensor-silent-over = { $names }: keine Temperatur gemeldet, { $range } ({ $span }).

alert-far-from-set-point = { $count ->
    [one] { $names } steht bei { $degrees } °C, eingestellt sind { $wished } °C.
   *[other] { $count } Räume bleiben zu kalt: { $names }.
}
alert-far-from-set-point-advice = Die Heizung nimmt weiterhin Befehle an. Bitte sehen Sie nach der Heizungsanlage und ob irgendwo ein Fenster offen steht.
alert-far-from-set-point-over = { $names }: zu kalt, { $range } ({ $span }).

alert-guard = { $count ->
    [one] { $why ->
        [off] { $names } ist aus. Dieses Gerät überwache ich für Sie.
        [power] { $names } verbraucht nur { $watts } W. Dieses Gerät überwache ich für Sie.
       *[unreachable] { $names } antwortet nicht. Dieses Gerät überwache ich für Sie.
    }
   *[other] { $count } überwachte Geräte sind aus, antworten nicht oder verbrauchen zu wenig: { $names }.
}
alert-guard-advice = { $count ->
    [one] Bitte sehen Sie sofort nach dem Gerät.
   *[other] Bitte sehen Sie sofort nach den Geräten.
}
alert-guard-over = { $count ->
    [one] { $why ->
        [off] { $names } war aus: { $range } ({ $span }).
        [power] { $names } hat zu wenig verbraucht: { $range } ({ $span }).
       *[unreachable] { $names } hat nicht geantwortet: { $range } ({ $span }).
    }
   *[other] { $names }: aus, ohne Antwort oder zu wenig Verbrauch, { $range } ({ $span }).
}

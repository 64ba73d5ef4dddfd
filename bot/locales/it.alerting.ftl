### Alerts: what is wrong at home, what still works and what to do; and the same once it is over.

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
alert-since = Inizio: { $time }.
alert-behind = { $count ->
    [one] Per questo lì un dispositivo non risponde.
   *[other] Per questo lì { $count } dispositivi non rispondono.
}
alert-names-more = { $names } e altri { $more }
alert-range = { $begin }–{ $end }
alert-times = È successo { $count } volte.
alert-device-gone = Un dispositivo
alert-taken = Se ne occupa { $person }.
alert-snoozed = Non ne parlo più. Prossimo avviso: { $time }.
alert-repeated = Nel gruppo «{ $group }» nessuno se ne occupa ancora, perciò avviso anche qui.
alert-late = Questo messaggio arriva in ritardo, di { $span }.
alert-late-unreachable = Questo messaggio arriva in ritardo, di { $span }: Telegram non era raggiungibile.
alert-chat-lost =
    <b>Non posso più scrivere in «{ $chat }».</b>
    Ciò che annuncio della casa non arriva più lì.
alert-person-lost =
    <b>Non posso più scrivere a { $person }.</b>
    Ciò che annuncio della casa non arriva più lì.

button-alert-take = Me ne occupo
button-alert-again = Verificare
button-alert-snooze = Silenzio 1 ora
button-alert-morning = Fino al mattino
button-alert-mute = Ignora dispositivo
button-alert-more = Dettagli

alarm-post-set-aside = <b>Un messaggio non si è potuto consegnare ed è stato messo da parte.</b> Tutti gli altri proseguono. Il registro lo nomina: «a post was set aside».

## Behind one sign-in

alert-sign-in-lost = Non riesco più ad accedere alla casa.
alert-sign-in-lost-advice = Gli interruttori a muro e l’app ufficiale continuano a funzionare. Collegare di nuovo la casa; le impostazioni restano.
alert-sign-in-lost-over = Non riuscivo ad accedere alla casa, { $range } ({ $span }).

alert-access-off = { $maker } non mi fa più accedere alla casa.
alert-access-off-advice = Gli interruttori a muro e l’app ufficiale continuano a funzionare. Nell’app ufficiale, sotto Account, controllare che l’accesso di terze parti (Third party access) sia attivo, poi collegare di nuovo la casa.
alert-access-off-over = { $maker } non mi faceva accedere alla casa, { $range } ({ $span }).

alert-calls-spent = Le chiamate al servizio di { $maker } sono per ora esaurite.
alert-calls-spent-advice = Finché non tornano non posso vedere né comandare nulla. Gli interruttori a muro e l’app ufficiale continuano a funzionare. Non c’è nulla da fare; /quota dice quando tornano.
alert-calls-spent-over = Le chiamate al servizio di { $maker } erano esaurite, { $range } ({ $span }).

alert-cloud-failing = { $kind ->
    [no-network] Non riesco a raggiungere il servizio di { $maker }.
    [cloud-slow] Il servizio di { $maker } non risponde in tempo.
   *[cloud-down] Il servizio di { $maker } è fuori uso.
}
alert-cloud-failing-advice = Finché non torna non posso vedere né comandare nulla. Gli interruttori a muro continuano a funzionare. Non c’è nulla da fare; continuo a controllare.
alert-cloud-failing-over = Il servizio di { $maker } non funzionava, { $range } ({ $span }).

alert-scopes-small = L’accesso non comprende tutti i dispositivi della casa.
alert-scopes-small-advice = Ciò che comprende funziona ancora. Collegare di nuovo la casa e consentire tutto ciò che è elencato.
alert-scopes-small-over = L’accesso non comprendeva tutti i dispositivi della casa, { $range } ({ $span }).

alert-password-expired = La password dell’account { $maker } è scaduta.
alert-password-expired-advice = I termostati da soli funzionano ancora. Rinnovare la password nell’app ufficiale { $app }.
alert-password-expired-over = La password dell’account { $maker } era scaduta, { $range } ({ $span }).

alert-terms-expired = Le condizioni d’uso di { $maker } attendono il consenso.
alert-terms-expired-advice = I termostati da soli funzionano ancora. Accettare le condizioni nell’app ufficiale { $app }.
alert-terms-expired-over = Le condizioni d’uso di { $maker } attendevano il consenso, { $range } ({ $span }).

alert-calls-low = Sono usate { $used } delle { $limit } chiamate al servizio di { $maker }.
alert-calls-low-advice = Tutto funziona ancora; guardo la casa meno spesso. /quota dice quando tornano le chiamate.
alert-calls-low-over = Le chiamate al servizio di { $maker } scarseggiavano, { $range } ({ $span }).

alert-calls-nearly-spent = Le chiamate al servizio di { $maker } sono quasi esaurite: { $used } su { $limit }.
alert-calls-nearly-spent-advice = I comandi funzionano ancora. Conservare il resto per quelli; /quota dice quando tornano le chiamate.
alert-calls-nearly-spent-over = Le chiamate al servizio di { $maker } erano quasi esaurite, { $range } ({ $span }).

## Of one home

alert-gateway-offline = { $kind ->
    [silent] Nessun dispositivo della casa risponde.
   *[home-offline] La casa ha perso il collegamento a Internet.
}
alert-gateway-offline-advice = Gli interruttori a muro continuano a funzionare. Guardare il router e la luce del gateway a casa.
alert-gateway-offline-over = { $kind ->
    [silent] Nessun dispositivo della casa rispondeva, { $range } ({ $span }).
   *[home-offline] La casa era offline, { $range } ({ $span }).
}

## Of single devices

alert-module-unreachable = { $count ->
    [one] { $names } non risponde.
   *[other] { $count } dispositivi non rispondono: { $names }.
}
alert-module-unreachable-advice = { $count ->
    [one] Il resto della casa risponde ancora. Controllare che il dispositivo sia alimentato.
   *[other] Il resto della casa risponde ancora. Controllare che i dispositivi siano alimentati.
}
alert-module-unreachable-over = Nessuna risposta da { $names }, { $range } ({ $span }).

alert-command-failed = { $count ->
    [one] { $names } non ha fatto ciò che era stato chiesto.
   *[other] { $count } dispositivi non hanno fatto ciò che era stato chiesto: { $names }.
}
alert-command-failed-advice = { $count ->
    [one] Il resto della casa non è coinvolto. Guardare il dispositivo, poi riprovare.
   *[other] Il resto della casa non è coinvolto. Guardare i dispositivi, poi riprovare.
}
alert-command-failed-over = { $names }: un comando non è stato eseguito ({ $at }).

alert-battery-low = { $count ->
    [one] Batteria quasi scarica: { $names }.
   *[other] Le batterie di { $count } dispositivi sono quasi scariche: { $names }.
}
alert-battery-low-advice = { $count ->
    [one] Il dispositivo funziona ancora. Sostituire presto la batteria.
   *[other] I dispositivi funzionano ancora. Sostituire presto le batterie.
}
alert-battery-low-over = { $count ->
    [one] La batteria era quasi scarica: { $names }, { $range } ({ $span }).
   *[other] Le batterie erano quasi scariche: { $names }, { $range } ({ $span }).
}

alert-sensor-silent = { $count ->
    [one] { $names } non comunica più la temperatura.
   *[other] { $count } dispositivi non comunicano più la temperatura: { $names }.
}
alert-sensor-silent-advice = Il resto della casa funziona ancora. Guardare il display del termostato.
alert-sensor-silent-over = Nessuna temperatura da { $names }, { $range } ({ $span }).

alert-far-from-set-point = { $count ->
    [one] { $names } è a { $degrees } °C invece di { $wished } °C.
   *[other] { $count } stanze restano troppo fredde: { $names }.
}
alert-far-from-set-point-advice = Il riscaldamento obbedisce ancora. Controllare la caldaia, e che nessuna finestra sia aperta.
alert-far-from-set-point-over = Faceva troppo freddo: { $names }, { $range } ({ $span }).

alert-guard = { $count ->
    [one] { $why ->
        [off] { $names } non è in funzione, ed è un dispositivo che sorveglio.
        [power] { $names } assorbe solo { $watts } W, ed è un dispositivo che sorveglio.
       *[unreachable] { $names } non risponde, ed è un dispositivo che sorveglio.
    }
   *[other] { $count } dispositivi che sorveglio sono spenti, muti o senza carico: { $names }.
}
alert-guard-advice = { $count ->
    [one] Andare subito a vedere.
   *[other] Andare subito a vederli.
}
alert-guard-over = { $count ->
    [one] { $why ->
        [off] { $names } non era in funzione, { $range } ({ $span }).
        [power] { $names } assorbiva troppo poco, { $range } ({ $span }).
       *[unreachable] { $names } non rispondeva, { $range } ({ $span }).
    }
   *[other] Spenti, muti o senza carico, { $range } ({ $span }): { $names }.
}

### Tydzień albo dzień w domu.

digest-week = <b>W domu od { $begin } do { $end }</b>
digest-day = <b>W domu, { $date }</b>
digest-line =
    • { $rule }{ $named ->
        [yes] { ": " }{ $names }
       *[no] { "" }
    } – { $times ->
        [one] raz
        [2] dwa razy
       *[many] { $times } razy
    }, { $span }{ $lasts ->
        [yes] { ", " }nadal trwa
       *[no] { "" }
    }
digest-more = { $count ->
    [one] • i jeszcze jeden rodzaj kłopotów
    [few] • i jeszcze { $count } rodzaje kłopotów
   *[many] • i jeszcze { $count } rodzajów kłopotów
}
digest-worst = { $days ->
    [one] Coś nie działało przez { $span }.
   *[many] Najdłużej coś nie działało: { $date }, { $span }.
}
digest-no-time = W tym czasie wszystko działało.
button-digest-alerts = Alerty

## Co opiekunowie bota słyszą na czas

alarm-secret-expires-in-30 = <b>Sekret klienta traci ważność za 30 dni.</b> Utwórz nowy na { $portal } i ustaw { $settings }_CLIENT_SECRET oraz { $settings }_SECRET_EXPIRES. Gdy stary sekret zostanie wycofany, każda rodzina musi połączyć dom ponownie.
alarm-secret-expires-in-7 = <b>Sekret klienta traci ważność za 7 dni.</b> Utwórz nowy na { $portal } i ustaw { $settings }_CLIENT_SECRET oraz { $settings }_SECRET_EXPIRES.
alarm-secret-expires-in-1 = <b>Sekret klienta traci ważność jutro.</b> Utwórz teraz nowy na { $portal } i ustaw { $settings }_CLIENT_SECRET oraz { $settings }_SECRET_EXPIRES.
alarm-database-nearly-full = <b>Dysk z bazą danych jest prawie pełny.</b> Zwolnij miejsce na dysku BOT_DATA_DIR, inaczej wiadomości przepadną.
alarm-falling-behind = <b>Nie nadążam.</b> Coś czeka od ponad dziesięciu minut. Sprawdź dziennik, obciążenie komputera i sieć do Telegrama.
alarm-webhook-failing = <b>Telegram nie może dostarczać do webhooka.</b> Sprawdź BOT_PUBLIC_URL, jego certyfikat i serwer proxy albo ustaw BOT_UPDATES=polling.

### Co może się nie udać: co się stało (error-…), co zrobić (advice-…) i zdania dookoła.

error-title = <b>{ $text }</b>
error-until = Powrót: { $time }, za około { $wait }.
error-reference = Kod sprawy: <code>{ $reference }</code>
effect-none = Polecenie nie zostało wykonane i nie wykona się później.
effect-possible = Polecenie może się jeszcze wykonać. Zanim spróbujesz ponownie, sprawdź urządzenie.
span-minutes = { $minutes ->
    [one] 1 min
   *[many] { $minutes } min
}
span-hours = { $hours } h { $minutes } min
span-days = { $days } dni

remedy-try-again = Spróbuj ponownie
remedy-connect-again = Połącz ponownie
remedy-tell-me = Daj znać, gdy wróci
remedy-open-settings = Otwórz ustawienia

error-bad-request = Usługa { $maker } mnie nie zrozumiała.
advice-bad-request = To mój błąd, nie twój. Ponowna próba nic nie da; przekaż opiekunowi bota poniższy kod sprawy.

error-sign-in-lost = { $maker } nie przyjmuje już logowania tego czatu.
advice-sign-in-lost = Być może w oficjalnej aplikacji { $app }, w części Konto, wyłączono lub wycofano dostęp innych firm (Third party access). Jeśli jest tam przełącznik, włącz go z powrotem, a potem połącz dom tutaj ponownie. Ustawienia zostają.

error-not-permitted = Logowanie nie pozwala na ten rodzaj urządzenia.
advice-not-permitted = Przy ponownym łączeniu zgódź się na wszystko, co jest na liście. Jeśli to urządzenie już na niej było, to może właścicielem domu jest inne konto.

error-out-of-calls = Limit zapytań do usługi { $maker } jest na razie wyczerpany.
advice-out-of-calls = { $maker } pozwala tylko na określoną ich liczbę. Włączniki na ścianie i oficjalna aplikacja nadal działają. Do odnowienia limitu nie wysyłam zapytań z własnej inicjatywy.

error-not-found = Usługa { $maker } już tego nie znajduje.
advice-not-found = Urządzenie lub dom mogły zostać wymienione albo dostać nową nazwę. Dom jest już odczytany od nowa; spróbuj ponownie.

error-home-offline = Dom stracił połączenie z internetem.
advice-home-offline = Sprawdź w domu router i lampkę na bramce. Włączniki na ścianie nadal działają.

error-not-acceptable = Usługa { $maker } nie przyjęła mojego pytania w tej postaci.
advice-not-acceptable = To prawdopodobnie mój błąd, nie twój. Przekaż opiekunowi bota poniższy kod sprawy.

error-module-silent = Urządzenie nie odpowiedziało na czas.
advice-module-silent = Może jest daleko od bramki albo bez prądu. Dwie próby nie pomogły; sprawdź urządzenie, a potem spróbuj ponownie.

error-wrong-values = Urządzenie nie przyjmuje tej wartości.
advice-wrong-values = Termostaty przyjmują od { $lowest } do { $highest } °C, światła i rolety od 0 do 100% (niektóre rolety tylko otwierają się i zamykają), a boost trwa 30, 60 lub 90 minut.

error-password-expired = Hasło do konta { $maker } wygasło.
advice-password-expired = Otwórz oficjalną aplikację { $app }, odnów tam hasło, a potem spróbuj tutaj ponownie. Do tego czasu nie wysyłam zapytań.

error-terms-expired = Regulamin { $maker } czeka na twoją zgodę.
advice-terms-expired = Otwórz oficjalną aplikację { $app }, zaakceptuj tam regulamin, a potem spróbuj tutaj ponownie. Do tego czasu nie wysyłam zapytań.

error-display-in-use = Urządzenie jest teraz zajęte.
advice-display-in-use = Może ktoś używa wyświetlacza albo urządzenie robi jeszcze coś innego. Czekanie i druga próba nie pomogły; spróbuj jeszcze raz za chwilę.

error-cloud-failed = W usłudze { $maker } wystąpił błąd wewnętrzny.
advice-cloud-failed = Zwykle mija to po kilku minutach. Włączniki na ścianie nadal działają.

error-too-fast = Usługa { $maker } prosi o wolniejsze tempo.
advice-too-fast = Poczekaj pół minuty, a potem spróbuj ponownie.

error-cloud-down = Usługa { $maker } nie działa.
advice-cloud-down = Zwykle wraca w ciągu godziny. Włączniki na ścianie nadal działają.

error-cloud-slow = Usługa { $maker } nie odpowiedziała na czas.
advice-cloud-slow = Sprawdź urządzenie, a potem spróbuj ponownie za minutę.

error-no-network = Nie mogę się połączyć z usługą { $maker }.
advice-no-network = Przerwa jest po stronie usługi albo mojego łącza. Spróbuj ponownie za minutę.

error-bad-answer = Nie mogę odczytać odpowiedzi usługi { $maker }.
advice-bad-answer = Zwykle mija to po kilku minutach. Dom pozostaje połączony; spróbuj ponownie później.

error-key-refused = Usługa { $maker } nie przyjmuje teraz tego bota.
advice-key-refused = Naprawić to może tylko opiekun bota, który już o tym wie. Nie trzeba łączyć domu ponownie.

error-grant-expired = Logowanie tego czatu wygasło.
advice-grant-expired = { $maker } kończy logowanie, gdy długo nie było używane albo zostało wycofane. Połącz dom ponownie; ustawienia zostają.

error-client-refused = { $maker } nie przyjmuje teraz rejestracji tego bota.
advice-client-refused = Naprawić to może tylko opiekun bota, który już o tym wie. Nie trzeba łączyć domu ponownie.

error-secret-expired = W logowaniu { $maker } wystąpił błąd wewnętrzny.
advice-secret-expired = Opiekun bota już o tym wie, a twoje logowanie zostaje zachowane. Nie trzeba łączyć domu ponownie.

error-login-busy = Logowanie { $maker } jest przeciążone.
advice-login-busy = Poczekaj pół minuty, a potem spróbuj ponownie. Twoje logowanie zostaje zachowane.

error-login-down = Logowanie { $maker } nie działa.
advice-login-down = Spróbuj ponownie za kilka minut. Twoje logowanie zostaje zachowane.

error-sign-in-forged = Nie udało się sprawdzić, czy to logowanie jest prawdziwe.
advice-sign-in-forged = Nic nie zostało połączone. Zacznij od nowa i tylko przez link wysłany na twoją własną prośbę.

error-module-gone = Tego urządzenia nie ma już w domu.
advice-module-gone = Zostało usunięte albo sparowane od nowa, więc ma nowy numer. Dom jest już odczytany od nowa; wybierz urządzenie jeszcze raz.

error-unknown = Usługa { $maker } dała nieznaną mi odpowiedź.
advice-unknown = Sprawdź urządzenie, a potem spróbuj ponownie za minutę.

## Do opiekunów bota

alarm-key-refused = <b>{ $maker } odrzuca tę aplikację.</b> Sprawdź { $keyed }, a na { $portal }, czy aplikacja jest nadal aktywna.
alarm-client-refused = <b>Logowanie odrzuca tę aplikację.</b> Sprawdź { $settings }_CLIENT_ID i { $settings }_CLIENT_SECRET.
alarm-secret-expired = <b>Sekret klienta prawdopodobnie wygasł.</b> Jest ważny jeden rok. Utwórz nowy na { $portal } i ustaw { $settings }_CLIENT_SECRET. Z powodu samej tej wiadomości żadna rodzina nie musi się logować.
alarm-push-refused = <b>{ $maker } od trzech dni odmawia powiadamiania o zmianach.</b> Termostaty są nadal sprawdzane co jakiś czas. Sprawdź, czy BOT_PUBLIC_URL jest osiągalny z internetu i czy żadna inna aplikacja nie ma subskrypcji dla tego samego domu. Dziennik wymienia te domy: „not subscribed to pushes”.

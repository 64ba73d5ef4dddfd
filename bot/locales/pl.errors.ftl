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

error-bad-request = Usługa Legrand mnie nie zrozumiała.
advice-bad-request = To mój błąd, nie twój. Ponowna próba nic nie da; przekaż opiekunowi bota poniższy kod sprawy.

error-sign-in-lost = Legrand nie przyjmuje już logowania tego czatu.
advice-sign-in-lost = Być może w oficjalnej aplikacji, w części Konto, wyłączono dostęp innych firm (Third party access). Włącz go tam z powrotem, a potem połącz dom tutaj ponownie. Ustawienia zostają.

error-not-permitted = Logowanie nie pozwala na ten rodzaj urządzenia.
advice-not-permitted = Przy ponownym łączeniu zgódź się na wszystko, co jest na liście. Jeśli to urządzenie już na niej było, to może właścicielem domu jest inne konto.

error-out-of-calls = Limit zapytań do usługi Legrand jest na razie wyczerpany.
advice-out-of-calls = Legrand pozwala tylko na określoną ich liczbę. Włączniki na ścianie i oficjalna aplikacja nadal działają. Do odnowienia limitu nie wysyłam zapytań z własnej inicjatywy.

error-not-found = Usługa Legrand już tego nie znajduje.
advice-not-found = Urządzenie lub dom mogły zostać wymienione albo dostać nową nazwę. Dom jest już odczytany od nowa; spróbuj ponownie.

error-home-offline = Dom stracił połączenie z internetem.
advice-home-offline = Sprawdź w domu router i lampkę na bramce Legrand. Włączniki na ścianie nadal działają.

error-not-acceptable = Usługa Legrand nie przyjęła mojego pytania w tej postaci.
advice-not-acceptable = To mój błąd, nie twój. Przekaż opiekunowi bota poniższy kod sprawy.

error-module-silent = Urządzenie nie odpowiedziało na czas.
advice-module-silent = Może jest daleko od bramki Legrand albo bez prądu. Dwie próby nie pomogły; sprawdź urządzenie, a potem spróbuj ponownie.

error-wrong-values = Urządzenie nie przyjmuje tej wartości.
advice-wrong-values = Termostaty przyjmują od 3 do 40 °C, światła i rolety od 0 do 100%, a boost trwa 30, 60 lub 90 minut.

error-password-expired = Hasło do konta Legrand wygasło.
advice-password-expired = Otwórz oficjalną aplikację Thermostat, odnów tam hasło, a potem spróbuj tutaj ponownie. Do tego czasu nie wysyłam zapytań.

error-terms-expired = Regulamin Legrand czeka na twoją zgodę.
advice-terms-expired = Otwórz oficjalną aplikację Thermostat, zaakceptuj tam regulamin, a potem spróbuj tutaj ponownie. Do tego czasu nie wysyłam zapytań.

error-display-in-use = Ktoś właśnie używa wyświetlacza termostatu.
advice-display-in-use = Czekanie i druga próba nie pomogły. Spróbuj jeszcze raz, gdy nikt nie dotyka wyświetlacza.

error-cloud-failed = W usłudze Legrand wystąpił błąd wewnętrzny.
advice-cloud-failed = Zwykle mija to po kilku minutach. Włączniki na ścianie nadal działają.

error-too-fast = Usługa Legrand prosi o wolniejsze tempo.
advice-too-fast = Poczekaj pół minuty, a potem spróbuj ponownie.

error-cloud-down = Usługa Legrand nie działa.
advice-cloud-down = Zwykle wraca w ciągu godziny. Włączniki na ścianie nadal działają.

error-cloud-slow = Usługa Legrand nie odpowiedziała na czas.
advice-cloud-slow = Sprawdź urządzenie, a potem spróbuj ponownie za minutę.

error-no-network = Nie mogę się połączyć z usługą Legrand.
advice-no-network = Przerwa jest po stronie usługi albo mojego łącza. Spróbuj ponownie za minutę.

error-bad-answer = Nie mogę odczytać odpowiedzi usługi Legrand.
advice-bad-answer = Zwykle mija to po kilku minutach. Dom pozostaje połączony; spróbuj ponownie później.

error-key-refused = Usługa Legrand nie przyjmuje teraz tego bota.
advice-key-refused = Naprawić to może tylko opiekun bota, który już o tym wie. Nie trzeba łączyć domu ponownie.

error-grant-expired = Logowanie tego czatu wygasło.
advice-grant-expired = Legrand kończy logowanie, gdy długo nie było używane albo zostało wycofane. Połącz dom ponownie; ustawienia zostają.

error-client-refused = Legrand nie przyjmuje teraz rejestracji tego bota.
advice-client-refused = Naprawić to może tylko opiekun bota, który już o tym wie. Nie trzeba łączyć domu ponownie.

error-secret-expired = W logowaniu Legrand wystąpił błąd wewnętrzny.
advice-secret-expired = Opiekun bota już o tym wie, a twoje logowanie zostaje zachowane. Nie trzeba łączyć domu ponownie.

error-login-busy = Logowanie Legrand jest przeciążone.
advice-login-busy = Poczekaj pół minuty, a potem spróbuj ponownie. Twoje logowanie zostaje zachowane.

error-login-down = Logowanie Legrand nie działa.
advice-login-down = Spróbuj ponownie za kilka minut. Twoje logowanie zostaje zachowane.

error-sign-in-forged = Nie udało się sprawdzić, czy to logowanie jest prawdziwe.
advice-sign-in-forged = Nic nie zostało połączone. Zacznij od nowa i tylko przez link wysłany na twoją własną prośbę.

error-module-gone = Tego urządzenia nie ma już w domu.
advice-module-gone = Zostało usunięte albo sparowane od nowa, więc ma nowy numer. Dom jest już odczytany od nowa; wybierz urządzenie jeszcze raz.

error-unknown = Usługa Legrand dała nieznaną mi odpowiedź.
advice-unknown = Sprawdź urządzenie, a potem spróbuj ponownie za minutę.

## Do opiekunów bota

alarm-key-refused = <b>Klucz subskrypcji jest odrzucany.</b> Sprawdź BOT_ELIOT_SUBSCRIPTION_KEY i subskrypcję na developer.legrand.com.
alarm-client-refused = <b>Logowanie odrzuca tę aplikację.</b> Sprawdź BOT_ELIOT_CLIENT_ID i BOT_ELIOT_CLIENT_SECRET.
alarm-secret-expired = <b>Sekret klienta prawdopodobnie wygasł.</b> Jest ważny jeden rok. Utwórz nowy na developer.legrand.com i ustaw BOT_ELIOT_CLIENT_SECRET. Z powodu samej tej wiadomości żadna rodzina nie musi się logować.
alarm-push-refused = <b>Legrand od trzech dni odmawia powiadamiania o zmianach.</b> Termostaty są nadal sprawdzane co jakiś czas. Sprawdź, czy BOT_PUBLIC_URL jest osiągalny z internetu i czy żadna inna aplikacja nie ma subskrypcji dla tego samego domu. Dziennik wymienia te domy: „not subscribed to pushes”.

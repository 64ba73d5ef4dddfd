# Strony internetowe: otwierane z linku na czacie, czytane raz, na telefonie.

web-name = eliot-bot
web-footer = Bot w Telegramie dla domu Legrand lub BTicino
web-back = Wróć do Telegrama
web-reference = Gdy prosisz o pomoc, podaj ten kod sprawy: <code>{ $reference }</code>

web-welcome-title = Twój dom na rodzinnym czacie
web-welcome-text = Ten bot pozwala sterować domem Legrand lub BTicino z Telegrama: gniazdkami, światłami, roletami i ogrzewaniem.
web-welcome-button = Otwórz bota w Telegramie
web-welcome-hint = Tu nie ma nic do ustawiania. Wszystko dzieje się na czacie.

web-start-title = Połączyć dom?
web-start-private = <b>{ $person }</b> prosi w Telegramie o połączenie domu ze swoim czatem prywatnym z botem.
web-start-group = <b>{ $person }</b> prosi w Telegramie o połączenie domu z grupą <b>{ $chat }</b>.
web-start-question = Czy to twoja prośba? W takim razie zaloguj się na konto { $account }.
web-start-button = Tak, moja. Przejdź do logowania
web-start-password = Logujesz się na stronie firmy { $maker }. Bot nigdy nie widzi hasła.
web-start-warning-title = Ktoś przysłał ci ten link?
web-start-warning = W takim razie zamknij tę stronę. Osoba, która go przysłała, mogłaby sterować twoim domem.

web-held-title = Został jeden krok
web-held-text = Logowanie się udało. Wróć do Telegrama i potwierdź: do tego czasu nic nie jest połączone.
web-held-button = Dokończ w Telegramie
web-held-warning-title = Nigdy nikomu nie wysyłaj tego linku
web-held-warning = O to połączenie prosi w Telegramie <b>{ $person }</b>. Jeśli to nie ty, zamknij tę stronę, a dom pozostanie tylko twój.

web-link-expired-title = Ten link już nie działa
web-link-expired-text = Link od bota działa dziesięć minut i łączy jeden raz. Wyślij do bota /connect, aby dostać nowy.

web-consent-refused-title = Nic nie zostało połączone
web-consent-refused-text = Logowanie skończyło się bez twojej zgody, więc bot nie ma dostępu do domu. Jeśli zmienisz zdanie, wyślij do bota /connect.

web-state-unknown-title = To logowanie już się zakończyło
web-state-unknown-text = Było już użyte albo trwało dłużej niż dziesięć minut. Jeśli bot nie pokazuje twojego domu, wyślij do niego /connect i zacznij od nowa.

web-cookie-missing-title = To inna przeglądarka niż na początku
web-cookie-missing-text = Nic nie zostało połączone. Logowanie musi się skończyć w tej samej przeglądarce, w której się zaczęło, a ta przeglądarka musi przyjmować pliki cookie. Wyślij do bota /connect, aby zacząć od nowa. Jeśli ktoś inny cię tu przysłał, zamknij tę stronę.

web-no-code-title = Logowanie wróciło niepełne
web-no-code-text = Strona logowania odesłała cię bez pozwolenia na dostęp, więc nic nie zostało połączone. Wyślij do bota /connect, aby zacząć od nowa.

web-maker-busy-title = Usługa { $maker } jest przeciążona
web-maker-busy-text = Nic nie zostało połączone. Poczekaj minutę, a potem wyślij do bota /connect, aby zacząć od nowa.

web-maker-down-title = Usługa { $maker } nie odpowiedziała
web-maker-down-text = Nic nie zostało połączone. Z twoim kontem wszystko w porządku. Spróbuj ponownie za kilka minut: wyślij do bota /connect.

web-maker-refuses-bot-title = Usługa { $maker } odrzuciła bota
web-maker-refuses-bot-text = Nic nie zostało połączone i nie ma w tym twojej winy. Naprawić to może tylko opiekun bota.

web-code-expired-title = Logowanie trwało za długo
web-code-expired-text = Pozwolenie od { $maker } wygasło, zanim bot mógł z niego skorzystać, więc nic nie zostało połączone. Wyślij do bota /connect, aby zacząć od nowa.

web-sign-in-forged-title = Nie udało się sprawdzić, czy to logowanie jest prawdziwe
web-sign-in-forged-text = Odpowiedź nie przyszła od { $maker } tak, jak powinna, więc nic nie zostało połączone. Wyślij do bota /connect, aby zacząć od nowa. Jeśli ktoś inny cię tu przysłał, zamknij tę stronę.

web-sign-in-failed-title = Logowanie się nie udało
web-sign-in-failed-text = Usługa { $maker } dała odpowiedź, której bot nie zna. Nic nie zostało połączone. Wyślij do bota /connect, aby zacząć od nowa.

web-not-found-title = Nie ma takiej strony
web-not-found-text = Linki od bota są długie: może zgubiła się jakaś część. Otwórz link z czatu jeszcze raz.

web-wrong-method-title = Ta strona otwiera się inaczej
web-wrong-method-text = Otwórz link z czatu jeszcze raz.

web-unreadable-title = Bot nie mógł tego odczytać
web-unreadable-text = To, co tu dotarło, było niepełne. Otwórz link z czatu jeszcze raz.

web-broken-title = Ta strona się nie udała
web-broken-text = Błąd jest po stronie bota, nie twojej. Nic nie zostało połączone. Spróbuj ponownie za minutę: wyślij do bota /connect.

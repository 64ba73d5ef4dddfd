### To, co czyta się na czatach. Każde zdanie jest spokojne, krótkie i pełne; najpierw wynik.

language-name = Polski
day-of-week = { $weekday }, { $date }

## Sam bot

bot-description =
    Na tym czacie pomagam całej rodzinie sterować domem Legrand lub BTicino: gniazdkami, światłami, roletami i ogrzewaniem.

    Naciśnij Start, połącz dom jeden raz, a potem napisz /plugs wyłącz w kuchni albo naciśnij przycisk.
bot-short-description = Dom Legrand lub BTicino na rodzinnym czacie.

menu-status = Co teraz w domu
menu-plugs = Gniazdka: podgląd i sterowanie
menu-lights = Światła: podgląd, włączanie, jasność
menu-shutters = Rolety: otwórz, zamknij, zatrzymaj
menu-heating = Ogrzewanie: podgląd i ustawianie
menu-scenes = Scenariusze: uruchom jeden z nich
menu-energy = Co teraz pobiera prąd
menu-homes = Wybierz dom
menu-quota = Ile zapytań zostało na dziś
menu-connect = Połącz dom
menu-disconnect = Odłącz dom
menu-settings = Ustawienia
menu-language = Język
menu-help = Co potrafię
menu-privacy = Co o tobie przechowuję
menu-delete = Usuń to, co przechowuję
menu-cancel = Anuluj otwarte pytanie

## Początek i pomoc

welcome-private =
    <b>Dzień dobry. Na tym czacie pomagam sterować domem Legrand lub BTicino.</b>
    Połącz dom jeden raz, a potem napisz <code>/plugs wyłącz w kuchni</code> albo naciśnij przycisk.
    Mogę też działać w grupie rodzinnej.
welcome-group =
    <b>Dzień dobry. W tej grupie pomagam sterować waszym domem Legrand lub BTicino.</b>
    Dom połączy jedna osoba; zajmie to minutę na czacie prywatnym ze mną.
    Aby mi coś powiedzieć, napisz polecenie, na przykład <code>/status</code>, albo odpowiedz na moją wiadomość. Niczego więcej z tej grupy Telegram mi nie pokazuje, chyba że zrobicie mnie administratorem.
    Właścicielem domu jest osoba, która go połączy. Administratorzy tej grupy mają w nim rolę dorosłych, a wszyscy inni mogą patrzeć, dopóki właściciel nie pozwoli na więcej.
welcome-back = <b>Dom jest połączony.</b> Co pokazać?

help-unconnected =
    <b>Najpierw połącz dom.</b>
    Wystarczy raz zalogować się w przeglądarce na konto Legrand lub BTicino. Hasła nigdy nie widzę.
help-connected =
    <b>Naciśnij przycisk albo napisz polecenie.</b>
    <code>/plugs wyłącz w kuchni</code>
    <code>/lights salon 40%</code>
    <code>/shutters zamknij wszystko</code>
    <code>/heating sypialnia 21</code>
    <code>/heating boost 60</code>
    Kolejność słów jest dowolna, a drobna literówka nie szkodzi.
    /status pokazuje cały dom. Reszta jest w /settings.
help-group =
    W tej grupie reaguję tylko na polecenia i na odpowiedzi na moje wiadomości.
    /family pokazuje, kto co może, a /history, kto co zrobił. Gdy zginie telefon, /panic blokuje wszystkich oprócz właściciela.

not-a-command = Nie rozumiem. Napisz polecenie, na przykład <code>/plugs wyłącz w kuchni</code>, albo naciśnij przycisk.
not-a-command-unconnected = Pomogę, gdy dom będzie połączony.
not-connected = <b>Z tym czatem nie jest jeszcze połączony żaden dom.</b>

cancelled = Otwarte pytanie zostało anulowane. Nic się nie zmieniło.
nothing-to-cancel = Nie było otwartego pytania.
question-expired = To pytanie nie jest już otwarte. Nic się nie zmieniło.
question-dropped = Dobrze. Nic się nie zmieniło.

too-many = To sporo naraz. Poczekaj minutę.
press-working = Chwileczkę…
press-outdated = Ten przycisk jest już stary. Oto aktualny widok.
press-elsewhere = Ten przycisk tam nie działa.
fault =
    <b>Coś się nie udało po mojej stronie.</b>
    Nic więcej nie stanie się samo. Spróbuj ponownie za minutę.
    Kod sprawy: <code>{ $reference }</code>
fault-short = Coś się nie udało po mojej stronie. Spróbuj ponownie.

## Drzwi

door-status = Dom teraz
door-plugs = Gniazdka
door-lights = Światła
door-shutters = Rolety
door-heating = Ogrzewanie
door-energy = Energia
door-scenes = Scenariusze
door-settings = Ustawienia

## Łączenie

button-connect = Połącz dom
button-sign-in = Zaloguj się
button-open-private = Przejdź na czat prywatny
button-help = Co potrafisz?
button-link = Połącz
button-do-not-link = Nie łącz
button-it-is-me = Tak, to ja
button-disconnect = Odłącz
button-disconnect-here = Ten czat
button-disconnect-group = { $group }

connect-here =
    <b>{ $how }</b>
    Przycisk otwiera przeglądarkę. Potem wracasz tutaj i potwierdzasz.
    Link jest tylko dla ciebie i działa przez { $minutes ->
        [one] minutę
        [few] { $minutes } minuty
       *[many] { $minutes } minut
    }. Nie wysyłaj go nikomu.
connect-group =
    <b>Zaloguj się, aby połączyć dom z grupą „{ $group }”.</b>
    Przycisk otwiera przeglądarkę. Potem wracasz tutaj i potwierdzasz.
    Link jest tylko dla ciebie i działa przez { $minutes ->
        [one] minutę
        [few] { $minutes } minuty
       *[many] { $minutes } minut
    }. Nie wysyłaj go nikomu.
connect-in-private = { $person }, logowanie odbywa się na naszym czacie prywatnym, bo link jest tylko dla ciebie.
invitation-expired = Ten link wygasł albo należy do kogoś innego. Napisz w grupie jeszcze raz /connect.

claimed-here =
    <b>Logowanie się udało.</b>
    Znalezione: { $homes }
    Połączyć to z naszym czatem prywatnym?
claimed-group =
    <b>Logowanie się udało.</b>
    Znalezione: { $homes }
    Połączyć to z grupą „{ $group }”? Wszyscy w niej będą widzieć dom.
claim-foreign =
    <b>Nic nie zostało połączone.</b>
    Prośba o to logowanie pochodzi z czatu innej osoby. Jeśli ktoś przysłał ci link, to właśnie ta osoba dostałaby dostęp do twojego domu.
    Nigdy nie loguj się przez link, który ktoś ci przysyła.
claim-expired =
    <b>To logowanie już się zakończyło.</b>
    Jest zbyt stare albo zostało już użyte. Zacznij od nowa.
not-linked = Nic nie zostało połączone, a to logowanie jest usunięte.

linked-here =
    <b>Dom jest połączony: { $name }.</b>
    { $ambients ->
        [0] Bez pokoi
        [one] Jeden pokój
        [few] { $ambients } pokoje
       *[many] { $ambients } pokoi
    }, { $modules ->
        [0] bez urządzeń
        [one] jedno urządzenie
        [few] { $modules } urządzenia
       *[many] { $modules } urządzeń
    }{ $homes ->
        [one] .
       *[many] {" "}w { $homes } domach. Wybór: /homes.
    }
linked-group = <b>Dom jest połączony z grupą „{ $group }”: { $name }.</b> Wszyscy w grupie dostali wiadomość.
linked-announcement =
    <b>{ $person } łączy z tą grupą dom: { $name }.</b>
    Właściciel domu: { $person }. Administratorzy tej grupy mają w nim rolę dorosłych i mogą sterować, a wszyscy inni mogą patrzeć, dopóki właściciel nie pozwoli na więcej.
    Napisz /status, aby się rozejrzeć.

ask-disconnect =
    <b>Odłączyć dom od tego czatu?</b>
    Od razu usuwam klucze dostępu. W samym domu nic się nie zmieni.
    Nikt tutaj nie będzie go widzieć ani nim sterować, dopóki dom nie zostanie połączony ponownie.
disconnect-which = Od którego czatu odłączyć dom?
disconnected =
    <b>Dom jest odłączony, a klucze dostępu są usunięte.</b>
    Aby wycofać także samą zgodę, otwórz oficjalną aplikację Legrand lub BTicino, potem Konto, potem dostęp innych firm (Third party access).
disconnected-announcement = Dom został odłączony od tej grupy. Decyzja: { $person }.

## Widoki

title-status = 🏠 <b>{ $name }</b>
title-plugs = 🔌 <b>Gniazdka · { $name }</b>
title-lights = 💡 <b>Światła · { $name }</b>
title-shutters = 🪟 <b>Rolety · { $name }</b>
title-heating = 🌡 <b>Ogrzewanie · { $name }</b>
title-energy = ⚡ <b>Energia · { $name }</b>
title-scenes = 🎬 <b>Scenariusze · { $name }</b>
panel-page = { $title } (strona { $page } z { $pages })
panel-ambient = <b>{ $ambient }</b>
panel-line = { $name }: { $state }
panel-room = <b>{ $room }</b>: { $summary }
panel-age = <i>Stan na { $time }</i>
panel-empty = Nie ma tu nic tego rodzaju.
card-title = <b>{ $name }</b>
card-place = { $ambient }
card-state = Teraz: { $state }
no-ambient = Poza pokojami
in-ambient = { $name } ({ $ambient })
nameless = Bez nazwy
home-empty = Na koncie nie widać żadnego domu. Jeśli dom jest świeżo dodany w oficjalnej aplikacji, sprawdź ponownie za minutę.

summary-count = { $count ->
    [one] jedno urządzenie
    [few] { $count } urządzenia
   *[many] { $count } urządzeń
}
summary-on = { $count ->
    [one] { $count } włączone
    [few] { $count } włączone
   *[many] { $count } włączonych
}
summary-all-off = wszystko wyłączone
summary-open = { $count ->
    [one] { $count } otwarte
    [few] { $count } otwarte
   *[many] { $count } otwartych
}
summary-unreachable = { $count ->
    [one] jedno nie odpowiada
    [few] { $count } nie odpowiadają
   *[many] { $count } nie odpowiada
}

state-on = włączone
state-off = wyłączone
state-unknown = stan nieznany
state-unreachable = nie odpowiada (ostatni znany stan: { $last })
state-level = { $percent }%
state-open = otwarte
state-closed = zamknięte
state-partly-open = otwarte na { $percent }%
state-power = { $watts } W
state-temperature = { $degrees } °C
state-set-point = ustawiono { $degrees } °C
state-until = do { $time }
state-humidity = wilgotność { $percent }%
state-calling = teraz grzeje
state-calling-cool = teraz chłodzi
state-battery = bateria { $level }

mode-comfort = komfort
mode-away = poza domem
mode-frost-guard = antyzamarzanie
mode-automatic = automatycznie
mode-manual = ręcznie
mode-boost = boost
mode-off = wyłączone

battery-max = pełna
battery-full = pełna
battery-high = dobra
battery-medium = w połowie pełna
battery-low = słaba
battery-very-low = prawie pusta

scene-home = Powrót do domu
scene-away = Wyjście z domu
scene-day = Dzień
scene-night = Noc
scene-custom-1 = Scenariusz 1
scene-custom-2 = Scenariusz 2
scene-custom-3 = Scenariusz 3
scene-custom-4 = Scenariusz 4

## Przyciski widoków

button-do-on = Włącz
button-do-off = Wyłącz
button-do-open = Otwórz
button-do-close = Zamknij
button-do-stop = Zatrzymaj
button-do-open-to = Otwórz na { $percent }%
button-do-level = { $percent }%
button-less-level = Ciemniej: { $percent }%
button-more-level = Jaśniej: { $percent }%
button-do-comfort = Komfort
button-do-away = Poza domem
button-do-frost-guard = Antyzamarzanie
button-do-automatic = Automatycznie
button-less-degrees = Chłodniej: { $degrees } °C
button-more-degrees = Cieplej: { $degrees } °C
button-do-boost = Boost { $minutes } min
button-do-run = Uruchom
button-run-named = Uruchom: { $name }
button-all-off = Wyłącz wszystko
button-all-open = Otwórz wszystko
button-all-close = Zamknij wszystko
button-refresh = Odśwież
button-back = Powrót: { $name }
button-before = Poprzednia
button-after = Następna
button-yes = Tak, zrób to
button-no = Nie
button-again = Spróbuj ponownie
button-show-all = Pokaż wszystko
button-choose-home = Wybierz: { $name }
button-survey = Poszukaj nowych urządzeń
button-delete = Usuń moje dane
button-delete-yes = Usuń wszystko

## O co prosi polecenie

do-on = włączyć
do-off = wyłączyć
do-level = ustawić jasność { $percent }%
do-open-to = otworzyć na { $percent }%
do-open = otworzyć
do-close = zamknąć
do-stop = zatrzymać
do-comfort = tryb komfortowy
do-away = tryb poza domem
do-frost-guard = antyzamarzanie
do-automatic = tryb automatyczny
do-manual = tryb ręczny
do-boost = boost na { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
}
do-set-point = ustawić { $degrees } °C
do-run = uruchomić

count-light = { $count ->
    [one] jedno światło
    [few] { $count } światła
   *[many] { $count } świateł
}
count-plug = { $count ->
    [one] jedno gniazdko
    [few] { $count } gniazdka
   *[many] { $count } gniazdek
}
count-automation = { $count ->
    [one] jedna roleta
    [few] { $count } rolety
   *[many] { $count } rolet
}
count-heater = { $count ->
    [one] jeden grzejnik
    [few] { $count } grzejniki
   *[many] { $count } grzejników
}
count-thermostat = { $count ->
    [one] jeden termostat
    [few] { $count } termostaty
   *[many] { $count } termostatów
}
count-meter = { $count ->
    [one] jeden licznik
    [few] { $count } liczniki
   *[many] { $count } liczników
}
count-remote = { $count ->
    [one] jeden pilot
    [few] { $count } piloty
   *[many] { $count } pilotów
}
count-scene = { $count ->
    [one] jeden scenariusz
    [few] { $count } scenariusze
   *[many] { $count } scenariuszy
}
count-gateway = { $count ->
    [one] jedna bramka
    [few] { $count } bramki
   *[many] { $count } bramek
}
count-other = { $count ->
    [one] jedno urządzenie
    [few] { $count } urządzenia
   *[many] { $count } urządzeń
}

## Co wyszło z polecenia

told-sent = <b>Polecenie wysłane: { $what } – { $action }.</b> Sprawdzam, czy się udało…
told-run = <b>Polecenie wysłane, uruchamiam: { $what }.</b>
told-state = <b>Gotowe. { $what }: { $state }.</b>
told-done = <b>Polecenie wykonane: { $what } – { $action }.</b>
told-moving = <b>{ $what }: w ruchu.</b>
told-unconfirmed = <b>Brak potwierdzenia: { $what } – { $action }.</b> Polecenie zostało przyjęte, ale w domu jeszcze tego nie widać. Sprawdź ponownie za minutę.
told-partly = <b>Polecenie wykonane częściowo: { $what } – { $action }.</b> Brak potwierdzenia: { $names }{ $more ->
    [0] .
   *[many] {" "}i jeszcze { $more }.
}
told-waiting-display-in-use = <b>{ $what }: ktoś właśnie używa wyświetlacza.</b> Spróbuję ponownie za { $seconds ->
    [one] sekundę
    [few] { $seconds } sekundy
   *[many] { $seconds } sekund
}.
failed-what = Chodzi o polecenie: { $what } – { $action }.
failed-part = Nie wykonano: { $what }. { $why } Kod sprawy: <code>{ $reference }</code>

## Pytania zwrotne

which-one = Co dokładnie znaczy tu „{ $said }”?
nothing-fits = Nie znam tu nic o nazwie „{ $said }”. Może chodzi o coś z tej listy?
nothing-fits-at-all = Nie znam tu nic o nazwie „{ $said }”.
cannot-do = Tego nie da się zrobić: { $what } – { $action }.
out-of-range = Wybierz wartość od { $lowest } do { $highest } { $unit }.
not-understood = Nie rozumiem słów „{ $said }”. Napisz na przykład <code>/{ $command } { $command ->
    [shutters] zamknij w kuchni
    [heating] sypialnia 21
    [scenes] noc
    [status] kuchnia
    [energy] kuchnia
   *[other] wyłącz w kuchni
}</code> albo wybierz tutaj.
ask-what = { $what } – { $action }
ask-wide = <b>{ $what }?</b> Dotyczy to { $ambients ->
    [one] jednego pokoju
   *[many] { $ambients } pokoi
}.
ask-late = <b>{ $what }?</b> Ta wiadomość przyszła ({ $time }), gdy nie było ze mną połączenia. Zrobić to mimo to?
ask-who = Piszesz jako grupa. Naciśnij przycisk, żeby było wiadomo, kto pyta.
ask-anonymous = <b>{ $what }?</b> Piszesz jako grupa. Naciśnij przycisk, żeby było wiadomo, kto wydaje polecenie.

## Domy, limit zapytań, energia

homes-title = <b>Domy</b>
homes-line = { $name }: { $ambients ->
    [0] bez pokoi
    [one] jeden pokój
    [few] { $ambients } pokoje
   *[many] { $ambients } pokoi
}, { $modules ->
    [0] bez urządzeń
    [one] jedno urządzenie
    [few] { $modules } urządzenia
   *[many] { $modules } urządzeń
}
homes-line-chosen = <b>{ $name }</b> (wybrany): { $ambients ->
    [0] bez pokoi
    [one] jeden pokój
    [few] { $ambients } pokoje
   *[many] { $ambients } pokoi
}, { $modules ->
    [0] bez urządzeń
    [one] jedno urządzenie
    [few] { $modules } urządzenia
   *[many] { $modules } urządzeń
}
home-chosen = Wybrany dom: { $name }. Polecenia bez nazwy domu dotyczą właśnie jego.

quota-left =
    <b>Na dziś zostało zapytań: { $left } z { $limit }.</b>
    Legrand ogranicza liczbę pytań i poleceń na dzień. Wykorzystane: { $used }.
    Ostatnie { $reserve } zostawiam na prośby domowników. Limit odnawia się: { $time }.
quota-spent =
    <b>Dzisiejszy limit zapytań ({ $limit }) jest wyczerpany.</b>
    Legrand nie przyjmie więcej do { $time }. Włączniki na ścianie i oficjalna aplikacja nadal działają.

energy-title = ⚡ <b>Energia · { $name }</b>
energy-total = Dom pobiera teraz <b>{ $watts } W</b>.
energy-sum = Mierzone urządzenia pobierają razem <b>{ $watts } W</b>.
energy-line = { $name }: { $watts } W
energy-rest = { $count ->
    [one] jedno inne
    [few] { $count } inne
   *[many] { $count } innych
}: { $watts } W
energy-nothing = Żadne z mierzonych urządzeń nie pobiera teraz prądu.

will-tell = Dam tu znać, gdy znów będzie działać.
will-tell-at = Dam tu znać, gdy znów będzie działać. Według Legrand: { $time }.
back-again =
    <b>Dom znów odpowiada.</b>
    To obiecana wiadomość (kod sprawy <code>{ $reference }</code>).

## Ustawienia

settings =
    <b>Ustawienia</b>
    Język: { $language }
    Strefa czasowa: { $zone }
setting-connect = Połącz dom
setting-language = Język
setting-zone = Strefa czasowa
setting-homes = Domy
setting-quota = Zapytania na dziś
setting-disconnect = Odłącz dom
setting-privacy = Prywatność
setting-delete = Usuń moje dane
language-which = W jakim języku mam tu mówić?
language-chosen = Od teraz mówię tu po polsku.
zone-which = Strefa czasowa to { $zone }. Wybierz inną albo napisz na przykład <code>/settings zone Europe/Madrid</code>.
zone-chosen = Strefa czasowa to teraz { $zone }.
zone-unknown = Nie znam strefy czasowej „{ $said }”. Napisz na przykład <code>/settings zone Europe/Madrid</code>.

privacy =
    <b>Co przechowuję i po co</b>
    Twój numer użytkownika i nazwę w Telegramie oraz nazwę tego czatu: aby odpowiadać właściwym osobom.
    Zaszyfrowane klucze do domu: aby robić to, o co prosisz. Nazwy pokoi i urządzeń, także własne: aby rozumieć polecenia.
    Liczbę dzisiejszych zapytań: Legrand ją ogranicza.
    W grupie role i udzielone zgody: aby nikt nie miał dostępu do tego, do czego nie powinien. Znikają, gdy ktoś odchodzi z grupy.
    Kto co zrobił, przez 90 dni albo tak długo, jak ustali właściciel w grupie: aby rodzina mogła to zobaczyć i cofnąć.
    Kłopoty w domu i kto się nimi zajmuje, przez 90 dni, oraz jak wysyłać alerty: aby żaden nikomu nie umknął.
    <b>Czego nie przechowuję</b>
    Tego, co piszesz, hasła i tego, co dom zrobił sam, poza jego kłopotami.
    /export wysyła to wszystko w pliku. /disconnect od razu usuwa klucze. /delete usuwa wszystko. Gdy zostanę usunięty z czatu, zapominam ten czat po 30 dniach.
ask-delete-private =
    <b>Usunąć wszystko, co o tobie przechowuję?</b>
    Dom zostanie odłączony od tego czatu; usunięte będą też twoje role w grupach i historia twoich poleceń. Tego nie da się cofnąć.
ask-delete-group =
    <b>Usunąć wszystko, co przechowuję o tej grupie?</b>
    Jej dom zostanie odłączony; znikną też role, przepustki gości i historia. Tego nie da się cofnąć.
deleted = <b>Wszystko jest usunięte.</b> Aby wycofać także samą zgodę, otwórz oficjalną aplikację, potem Konto, potem dostęp innych firm (Third party access).

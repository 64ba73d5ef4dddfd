### Rodzina w grupie: role, uprawnienia, pokoje.

menu-family = Kto co tu może

family-title = 👪 <b>Rodzina · { $group }</b>
family-line = <b>{ $name }</b>: { $what }
family-others = Nowa osoba zaczyna tu z rolą: { $role }.
family-frozen = <b>Sterowanie jest zablokowane.</b> Sterować może tylko właściciel, dopóki nie zakończy blokady.
family-paused = <b>Sterowanie jest wstrzymane, bo właściciela nie ma już w grupie.</b> Wszyscy nadal mogą patrzeć.
family-private = <b>Role są dla grup.</b> Na tym czacie prywatnym dom jest tylko twój.
family-private-groups = Te grupy mają dom i miejsce dla ciebie:
family-private-none = Nie ma jeszcze grupy, która ma dom i miejsce dla ciebie.
family-nobody = Tej osoby albo tego, na co miała zgodę, już tu nie ma. Nic się nie zmieniło.
family-fixed-connected = { $name } to osoba, która połączyła dom, i pozostaje właścicielem, dopóki dom jest połączony.
family-fixed-own = Nikt nie zmienia własnej roli. Może to zrobić inny właściciel.

family-role-owner = właściciel
family-role-adult = dorosły
family-role-child = dziecko
family-role-guest = gość
family-role-nobody = nikt
family-connected = osoba, która połączyła dom
family-admin = jako administrator grupy
family-pass = z przepustką gościa

## Jedna osoba

family-person = <b>{ $name }</b>: { $what }
family-owner-may = Może wszystko i decyduje, co mogą inni.
family-kept = Pokoje zastrzeżone dla tej osoby i kilku innych: { $count }
family-leave = Ponadto: { $what }
family-given-pass = przepustka gościa do { $time }
family-given-pass-always = przepustka gościa bez końca
family-given-approval = zgoda na prośbę do { $time }
family-given-approval-always = zgoda na prośbę, na stałe

family-ask-owner = <b>Nadać tej osobie rolę właściciela: { $name }?</b> Właściciel może wszystko: decydować o rolach i uprawnieniach oraz odłączyć dom.
family-ask-remove = <b>Usunąć z rodziny tę osobę: { $name }?</b> Rola, przepustki i wyjątki się skończą. Każdy, kto znów tu napisze, zaczyna jako nowa osoba.
family-ask-remove-admin = <b>Usunąć z rodziny tę osobę: { $name }?</b> Przepustki i wyjątki się skończą. Jako administrator grupy { $name } nadal ma rolę dorosłego.
family-ask-settings = <b>Pozwolić tej osobie zmieniać ustawienia: { $name }?</b> Obejmuje to odłączenie domu i usunięcie przechowywanych danych.
family-ask-newcomers = <b>Czy każda nowa osoba ma zaczynać jako dorosły?</b> Kto dołączy do tej grupy, od razu będzie mógł sterować całym domem.

family-told-owner = { $name } ma teraz w tym domu rolę właściciela. Decyzja: { $owner }. /family pokazuje, co to znaczy.
family-told-adult = { $name } ma teraz w tym domu rolę dorosłego. Decyzja: { $owner }. /family pokazuje, co to znaczy.
family-told-child = { $name } ma teraz w tym domu rolę dziecka. Decyzja: { $owner }. /family pokazuje, co to znaczy.
family-told-guest = { $name } ma teraz w tym domu rolę gościa. Decyzja: { $owner }. /family pokazuje, co to znaczy.
family-told-removed = { $name } nie należy już do rodziny tego domu. Decyzja: { $owner }.

## Uprawnienia

family-rights-title = <b>Co może każda rola</b>
family-rights-owner = <b>właściciel</b>: wszystko, zawsze
family-rights-role = <b>{ $role }</b>: { $count } z { $used } uprawnień{ $more ->
    [0] {""}
   *[many] , zmienione przez was: { $more }
}
family-rights-of = <b>Co jest dozwolone: { $name }</b>
family-right-head = <b>{ $right }</b>
family-right-line = { $right }: { $what }
family-right-changed = { $right }: { $what } (zmienione)
family-right-own = { $right }: { $what } (wyjątek)
family-yes = tak
family-no = nie
family-only = tylko { $what }
family-degrees = od { $lowest } do { $highest } °C
family-any-degrees = każda temperatura
family-bounds = Ogrzewanie, <b>{ $name }</b>: { $what }

family-right-see = Podgląd
family-right-switch = Sterowanie
family-right-temperature = Ustawianie ogrzewania
family-right-scenes = Uruchamianie scenariuszy
family-right-energy = Podgląd zużycia energii
family-right-alerts = Alerty
family-right-invite = Zapraszanie osób
family-right-settings = Zmiana ustawień

family-short-temperature = ogrzewanie
family-short-scenes = scenariusze
family-short-energy = energia
family-short-alerts = alerty
family-short-invite = zaproszenia
family-short-settings = ustawienia

family-system-lighting = światła
family-system-energy = gniazdka
family-system-automation = rolety
family-system-comfort = grzejniki
family-system-thermoregulation = termostaty
family-system-remote = piloty
family-system-network = bramki
family-system-unknown = inne urządzenia

## Pokoje i nowe osoby

family-rooms =
    <b>Pokoje zastrzeżone dla niektórych</b>
    Sterować w takim pokoju mogą tylko te osoby i właściciel. Patrzeć nadal mogą wszyscy.
family-room = Wybierz, kto oprócz właściciela może sterować w tym pokoju. Gdy nikt nie jest wybrany, pokój znów jest dla wszystkich.
family-everybodys = dla wszystkich
family-owners = tylko właściciel
family-newcomers =
    Nowa osoba zaczyna tu z rolą: <b>{ $role }</b>.
    O każdą z nich raz pytam właściciela.

## Przyciski

button-family-me = Co ja mogę
button-family-rights = Role i uprawnienia
button-family-rooms = Pokoje
button-family-newcomers = Nowe osoby
button-family-invite = Zaproś kogoś
button-family-pass = Przepustka gościa
button-family-panic = Zablokuj sterowanie
button-family-calm = Zakończ blokadę
button-family-back = Powrót do rodziny
button-family-back-roles = Powrót do ról
button-family-back-rights = Powrót do uprawnień
button-family-back-person = Powrót do osoby
button-family-back-rooms = Powrót do pokoi
button-family-group = { $group }
button-family-role-owner = Rola: właściciel
button-family-role-adult = Rola: dorosły
button-family-role-child = Rola: dziecko
button-family-role-guest = Rola: gość
button-family-own-rights = Wyjątki
button-family-remove = Usuń z rodziny
button-family-end = Zakończ: { $what }
button-family-see-adult = Co mogą dorośli
button-family-see-child = Co mogą dzieci
button-family-see-guest = Co mogą goście
button-family-see = Podgląd…
button-family-switch = Sterowanie…
button-family-allow = Pozwól: { $what }
button-family-forbid = Zabroń: { $what }
button-family-usual = Jak w roli: { $what }
button-family-bounds = Temperatury
button-family-normal = Przywróć domyślne
button-family-as-role = Jak w roli
button-family-lowest = Od { $degrees } °C
button-family-highest = Do { $degrees } °C
button-family-any-degrees = Każda temperatura
button-family-in = Dopuść: { $name }
button-family-out = Nie dopuszczaj: { $name }
button-family-everybody = Znów dla wszystkich
button-family-start-adult = Na początek: dorosły
button-family-start-child = Na początek: dziecko
button-family-start-guest = Na początek: gość

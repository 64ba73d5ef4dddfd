### Nazwy, które rodzina nadaje pokojom i urządzeniom obok nazw z aplikacji producenta.

menu-names = Własne nazwy pokoi i urządzeń
setting-names = Nazwy

help-names = Dzięki /names nazwiesz pokój lub urządzenie po swojemu: po <code>/names lampa w kuchni = smok</code> wystarczy <i>zgaś smoka</i>.

names-title =
    <b>Własne nazwy</b>
    Rozumiem też nazwy, które nadasz tu pokojom i urządzeniom.
names-none = Jeszcze żadnej nie ma. Wybierz pokój.
# $name to nazwa w aplikacji, $names to nazwy tutaj, na przykład „smok”, „lampka nocna”.
names-line = { $name }: { $names }
names-quoted = „{ $name }”
names-more = I jeszcze { $count }.
names-room = <b>{ $name }</b>
names-of = Tutaj także: { $names }.
names-of-none = Nie ma tu innej nazwy.
names-unknown = Nie znam tu nic o nazwie „{ $said }”. Napisz na przykład <code>/names lampa w kuchni = smok</code>.

# $command musi stać na samym końcu: po tym rozpoznaje się odpowiedź.
names-ask =
    Jaką jeszcze nazwę ma mieć { $name }?
    Odpowiedz na tę wiadomość nazwą albo napisz
    <code>{ $command }</code>
names-ask-group =
    { $person }, jaką jeszcze nazwę ma mieć { $name }?
    Odpowiedz na tę wiadomość nazwą albo napisz
    <code>{ $command }</code>
names-placeholder = Nazwa
names-given = Od teraz „{ $alias }” to { $name }.

names-refused-long = Ta nazwa jest za długa. Może mieć najwyżej 40 znaków.
names-refused-command = Nazwa nie zaczyna się od / ani od #.
names-refused-letters = W nazwie musi być litera, inaczej nikt nie mógłby jej powiedzieć.
names-refused-reserved = „{ $alias }” znaczy już w zdaniach coś innego, więc nie może być nazwą. Może być na przykład „Lampa { $alias }”.
names-refused-taken = Nazwę „{ $alias }” ma już { $name }.
names-refused-own = Nazwa „{ $alias }” już tu jest.
names-refused-unseen = Coś innego ma już nazwę „{ $alias }”.
names-refused-many = { $most ->
    [one] Jest już jedna nazwa.
    [few] Są już { $most } nazwy.
   *[many] Jest już { $most } nazw.
} Najpierw usuń jedną.
names-refused-full = Jest tu już 200 nazw. Najpierw usuń jedną.
names-refused-gone = Ten dom nie jest tu już połączony.

button-names-add = Dodaj nazwę
button-names-add-room = Dodaj nazwę pokoju
button-names-drop = Usuń „{ $name }”
button-names-back = Powrót
button-names-all = Wszystkie nazwy
button-names-settings = Wszystkie ustawienia

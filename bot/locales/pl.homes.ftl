### Kilka domów na jednym czacie, jeden dom na kilku czatach oraz tematy.

## Który dom

which-home = W którym domu?
other-home = Tego nie ma w wybranym domu. Czy chodzi o ten?
button-in-home = { $home }: { $what }
button-other-home = 🏠 { $name }
home-namesake = { $name } ({ $count })
about-home = Dom: { $name }
nameless-home = dom

## Wszystkie domy

homes-unknown = Jeden dom jeszcze nie odpowiedział.
homes-lost = Logowanie do tego domu wygasło. Połącz go ponownie przez to samo konto.
button-connect-another = Połącz kolejny dom

## Łączenie i odłączanie

connect-another = Jeden dom jest już połączony. To samo konto odnawia połączenie, inne konto dodaje drugi dom.
linked-another = Polecenia bez nazwy domu nadal dotyczą: { $name }. Wybór: /homes.
disconnect-which-home = Który dom odłączyć od tego czatu?
button-disconnect-one = { $group }: { $name }
ask-disconnect-one =
    <b>Odłączyć od tego czatu: { $name }?</b>
    Od razu usuwam klucze dostępu. Inne domy zostają, a w samym domu nic się nie zmieni.
ask-disconnect-group =
    <b>Odłączyć od grupy „{ $group }”: { $name }?</b>
    Od razu usuwam klucze dostępu i nikt tam nie będzie już widzieć domu ani nim sterować. W samym domu nic się nie zmieni.
homes-left = Nadal połączone tutaj: { $names }.
disconnected-one-announcement = Od tej grupy został odłączony dom: { $name }. Decyzja: { $person }. Inne domy zostają.

## Tematy

setting-topic = Temat domu
topic-bound =
    <b>Od teraz mówię o domu tylko w tym temacie.</b>
    To, co piszę z własnej inicjatywy, trafia tutaj i tutaj działają polecenia. Aby to zakończyć, napisz <code>/settings topic off</code>.
topic-free = Znów mówię o domu w każdym temacie.
topic-none =
    <b>Mówię o domu w każdym temacie.</b>
    W grupie z tematami napisz <code>/settings topic</code> w temacie, który ma być tylko dla domu.
topic-elsewhere = O domu mówię w innym temacie tej grupy.
button-topic = Przejdź tam

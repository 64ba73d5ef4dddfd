### Życie grupy: kto przychodzi i odchodzi, zgubiony telefon i co jest o kim przechowywane.

menu-panic = Zgubiony telefon: zablokuj sterowanie
menu-export = Co o tobie przechowuję, w pliku

button-people = Kto co może
button-take-over = Przejmij dom
button-calm = Zakończ blokadę
button-cut-off = Odłącz go tam
button-export = Wyślij mi wszystko
button-newcomer-adult = Dorosły
button-newcomer-child = Dziecko
button-newcomer-guest = Gość

## Przychodzenie

welcome-group-hearing =
    <b>Dzień dobry. W tej grupie pomagam sterować waszym domem Legrand lub BTicino.</b>
    Dom połączy jedna osoba; zajmie to minutę na czacie prywatnym ze mną.
    Aby mi coś powiedzieć, napisz polecenie, na przykład <code>/status</code>, albo odpowiedz na moją wiadomość. Telegram pokazuje mi wszystko, co się tu pisze; na nic innego nie reaguję i niczego z tego nie przechowuję.
    Właścicielem domu jest osoba, która go połączy. Administratorzy tej grupy mają w nim rolę dorosłych, a wszyscy inni mogą patrzeć, dopóki właściciel nie pozwoli na więcej.

newcomer-private =
    <b>Nowa osoba w grupie „{ $group }”: { $person }{ $role ->
        [adult] , z rolą dorosłego.
        [child] , z rolą dziecka.
       *[guest] {" "}(może tam tylko patrzeć).
    }</b>
    Co może { $person }? Dorosły może wszystko oprócz ustawień, dziecko to, czego używa się na co dzień, a gość patrzy.
    Szczegóły pokazuje /family w grupie.
newcomer-group =
    <b>Nowa osoba w tej grupie: { $person }{ $role ->
        [adult] , z rolą dorosłego.
        [child] , z rolą dziecka.
       *[guest] {" "}(może tu tylko patrzeć).
    }</b>
    Co może { $person }? Dorosły może wszystko oprócz ustawień, dziecko to, czego używa się na co dzień, a gość patrzy.
    Odpowiedzieć może tylko właściciel domu.
newcomer-is = <b>{ $person } ma tu teraz rolę { $role ->
        [adult] dorosłego
        [child] dziecka
       *[guest] gościa
    }.</b>
newcomer-is-in = <b>{ $person } ma teraz rolę { $role ->
        [adult] dorosłego
        [child] dziecka
       *[guest] gościa
    } w grupie „{ $group }”.</b>
newcomer-gone = { $person } nie należy już do grupy, więc nie ma o czym decydować.

## Odchodzenie

owner-left =
    <b>Właściciela tego domu nie ma już w grupie.</b>
    Dopóki ktoś nie przejmie domu, nikt nie może tu nic zmienić. { $person }, czy przejmiesz dom?
owner-left-nobody =
    <b>Właściciela tego domu nie ma już w grupie.</b>
    Dopóki właściciel nie wróci albo administrator tej grupy nie przejmie domu, nikt nie może tu nic zmienić.
owner-missing =
    <b>Właściciela tego domu nie ma już w grupie, a o ile mi wiadomo, nie było to odejście z własnej woli.</b>
    Dopóki właściciel nie wróci, nikt nie może tu nic zmienić. Osoba, która połączyła dom, może go odłączyć na czacie prywatnym ze mną.
owner-you-left =
    <b>Nie należysz już do grupy „{ $group }”.</b>
    Twój dom jest tam nadal połączony. Możesz go stąd odłączyć w każdej chwili.
owner-is-back-frozen =
    <b>Ten dom ma tu znów właściciela.</b>
    Nadal jest zablokowany: sterować może tylko właściciel, dopóki nie zakończy blokady przyciskiem.
owner-is-back = <b>Ten dom ma tu znów właściciela.</b> Każdy może znów to, co wcześniej.
inherited =
    <b>Właścicielem tego domu w tej grupie jest teraz { $person }.</b> Wszyscy mogą znów sterować.
    Osoba, która połączyła dom, nadal może go odłączyć na czacie prywatnym ze mną.
inherit-needless = Ten dom ma właściciela, więc nie ma czego przejmować.
inherit-frozen = Ten dom jest zablokowany po zgubieniu telefonu i zakończyć to może tylko jego właściciel. Do tego czasu nikt nie może go przejąć.
adults-only = Mogą to zrobić tylko właściciel i dorośli tego domu.

## Zgubiony telefon

panic =
    <b>{ $person } blokuje ten dom.</b>
    Sterować może tu teraz tylko właściciel, a linki i zaproszenia się nie otwierają. Właściciel kończy blokadę przyciskiem.
panic-done = Zablokowane. Sterować może teraz tylko właściciel.
panic-already = Ten dom jest już zablokowany. Sterować może tylko właściciel.
panic-everywhere = <b>Zablokowane: { $groups }.</b> Sterować może tam teraz tylko właściciel. Wszyscy tam dostali wiadomość.
panic-nowhere = Nie znam innej grupy do zablokowania, w której masz rolę dorosłego. Napisz /panic w samej grupie.
calm = <b>{ $person } kończy blokadę.</b> Każdy może znów to, co wcześniej.
calm-done = Wszyscy mogą znów sterować.
calm-already = Nic nie jest zablokowane.
calm-everywhere = <b>Koniec blokady: { $groups }.</b> Wszyscy tam dostali wiadomość.

## Co jest przechowywane

export-here =
    <b>Oto wszystko, co o tobie przechowuję.</b>
    Plik mogą czytać ludzie i programy. Nie ma w nim hasła ani kluczy, a prywatny pozostanie tak długo, jak długo go strzeżesz.
export-in-private = To, co o tobie przechowuję, jest tylko dla ciebie. Napisz /export na czacie prywatnym ze mną.
ask-delete-everywhere =
    <b>Usunąć wszystko, co o tobie przechowuję?</b>
    Połączone przez ciebie domy zostaną odłączone: { $groups }. Usunięte będą też twoje role i historia twoich poleceń.
    Tam, gdzie dom nie ma innego właściciela, o jego przejęcie poproszę kogoś z dorosłych. Tego nie da się cofnąć.

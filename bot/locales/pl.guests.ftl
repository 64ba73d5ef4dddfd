### Wpuszczanie osób: zaproszenia, przepustki gości, osoby wybrane z listy Telegrama.

menu-invite = Zaproś kogoś
menu-pass = Przepustki gości

host-which = <b>Dla której grupy?</b>
host-nowhere = Zaproszenia i przepustki są dla grup, które mają dom. Dodaj mnie do grupy rodzinnej, połącz z nią dom i napisz w niej /invite.
host-told-privately = { $person }, wiadomość czeka na naszym czacie prywatnym.
host-told-privately-short = Wiadomość czeka na naszym czacie prywatnym.
host-in-private = { $person }, dalszy ciąg jest na naszym czacie prywatnym, bo link jest tylko dla jednej osoby.

## Zaproszenia

invite-whom =
    <b>Kogo zapraszasz do domu grupy „{ $group }”?</b>
    Dostaniesz link, który działa jeden raz i tylko przez dobę. Rolę dostaje osoba, która pierwsza go otworzy.
button-invite-adult = Jako dorosły
button-invite-child = Jako dziecko
button-invite-guest = Jako gość
button-invite-pick = Wybierz z listy Telegrama
button-invite-pick-now = Wybierz osoby
button-invite-pass = Przepustka na pewien czas
button-given = Otwarte linki i przepustki

invite-link =
    <b>Ten link wpuszcza jedną osobę do domu grupy „{ $group }” w roli { $role ->
        [adult] dorosłego
        [child] dziecka
       *[guest] gościa
    }.</b>
    { $link }
    Wyślij go albo daj zeskanować obrazek aparatem telefonu. Rolę dostaje osoba, która pierwsza go otworzy, więc nie pokazuj go nikomu innemu.
    Działa jeden raz, do { $ends }.
links-too-many = W grupie „{ $group }” jest wiele linków, których nikt nie otworzył. Najpierw zakończ niektóre z nich.

invite-pick-as = <b>Jaką rolę w domu grupy „{ $group }” mają dostać wybrane osoby?</b>
invite-pick =
    <b>Naciśnij przycisk pod polem wiadomości i wybierz do dziesięciu osób.</b>
    W domu grupy „{ $group }” każda z nich dostanie rolę { $role ->
        [adult] dorosłego
        [child] dziecka
       *[guest] gościa
    }.
invite-picked =
    <b>Gotowe. W domu grupy „{ $group }” { $people } { $count ->
        [one] ma
       *[many] mają
    } teraz rolę { $role ->
        [adult] dorosłego
        [child] dziecka
       *[guest] gościa
    }.</b>
invite-picked-absent = Jeszcze poza grupą: { $people }. Rola zacznie działać po wejściu do grupy.
invite-picked-nobody = W domu grupy „{ $group }” nic się nie zmieniło. Właściciele pozostają właścicielami.
invite-picked-announcement = { $person } nadaje w tym domu rolę { $role ->
        [adult] dorosłego
        [child] dziecka
       *[guest] gościa
    }: { $people }. /family pokazuje, co to znaczy.

## Otwieranie linku

link-ended = <b>Ten link już nie działa.</b> Był już użyty, wygasł albo ktoś go wycofał. Poproś o nowy.
link-own = To twój własny link do domu grupy „{ $group }”. Wyślij go osobie, którą chcesz wpuścić.
link-frozen = <b>Do domu grupy „{ $group }” nie można teraz nikogo wpuścić.</b> Sterowanie jest zatrzymane. Otwórz link później.
link-void = <b>Ten link nic nie daje.</b> { $person } nie może już w ten sposób nikogo wpuszczać.
link-needless = <b>Nie potrzebujesz linku do domu grupy „{ $group }”.</b> Możesz tam już tyle samo. Link pozostaje ważny dla kogoś innego.

came =
    <b>Masz teraz rolę { $role ->
        [adult] dorosłego
        [child] dziecka
       *[guest] gościa
    } w domu grupy „{ $group }”.</b> Zaprasza cię { $giver }.
    Napisz w grupie /status, aby się rozejrzeć.
came-absent =
    <b>Masz teraz rolę { $role ->
        [adult] dorosłego
        [child] dziecka
       *[guest] gościa
    } w domu grupy „{ $group }”.</b> Zaprasza cię { $giver }.
    Rola zacznie działać, gdy będziesz w grupie. Poproś o dodanie do niej.
came-announcement =
    <b>{ $person } ma teraz w tym domu rolę { $role ->
        [adult] dorosłego
        [child] dziecka
       *[guest] gościa
    }.</b> Zaproszenie od: { $giver }.

## Przepustki gości

pass-which =
    <b>Przepustka gościa do domu grupy „{ $group }”</b>
    Wybrane: { $what }
    Rodzaje urządzeń razem z pokojami oznaczają te urządzenia w tych pokojach. Gość je widzi i nimi steruje, a ogrzewanie ustawia, jeśli ty też możesz.
    Przepustka działa w grupie, dopóki gość w niej jest.
pass-everything = wszystko
pass-something = część domu
button-pass-everything = Wszystko
button-pass-next = Dalej: do kiedy
button-pass-back = Wstecz
pass-until-when =
    <b>Do kiedy?</b>
    Możesz też napisać na przykład <code>/pass until 2026-12-24 18:00</code>. Liczy się czas strefy { $zone }.
button-pass-tonight = Dziś wieczorem ({ $time })
button-pass-tomorrow = Jutro ({ $time })
button-pass-sunday = Niedziela ({ $time })
button-pass-week = Tydzień ({ $time })
pass-not-understood =
    Nie wiem, o którą przepustkę chodzi, albo jej koniec nie mieści się w najbliższym roku.
    Napisz na przykład <code>/pass until 2026-12-24 18:00</code>.
pass-link =
    <b>Ten link daje jednemu gościowi przepustkę do domu grupy „{ $group }” do { $until }.</b>
    Obejmuje: { $what }
    { $link }
    Wyślij go albo daj zeskanować obrazek aparatem telefonu. Przepustkę dostaje osoba, która pierwsza go otworzy, więc nie pokazuj go nikomu innemu.
    Działa jeden raz, do { $ends }. Przepustka działa w grupie, dopóki gość w niej jest.
pass-taken =
    <b>Masz przepustkę gościa do domu grupy „{ $group }” do { $until }.</b>
    Obejmuje: { $what }
    Działa w grupie. Napisz w niej /status, aby się rozejrzeć.
pass-taken-absent =
    <b>Masz przepustkę gościa do domu grupy „{ $group }” do { $until }.</b>
    Obejmuje: { $what }
    Zacznie działać, gdy będziesz w grupie, i tylko tam. O dodanie do niej poproś tę osobę: { $giver }.
pass-announcement =
    <b>{ $person } ma przepustkę gościa do { $until }.</b>
    { $giver } daje ją na: { $what }
pass-ended = Przepustka gościa się skończyła: { $person }.
pass-void = Przepustka gościa się skończyła: { $person }. Dał ją ktoś, kto już tu nikogo nie wpuszcza: { $giver }.
pass-void-own = Twoja przepustka do domu grupy „{ $group }” się skończyła: osoba, która ją dała, nikogo tam już nie wpuszcza.

## Co jest użyczone

lent-title = <b>Otwarte linki i przepustki · { $group }</b>
lent-nothing = W grupie „{ $group }” żaden link nie jest otwarty i żadna przepustka nie działa.
lent-line = { $place }. { $what }
lent-until = do { $time }
lent-for-good = na stałe
lent-pass = { $person }: przepustka gościa { $until }, od: { $giver }
lent-approval = { $person }: zgoda na prośbę { $until }, od: { $giver }
lent-open-pass = Otwarty link: przepustka gościa { $until }, od: { $giver }; link działa { $ends }
lent-open-invitation = Otwarty link: { $role ->
        [adult] dorosły
        [child] dziecko
       *[guest] gość
    }, od: { $giver }; link działa { $ends }
button-lent-end = Zakończ nr { $place }
lent-ended = Zakończone.
lent-gone = To już było zakończone. Nic się nie zmieniło.
lent-ended-announcement = { $kind ->
        [approval] { $person } wycofuje zgodę daną na prośbę. Dotyczy: { $guest }.
       *[pass] { $person } kończy przepustkę gościa. Dotyczy: { $guest }.
    }

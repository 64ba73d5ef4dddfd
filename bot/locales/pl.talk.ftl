### Swobodne zdania: co się na nie odpowiada i o co się dopytuje.

menu-home = Powiedz to własnymi słowami
way-sentence = zdanie

help-sentences =
    Albo powiedz to własnymi słowami:
    <i>wyłącz gniazdko w kuchni</i>
    <i>czy rolety są zamknięte?</i>
    <i>trochę cieplej w salonie</i>
    Potem wystarczy <i>włącz je znowu</i> albo <i>cofnij</i>.
help-sentences-group = W tej grupie odpowiedz na moją wiadomość, oznacz mnie albo napisz <code>/home</code> i zdanie.
talk-examples = Możesz to też powiedzieć własnymi słowami: <i>zgaś światło w kuchni</i>, <i>czy rolety są zamknięte?</i>
talk-bare = Po <code>/home</code> napisz, o co chodzi: <i>zgaś światło w kuchni</i>, <i>czy rolety są zamknięte?</i>

## Pytania zwrotne

talk-which = O co dokładnie chodzi?
talk-which-do = O co dokładnie chodzi ({ $action })?
talk-sure = Czy chodzi o to?
talk-sure-do = Czy chodzi o to ({ $action })?
talk-refused =
    Nic się nie zmieniło, bo jednej rzeczy nie możesz tu zrobić: { $what }.
    { $why }
talk-unseen = Nie widzę, jak to teraz wygląda, więc nic nie zmieniam: { $what }.
talk-no-step = Nie da się tu niczego trochę zwiększyć ani zmniejszyć. { $what }: { $state }.
talk-nothing-to-undo = Nie widzę tu twojego polecenia z ostatniej minuty, które dałoby się cofnąć.

## Odpowiedzi

# $told to jedna z odpowiedzi poniżej, $age mówi, z kiedy ona jest, jeśli to wiadomo.
talk-seen = { $told } ({ $age }).
talk-seen-now = sprawdzone przed chwilą
talk-seen-at = stan na { $time }
talk-is = { $what }: { $state }
talk-yes = Tak, { $what }: { $state }
talk-no = Nie, { $what }: { $state }
talk-not-known = Tego nie wiem: { $what }.
talk-target = { $now }, ustawiono { $degrees } °C
talk-together = Razem { $watts } W
talk-more = jeszcze { $count }
talk-silent = { $count ->
    [one] Jedno urządzenie nie odpowiada.
    [few] { $count } urządzenia nie odpowiadają.
   *[many] { $count } urządzeń nie odpowiada.
}

# $what liczy to, o co było pytanie, na przykład „5 świateł”. $some mówi, ile z nich takich jest, a $names to ich nazwy.
talk-all-on = Wszystko jest włączone: { $what }
talk-all-off = Wszystko jest wyłączone: { $what }
talk-all-open = Wszystko jest otwarte: { $what }
talk-all-closed = Wszystko jest zamknięte: { $what }
talk-none-on = Nic nie jest włączone: { $what }
talk-none-off = Nic nie jest wyłączone: { $what }
talk-none-open = Nic nie jest otwarte: { $what }
talk-none-closed = Nic nie jest zamknięte: { $what }
talk-some-on = { $what }, w tym włączone ({ $some }): { $names }
talk-some-off = { $what }, w tym wyłączone ({ $some }): { $names }
talk-some-open = { $what }, w tym otwarte ({ $some }): { $names }
talk-some-closed = { $what }, w tym zamknięte ({ $some }): { $names }

## Zwykłe pokoje

# Tak, jak się je nazywa, jedna lub dwie nazwy z przecinkiem: „la cuisine” znajduje wtedy kuchnię tej samej rodziny.
room-kitchen = Kuchnia
room-living = Salon, Pokój dzienny
room-dining = Jadalnia
room-bedroom = Sypialnia
room-children = Pokój dziecięcy, Pokój dzieci
room-guests = Pokój gościnny, Pokój gości
room-bathroom = Łazienka
room-toilet = Toaleta, WC
room-office = Gabinet, Biuro
room-entrance = Przedpokój, Hol
room-corridor = Korytarz
room-laundry = Pralnia
room-garage = Garaż
room-cellar = Piwnica
room-attic = Strych, Poddasze
room-terrace = Taras
room-balcony = Balkon
room-garden = Ogród

### Co czyta ktoś, kto nie ma uprawnienia, i jak prosi o nie tych, którzy je mają.

refused-stranger = O ile mi wiadomo, nie należysz do tego domu.
refused-paused = Nikt nie może tu nic zmienić, dopóki ktoś nie przejmie domu.
refused-frozen = Dom jest na razie zablokowany: zmieniać coś może tylko właściciel.
refused-room = Ten pokój jest zastrzeżony dla niektórych z was.
refused-bounds = Możesz wybrać od { $lowest } do { $highest } °C.
refused-see = Twoja rola nie pozwala tego tu zobaczyć.
refused-switch = Twoja rola nie pozwala tym tu sterować.
refused-temperature = Twoja rola nie pozwala tu ustawiać ogrzewania.
refused-scenes = Twoja rola nie pozwala tu uruchamiać scenariuszy.
refused-energy = Twoja rola nie pozwala tu zobaczyć zużycia energii.
refused-alerts = Twoja rola nie pozwala tu wybierać alertów.
refused-invite = Twoja rola nie pozwala tu nikogo zapraszać.
refused-settings = Może to zrobić tylko właściciel domu albo, dopóki żaden dom nie jest połączony, administrator grupy.

asking-button = { $count ->
    [1] Zapytaj: { $first }
    [2] Zapytaj: { $first } lub { $second }
   *[other] Zapytaj: { $first }, { $second } lub ktoś inny
}
asking-asked = Prośba wysłana do: { $people }. Odpowiedź przyjdzie tutaj.
asking-asked-short = Prośba wysłana. Odpowiedź przyjdzie tutaj.
asking-question =
    🙋 <b>{ $asker } ma prośbę.</b>
    { $what }.
    { $people }, czy to w porządku?
asking-beyond = Dozwolony zakres to od { $lowest } do { $highest } °C. Zgoda na dłużej znosi tam tę granicę.
asking-once = Tak, jeden raz
asking-hour = Tak, przez godzinę
asking-always = Tak, zawsze
asking-no = Nie

asking-allowed-once = { $asker } prosi: { $what }. <b>{ $by } zgadza się ten jeden raz.</b>
asking-allowed-hour = { $asker } prosi: { $what }. <b>{ $by } zgadza się do { $time }.</b>
asking-allowed-always = { $asker } prosi: { $what }. <b>{ $by } zgadza się na stałe.</b>
asking-denied = { $asker } prosi: { $what }. <b>{ $by } tym razem się nie zgadza.</b> Nic się nie zmieniło.
asking-gone = { $asker } prosi: { $what }. Tej osoby chyba już tu nie ma, więc nic się nie zmieniło.

asking-changed = W domu coś się w międzyczasie zmieniło. Powiedz jeszcze raz, o co chodzi.
asking-may-now = Możesz to już zrobić bez pytania. Spróbuj ponownie.
asking-nobody = Nie ma tu teraz nikogo, kto mógłby się na to zgodzić.
asking-again = Ta prośba już czeka. Poczekaj na odpowiedź.
asking-many = Kilka twoich próśb już czeka. Poczekaj na odpowiedź.
asking-late = To naciśnięcie dotarło z opóźnieniem. Naciśnij jeszcze raz.
asking-own = Na twoją prośbę musi odpowiedzieć ktoś inny.
asking-adults = Odpowiedzieć mogą tylko właściciel i dorośli.
asking-owner-only = Zgodę na stałe może dać tylko właściciel.

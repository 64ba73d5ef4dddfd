### Kto co zrobił, cofanie i o co pytam najpierw.

menu-history = Kto co zrobił
setting-history = Historia

history-title = <b>Kto co zrobił</b>
history-day = <b>{ $day }</b>
history-act = { $person } – { $did }
history-approved = (zgoda: { $person })
history-somebody = ktoś
history-empty = O ile mogę powiedzieć, nic się tu nie działo.
history-unknown = Nie znam tu pokoju ani urządzenia o nazwie „{ $said }”.
history-which-people = <b>Czyje działania pokazać?</b>
history-which-rooms = <b>Z którego pokoju?</b>
history-which-devices = <b>Którego urządzenia?</b>
history-which-days = <b>Z których dni?</b>
history-kept = Historię przechowuję przez { $days ->
    [one] jeden dzień
   *[many] { $days } dni
}. Jak długo mam ją przechowywać?
history-keeps = Historię przechowuję przez { $days ->
    [one] jeden dzień
   *[many] { $days } dni
}. Wszystko starsze usuwam w ciągu godziny.

button-history-all = Pokaż wszystko
button-history-people = Osoba
button-history-rooms = Pokój
button-history-devices = Urządzenie
button-history-days = { $days ->
    [one] 1 dzień
   *[many] { $days } dni
}
button-history-day = Dzień
button-history-today = Dzisiaj
button-history-yesterday = Wczoraj
button-history-week = 7 dni

card-last = Ostatnio: { $time }, { $person } – { $did }

did-on = włączono: { $what }
did-off = wyłączono: { $what }
did-level = ustawiono jasność { $percent }%: { $what }
did-open-to = otwarto na { $percent }%: { $what }
did-open = otwarto: { $what }
did-close = zamknięto: { $what }
did-stop = zatrzymano: { $what }
did-comfort = ustawiono tryb komfortowy: { $what }
did-away = ustawiono tryb poza domem: { $what }
did-frost-guard = ustawiono antyzamarzanie: { $what }
did-automatic = ustawiono tryb automatyczny: { $what }
did-boost = włączono boost na { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
}: { $what }
did-set-point = ustawiono { $degrees } °C: { $what }
did-run = uruchomiono: { $what }
did-gone = zmieniono coś w urządzeniu, którego już nie ma

way-typed = wpisane
way-pressed = przycisk
way-undo = cofnięcie

result-sent = wysłane
result-moving = w ruchu
result-done = wykonane
result-partly = wykonane częściowo
result-unconfirmed = bez potwierdzenia
result-failed = nie udało się
result-undone = cofnięte

## Cofanie

button-undo = Cofnij
undo-told = <b>Cofam zmianę ({ $person }, { $time }).</b>
undo-gone = Tego nie mogę cofnąć.
undo-late = Zmianę można cofnąć tylko przez minutę, a ta już minęła. Nic się nie zmieniło.
undo-already = To zostało już cofnięte. Nic więcej się nie zmieniło.
undo-changed = Od tego czasu ktoś coś tu zmienił. Zostawiam tak, jak jest.
undo-unseen = Nie widzę, jak jest teraz. Zostawiam tak, jak jest.

## O co pytam najpierw

ask-first = <b>{ $what }?</b>
risk-power = Są wśród nich wszystkie gniazdka w domu: bez prądu zostałaby też zamrażarka.
risk-cold = Ogrzewanie się tam wyłączy, a jest zimna pora roku.
risk-shutters = Ruszą wszystkie rolety w domu, także bramy i drzwi. Upewnij się, że nikt nie stoi im na drodze.

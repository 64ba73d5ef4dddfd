### Heating of whole homes, what was used, and what takes its time.

# What takes its time

told-waiting-cloud-slow = <b>{ $what }: nie ma jeszcze odpowiedzi.</b> Sprawdzam, czy to się stało; jeśli nie, spróbuję jeszcze raz.

# What was used

button-energy-used = Zużyto do tej pory
button-energy-now = W tej chwili
energy-used-title = 📊 <b>Zużyto do tej pory · { $name }</b>
energy-used-line = { $name }: dziś { $today } kWh, w tym miesiącu { $month } kWh
energy-used-untold = Usługa producenta nic nie mówi o: { $names }.
energy-used-more = { $count ->
        [one] … i jeszcze jeden licznik
        [few] … i jeszcze { $count } liczniki
       *[other] … i jeszcze { $count } liczników
    }
energy-not-counted = Żaden licznik w tym domu nie podaje zużycia.

# The heating of a whole home

button-heating-home = Cały dom
button-home-automatic = Według programu
button-home-away = Poza domem
button-home-frost-guard = Antyzamarzanie
button-program = Program: { $program }
do-home-automatic = ogrzewanie według programu w całym domu
do-home-away = tryb poza domem w całym domu
do-home-frost-guard = antyzamarzanie w całym domu
do-program = program „{ $program }” w całym domu
do-program-unnamed = inny program w całym domu
did-home-automatic = przywrócono dla całego domu ogrzewanie według programu
did-home-away = ustawiono dla całego domu tryb poza domem
did-home-frost-guard = ustawiono dla całego domu antyzamarzanie
did-program = wybrano dla całego domu program „{ $program }”
did-program-unnamed = wybrano dla całego domu inny program
heating-home-title = 🌡 <b>Ogrzewanie całego domu · { $name }</b>
heating-home-now = { $mode ->
        [automatic] { $count ->
            [0] Działa według programu.
           *[other] Działa według programu: <b>{ $programs }</b>.
        }
        [away] Jest w trybie <b>poza domem</b>.
        [frost-guard] Jest w trybie <b>antyzamarzania</b>.
       *[other] Nie wiadomo, jak jest ustawione.
    }
heating-program-gone = Tego programu już nie ma.
heating-not-whole = Ogrzewania tego domu nie da się ustawić w całości, tylko każde urządzenie osobno.

### Heating of whole homes, what was used, and what takes its time.

# What takes its time

told-waiting-cloud-slow = <b>{ $what }: todavía no hay respuesta.</b> Miro si se ha hecho; si no, lo intento una vez más.

# What was used

button-energy-used = Consumido hasta ahora
button-energy-now = Ahora mismo
energy-used-title = 📊 <b>Consumido hasta ahora · { $name }</b>
energy-used-line = { $name }: { $today } kWh hoy, { $month } kWh este mes
energy-used-untold = El servicio del fabricante no dice nada de: { $names }.
energy-used-more = { $count ->
        [one] … y un contador más
       *[other] … y { $count } contadores más
    }
energy-not-counted = Ningún contador de esta casa dice cuánto se ha consumido.

# The heating of a whole home

button-heating-home = Toda la casa
button-home-automatic = Según su programa
button-home-away = Ausente
button-home-frost-guard = Antihielo
button-program = Programa: { $program }
do-home-automatic = según el programa en toda la casa
do-home-away = modo ausente en toda la casa
do-home-frost-guard = modo antihielo en toda la casa
do-program = programa «{ $program }» en toda la casa
do-program-unnamed = otro programa en toda la casa
did-home-automatic = devolvió toda la casa a su programa
did-home-away = puso toda la casa en modo ausente
did-home-frost-guard = puso toda la casa en modo antihielo
did-program = eligió el programa «{ $program }» para toda la casa
did-program-unnamed = eligió otro programa para toda la casa
heating-home-title = 🌡 <b>Calefacción de toda la casa · { $name }</b>
heating-home-now = { $mode ->
        [automatic] { $count ->
            [0] Sigue su programa.
           *[other] Sigue su programa: <b>{ $programs }</b>.
        }
        [away] Está en modo <b>ausente</b>.
        [frost-guard] Está en modo <b>antihielo</b>.
       *[other] No se indica cómo está ajustada.
    }
heating-program-gone = Este programa ya no existe.
heating-not-whole = La calefacción de esta casa no se ajusta entera, solo aparato por aparato.

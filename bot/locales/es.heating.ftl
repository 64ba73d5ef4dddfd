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

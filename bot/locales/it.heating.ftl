### Heating of whole homes, what was used, and what takes its time.

# What takes its time

told-waiting-cloud-slow = <b>{ $what }: ancora nessuna risposta.</b> Guardo se è fatto; se no, riprovo una volta.

# What was used

button-energy-used = Consumato finora
button-energy-now = Adesso
energy-used-title = 📊 <b>Consumato finora · { $name }</b>
energy-used-line = { $name }: { $today } kWh oggi, { $month } kWh questo mese
energy-used-untold = Il servizio del produttore non dice nulla di: { $names }.
energy-used-more = { $count ->
        [one] … e un altro contatore
       *[other] … e altri { $count } contatori
    }
energy-not-counted = Nessun contatore di questa casa dice quanto è stato consumato.

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

# The heating of a whole home

button-heating-home = Tutta la casa
button-home-automatic = Secondo il programma
button-home-away = Assenza
button-home-frost-guard = Antigelo
button-program = Programma: { $program }
do-home-automatic = secondo il programma in tutta la casa
do-home-away = modo assenza in tutta la casa
do-home-frost-guard = modo antigelo in tutta la casa
do-program = programma «{ $program }» in tutta la casa
do-program-unnamed = un altro programma in tutta la casa
did-home-automatic = ha rimesso tutta la casa sul programma
did-home-away = ha messo tutta la casa in modo assenza
did-home-frost-guard = ha messo tutta la casa in modo antigelo
did-program = ha scelto il programma «{ $program }» per tutta la casa
did-program-unnamed = ha scelto un altro programma per tutta la casa
heating-home-title = 🌡 <b>Riscaldamento di tutta la casa · { $name }</b>
heating-home-now = { $mode ->
        [automatic] { $count ->
            [0] Segue il suo programma.
           *[other] Segue il suo programma: <b>{ $programs }</b>.
        }
        [away] È in modo <b>assenza</b>.
        [frost-guard] È in modo <b>antigelo</b>.
       *[other] Come è impostato non viene detto.
    }
heating-program-gone = Questo programma non esiste più.
heating-not-whole = Il riscaldamento di questa casa non si regola tutto insieme, solo un dispositivo alla volta.

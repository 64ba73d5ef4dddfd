### Heating of whole homes, what was used, and what takes its time.

# What takes its time

told-waiting-cloud-slow = <b>{ $what } : pas encore de réponse.</b> Je regarde si c’est fait ; sinon, je réessaie une fois.

# What was used

button-energy-used = Consommé jusqu’ici
button-energy-now = En ce moment
energy-used-title = 📊 <b>Consommé jusqu’ici · { $name }</b>
energy-used-line = { $name } : { $today } kWh aujourd’hui, { $month } kWh ce mois-ci
energy-used-untold = Le service du fabricant ne dit rien de : { $names }.
energy-used-more = { $count ->
        [one] … et un autre compteur
       *[other] … et { $count } autres compteurs
    }
energy-not-counted = Aucun compteur de ce logement ne dit ce qui a été consommé.

# The heating of a whole home

button-heating-home = Tout le logement
button-home-automatic = Suivre le programme
button-home-away = Absence
button-home-frost-guard = Hors-gel
button-program = Programme : { $program }
do-home-automatic = suivre le programme dans tout le logement
do-home-away = passer en absence dans tout le logement
do-home-frost-guard = passer en hors-gel dans tout le logement
do-program = suivre le programme « { $program } » dans tout le logement
do-program-unnamed = suivre un autre programme dans tout le logement
did-home-automatic = a remis tout le logement au programme
did-home-away = a passé tout le logement en absence
did-home-frost-guard = a passé tout le logement en hors-gel
did-program = a choisi le programme « { $program } » pour tout le logement
did-program-unnamed = a choisi un autre programme pour tout le logement
heating-home-title = 🌡 <b>Chauffage de tout le logement · { $name }</b>
heating-home-now = { $mode ->
        [automatic] { $count ->
            [0] Il suit son programme.
           *[other] Il suit son programme : <b>{ $programs }</b>.
        }
        [away] Il est en <b>absence</b>.
        [frost-guard] Il est en <b>hors-gel</b>.
       *[other] Son réglage n’est pas indiqué.
    }
heating-program-gone = Ce programme n’existe plus.
heating-not-whole = Le chauffage de ce logement ne se règle pas en une fois, seulement appareil par appareil.

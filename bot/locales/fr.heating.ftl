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

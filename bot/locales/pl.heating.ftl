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

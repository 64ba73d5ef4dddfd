### Heating of whole homes, what was used, and what takes its time.

# What takes its time

told-waiting-cloud-slow = <b>{ $what }: ainda sem resposta.</b> Vejo se foi feito; se não, tento mais uma vez.

# What was used

button-energy-used = Consumido até agora
button-energy-now = Neste momento
energy-used-title = 📊 <b>Consumido até agora · { $name }</b>
energy-used-line = { $name }: { $today } kWh hoje, { $month } kWh este mês
energy-used-untold = O serviço do fabricante não diz nada sobre: { $names }.
energy-used-more = { $count ->
        [one] … e mais um contador
       *[other] … e mais { $count } contadores
    }
energy-not-counted = Nenhum contador desta casa diz quanto se consumiu.

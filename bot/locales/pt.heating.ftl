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

# The heating of a whole home

button-heating-home = Toda a casa
button-home-automatic = Segundo o programa
button-home-away = Ausência
button-home-frost-guard = Antigelo
button-program = Programa: { $program }
do-home-automatic = segundo o programa em toda a casa
do-home-away = modo ausência em toda a casa
do-home-frost-guard = modo antigelo em toda a casa
do-program = programa «{ $program }» em toda a casa
do-program-unnamed = outro programa em toda a casa
did-home-automatic = voltou a pôr toda a casa a seguir o programa
did-home-away = pôs toda a casa em modo ausência
did-home-frost-guard = pôs toda a casa em modo antigelo
did-program = escolheu o programa «{ $program }» para toda a casa
did-program-unnamed = escolheu outro programa para toda a casa
heating-home-title = 🌡 <b>Aquecimento de toda a casa · { $name }</b>
heating-home-now = { $mode ->
        [automatic] { $count ->
            [0] Segue o seu programa.
           *[other] Segue o seu programa: <b>{ $programs }</b>.
        }
        [away] Está em modo <b>ausência</b>.
        [frost-guard] Está em modo <b>antigelo</b>.
       *[other] Não se sabe como está regulado.
    }
heating-program-gone = Este programa já não existe.
heating-not-whole = O aquecimento desta casa não se regula de uma só vez, só aparelho a aparelho.

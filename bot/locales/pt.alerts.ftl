### /alerts: o que está mal, o que se faz com um alerta, e como uma conversa quer receber os alertas.

menu-alerts = O que está mal, e os alertas
setting-alerts = Alertas

alerts-title = <b>Alertas</b>
alerts-nothing = Em casa está tudo bem, tanto quanto sei.
alerts-nothing-here = Não há nenhuma casa conectada a esta conversa. Aqui digo aquilo de que ninguém trata no grupo.
alerts-open = { $severity ->
    [urgent] 🚨 { $what } Começou: { $time }.
    [notice] ℹ️ { $what } Começou: { $time }.
   *[warning] ⚠️ { $what } Começou: { $time }.
}
alerts-more = { $count ->
    [1] E mais um.
   *[other] E mais { $count }.
}
alerts-recent = <b>Os últimos 7 dias</b>
alerts-where-here = Os alertas chegam a esta conversa.
alerts-where-topic = Os alertas chegam a um tópico deste grupo.
alerts-where-group = Os alertas chegam a um grupo, por isso aqui não incomodo.
alerts-where-off = Os alertas estão desligados nesta conversa.
alerts-where-unheard = Aqui só digo aquilo de que ninguém trata no grupo.
alerts-quiet-hours = Horas de silêncio: { $begin }–{ $end }
alerts-quiet-none = Sem horas de silêncio
alerts-gone = Não conheço esse alerta aqui.
alerts-over = Isso já passou.

button-alerts-list = Todos os alertas
button-alerts-settings = Definições dos alertas

## Um alerta

alerts-details = <b>Detalhes do alerta { $number }</b>
alerts-details-rule = <b>{ $what }</b>
alerts-details-line = { $what }: { $when }
alerts-details-since = desde { $time }
alerts-details-said = O que diz o serviço da { $maker }: { $text }
alerts-details-taken = { $person } está a tratar disto, desde { $time }.

alerts-taken = Registado. Todas as pessoas avisadas veem quem está a tratar disto.
alerts-taken-already = { $person } já está a tratar disto.
alerts-snoozed = Não digo mais nada sobre isto até { $time }.
alerts-again-still = Fui ver ({ $time }): continua na mesma.
alerts-again-well = Fui ver ({ $time }): já passou.
alerts-mute-which = <b>Que aparelho devo silenciar?</b>
alerts-mute-how-long =
    <b>Durante quanto tempo não devo falar de { $name }?</b>
    Continua a ser possível ver e controlar o aparelho.
alerts-muted = Não falo de { $name } até { $time }.
alerts-muted-always = Deixo de falar de { $name }. Nas definições dos alertas é possível voltar atrás.
button-alerts-mute-1 = Por 1 dia
button-alerts-mute-7 = Por 1 semana
button-alerts-mute-always = Para sempre

## Como uma conversa quer receber os alertas

alerts-wishes-group = <b>Os alertas neste grupo</b>
alerts-wishes-private = <b>Os alertas nesta conversa</b>
alerts-wish-on = Alertas: ligados
alerts-wish-off = Alertas: desligados
alerts-wish-usual = Alertas: só enquanto não chegam a um grupo
alerts-wish-off-rules = { $count ->
    [0] Tipos de alerta: todos
    [1] Tipos de alerta: todos menos um
   *[other] Tipos de alerta: todos menos { $count }
}
alerts-wish-sounds = { $sounds ->
    [all] Som: em todos os alertas
    [urgent] Som: só quando é urgente
    [never] Som: nunca
   *[warning] Som: nos avisos e no que é urgente
}
alerts-wish-escalates = Se ninguém tratar do que é urgente em 15 minutos, aviso as pessoas em privado, uma a uma.
alerts-wish-escalates-not = O que é urgente só se diz neste grupo.
alerts-wish-topic = Neste grupo, os alertas têm um tópico próprio.
alerts-wish-digest-both = Resumo: todos os dias e todas as semanas
alerts-wish-digest-daily = Resumo: todos os dias
alerts-wish-digest-weekly = Resumo: todas as semanas
alerts-wish-digest-none = Resumo: nenhum
alerts-wish-counts = Aparelhos vigiados: { $guards }. Aparelhos silenciados: { $count }.
alerts-changed = Alterado.
alerts-here-no-topic = Escreva isto no tópico do grupo onde os alertas devem chegar.

button-alerts-on = Ligar os alertas
button-alerts-off = Desligar os alertas
button-alerts-usual = Só se não houver grupo
button-alerts-rules = Tipos de alerta
button-alerts-sound = Som
button-alerts-quiet = Horas de silêncio
button-alerts-escalate = Avisar também em privado
button-alerts-alone = Avisar só o grupo
button-alerts-weekly = Ligar o resumo semanal
button-alerts-weekly-off = Desligar o resumo semanal
button-alerts-daily = Ligar o resumo diário
button-alerts-daily-off = Desligar o resumo diário
button-alerts-guards = Aparelhos vigiados
button-alerts-muted = Aparelhos silenciados
button-alerts-here = Neste tópico
button-alerts-everywhere = Sem tópico próprio

alerts-rules = <b>Que tipos de alerta devo dar?</b>
alerts-rules-on = { $what }: sim
alerts-rules-off = { $what }: não
button-alerts-rule-on = Sim: { $what }
button-alerts-rule-off = Não: { $what }
alerts-rule-sign-in-lost = Acesso perdido
alerts-rule-access-off = Acesso recusado
alerts-rule-calls-spent = Pedidos esgotados
alerts-rule-cloud-failing = Serviço online indisponível
alerts-rule-gateway-offline = Casa sem internet
alerts-rule-scopes-small = Acesso incompleto
alerts-rule-password-expired = Palavra-passe expirada
alerts-rule-terms-expired = Condições por aceitar
alerts-rule-calls-low = Poucos pedidos
alerts-rule-calls-nearly-spent = Pedidos quase esgotados
alerts-rule-module-unreachable = Aparelho sem resposta
alerts-rule-command-failed = Comando falhado
alerts-rule-battery-low = Bateria fraca
alerts-rule-sensor-silent = Sem temperatura
alerts-rule-far-from-set-point = Divisão muito fria
alerts-rule-guard = Aparelho vigiado

alerts-sound = { $sounds ->
    [all] <b>Todos os alertas tocam.</b> Quando deve tocar uma mensagem?
    [urgent] <b>Só toca o que é urgente.</b> Quando deve tocar uma mensagem?
    [never] <b>Nenhum alerta toca.</b> Quando deve tocar uma mensagem?
   *[warning] <b>Tocam os avisos e o que é urgente.</b> Quando deve tocar uma mensagem?
}
button-alerts-sound-all = Em todos os alertas
button-alerts-sound-warning = Nos avisos
button-alerts-sound-urgent = Só quando é urgente
button-alerts-sound-never = Nunca

alerts-quiet =
    <b>Quando não deve tocar nada?</b>
    Um aparelho vigiado toca na mesma, se assim foi escolhido. Ou escreva, por exemplo, <code>/alerts quiet 22:30 6:45</code>.
alerts-quiet-unread =
    <b>Não compreendi estas horas.</b>
    Escreva, por exemplo, <code>/alerts quiet 22:30 6:45</code>.
button-alerts-hours = { $begin }–{ $end }
button-alerts-quiet-off = Sem horas de silêncio

alerts-muted-list = <b>Não falo destes aparelhos</b>
alerts-muted-none = Nenhum aparelho está silenciado. Um alerta sobre um aparelho tem um botão para isso.
alerts-muted-line = { $name }: até { $time }
alerts-muted-line-always = { $name }: para sempre
alerts-muted-others = { $count ->
    [1] E mais um que não posso nomear aqui.
   *[other] E mais { $count } que não posso nomear aqui.
}
button-alerts-unmute = Voltar a falar de { $name }
button-alerts-unmute-gone = Esquecer os que já não há

## Aparelhos vigiados

guard-told = { $least ->
    [0] 🛡 Vigiado: dou o alarme se estiver desligado ou sem responder durante { $minutes } min{ $night ->
        [night] , também de noite.
       *[day] ; nas horas de silêncio, sem som.
    }
   *[other] 🛡 Vigiado: dou o alarme se estiver desligado, sem responder ou a consumir menos de { $watts } W durante { $minutes } min{ $night ->
        [night] , também de noite.
       *[day] ; nas horas de silêncio, sem som.
    }
}
guard-title = <b>{ $name }</b>
guard-offer = Devo vigiar este aparelho? Dou o alarme se estiver desligado ou não responder, também de noite. Ao fim de quanto tempo?
guard-asked-first = Antes de o desligar, pergunto.
guard-unheard = Mas agora os alertas não chegam a esta conversa: aqui ninguém daria por nada.
guard-unknown = Não conheço aqui nenhum aparelho desses que se possa vigiar.
guard-too-many = Não consigo vigiar mais aparelhos. Deixe primeiro de vigiar outro.
guards-list = <b>Aparelhos vigiados</b>
guards-none = Nenhum aparelho está a ser vigiado. Escolha uma tomada, uma luz ou um radiador e toque em «Vigiar»: dou o alarme se estiver desligado ou não responder.
guards-line = <b>{ $name }</b>: { $guard }
button-guard = Vigiar
button-guard-change = Mudar a vigilância
button-guard-after = Ao fim de { $minutes } min
button-guard-any-power = Qualquer consumo serve
button-guard-watts = Pelo menos { $watts } W
button-guard-night = Tocar também de noite
button-guard-day = Sem som de noite
button-guard-off = Deixar de vigiar
button-guard-card = Voltar ao aparelho
button-guards-gone = Esquecer os que já não há
risk-guarded = Um dos aparelhos que vigio ficaria desligado: devia continuar ligado.

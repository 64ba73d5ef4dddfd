### Alertas: o que está mal em casa, o que ainda funciona e o que fazer; e o mesmo quando passou.

alert-line = { $severity ->
    [urgent] 🚨 <b>{ $text }</b>
    [notice] ℹ️ <b>{ $text }</b>
   *[warning] ⚠️ <b>{ $text }</b>
}
alert-line-over = { $rule ->
    [command-failed] ℹ️ { $text }
   *[other] ✅ { $text }
}
alert-named = { $home } · { $text }
alert-since = Começou: { $time }.
alert-behind = { $count ->
    [1] Por causa disso, um aparelho da casa não responde.
   *[other] Por causa disso, { $count } aparelhos da casa não respondem.
}
alert-names-more = { $names } e mais { $more }
alert-range = { $begin }–{ $end }
alert-times = Aconteceu { $count } vezes.
alert-device-gone = Um aparelho
alert-taken = { $person } está a tratar disto.
alert-snoozed = Não digo mais nada sobre isto até { $time }.
alert-repeated = No grupo «{ $group }» ainda ninguém está a tratar disto, por isso aviso também aqui.
alert-late = Esta mensagem chega com atraso: { $span }.
alert-late-unreachable = Esta mensagem chega com atraso ({ $span }), porque o Telegram não estava acessível.
alert-chat-lost =
    <b>Já não consigo escrever em «{ $chat }».</b>
    O que digo sobre a casa deixou de chegar lá.
alert-person-lost =
    <b>Já não consigo escrever a { $person }.</b>
    O que digo sobre a casa deixou de lhe chegar.

button-alert-take = Eu trato disto
button-alert-again = Ver outra vez
button-alert-snooze = Silêncio por 1 hora
button-alert-morning = Até de manhã
button-alert-mute = Silenciar este aparelho
button-alert-more = Detalhes

alarm-post-set-aside = <b>Não foi possível entregar uma mensagem, e ela foi posta de lado.</b> Todas as outras seguem. O registo indica qual: «a post was set aside».

## De um acesso

alert-sign-in-lost = Já não tenho acesso à casa.
alert-sign-in-lost-advice = Os interruptores de parede e a app oficial continuam a funcionar. Conecte a casa outra vez; as definições mantêm-se.
alert-sign-in-lost-over = Estive sem acesso à casa: { $range } ({ $span }).

alert-access-off = A { $maker } já não autoriza o meu acesso à casa.
alert-access-off-advice = Os interruptores de parede e a app oficial continuam a funcionar. Na app oficial, em Conta, veja se o acesso de terceiros (Third party access) está ativo e depois conecte a casa outra vez.
alert-access-off-over = A { $maker } não autorizou o meu acesso à casa: { $range } ({ $span }).

alert-calls-spent = Os pedidos ao serviço da { $maker } esgotaram-se por agora.
alert-calls-spent-advice = Até voltarem, não consigo ver nem controlar nada. Os interruptores de parede e a app oficial continuam a funcionar. Não é preciso fazer nada; /quota mostra quando voltam.
alert-calls-spent-over = Os pedidos ao serviço da { $maker } estiveram esgotados: { $range } ({ $span }).

alert-cloud-failing = { $kind ->
    [no-network] Não consigo contactar o serviço da { $maker }.
    [cloud-slow] O serviço da { $maker } não responde a tempo.
   *[cloud-down] O serviço da { $maker } não está a funcionar.
}
alert-cloud-failing-advice = Até voltar, não consigo ver nem controlar nada. Os interruptores de parede continuam a funcionar. Não é preciso fazer nada; continuo a verificar.
alert-cloud-failing-over = O serviço da { $maker } esteve sem funcionar: { $range } ({ $span }).

alert-scopes-small = O acesso não abrange todos os aparelhos da casa.
alert-scopes-small-advice = O que abrange continua a funcionar. Conecte a casa outra vez e autorize tudo o que aparecer na lista.
alert-scopes-small-over = O acesso não abrangia todos os aparelhos da casa: { $range } ({ $span }).

alert-password-expired = A palavra-passe da conta { $maker } expirou.
alert-password-expired-advice = Os próprios termóstatos continuam a funcionar. Renove a palavra-passe na app oficial { $app }.
alert-password-expired-over = A palavra-passe da conta { $maker } esteve expirada: { $range } ({ $span }).

alert-terms-expired = As condições de utilização da { $maker } ainda não foram aceites.
alert-terms-expired-advice = Os próprios termóstatos continuam a funcionar. Aceite as condições na app oficial { $app }.
alert-terms-expired-over = As condições de utilização da { $maker } estiveram por aceitar: { $range } ({ $span }).

alert-calls-low = Dos { $limit } pedidos ao serviço da { $maker }, já se usaram { $used }.
alert-calls-low-advice = Tudo continua a funcionar; vejo a casa menos vezes. /quota mostra quando voltam os pedidos.
alert-calls-low-over = Restavam poucos pedidos ao serviço da { $maker }: { $range } ({ $span }).

alert-calls-nearly-spent = Os pedidos ao serviço da { $maker } estão quase esgotados: { $used } de { $limit }.
alert-calls-nearly-spent-advice = Os comandos continuam a funcionar. Convém guardar o resto para eles; /quota mostra quando voltam os pedidos.
alert-calls-nearly-spent-over = Os pedidos ao serviço da { $maker } estiveram quase esgotados: { $range } ({ $span }).

## De uma casa

alert-gateway-offline = { $kind ->
    [silent] Nenhum aparelho da casa responde.
   *[home-offline] A casa ficou sem internet.
}
alert-gateway-offline-advice = Os interruptores de parede continuam a funcionar. Em casa, veja o router e a luz do gateway.
alert-gateway-offline-over = { $kind ->
    [silent] Nenhum aparelho da casa respondeu: { $range } ({ $span }).
   *[home-offline] A casa esteve sem internet: { $range } ({ $span }).
}

## De certos aparelhos

alert-module-unreachable = { $count ->
    [1] { $names } não responde.
   *[other] { $count } aparelhos não respondem: { $names }.
}
alert-module-unreachable-advice = { $count ->
    [1] O resto da casa continua a responder. Veja se o aparelho tem corrente.
   *[other] O resto da casa continua a responder. Veja se os aparelhos têm corrente.
}
alert-module-unreachable-over = Sem resposta: { $names }, { $range } ({ $span }).

alert-command-failed = { $count ->
    [1] { $names } não fez o que foi pedido.
   *[other] { $count } aparelhos não fizeram o que foi pedido: { $names }.
}
alert-command-failed-advice = { $count ->
    [1] O resto da casa não é afetado. Veja o aparelho e depois tente outra vez.
   *[other] O resto da casa não é afetado. Veja os aparelhos e depois tente outra vez.
}
alert-command-failed-over = { $names }: um comando não foi executado ({ $at }).

alert-battery-low = { $count ->
    [1] Bateria fraca: { $names }.
   *[other] Bateria fraca em { $count } aparelhos: { $names }.
}
alert-battery-low-advice = { $count ->
    [1] O aparelho ainda funciona. Substitua a bateria em breve.
   *[other] Os aparelhos ainda funcionam. Substitua as baterias em breve.
}
alert-battery-low-over = { $count ->
    [1] A bateria esteve fraca: { $names }, { $range } ({ $span }).
   *[other] As baterias estiveram fracas: { $names }, { $range } ({ $span }).
}

alert-sensor-silent = { $count ->
    [1] { $names } deixou de indicar a temperatura.
   *[other] { $count } aparelhos deixaram de indicar a temperatura: { $names }.
}
alert-sensor-silent-advice = O resto da casa continua a funcionar. Veja o visor do termóstato.
alert-sensor-silent-over = Sem indicação de temperatura: { $names }, { $range } ({ $span }).

alert-far-from-set-point = { $count ->
    [1] { $names } está a { $degrees } °C em vez de { $wished } °C.
   *[other] { $count } divisões continuam demasiado frias: { $names }.
}
alert-far-from-set-point-advice = O aquecimento continua a aceitar comandos. Veja a caldeira, e se há alguma janela aberta.
alert-far-from-set-point-over = Esteve demasiado frio: { $names }, { $range } ({ $span }).

alert-guard = { $count ->
    [1] { $why ->
        [off] { $names }: este aparelho vigiado está desligado.
        [power] { $names }: este aparelho vigiado só consome { $watts } W.
       *[unreachable] { $names }: este aparelho vigiado não responde.
    }
   *[other] { $count } aparelhos vigiados estão desligados, sem resposta ou sem consumo: { $names }.
}
alert-guard-advice = { $count ->
    [1] Vá já ver o aparelho, por favor.
   *[other] Vá já ver os aparelhos, por favor.
}
alert-guard-over = { $count ->
    [1] { $why ->
        [off] { $names } esteve sem funcionar: { $range } ({ $span }).
        [power] { $names } consumiu demasiado pouco: { $range } ({ $span }).
       *[unreachable] { $names } não respondeu: { $range } ({ $span }).
    }
   *[other] Desligados, sem resposta ou sem consumo: { $names }, { $range } ({ $span }).
}

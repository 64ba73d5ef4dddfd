### O que se lê nas conversas. Cada frase é calma, curta e completa; o resultado vem primeiro.
### [1] em vez de [one]: em «pt», o CLDR também conta o zero como singular.

language-name = Português
day-of-week = { $weekday }, { $date }

## O próprio bot

bot-description =
    A casa Legrand ou BTicino nesta conversa: tomadas, luzes, persianas e aquecimento, para toda a família.

    Toque em Iniciar, conecte a casa uma única vez e depois escreva /plugs desligar cozinha ou toque num botão.
bot-short-description = A casa Legrand ou BTicino, na conversa da família.

menu-status = A casa neste momento
menu-plugs = Tomadas: ver e ligar
menu-lights = Luzes: ver, ligar e regular
menu-shutters = Persianas: abrir, fechar, parar
menu-heating = Aquecimento: ver e regular
menu-scenes = Cenários: ativar um
menu-energy = O que está a consumir agora
menu-homes = Escolher a casa
menu-quota = Quantos pedidos restam hoje
menu-connect = Conectar a casa
menu-disconnect = Desconectar a casa
menu-settings = Definições
menu-language = Idioma
menu-help = O que sei fazer
menu-privacy = Que dados guardo
menu-delete = Eliminar os dados que guardo
menu-cancel = Esquecer a pergunta em aberto

## Início e ajuda

welcome-private =
    <b>Olá. Comigo, a casa Legrand ou BTicino controla-se nesta conversa.</b>
    Basta conectá-la uma vez e depois escrever <code>/plugs desligar cozinha</code> ou tocar num botão.
    Também posso fazer parte do grupo da família.
welcome-group =
    <b>Olá. Comigo, a casa Legrand ou BTicino da família controla-se neste grupo.</b>
    Uma pessoa conecta a casa: demora um minuto, numa conversa privada comigo.
    Para falar comigo, escreva um comando como <code>/status</code> ou responda às minhas mensagens. O Telegram não me mostra mais nada deste grupo, a não ser que me nomeiem administrador.
    Quem conecta a casa é o seu proprietário, os administradores do grupo são os adultos da casa, e as outras pessoas só podem ver, enquanto o proprietário não decidir outra coisa.
welcome-back = <b>A casa está conectada.</b> O que gostaria de ver?

help-unconnected =
    <b>Primeiro, é preciso conectar a casa.</b>
    Basta iniciar sessão uma vez, no navegador, com a conta Legrand ou BTicino. Nunca vejo a palavra-passe.
help-connected =
    <b>Toque num botão ou escreva um comando.</b>
    <code>/plugs desligar cozinha</code>
    <code>/lights sala 40%</code>
    <code>/shutters fechar tudo</code>
    <code>/heating quarto 21</code>
    <code>/heating boost 60</code>
    A ordem das palavras não importa, e um pequeno erro a escrever não faz mal.
    /status mostra a casa toda. O resto está em /settings.
help-group =
    Neste grupo só reajo a comandos e a respostas às minhas mensagens.
    /family mostra quem pode fazer o quê, e /history quem fez o quê. Se alguém perder um telefone, /panic bloqueia todos menos o proprietário.

not-a-command = Não compreendi. Escreva um comando como <code>/plugs desligar cozinha</code> ou toque num botão.
not-a-command-unconnected = Posso ajudar assim que a casa estiver conectada.
not-connected = <b>Ainda não há nenhuma casa conectada a esta conversa.</b>

cancelled = A pergunta em aberto fica esquecida. Nada mudou.
nothing-to-cancel = Não havia nenhuma pergunta em aberto.
question-expired = Essa pergunta já não está em aberto. Nada mudou.
question-dropped = Está bem. Nada mudou.

too-many = São muitos pedidos ao mesmo tempo. Espere um minuto, por favor.
press-working = Um momento…
press-outdated = Esse botão já é antigo. Aqui está a vista atualizada.
press-elsewhere = Esse botão não funciona ali.
fault =
    <b>Algo correu mal do meu lado.</b>
    Não acontece mais nada por si só. Tente outra vez daqui a um minuto.
    Referência: <code>{ $reference }</code>
fault-short = Algo correu mal do meu lado. Tente outra vez, por favor.

## Portas

door-status = A casa agora
door-plugs = Tomadas
door-lights = Luzes
door-shutters = Persianas
door-heating = Aquecimento
door-energy = Energia
door-scenes = Cenários
door-settings = Definições

## Conectar

button-connect = Conectar a casa
button-sign-in = Iniciar sessão
button-open-private = Continuar em privado
button-help = Como funciona?
button-link = Conectar
button-do-not-link = Não conectar
button-it-is-me = Sim, sou eu
button-disconnect = Desconectar
button-disconnect-here = Esta conversa
button-disconnect-group = { $group }

connect-here =
    <b>{ $how }</b>
    O botão abre o navegador. No fim, basta voltar aqui e confirmar.
    O link é pessoal e vale durante { $minutes ->
        [1] um minuto
       *[other] { $minutes } minutos
    }. Nunca o envie a ninguém.
connect-group =
    <b>Inicie sessão para conectar a casa ao grupo «{ $group }».</b>
    O botão abre o navegador. No fim, basta voltar aqui e confirmar.
    O link é pessoal e vale durante { $minutes ->
        [1] um minuto
       *[other] { $minutes } minutos
    }. Nunca o envie a ninguém.
connect-in-private = { $person }, a sessão inicia-se na nossa conversa privada, porque o link é pessoal.
invitation-expired = Esse link já não é válido, ou é de outra pessoa. Escreva /connect outra vez no grupo.

claimed-here =
    <b>A sessão foi iniciada.</b>
    Encontrei: { $homes }
    Posso conectar tudo à nossa conversa privada?
claimed-group =
    <b>A sessão foi iniciada.</b>
    Encontrei: { $homes }
    Posso conectar tudo ao grupo «{ $group }»? Lá, todos vão ver a casa.
claim-foreign =
    <b>Nada foi conectado.</b>
    Este início de sessão foi pedido na conversa de outra pessoa. Se o link foi enviado por alguém, essa pessoa teria ficado com acesso à casa.
    Nunca inicie sessão com um link enviado por outra pessoa.
claim-expired =
    <b>Esse início de sessão já não é válido.</b>
    Passou demasiado tempo, ou já foi usado. Basta começar de novo.
not-linked = Nada foi conectado, e o início de sessão fica esquecido.

linked-here =
    <b>A casa está conectada: { $name }.</b>
    { $ambients ->
        [0] Nenhuma divisão
        [1] Uma divisão
       *[other] { $ambients } divisões
    } e { $modules ->
        [0] nenhum aparelho
        [1] um aparelho
       *[other] { $modules } aparelhos
    }{ $homes ->
        [1] .
       *[other] {" "}em { $homes } casas. Para escolher: /homes.
    }
linked-group = <b>A casa está conectada ao grupo «{ $group }»: { $name }.</b> Já avisei todos no grupo.
linked-announcement =
    <b>{ $person } conectou uma casa a este grupo: { $name }.</b>
    A casa pertence a { $person }. Os administradores do grupo são os adultos da casa e podem agir; as outras pessoas só podem ver, enquanto o proprietário não decidir outra coisa.
    Escreva /status para dar uma vista de olhos.

ask-disconnect =
    <b>Desconectar a casa desta conversa?</b>
    Elimino logo as chaves de acesso. Na própria casa não muda nada.
    Aqui ninguém poderá vê-la nem controlá-la até voltar a ser conectada.
disconnect-which = De que conversa desconecto a casa?
disconnected =
    <b>A casa está desconectada e as chaves de acesso foram eliminadas.</b>
    Para retirar também a autorização, abra a app oficial Legrand ou BTicino, depois Conta, depois o acesso de terceiros (Third party access).
disconnected-announcement = { $person } desconectou a casa deste grupo.

## Vistas

title-status = 🏠 <b>{ $name }</b>
title-plugs = 🔌 <b>Tomadas · { $name }</b>
title-lights = 💡 <b>Luzes · { $name }</b>
title-shutters = 🪟 <b>Persianas · { $name }</b>
title-heating = 🌡 <b>Aquecimento · { $name }</b>
title-energy = ⚡ <b>Energia · { $name }</b>
title-scenes = 🎬 <b>Cenários · { $name }</b>
panel-page = { $title } (página { $page } de { $pages })
panel-ambient = <b>{ $ambient }</b>
panel-line = { $name }: { $state }
panel-room = <b>{ $room }</b>: { $summary }
panel-age = <i>Última leitura: { $time }</i>
panel-empty = Aqui não há nada deste género.
card-title = <b>{ $name }</b>
card-place = { $ambient }
card-state = Estado: { $state }
no-ambient = Sem divisão
in-ambient = { $name } ({ $ambient })
nameless = Sem nome
home-empty = A conta não mostra nenhuma casa. Se a casa acabou de ser configurada na app oficial, veja outra vez daqui a um minuto.

summary-count = { $count ->
    [1] um aparelho
   *[other] { $count } aparelhos
}
summary-on = { $count ->
    [1] { $count } ligado
   *[other] { $count } ligados
}
summary-all-off = tudo desligado
summary-open = { $count ->
    [1] { $count } aberto
   *[other] { $count } abertos
}
summary-unreachable = { $count ->
    [1] { $count } não responde
   *[other] { $count } não respondem
}

state-on = ligado
state-off = desligado
state-unknown = estado desconhecido
state-unreachable = não responde (último estado: { $last })
state-level = { $percent }%
state-open = aberto
state-closed = fechado
state-partly-open = abertura { $percent }%
state-power = { $watts } W
state-temperature = { $degrees } °C
state-set-point = regulado para { $degrees } °C
state-until = até às { $time }
state-humidity = humidade { $percent }%
state-calling = a aquecer
state-calling-cool = a arrefecer
state-battery = bateria { $level }

mode-comfort = conforto
mode-away = ausência
mode-frost-guard = antigelo
mode-automatic = automático
mode-manual = manual
mode-boost = boost
mode-off = desligado

battery-max = cheia
battery-full = cheia
battery-high = boa
battery-medium = a meio
battery-low = fraca
battery-very-low = quase vazia

scene-home = Chegada
scene-away = Saída
scene-day = Dia
scene-night = Noite
scene-custom-1 = Cenário 1
scene-custom-2 = Cenário 2
scene-custom-3 = Cenário 3
scene-custom-4 = Cenário 4

## Botões das vistas

button-do-on = Ligar
button-do-off = Desligar
button-do-open = Abrir
button-do-close = Fechar
button-do-stop = Parar
button-do-open-to = Abertura { $percent }%
button-do-level = { $percent }%
button-less-level = Menos luz: { $percent }%
button-more-level = Mais luz: { $percent }%
button-do-comfort = Conforto
button-do-away = Ausência
button-do-frost-guard = Antigelo
button-do-automatic = Automático
button-less-degrees = Mais fresco: { $degrees } °C
button-more-degrees = Mais quente: { $degrees } °C
button-do-boost = Boost { $minutes } min
button-do-run = Ativar
button-run-named = Ativar { $name }
button-all-off = Desligar tudo
button-all-open = Abrir tudo
button-all-close = Fechar tudo
button-refresh = Atualizar
button-back = Voltar: { $name }
button-before = Anterior
button-after = Seguinte
button-yes = Sim, avançar
button-no = Não
button-again = Tentar outra vez
button-show-all = Mostrar tudo
button-choose-home = Escolher { $name }
button-survey = Procurar novos aparelhos
button-delete = Eliminar os meus dados
button-delete-yes = Eliminar tudo

## O que um comando pede

do-on = ligar
do-off = desligar
do-level = regular para { $percent }%
do-open-to = abrir até { $percent }%
do-open = abrir
do-close = fechar
do-stop = parar
do-comfort = modo conforto
do-away = modo ausência
do-frost-guard = modo antigelo
do-automatic = modo automático
do-manual = modo manual
do-boost = boost de { $minutes } minutos
do-set-point = regular para { $degrees } °C
do-run = ativar

count-light = { $count ->
    [1] uma luz
   *[other] { $count } luzes
}
count-plug = { $count ->
    [1] uma tomada
   *[other] { $count } tomadas
}
count-automation = { $count ->
    [1] uma persiana
   *[other] { $count } persianas
}
count-heater = { $count ->
    [1] um radiador
   *[other] { $count } radiadores
}
count-thermostat = { $count ->
    [1] um termóstato
   *[other] { $count } termóstatos
}
count-meter = { $count ->
    [1] um contador
   *[other] { $count } contadores
}
count-remote = { $count ->
    [1] um telecomando
   *[other] { $count } telecomandos
}
count-scene = { $count ->
    [1] um cenário
   *[other] { $count } cenários
}
count-gateway = { $count ->
    [1] um gateway
   *[other] { $count } gateways
}
count-other = { $count ->
    [1] um aparelho
   *[other] { $count } aparelhos
}

## O que resultou de um comando

told-sent = <b>Comando enviado: { $what }, { $action }.</b> Vou ver se resultou…
told-run = <b>Comando enviado. Cenário em curso: { $what }.</b>
told-state = <b>Feito. { $what }: { $state }.</b>
told-done = <b>Feito: { $what }, { $action }.</b>
told-moving = <b>{ $what }: movimento em curso.</b>
told-unconfirmed = <b>Por confirmar: { $what }, { $action }.</b> O comando foi aceite, mas a casa ainda não o mostra. Veja outra vez daqui a um minuto.
told-partly = <b>Feito em parte: { $what }, { $action }.</b> Por confirmar: { $names }{ $more ->
    [0] .
   *[other] {" "}e mais { $more }.
}
told-waiting-display-in-use = <b>{ $what }: alguém está a usar o visor.</b> Volto a tentar daqui a { $seconds ->
    [1] um segundo
   *[other] { $seconds } segundos
}.
failed-what = O comando era: { $what }, { $action }.
failed-part = Não foi feito: { $what }. { $why } Referência: <code>{ $reference }</code>

## Perguntas de volta

which-one = Qual destes é «{ $said }»?
nothing-fits = Não conheço aqui nada com o nome «{ $said }». Será um destes?
nothing-fits-at-all = Não conheço aqui nada com o nome «{ $said }».
cannot-do = Isto não é possível: { $what }, { $action }.
out-of-range = Escolha um valor de { $lowest } a { $highest } { $unit }.
not-understood = Não compreendi «{ $said }». Escreva, por exemplo, <code>/{ $command } { $command ->
    [shutters] fechar cozinha
    [heating] quarto 21
    [scenes] noite
    [status] cozinha
    [energy] cozinha
   *[other] desligar cozinha
}</code>, ou escolha aqui.
ask-what = { $what }: { $action }
ask-wide = <b>{ $what }?</b> Isto abrange { $ambients } divisões.
ask-late = <b>{ $what }?</b> A mensagem chegou na minha ausência ({ $time }). Faço-o mesmo assim?
ask-who = Esta mensagem foi escrita em nome do grupo. Toque no botão, para eu saber quem pede.
ask-anonymous = <b>{ $what }?</b> Esta mensagem foi escrita em nome do grupo. Toque no botão, para eu saber quem age.

## Casas, pedidos, energia

homes-title = <b>As casas</b>
homes-line = { $name }: { $ambients ->
    [0] nenhuma divisão
    [1] uma divisão
   *[other] { $ambients } divisões
}, { $modules ->
    [0] nenhum aparelho
    [1] um aparelho
   *[other] { $modules } aparelhos
}
homes-line-chosen = <b>{ $name }</b> (escolhida): { $ambients ->
    [0] nenhuma divisão
    [1] uma divisão
   *[other] { $ambients } divisões
}, { $modules ->
    [0] nenhum aparelho
    [1] um aparelho
   *[other] { $modules } aparelhos
}
home-chosen = Casa escolhida: { $name }. Os comandos sem nome de casa são para esta.

quota-left =
    <b>Pedidos que restam hoje: { $left } de { $limit }.</b>
    A Legrand limita as perguntas e os comandos de cada dia. Já usados: { $used }.
    Os últimos { $reserve } ficam guardados para o que as pessoas pedirem. A contagem recomeça: { $time }.
quota-spent =
    <b>Os { $limit } pedidos de hoje esgotaram-se.</b>
    Por agora, a Legrand não aceita mais. Voltam a estar disponíveis: { $time }. Os interruptores de parede e a app oficial continuam a funcionar.

energy-title = ⚡ <b>Energia · { $name }</b>
energy-total = A casa está a consumir <b>{ $watts } W</b>.
energy-sum = Os aparelhos medidos estão a consumir, em conjunto, <b>{ $watts } W</b>.
energy-line = { $name }: { $watts } W
energy-rest = { $count ->
    [1] Outro aparelho
   *[other] Outros { $count } aparelhos
}: { $watts } W
energy-nothing = Neste momento, nenhum dos aparelhos medidos está a consumir.

will-tell = Vou avisar aqui quando voltar a funcionar.
will-tell-at = Vou avisar aqui quando voltar a funcionar. Hora indicada pela Legrand: { $time }.
back-again =
    <b>A casa voltou a responder.</b>
    É o aviso que ficou pedido (referência <code>{ $reference }</code>).

## Definições

settings =
    <b>Definições</b>
    Idioma: { $language }
    Fuso horário: { $zone }
setting-connect = Conectar a casa
setting-language = Idioma
setting-zone = Fuso horário
setting-homes = Casas
setting-quota = Pedidos restantes
setting-disconnect = Desconectar
setting-privacy = Privacidade
setting-delete = Eliminar os dados
language-which = Que língua falo aqui?
language-chosen = A partir de agora, aqui falo português.
zone-which = O fuso horário é { $zone }. Escolha outro, ou escreva, por exemplo, <code>/settings zone Europe/Madrid</code>.
zone-chosen = O fuso horário é agora { $zone }.
zone-unknown = Não conheço nenhum fuso horário com o nome «{ $said }». Escreva, por exemplo, <code>/settings zone Europe/Madrid</code>.

privacy =
    <b>O que guardo, e porquê</b>
    O número e o nome no Telegram, e o nome desta conversa: para responder às pessoas certas.
    As chaves de acesso à casa, cifradas: para fazer o que me pedem. Os nomes das divisões e dos aparelhos, também os que recebem aqui: para compreender os pedidos.
    Quantos pedidos foram feitos hoje: a Legrand limita-os.
    Num grupo, quem é quem na casa e quem recebeu autorização: para que ninguém chegue aonde não deve. Acaba quando a pessoa sai.
    Quem fez o quê, durante 90 dias ou o tempo que o proprietário de um grupo escolheu: para que a família possa ver e desfazer.
    Os problemas da casa e quem tratou deles, durante 90 dias; como cada um quer receber os alertas: para que nada escape.
    <b>O que não guardo</b>
    O que se escreve aqui, a palavra-passe, e o que a casa fez sozinha, fora os problemas.
    /export envia tudo num ficheiro. /disconnect elimina logo as chaves. /delete elimina tudo. Se me retirarem de uma conversa, esqueço-a ao fim de 30 dias.
ask-delete-private =
    <b>Eliminar todos os dados pessoais que guardo?</b>
    A casa desta conversa é desconectada; os papéis nos grupos e o registo do que foi feito são eliminados. Não é possível desfazer.
ask-delete-group =
    <b>Eliminar tudo o que guardo deste grupo?</b>
    A casa do grupo é desconectada; os papéis, os passes de convidado e o histórico desaparecem também. Não é possível desfazer.
deleted = <b>Tudo foi eliminado.</b> Para retirar também a autorização, abra a app oficial, depois Conta, depois o acesso de terceiros (Third party access).

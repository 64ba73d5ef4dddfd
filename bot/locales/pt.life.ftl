### A vida de um grupo: quem chega e quem sai, um telefone perdido, e o que se guarda de cada um.

menu-panic = Telefone perdido: bloquear a casa
menu-export = Os dados que guardo, num ficheiro

button-people = Quem pode fazer o quê
button-take-over = Assumir a casa
button-calm = Deixar todos agir outra vez
button-cut-off = Desconectar a casa de lá
button-export = Enviar tudo
button-newcomer-adult = Adulto
button-newcomer-child = Criança
button-newcomer-guest = Convidado

## Chegar

welcome-group-hearing =
    <b>Olá. Comigo, a casa Legrand ou BTicino da família controla-se neste grupo.</b>
    Uma pessoa conecta a casa: demora um minuto, numa conversa privada comigo.
    Para falar comigo, escreva um comando como <code>/status</code> ou responda às minhas mensagens. O Telegram mostra-me tudo o que se escreve aqui; não reajo a mais nada e não guardo nada disso.
    Quem conecta a casa é o seu proprietário, os administradores do grupo são os adultos da casa, e as outras pessoas só podem ver, enquanto o proprietário não decidir outra coisa.

newcomer-private =
    <b>{ $person } entrou no grupo «{ $group }» { $role ->
        [adult] e tem lá o papel de adulto.
        [child] e tem lá o papel de criança.
       *[guest] e pode ver a casa.
    }</b>
    O que pode fazer { $person }? Um adulto pode fazer tudo menos mudar as definições, uma criança as coisas do dia a dia, e um convidado vê.
    Os detalhes estão em /family, no grupo.
newcomer-group =
    <b>{ $person } entrou no grupo { $role ->
        [adult] e tem o papel de adulto.
        [child] e tem o papel de criança.
       *[guest] e pode ver a casa.
    }</b>
    O que pode fazer { $person }? Um adulto pode fazer tudo menos mudar as definições, uma criança as coisas do dia a dia, e um convidado vê.
    Só o proprietário da casa pode responder.
newcomer-is = <b>{ $person } tem agora o papel de { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    } aqui.</b>
newcomer-is-in = <b>{ $person } tem agora o papel de { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    } no grupo «{ $group }».</b>
newcomer-gone = { $person } já não faz parte do grupo, por isso não há nada a decidir.

## Sair

owner-left =
    <b>O proprietário desta casa saiu do grupo.</b>
    Até alguém assumir a casa, aqui ninguém pode mudar nada. { $person }, pode assumi-la?
owner-left-nobody =
    <b>O proprietário desta casa saiu do grupo.</b>
    Até o proprietário voltar ou um administrador deste grupo assumir a casa, aqui ninguém pode mudar nada.
owner-missing =
    <b>O proprietário desta casa já não está no grupo e, tanto quanto sei, não saiu por iniciativa própria.</b>
    Até o proprietário voltar, aqui ninguém pode mudar nada. Quem conectou a casa pode desconectá-la, numa conversa privada comigo.
owner-you-left =
    <b>Já não faz parte do grupo «{ $group }».</b>
    A casa que conectou lá continua lá. Pode desconectá-la a partir daqui a qualquer momento.
owner-is-back-frozen =
    <b>Esta casa volta a ter aqui um proprietário.</b>
    Continua bloqueada: só o proprietário pode agir, até a desbloquear com o botão.
owner-is-back = <b>Esta casa volta a ter aqui um proprietário.</b> Todos podem fazer outra vez o que podiam antes.
inherited =
    <b>Neste grupo, a casa é agora de { $person }.</b> Todos podem agir outra vez.
    Quem a conectou pode sempre desconectá-la, numa conversa privada comigo.
inherit-needless = Esta casa tem o seu proprietário, por isso não é preciso assumi-la.
inherit-frozen = Esta casa está bloqueada por causa de um telefone perdido, e só o proprietário a pode desbloquear. Até lá, ninguém a pode assumir.
adults-only = Só o proprietário e os adultos desta casa podem fazer isso.

## Um telefone perdido

panic =
    <b>{ $person } bloqueou esta casa.</b>
    Agora só o proprietário pode agir aqui, e nenhum link ou convite funciona. O proprietário desbloqueia com o botão.
panic-done = Bloqueada. Agora só o proprietário pode agir.
panic-already = Esta casa já está bloqueada. Só o proprietário pode agir.
panic-everywhere = <b>Bloqueada em: { $groups }.</b> Agora só o proprietário pode agir lá. Já avisei todos nos grupos.
panic-nowhere = Não conheço mais nenhum grupo para bloquear em que tenha o papel de adulto. Escreva /panic no próprio grupo.
calm = <b>{ $person } desbloqueou a casa.</b> Todos podem fazer outra vez o que podiam antes.
calm-done = Todos podem agir outra vez.
calm-already = Nada está bloqueado.
calm-everywhere = <b>Desbloqueada em: { $groups }.</b> Já avisei todos nos grupos.

## O que se guarda

export-here =
    <b>Aqui estão todos os dados pessoais que guardo.</b>
    O ficheiro pode ser lido por pessoas e por programas. Não contém palavras-passe nem chaves, e continua privado enquanto não for partilhado.
export-in-private = O que guardo de cada pessoa é só para ela. Escreva /export numa conversa privada comigo.
ask-delete-everywhere =
    <b>Eliminar todos os dados pessoais que guardo?</b>
    As casas que conectou são desconectadas: { $groups }. Os papéis que teve lá e o registo do que fez também são eliminados.
    Onde a casa não tem outro proprietário, pede-se a um adulto que a assuma. Não é possível desfazer.

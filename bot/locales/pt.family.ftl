### A família de um grupo: papéis, permissões, divisões.

menu-family = Quem pode fazer o quê aqui

family-title = 👪 <b>Família · { $group }</b>
family-line = <b>{ $name }</b>: { $what }
family-others = Cada novo membro começa como: { $role }.
family-frozen = <b>O controlo da casa está bloqueado.</b> Só o proprietário pode agir, até o desbloquear.
family-paused = <b>O controlo da casa está suspenso, porque o proprietário saiu.</b> Todos podem continuar a ver.
family-private = <b>Os papéis são para os grupos.</b> Nesta conversa privada, a casa é de uma só pessoa.
family-private-groups = Grupos com casa de que já faz parte:
family-private-none = Ainda não faz parte de nenhum grupo com casa.
family-nobody = Essa pessoa, ou o que lhe foi dado, já não está aqui. Nada mudou.
family-fixed-connected = { $name } conectou a casa e mantém o papel de proprietário enquanto ela estiver conectada.
family-fixed-own = Ninguém muda o seu próprio papel. Outro proprietário pode fazê-lo.

family-role-owner = proprietário
family-role-adult = adulto
family-role-child = criança
family-role-guest = convidado
family-role-nobody = ninguém
family-connected = conectou a casa
family-admin = como administrador do grupo
family-pass = com passe de convidado

## Uma pessoa

family-person = <b>{ $name }</b>: { $what }
family-owner-may = Pode fazer tudo, e decide o que os outros podem fazer.
family-kept = Divisões reservadas a esta pessoa e a poucas outras: { $count }
family-leave = Além disso: { $what }
family-given-pass = passe de convidado até { $time }
family-given-pass-always = passe de convidado sem fim
family-given-approval = autorização a pedido até { $time }
family-given-approval-always = autorização a pedido, para sempre

family-ask-owner = <b>Dar a { $name } o papel de proprietário?</b> Um proprietário pode fazer tudo: decidir papéis e permissões, e desconectar a casa.
family-ask-remove = <b>Retirar { $name } da família?</b> O papel, os passes e as exceções terminam. Quem voltar a escrever aqui começa como novo membro.
family-ask-remove-admin = <b>Retirar { $name } da família?</b> Os passes e as exceções terminam. Como administrador do grupo, { $name } continua a contar como adulto.
family-ask-settings = <b>Deixar { $name } mudar as definições?</b> Isso inclui desconectar a casa e eliminar os dados guardados.
family-ask-newcomers = <b>Cada novo membro deve começar como adulto?</b> Quem entrasse neste grupo poderia logo controlar a casa toda.

family-told-owner = { $owner } deu a { $name } o papel de proprietário desta casa. /family mostra o que isso significa.
family-told-adult = Nesta casa, { $owner } deu a { $name } o papel de adulto. /family mostra o que isso significa.
family-told-child = Nesta casa, { $owner } deu a { $name } o papel de criança. /family mostra o que isso significa.
family-told-guest = Nesta casa, { $owner } deu a { $name } o papel de convidado. /family mostra o que isso significa.
family-told-removed = { $owner } retirou { $name } da família desta casa.

## Permissões

family-rights-title = <b>O que cada papel pode fazer</b>
family-rights-owner = <b>proprietário</b>: tudo, sempre
family-rights-role = <b>{ $role }</b>: { $count } de { $used } permissões{ $more ->
    [0] {""}
   *[other] , alteradas: { $more }
}
family-rights-of = <b>O que é permitido: { $name }</b>
family-right-head = <b>{ $right }</b>
family-right-line = { $right }: { $what }
family-right-changed = { $right }: { $what } (alterado)
family-right-own = { $right }: { $what } (exceção)
family-yes = sim
family-no = não
family-only = só { $what }
family-degrees = de { $lowest } a { $highest } °C
family-any-degrees = qualquer temperatura
family-bounds = Aquecimento para <b>{ $name }</b>: { $what }

family-right-see = Ver
family-right-switch = Ligar, abrir, fechar
family-right-temperature = Regular o aquecimento
family-right-scenes = Ativar cenários
family-right-energy = Ver a energia
family-right-alerts = Alertas
family-right-invite = Convidar pessoas
family-right-settings = Mudar as definições

family-short-temperature = aquecimento
family-short-scenes = cenários
family-short-energy = energia
family-short-alerts = alertas
family-short-invite = convites
family-short-settings = definições

family-system-lighting = luzes
family-system-energy = tomadas
family-system-automation = persianas
family-system-comfort = radiadores
family-system-thermoregulation = termóstatos
family-system-remote = telecomandos
family-system-network = gateways
family-system-unknown = outros aparelhos

## Divisões e novos membros

family-rooms =
    <b>Divisões reservadas a algumas pessoas</b>
    Numa divisão destas, só elas e o proprietário podem agir. Todos podem continuar a ver.
family-room = Escolha quem pode agir nesta divisão, além do proprietário. Se ninguém for escolhido, volta a ser de todos.
family-everybodys = de todos
family-owners = só o proprietário
family-newcomers =
    Cada novo membro começa como: <b>{ $role }</b>.
    Para cada um, pergunto uma vez ao proprietário.

## Botões

button-family-me = O que posso fazer
button-family-rights = Papéis e permissões
button-family-rooms = Divisões
button-family-newcomers = Novos membros
button-family-invite = Convidar alguém
button-family-pass = Passe de convidado
button-family-panic = Bloquear a casa
button-family-calm = Desbloquear a casa
button-family-back = Voltar à família
button-family-back-roles = Voltar aos papéis
button-family-back-rights = Voltar às permissões
button-family-back-person = Voltar à pessoa
button-family-back-rooms = Voltar às divisões
button-family-group = { $group }
button-family-role-owner = Tornar proprietário
button-family-role-adult = Tornar adulto
button-family-role-child = Tornar criança
button-family-role-guest = Tornar convidado
button-family-own-rights = Exceções
button-family-remove = Retirar da família
button-family-end = Terminar: { $what }
button-family-see-adult = O que os adultos podem
button-family-see-child = O que as crianças podem
button-family-see-guest = O que os convidados podem
button-family-see = Ver…
button-family-switch = Ligar, abrir, fechar…
button-family-allow = Permitir: { $what }
button-family-forbid = Proibir: { $what }
button-family-usual = Como o papel: { $what }
button-family-bounds = Temperaturas
button-family-normal = Repor o normal
button-family-as-role = Como o papel
button-family-lowest = Desde { $degrees } °C
button-family-highest = Até { $degrees } °C
button-family-any-degrees = Qualquer temperatura
button-family-in = Incluir: { $name }
button-family-out = Excluir: { $name }
button-family-everybody = De todos outra vez
button-family-start-adult = Começar como adulto
button-family-start-child = Começar como criança
button-family-start-guest = Começar como convidado

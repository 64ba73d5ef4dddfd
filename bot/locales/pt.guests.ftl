### Dar acesso a alguém: convites, passes de convidado, pessoas escolhidas na lista do Telegram.

menu-invite = Convidar alguém
menu-pass = Passes de convidado

host-which = <b>Para que grupo?</b>
host-nowhere = Os convites e os passes de convidado são para grupos com uma casa. Adicione-me ao grupo da família, conecte lá a casa e escreva /invite no grupo.
host-told-privately = { $person }, há uma mensagem na nossa conversa privada.
host-told-privately-short = Há uma mensagem na nossa conversa privada.
host-in-private = { $person }, isto continua na nossa conversa privada, porque o link é para uma só pessoa.

## Convites

invite-whom =
    <b>A quem dar acesso à casa do grupo «{ $group }»?</b>
    Crio um link que funciona uma só vez, durante um dia. Quem o abrir primeiro fica com o papel.
button-invite-adult = Como adulto
button-invite-child = Como criança
button-invite-guest = Como convidado
button-invite-pick = Escolher no Telegram
button-invite-pick-now = Escolher pessoas
button-invite-pass = Passe de convidado, a prazo
button-given = Links e passes em vigor

invite-link =
    <b>Este link dá a uma pessoa acesso à casa do grupo «{ $group }», como { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    }.</b>
    { $link }
    Envie-o, ou peça que apontem a câmara do telefone à imagem. Quem o abrir primeiro fica com o papel, por isso não o mostre a mais ninguém.
    Funciona uma só vez, até { $ends }.
links-too-many = No grupo «{ $group }» há muitos links que ninguém abriu. Termine alguns primeiro.

invite-pick-as = <b>Que papel vão ter na casa do grupo «{ $group }» as pessoas escolhidas?</b>
invite-pick =
    <b>Toque no botão por baixo do campo de mensagem e escolha até dez pessoas.</b>
    Na casa do grupo «{ $group }», cada uma fica com o papel de { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    }.
invite-picked =
    <b>Feito. Na casa do grupo «{ $group }», { $people } { $count ->
        [1] tem
       *[other] têm
    } agora o papel de { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    }.</b>
invite-picked-absent = Ainda fora do grupo: { $people }. O papel conta a partir da entrada no grupo.
invite-picked-nobody = Nada mudou na casa do grupo «{ $group }». Quem era proprietário continua a sê-lo.
invite-picked-announcement = { $person } deu a { $people } o papel de { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    } nesta casa. /family mostra o que isso significa.

## Abrir um link

link-ended = <b>Este link já não funciona.</b> Foi usado, chegou ao fim, ou alguém o retirou. É preciso pedir um novo.
link-own = Este é o seu próprio link para a casa do grupo «{ $group }». Envie-o à pessoa que quer convidar.
link-frozen = <b>Neste momento, ninguém pode receber acesso à casa do grupo «{ $group }».</b> O controlo está bloqueado. Abra o link outra vez mais tarde.
link-void = <b>Este link não dá nada.</b> { $person } já não pode dar acesso desta forma.
link-needless = <b>Não é preciso nenhum link para a casa do grupo «{ $group }».</b> O seu papel lá já permite o mesmo. O link continua válido para outra pessoa.

came =
    <b>Tem agora o papel de { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    } na casa do grupo «{ $group }».</b> O convite é de { $giver }.
    Escreva /status no grupo para dar uma vista de olhos.
came-absent =
    <b>Tem agora o papel de { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    } na casa do grupo «{ $group }».</b> O convite é de { $giver }.
    Conta a partir da entrada no grupo. Basta pedir para entrar.
came-announcement =
    <b>{ $person } tem agora o papel de { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    } nesta casa.</b> O convite é de { $giver }.

## Passes de convidado

pass-which =
    <b>Um passe de convidado para a casa do grupo «{ $group }»</b>
    Escolha: { $what }
    Tipos de aparelho e divisões, em conjunto, significam esses aparelhos nessas divisões. O convidado vê-os e controla-os, e regula o aquecimento se quem convida o puder fazer.
    O passe conta no grupo, enquanto o convidado lá estiver.
pass-everything = a casa toda
pass-something = uma parte da casa
button-pass-everything = A casa toda
button-pass-next = Seguinte: até quando
button-pass-back = Voltar
pass-until-when =
    <b>Até quando?</b>
    Ou escreva, por exemplo, <code>/pass until 2026-12-24 18:00</code>. A hora é a de { $zone }.
button-pass-tonight = Hoje à noite ({ $time })
button-pass-tomorrow = Amanhã ({ $time })
button-pass-sunday = Domingo ({ $time })
button-pass-week = Uma semana ({ $time })
pass-not-understood =
    Não compreendi de que passe se trata, ou o fim não é dentro do próximo ano.
    Escreva, por exemplo, <code>/pass until 2026-12-24 18:00</code>.
pass-link =
    <b>Este link dá a um convidado um passe para a casa do grupo «{ $group }» até { $until }.</b>
    Vale para: { $what }
    { $link }
    Envie-o, ou peça que apontem a câmara do telefone à imagem. Quem o abrir primeiro fica com o passe, por isso não o mostre a mais ninguém.
    O link funciona uma só vez, até { $ends }. O passe conta no grupo, enquanto o convidado lá estiver.
pass-taken =
    <b>Tem um passe de convidado para a casa do grupo «{ $group }» até { $until }.</b>
    Vale para: { $what }
    Conta no grupo. Escreva lá /status para dar uma vista de olhos.
pass-taken-absent =
    <b>Tem um passe de convidado para a casa do grupo «{ $group }» até { $until }.</b>
    Vale para: { $what }
    Conta a partir da entrada no grupo, e só lá. Basta pedir a { $giver } para entrar.
pass-announcement =
    <b>{ $person } tem um passe de convidado até { $until }.</b>
    { $giver } deu-o para: { $what }
pass-ended = O passe de convidado de { $person } terminou.
pass-void = O passe de convidado de { $person } terminou: quem o deu foi { $giver }, que já não convida ninguém aqui.
pass-void-own = O passe de convidado para a casa do grupo «{ $group }» terminou: quem o deu já não convida ninguém lá.

## O que está emprestado

lent-title = <b>Links e passes em vigor · { $group }</b>
lent-nothing = No grupo «{ $group }» não há nenhum link por abrir nem nenhum passe em vigor.
lent-line = { $place }. { $what }
lent-until = até { $time }
lent-for-good = sem fim
lent-pass = { $person }: passe de convidado { $until }, de { $giver }
lent-approval = { $person }: autorização a pedido { $until }, de { $giver }
lent-open-pass = Link por abrir: passe de convidado { $until }, de { $giver }; o link vale { $ends }
lent-open-invitation = Link por abrir: { $role ->
        [adult] adulto
        [child] criança
       *[guest] convidado
    }, de { $giver }; o link vale { $ends }
button-lent-end = Terminar o n.º { $place }
lent-ended = Terminou.
lent-gone = Já tinha terminado. Nada mudou.
lent-ended-announcement = { $kind ->
        [approval] { $person } retirou a { $guest } o que tinha sido autorizado a pedido.
       *[pass] { $person } terminou o passe de convidado de { $guest }.
    }

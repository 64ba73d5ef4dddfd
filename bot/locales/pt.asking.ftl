### O que lê quem não tem uma permissão, e como a pede a quem a pode dar.

refused-stranger = Tanto quanto sei, não faz parte das pessoas desta casa.
refused-paused = Aqui ninguém pode mudar nada até alguém assumir a casa.
refused-frozen = Por agora, a casa está bloqueada: só o proprietário pode mudar alguma coisa.
refused-room = Essa divisão está reservada a algumas pessoas.
refused-bounds = Pode escolher de { $lowest } a { $highest } °C.
refused-see = O papel que tem aqui não permite ver isto.
refused-switch = O papel que tem aqui não permite controlar isto.
refused-temperature = O papel que tem aqui não permite regular o aquecimento.
refused-scenes = O papel que tem aqui não permite ativar cenários.
refused-energy = O papel que tem aqui não permite ver a energia.
refused-alerts = O papel que tem aqui não permite escolher os alertas.
refused-invite = O papel que tem aqui não permite convidar ninguém.
refused-settings = Só o proprietário da casa pode fazer isso, ou um administrador do grupo enquanto não houver casa conectada.

asking-button = { $count ->
    [1] Pedir a { $first }
    [2] Pedir a { $first } ou { $second }
   *[other] Pedir a { $first }, { $second } ou outra pessoa
}
asking-asked = Pedido feito a { $people }. A resposta chega aqui.
asking-asked-short = Pedido feito. A resposta chega aqui.
asking-question =
    🙋 <b>Um pedido de { $asker }:</b>
    { $what }.
    { $people }, pode ser?
asking-beyond = O limite para isto é de { $lowest } a { $highest } °C. Autorizar por mais tempo retira ali esse limite.
asking-once = Sim, uma vez
asking-hour = Sim, por uma hora
asking-always = Sim, sempre
asking-no = Não

asking-allowed-once = { $asker } pediu: { $what }. <b>{ $by } autorizou uma vez.</b>
asking-allowed-hour = { $asker } pediu: { $what }. <b>{ $by } autorizou até { $time }.</b>
asking-allowed-always = { $asker } pediu: { $what }. <b>{ $by } autorizou para sempre.</b>
asking-denied = { $asker } pediu: { $what }. <b>{ $by } prefere que desta vez não.</b> Nada mudou.
asking-gone = { $asker } pediu: { $what }. Parece que { $asker } já não está aqui, por isso nada mudou.

asking-changed = Entretanto, a casa mudou. Faça o pedido outra vez, por favor.
asking-may-now = Agora já não é preciso pedir. Tente outra vez, por favor.
asking-nobody = Neste momento não está aqui ninguém que o possa autorizar.
asking-again = Isso já foi pedido. Espere pela resposta, por favor.
asking-many = Já há vários pedidos sem resposta. Espere por uma, por favor.
asking-late = O toque chegou tarde. Toque outra vez, por favor.
asking-own = Outra pessoa tem de responder ao seu pedido.
asking-adults = Só o proprietário e os adultos podem responder.
asking-owner-only = Só o proprietário pode autorizar algo para sempre.

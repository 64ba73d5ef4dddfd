### As frases livres: o que se responde e o que se pergunta de volta.

menu-home = Dizer com as suas palavras
way-sentence = frase

help-sentences =
    Ou diga com as suas palavras:
    <i>desliga a tomada da cozinha</i>
    <i>as persianas estão fechadas?</i>
    <i>um pouco mais quente na sala</i>
    Depois basta escrever <i>liga outra vez</i> ou <i>desfaz isso</i>.
help-sentences-group = Neste grupo, responda a uma das minhas mensagens, mencione-me ou escreva <code>/home</code> e uma frase.
talk-examples = Também pode dizer com as suas palavras: <i>apaga a luz da cozinha</i>, <i>as persianas estão fechadas?</i>
talk-bare = Escreva depois de <code>/home</code> o que pretende: <i>apaga a luz da cozinha</i>, <i>as persianas estão fechadas?</i>

## Perguntas de volta

talk-which = Qual destes?
talk-which-do = Qual destes ({ $action })?
talk-sure = Será isto?
talk-sure-do = Será isto ({ $action })?
talk-refused =
    Nada mudou, porque não tem permissão para uma parte: { $what }.
    { $why }
talk-unseen = Não consigo ver como está agora, por isso não mudei nada: { $what }.
talk-no-step = Não há aqui nada para aumentar ou diminuir um pouco. { $what }: { $state }.
talk-nothing-to-undo = Não encontro nenhuma ação sua, feita aqui no último minuto, que eu possa desfazer.

## Respostas

# $told é uma das respostas abaixo; $age diz desde quando se sabe.
talk-seen = { $told } ({ $age }).
talk-seen-now = visto agora mesmo
talk-seen-at = última leitura: { $time }
talk-is = { $what }: { $state }
talk-yes = Sim, { $what }: { $state }
talk-no = Não, { $what }: { $state }
talk-not-known = Não tenho essa informação: { $what }.
talk-target = { $now }, regulado para { $degrees } °C
talk-together = { $watts } W no total
talk-more = mais { $count }
talk-silent = { $count ->
    [1] Um aparelho não responde.
   *[other] { $count } aparelhos não respondem.
}

# $what conta aquilo de que se pergunta, como «5 luzes» ou «3 radiadores»; aberto e fechado só se diz de persianas.
talk-all-on = Está tudo ligado: { $what }
talk-all-off = Está tudo desligado: { $what }
talk-all-open = Está tudo aberto: { $what }
talk-all-closed = Está tudo fechado: { $what }
talk-none-on = Não há nada ligado: { $what }
talk-none-off = Não há nada desligado: { $what }
talk-none-open = Não há nada aberto: { $what }
talk-none-closed = Não há nada fechado: { $what }
talk-some-on = Há alguma coisa ligada, { $some } de { $what }: { $names }
talk-some-off = Há alguma coisa desligada, { $some } de { $what }: { $names }
talk-some-open = { $some ->
    [1] Uma de { $what } está aberta: { $names }
   *[other] { $some } de { $what } estão abertas: { $names }
}
talk-some-closed = { $some ->
    [1] Uma de { $what } está fechada: { $names }
   *[other] { $some } de { $what } estão fechadas: { $names }
}

## As divisões habituais

# Cada uma como as pessoas a chamam, um ou dois nomes com uma vírgula: «a cozinha» encontra assim a Kitchen da mesma família.
room-kitchen = Cozinha
room-living = Sala, Sala de estar
room-dining = Sala de jantar
room-bedroom = Quarto
room-children = Quarto das crianças, Quarto dos miúdos
room-guests = Quarto de hóspedes, Quarto de visitas
room-bathroom = Casa de banho, Banheiro
room-toilet = WC, Lavabo
room-office = Escritório
room-entrance = Entrada, Hall
room-corridor = Corredor
room-laundry = Lavandaria, Lavanderia
room-garage = Garagem
room-cellar = Cave, Porão
room-attic = Sótão
room-terrace = Terraço
room-balcony = Varanda
room-garden = Jardim, Quintal

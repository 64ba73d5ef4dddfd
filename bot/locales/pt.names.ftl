### Os nomes que uma família dá às divisões e aos aparelhos, além dos da app oficial.

menu-names = Dar outros nomes a divisões e aparelhos
setting-names = Nomes

help-names = Com /names dá-se outro nome a uma divisão ou a um aparelho: depois de <code>/names candeeiro cozinha = o dragão</code>, basta escrever <i>apaga o dragão</i>.

names-title =
    <b>Nomes da família</b>
    Também compreendo o nome que aqui se der a uma divisão ou a um aparelho.
names-none = Ainda não há nenhum. Escolha uma divisão.
# $name é o nome na app, $names são os nomes aqui, como «o dragão», «a luz de presença».
names-line = { $name }: { $names }
names-quoted = «{ $name }»
names-more = { $count ->
    [1] E mais um.
   *[other] E mais { $count }.
}
names-room = <b>{ $name }</b>
names-of = Aqui também se chama { $names }.
names-of-none = Aqui não tem outro nome.
names-unknown = Não conheço aqui nada com o nome «{ $said }». Escreva, por exemplo, <code>/names candeeiro cozinha = o dragão</code>.

# $command tem de ficar mesmo no fim: é por ele que se reconhece a resposta.
names-ask =
    Que outro nome se dá a { $name }?
    Responda a esta mensagem com o nome, ou escreva
    <code>{ $command }</code>
names-ask-group =
    { $person }, que outro nome se dá a { $name }?
    Responda a esta mensagem com o nome, ou escreva
    <code>{ $command }</code>
names-placeholder = O nome
names-given = A partir de agora, «{ $alias }» é { $name }.

names-refused-long = Este nome é demasiado comprido. Pode ter até 40 caracteres.
names-refused-command = Um nome não pode começar por / nem por #.
names-refused-letters = Um nome precisa de uma letra, senão ninguém o poderia dizer.
names-refused-reserved = «{ $alias }» já tem outro significado nas frases, por isso não pode servir de nome. «Candeeiro { $alias }» talvez sirva.
names-refused-taken = { $name } já se chama «{ $alias }».
names-refused-own = Já se chama «{ $alias }».
names-refused-unseen = Já há outra coisa com o nome «{ $alias }».
names-refused-many = Já tem { $most } nomes. Primeiro é preciso retirar um.
names-refused-full = Já há aqui 200 nomes. Primeiro é preciso retirar um.
names-refused-gone = Esta casa já não está conectada aqui.

button-names-add = Acrescentar um nome
button-names-add-room = Dar um nome à divisão
button-names-drop = Retirar «{ $name }»
button-names-back = Voltar
button-names-all = Todos os nomes
button-names-settings = Todas as definições

### Quem fez o quê, desfazer, e o que se pergunta antes.

menu-history = Quem fez o quê
setting-history = Histórico

history-title = <b>Quem fez o quê</b>
history-day = <b>{ $day }</b>
history-act = { $person } { $did }
history-approved = (com autorização de { $person })
history-somebody = alguém
history-empty = Nada foi feito, tanto quanto posso dizer.
history-unknown = Não conheço aqui nenhuma divisão nem aparelho com o nome «{ $said }».
history-which-people = <b>As ações de quem?</b>
history-which-rooms = <b>De que divisão?</b>
history-which-devices = <b>De que aparelho?</b>
history-which-days = <b>De que dias?</b>
history-kept = Guardo durante { $days } dias o registo de quem fez o quê. Durante quanto tempo devo guardá-lo?
history-keeps = Guardo durante { $days } dias o registo de quem fez o quê. O que for mais antigo é eliminado dentro de uma hora.

button-history-all = Mostrar tudo
button-history-people = Pessoa
button-history-rooms = Divisão
button-history-devices = Aparelho
button-history-days = { $days } dias
button-history-day = Dia
button-history-today = Hoje
button-history-yesterday = Ontem
button-history-week = 7 dias

card-last = Última ação: { $time }, { $person } { $did }

did-on = ligou { $what }
did-off = desligou { $what }
did-level = regulou { $what } para { $percent }%
did-open-to = abriu { $what } até { $percent }%
did-open = abriu { $what }
did-close = fechou { $what }
did-stop = parou { $what }
did-comfort = pôs { $what } em modo conforto
did-away = pôs { $what } em modo ausência
did-frost-guard = pôs { $what } em modo antigelo
did-automatic = pôs { $what } em modo automático
did-boost = iniciou um boost de { $minutes } minutos: { $what }
did-set-point = regulou { $what } para { $degrees } °C
did-run = ativou { $what }
did-gone = fez algo a um aparelho que já não está lá

way-typed = escrito
way-pressed = botão
way-undo = botão Desfazer

result-sent = enviado
result-moving = em curso
result-done = feito
result-partly = feito em parte
result-unconfirmed = por confirmar
result-failed = não resultou
result-undone = desfeito

## Desfazer

button-undo = Desfazer
undo-told = <b>Desfaço o que { $person } fez ({ $time }).</b>
undo-gone = Não consigo desfazer isso.
undo-late = Uma ação pode desfazer-se durante um minuto, e esse tempo já passou. Nada mudou.
undo-already = Isso já foi desfeito. Nada mais mudou.
undo-changed = Entretanto, alguém mudou alguma coisa. Deixo tudo como está.
undo-unseen = Não consigo ver como está agora. Deixo tudo como está.

## O que se pergunta antes

ask-first = <b>{ $what }?</b>
risk-power = Estão incluídas todas as tomadas de uma casa: um congelador também ficaria sem corrente.
risk-cold = Ali, o aquecimento deixa de funcionar, e estamos na época fria.
risk-shutters = Mexem-se todas as persianas de uma casa, e também portões e portas. Verifique que não há ninguém no caminho.

# Páginas da sala web: abertas a partir de um link na conversa, lidas uma vez, num telefone.

web-name = eliot-bot
web-footer = O bot do Telegram para uma casa Legrand ou BTicino
web-back = Voltar ao Telegram
web-reference = Para pedir ajuda, indique esta referência: <code>{ $reference }</code>

web-welcome-title = A casa, na conversa da família
web-welcome-text = Este bot controla uma casa Legrand ou BTicino a partir do Telegram: tomadas, luzes, persianas e aquecimento.
web-welcome-button = Abrir o bot no Telegram
web-welcome-hint = Aqui não há nada para definir. Tudo acontece na conversa.

web-start-title = Conectar a casa?
web-start-private = <b>{ $person }</b> pede, no Telegram, para conectar uma casa à própria conversa privada com o bot.
web-start-group = <b>{ $person }</b> pede, no Telegram, para conectar uma casa ao grupo <b>{ $chat }</b>.
web-start-question = Este pedido é seu? Então inicie sessão com a conta { $account }.
web-start-button = Sim, fui eu. Iniciar sessão
web-start-password = A sessão inicia-se na página da própria { $maker }. O bot nunca vê a palavra-passe.
web-start-warning-title = Este link veio de outra pessoa?
web-start-warning = Então feche esta página. Quem o enviou poderia controlar a casa.

web-held-title = Falta um passo
web-held-text = A sessão foi iniciada. Volte ao Telegram e confirme: até lá, nada fica conectado.
web-held-button = Concluir no Telegram
web-held-warning-title = Nunca envie este link a ninguém
web-held-warning = <b>{ $person }</b> fez este pedido no Telegram. Se esse nome não for o seu, feche esta página: a casa não será conectada.

web-link-expired-title = Este link já não funciona
web-link-expired-text = Um link do bot dura dez minutos e serve uma só vez. Para receber um novo, envie /connect ao bot.

web-consent-refused-title = Nada foi conectado
web-consent-refused-text = O início de sessão terminou sem autorização, por isso o bot não tem acesso à casa. Se mudar de ideias, envie /connect ao bot.

web-state-unknown-title = Este início de sessão já não é válido
web-state-unknown-text = Já foi usado, ou demorou mais de dez minutos. Se o bot não mostrar a casa, envie-lhe /connect e comece de novo.

web-cookie-missing-title = Este não é o navegador do início
web-cookie-missing-text = Nada foi conectado. O início de sessão tem de acabar no navegador em que começou, e esse navegador tem de aceitar cookies. Para começar de novo, envie /connect ao bot. Se foi outra pessoa a enviar o link, feche esta página.

web-no-code-title = O início de sessão ficou incompleto
web-no-code-text = A página de início de sessão não devolveu nenhuma autorização, por isso nada foi conectado. Para começar de novo, envie /connect ao bot.

web-maker-busy-title = O serviço da { $maker } está sobrecarregado
web-maker-busy-text = Nada foi conectado. Espere um minuto e depois envie /connect ao bot para começar de novo.

web-maker-down-title = O serviço da { $maker } não respondeu
web-maker-down-text = Nada foi conectado. Com a conta está tudo bem. Tente outra vez daqui a alguns minutos: envie /connect ao bot.

web-maker-refuses-bot-title = O serviço da { $maker } recusou o bot
web-maker-refuses-bot-text = Nada foi conectado, e o erro não foi seu. Só quem gere este bot o pode resolver.

web-code-expired-title = O início de sessão demorou demasiado
web-code-expired-text = A autorização da { $maker } expirou antes de ser usada, por isso nada foi conectado. Para começar de novo, envie /connect ao bot.

web-sign-in-forged-title = Não foi possível verificar o início de sessão
web-sign-in-forged-text = A resposta não veio da { $maker } como devia, por isso nada foi conectado. Para começar de novo, envie /connect ao bot. Se foi outra pessoa a enviar o link, feche esta página.

web-sign-in-failed-title = O início de sessão não resultou
web-sign-in-failed-text = O serviço da { $maker } deu uma resposta que o bot não conhece. Nada foi conectado. Para começar de novo, envie /connect ao bot.

web-not-found-title = Esta página não existe
web-not-found-text = Os links do bot são compridos: talvez se tenha perdido uma parte. Abra outra vez o link a partir da conversa.

web-wrong-method-title = Esta página abre-se de outra forma
web-wrong-method-text = Abra outra vez o link a partir da conversa.

web-unreadable-title = O bot não conseguiu ler o pedido
web-unreadable-text = O que chegou aqui estava incompleto. Abra outra vez o link a partir da conversa.

web-broken-title = Esta página falhou
web-broken-text = A falha é do bot. Nada foi conectado. Tente outra vez daqui a um minuto: envie /connect ao bot.

### O que pode correr mal: o que aconteceu (error-…), o que fazer (advice-…), e as frases à volta.

error-title = <b>{ $text }</b>
error-until = Volta a funcionar: { $time }, daqui a cerca de { $wait }.
error-reference = Referência: <code>{ $reference }</code>
effect-none = O comando não foi executado, e também não o será mais tarde.
effect-possible = O comando ainda pode ter efeito. Veja o aparelho antes de tentar outra vez.
span-minutes = { $minutes ->
    [1] um minuto
   *[other] { $minutes } minutos
}
span-hours = { $hours } h { $minutes } min
span-days = { $days } dias

remedy-try-again = Tentar outra vez
remedy-connect-again = Conectar outra vez
remedy-tell-me = Avisar quando voltar
remedy-open-settings = Abrir as definições

error-bad-request = O serviço da { $maker } não me compreendeu.
advice-bad-request = A falha é minha. Tentar outra vez não ajuda; diga a quem gere este bot a referência que está em baixo.

error-sign-in-lost = A { $maker } já não aceita o acesso desta conversa.
advice-sign-in-lost = Talvez o acesso de terceiros (Third party access) tenha sido desligado ou retirado na app oficial { $app }, em Conta. Se lá houver um interruptor, ligue-o e depois conecte a casa outra vez aqui. As definições mantêm-se.

error-not-permitted = O acesso não inclui este tipo de aparelho.
advice-not-permitted = Ao conectar a casa outra vez, autorize tudo o que aparecer na lista. Se já lá estava tudo, talvez a conta não seja a do proprietário da casa.

error-out-of-calls = Os pedidos ao serviço da { $maker } esgotaram-se por agora.
advice-out-of-calls = A { $maker } só permite um certo número. Os interruptores de parede e a app oficial continuam a funcionar. Até voltarem, não faço mais pedidos por mim.

error-not-found = O serviço da { $maker } já não encontra o aparelho ou a casa.
advice-not-found = Talvez algo tenha sido substituído ou mudado de nome. Já voltei a ler o que há na casa; tente outra vez.

error-home-offline = A casa ficou sem internet.
advice-home-offline = Em casa, veja o router e a luz do gateway. Os interruptores de parede continuam a funcionar.

error-not-acceptable = O serviço da { $maker } não aceitou a forma como pedi.
advice-not-acceptable = A falha é provavelmente minha. Diga a quem gere este bot a referência que está em baixo.

error-module-silent = O aparelho não respondeu a tempo.
advice-module-silent = Pode estar longe do gateway, ou sem corrente. Já tentei duas vezes; veja o aparelho e depois tente outra vez.

error-wrong-values = O aparelho não aceita este valor.
advice-wrong-values = Os termóstatos aceitam de { $lowest } a { $highest } °C, as luzes e as persianas de 0 a 100% (algumas persianas só abrem e fecham), e um boost dura 30, 60 ou 90 minutos.

error-password-expired = A palavra-passe da conta { $maker } expirou.
advice-password-expired = Abra a app oficial { $app }, renove lá a palavra-passe e depois tente outra vez aqui. Até lá, não faço mais pedidos.

error-terms-expired = As condições de utilização da { $maker } ainda não foram aceites.
advice-terms-expired = Abra a app oficial { $app }, aceite lá as condições e depois tente outra vez aqui. Até lá, não faço mais pedidos.

error-display-in-use = De momento, o aparelho está ocupado.
advice-display-in-use = Talvez alguém esteja a usar o visor, ou o aparelho ainda esteja a fazer outra coisa. Esperei e voltei a tentar; tente mais uma vez daqui a pouco.

error-cloud-failed = O serviço da { $maker } tem uma falha interna.
advice-cloud-failed = Costuma passar em poucos minutos. Os interruptores de parede continuam a funcionar.

error-too-fast = O serviço da { $maker } pede que eu vá mais devagar.
advice-too-fast = Espere meio minuto e depois tente outra vez.

error-cloud-down = O serviço da { $maker } não está a funcionar.
advice-cloud-down = Costuma voltar dentro de uma hora. Os interruptores de parede continuam a funcionar.

error-cloud-slow = O serviço da { $maker } não respondeu a tempo.
advice-cloud-slow = Veja o aparelho e depois tente outra vez daqui a um minuto.

error-no-network = Não consigo contactar o serviço da { $maker }.
advice-no-network = Esse serviço ou a minha própria ligação falhou. Tente outra vez daqui a um minuto.

error-bad-answer = O serviço da { $maker } respondeu algo que não consigo ler.
advice-bad-answer = Costuma passar em poucos minutos. A casa não se perdeu; tente outra vez mais tarde.

error-key-refused = De momento, o serviço da { $maker } não aceita este bot.
advice-key-refused = Só quem gere este bot pode resolver isto, e já recebeu o aviso. Não é preciso conectar a casa outra vez.

error-grant-expired = O acesso desta conversa terminou.
advice-grant-expired = A { $maker } termina um acesso que esteve muito tempo sem uso, ou cuja autorização foi retirada. Conecte a casa outra vez; as definições mantêm-se.

error-client-refused = De momento, a { $maker } não aceita o registo deste bot.
advice-client-refused = Só quem gere este bot pode resolver isto, e já recebeu o aviso. Não é preciso conectar a casa outra vez.

error-secret-expired = O início de sessão da { $maker } tem uma falha interna.
advice-secret-expired = Quem gere este bot já recebeu o aviso, e o acesso fica guardado. Não é preciso conectar a casa outra vez.

error-login-busy = O início de sessão da { $maker } está sobrecarregado.
advice-login-busy = Espere meio minuto e depois tente outra vez. O acesso fica guardado.

error-login-down = O início de sessão da { $maker } não está a funcionar.
advice-login-down = Tente outra vez daqui a alguns minutos. O acesso fica guardado.

error-sign-in-forged = Não foi possível verificar o início de sessão.
advice-sign-in-forged = Nada foi conectado. Comece de novo, e só com um link que tenha pedido.

error-module-gone = Esse aparelho já não está na casa.
advice-module-gone = Foi retirado ou emparelhado de novo, e por isso tem outra identidade. Já voltei a ler o que há na casa; escolha-o outra vez.

error-unknown = O serviço da { $maker } deu uma resposta que não conheço.
advice-unknown = Veja o aparelho e depois tente outra vez daqui a um minuto.

## A quem gere o bot

alarm-key-refused = <b>A { $maker } recusa esta aplicação.</b> Verifique { $keyed } e, em { $portal }, se a aplicação ainda está ativa.
alarm-client-refused = <b>O início de sessão recusa esta aplicação.</b> Verifique { $settings }_CLIENT_ID e { $settings }_CLIENT_SECRET.
alarm-secret-expired = <b>O segredo do cliente provavelmente expirou.</b> Dura um ano. Crie um novo em { $portal } e defina { $settings }_CLIENT_SECRET. Só por causa desta mensagem, nenhuma família precisa de iniciar sessão.
alarm-push-refused = <b>Há três dias que a { $maker } recusa comunicar as mudanças.</b> Os termóstatos continuam a ser vistos de vez em quando. Verifique se BOT_PUBLIC_URL está acessível a partir da internet, e se nenhuma outra aplicação fez a subscrição para a mesma casa. O registo indica as casas: «not subscribed to pushes».

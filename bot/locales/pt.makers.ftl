### Em que nuvem está uma casa. Cada fabricante tem as suas frases.

connect-which = <b>Que sistema Legrand tem a casa?</b>
connect-which-group = <b>Que sistema Legrand tem a casa do grupo «{ $group }»?</b>
connect-unsure = Iniciar sessão não muda nada na casa. Se um sistema não a conhecer, basta tentar o outro.
button-maker-other = Outro sistema

## Netatmo

button-maker-netatmo = Com Netatmo
maker-netatmo = <b>Com Netatmo</b>: a maioria das casas de hoje. Usa-se a aplicação Home + Control com uma conta Netatmo, e as caixas dizem «with Netatmo».
maker-netatmo-account = Inicie sessão com a conta Netatmo.

## Eliot

button-maker-eliot = Anterior (Eliot)
maker-eliot = <b>Anterior (Eliot)</b>: casas mais antigas e termóstatos Smarther na aplicação Thermostat. Há uma conta Legrand ou BTicino.
maker-eliot-account = Inicie sessão com a conta Legrand ou BTicino.

## Alarmes dos operadores

alarm-push-unregistered = <b>Há três dias que a Netatmo recusa o endereço para onde enviar as mudanças.</b> As casas continuam a ser vistas de vez em quando. O registo diz porquê: «not registered for pushes».
alarm-push-unsigned = <b>O que chega ao endereço de avisos da Netatmo não está assinado com o segredo do cliente.</b> Não é aceite, e as casas continuam a ser vistas de vez em quando. Compare BOT_NETATMO_CLIENT_SECRET com a aplicação em dev.netatmo.com.
alarm-push-unheard = <b>Há três dias que nada chega ao endereço de avisos da Netatmo.</b> As casas continuam a ser vistas de vez em quando. Verifique se BOT_PUBLIC_URL está acessível a partir da internet por https na porta 443 e se /push/ leva ao bot.

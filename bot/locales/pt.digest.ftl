### Uma semana ou um dia em casa.

digest-week = <b>Resumo da casa, { $begin } a { $end }</b>
digest-day = <b>Resumo da casa, { $date }</b>
digest-line =
    • { $rule }{ $named ->
        [yes] { ": " }{ $names }
       *[no] { "" }
    } – { $times ->
        [1] uma vez
        [2] duas vezes
       *[other] { $times } vezes
    }, { $span }{ $lasts ->
        [yes] { ", " }e ainda não passou
       *[no] { "" }
    }
digest-more = { $count ->
    [1] • e mais um tipo de problema
   *[other] • e mais { $count } tipos de problema
}
digest-worst = { $days ->
    [1] Houve problemas durante { $span }.
   *[other] Pior dia: { $date }, { $span }.
}
digest-no-time = Entretanto, funcionou tudo.
button-digest-alerts = Alertas

## O que se diz a tempo a quem gere o bot

alarm-secret-expires-in-30 = <b>O segredo do cliente termina daqui a 30 dias.</b> Crie um novo em { $portal } e defina { $settings }_CLIENT_SECRET e { $settings }_SECRET_EXPIRES. Cada família terá de se conectar outra vez quando o segredo antigo for retirado.
alarm-secret-expires-in-7 = <b>O segredo do cliente termina daqui a 7 dias.</b> Crie um novo em { $portal } e defina { $settings }_CLIENT_SECRET e { $settings }_SECRET_EXPIRES.
alarm-secret-expires-in-1 = <b>O segredo do cliente termina amanhã.</b> Crie já um novo em { $portal } e defina { $settings }_CLIENT_SECRET e { $settings }_SECRET_EXPIRES.
alarm-database-nearly-full = <b>O disco da base de dados está quase cheio.</b> Liberte espaço no disco de BOT_DATA_DIR, senão vão perder-se mensagens.
alarm-falling-behind = <b>Estou a ficar para trás.</b> Há algo à espera há mais de dez minutos. Veja o registo, a carga da máquina e a rede até ao Telegram.
alarm-webhook-failing = <b>O Telegram não consegue entregar no webhook.</b> Verifique BOT_PUBLIC_URL, o respetivo certificado e o proxy; ou defina BOT_UPDATES=polling.

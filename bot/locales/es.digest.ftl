### Una semana o un día en casa.

digest-week = <b>Resumen de la casa: { $begin } – { $end }</b>
digest-day = <b>Resumen de la casa: { $date }</b>
digest-line =
    • { $rule }{ $named ->
        [yes] { ": " }{ $names }
       *[no] { "" }
    } – { $times ->
        [one] una vez
       *[other] { $times } veces
    }, { $span }{ $lasts ->
        [yes] { ", " }y todavía sigue
       *[no] { "" }
    }
digest-more = { $count ->
    [one] • y otro tipo de problema
   *[other] • y otros { $count } tipos de problema
}
digest-worst = { $days ->
    [one] Algo no funcionó durante { $span }.
   *[other] El día con más problemas: { $date } ({ $span }).
}
digest-no-time = Entretanto ha funcionado todo.
button-digest-alerts = Avisos

## De qué se avisa a tiempo a quien se encarga del bot

alarm-secret-expires-in-30 = <b>El secreto de cliente caduca dentro de 30 días.</b> Crea uno nuevo en { $portal } y ponlo en { $settings }_CLIENT_SECRET; ajusta también { $settings }_SECRET_EXPIRES. Todas las familias tendrán que volver a conectarse cuando se retire el secreto antiguo.
alarm-secret-expires-in-7 = <b>El secreto de cliente caduca dentro de 7 días.</b> Crea uno nuevo en { $portal } y ponlo en { $settings }_CLIENT_SECRET; ajusta también { $settings }_SECRET_EXPIRES.
alarm-secret-expires-in-1 = <b>El secreto de cliente caduca mañana.</b> Crea ya uno nuevo en { $portal } y ponlo en { $settings }_CLIENT_SECRET; ajusta también { $settings }_SECRET_EXPIRES.
alarm-database-nearly-full = <b>El disco de la base de datos está casi lleno.</b> Libera espacio en el disco de BOT_DATA_DIR o se perderán mensajes.
alarm-falling-behind = <b>Me estoy retrasando.</b> Algo lleva más de diez minutos esperando. Mira el registro, la carga de la máquina y la red hacia Telegram.
alarm-webhook-failing = <b>Telegram no puede entregar en el webhook.</b> Comprueba BOT_PUBLIC_URL, su certificado y el proxy, o pon BOT_UPDATES=polling.

### Las peticiones que quedan, donde cuentan las de la última hora.

calls-of-hour =
    <b>Peticiones que quedan por ahora: { $left } de { $limit }.</b>
    Su número por hora es limitado, para todas las casas que atiendo. Usadas en la última hora: { $used }.
    Al menos { $reserve } se reservan para lo que se pide en el chat.
calls-return = Las siguientes se renuevan: { $time }.
calls-refused =
    <b>Por ahora no se acepta ninguna petición.</b>
    Por mi cuenta vuelvo a mirar: { $time }. Lo que se pide en el chat lo sigo intentando, una vez por minuto. Los interruptores de la pared y la app oficial siguen funcionando.

### Os pedidos que restam, onde contam os da última hora.

calls-of-hour =
    <b>Pedidos que restam por agora: { $left } de { $limit }.</b>
    O seu número por hora é limitado, para todas as casas de que cuido. Usados na última hora: { $used }.
    Pelo menos { $reserve } ficam guardados para o que as pessoas pedirem.
calls-return = Os próximos voltam: { $time }.
calls-refused =
    <b>Por agora, nenhum pedido é aceite.</b>
    Por mim, volto a ver: { $time }. O que as pessoas pedirem continuo a tentar, uma vez por minuto. Os interruptores de parede e a app oficial continuam a funcionar.

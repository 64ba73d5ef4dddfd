### Verzoeken die over zijn, waar die van het laatste uur tellen.

calls-of-hour =
    <b>Verzoeken die nu over zijn: { $left } van de { $limit }.</b>
    Per uur is er maar een beperkt aantal toegestaan, voor alle huizen samen waar ik naar kijk. Gebruikt in het laatste uur: { $used }.
    Minstens { $reserve } bewaar ik voor wat jullie zelf vragen.
calls-return = De volgende komen vrij: { $time }.
calls-refused =
    <b>Op dit moment worden er geen verzoeken aangenomen.</b>
    Uit mezelf kijk ik weer: { $time }. Wat jullie zelf vragen, probeer ik nog wel, één keer per minuut. De schakelaars aan de muur en de officiële app werken gewoon.

### Les appels restants, là où ceux de la dernière heure comptent.

calls-of-hour =
    <b>Appels restants pour le moment : { $left } sur { $limit }.</b>
    Leur nombre par heure est limité, pour toutes les maisons dont je m’occupe. Utilisés pendant la dernière heure : { $used }.
    J’en garde au moins { $reserve } pour ce que vous demandez vous-mêmes.
calls-return = Les prochains reviennent : { $time }.
calls-refused =
    <b>Aucun appel n’est accepté pour le moment.</b>
    De moi-même, je regarde de nouveau : { $time }. Ce que vous demandez vous-mêmes, je l’essaie toujours, une fois par minute. Les interrupteurs au mur et l’application officielle fonctionnent toujours.

### Ce que l’on lit dans les conversations. Chaque phrase est calme, courte et complète ; le résultat vient d’abord.

language-name = Français
day-of-week = { $weekday } { $date }

## Le bot lui-même

bot-description =
    Je relie votre maison Legrand ou BTicino à cette conversation : prises, éclairage, volets et chauffage, pour toute la famille.

    Appuyez sur Démarrer, connectez la maison une fois, puis écrivez /plugs cuisine éteindre ou choisissez un bouton.
bot-short-description = La maison Legrand ou BTicino, dans la conversation de la famille.

menu-status = La maison en ce moment
menu-plugs = Prises : voir et commander
menu-lights = Lumières : voir, allumer, doser
menu-shutters = Volets : ouvrir, fermer, arrêter
menu-heating = Chauffage : voir et régler
menu-scenes = Scénarios : en lancer un
menu-energy = Ce qui consomme en ce moment
menu-homes = Choisir la maison
menu-quota = Les appels restants aujourd’hui
menu-connect = Connecter la maison
menu-disconnect = Déconnecter la maison
menu-settings = Réglages
menu-language = Langue
menu-help = Ce que je sais faire
menu-privacy = Ce que je garde sur vous
menu-delete = Effacer ce que je garde
menu-cancel = Oublier la question en cours

## Accueil et aide

welcome-private =
    <b>Bonjour. Je relie votre maison Legrand ou BTicino à cette conversation.</b>
    Connectez-la une fois, puis écrivez <code>/plugs cuisine éteindre</code> ou choisissez un bouton.
    Je peux aussi rejoindre le groupe de la famille.
welcome-group =
    <b>Bonjour. Je relie la maison Legrand ou BTicino de la famille à ce groupe.</b>
    L’un de vous connecte la maison : une minute suffit, en conversation privée avec moi.
    Pour me parler, écrivez une commande comme <code>/status</code> ou répondez à mes messages. Telegram ne me montre rien d’autre de ce groupe, à moins que vous ne me nommiez administrateur.
    La maison appartient à la personne qui la connecte, les administrateurs du groupe en sont les adultes, et les autres regardent jusqu’à ce que le propriétaire en décide autrement.
welcome-back = <b>Votre maison est connectée.</b> Que voulez-vous voir ?

help-unconnected =
    <b>Il faut d’abord connecter la maison.</b>
    La connexion se fait une seule fois, dans le navigateur, avec le compte Legrand ou BTicino. Je ne vois jamais le mot de passe.
help-connected =
    <b>Choisissez un bouton ou écrivez une commande.</b>
    <code>/plugs cuisine éteindre</code>
    <code>/lights salon 40%</code>
    <code>/shutters tout fermer</code>
    <code>/heating chambre 21</code>
    <code>/heating boost 60</code>
    L’ordre des mots est libre, et une petite faute de frappe ne gêne pas.
    /status montre toute la maison. Le reste se trouve dans /settings.
help-group =
    Dans ce groupe, je ne réagis qu’aux commandes et aux réponses à mes messages.
    /family montre qui peut faire quoi, /history qui a fait quoi. Si un téléphone est perdu, /panic bloque tout le monde sauf le propriétaire.

not-a-command = Je n’ai pas compris. Écrivez une commande comme <code>/plugs cuisine éteindre</code> ou choisissez un bouton.
not-a-command-unconnected = Je pourrai aider dès que la maison sera connectée.
not-connected = <b>Aucune maison n’est encore connectée à cette conversation.</b>

cancelled = La question en cours est oubliée. Rien n’a changé.
nothing-to-cancel = Il n’y avait pas de question en cours.
question-expired = Cette question n’est plus d’actualité. Rien n’a changé.
question-dropped = Entendu. Rien n’a changé.

too-many = Cela fait beaucoup à la fois. Attendez une minute, s’il vous plaît.
press-working = Un instant…
press-outdated = Ce bouton date un peu. Voici une vue à jour.
press-elsewhere = Ce bouton ne fonctionne pas à cet endroit.
fault =
    <b>Un problème est survenu de mon côté.</b>
    Rien d’autre ne se fera tout seul. Réessayez dans une minute.
    Référence : <code>{ $reference }</code>
fault-short = Un problème est survenu de mon côté. Réessayez, s’il vous plaît.

## Portes

door-status = La maison
door-plugs = Prises
door-lights = Lumières
door-shutters = Volets
door-heating = Chauffage
door-energy = Énergie
door-scenes = Scénarios
door-settings = Réglages

## Connexion

button-connect = Connecter la maison
button-sign-in = Se connecter
button-open-private = Continuer en privé
button-help = Comment ça marche ?
button-link = Connecter
button-do-not-link = Ne pas connecter
button-it-is-me = Oui, c’est moi
button-disconnect = Déconnecter
button-disconnect-here = Cette conversation
button-disconnect-group = { $group }

connect-here =
    <b>{ $how }</b>
    Le bouton ouvre le navigateur. Ensuite, vous revenez ici pour confirmer.
    Le lien est personnel et reste valable { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }. Ne l’envoyez à personne.
connect-group =
    <b>Connectez-vous pour relier la maison au groupe « { $group } ».</b>
    Le bouton ouvre le navigateur. Ensuite, vous revenez ici pour confirmer.
    Le lien est personnel et reste valable { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }. Ne l’envoyez à personne.
connect-in-private = { $person }, la connexion se fait dans notre conversation privée, car le lien est personnel.
invitation-expired = Ce lien a expiré, ou il est destiné à quelqu’un d’autre. Écrivez de nouveau /connect dans le groupe.

claimed-here =
    <b>La connexion est faite.</b>
    J’ai trouvé : { $homes }
    Dois-je relier le tout à notre conversation privée ?
claimed-group =
    <b>La connexion est faite.</b>
    J’ai trouvé : { $homes }
    Dois-je relier le tout au groupe « { $group } » ? Tout le monde y verra la maison.
claim-foreign =
    <b>Rien n’a été relié.</b>
    Cette connexion a été demandée dans la conversation de quelqu’un d’autre. Si l’on vous a envoyé un lien, cette personne aurait eu accès à votre maison.
    Ne vous connectez jamais par un lien que quelqu’un vous envoie.
claim-expired =
    <b>Cette connexion est terminée.</b>
    Elle est trop ancienne, ou elle a déjà servi. Il suffit de recommencer.
not-linked = Rien n’a été relié, et la connexion est oubliée.

linked-here =
    <b>La maison est connectée : { $name }.</b>
    { $ambients ->
        [0] Aucune pièce
        [one] Une pièce
       *[other] { $ambients } pièces
    } et { $modules ->
        [0] aucun appareil
        [one] un appareil
       *[other] { $modules } appareils
    }{ $homes ->
        [one] .
       *[other] {" "}dans { $homes } maisons. Pour choisir : /homes.
    }
linked-group = <b>La maison est reliée au groupe « { $group } » : { $name }.</b> Je l’ai annoncé à tout le monde.
linked-announcement =
    <b>{ $person } a relié une maison à ce groupe : { $name }.</b>
    Elle appartient à { $person }. Les administrateurs du groupe en sont les adultes et peuvent agir ; les autres regardent jusqu’à ce que le propriétaire en décide autrement.
    Écrivez /status pour en faire le tour.

ask-disconnect =
    <b>Déconnecter la maison de cette conversation ?</b>
    J’efface aussitôt les clés d’accès. Rien ne change dans la maison elle-même.
    Personne ici ne pourra plus la voir ni la commander avant une nouvelle connexion.
disconnect-which = De quelle conversation dois-je déconnecter la maison ?
disconnected =
    <b>La maison est déconnectée et les clés d’accès sont effacées.</b>
    Pour retirer aussi l’autorisation, ouvrez l’application officielle Legrand ou BTicino, puis Compte, puis l’accès des tiers (Third party access).
disconnected-announcement = { $person } a déconnecté la maison de ce groupe.

## Vues

title-status = 🏠 <b>{ $name }</b>
title-plugs = 🔌 <b>Prises · { $name }</b>
title-lights = 💡 <b>Lumières · { $name }</b>
title-shutters = 🪟 <b>Volets · { $name }</b>
title-heating = 🌡 <b>Chauffage · { $name }</b>
title-energy = ⚡ <b>Énergie · { $name }</b>
title-scenes = 🎬 <b>Scénarios · { $name }</b>
panel-page = { $title } (page { $page } sur { $pages })
panel-ambient = <b>{ $ambient }</b>
panel-line = { $name } : { $state }
panel-room = <b>{ $room }</b> : { $summary }
panel-age = <i>Relevé : { $time }</i>
panel-empty = Il n’y a rien de ce genre ici.
card-title = <b>{ $name }</b>
card-place = { $ambient }
card-state = État : { $state }
no-ambient = Hors des pièces
in-ambient = { $name } ({ $ambient })
nameless = Sans nom
home-empty = Votre compte ne montre aucune maison. Si elle vient d’être installée dans l’application officielle, regardez de nouveau dans une minute.

summary-count = { $count ->
    [one] un appareil
   *[other] { $count } appareils
}
summary-on = { $count ->
    [one] { $count } allumé
   *[other] { $count } allumés
}
summary-all-off = tout est éteint
summary-open = { $count ->
    [one] { $count } ouvert
   *[other] { $count } ouverts
}
summary-unreachable = { $count ->
    [one] { $count } ne répond pas
   *[other] { $count } ne répondent pas
}

state-on = allumé
state-off = éteint
state-unknown = état inconnu
state-unreachable = ne répond pas (dernier état connu : { $last })
state-level = { $percent } %
state-open = ouvert
state-closed = fermé
state-partly-open = ouvert à { $percent } %
state-power = { $watts } W
state-temperature = { $degrees } °C
state-set-point = réglage à { $degrees } °C
state-until = jusqu’à { $time }
state-humidity = humidité { $percent } %
state-calling = chauffe en ce moment
state-calling-cool = refroidit en ce moment
state-battery = pile { $level }

mode-comfort = confort
mode-away = absence
mode-frost-guard = hors-gel
mode-automatic = automatique
mode-manual = manuel
mode-boost = boost
mode-off = éteint

battery-max = pleine
battery-full = pleine
battery-high = bonne
battery-medium = à moitié
battery-low = faible
battery-very-low = presque vide

scene-home = Arrivée
scene-away = Départ
scene-day = Jour
scene-night = Nuit
scene-custom-1 = Scénario 1
scene-custom-2 = Scénario 2
scene-custom-3 = Scénario 3
scene-custom-4 = Scénario 4

## Boutons des vues

button-do-on = Allumer
button-do-off = Éteindre
button-do-open = Ouvrir
button-do-close = Fermer
button-do-stop = Arrêter
button-do-open-to = Ouvrir à { $percent } %
button-do-level = { $percent } %
button-less-level = Moins fort : { $percent } %
button-more-level = Plus fort : { $percent } %
button-do-comfort = Confort
button-do-away = Absence
button-do-frost-guard = Hors-gel
button-do-automatic = Automatique
button-less-degrees = Plus frais : { $degrees } °C
button-more-degrees = Plus chaud : { $degrees } °C
button-do-boost = Boost { $minutes } min
button-do-run = Lancer
button-run-named = Lancer { $name }
button-all-off = Tout éteindre
button-all-open = Tout ouvrir
button-all-close = Tout fermer
button-refresh = Actualiser
button-back = Retour : { $name }
button-before = Précédent
button-after = Suivant
button-yes = Oui, allez-y
button-no = Non
button-again = Réessayer
button-show-all = Tout afficher
button-choose-home = Choisir { $name }
button-survey = Rechercher des appareils
button-delete = Effacer mes données
button-delete-yes = Tout effacer

## Ce qu’une commande demande

do-on = allumer
do-off = éteindre
do-level = régler à { $percent } %
do-open-to = ouvrir à { $percent } %
do-open = ouvrir
do-close = fermer
do-stop = arrêter
do-comfort = passer en confort
do-away = passer en absence
do-frost-guard = passer en hors-gel
do-automatic = passer en automatique
do-manual = passer en manuel
do-boost = boost de { $minutes } minutes
do-set-point = régler à { $degrees } °C
do-run = lancer

count-light = { $count ->
    [one] une lumière
   *[other] { $count } lumières
}
count-plug = { $count ->
    [one] une prise
   *[other] { $count } prises
}
count-automation = { $count ->
    [one] un volet
   *[other] { $count } volets
}
count-heater = { $count ->
    [one] un radiateur
   *[other] { $count } radiateurs
}
count-thermostat = { $count ->
    [one] un thermostat
   *[other] { $count } thermostats
}
count-meter = { $count ->
    [one] un compteur
   *[other] { $count } compteurs
}
count-remote = { $count ->
    [one] une télécommande
   *[other] { $count } télécommandes
}
count-scene = { $count ->
    [one] un scénario
   *[other] { $count } scénarios
}
count-gateway = { $count ->
    [one] une passerelle
   *[other] { $count } passerelles
}
count-other = { $count ->
    [one] un appareil
   *[other] { $count } appareils
}

## Ce qu’une commande a donné

told-sent = <b>Commande envoyée : { $what }, { $action }.</b> Je regarde si c’est fait…
told-run = <b>Commande envoyée : scénario { $what } lancé.</b>
told-state = <b>C’est fait. { $what } : { $state }.</b>
told-done = <b>Commande exécutée : { $what }, { $action }.</b>
told-moving = <b>{ $what } : mouvement en cours.</b>
told-unconfirmed = <b>Commande non confirmée : { $what }, { $action }.</b> Elle a été acceptée, mais la maison ne le montre pas encore. Regardez de nouveau dans une minute.
told-partly = <b>Commande exécutée en partie : { $what }, { $action }.</b> Sans confirmation : { $names }{ $more ->
    [0] .
    [one] {" "}et un autre.
   *[other] {" "}et { $more } autres.
}
told-waiting-display-in-use = <b>{ $what } : quelqu’un utilise l’écran.</b> Je réessaie de moi-même dans { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
}.
failed-what = Commande concernée : { $what }, { $action }.
failed-part = Sans succès : { $what }. { $why } Référence : <code>{ $reference }</code>

## Questions en retour

which-one = Que voulez-vous dire par « { $said } » ?
nothing-fits = Je ne connais rien ici sous le nom « { $said } ». Est-ce l’un de ces choix ?
nothing-fits-at-all = Je ne connais rien ici sous le nom « { $said } ».
cannot-do = Ce n’est pas possible pour { $what } : { $action }.
out-of-range = Choisissez une valeur de { $lowest } à { $highest } { $unit }.
not-understood = Je n’ai pas compris « { $said } ». Écrivez par exemple <code>/{ $command } { $command ->
    [shutters] cuisine fermer
    [heating] chambre 21
    [scenes] nuit
    [status] cuisine
    [energy] cuisine
   *[other] cuisine éteindre
}</code>, ou choisissez ici.
ask-what = { $what } : { $action }
ask-wide = <b>{ $what } ?</b> Cela concerne { $ambients } pièces.
ask-late = <b>{ $what } ?</b> Votre message est arrivé en mon absence ({ $time }). Dois-je le faire quand même ?
ask-who = Vous écrivez au nom du groupe. Appuyez sur le bouton, pour que je sache qui demande.
ask-anonymous = <b>{ $what } ?</b> Vous écrivez au nom du groupe. Appuyez sur le bouton, pour que je sache qui agit.

## Maisons, quota, énergie

homes-title = <b>Vos maisons</b>
homes-line = { $name } : { $ambients ->
    [0] aucune pièce
    [one] une pièce
   *[other] { $ambients } pièces
}, { $modules ->
    [0] aucun appareil
    [one] un appareil
   *[other] { $modules } appareils
}
homes-line-chosen = <b>{ $name }</b> (choisie) : { $ambients ->
    [0] aucune pièce
    [one] une pièce
   *[other] { $ambients } pièces
}, { $modules ->
    [0] aucun appareil
    [one] un appareil
   *[other] { $modules } appareils
}
home-chosen = Maison choisie : { $name }. C’est elle que je commande quand vous n’en nommez aucune.

quota-left =
    <b>Appels restants aujourd’hui : { $left } sur { $limit }.</b>
    Legrand limite le nombre de questions et de commandes par jour. Déjà utilisés : { $used }.
    Je garde les { $reserve } derniers pour ce que vous demandez vous-mêmes. Le compte repart à zéro : { $time }.
quota-spent =
    <b>Les { $limit } appels du jour sont épuisés.</b>
    Legrand n’en accepte plus pour le moment. Reprise : { $time }. Les interrupteurs au mur et l’application officielle fonctionnent toujours.

energy-title = ⚡ <b>Énergie · { $name }</b>
energy-total = La maison consomme <b>{ $watts } W</b> en ce moment.
energy-sum = Les appareils mesurés consomment <b>{ $watts } W</b> ensemble.
energy-line = { $name } : { $watts } W
energy-rest = { $count ->
    [one] Un autre
   *[other] { $count } autres
} : { $watts } W
energy-nothing = Aucun appareil mesuré ne consomme en ce moment.

will-tell = Je vous préviendrai ici quand cela fonctionnera de nouveau.
will-tell-at = Je vous préviendrai ici quand cela fonctionnera de nouveau. Heure indiquée par Legrand : { $time }.
back-again =
    <b>Votre maison répond de nouveau.</b>
    Vous m’aviez demandé de vous prévenir (référence <code>{ $reference }</code>).

## Réglages

settings =
    <b>Réglages</b>
    Langue : { $language }
    Fuseau horaire : { $zone }
setting-connect = Connecter la maison
setting-language = Langue
setting-zone = Fuseau horaire
setting-homes = Maisons
setting-quota = Appels restants
setting-disconnect = Déconnecter
setting-privacy = Vie privée
setting-delete = Effacer mes données
language-which = Quelle langue dois-je parler ici ?
language-chosen = Je parle désormais français ici.
zone-which = Le fuseau horaire est { $zone }. Choisissez-en un, ou écrivez par exemple <code>/settings zone Europe/Madrid</code>.
zone-chosen = Le fuseau horaire est maintenant { $zone }.
zone-unknown = Je ne connais pas de fuseau horaire nommé « { $said } ». Écrivez par exemple <code>/settings zone Europe/Madrid</code>.

privacy =
    <b>Ce que je garde, et pourquoi</b>
    Votre numéro et votre nom Telegram, et le nom de cette conversation : pour répondre aux bonnes personnes.
    Les clés d’accès à la maison, chiffrées : pour faire ce que vous demandez. Les noms des pièces et des appareils, aussi ceux que vous leur avez donnés : pour vous comprendre.
    Le nombre d’appels du jour : Legrand le limite.
    Dans un groupe, qui est quoi et qui a reçu une permission : pour que personne n’atteigne ce qu’il ne doit pas. Cela prend fin avec le départ de la personne.
    Qui a fait quoi, pendant 90 jours ou aussi longtemps que le propriétaire d’un groupe l’a choisi : pour que la famille le voie et puisse l’annuler.
    Les ennuis de la maison et qui s’en est occupé, pendant 90 jours ; comment vous voulez être prévenu : pour que rien ne vous échappe.
    <b>Ce que je ne garde pas</b>
    Ce que vous écrivez, votre mot de passe, et ce que la maison a fait d’elle-même, à part ses ennuis.
    /export vous envoie le tout dans un fichier. /disconnect efface aussitôt les clés. /delete efface tout. Si l’on me retire d’une conversation, je l’oublie au bout de 30 jours.
ask-delete-private =
    <b>Effacer tout ce que je garde sur vous ?</b>
    La maison de cette conversation sera déconnectée ; ce que vous êtes dans des groupes et ce que vous avez fait sera effacé. C’est définitif.
ask-delete-group =
    <b>Effacer tout ce que je garde sur ce groupe ?</b>
    Sa maison sera déconnectée ; les rôles, les laissez-passer et l’historique disparaîtront aussi. C’est définitif.
deleted = <b>Tout est effacé.</b> Pour retirer aussi l’autorisation, ouvrez l’application officielle, puis Compte, puis l’accès des tiers (Third party access).

### Des genres de scénarios que la famille n’a pas nommés elle-même.

scene-wake-up = Réveil
scene-bedtime = Coucher
scene-party = Fête
scene-music = Musique
scene-tv = Télé
scene-work = Travail
scene-relaxation = Détente
scene-reading = Lecture
scene-sport = Sport
scene-romantic = Romantique
scene-holidays = Vacances
scene-other = Autre scénario

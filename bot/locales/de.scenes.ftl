### Arten von Szenen, denen die Familie keinen eigenen Namen gab.

scene-wake-up = Aufstehen
scene-bedtime = Schlafengehen
scene-party = Party
scene-music = Musik
scene-tv = Fernsehen
scene-work = Arbeit
scene-relaxation = Entspannung
scene-reading = Lesen
scene-sport = Sport
scene-romantic = Romantik
scene-holidays = Urlaub
scene-other = Andere Szene

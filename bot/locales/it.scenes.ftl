### Generi di scenari a cui la famiglia non ha dato un nome.

scene-wake-up = Risveglio
scene-bedtime = Buonanotte
scene-party = Festa
scene-music = Musica
scene-tv = TV
scene-work = Lavoro
scene-relaxation = Relax
scene-reading = Lettura
scene-sport = Sport
scene-romantic = Romantico
scene-holidays = Vacanze
scene-other = Altro scenario

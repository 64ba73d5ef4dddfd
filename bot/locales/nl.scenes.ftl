### Soorten scenario's die het gezin zelf geen naam gaf.

scene-wake-up = Opstaan
scene-bedtime = Naar bed
scene-party = Feest
scene-music = Muziek
scene-tv = Tv
scene-work = Werk
scene-relaxation = Ontspanning
scene-reading = Lezen
scene-sport = Sport
scene-romantic = Romantisch
scene-holidays = Vakantie
scene-other = Ander scenario

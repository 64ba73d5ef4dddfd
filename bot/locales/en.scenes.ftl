### Kinds of scenes to which families gave no name of their own.

scene-wake-up = Wake-up
scene-bedtime = Bedtime
scene-party = Party
scene-music = Music
scene-tv = TV
scene-work = Work
scene-relaxation = Relaxation
scene-reading = Reading
scene-sport = Sport
scene-romantic = Romantic
scene-holidays = Holidays
scene-other = Other scene

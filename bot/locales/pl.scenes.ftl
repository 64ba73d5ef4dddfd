### Rodzaje scenariuszy, którym rodzina nie nadała własnej nazwy.

scene-wake-up = Pobudka
scene-bedtime = Dobranoc
scene-party = Impreza
scene-music = Muzyka
scene-tv = Telewizja
scene-work = Praca
scene-relaxation = Relaks
scene-reading = Czytanie
scene-sport = Sport
scene-romantic = Romantyczny nastrój
scene-holidays = Wakacje
scene-other = Inny scenariusz

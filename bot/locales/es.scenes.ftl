### Clases de escenas a las que la familia no puso nombre.

scene-wake-up = Despertar
scene-bedtime = Acostarse
scene-party = Fiesta
scene-music = Música
scene-tv = Televisión
scene-work = Trabajo
scene-relaxation = Relajación
scene-reading = Lectura
scene-sport = Deporte
scene-romantic = Romántica
scene-holidays = Vacaciones
scene-other = Otra escena

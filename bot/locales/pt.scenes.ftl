### Géneros de cenários a que a família não deu nome.

scene-wake-up = Acordar
scene-bedtime = Deitar
scene-party = Festa
scene-music = Música
scene-tv = TV
scene-work = Trabalho
scene-relaxation = Relaxamento
scene-reading = Leitura
scene-sport = Desporto
scene-romantic = Romântico
scene-holidays = Férias
scene-other = Outro cenário

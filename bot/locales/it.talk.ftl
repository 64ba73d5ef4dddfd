### Le frasi libere: che cosa si risponde e che cosa si chiede.

menu-home = Dirlo con parole tue
way-sentence = frase

help-sentences =
    Oppure dillo con parole tue:
    <i>spegni la presa della cucina</i>
    <i>le tapparelle sono chiuse?</i>
    <i>un po’ più caldo in soggiorno</i>
    Poi basta <i>riaccendila</i> o <i>annulla</i>.
help-sentences-group = In questo gruppo rispondi a un mio messaggio, nominami, oppure scrivi <code>/home</code> e una frase.
talk-examples = Puoi anche dirlo con parole tue: <i>spegni la luce della cucina</i>, <i>le tapparelle sono chiuse?</i>
talk-bare = Scrivi dopo <code>/home</code> che cosa vuoi: <i>spegni la luce della cucina</i>, <i>le tapparelle sono chiuse?</i>

## Chiedere

talk-which = Che cosa intendi?
talk-which-do = Che cosa intendi ({ $action })?
talk-sure = Intendi questo?
talk-sure-do = Intendi questo ({ $action })?
talk-refused =
    Non è cambiato niente, perché una parte non ti è permessa: { $what }.
    { $why }
talk-unseen = Non vedo com’è adesso, quindi non ho cambiato niente: { $what }.
talk-no-step = Qui non c’è niente da aumentare o diminuire un po’. { $what }: { $state }.
talk-nothing-to-undo = Non vedo niente che tu abbia fatto qui nell’ultimo minuto e che io possa annullare.

## Risposte

talk-seen = { $told } ({ $age }).
talk-seen-now = visto ora
talk-seen-at = visto alle { $time }
talk-is = { $what }: { $state }
talk-yes = Sì, { $what }: { $state }
talk-no = No, { $what }: { $state }
talk-not-known = Non lo so di { $what }.
talk-target = { $now }, impostato su { $degrees } °C
talk-together = { $watts } W in tutto
talk-more = altri { $count }
talk-silent = { $count ->
    [one] Un dispositivo non risponde.
   *[other] { $count } dispositivi non rispondono.
}

talk-all-on = È tutto acceso: { $what }
talk-all-off = È tutto spento: { $what }
talk-all-open = È tutto aperto: { $what }
talk-all-closed = È tutto chiuso: { $what }
talk-none-on = Niente è acceso: { $what }
talk-none-off = Niente è spento: { $what }
talk-none-open = Niente è aperto: { $what }
talk-none-closed = Niente è chiuso: { $what }
talk-some-on = Accesi { $some } su { $what }: { $names }
talk-some-off = Spenti { $some } su { $what }: { $names }
talk-some-open = Aperti { $some } su { $what }: { $names }
talk-some-closed = Chiusi { $some } su { $what }: { $names }

## Le stanze usuali

room-kitchen = Cucina
room-living = Soggiorno, Salotto
room-dining = Sala da pranzo
room-bedroom = Camera, Camera da letto
room-children = Cameretta, Camera dei bambini
room-guests = Camera degli ospiti
room-bathroom = Bagno
room-toilet = Gabinetto, WC
room-office = Studio, Ufficio
room-entrance = Ingresso
room-corridor = Corridoio
room-laundry = Lavanderia
room-garage = Garage, Box
room-cellar = Cantina
room-attic = Soffitta
room-terrace = Terrazza, Terrazzo
room-balcony = Balcone
room-garden = Giardino

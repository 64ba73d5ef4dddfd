### Che cosa legge chi non ha un permesso, e come lo chiede a chi può darlo.

refused-stranger = Per quanto vedo, non risulta tra le persone di questa casa.
refused-paused = Nessuno può cambiare qualcosa qui finché una persona non prende in carico la casa.
refused-frozen = Per ora la casa è bloccata: può cambiare qualcosa solo chi ne è titolare.
refused-room = Quella stanza è riservata ad alcuni di voi.
refused-bounds = Si può scegliere da { $lowest } a { $highest } °C.
refused-see = Il ruolo che ha qui non permette di vedere questo.
refused-switch = Il ruolo che ha qui non permette di comandare questo.
refused-temperature = Il ruolo che ha qui non permette di regolare il riscaldamento.
refused-scenes = Il ruolo che ha qui non permette di avviare scenari.
refused-energy = Il ruolo che ha qui non permette di vedere l’energia.
refused-alerts = Il ruolo che ha qui non permette di scegliere gli avvisi.
refused-invite = Il ruolo che ha qui non permette di invitare qualcuno.
refused-settings = Può farlo solo chi è titolare della casa, o chi amministra il gruppo finché non c’è una casa collegata.

asking-button = { $count ->
    [1] Chiedi a { $first }
    [2] Chiedi a { $first } o { $second }
   *[other] Chiedi a { $first }, { $second } o qualcun altro
}
asking-asked = Richiesta fatta: { $people }. La risposta arriva qui.
asking-asked-short = Richiesta fatta. La risposta arriva qui.
asking-question =
    🙋 <b>{ $asker } vorrebbe questo.</b>
    { $what }.
    { $people }, va bene?
asking-beyond = Il limite qui è da { $lowest } a { $highest } °C. Un permesso più lungo lo toglie in quel punto.
asking-once = Sì, una volta
asking-hour = Sì, per un’ora
asking-always = Sì, sempre
asking-no = No

asking-allowed-once = { $asker } ha chiesto: { $what }. <b>{ $by } lo permette una volta.</b>
asking-allowed-hour = { $asker } ha chiesto: { $what }. <b>{ $by } lo permette fino alle { $time }.</b>
asking-allowed-always = { $asker } ha chiesto: { $what }. <b>{ $by } lo permette per sempre.</b>
asking-denied = { $asker } ha chiesto: { $what }. <b>{ $by } preferisce di no, questa volta.</b> Non è cambiato nulla.
asking-gone = { $asker } ha chiesto: { $what }. Non vedo più { $asker } qui, quindi non è cambiato nulla.

asking-changed = Nel frattempo la casa è cambiata. Ripetere la richiesta, per favore.
asking-may-now = Ora il permesso c’è. Riprovare, per favore.
asking-nobody = Chi potrebbe permetterlo non è qui in questo momento.
asking-again = È già stato chiesto. Attendere la risposta, per favore.
asking-many = Ci sono già diverse richieste aperte. Attendere una risposta, per favore.
asking-late = Il tocco è arrivato tardi. Premere di nuovo, per favore.
asking-own = Alla propria richiesta risponde qualcun altro.
asking-adults = Possono rispondere solo chi è titolare e gli adulti.
asking-owner-only = Solo chi è titolare può permettere qualcosa per sempre.

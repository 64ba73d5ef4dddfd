# What takes its time

told-waiting-cloud-slow = <b>{ $what }: todavía no hay respuesta.</b> Miro si se ha hecho; si no, lo intento una vez más.

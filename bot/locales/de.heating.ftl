# What takes its time

told-waiting-cloud-slow = <b>{ $what }: noch keine Antwort.</b> Ich sehe nach, ob es geklappt hat; wenn nicht, versuche ich es noch einmal.

# What takes its time

told-waiting-cloud-slow = <b>{ $what }: ancora nessuna risposta.</b> Guardo se è fatto; se no, riprovo una volta.

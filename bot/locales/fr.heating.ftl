# What takes its time

told-waiting-cloud-slow = <b>{ $what } : pas encore de réponse.</b> Je regarde si c’est fait ; sinon, je réessaie une fois.

# What takes its time

told-waiting-cloud-slow = <b>{ $what }: nie ma jeszcze odpowiedzi.</b> Sprawdzam, czy to się stało; jeśli nie, spróbuję jeszcze raz.

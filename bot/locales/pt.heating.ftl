# What takes its time

told-waiting-cloud-slow = <b>{ $what }: ainda sem resposta.</b> Vejo se foi feito; se não, tento mais uma vez.

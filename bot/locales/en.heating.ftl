# What takes its time

told-waiting-cloud-slow = <b>{ $what }: no answer yet.</b> I look whether it happened, and if not, I try once more.

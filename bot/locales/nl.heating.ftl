# What takes its time

told-waiting-cloud-slow = <b>{ $what }: nog geen antwoord.</b> Ik kijk of het gebeurd is; zo niet, dan probeer ik het nog één keer.

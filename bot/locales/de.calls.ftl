### Anfragen, die übrig sind, wo die der letzten Stunde zählen.

calls-of-hour =
    <b>Zurzeit sind noch { $left } von { $limit } Anfragen übrig.</b>
    Pro Stunde ist nur eine bestimmte Zahl erlaubt, für alle zusammen, deren Zuhause ich betreue. In der letzten Stunde verbraucht: { $used }.
    Mindestens { $reserve } sind für das reserviert, was Sie selbst verlangen.
calls-return = Die nächsten gibt es ab { $time } Uhr.
calls-refused =
    <b>Zurzeit werden keine Anfragen angenommen.</b>
    Von selbst sehe ich ab { $time } Uhr wieder nach. Was Sie selbst verlangen, versuche ich weiterhin, einmal pro Minute. Die Schalter an der Wand und die offizielle App funktionieren weiterhin.

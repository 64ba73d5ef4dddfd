### Zapytania, które zostały, tam gdzie liczą się te z ostatniej godziny.

calls-of-hour =
    <b>Na razie zostało zapytań: { $left } z { $limit }.</b>
    Ich liczba na godzinę jest ograniczona, wspólnie dla wszystkich domów, którymi się zajmuję. Wykorzystane w ostatniej godzinie: { $used }.
    Co najmniej { $reserve } zostawiam na prośby domowników.
calls-return = Następne wrócą: { $time }.
calls-refused =
    <b>Na razie żadne zapytania nie są przyjmowane.</b>
    Z własnej inicjatywy sprawdzę dom ponownie: { $time }. Prośby domowników nadal próbuję spełnić, raz na minutę. Włączniki na ścianie i oficjalna aplikacja nadal działają.

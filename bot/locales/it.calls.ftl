### Le chiamate rimaste, dove contano quelle dell’ultima ora.

calls-of-hour =
    <b>Chiamate rimaste per ora: { $left } su { $limit }.</b>
    Il loro numero in un’ora è limitato, per tutte le case che seguo. Usate nell’ultima ora: { $used }.
    Almeno { $reserve } restano per ciò che chiedono le persone.
calls-return = Le prossime tornano: { $time }.
calls-refused =
    <b>Per ora non è accettata alcuna chiamata.</b>
    Da solo guardo di nuovo: { $time }. Ciò che chiedono le persone lo provo comunque, una volta al minuto. Gli interruttori a muro e l’app ufficiale continuano a funzionare.

### Alerty: co jest w domu nie tak, co nadal działa i co zrobić; oraz to samo, gdy już po wszystkim.

alert-line = { $severity ->
    [urgent] 🚨 <b>{ $text }</b>
    [notice] ℹ️ <b>{ $text }</b>
   *[warning] ⚠️ <b>{ $text }</b>
}
alert-line-over = { $rule ->
    [command-failed] ℹ️ { $text }
   *[other] ✅ { $text }
}
alert-named = { $home } · { $text }
alert-since = Trwa od { $time }.
alert-behind = { $count ->
    [one] Przez to nie odpowiada tam jedno urządzenie.
    [few] Przez to nie odpowiadają tam { $count } urządzenia.
   *[many] Przez to nie odpowiada tam { $count } urządzeń.
}
alert-names-more = { $names } i jeszcze { $more }
alert-range = { $begin }–{ $end }
alert-times = { $count ->
    [one] Zdarzyło się to jeden raz.
   *[many] Zdarzyło się to { $count } razy.
}
alert-device-gone = Jedno z urządzeń
alert-taken = Zajmuje się tym { $person }.
alert-snoozed = Nie wspominam o tym do { $time }.
alert-repeated = W grupie „{ $group }” nikt się tym jeszcze nie zajmuje, dlatego piszę tutaj.
alert-late = Ta wiadomość przychodzi z opóźnieniem: { $span }.
alert-late-unreachable = Ta wiadomość przychodzi z opóźnieniem: { $span }. Telegram był nieosiągalny.
alert-chat-lost =
    <b>Nie mogę już pisać na czacie „{ $chat }”.</b>
    Wiadomości o domu już tam nie docierają.
alert-person-lost =
    <b>Nie mogę już pisać do tej osoby: { $person }.</b>
    Wiadomości o domu już tam nie docierają.

button-alert-take = Zajmę się tym
button-alert-again = Sprawdź ponownie
button-alert-snooze = Cisza na godzinę
button-alert-morning = Cisza do rana
button-alert-mute = Wycisz to urządzenie
button-alert-more = Szczegóły

alarm-post-set-aside = <b>Jednej wiadomości nie udało się doręczyć i została odłożona na bok.</b> Wszystkie inne idą dalej. W dzienniku stoi przy niej: „a post was set aside”.

## Za jednym logowaniem

alert-sign-in-lost = Nie mogę już zalogować się do domu.
alert-sign-in-lost-advice = Włączniki na ścianie i oficjalna aplikacja nadal działają. Połącz dom ponownie; ustawienia zostają.
alert-sign-in-lost-over = Logowanie do domu się nie udawało: { $range } ({ $span }).

alert-access-off = { $maker } nie wpuszcza mnie już do domu.
alert-access-off-advice = Włączniki na ścianie i oficjalna aplikacja nadal działają. Sprawdź w oficjalnej aplikacji, w części Konto, czy dostęp innych firm (Third party access) jest włączony, a potem połącz dom ponownie.
alert-access-off-over = Usługa { $maker } nie wpuszczała mnie do domu: { $range } ({ $span }).

alert-calls-spent = Limit zapytań do usługi { $maker } jest na razie wyczerpany.
alert-calls-spent-advice = Do odnowienia limitu nie mogę nic zobaczyć ani niczym sterować. Włączniki na ścianie i oficjalna aplikacja nadal działają. Nie trzeba nic robić; /quota pokazuje, kiedy limit się odnowi.
alert-calls-spent-over = Limit zapytań do usługi { $maker } był wyczerpany: { $range } ({ $span }).

alert-cloud-failing = { $kind ->
    [no-network] Nie mogę się połączyć z usługą { $maker }.
    [cloud-slow] Usługa { $maker } nie odpowiada na czas.
   *[cloud-down] Usługa { $maker } nie działa.
}
alert-cloud-failing-advice = Dopóki nie wróci, nie mogę nic zobaczyć ani niczym sterować. Włączniki na ścianie nadal działają. Nie trzeba nic robić; sprawdzam dalej.
alert-cloud-failing-over = Usługa { $maker } nie działała: { $range } ({ $span }).

alert-scopes-small = Logowanie nie obejmuje wszystkich urządzeń w domu.
alert-scopes-small-advice = To, co obejmuje, nadal działa. Połącz dom ponownie i zgódź się na wszystko, co jest na liście.
alert-scopes-small-over = Logowanie nie obejmowało wszystkich urządzeń w domu: { $range } ({ $span }).

alert-password-expired = Hasło do konta { $maker } wygasło.
alert-password-expired-advice = Same termostaty nadal działają. Odnów hasło w oficjalnej aplikacji { $app }.
alert-password-expired-over = Hasło do konta { $maker } było nieważne: { $range } ({ $span }).

alert-terms-expired = Regulamin { $maker } czeka na zgodę.
alert-terms-expired-advice = Same termostaty nadal działają. Zaakceptuj regulamin w oficjalnej aplikacji { $app }.
alert-terms-expired-over = Regulamin { $maker } czekał na zgodę: { $range } ({ $span }).

alert-calls-low = Z { $limit } zapytań do usługi { $maker } wykorzystano { $used }.
alert-calls-low-advice = Wszystko nadal działa; tylko rzadziej sprawdzam dom. /quota pokazuje, kiedy limit się odnowi.
alert-calls-low-over = Kończyły się zapytania do usługi { $maker }: { $range } ({ $span }).

alert-calls-nearly-spent = Zapytania do usługi { $maker } są prawie wyczerpane: { $used } z { $limit }.
alert-calls-nearly-spent-advice = Polecenia nadal działają. Zostaw resztę właśnie dla nich; /quota pokazuje, kiedy limit się odnowi.
alert-calls-nearly-spent-over = Zapytania do usługi { $maker } były prawie wyczerpane: { $range } ({ $span }).

## Jednego domu

alert-gateway-offline = { $kind ->
    [silent] Żadne urządzenie w domu nie odpowiada.
   *[home-offline] Dom stracił połączenie z internetem.
}
alert-gateway-offline-advice = Włączniki na ścianie nadal działają. Sprawdź w domu router i lampkę na bramce.
alert-gateway-offline-over = { $kind ->
    [silent] Żadne urządzenie w domu nie odpowiadało: { $range } ({ $span }).
   *[home-offline] Dom był bez internetu: { $range } ({ $span }).
}

## Pojedynczych urządzeń

alert-module-unreachable = { $count ->
    [one] { $names } nie odpowiada.
    [few] { $count } urządzenia nie odpowiadają: { $names }.
   *[many] { $count } urządzeń nie odpowiada: { $names }.
}
alert-module-unreachable-advice = { $count ->
    [one] Reszta domu odpowiada. Sprawdź, czy urządzenie ma prąd.
   *[many] Reszta domu odpowiada. Sprawdź, czy urządzenia mają prąd.
}
alert-module-unreachable-over = Brak odpowiedzi – { $names }: { $range } ({ $span }).

alert-command-failed = { $count ->
    [one] { $names }: polecenie nie zostało wykonane.
    [few] { $count } urządzenia nie wykonały polecenia: { $names }.
   *[many] { $count } urządzeń nie wykonało polecenia: { $names }.
}
alert-command-failed-advice = { $count ->
    [one] Reszty domu to nie dotyczy. Sprawdź to urządzenie, a potem spróbuj ponownie.
   *[many] Reszty domu to nie dotyczy. Sprawdź te urządzenia, a potem spróbuj ponownie.
}
alert-command-failed-over = { $names }: jedno polecenie nie zostało wykonane ({ $at }).

alert-battery-low = { $count ->
    [one] Słaba bateria: { $names }.
   *[many] Słabe baterie w { $count } urządzeniach: { $names }.
}
alert-battery-low-advice = { $count ->
    [one] Urządzenie nadal działa. Wymień wkrótce baterię.
   *[many] Urządzenia nadal działają. Wymień wkrótce baterie.
}
alert-battery-low-over = { $count ->
    [one] Bateria była słaba – { $names }: { $range } ({ $span }).
   *[many] Baterie były słabe – { $names }: { $range } ({ $span }).
}

alert-sensor-silent = { $count ->
    [one] { $names } nie podaje już temperatury.
    [few] { $count } urządzenia nie podają już temperatury: { $names }.
   *[many] { $count } urządzeń nie podaje już temperatury: { $names }.
}
alert-sensor-silent-advice = Reszta domu nadal działa. Spójrz na wyświetlacz termostatu.
alert-sensor-silent-over = Brak temperatury – { $names }: { $range } ({ $span }).

alert-far-from-set-point = { $count ->
    [one] { $names }: jest { $degrees } °C, a ma być { $wished } °C.
   *[many] W { $count } pokojach nadal jest za zimno: { $names }.
}
alert-far-from-set-point-advice = Ogrzewanie nadal przyjmuje polecenia. Sprawdź kocioł i to, czy okno nie jest otwarte.
alert-far-from-set-point-over = Było za zimno – { $names }: { $range } ({ $span }).

alert-guard = { $count ->
    [one] { $why ->
        [off] { $names }: wyłączone, a to pilnowane urządzenie.
        [power] { $names } pobiera tylko { $watts } W, a to pilnowane urządzenie.
       *[unreachable] { $names } nie odpowiada, a to pilnowane urządzenie.
    }
    [few] { $count } pilnowane urządzenia są wyłączone, milczą albo nie pobierają prądu: { $names }.
   *[many] { $count } pilnowanych urządzeń jest wyłączonych, milczy albo nie pobiera prądu: { $names }.
}
alert-guard-advice = { $count ->
    [one] Sprawdź to urządzenie od razu.
   *[many] Sprawdź te urządzenia od razu.
}
alert-guard-over = { $count ->
    [one] { $why ->
        [off] { $names } – było wyłączone: { $range } ({ $span }).
        [power] { $names } – za mały pobór prądu: { $range } ({ $span }).
       *[unreachable] { $names } – brak odpowiedzi: { $range } ({ $span }).
    }
   *[many] { $names } – były wyłączone, milczały albo nie pobierały prądu: { $range } ({ $span }).
}

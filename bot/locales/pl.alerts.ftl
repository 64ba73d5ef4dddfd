### /alerts: co jest lub niedawno było nie tak, co ludzie robią z alertem i jak czat chce być powiadamiany.

menu-alerts = Co jest nie tak i ustawienia alertów
setting-alerts = Alerty

alerts-title = <b>Alerty</b>
alerts-nothing = W domu wszystko w porządku, o ile mi wiadomo.
alerts-nothing-here = Z tym czatem nie jest połączony żaden dom. Piszę tu o tym, czym w grupie nikt się nie zajmuje.
alerts-open = { $severity ->
    [urgent] 🚨 { $what } Trwa od { $time }.
    [notice] ℹ️ { $what } Trwa od { $time }.
   *[warning] ⚠️ { $what } Trwa od { $time }.
}
alerts-more = { $count ->
    [one] I jeszcze jeden.
    [few] I jeszcze { $count }.
   *[many] I jeszcze { $count }.
}
alerts-recent = <b>Ostatnie 7 dni</b>
alerts-where-here = Daję o tym znać na tym czacie.
alerts-where-topic = Daję o tym znać w jednym temacie tej grupy.
alerts-where-group = Daję o tym znać w grupie, więc ten czat zostawiam w spokoju.
alerts-where-off = Na tym czacie alerty są wyłączone.
alerts-where-unheard = Piszę tu tylko o tym, czym w grupie nikt się nie zajmuje.
alerts-quiet-hours = Godziny ciszy: { $begin }–{ $end }
alerts-quiet-none = Godziny ciszy: brak
alerts-gone = Nie znam tu takiego alertu.
alerts-over = To już minęło.

button-alerts-list = Wszystkie alerty
button-alerts-settings = Ustawienia alertów

## Jeden alert

alerts-details = <b>Szczegóły alertu { $number }</b>
alerts-details-rule = <b>{ $what }</b>
alerts-details-line = { $what }: { $when }
alerts-details-since = od { $time }
alerts-details-said = Odpowiedź usługi { $maker }: { $text }
alerts-details-taken = Zajmuje się tym { $person }, od { $time }.

alerts-taken = Ty się tym zajmujesz. Widzą to wszyscy, do których dotarł alert.
alerts-taken-already = Zajmuje się tym już { $person }.
alerts-snoozed = Nie wspominam o tym do { $time }.
alerts-again-still = Stan na { $time }: kłopot nadal trwa.
alerts-again-well = Stan na { $time }: już po kłopocie.
alerts-mute-which = <b>Które urządzenie wyciszyć?</b>
alerts-mute-how-long =
    <b>{ $name }: na jak długo wyciszyć alerty?</b>
    Urządzenie nadal będzie widać i będzie można nim sterować.
alerts-muted = { $name }: alerty wyciszone do { $time }.
alerts-muted-always = { $name }: alerty wyciszone na stałe. Przywrócisz je w ustawieniach alertów.
button-alerts-mute-1 = Na 1 dzień
button-alerts-mute-7 = Na tydzień
button-alerts-mute-always = Na stałe

## Jak czat chce być powiadamiany

alerts-wishes-group = <b>Jak daję znać tej grupie</b>
alerts-wishes-private = <b>Jak daję ci znać na tym czacie</b>
alerts-wish-on = Alerty: włączone
alerts-wish-off = Alerty: wyłączone
alerts-wish-usual = Alerty: tylko gdy nie dostaje ich grupa
alerts-wish-off-rules = { $count ->
    [0] Rodzaje alertów: wszystkie
    [one] Rodzaje alertów: wszystkie oprócz jednego
   *[many] Rodzaje alertów: wszystkie oprócz { $count }
}
alerts-wish-sounds = { $sounds ->
    [all] Dźwięk: przy każdym alercie
    [urgent] Dźwięk: tylko gdy to pilne
    [never] Dźwięk: nigdy
   *[warning] Dźwięk: przy ostrzeżeniach i gdy to pilne
}
alerts-wish-escalates = Jeśli pilną sprawą nikt nie zajmie się w ciągu 15 minut, piszę prywatnie do kolejnych osób.
alerts-wish-escalates-not = O pilnych sprawach piszę tylko w tej grupie.
alerts-wish-topic = Alerty mają w tej grupie własny temat.
alerts-wish-digest-both = Podsumowanie: codziennie i co tydzień
alerts-wish-digest-daily = Podsumowanie: codziennie
alerts-wish-digest-weekly = Podsumowanie: co tydzień
alerts-wish-digest-none = Podsumowanie: brak
alerts-wish-counts = Pilnowane urządzenia: { $guards }. Wyciszone urządzenia: { $count }.
alerts-changed = Zmienione.
alerts-here-no-topic = Napisz to w tym temacie grupy, w którym mają być alerty.

button-alerts-on = Włącz alerty
button-alerts-off = Wyłącz alerty
button-alerts-usual = Tylko gdy nie w grupie
button-alerts-rules = Rodzaje alertów
button-alerts-sound = Dźwięk
button-alerts-quiet = Godziny ciszy
button-alerts-escalate = Pisz też prywatnie
button-alerts-alone = Pisz tylko w grupie
button-alerts-weekly = Włącz podsumowanie tygodnia
button-alerts-weekly-off = Wyłącz podsumowanie tygodnia
button-alerts-daily = Włącz podsumowanie dnia
button-alerts-daily-off = Wyłącz podsumowanie dnia
button-alerts-guards = Pilnowane urządzenia
button-alerts-muted = Wyciszone urządzenia
button-alerts-here = Do tego tematu
button-alerts-everywhere = Bez własnego tematu

alerts-rules = <b>O czym mam dawać znać?</b>
alerts-rules-on = { $what }: tak
alerts-rules-off = { $what }: nie
button-alerts-rule-on = Włącz: { $what }
button-alerts-rule-off = Wyłącz: { $what }
alerts-rule-sign-in-lost = Logowanie utracone
alerts-rule-access-off = Odmowa dostępu
alerts-rule-calls-spent = Limit wyczerpany
alerts-rule-cloud-failing = Usługa online nie działa
alerts-rule-gateway-offline = Dom bez internetu
alerts-rule-scopes-small = Logowanie niepełne
alerts-rule-password-expired = Hasło wygasło
alerts-rule-terms-expired = Regulamin
alerts-rule-calls-low = Mało zapytań
alerts-rule-calls-nearly-spent = Limit prawie wyczerpany
alerts-rule-module-unreachable = Urządzenie milczy
alerts-rule-command-failed = Nieudane polecenie
alerts-rule-battery-low = Słaba bateria
alerts-rule-sensor-silent = Brak temperatury
alerts-rule-far-from-set-point = W pokoju za zimno
alerts-rule-guard = Pilnowane urządzenie

alerts-sound = { $sounds ->
    [all] <b>Każdy alert ma dźwięk.</b> Kiedy wiadomość ma mieć dźwięk?
    [urgent] <b>Dźwięk mają tylko pilne sprawy.</b> Kiedy wiadomość ma mieć dźwięk?
    [never] <b>Żaden alert nie ma dźwięku.</b> Kiedy wiadomość ma mieć dźwięk?
   *[warning] <b>Dźwięk mają ostrzeżenia i pilne sprawy.</b> Kiedy wiadomość ma mieć dźwięk?
}
button-alerts-sound-all = Przy każdym alercie
button-alerts-sound-warning = Przy ostrzeżeniach
button-alerts-sound-urgent = Tylko gdy to pilne
button-alerts-sound-never = Nigdy

alerts-quiet =
    <b>W jakich godzinach ma być cicho?</b>
    Pilnowane urządzenie przerwie ciszę, jeśli tak jest ustawione. Możesz też napisać na przykład <code>/alerts quiet 22:30 6:45</code>.
alerts-quiet-unread =
    <b>Nie rozumiem tych godzin.</b>
    Napisz na przykład <code>/alerts quiet 22:30 6:45</code>.
button-alerts-hours = { $begin }–{ $end }
button-alerts-quiet-off = Bez godzin ciszy

alerts-muted-list = <b>Te urządzenia są wyciszone</b>
alerts-muted-none = Żadne urządzenie nie jest wyciszone. Służy do tego przycisk przy alercie o urządzeniu.
alerts-muted-line = { $name }: do { $time }
alerts-muted-line-always = { $name }: na stałe
alerts-muted-others = { $count ->
    [one] I jeszcze jedno, którego nie mogę tu nazwać.
    [few] I jeszcze { $count }, których nie mogę tu nazwać.
   *[many] I jeszcze { $count }, których nie mogę tu nazwać.
}
button-alerts-unmute = Nie wyciszaj: { $name }
button-alerts-unmute-gone = Usuń z listy nieistniejące

## Pilnowane urządzenia

guard-told = { $least ->
    [0] 🛡 Pilnuję: podnoszę alarm, gdy urządzenie jest wyłączone lub nie odpowiada przez { $minutes } min{ $night ->
        [night] , także w nocy.
       *[day] ; w godzinach ciszy bez dźwięku.
    }
   *[other] 🛡 Pilnuję: podnoszę alarm, gdy urządzenie jest wyłączone, nie odpowiada lub pobiera mniej niż { $watts } W przez { $minutes } min{ $night ->
        [night] , także w nocy.
       *[day] ; w godzinach ciszy bez dźwięku.
    }
}
guard-title = <b>{ $name }</b>
guard-offer = Mam pilnować tego urządzenia? Podniosę wtedy alarm, gdy będzie wyłączone albo nie odpowie, także w nocy. Po jakim czasie?
guard-asked-first = Zanim je wyłączę, zapytam.
guard-unheard = Na ten czat nie przychodzą jednak teraz alerty, więc nikt tu tego nie usłyszy.
guard-unknown = Nie znam tu takiego urządzenia, którego można by pilnować.
guard-too-many = Więcej urządzeń nie mogę pilnować. Najpierw zrezygnuj z któregoś z pilnowanych.
guards-list = <b>Pilnowane urządzenia</b>
guards-none = Żadne urządzenie nie jest pilnowane. Otwórz gniazdko, światło lub grzejnik i naciśnij „Pilnuj”: podniosę wtedy alarm, gdy będzie wyłączone albo zamilknie.
guards-line = <b>{ $name }</b>: { $guard }
button-guard = Pilnuj
button-guard-change = Zmień pilnowanie
button-guard-after = Po { $minutes } min
button-guard-any-power = Bez względu na pobór
button-guard-watts = Co najmniej { $watts } W
button-guard-night = W nocy też z dźwiękiem
button-guard-day = W nocy bez dźwięku
button-guard-off = Przestań pilnować
button-guard-card = Powrót do urządzenia
button-guards-gone = Usuń z listy nieistniejące
risk-guarded = Wyłączyłoby się też urządzenie, którego pilnuję, a powinno pozostać włączone.

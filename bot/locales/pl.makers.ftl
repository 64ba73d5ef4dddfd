### W czyjej chmurze jest dom. Każdy producent ma swoje zdania.

connect-which = <b>Jaki system Legrand jest w twoim domu?</b>
connect-which-group = <b>Jaki system Legrand jest w domu dla grupy „{ $group }”?</b>
connect-unsure = Logowanie niczego w domu nie zmienia. Jeśli jeden system nie zna domu, spróbuj drugiego.
button-maker-other = Inny system

## Netatmo

button-maker-netatmo = Z Netatmo
maker-netatmo = <b>Z Netatmo</b>: większość dzisiejszych domów. Używasz aplikacji Home + Control z kontem Netatmo, a na opakowaniach jest napis „with Netatmo”.
maker-netatmo-account = Zaloguj się na konto Netatmo.

## Eliot

button-maker-eliot = Starszy (Eliot)
maker-eliot = <b>Starszy (Eliot)</b>: wcześniejsze domy oraz termostaty Smarther w aplikacji Thermostat. Masz konto Legrand lub BTicino.
maker-eliot-account = Zaloguj się na konto Legrand lub BTicino.

## Alarmy operatorów

alarm-push-unregistered = <b>Netatmo od trzech dni odrzuca adres, na który ma wysyłać zmiany.</b> Domy są nadal sprawdzane co jakiś czas. Dziennik mówi dlaczego: „not registered for pushes”.
alarm-push-unsigned = <b>To, co przychodzi na adres powiadomień Netatmo, nie jest podpisane sekretem klienta.</b> Bot w to nie wierzy i nadal sprawdza domy co jakiś czas. Porównaj BOT_NETATMO_CLIENT_SECRET z aplikacją na dev.netatmo.com.
alarm-push-unheard = <b>Od trzech dni nic nie przychodzi na adres powiadomień Netatmo.</b> Domy są nadal sprawdzane co jakiś czas. Sprawdź, czy BOT_PUBLIC_URL jest osiągalny z internetu przez https na porcie 443 i czy /push/ prowadzi do bota.

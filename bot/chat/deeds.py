"""What somebody did, in words: "turned off Coffee machine"."""

from datetime import datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.chat import wording
from bot.domain.devices import Device
from bot.domain.home import Home, Module
from bot.domain.intents import Action, Boost, Command, Follow, HeatHome, Move, Run, SetLevel, SetMode, SetPoint, Switch
from bot.locales import Locale, Value
from bot.services.acts import Act


def did(action: Action, device: Device, what: str, locale: Locale) -> Markup:
    key, values = _key(action, device, locale)
    return locale(f"did-{key}", what=what, **values)


def done(command: Command, home: Home, locale: Locale) -> Markup:
    return did(command.action, command.modules[0].device, wording.targets(command, home, locale), locale)


def last(act: Act, module: Module, *, now: datetime, zone: ZoneInfo, locale: Locale) -> Markup:
    """For the module's own card: of an act on several modules, the part that was this one's."""
    return locale(
        "card-last",
        time=wording.moment(act.at, now, zone, locale),
        person=act.name,
        did=did(act.deed.action, module.device, wording.name(module, locale), locale),
    )


def _key(action: Action, device: Device, locale: Locale) -> tuple[str, dict[str, Value]]:
    match action:
        case Switch(on=False) if device is Device.HEATER:
            return "frost-guard", {}
        case Switch(on):
            return "on" if on else "off", {}
        case SetLevel(percent):
            return "open-to" if device is Device.AUTOMATION else "level", {"percent": percent}
        case Move(motion):
            return motion.value, {}
        case SetMode(mode):
            return mode.value.replace("_", "-"), {}
        case SetPoint(celsius):
            return "set-point", {"degrees": locale.number(celsius, 1)}
        case Boost(minutes):
            return "boost", {"minutes": minutes}
        case HeatHome(home):
            return f"home-{home.value.replace('_', '-')}", {}
        case Follow(_, called):
            return ("program", {"program": called}) if called else ("program-unnamed", {})
        case Run():
            return "run", {}

"""The simulated house: plants that live by a clock. Knows nothing of clouds or HTTP."""

import heapq
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain, count

from bot.simulator.appliances import Module, Wish
from bot.simulator.furnishing import furnished
from bot.simulator.plants import Plant
from bot.simulator.thermostats import Thermostat

Clock = Callable[[], datetime]
Observer = Callable[[str], None]


class House:
    """All homes of the simulation. `clock` says what time it is and may jump ahead, never back.

    `latency` is how many seconds the radio takes to carry a command to its module.
    Every reading first lets the time pass that passed on the clock; `advance` does only that.
    """

    def __init__(self, clock: Clock, plants: Iterable[Plant] | None = None, *, latency: float = 1.0) -> None:
        self.latency = latency
        self.plants = list(furnished() if plants is None else plants)
        self._clock = clock
        self._now = clock()
        self._under_way: list[tuple[datetime, int, str, Wish]] = []
        self._numbers = count(1)
        self._observers: list[Observer] = []
        for module in self._modules():
            module.at = self._now
        self._read_meters()

    def now(self) -> datetime:
        return self._clock()

    # Finding

    def plant(self, plant_id: str) -> Plant:
        """As it is now. Raises KeyError."""
        self.advance()
        for plant in self.plants:
            if plant.id == plant_id:
                return plant
        raise KeyError(plant_id)

    def module(self, module_id: str) -> Module:
        """As it is now. Raises KeyError."""
        self.advance()
        return self._find(module_id)[1]

    def named(self, name: str, *, ambient: str | None = None, plant: str = "Casa Rossi") -> Module:
        """The module people call so, the first where there are several. Raises KeyError."""
        self.advance()
        for home in self.plants:
            if home.name == plant and (module := home.named(name, ambient)):
                return module
        raise KeyError(name)

    def home_of(self, module_id: str) -> Plant:
        """Raises KeyError."""
        return self._find(module_id)[0]

    def _find(self, module_id: str) -> tuple[Plant, Module]:
        for plant in self.plants:
            for module in plant.everything():
                if module.id == module_id:
                    return plant, module
        raise KeyError(module_id)

    def _modules(self) -> Iterator[Module]:
        return chain.from_iterable(plant.everything() for plant in self.plants)

    # Time

    def advance(self) -> None:
        """Let the time pass that passed on the clock, in the order things happen."""
        now = self._clock()
        changed: set[str] = set()
        while self._under_way and self._under_way[0][0] <= now:
            due, _, module_id, wish = heapq.heappop(self._under_way)
            changed |= self._evolve(due)
            changed |= self._arrive(module_id, wish)
        changed |= self._evolve(now)
        self._tell(changed)

    def _evolve(self, moment: datetime) -> set[str]:
        self._now = max(moment, self._now)
        changed = {module.id for module in self._modules() if module.advance(self._now)}
        return changed | self._read_meters()

    def _arrive(self, module_id: str, wish: Wish) -> set[str]:
        try:
            plant, module = self._find(module_id)
        except KeyError:
            # Taken off the wall while the command was in the air.
            return set()
        if plant.offline or not module.reachable:
            return set()
        module.obey(wish)
        return {module_id} | plant.read_meters()

    def _read_meters(self) -> set[str]:
        return {turned for plant in self.plants for turned in plant.read_meters()}

    # Watching

    def subscribe(self, observer: Observer) -> Callable[[], None]:
        """Call `observer` with the id of each module or plant that changed; returns how to stop it.

        Time passes only when somebody reads or calls `advance`, so changes are told then.
        """
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def _tell(self, changed: Iterable[str]) -> None:
        for each in sorted(changed):
            for observer in list(self._observers):
                observer(each)

    # From afar: what the cloud sends

    def command(self, module_ids: Iterable[str], wish: Wish) -> None:
        """Send `wish` over the air; it arrives `latency` seconds later, if the module can be reached then."""
        self.advance()
        due = self._now + timedelta(seconds=self.latency)
        for module_id in module_ids:
            heapq.heappush(self._under_way, (due, next(self._numbers), module_id, wish))

    def run_scene(self, plant_id: str, scene_id: str) -> None:
        """Raises KeyError."""
        for scene in self.plant(plant_id).scenes:
            if scene.id == scene_id:
                for module_id, wish in scene.wishes:
                    self.command([module_id], wish)
                return
        raise KeyError(scene_id)

    # At home: hands on the wall

    def touch(self, module_id: str, **state: object) -> None:
        """Somebody works the module itself, at once: `touch(lamp, on=True)`, `touch(shutter, level=STOP)`.

        Raises KeyError for an unknown module, TypeError for a state no module has.
        """
        self.module(module_id).obey(Wish(**state))  # type: ignore[arg-type]
        self._tell({module_id} | self.home_of(module_id).read_meters())

    def touch_display(self, module_id: str, seconds: float = 30) -> None:
        """Somebody stands at the thermostat and reads its menu. Raises KeyError where there is no display."""
        module = self.module(module_id)
        if not isinstance(module, Thermostat):
            raise KeyError(module_id)
        module.touched_until = self._now + timedelta(seconds=seconds)
        self._tell({module_id})

    def set_reachable(self, module_id: str, reachable: bool) -> None:
        """Take the module out of the radio's reach, or bring it back."""
        self.module(module_id).reachable = reachable
        self.advance()
        self._tell({module_id})

    def set_offline(self, plant_id: str, offline: bool) -> None:
        """Pull the gateway's plug, or put it back."""
        self.plant(plant_id).offline = offline
        self._tell({plant_id})

    def remove(self, module_id: str) -> None:
        """Take the module off the wall for good."""
        module = self.module(module_id)
        plant = self.home_of(module_id)
        plant.remove(module)
        self._tell({plant.id} | plant.read_meters())

    def repair(self, module_id: str) -> str:
        """Pair the module anew with its gateway; returns the id it has from now on."""
        module = self.module(module_id)
        module.id = f"{module_id[:-6]}ff{next(self._numbers):04x}"
        self._tell({self.home_of(module.id).id})
        return module.id

    # Looking

    def snapshot(self) -> dict[str, object]:
        """Everything a visitor could see, as plain JSON values."""
        self.advance()
        return {"at": self._now.isoformat(), "plants": [plant.picture() for plant in self.plants]}

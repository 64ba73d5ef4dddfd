"""From what a look at a home shows to what its chats are told: one decision, written down at once."""

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from bot.domain.alert_rules import GATHER, LONG, Severity
from bot.domain.cases import Case, Cases, Changes, advance, outlived
from bot.domain.home import Home, Module, ModuleId
from bot.domain.symptoms import Facts, Findings, Guard, Guards, Key
from bot.domain.telling import Listener, Open, Telling, Trouble, Wishes, told
from bot.services.wish_texts import wishes_from, written
from storage.records import (
    AlertRecord,
    ChatKind,
    ChatRecord,
    IncidentRecord,
    NewIncident,
    NewTelling,
    RoundRecord,
    Verdict,
)
from storage.store import Store

log = logging.getLogger(__name__)

_CASES = TypeAdapter(list[tuple[str, str, Case]])
_FACTS: TypeAdapter[Facts] = TypeAdapter(dict[str, str | int | float])
_TRIES = 5
_GUARDS_KNOWN_FOR = timedelta(minutes=10)
"""Only another process could have changed them unheard."""
_REMEMBERED = 10_000

Due = Callable[[Cases], datetime]
"""When a home is to be looked at again, given what is suspected of it."""


@dataclass(frozen=True, slots=True)
class Decided:
    """``written`` is False when nothing was new: the round is still to be put back, due at ``due_at``."""

    cases: Cases
    changes: Changes
    due_at: datetime
    written: bool


class Alerts:
    def __init__(
        self, store: Store, *, clock: Callable[[], datetime], default_zone: ZoneInfo, gather: timedelta = GATHER
    ) -> None:
        self._store = store
        self._clock = clock
        self._default_zone = default_zone
        self._gather = gather
        self._uneasy: set[int] = set()
        self._guarded: dict[int, tuple[datetime, Guards]] = {}

    async def decide(
        self, round: RoundRecord, home: Home, found: Findings, *, due: Due, hushed: int | None = None
    ) -> Decided | None:
        """What the findings come to, told to whom it concerns. ``hushed``: the chat that saw it happen on its own
        screen. None when somebody else decided about this account meanwhile; then nothing is written."""
        now = self._clock()
        before = cases_from(round.cases)
        after, changes = advance(before, found | outlived(before, now), now)
        self._remember(round.account, after)
        due_at = due(after)
        if after == before and not changes:
            return Decided(after, changes, due_at, written=False)
        began = [_trouble(key, home) for key in changes.opened]
        tellings = await self._tellings(round.account, began, changes.closed, hushed) if began else ()
        verdict = Verdict(
            account=round.account,
            revision=round.revision,
            cases=cases_text(after),
            due_at=due_at,
            at=now,
            opened=tuple(
                NewIncident(trouble.rule, trouble.subject, trouble.plant, case.since, facts_text(case.facts))
                for trouble, case in zip(began, changes.opened.values(), strict=True)
            ),
            closed=tuple(sorted(changes.closed)),
            tellings=tuple(_new(telling) for telling in tellings),
        )
        if not await self._store.alerts.decide(verdict, long=LONG):
            return None
        if changes:
            log.info(
                "troubles changed",
                extra={
                    "account": round.account,
                    "began": ",".join(sorted({key[0] for key in changes.opened})),
                    "ended": ",".join(sorted({key[0] for key in changes.closed})),
                    "chats": len(tellings),
                },
            )
        return Decided(after, changes, due_at, written=True)

    async def met(self, account: int, home: Home, found: Findings, *, due: Due, hushed: int | None = None) -> None:
        """As ``decide``, for what was seen outside a round: in the answer to somebody's command or question."""
        for _ in range(_TRIES):
            round = await self._store.rounds.of(account)
            if round is None or await self.decide(round, home, found, due=due, hushed=hushed) is not None:
                return
        log.warning("a finding was outrun", extra={"account": account})

    def uneasy(self, account: int) -> bool:
        """Whether the last look, as far as this process knows, left anything suspected or open: then good news matter
        too."""
        return account in self._uneasy

    async def recall(self) -> None:
        """Learns what other processes, or earlier runs, left suspected or open."""
        self._uneasy = set(await self._store.rounds.uneasy())

    async def guards(self, account: int) -> Guards:
        """What any chat of the account wants guarded; of several wishes for a module the most impatient."""
        return guards_of((await self._wishes(await self._chats(account))).values())

    async def guarded(self, account: int) -> Guards:
        """The same, remembered, for questions that every command asks: they are changed by commands, and one process
        answers these."""
        now, memory = self._clock(), self._guarded
        known = memory.get(account)
        if known is None or now - known[0] >= _GUARDS_KNOWN_FOR:
            if len(memory) >= _REMEMBERED:
                memory.clear()
            # Whoever changes a guard meanwhile puts another memory in the place of this one.
            known = memory[account] = (now, await self.guards(account))
        return known[1]

    async def listeners(self, account: int, hushed: int | None = None) -> tuple[Listener, ...]:
        """The chats that want to hear of this account. A private chat is left in peace while a group is told."""
        chats = await self._chats(account)
        wishes = await self._wishes(chats)
        group = any(chat.kind is not ChatKind.PRIVATE and wishes[chat.id].on is not False for chat in chats)
        return tuple(
            Listener(chat.id, wishes[chat.id], self.zone(chat), hushed=chat.id == hushed)
            for chat in chats
            if not (group and chat.kind is ChatKind.PRIVATE and wishes[chat.id].on is None)
        )

    async def wishes(self, chat: int) -> Wishes:
        return wishes_from((await self._store.wishes.of([chat])).get(chat, ""))

    async def change(self, chat: int, change: Callable[[Wishes], Wishes]) -> Wishes:
        """Changes what a chat wishes; two who do it at once both come through."""
        for _ in range(_TRIES):
            former = (await self._store.wishes.of([chat])).get(chat, "")
            changed = change(wishes_from(former))
            if await self._store.wishes.set(chat, former, written(changed)):
                self._guarded = {}
                return changed
        raise RuntimeError("the wishes change faster than they can be written")

    def zone(self, chat: ChatRecord) -> ZoneInfo:
        return ZoneInfo(chat.zone) if chat.zone else self._default_zone

    def _remember(self, account: int, cases: Cases) -> None:
        if cases:
            self._uneasy.add(account)
        else:
            self._uneasy.discard(account)

    async def _tellings(
        self, account: int, began: Sequence[Trouble], over: Collection[Key], hushed: int | None
    ) -> tuple[Telling, ...]:
        """What is ``over`` by the same look is no cause of what began."""
        known: dict[int, list[Open]] = {}
        for alert, incidents in await self._store.alerts.open_of(account):
            if alert.origin is None:
                known.setdefault(alert.chat, []).append(_open(alert, incidents, over))
        return told(began, await self.listeners(account, hushed), known, self._clock(), self._gather)

    async def _chats(self, account: int) -> tuple[ChatRecord, ...]:
        links = await self._store.links.of_account(account)
        found = [await self._store.chats.by_id(number) for number in dict.fromkeys(link.chat for link in links)]
        return tuple(chat for chat in found if chat is not None and chat.active)

    async def _wishes(self, chats: Iterable[ChatRecord]) -> Mapping[int, Wishes]:
        numbers = [chat.id for chat in chats]
        bodies = await self._store.wishes.of(numbers)
        return {number: wishes_from(bodies.get(number, "")) for number in numbers}


def guards_of(wishes: Iterable[Wishes]) -> Guards:
    """What any of them wants guarded; of several wishes for a module the most impatient."""
    found: dict[ModuleId, Guard] = {}
    for each in wishes:
        for module, guard in each.guards.items():
            if module not in found or guard.lasting < found[module].lasting:
                found[module] = guard
    return found


def cases_from(text: str) -> Cases:
    """What nobody can read any more is as if nothing was suspected."""
    if not text:
        return {}
    try:
        return {(rule, subject): case for rule, subject, case in _CASES.validate_json(text)}
    except ValueError:
        return {}


def cases_text(cases: Cases) -> str:
    if not cases:
        return ""
    return _CASES.dump_json([(rule, subject, case) for (rule, subject), case in cases.items()]).decode()


def facts_from(text: str) -> Facts:
    try:
        return _FACTS.validate_json(text)
    except ValueError:
        return {}


def facts_text(facts: Facts) -> str:
    return _FACTS.dump_json(facts).decode()


def trouble_of(incident: IncidentRecord) -> Trouble:
    return Trouble(incident.rule, incident.subject, incident.plant)


def _trouble(key: Key, home: Home) -> Trouble:
    rule, subject = key
    thing = next((thing for thing in home.things if thing.id == subject), None)
    plant = home.plant_of(thing) if isinstance(thing, Module) else thing
    return Trouble(rule, subject, str(plant.id) if plant is not None else "")


def _open(alert: AlertRecord, incidents: Iterable[IncidentRecord], over: Collection[Key]) -> Open:
    last = (each for each in incidents if each.closed_at is None and (each.rule, each.subject) not in over)
    still = tuple(map(trouble_of, last))
    return Open(alert.id, alert.made_at, alert.sent_at is not None, Severity(alert.severity), still)


def _new(telling: Telling) -> NewTelling:
    return NewTelling(telling.chat, telling.alert, telling.adds, telling.severity.value, telling.due, telling.sounds)

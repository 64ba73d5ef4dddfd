"""What had to be told in the month, and what was: judged by the timetable and by what stands in the chats alone."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from benchmarks.month.houses import House
from benchmarks.month.journal import Entry, Note
from benchmarks.month.timetable import HOUR, LASTING, LOOKS, MINUTE, NOTICES, Mishap, Month, Span, What, morning

_GATHERED: Final = 30.0
_URGENT: Final = "🚨"
_OPEN: Final = ("⚠️", _URGENT, "ℹ️")
_OVER: Final = "✅"
_WORDS: Final[Mapping[What, tuple[str, ...]]] = {
    What.CLOUD: ("Legrand's service",),
    What.GATEWAY: ("lost its internet connection", "was offline"),
    What.SILENCE: ("None of the devices at home answer",),
    What.MODULES: ("not answer",),
    What.FLAPPING: ("not answer",),
    What.BATTERY: ("battery of",),
    What.SENSOR: ("tells the temperature", "tell the temperature"),
    What.COLD: ("°C are wished", "stayed too cold"),
    What.GUARD: ("is off, and I guard it", "was off"),
}
"""One of these, with the names of all that it befalls."""
_MOST_FLAPS: Final = 4
_MOST_LONG_FLAPS: Final = 3
"""Where looks are so rare that the well minutes between them are not seen."""
_LONG: Final = HOUR
_NEARLY_LONG: Final = HOUR - 20 * MINUTE
"""What ended may be seen to have ended so much later."""
_UNHEARD: Final = 15 * MINUTE
_DEATH: Final = 4 * MINUTE
"""For being started again, and for what the dead process held to be free again."""
_DOUBTFUL: Final = 25 * MINUTE
"""About an end, about the time Telegram is back."""


@dataclass(frozen=True, slots=True)
class Due:
    """A mishap with the moment by which it was certain, and by which it had to be told."""

    mishap: Mishap
    certain: float
    told_by: float


@dataclass
class Verdict:
    """``told`` and ``over`` are seconds after a mishap's begin and end, where nothing but the bot stood in the way;
    ``commanded`` those after a command met it. The lists of strings are faults."""

    real: int = 0
    noise: int = 0
    messages: int = 0
    kills: int = 0
    duplicates: int = 0
    told: dict[What, list[float]] = field(default_factory=lambda: defaultdict(list))
    over: list[float] = field(default_factory=list)
    commanded: list[float] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)
    unclosed: list[str] = field(default_factory=list)
    impatient: list[str] = field(default_factory=list)
    loud: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    reserve: int = 0

    @property
    def wrong(self) -> tuple[str, ...]:
        found = [*self.missing, *self.late, *self.needless, *self.unclosed, *self.impatient, *self.loud, *self.faults]
        if self.duplicates > self.kills:
            found.append(f"{self.duplicates} said twice in {self.kills} kills")
        if self.reserve:
            found.append(f"{self.reserve} calls of the reserve")
        return tuple(found)


class Oracle:
    """``every`` is how often the bot looked what is due."""

    def __init__(self, month: Month, journal: Sequence[Entry], every: float) -> None:
        self._month = month
        self._every = every
        self._of: dict[int, list[Entry]] = defaultdict(list)
        for entry in journal:
            self._of[entry.chat].append(entry)
        self._kills = [entry.at for entry in journal if entry.note is Note.KILLED]
        self._verdict = Verdict(kills=len(self._kills))
        self._verdict.faults = [f"{e.at:.0f}: {e.text}" for e in journal if e.note is Note.FAULT]
        self._verdict.reserve = sum(entry.note is Note.RESERVE for entry in journal)
        self._verdict.messages = sum(entry.note is Note.SENT for entry in journal)

    def judge(self) -> Verdict:
        for house, mishaps in zip(self._month.houses, self._month.mishaps, strict=True):
            real = [self._due(house, mishap) for mishap in mishaps if mishap.real]
            self._verdict.real += len(real)
            self._verdict.noise += len(mishaps) - len(real)
            self._group(house, real)
            self._owner(house, real)
            for chat in (house.group, house.owner):
                self._patience(chat)
                self._in_the_end(chat)
        return self._verdict

    # When

    def _due(self, house: House, mishap: Mishap) -> Due:
        certain = self._certain(house, mishap)
        due = certain if mishap.what is What.GUARD else certain + _GATHERED
        if mishap.what in NOTICES:
            due = morning(due)
        return Due(mishap, certain, self._sayable(house, due) + 2 * self._every)

    def _certain(self, house: House, mishap: Mishap) -> float:
        """At the look that had to make it certain; each kill may have cost one. Infinite when there was none."""
        mine = [entry for entry in self._of[house.group] if entry.at in mishap.span]
        # Two plants of a home are looked at together.
        looks = sorted({entry.at for entry in mine if entry.note is Note.MET})
        commands = [entry.at for entry in mine if entry.note is Note.COMMANDED]
        ripe = (looks[0] if looks else mishap.span.end) + LASTING.get(mishap.what, 0.0)
        first = LOOKS.get(mishap.what, 2) - 1
        certain = [at for place, at in enumerate(looks) if place >= first and at >= ripe]
        spared = sum(mishap.span.begin <= kill <= (certain or looks or [0.0])[0] for kill in self._kills)
        met = certain[spared] if spared < len(certain) else float("inf")
        if commands and not self._killed(commands[0], commands[0] + MINUTE):
            return min(met, commands[0] + 15 + self._every)
        return met

    def _sayable(self, house: House, due: float) -> float:
        """When Telegram and whoever kills the bot let it be said."""
        moment = due
        for silence in self._month.silences:
            if moment + self._every > silence.begin and moment < silence.end:
                moment = silence.end + MINUTE
        for entry in self._of[house.group]:
            if entry.note is Note.HURRIED and entry.at - MINUTE <= moment <= entry.until + MINUTE:
                moment = max(moment, entry.until) + self._every
        return moment + _DEATH * self._killed(due - _DEATH, moment + _DEATH)

    def _killed(self, begin: float, end: float) -> int:
        return sum(begin <= kill <= end for kill in self._kills)

    # What

    def _group(self, house: House, real: Sequence[Due]) -> None:
        said = [entry for entry in self._of[house.group] if entry.note in (Note.SENT, Note.EDITED)]
        bundles = list(self._bundles(real))
        begins = [bundle[0].mishap.span.begin for bundle in bundles]
        early = [entry for entry in said if not begins or entry.at < begins[0]]
        self._verdict.needless += [f"{house.group} at {entry.at:.0f}: {entry.text[:80]}" for entry in early]
        for bundle, (begin, end) in zip(bundles, pairwise([*begins, float("inf")]), strict=True):
            self._bundle(house, bundle, [entry for entry in said if begin <= entry.at < end])

    def _bundles(self, real: Sequence[Due]) -> Iterator[list[Due]]:
        """What became certain during one silence of Telegram is told together, once that is over."""
        bundle: list[Due] = []
        for due in real:
            if bundle and not (self._silence(due) is not None and self._silence(bundle[-1]) == self._silence(due)):
                yield bundle
                bundle = []
            bundle.append(due)
        if bundle:
            yield bundle

    def _silence(self, due: Due) -> float | None:
        for silence in self._month.silences:
            if silence.begin - _GATHERED - 2 * self._every <= due.certain < silence.end:
                return silence.begin
        return None

    def _bundle(self, house: House, bundle: Sequence[Due], said: Sequence[Entry]) -> None:
        for due in bundle:
            self._single(house, due, said)
        sent = [entry for entry in said if entry.note is Note.SENT]
        flapped = any(due.mishap.what is What.FLAPPING for due in bundle)
        most = _MOST_FLAPS + _MOST_LONG_FLAPS - 1 if flapped else 1
        most += sum(due.mishap.length > _NEARLY_LONG for due in bundle)
        # All are silent, the guarded one as well: that is said by itself, for it is urgent.
        most += 2 * sum(_guarded(house, due) for due in bundle if due.mishap.what is not What.GUARD)
        self._count(house, sent, most)
        if all(self._lone(due) for due in bundle) and len(sent) < 2:
            self._verdict.missing.append(f"{house.group}: nothing says that {bundle[0].mishap.what} is over")

    def _in_the_end(self, chat: int) -> None:
        """How the chat stands at the end of the month, and whether it was left in peace by night."""
        said = [entry for entry in self._of[chat] if entry.note in (Note.SENT, Note.EDITED)]
        sent = [entry for entry in said if entry.note is Note.SENT]
        # Whoever was killed before writing down what it had said knows nothing of that message any more.
        unknown = {early.message for early, _ in self._again(sent)}
        for message, text in {entry.message: entry.text for entry in said}.items():
            if message not in unknown and (_OVER not in text or any(sign in text for sign in _OPEN)):
                self._verdict.unclosed.append(f"{chat}: {text[:80]}")
        for entry in sent:
            if entry.loud and morning(entry.at) != entry.at and _URGENT not in entry.text:
                self._verdict.loud.append(f"{chat} at {entry.at:.0f}: {entry.text[:80]}")

    def _lone(self, due: Due) -> bool:
        """Whether it surely gets a line of its own at its end: it lasted, and was told long before."""
        end = due.mishap.span.end
        surely = due.mishap.length > _LONG + _DOUBTFUL and due.told_by + _DOUBTFUL < end
        silent = any(silence.begin - _DOUBTFUL < end < silence.end + _DOUBTFUL for silence in self._month.silences)
        return surely and not silent and due.mishap.what not in (What.FLAPPING, *NOTICES)

    def _single(self, house: House, due: Due, said: Sequence[Entry]) -> None:
        mishap = due.mishap
        where = f"{house.group} {mishap.what} of {mishap.span.begin:.0f}"
        about = [entry for entry in said if _speaks(entry.text, mishap)]
        if not about:
            self._verdict.missing.append(where)
            return
        told = about[0].at
        if told > due.told_by:
            self._verdict.late.append(f"{where}: told at {told:.0f}, not by {due.told_by:.0f}")
        if not self._undisturbed(mishap.span.begin, told):
            return
        commands = [entry.at for entry in self._of[house.group] if entry.note is Note.COMMANDED]
        met = [at for at in commands if at in mishap.span and at <= told]
        if met:
            self._verdict.commanded.append(told - met[0])
        else:
            self._verdict.told[mishap.what].append(told - mishap.span.begin)
        ended = [entry.at for entry in about if entry.at >= mishap.span.end and _OVER in entry.text]
        if ended and self._undisturbed(mishap.span.end, ended[0]) and mishap.what is not What.FLAPPING:
            self._verdict.over.append(ended[0] - mishap.span.end)

    def _undisturbed(self, begin: float, end: float) -> bool:
        """By Telegram and by whoever kills: what takes long then is not the bot's doing."""
        span = Span(begin, end)
        return not self._killed(begin, end) and not any(span.near(each, 2 * MINUTE) for each in self._month.silences)

    def _count(self, house: House, sent: Sequence[Entry], most: int) -> None:
        """More than there should be are duplicates where a process was killed before, and needless otherwise."""
        spare = len(sent) - most
        doubled = min(len(list(self._again(sent))), max(spare, 0))
        self._verdict.duplicates += doubled
        if spare > doubled:
            texts = Counter(entry.text[:60] for entry in sent)
            self._verdict.needless.append(f"{house.group}: {spare - doubled} more than {most}: {dict(texts)}")

    def _again(self, sent: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
        """The same twice, with a kill between."""
        for early, late in pairwise(sent):
            if early.text == late.text and self._killed(early.at, late.at):
                yield early, late

    def _owner(self, house: House, real: Sequence[Due]) -> None:
        """What is urgent and nobody takes up goes to the owner in private, once."""
        sent = [entry for entry in self._of[house.owner] if entry.note is Note.SENT]
        urgent = [due for due in real if _guarded(house, due)]
        for due in urgent:
            if due.mishap.what is not What.GUARD or due.told_by + _UNHEARD + _DOUBTFUL > due.mishap.span.end:
                continue
            if not any(entry.at in due.mishap.span and _speaks(entry.text, due.mishap) for entry in sent):
                self._verdict.missing.append(f"{house.owner}: the guard of {due.mishap.span.begin:.0f}")
        self._count(house, sent, len(urgent) * 2)

    def _patience(self, chat: int) -> None:
        rest = 0.0
        for entry in self._of[chat]:
            if entry.note is Note.HURRIED:
                rest = entry.until
            elif entry.note in (Note.SENT, Note.EDITED) and entry.at < rest:
                self._verdict.impatient.append(f"{chat} at {entry.at:.0f}")


def _guarded(house: House, due: Due) -> bool:
    silent = due.mishap.what is What.SILENCE and house.guarded is not None
    return due.mishap.what is What.GUARD or (silent and due.mishap.plant == str(house.home.plants[0].id))


def _speaks(text: str, mishap: Mishap) -> bool:
    named = all(module.name in text for module in mishap.modules)
    return named and any(words in text for words in _WORDS[mishap.what])

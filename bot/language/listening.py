"""Listening to a sentence in one language, or in those that know most of its words."""

from collections.abc import Iterator, Sequence

from bot.language.agreeing import MOST_CANDIDATES, Heard, agreed
from bot.language.asking import Asker
from bot.language.clauses import Clause, clauses, opens_light
from bot.language.commanding import Commander, Doubt, narrows
from bot.language.concepts import (
    ACTIONS,
    AND,
    ARTICLE,
    COPULA,
    COUNTED,
    FILLER,
    HOW_MUCH,
    LEVELS,
    MEASURES,
    MODES,
    NOUNS,
    POLITE,
    PREPOSITION,
    QUESTION,
    RELATIVE,
    RUN,
    SET,
    STATES,
    SWITCH,
    WANT,
    WHICH,
    WIDE,
)
from bot.language.homeindex import HomeIndex
from bot.language.lexicon import Lexicon
from bot.language.meaning import NOTHING, Candidate, Command, Reading
from bot.language.mending import Mended, familiar, mended, unknown
from bot.language.mood import (
    asks,
    chats,
    delays,
    exists,
    forbids,
    headed,
    leaves,
    lofty,
    misplaced,
    misses_place,
    opens_with_copula,
    ordered,
    orders,
    recalls,
    refuses,
    requests,
    shining,
    tells,
    units,
)
from bot.language.needless import needless
from bot.language.phrasing import completed
from bot.language.reasons import orders_apart
from bot.language.remarks import called, greeted, halted, led, remarked, wished
from bot.language.tagging import tagged
from bot.language.tags import Tag, genitives
from bot.language.targets import Finder
from bot.language.typed import Sentence, Typed, sentence
from bot.language.wishes import Wish

# What no order to play a scene says: "do the holiday scene".
_ASKING = WHICH | HOW_MUCH | COPULA | MEASURES | STATES


class Listener:
    """Listens in one language."""

    def __init__(self, home: HomeIndex, spoken: Lexicon, ambient: str | None, typed: Sentence) -> None:
        self._home = home
        self._spoken = spoken
        self._typed = typed
        self._asked = typed.asked
        self.finder = Finder(home, spoken, ambient)
        self.commander = Commander(home, self.finder)
        self._asker = Asker(home, self.finder)

    def heard(self, typed: Mended) -> Heard:
        tagged_ways = [(words, self.tags(words, whole=True)) for words in typed.ways()]
        refused = bool(tagged_ways) and all(refuses(tags) for _, tags in tagged_ways)
        if refused:
            return Heard(NOTHING, True)
        reading = agreed((self._sensible(*way, guessed=typed.mended > 0) for way in tagged_ways), self._home)
        return Heard(self._doubted(reading) if typed.doubtful else reading)

    def apart(self) -> Iterator[Reading]:
        """What is ordered beside a reason that nobody need understand."""
        for words in orders_apart(self._typed.words, self._spoken, self._home):
            # "It's dark, could you switch the lamp on?" asks for it.
            if not self._asked or self.tags(words[:3], whole=True)[0].bits & POLITE:
                heard = self.heard(mended(words, self._spoken, self._home))
                yield NOTHING if heard.refused else heard.reading

    def _doubted(self, reading: Reading) -> Reading:
        """What is to be moved is asked about, not guessed from a word with two letters wrong."""
        if not reading.commands:
            return reading
        return Reading(
            ask=tuple(Candidate(self._home.label(one.modules), one.modules, one) for one in reading.commands)
        )

    def tags(self, words: Sequence[Typed], *, whole: bool) -> list[Tag]:
        return shining(headed(genitives(tagged(words, self._spoken, self._home, whole=whole))))

    def _sensible(self, words: Sequence[Typed], tags: Sequence[Tag], *, guessed: bool) -> Reading:
        meant = self._meant(tags, guessed=guessed)
        if meant.commands or meant.question or not any(tag.mask for tag in tags):
            return meant
        # What a whole name leaves in doubt may be clear without it: "volet Léo en haut".
        otherwise = self._meant(self.tags(words, whole=False), guessed=guessed)
        return otherwise if not meant or (otherwise.commands and self._bare(meant)) else meant

    @staticmethod
    def _bare(meant: Reading) -> bool:
        """Whether it is only something to look at."""
        return bool(meant.ask) and not any(one.command for one in meant.ask or ())

    def _meant(self, tags: Sequence[Tag], *, guessed: bool) -> Reading:
        scenes = self._home.kind("scene")
        tags = greeted(called(tags, scenes, asked=self._asked), scenes)
        tags = tags if self._asked else needless(halted(tags))
        bits = 0
        for tag in tags:
            bits |= tag.bits | (COUNTED if tag.value is not None else 0)
        if self._idle(tags, bits):
            return NOTHING
        if not all(tag.explained for tag in tags):
            return self._lost(tags)
        if misses_place(tags) or (guessed and misplaced(tags, self._home.around)) or self._calls_somebody(tags):
            return NOTHING
        # "May I have the light on?" orders it.
        ordering = not self._asked or (
            bool(bits & POLITE and (bits & WANT or requests(tags))) and not bits & (QUESTION | WHICH | HOW_MUCH)
        )
        tags = list(lofty(remarked(wished(led(tags), brief=self._spoken.brief)) if ordering else tags))
        said = clauses(tags)
        asking_for = any(tag.bits & _ASKING and not tag.mask for tag in tags)
        if ordering and len(said) == 1 and not asking_for:
            scene = self.commander.scene(said[0].part, said[0].wish)
            if scene is not None:
                return Reading(commands=(scene,))
        if bits & QUESTION and not self._asked and self._states(tags, bits, said):
            return NOTHING
        if not (ordering and self._asked) and self._questions(tags, bits, said):
            question = self._asker.question(tags, completed(said, self.finder))
            idle = question is not None and question.kind == "state" and question.state is None
            if question is None or (idle and exists(tags, asked=self._asked)):
                return NOTHING
            return Reading(question=question)
        # Percent of nothing: the number is what was not understood.
        uncounted = not bits & (COUNTED | LEVELS) and any(units(tag) for tag in tags)
        if not said or uncounted or chats(tags) or any(tells(tag) for tag in tags):
            return NOTHING
        return self._ordered(said, guessed=guessed) or self._shown(tags, said)

    def _shown(self, tags: Sequence[Tag], said: Sequence[Clause]) -> Reading:
        """A kind and a place and nothing else, "kitchen light": no order, but what to look at is clear."""
        if len(said) != 1 or self._asked or said[0].wish or not all(_aims(tag) for tag in tags):
            return NOTHING
        part = said[0].part
        if not part.nouns or not self.finder.where(part):
            return NOTHING
        target = self.finder.target(part, self._home.everything & ~self._home.kind("scene"))
        ids = self._home.ids(target.mask)
        return Reading(ask=(Candidate(self._home.label(ids), ids),)) if ids else NOTHING

    def _idle(self, tags: Sequence[Tag], bits: int) -> bool:
        """Whether a word says that nothing is asked for."""
        if delays(tags) or (not self._asked and leaves(tags)) or any(forbids(tag, bits) for tag in tags):
            return True
        asking = self._asked or opens_with_copula(tags) or any(asks(tag) for tag in tags)
        return not asking and any(recalls(tag) for tag in tags)

    def _ordered(self, said: Sequence[Clause], *, guessed: bool) -> Reading:
        if len(said) > 1:
            # The name of a scene beside a command is a greeting: "good morning, kitchen light on".
            said = [one for one in said if one.wish or not self.commander.scene(one.part, Wish(bits=RUN))]
        said = completed(said, self.finder)
        # A misspelled word may not be what names a room by half, nor a lamp that opens: "maak de pot open".
        if guessed and any(self.finder.hinted(clause.part) or opens_light(clause) for clause in said):
            return NOTHING
        return self._commanded(said)

    def _calls_somebody(self, tags: Sequence[Tag]) -> bool:
        """ "Marta, apaga la lámpara del aseo" is said to Marta, though one room is hers."""
        end = next((place for place, tag in enumerate(tags) if tag.word == ","), 0)
        if not 0 < end < len(tags) - 1 or any(tag.bits for tag in tags[:end]):
            return False
        return (self._asked or orders(tags[end + 1])) and self.finder.halved(tags[:end])

    @staticmethod
    def _states(tags: Sequence[Tag], bits: int, said: Sequence[Clause]) -> bool:
        """ "In the living room there are 21 degrees": whoever says the number does not ask for it."""
        counted = any(clause.wish.values for clause in said) and not bits & (WHICH | HOW_MUCH)
        return counted and not any(orders(tag) for tag in tags)

    def _lost(self, tags: Sequence[Tag]) -> Reading:
        """An order for a place nobody knows: the places there are, never the whole home."""
        strange = [place for place, tag in enumerate(tags) if not tag.explained]
        known = [tag for tag in tags if tag.explained]
        said = clauses(known)
        if (
            len(strange) > 1
            or len(said) != 1
            or not strange[0]
            or not tags[strange[0] - 1].bits & (ARTICLE | PREPOSITION)
        ):
            return NOTHING
        clause = said[0]
        if self._asked or not clause.wish or not clause.part.nouns or self.finder.where(clause.part):
            return NOTHING
        if not any(orders(tag) for tag in known) or any(tells(tag) for tag in known):
            return NOTHING
        meant = self.commander.reach(clause.wish, clause.part)
        return Reading(ask=tuple(self._candidates(clause.wish, meant)) or None) if meant else NOTHING

    def _questions(self, tags: Sequence[Tag], bits: int, said: Sequence[Clause]) -> bool:
        if bits & (QUESTION | WHICH | HOW_MUCH) or (
            opens_with_copula(tags) and (self._asked or bits & (STATES | ACTIONS | MEASURES))
        ):
            return True
        if self._asked:
            asking = not (ordered(tags) or (bits & POLITE and bits & ACTIONS) or any(one.wish.values for one in said))
            # In Portuguese and Italian "e" may be "é" and "è".
            return asking or any(tag.bits & COPULA and not tag.bits & AND for tag in tags)
        return (
            bool(bits & MEASURES)
            and not bits & (SWITCH | SET | COPULA | RELATIVE)
            and not any(clause.wish for clause in said)
        )

    def _commanded(self, said: Sequence[Clause]) -> Reading:
        commands: list[Command] = []
        whole: set[Command] = set()
        for clause in said:
            if not clause.besides and (scene := self.commander.scene(clause.part, clause.wish)):
                commands.append(scene)
                continue
            if not clause.wish or (clause.wish.bits & MODES and not (clause.wish.values and clause.wish.bits & SET)):
                return NOTHING
            meant = self.commander.command(clause.wish, clause.part, clause.besides)
            if clause.otherwise is not None and not (isinstance(meant, Command) and len(meant.modules) == 1):
                # The place said beside it makes it narrower; what is not there is asked for, never all of the home.
                wide = isinstance(meant, Command)
                meant = self.commander.command(clause.wish, clause.otherwise, clause.besides) or (
                    None if wide else meant
                )
            match meant:
                case None:
                    return NOTHING
                case Doubt(wish, mask) if commands and (there := self.commander.beside(commands[-1], mask)):
                    commands += filter(None, [self.commander.worded(wish, there)])
                case Doubt(wish, mask):
                    return Reading(ask=tuple(self._candidates(wish, mask)))
                case _:
                    commands = [one for one in commands if one in whole or not narrows(meant, one)]
                    commands.append(meant)
                    if clause.part.bits & WIDE:
                        whole.add(meant)
        return Reading(commands=tuple(dict.fromkeys(commands)))

    def _candidates(self, wish: Wish, mask: int) -> Iterator[Candidate]:
        """The modules that may be meant; where they are many, the ambients they stand in."""
        numbers = list(self._home.numbers(mask))
        groups: dict[str, int] = {}
        for number in numbers:
            module = self._home.modules[number]
            name = module.name if len(numbers) <= MOST_CANDIDATES else module.ambient or module.name
            label = f"{name}, {module.ambient}" if name is module.name and module.ambient else name
            groups[label] = groups.get(label, 0) | 1 << number
        for label, group in list(groups.items())[:MOST_CANDIDATES]:
            yield Candidate(label, self._home.ids(group), self.commander.worded(wish, group))


def _aims(tag: Tag) -> bool:
    return bool(tag.names or tag.mask or tag.bits & NOUNS) and not tag.bits & (FILLER | POLITE | RELATIVE)


def listened(
    text: str, home: HomeIndex, languages: Sequence[str], ambient: str | None
) -> list[tuple[Listener, Mended]]:
    """Who knows most of the words of this text, and the words as each would have typed them."""
    typed = sentence(text)
    if typed is None or not typed.words:
        return []
    codes = {code.replace("_", "-").partition("-")[0].lower() for code in languages}
    spoken = [one for one in home.lexicons if one.code in codes] or home.lexicons
    # Words that are only names here speak for no language.
    strange = [(unknown(typed.words, one, home), -familiar(typed.words, one)) for one in spoken]
    return [
        (Listener(home, one, ambient, typed), mended(typed.words, one, home))
        for one, many in zip(spoken, strange, strict=True)
        if many == min(strange)
    ]

"""Who may have written a row: everything that changed in one chat in one step is judged."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from tests.chat.group_model import Group, Rules, Slip, Thing
from tests.chat.group_moments import ASKED_WITHIN, Moment, Place, Question, Step
from tests.chat.group_records import Link, Written

_OPENED_WITHIN = timedelta(hours=24)


@dataclass
class Changes:
    """What changed in one chat in one step."""

    step: Step
    place: Place
    before: Moment
    after: Moment
    was: Written
    now: Written
    things: tuple[Thing, ...]
    """Of the homes of the chat."""
    wish: Question | None
    """What somebody asked for, when the step decides on it."""

    def judge(self) -> None:
        if self._forgets_all():
            return
        self._rules(self.was.rules, self.now.rules)
        for person in self.was.members.keys() | self.now.members.keys():
            self._member(person, self.was.members.get(person), self.now.members.get(person))
        for number in self.was.slips.keys() | self.now.slips.keys():
            self._slip(self.was.slips.get(number), self.now.slips.get(number))
        for number in self.was.links.keys() | self.now.links.keys():
            self._link(self.was.links.get(number), self.now.links.get(number))

    # Who acts

    def _any(self, holds: Callable[[Group, int], bool]) -> bool:
        actor = self.step.actor
        return actor is not None and any(holds(group, actor) for group in self._groups())

    def _groups(self) -> tuple[Group, ...]:
        return self.before.groups(self.place, self.was)

    @property
    def _owned(self) -> bool:
        return self._any(lambda group, actor: group.role(actor) == "owner")

    @property
    def _adult(self) -> bool:
        return self._any(lambda group, actor: group.role(actor) in ("owner", "adult"))

    def _may(self, right: str) -> bool:
        return self._any(lambda group, actor: group.may(actor, right, self.before.at))

    @property
    def _confirmed(self) -> bool:
        return self.step.word == "yes"

    def _present(self, person: int) -> bool:
        return person in self.after.here.get(self.place.chat.id, {})

    def _gone(self, person: int) -> bool:
        """They went, an owner sent them, or they want nothing to be left of them."""
        return not self._present(person) or (self._confirmed and (self._owned or self.step.actor == person))

    def _still_owned(self) -> bool:
        group = self.now.group(self.after.here.get(self.place.chat.id, {}), self.place.private_of)
        return any(group.owners())

    def _forgets_all(self) -> bool:
        """/delete, confirmed by somebody who may."""
        return self.now == Written(telegram=self.now.telegram) and self._confirmed and self._may("settings")

    # What they changed

    def _rules(self, was: Rules, now: Rules) -> None:
        gone = {person for person in _named(was) - _named(now) if self._gone(person)}
        if was.decided != now.decided and was.without(gone).decided != now.decided:
            assert self._owned, f"rules changed by no owner: {was} {now}"
        if "adult" == now.newcomers != was.newcomers:
            assert self._confirmed, "all newcomers became adults unasked"
        if (was.history_days, was.topic) != (now.history_days, now.topic):
            assert self._may("settings"), "settings changed by somebody who may not"
        if now.frozen and not was.frozen:
            assert (self.step.word == "panic" and self._adult) or not self._still_owned(), "frozen by nobody"
        if was.frozen and not now.frozen:
            assert self.step.word == "calm" and self._owned, "the freeze ended by itself"
        if now.paused and not was.paused:
            assert not self._still_owned(), "paused beside an owner"
        if was.paused and not now.paused:
            assert self._still_owned(), "the pause ended without an owner"

    def _member(self, person: int, was: tuple[str, bool] | None, now: tuple[str, bool] | None) -> None:
        if was == now:
            return
        if now is None:
            assert self._gone(person), f"{person} is nobody any more: {was}"
        elif not now[1]:
            assert was is None and now[0] == self.was.rules.newcomers and self._present(person), f"met as {now}"
        elif self._owned:
            assert now[0] != "owner" or self._confirmed or self.step.word == "inherit", f"{person} became owner unasked"
        elif self.step.word == "inherit":
            assert person == self.step.actor and self._adult, "somebody else took over"
            assert self.was.rules.paused and not self.was.rules.frozen, "taken over from somebody"
        else:
            self._invited(person, was, now[0])

    def _invited(self, person: int, was: tuple[str, bool] | None, role: str) -> None:
        taken = [slip for number, slip in self.was.slips.items() if slip.role == role and number not in self.now.slips]
        assert person == self.step.actor and len(taken) == 1, f"{person} was {was} and became {role} by {self.step}"
        assert not taken[0].over(self.before.at), "an old invitation"
        assert self._giver(lambda group: group.may_invite(taken[0].maker, role, self.before.at)), "void"

    def _giver(self, holds: Callable[[Group], bool]) -> bool:
        return any(holds(group) for group in self._groups())

    def _slip(self, was: Slip | None, now: Slip | None) -> None:
        if was == now:
            return
        if was is None and now is not None:
            self._given(now)
        elif now is None and was is not None:
            assert self._ends(was), f"{was} ended"
        elif was is not None and now is not None:
            assert was.person is None and now == replace(was, person=self.step.actor, opens=None), f"{was} to {now}"
            assert not was.over(self.before.at) and was.kind == "pass", f"an old link: {was}"
            assert self._giver(lambda group: self._lendable(group, was)), f"void: {was}"

    def _given(self, slip: Slip) -> None:
        assert slip.maker == self.step.actor, f"in somebody else's name: {slip}"
        if slip.kind == "approval":
            self._approved(slip)
            return
        assert slip.person is None and slip.opens is not None and slip.opens - self.after.at <= _OPENED_WITHIN
        if slip.kind == "invitation":
            assert self._any(lambda group, actor: group.may_invite(actor, slip.role, self.before.at)), f"{slip}"
        else:
            assert slip.until is not None and slip.rights <= {"see", "switch", "temperature", "scenes"}
            assert self._any(lambda group, _: self._lendable(group, slip)), f"{slip}"

    def _lendable(self, group: Group, slip: Slip) -> bool:
        things = [thing for thing in self.things if thing.switchable and slip.reaches(thing)]
        return group.may(slip.maker, "invite", self.before.at) and all(
            group.may_lend(slip.maker, slip, thing, self.before.at) for thing in things
        )

    def _approved(self, slip: Slip) -> None:
        numbered = self.step.numbered
        assert numbered is not None and numbered[0] == "allow" and numbered[2] in ("hour", "always"), f"{slip}"
        question = self.wish
        assert question is not None and question.person == slip.person and slip.things, f"nobody asked for {slip}"
        assert question.place is self.place and self.before.at - question.at <= ASKED_WITHIN
        assert self._owned if slip.until is None else self._adult, f"approved by nobody: {slip}"
        ends = self.after.at + timedelta(hours=1)
        assert slip.until is None or slip.until <= ends, f"more than an hour: {slip}"

    def _ends(self, slip: Slip) -> bool:
        """Over, taken away, or left behind by who had it or gave it."""
        if slip.over(self.after.at) or self._adult or self.step.actor == slip.maker:
            return True
        if slip.person is not None and self._gone(slip.person):
            return True
        now = self.now.group(self.after.here.get(self.place.chat.id, {}), self.place.private_of)
        if self._gone(slip.maker) or not all(group.lends(slip.maker) for group in (*self._groups(), now)):
            return True
        return bool(slip.role) and self.step.actor is not None and self.step.actor in self.now.members

    def _link(self, was: Link | None, now: Link | None) -> None:
        if was == now:
            return
        if was is None and now is not None:
            assert self.step.word == "link" and now.person == self.step.actor and self._may("settings"), f"{now}"
        elif now is None and was is not None:
            own = was.person == self.step.actor or self._may("settings")
            assert self._confirmed and own, f"{was} was cut off"
        elif was is not None and now is not None:
            assert (was.account, was.person) == (now.account, now.person), f"{was} became {now}"
            assert self.step.word in ("homes", "yes", "link") and self._may("settings"), f"{was} became {now}"


def _named(rules: Rules) -> set[int]:
    """The people the rules say something of."""
    subjects = {subject for subject, _ in rules.lines} | set(rules.bounds)
    return {int(subject) for subject in subjects if subject.isdigit()}.union(*rules.kept.values())

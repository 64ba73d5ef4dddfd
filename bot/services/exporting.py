"""What is kept about one person, as a file they can read, and where else they are named."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.domain.rights import Rules
from bot.services.rule_texts import rules_from
from storage.dossiers import Dossier, Row
from storage.store import Store

_ABOUT = "Everything this bot keeps about you. Keys to your home and other secrets are kept too, but never told."


class Exporting:
    def __init__(self, store: Store, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    async def file(self, person: int) -> bytes:
        """Everything about this person, as JSON."""
        told = _told(await self._store.dossiers.of(person), person, self._clock())
        return json.dumps(told, ensure_ascii=False, indent=2, default=datetime.isoformat).encode(errors="replace")

    async def named_in(self, person: int) -> tuple[int, ...]:
        """The chats where something is kept about this person, be it only a line of the rules."""
        dossier = await self._store.dossiers.of(person)
        ruled = {row["chat"] for row in dossier["families"] if _decided(rules_from(row["rules"]), person)}
        others = {row["chat"] for table in ("members", "leaves", "links") for row in dossier[table]}
        return tuple(sorted(ruled | others))


def _told(dossier: Dossier, person: int, now: datetime) -> Mapping[str, Any]:
    titles = {row["id"]: row["title"] for row in dossier["chats"]}

    def rows(table: str) -> list[Mapping[str, Any]]:
        return [_in_words(row, titles) for row in dossier[table]]

    things: dict[int, list[int]] = {}
    for row in dossier["act_things"]:
        things.setdefault(row["act"], []).append(row["thing"])
    acts = [
        {**_in_words(row, titles, without=("id", "account")), "things": things.get(row["id"], [])}
        for row in dossier["acts"]
    ]
    rules = {row["chat"]: _decided(rules_from(row["rules"]), person) for row in dossier["families"]}
    homes = {row["account"]: json.loads(row["body"]) for row in dossier["homes"]}
    names: dict[tuple[int, int], list[Mapping[str, str]]] = {}
    for row in dossier["aliases"]:
        names.setdefault((row["chat"], row["account"]), []).append({"of": row["vendor_id"], "name": row["name"]})
    return {
        "about": _ABOUT,
        "made_at": now,
        "person": [dict(row) for row in dossier["people"]],
        "chats": [_in_words(row, titles, without=("id",)) for row in dossier["chats"]],
        "roles": rows("members"),
        "exceptions": [{"chat": titles.get(chat), **decided} for chat, decided in rules.items() if decided],
        "leaves": [_with_json(row, "body") for row in rows("leaves")],
        "acts": [_with_json(row, "before") for row in acts],
        "alerts_taken_up": rows("alerts"),
        "alert_settings": [_with_json(row, "body") for row in rows("wishes")],
        "open_questions": rows("prompts"),
        "promises": rows("watches"),
        "sign_ins_under_way": rows("tickets"),
        "homes": [
            {
                **_in_words(row, titles, without=("account",)),
                "plants": homes.get(row["account"]),
                "names": names.get((row["chat"], row["account"]), []),
            }
            for row in dossier["links"]
        ],
    }


def _decided(rules: Rules, person: int) -> Mapping[str, Any]:
    """What a family decided about this one person."""
    decided: dict[str, Any] = {}
    if person in rules.decisions:
        decided["rights"] = {str(cell): allowed for cell, allowed in rules.decisions[person].items()}
    if person in rules.bounds:
        bounds = rules.bounds[person]
        decided["temperatures"] = [bounds.lowest, bounds.highest] if bounds else "any"
    rooms = sorted(ambient for ambient, people in rules.kept.items() if person in people)
    return {**decided, "rooms": rooms} if rooms else decided


def _in_words(row: Row, titles: Mapping[int, str], *, without: Iterable[str] = ()) -> dict[str, Any]:
    """A chat by its title: its number here means nothing to anybody."""
    told = {name: value for name, value in row.items() if name not in without}
    return {**told, "chat": titles.get(told["chat"])} if "chat" in told else told


def _with_json(row: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A text of ours that is JSON itself; one that is not stays as it is."""
    try:
        return {**row, name: json.loads(row[name])}
    except ValueError:
        return row

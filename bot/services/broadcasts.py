"""That a cloud tells the whole application of changes in all its families' homes: registered once, and again each day.

The address ends with a secret that follows from the settings, so every process knows it without asking, and it
outlives whichever family's access it was registered with.
"""

import hashlib
import hmac
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain import errors
from bot.domain.cloud import Broadcast
from bot.domain.errors import CloudError
from bot.services.alarms import Alarms
from bot.services.grants import Grants
from bot.services.nursery import Nursery
from bot.services.subscriptions import PATH
from storage.store import Store

log = logging.getLogger(__name__)

UNREGISTERED: Final = "push_unregistered"
UNSIGNED: Final = "push_unsigned"
UNHEARD: Final = "push_unheard"
"""The operators' alarms: registering was refused for ``_PATIENCE``; what came to the secret address was signed with
another secret; nothing came for ``_PATIENCE``, not even the greeting that follows a registration."""
_DAILY: Final = timedelta(days=1)
"""A cloud that met refusals stops telling for a day, and says so to nobody. Registering again ends it."""
_RETRY: Final = timedelta(hours=6)
_NEXT_FAMILY: Final = timedelta(minutes=10)
_NOBODY: Final = timedelta(minutes=1)
_PATIENCE: Final = timedelta(days=3)
_HEARD_APART: Final = timedelta(hours=1)
_OF_THE_FAMILY: Final = frozenset(
    {
        errors.GRANT_EXPIRED,
        errors.SIGN_IN_LOST,
        errors.NOT_PERMITTED,
        errors.PASSWORD_EXPIRED,
        errors.TERMS_EXPIRED,
        errors.OUT_OF_CALLS,
    }
)
"""What another family's access may do better."""


_MOMENTS: Final = ("began", "due", "refused_since", "told_at")


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand with one cloud, as every process knows it. ``address`` is a digest; ``link`` whose access was
    used last; ``told_at`` when the operators were told of its silence. When something was heard is a mark of its own:
    the cloud greets while it is being asked."""

    address: str
    began: datetime
    due: datetime
    link: int = 0
    refused_since: datetime | None = None
    told_at: datetime | None = None


class Broadcasts:
    def __init__(
        self,
        store: Store,
        clouds: Mapping[str, Broadcast],
        grants: Grants,
        nursery: Nursery,
        alarms: Alarms,
        *,
        public_url: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._clouds = clouds
        self._grants = grants
        self._nursery = nursery
        self._alarms = alarms
        self._public_url = public_url
        self._clock = clock
        self._look_at: dict[str, datetime] = {}
        self._noted: dict[str, datetime] = {}

    def knows(self, cloud: str, secret: str) -> bool:
        """Whether this ends the address that the cloud was given. How long it takes tells nothing."""
        if cloud not in self._clouds:
            return False
        return hmac.compare_digest(secret.encode("utf-8", "surrogatepass"), self._clouds[cloud].secret.encode())

    def heard(self, cloud: str) -> None:
        """Something genuine came."""
        now = self._clock()
        if cloud not in self._noted or now - self._noted[cloud] >= _HEARD_APART:
            self._noted[cloud] = now
            self._nursery.start(self._store.marks.put(_heard_mark(cloud), now.isoformat()), name="note a push")

    def unsigned(self, cloud: str) -> None:
        """Something came that is not signed as it should be, to an address that only the cloud knows."""
        log.warning("a push was not signed as it should be", extra={"cloud": cloud})
        self._alarms.sound(UNSIGNED)

    async def round(self) -> None:
        """Registers where it is time to. Several processes may do so at once: it is the same address."""
        now = self._clock()
        for cloud in self._clouds:
            if now >= self._look_at.get(cloud, now):
                self._look_at[cloud] = await self._see_to(cloud, now)

    async def _see_to(self, cloud: str, now: datetime) -> datetime:
        """When to look again."""
        standing = await self._standing(cloud, now)
        if now < standing.due:
            return min(standing.due, now + _RETRY)
        link = await self._store.links.next_of(cloud, standing.link)
        if link is None:
            return now + _NOBODY
        address = f"{self._public_url}{PATH}{cloud}/{self._clouds[cloud].secret}"
        try:
            await self._grants.use(link, lambda access: self._clouds[cloud].register(access, address), by_hand=False)
        except CloudError as error:
            log.info("not registered for pushes", extra={"cloud": cloud, "link": link.id, "why": error.kind.name})
            standing = self._refused(replace(standing, link=link.id), error)
        else:
            log.info("registered for pushes", extra={"cloud": cloud, "link": link.id})
            standing = self._registered(replace(standing, link=link.id), await self._last_heard(cloud))
        await self._store.marks.put(_mark(cloud), _written(standing))
        return standing.due

    def _refused(self, standing: Standing, error: CloudError) -> Standing:
        now = self._clock()
        if error.kind in _OF_THE_FAMILY:
            return replace(standing, due=now + _NEXT_FAMILY)
        since = standing.refused_since or now
        if now - since >= _PATIENCE:
            self._alarms.sound(UNREGISTERED)
        return replace(standing, due=now + _RETRY, refused_since=since)

    def _registered(self, standing: Standing, heard: datetime | None) -> Standing:
        now, since = self._clock(), max(standing.began, heard or standing.began)
        standing = replace(standing, due=now + _DAILY, refused_since=None)
        if now - since < _PATIENCE or (standing.told_at is not None and standing.told_at >= since):
            return standing
        self._alarms.sound(UNHEARD)
        return replace(standing, told_at=now)

    async def _last_heard(self, cloud: str) -> datetime | None:
        kept = await self._store.marks.get(_heard_mark(cloud))
        return None if kept is None else datetime.fromisoformat(kept)

    async def _standing(self, cloud: str, now: datetime) -> Standing:
        """Begins anew when the address has become another: of that nobody has told the cloud."""
        address = hashlib.sha256(f"{self._public_url} {self._clouds[cloud].secret}".encode()).hexdigest()
        kept = await self._store.marks.get(_mark(cloud))
        standing = None if kept is None else _read(kept)
        return standing if standing is not None and standing.address == address else Standing(address, now, now)


def _mark(cloud: str) -> str:
    return f"broadcast {cloud}"


def _heard_mark(cloud: str) -> str:
    return f"broadcast {cloud} heard"


def _written(standing: Standing) -> str:
    return json.dumps(asdict(standing), default=datetime.isoformat)


def _read(text: str) -> Standing:
    told = json.loads(text)
    moments = {name: told[name] and datetime.fromisoformat(told[name]) for name in _MOMENTS}
    return Standing(**{**told, **moments})

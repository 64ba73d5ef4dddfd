"""What nobody knows for sure about Netatmo's cloud, as switches: a client must get along with either position."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal


@dataclass(slots=True)
class Habits:
    # Tokens
    access_life: timedelta = timedelta(hours=3)
    pkce: bool = True  # False: a challenge is ignored
    expired_status: Literal[403, 401] = 403
    # API
    foreign_home: Literal["forbidden", "invalid"] = "forbidden"
    quota: Literal["user usage", "api usage", "api limit"] = "user usage"
    retry_after: bool = False  # nobody has shown one
    bridge_needed: bool = True  # False: a command finds its module without
    thermpoint_for_smarther: bool = True  # False: setroomthermpoint breaks, as families reported
    stumbles: int = 0  # every so-manieth call meets the cloud's protection of itself
    # House
    settles: timedelta = timedelta(seconds=25)  # from the end of a shutter's travel until its position is told
    hidden: set[str] = field(default_factory=set)  # modules that vanished from the topology, by this maker's ids
    oddities: bool = False  # a type nobody knows, and a room that only the status tells of
    # Energy: which column of a consumption is filled in
    tariff: Literal["none", "basic", "peak and off-peak"] = "basic"
    # Pushes
    only_https: bool = False  # the real one takes https on port 443 alone
    pushes_twice: bool = False
    pushes_backwards: bool = False

"""Numbers that things get before they are written down."""

import secrets
from collections.abc import Callable
from datetime import datetime

_CHANCE_BITS = 12
"""With the milliseconds of this century 53 bits: sixteen digits, which every button and every database carries."""


class Numbers:
    """Each is higher than the one before, also while the clock stands still or is set back. Two processes on one
    database draw different ones: what follows the milliseconds is chance."""

    def __init__(self, clock: Callable[[], datetime], *, chance: Callable[[int], int] = secrets.randbits) -> None:
        self._clock = clock
        self._chance = chance
        self._last = 0

    def draw(self) -> int:
        milliseconds = int(self._clock().timestamp() * 1000)
        self._last = max(self._last + 1, milliseconds << _CHANCE_BITS | self._chance(_CHANCE_BITS))
        return self._last

"""Figures as a picture. What it shows, its caption says in words."""

import io
from collections.abc import Sequence
from datetime import timedelta
from math import ceil

from bot.domain.digest import Day

WIDTH, HEIGHT = 800, 400
_LEFT, _TOP, _RIGHT, _BOTTOM = 70, 40, 30, 60
# A card of its own, readable before a light screen and a dark one; blue and grey differ for everybody's eyes.
_CARD, _LINE, _BAR, _TEXT = "#ffffff", "#d0d7de", "#1f6fb2", "#24292f"
_STEPS = (5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440)
"""Minutes between two lines of the scale."""
_LINES = 4


def bars(days: Sequence[Day]) -> bytes:
    """A PNG: for each day how long something was out of order, as hours and minutes above its date."""
    # Its import is as long as a third of the bot's start, and most days nobody wants a picture.
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (WIDTH, HEIGHT), _CARD)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=20)
    step = _step(max(day.lasted for day in days))
    floor, top = HEIGHT - _BOTTOM, step * _LINES
    for line in range(_LINES + 1):
        y = floor - (floor - _TOP) * line // _LINES
        draw.line((_LEFT, y, WIDTH - _RIGHT, y), fill=_LINE, width=1)
        draw.text((_LEFT - 10, y), _clock(step * line), fill=_TEXT, font=font, anchor="rm")
    each = (WIDTH - _LEFT - _RIGHT) / len(days)
    for place, day in enumerate(days):
        middle = _LEFT + each * (place + 0.5)
        minutes = _minutes(day.lasted)
        height = (floor - _TOP) * minutes / top
        if minutes:
            draw.rectangle((middle - each * 0.3, floor - max(3, height), middle + each * 0.3, floor), fill=_BAR)
            draw.text((middle, floor - max(3, height) - 6), _clock(minutes), fill=_TEXT, font=font, anchor="mb")
        draw.text((middle, floor + 12), str(day.date.day), fill=_TEXT, font=font, anchor="mt")
    written = io.BytesIO()
    picture.save(written, format="PNG", optimize=True)
    return written.getvalue()


def _step(most: timedelta) -> int:
    """So that the longest day fits below the highest line, and its figure too."""
    minutes = _minutes(most) * 1.1
    return next((step for step in _STEPS if step * _LINES >= minutes), _STEPS[-1])


def _minutes(lasted: timedelta) -> int:
    return ceil(lasted.total_seconds() / 60)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"

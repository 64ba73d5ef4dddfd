"""Links as pictures, for a telephone that is held before the screen."""

import io

_SCALE = 8
"""Pixels to a dot: sharp on a phone, and still only a few kilobytes."""


def qr(link: str) -> bytes:
    """The link as a QR code: a PNG that every phone's camera reads."""
    # Its import alone would be a tenth of the bot's start.
    import segno

    written = io.BytesIO()
    segno.make(link, error="m", micro=False).save(written, kind="png", scale=_SCALE)
    return written.getvalue()

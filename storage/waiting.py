"""What waits to be said of an alert: one post, however much changed since it was made."""

from datetime import datetime

from sqlalchemy import case, or_, select, text
from sqlmodel import Session

from storage.statements import insert_into
from storage.tables import ALERTS, POSTS

ALERT = "alert"
"""The kind of a post that shows an alert as it is by then."""
UNCLAIMED = text("alert IS NOT NULL AND kind = 'alert' AND claimed_until IS NULL AND NOT set_aside")


def post_alert(session: Session, alert: int, *, due_at: datetime, sounds: bool, now: datetime) -> None:
    """Show this alert by then; what waits already becomes due sooner and sounds if either should."""
    chat = select(ALERTS.c.chat).where(ALERTS.c.id == alert).scalar_subquery()
    statement = insert_into(session, POSTS).values(
        chat=chat,
        kind=ALERT,
        alert=alert,
        body="",
        due_at=due_at,
        sounds=sounds,
        made_at=now,
        attempts=0,
        set_aside=False,
    )
    new = statement.excluded
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["alert"],
            index_where=UNCLAIMED,
            set_={
                "due_at": case((new.due_at < POSTS.c.due_at, new.due_at), else_=POSTS.c.due_at),
                "sounds": or_(new.sounds, POSTS.c.sounds),
            },
        )
    )

"""What is to be said in chats, kept until it is said: in order within a chat, at least once."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, delete, func, insert, literal, or_, select, tuple_, update
from sqlmodel import Session

from storage.records import PostRecord
from storage.runner import Runner
from storage.statements import changed, every, insert_into
from storage.tables import ALERTS, PAUSES, POSTS, columns_of

COLUMNS = columns_of(POSTS, PostRecord)


class Outbox:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def add(self, chat: int, kind: str, body: str, *, due_at: datetime, sounds: bool, now: datetime) -> None:
        """Something to say that is no alert."""
        values = _new(chat, kind, body, due_at=due_at, sounds=sounds, now=now)
        await self._runner.write(lambda session: session.execute(insert(POSTS).values(values)))

    async def claim(self, now: datetime, until: datetime, limit: int) -> tuple[PostRecord, ...]:
        """Take what is due: of each chat only its first, and nothing of a chat that is to be left alone. Taken posts
        are nobody else's until the time is over, as after a crash."""
        earlier = POSTS.alias()
        before = and_(
            earlier.c.chat == POSTS.c.chat,
            ~earlier.c.set_aside,
            tuple_(earlier.c.due_at, earlier.c.id) < tuple_(POSTS.c.due_at, POSTS.c.id),
        )
        paused = select(PAUSES.c.chat).where(PAUSES.c.chat == POSTS.c.chat, PAUSES.c.until > now).exists()
        due = (
            select(POSTS.c.id)
            .where(
                POSTS.c.due_at <= now,
                ~POSTS.c.set_aside,
                or_(POSTS.c.claimed_until.is_(None), POSTS.c.claimed_until <= now),
                ~select(earlier.c.id).where(before).exists(),
                ~paused,
            )
            .order_by(POSTS.c.due_at, POSTS.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )

        def claim(session: Session) -> tuple[PostRecord, ...]:
            numbers = session.scalars(due).all()
            if not numbers:
                return ()
            statement = (
                update(POSTS)
                .where(POSTS.c.id.in_(numbers))
                .values(claimed_until=until, attempts=POSTS.c.attempts + 1)
                .returning(*COLUMNS)
            )
            taken = every(session, PostRecord, statement)
            return tuple(sorted(taken, key=lambda post: (post.due_at, post.id)))

        return await self._runner.write(claim)

    async def said(self, post: PostRecord) -> None:
        """It was said, or is not to be said any more."""
        await self._runner.write(lambda session: changed(session, delete(POSTS).where(POSTS.c.id == post.id)))

    async def shown(
        self, post: PostRecord, *, message_id: int, thread: int | None, now: datetime, unheard_at: datetime | None
    ) -> None:
        """The alert was shown for the first time, or anew: where it stands now, and when it is unheard."""

        def shown(session: Session) -> None:
            session.execute(delete(POSTS).where(POSTS.c.id == post.id))
            mine = update(ALERTS).where(ALERTS.c.id == post.alert)
            session.execute(mine.values(message_id=message_id, thread=thread, sent_at=now))
            open_ = and_(ALERTS.c.closed_at.is_(None), ALERTS.c.taken_by.is_(None))
            session.execute(mine.where(open_).values(unheard_at=unheard_at))

        await self._runner.write(shown)

    async def give_back(self, post: PostRecord, *, blamed: bool = False) -> None:
        """It could not be said now: next time. What was changed about the same alert meanwhile stands for both. An
        attempt counts only where the post itself is to blame."""
        attempts = post.attempts if blamed else post.attempts - 1

        def give_back(session: Session) -> None:
            twin = and_(
                POSTS.c.alert == post.alert,
                POSTS.c.kind == post.kind,
                POSTS.c.claimed_until.is_(None),
                ~POSTS.c.set_aside,
            )
            if post.alert is not None and session.scalar(select(POSTS.c.id).where(twin).limit(1)) is not None:
                # It was due sooner: how late it is told counts from then.
                sounds = or_(POSTS.c.sounds, literal(post.sounds))
                both = {"sounds": sounds, "due_at": post.due_at, "attempts": attempts}
                session.execute(update(POSTS).where(twin).values(both))
                session.execute(delete(POSTS).where(POSTS.c.id == post.id))
            else:
                mine = update(POSTS).where(POSTS.c.id == post.id)
                session.execute(mine.values(claimed_until=None, attempts=attempts))

        await self._runner.write(give_back)

    async def set_aside(self, post: PostRecord) -> None:
        """It will never be said, and holds up nothing any more. It is kept for whoever looks into it."""
        statement = update(POSTS).where(POSTS.c.id == post.id).values(set_aside=True, claimed_until=None)
        await self._runner.write(lambda session: changed(session, statement))

    async def pause(self, chat: int, until: datetime) -> None:
        """Telegram asked to leave this chat alone; a longer pause is not cut short."""

        def pause(session: Session) -> None:
            insert = insert_into(session, PAUSES).values(chat=chat, until=until)
            longer = insert.excluded.until > PAUSES.c.until
            session.execute(insert.on_conflict_do_update(index_elements=["chat"], set_={"until": until}, where=longer))

        await self._runner.write(pause)

    async def drop(
        self, chat: int, *, now: datetime, tell: Collection[int] = (), kind: str = "", body: str = ""
    ) -> int:
        """Nothing of what waits for this chat is said any more: it cannot be reached. Those to ``tell`` hear of it."""
        statement = delete(POSTS).where(POSTS.c.chat == chat, ~POSTS.c.set_aside)

        def drop(session: Session) -> int:
            dropped = changed(session, statement)
            for told in tell:
                session.execute(insert(POSTS).values(_new(told, kind, body, due_at=now, sounds=False, now=now)))
            return dropped

        return await self._runner.write(drop)

    async def depth(self) -> tuple[int, datetime | None]:
        """How many posts wait, and when the longest due of them was due."""
        statement = select(func.count(), func.min(POSTS.c.due_at)).where(~POSTS.c.set_aside)

        def depth(session: Session) -> tuple[int, datetime | None]:
            count, oldest = session.execute(statement).one()
            return count, oldest

        return await self._runner.read(depth)

    async def purge(self, before: datetime) -> int:
        """Forgets what was set aside before this time."""
        statement = delete(POSTS).where(POSTS.c.set_aside, POSTS.c.made_at < before)
        return await self._runner.write(lambda session: changed(session, statement))


def _new(chat: int, kind: str, body: str, *, due_at: datetime, sounds: bool, now: datetime) -> dict[str, object]:
    return {
        "chat": chat,
        "kind": kind,
        "body": body,
        "due_at": due_at,
        "sounds": sounds,
        "made_at": now,
        "attempts": 0,
        "set_aside": False,
    }

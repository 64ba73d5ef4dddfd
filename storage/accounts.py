"""The makers' accounts behind the links. Chats that link the same account share its home and quota."""

from sqlalchemy import delete, func, select
from sqlmodel import Session

from storage.records import AccountRecord
from storage.runner import Runner
from storage.statements import changed, first, insert_into
from storage.tables import ACCOUNTS, LINKS, columns_of

COLUMNS = columns_of(ACCOUNTS, AccountRecord)


class Accounts:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def of(self, cloud: str, subject: str) -> AccountRecord:
        """The account of this subject, made when new. It goes with the last link to it."""
        return await self._runner.write(lambda session: _of(session, cloud, subject))

    async def forget_unlinked(self) -> int:
        """Delete the accounts of sign-ins that ended without a link; how many there were."""
        linked = select(LINKS.c.id).where(LINKS.c.account == ACCOUNTS.c.id).exists()
        return await self._runner.write(lambda session: changed(session, delete(ACCOUNTS).where(~linked)))

    async def linked(self, cloud: str) -> int:
        """How many accounts of this maker somebody is linked to."""
        link = select(LINKS.c.id).where(LINKS.c.account == ACCOUNTS.c.id).exists()
        statement = select(func.count()).select_from(ACCOUNTS).where(ACCOUNTS.c.cloud == cloud, link)
        return await self._runner.read(lambda session: session.execute(statement).scalar_one())

    async def by_id(self, account: int) -> AccountRecord | None:
        statement = select(*COLUMNS).where(ACCOUNTS.c.id == account)
        return await self._runner.read(lambda session: first(session, AccountRecord, statement))


def _of(session: Session, cloud: str, subject: str) -> AccountRecord:
    insert = insert_into(session, ACCOUNTS).values(cloud=cloud, subject=subject)
    # An update that changes nothing, because DO NOTHING would not return the row that was there.
    statement = insert.on_conflict_do_update(index_elements=["cloud", "subject"], set_={"cloud": insert.excluded.cloud})
    return AccountRecord(*session.execute(statement.returning(*COLUMNS)).one())

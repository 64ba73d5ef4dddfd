"""Sealing everything anew after a key was put in front of the ring."""

from collections.abc import Sequence

from sqlalchemy import Table, select, update
from sqlmodel import Session

from storage.runner import Runner
from storage.tables import SEALED
from storage.vault import Vault

# Rows in one transaction: few enough that nobody waits long behind it.
CHUNK = 200


async def rotate(runner: Runner, vault: Vault) -> int:
    """Seal with the first key whatever another key sealed; how many values that were.

    Can be broken off and run again, and run beside a bot that knows both keys.
    """
    return sum([await _rotate_table(runner, vault, table, columns) for table, columns in SEALED])


async def _rotate_table(runner: Runner, vault: Vault, table: Table, columns: Sequence[str]) -> int:
    rows = await runner.read(lambda session: session.scalars(select(table.c.id).order_by(table.c.id)).all())
    count = 0
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]

        def rotate_chunk(session: Session, chunk: Sequence[int] = chunk) -> int:
            return _rotate_rows(session, vault, table, columns, chunk)

        count += await runner.write(rotate_chunk)
    return count


def _rotate_rows(session: Session, vault: Vault, table: Table, columns: Sequence[str], rows: Sequence[int]) -> int:
    # Locked, so that on PostgreSQL tokens renewed at this moment are not overwritten with older ones.
    statement = select(table).where(table.c.id.in_(rows)).order_by(table.c.id).with_for_update()
    count = 0
    for row in session.execute(statement).mappings().all():
        anew = {
            column: vault.seal(vault.open(row[column], table.name, row["id"], column), table.name, row["id"], column)
            for column in columns
            if row[column] is not None and not vault.sealed_by_first_key(row[column])
        }
        if anew:
            session.execute(update(table).where(table.c.id == row["id"]).values(**anew))
        count += len(anew)
    return count

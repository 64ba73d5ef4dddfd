"""What the repositories share in asking: rows become records here, and upserts find their dialect."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from sqlalchemy import Executable, Table, UpdateBase
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

R = TypeVar("R")

# The INSERT that knows ON CONFLICT, by engine. SQLAlchemy keeps two classes for what both engines
# spell and mean alike; one type for both lets a repository be written once.
INSERT: dict[str, Callable[[Table], postgresql.Insert]] = {
    "postgresql": postgresql.insert,
    "sqlite": cast(Callable[[Table], postgresql.Insert], sqlite.insert),
}


def first(session: Session, record: type[R], statement: Executable, **parameters: Any) -> R | None:
    """The first row as a record. The statement's columns must be the record's fields, in order."""
    row = session.execute(statement, parameters).first()
    return None if row is None else record(*row)


def every(session: Session, record: type[R], statement: Executable, **parameters: Any) -> tuple[R, ...]:
    return tuple(record(*row) for row in session.execute(statement, parameters))


def changed(session: Session, statement: UpdateBase, **parameters: Any) -> int:
    """Carry out an UPDATE or DELETE; how many rows it met."""
    return session.exec(statement, params=parameters).rowcount


def insert_into(session: Session, table: Table) -> postgresql.Insert:
    """An INSERT that knows ON CONFLICT."""
    return INSERT[engine_of(session)](table)


def engine_of(session: Session) -> str:
    """`sqlite` or `postgresql`."""
    return session.get_bind().dialect.name

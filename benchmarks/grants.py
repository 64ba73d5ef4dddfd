"""The table of the reference bots."""

from sqlmodel import Field, SQLModel


class Grant(SQLModel, table=True):
    """All they keep: one sealed token a chat."""

    chat: int = Field(primary_key=True)
    nonce: bytes
    sealed: bytes

"""Seals secrets before they touch the disk, and opens them again."""

import base64
import binascii
import hashlib
import os
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_SIZE = 32
VERSION = b"\x01"
KEY_ID_SIZE = 4
# 96 bits, the size NIST SP 800-38D recommends; random ones are safe for 2**32 seals under one key.
NONCE_SIZE = 12
HEADER_SIZE = len(VERSION) + KEY_ID_SIZE


class VaultError(Exception):
    """A key is malformed or missing, or a sealed value was damaged or moved. Never quotes a secret."""


class Vault:
    """A ring of AES-256-GCM keys: the first seals, all open.

    A sealed value is bound to its table, row and column, so that somebody who can write to the
    database cannot lend one chat the keys of another. Layout: version byte, key id (the first
    4 bytes of the key's SHA-256), nonce, ciphertext with its tag.
    """

    def __init__(self, keys: Sequence[bytes], *, entropy: Callable[[int], bytes] = os.urandom) -> None:
        if not keys:
            raise VaultError("the key ring is empty")
        if any(len(key) != KEY_SIZE for key in keys):
            raise VaultError(f"a key must be {KEY_SIZE} bytes long")
        self._entropy = entropy
        self._ciphers = {_key_id(key): AESGCM(key) for key in keys}
        if len(self._ciphers) != len(set(keys)):
            raise VaultError("two keys share one key id; replace one of them")
        self._sealing_id = _key_id(keys[0])

    def __repr__(self) -> str:
        return f"<Vault of {len(self._ciphers)} keys>"

    @staticmethod
    def generate_key() -> str:
        """A new key, in the spelling `parse` reads."""
        return base64.b64encode(secrets.token_bytes(KEY_SIZE)).decode()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The ring written as base64 keys, separated by commas or white space."""
        try:
            return cls([base64.b64decode(key, validate=True) for key in text.replace(",", " ").split()])
        except binascii.Error:
            # The cause would carry the text; a key must not end in a traceback.
            raise VaultError("a key is not valid base64") from None

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """The ring in this file. A missing file is made with a new key, readable by its owner only.

        Two processes that start together end with the same key: the file appears complete or not at all.
        """
        try:
            if not path.exists():
                _create_key_file(path, cls.generate_key())
            return cls.parse(path.read_text(encoding="ascii"))
        except UnicodeDecodeError:
            raise VaultError(f"the key file {path} is not text") from None
        except OSError as error:
            raise VaultError(f"the key file {path} cannot be used: {error.strerror}") from error

    def seal(self, secret: str, table: str, row: int, column: str) -> bytes:
        """The secret in a form only this place in the database can give back."""
        nonce = self._entropy(NONCE_SIZE)
        cipher = self._ciphers[self._sealing_id]
        sealed = cipher.encrypt(nonce, secret.encode(), _place(table, row, column))
        return VERSION + self._sealing_id + nonce + sealed

    def open(self, sealed: bytes, table: str, row: int, column: str) -> str:
        """The secret again; `VaultError` when no key fits or the value was damaged or moved."""
        cipher = self._ciphers.get(sealed[len(VERSION) : HEADER_SIZE])
        if sealed[: len(VERSION)] != VERSION or cipher is None:
            raise VaultError(f"no key opens {table}.{column}; is a key missing from the ring?")
        nonce, ciphertext = sealed[HEADER_SIZE:][:NONCE_SIZE], sealed[HEADER_SIZE + NONCE_SIZE :]
        try:
            return cipher.decrypt(nonce, ciphertext, _place(table, row, column)).decode()
        except (InvalidTag, ValueError):
            raise VaultError(f"a sealed value in {table}.{column} is damaged or was moved") from None

    def sealed_by_first_key(self, sealed: bytes) -> bool:
        """False for what `Store.rotate` still has to seal anew."""
        return sealed.startswith(VERSION + self._sealing_id)


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()[:KEY_ID_SIZE]


def _place(table: str, row: int, column: str) -> bytes:
    return f"{table}/{row}/{column}".encode()


def _create_key_file(path: Path, key: str) -> None:
    """A link appears at once and never replaces a file, where a plain write shows half a key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(key + "\n")
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()

import base64
import hashlib
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.vault import KEY_ID_SIZE, Vault, VaultError

PLACE = ("links", 1, "access_token")


def vault(*keys: bytes) -> Vault:
    return Vault(keys or (b"k" * 32,))


@given(st.text())
def test_what_is_sealed_opens_again(secret: str) -> None:
    sealed = vault().seal(secret, *PLACE)
    assert vault().open(sealed, *PLACE) == secret


def test_one_secret_never_looks_the_same_twice() -> None:
    assert vault().seal("secret", *PLACE) != vault().seal("secret", *PLACE)


def test_the_layout_is_version_key_id_nonce_and_ciphertext() -> None:
    key = b"k" * 32
    sealed = Vault([key], entropy=lambda size: b"n" * size).seal("secret", *PLACE)
    assert sealed[:17] == b"\x01" + hashlib.sha256(key).digest()[:4] + b"n" * 12
    assert len(sealed) == 17 + len("secret") + 16


@pytest.mark.parametrize(
    "place",
    [("tickets", 1, "access_token"), ("links", 2, "access_token"), ("links", 1, "refresh_token")],
)
def test_a_value_opens_only_in_its_place(place: tuple[str, int, str]) -> None:
    sealed = vault().seal("secret", *PLACE)
    with pytest.raises(VaultError, match="moved"):
        vault().open(sealed, *place)


@given(st.integers(min_value=0, max_value=38), st.integers(min_value=1, max_value=255))
def test_a_damaged_value_does_not_open(position: int, mask: int) -> None:
    sealed = bytearray(vault().seal("secret", *PLACE))
    sealed[position] ^= mask
    with pytest.raises(VaultError):
        vault().open(bytes(sealed), *PLACE)


@given(st.binary(max_size=60))
def test_rubbish_does_not_open(rubbish: bytes) -> None:
    with pytest.raises(VaultError):
        vault().open(rubbish, *PLACE)


@pytest.mark.parametrize("length", range(18))
def test_a_cut_value_does_not_open(length: int) -> None:
    with pytest.raises(VaultError):
        vault().open(vault().seal("", *PLACE)[:length], *PLACE)


def test_the_first_key_seals_and_all_open() -> None:
    old, new = b"o" * 32, b"n" * 32
    sealed = vault(old).seal("secret", *PLACE)
    both = vault(new, old)
    assert both.open(sealed, *PLACE) == "secret"
    assert not both.sealed_by_first_key(sealed)
    anew = both.seal("secret", *PLACE)
    assert both.sealed_by_first_key(anew)
    assert vault(new).open(anew, *PLACE) == "secret"
    with pytest.raises(VaultError, match="is a key missing"):
        vault(new).open(sealed, *PLACE)


def test_a_ring_is_written_as_base64() -> None:
    keys = [Vault.generate_key() for _ in range(3)]
    assert len(set(keys)) == 3
    sealed = Vault.parse(keys[2]).seal("secret", *PLACE)
    assert Vault.parse(f"{keys[0]},{keys[1]}, {keys[2]}\n").open(sealed, *PLACE) == "secret"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "empty"),
        (" , ", "empty"),
        ("not base64!", "not valid base64"),
        (base64.b64encode(b"short").decode(), "32 bytes"),
    ],
)
def test_a_malformed_ring_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(VaultError, match=complaint):
        Vault.parse(text)


def test_the_same_key_twice_is_one_key() -> None:
    assert repr(vault(b"k" * 32, b"k" * 32)) == "<Vault of 1 keys>"


def test_two_keys_with_one_id_are_refused() -> None:
    seen: dict[bytes, bytes] = {}
    for number in range(1_000_000):
        key = number.to_bytes(32)
        other = seen.setdefault(hashlib.sha256(key).digest()[:KEY_ID_SIZE], key)
        if other != key:
            break
    with pytest.raises(VaultError, match="share one key id"):
        Vault([key, other])


def test_neither_repr_nor_errors_show_a_key() -> None:
    text = Vault.generate_key()
    assert text not in repr(Vault.parse(text))
    assert text not in str(vars(Vault.parse(text)))
    with pytest.raises(VaultError) as caught:
        Vault.parse(text[:-1])
    assert text[:10] not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_missing_key_file_is_made_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "data" / "keys"
    sealed = Vault.from_file(path).seal("secret", *PLACE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]
    assert Vault.from_file(path).open(sealed, *PLACE) == "secret"


def test_processes_that_start_together_share_one_key(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    with ThreadPoolExecutor(8) as threads:
        vaults = list(threads.map(Vault.from_file, [path] * 64))
    sealed = vaults[0].seal("secret", *PLACE)
    assert {vault.open(sealed, *PLACE) for vault in vaults} == {"secret"}
    assert list(tmp_path.iterdir()) == [path]


def test_a_key_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    """The other process wins between our look and our link; a dangling link makes the moment last."""
    path = tmp_path / "keys"
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(VaultError, match="cannot be used"):
        Vault.from_file(path)
    assert path.is_symlink()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"rubbish"])
def test_an_unusable_key_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "keys"
    path.write_bytes(content)
    with pytest.raises(VaultError):
        Vault.from_file(path)
    assert path.read_bytes() == content


def test_a_key_file_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the directory should be")
    with pytest.raises(VaultError, match="cannot be used"):
        Vault.from_file(tmp_path / "data" / "keys")

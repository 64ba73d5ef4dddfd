"""Every error is something a person can act on."""

from bot.domain import errors
from bot.domain.cloud import Access, AccountId
from bot.domain.errors import KINDS, CloudError, ErrorKind, Remedy, Retry


def test_every_kind_is_listed_once_under_its_own_name() -> None:
    defined = {name: value for name, value in vars(errors).items() if isinstance(value, ErrorKind)}
    assert {kind.name.upper() for kind in KINDS} == set(defined)
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert all(defined[kind.name.upper()] is kind for kind in KINDS)


def test_every_kind_has_a_remedy_and_what_only_operators_mend_asks_nobody_to_sign_in() -> None:
    assert all(kind.remedies for kind in KINDS)
    assert not [kind for kind in KINDS if kind.for_operator and Remedy.CONNECT_AGAIN in kind.remedies]


def test_what_is_waited_for_says_how_long() -> None:
    assert all(kind.wait for kind in KINDS if kind.retry in {Retry.AFTER_WAITING, *errors.LOOKS})


def test_an_error_keeps_the_makers_words_out_of_its_name() -> None:
    error = CloudError(errors.CLOUD_DOWN, status=503, during="switching", said="Service Unavailable")
    assert (error.kind, error.status, error.during, error.said, error.until) == (
        errors.CLOUD_DOWN,
        503,
        "switching",
        "Service Unavailable",
        None,
    )
    assert str(error).startswith("('cloud_down'")


def test_the_right_to_call_shows_no_token() -> None:
    assert "canary" not in repr(Access(AccountId(1), "canary"))

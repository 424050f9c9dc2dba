"""Hashes and seals: what they are bound to, and what they refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import SecretKind, mint
from keydesk.gateway.store.hashing import Pepper
from keydesk.gateway.store.master_key import derive
from keydesk.gateway.store.sealing import Sealing, UnsealError

KEY, OTHER = bytes(32), bytes([1]) * 32
CONTEXTS = st.lists(st.text(max_size=4), max_size=4)


@pytest.mark.parametrize("key", [b"", b"short", bytes(31), bytes(33)])
def test_a_short_or_empty_master_key_is_refused(key: bytes) -> None:
    """S1."""
    for use in (Pepper, Sealing):
        with pytest.raises(InvalidValueError):
            use(key)


def test_keys_differ_by_purpose() -> None:
    """S18."""
    assert derive(KEY, "pepper") != derive(KEY, "sealing")


def test_a_hash_depends_on_secret_and_pepper() -> None:
    """S1: whoever has the hashes alone can check no guess."""
    secret = mint(SecretKind.KEY)
    digest = Pepper(KEY).digest(secret)
    assert len(digest) == 32
    assert digest == Pepper(KEY).digest(secret)
    assert digest != Pepper(OTHER).digest(secret)
    assert digest != Pepper(KEY).digest(mint(SecretKind.KEY))
    assert Pepper(KEY).id != Pepper(OTHER).id


@given(st.binary(max_size=100), CONTEXTS, CONTEXTS)
def test_a_seal_opens_in_its_own_context_only(plain: bytes, context: list[str], other: list[str]) -> None:
    """S18."""
    sealing = Sealing(KEY)
    sealed = sealing.seal(plain, *context)
    assert sealing.open(sealed, *context) == plain
    if other != context:
        with pytest.raises(UnsealError):
            sealing.open(sealed, *other)


@given(st.data())
def test_a_changed_or_foreign_seal_does_not_open(data: st.DataObject) -> None:
    """S18."""
    sealed = bytearray(Sealing(KEY).seal(b"value", "row"))
    with pytest.raises(UnsealError):
        Sealing(OTHER).open(bytes(sealed), "row")
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(UnsealError):
        Sealing(KEY).open(bytes(sealed), "row")


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"\x01" + bytes(11), b"\x01" + bytes(12)])
def test_a_torn_seal_does_not_open(sealed: bytes) -> None:
    with pytest.raises(UnsealError):
        Sealing(KEY).open(sealed)


def test_the_same_value_is_sealed_differently_each_time() -> None:
    assert Sealing(KEY).seal(b"value") != Sealing(KEY).seal(b"value")


@given(st.lists(st.binary(max_size=3), max_size=3), st.lists(st.binary(max_size=3), max_size=3))
def test_marks_tell_their_parts_apart(parts: list[bytes], others: list[bytes]) -> None:
    sealing = Sealing(KEY)
    assert (sealing.mark("a", *parts) == sealing.mark("a", *others)) is (parts == others)
    assert sealing.mark("a", *parts) != sealing.mark("b", *parts)

"""Secrets: random, told by their checksum, hidden wherever they might be printed."""

import copy
import logging
import pickle
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain import secret

VECTOR = "kdk_A1b2C3d4E5f6_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz408OPu"
KINDS = st.sampled_from(secret.SecretKind)


def test_published_vector() -> None:
    parsed = secret.parse(VECTOR)
    assert parsed is not None
    assert parsed.kind is secret.SecretKind.KEY
    assert parsed.id == "A1b2C3d4E5f6"
    assert parsed.preview == "kdk_A1b2…8OPu"
    assert parsed.reveal() == VECTOR


@given(KINDS)
def test_minted_secrets_parse_back(kind: secret.SecretKind) -> None:
    """S1: 62 ** 43 is just over 2 ** 256."""
    minted = secret.mint(kind)
    assert secret.parse(minted.reveal()) == minted
    assert minted.kind is kind
    random = minted.reveal()[17:-6]
    assert len(random) == 43
    assert 62**43 > 2**256


def test_no_two_alike() -> None:
    """S1."""
    minted = [secret.mint(secret.SecretKind.KEY) for _ in range(500)]
    assert len({one.id for one in minted}) == 500
    assert len({one.reveal()[17:] for one in minted}) == 500


@given(st.integers(0, len(VECTOR) - 1), st.sampled_from(string.ascii_letters + string.digits + "_ é"))
def test_any_single_mistake_is_noticed(position: int, character: str) -> None:
    wrong = VECTOR[:position] + character + VECTOR[position + 1 :]
    assert wrong == VECTOR or secret.parse(wrong) is None


@pytest.mark.parametrize(
    "text",
    ["", "kdk_", VECTOR[:-1], VECTOR + "0", " " + VECTOR, VECTOR + "\n", VECTOR.upper(), "٠" * len(VECTOR)],
)
def test_nothing_is_trimmed_or_guessed(text: str) -> None:
    assert secret.parse(text) is None


@given(st.text())
def test_parse_takes_anything(text: str) -> None:
    parsed = secret.parse(text)
    assert parsed is None or parsed.reveal() == text


def test_checksum_is_left_padded() -> None:
    """CRC-32 of nothing is 0."""
    assert secret.checksum("") == "000000"


def test_hides_itself(caplog: pytest.LogCaptureFixture) -> None:
    """S3: neither repr, nor formatting, nor a log line, nor a container shows it."""
    minted = secret.mint(secret.SecretKind.KEY)
    with caplog.at_level(logging.INFO):
        logging.getLogger("test").info("minted %s %r", minted, [minted])
    shown = f"{minted} {minted!r} {[minted]} {caplog.text}"
    assert minted.reveal()[17:] not in shown
    assert minted.preview in shown


def test_is_never_serialised() -> None:
    """S3."""
    minted = secret.mint(secret.SecretKind.KEY)
    with pytest.raises(TypeError):
        pickle.dumps(minted)
    with pytest.raises(TypeError):
        copy.deepcopy(minted)


@given(st.text(), st.text())
def test_found_in_any_text(before: str, after: str) -> None:
    assert secret.parse(VECTOR) in secret.find(f"{before} {VECTOR} {after}")


def test_finds_only_real_ones() -> None:
    minted = secret.mint(secret.SecretKind.ADMIN)
    text = f'key="{VECTOR}" wrong={VECTOR[:-1]}X admin:{minted.reveal()}.'
    assert [one.reveal() for one in secret.find(text)] == [VECTOR, minted.reveal()]


def test_a_cut_off_one_does_not_hide_the_next() -> None:
    for missing in range(1, 60):
        assert [one.reveal() for one in secret.find(VECTOR[:-missing] + VECTOR)] == [VECTOR]
    assert len(secret.find(VECTOR * 3)) == 3

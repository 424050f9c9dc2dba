"""Codes of links: how hard to guess, how easy to type, and how well hidden."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.link import GROUP, LENGTHS, LinkCode, LinkKind, link_to, mint_code, parse_code

KINDS = st.sampled_from(LinkKind)
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


@st.composite
def codes(draw: st.DrawFn) -> LinkCode:
    kind = draw(KINDS)
    return LinkCode(draw(st.text(LETTERS, min_size=LENGTHS[kind], max_size=LENGTHS[kind])), kind)


def typed(code: LinkCode, data: st.DataObject) -> str:
    """Write a code as somebody might type it."""
    text = ""
    for character in code.bare():
        read_as = {"0": "0oO", "1": "1iIlL"}.get(character, character + character.upper())
        text += data.draw(st.sampled_from(read_as)) + data.draw(st.sampled_from(["", "", "-", " "]))
    return text


def test_a_claim_link_has_more_than_128_bits() -> None:
    """S1."""
    assert len(set(LETTERS)) == 32
    assert LENGTHS[LinkKind.CLAIM] * 5 >= 128


@given(KINDS)
def test_a_new_code_is_in_groups_and_reads_back(kind: LinkKind) -> None:
    code = mint_code(kind)
    groups = code.reveal().split("-")
    assert {len(group) for group in groups} == {GROUP}
    assert "".join(groups) == code.bare()
    assert set(code.bare()) <= set(LETTERS)
    assert parse_code(kind, code.reveal()) == code
    assert link_to("https://keys.example.org", code) == (
        f"https://keys.example.org/{kind.value}/{code.reveal()}"
    )


@given(codes(), st.data())
def test_what_a_person_types_is_forgiven(code: LinkCode, data: st.DataObject) -> None:
    text = typed(code, data)
    assert parse_code(code.kind, text) == (code if len(text) <= 80 else None)


@given(KINDS, st.text(max_size=100))
def test_nothing_else_is_a_code(kind: LinkKind, text: str) -> None:
    code = parse_code(kind, text)
    assert code is None or (len(code.bare()) == LENGTHS[kind] and set(code.bare()) <= set(LETTERS))


@given(codes(), st.data())
def test_another_character_makes_another_code(code: LinkCode, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(code.bare()) - 1))
    other = data.draw(st.sampled_from([each for each in LETTERS if each != code.bare()[at]]))
    assert parse_code(code.kind, code.bare()[:at] + other + code.bare()[at + 1 :]) != code


def test_codes_differ() -> None:
    assert len({mint_code(LinkKind.CLAIM).bare() for _ in range(1000)}) == 1000


@pytest.mark.parametrize("write", [repr, str, "{}".format, lambda code: f"{[code]}"])
def test_a_code_hides_itself(write: object) -> None:
    """S3."""
    code = mint_code(LinkKind.CLAIM)
    text = write(code)  # type: ignore[operator]
    assert code.bare()[:4] not in text
    assert code.bare()[-4:] not in text
    with pytest.raises(TypeError):
        pickle.dumps(code)

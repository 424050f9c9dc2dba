"""Percents are written as the language has them, and in one place only."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from keydesk.desktop import language
from keydesk.desktop.language import Language, settle
from keydesk.desktop.percent_words import percent, share_text

DESKTOP = Path(__file__).resolve().parents[2] / "keydesk" / "desktop"
MAY_WRITE_THEM = {"percent_words.py", "diagnostics.py"}
"""The place for it, and what is read by those who mend KeyDesk, in English."""


@pytest.fixture(autouse=True)
def english_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak as before once the test is over."""
    for name in ("speech", "locale", "language"):
        monkeypatch.setattr(language._Settled, name, getattr(language._Settled, name))


@pytest.mark.parametrize(
    ("spoken", "whole", "part"),
    [
        (Language.ENGLISH, "50%", "12.5%"),
        (Language.GERMAN, "50\N{NO-BREAK SPACE}%", "12,5\N{NO-BREAK SPACE}%"),
        (Language.DUTCH, "50%", "12,5%"),
    ],
)
def test_the_sign_stands_where_the_language_has_it(spoken: Language, whole: str, part: str) -> None:
    settle(spoken)
    assert (percent(50), share_text(0.1254)) == (whole, part)


@pytest.mark.parametrize(("share", "words"), [(0.1254, "12.5%"), (0.0, "0.0%"), (0.0001, "< 0.1%")])
def test_a_share_that_is_there_is_not_nothing(share: float, words: str) -> None:
    """The least there is can still be told from nothing."""
    assert share_text(share) == words


def test_no_other_place_writes_the_sign() -> None:
    """Behind a value, that is: in a text to be said in every language, and in one that is put together."""
    wrote = {
        path.name
        for path in DESKTOP.rglob("*.py")
        if any(written_by(node) for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    }
    assert wrote == MAY_WRITE_THEM


def written_by(node: ast.AST) -> bool:
    """Whether this puts the sign behind a value."""
    match node:
        case ast.Call(func=ast.Name(id="tr"), args=[ast.Constant(value=str(text)), *_]):
            return "%" in text.replace("%n", "")
        case ast.JoinedStr(values=parts):
            return any(part.lstrip().startswith("%") for part in behind_values(parts))
        case _:
            return False


def behind_values(parts: list[ast.expr]) -> Iterator[str]:
    """Yield what stands behind the values of a text that is put together, and how these are formatted."""
    for value, behind in zip(parts, [*parts[1:], None], strict=True):
        if isinstance(value, ast.FormattedValue):
            if isinstance(behind, ast.Constant):
                yield str(behind.value)
            if value.format_spec is not None and ast.unparse(value.format_spec).rstrip("'\"").endswith("%"):
                yield "%"

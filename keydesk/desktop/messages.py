"""What a gateway says, in the language of the window: its messages are English, and come as texts (J1).

One without values is looked up as it is. One with values is recognised by what stands around them, as
``resources/translations/messages.json`` has it: *There is already a location called {name}.*
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Final

from keydesk.desktop.resources import resource

Translate = Callable[[str], str | None]
"""Says a known text in the language of the window; None for another."""

_LONGEST: Final = 2000
"""In characters. No message of ours is as long; what else comes from outside is shown as it is."""
_MESSAGES: Final = frozenset({"uses", "told", "reason", "what", "field", "status"})
"""The values that are messages themselves, several with semicolons between them."""
_LISTS: Final = frozenset({"names", "models", "providers"})
"""The values that are names that somebody gave; but *and 5 more* may stand behind them."""
_ENOUGH: Final = 12
"""So many characters besides the values tell a part of a sentence from any other text."""
_THOUSANDS: Final = re.compile(r"\d{1,3}(,\d{3})+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Template:
    """A message with values in it, taken apart."""

    text: str
    around: Sequence[str]
    """What stands before, between and behind the values."""
    names: Sequence[str]

    @property
    def known(self) -> int:
        """How many characters of it are always the same."""
        return sum(len(piece) for piece in self.around)

    @property
    def is_plain(self) -> bool:
        """Whether a whole text is recognised by it: a sentence, or much of one."""
        return self.around[-1].endswith(".") or self.known >= _ENOUGH

    def values_in(self, said: str) -> dict[str, str] | None:
        """Return the values in a message that was made of this template; None for any other."""
        first, *between, last = self.around
        if not said.startswith(first) or not said.endswith(last):
            return None
        at, end = len(first), len(said) - len(last)
        values: list[str] = []
        for piece in between:
            found = said.find(piece, at + 1, end)
            if found < 0:
                return None
            values.append(said[at:found])
            at = found + len(piece)
        if at >= end:
            return None
        return dict(zip(self.names, [*values, said[at:end]], strict=True))


def said_in(text: str, translate: Translate, number: Callable[[int], str]) -> str:
    """Say a message of a gateway; one that is not known stays as it is. ``number`` writes a count."""
    return _Saying(translate, number).say(text) or text


@dataclass(frozen=True, slots=True)
class _Saying:
    translate: Translate
    number: Callable[[int], str]

    def say(self, text: str, *, inside: bool = False) -> str | None:
        """Say a message, or a part of one that stands inside another."""
        if not 0 < len(text) <= _LONGEST:
            return None
        return self.translate(text) or self._with_values(text, inside=inside) or self._as_part(text)

    def _as_part(self, text: str) -> str | None:
        """Say what is a part of sentences elsewhere, and stands as one of its own here."""
        part = f"{text[:1].lower()}{text[1:]}".removesuffix(".")
        if part == text:
            return None
        said = self.translate(part) or self._with_values(part, inside=False)
        if said is None:
            return None
        capital = said[:1].upper() if text[:1].isupper() else said[:1]
        return f"{capital}{said[1:]}{'.' if text.endswith('.') else ''}"

    def _with_values(self, text: str, *, inside: bool) -> str | None:
        for template in templates():
            values = template.values_in(text) if inside or template.is_plain else None
            said = None if values is None else self.translate(template.text)
            if values is not None and said is not None:
                return said.format_map({name: self._value(name, value) for name, value in values.items()})
        return None

    def _value(self, name: str, value: str) -> str:
        if name in _MESSAGES:
            parts = [self.say(part, inside=True) for part in value.split("; ")]
            said = [part for part in parts if part is not None]
            return "; ".join(said) if len(said) == len(parts) else value
        if name in _LISTS:
            return self._with_values(value, inside=True) or value
        return self.number(int(value.replace(",", ""))) if _THOUSANDS.fullmatch(value) else value


@cache
def templates() -> Sequence[Template]:
    """Return the messages that have values; first those of which most is known."""
    texts: list[str] = json.loads(resource("translations/messages.json").read_text("utf-8"))
    return sorted((_taken_apart(text) for text in texts), key=lambda each: each.known, reverse=True)


def _taken_apart(text: str) -> Template:
    around, names = [""], list[str]()
    for literal, name, _, _ in Formatter().parse(text):
        around[-1] += literal
        if name is not None:
            names.append(name)
            around.append("")
    return Template(text, around, names)

"""Codes of links by which somebody opens a key on a page of the gateway.

A code is made of 32 characters of which no two are easily taken for each other (Crockford's base32), in
groups of four: ``k7q2-m9xd-…``. What a person types is forgiven: capitals, missing or further hyphens and
blanks, the letter O for zero, I and L for one.
"""

import re
import secrets
from enum import Enum
from typing import Final, NoReturn

GROUP: Final = 4
_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_READ_AS: Final = str.maketrans({"o": "0", "i": "1", "l": "1", "-": None, " ": None})
_CODE: Final = re.compile(f"[{_ALPHABET}]+", re.ASCII)
_LONGEST_TYPED: Final = 80


class LinkKind(Enum):
    """What a link opens. The value is the first part of its path."""

    CLAIM = "claim"
    """One key, once."""
    JOIN = "join"
    """The keys of a batch, to whoever names themselves first."""


LENGTHS: Final = {LinkKind.CLAIM: 28, LinkKind.JOIN: 16}
"""How many characters a code has, of five bits each: 140 bits; and 80, since it is read off a projector."""


class LinkCode:
    """A code in memory. Like a secret it hides itself; ``reveal`` gives its text, ``bare`` the same bare."""

    __slots__ = ("_bare", "kind")

    def __init__(self, bare: str, kind: LinkKind) -> None:
        self._bare = bare
        self.kind = kind

    def reveal(self) -> str:
        """Return the code in groups, for the answer that gives the link."""
        pieces = (self._bare[start : start + GROUP] for start in range(0, len(self._bare), GROUP))
        return "-".join(pieces)

    def bare(self) -> str:
        """Return the code in the one form that is hashed."""
        return self._bare

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, LinkCode):
            return False
        return self.kind is other.kind and secrets.compare_digest(self._bare, other._bare)

    def __hash__(self) -> int:
        return hash(self.kind)

    def __repr__(self) -> str:
        return f"LinkCode({self.kind.value})"

    __str__ = __repr__

    def __reduce__(self) -> NoReturn:
        msg = "a code is never pickled"
        raise TypeError(msg)


def mint_code(kind: LinkKind) -> LinkCode:
    """Make a new code from the system's random source (S1)."""
    return LinkCode("".join(secrets.choice(_ALPHABET) for _ in range(LENGTHS[kind])), kind)


def parse_code(kind: LinkKind, text: str) -> LinkCode | None:
    """Recognise a code as it is written or typed; None for what cannot be one."""
    if len(text) > _LONGEST_TYPED:
        return None
    bare = text.lower().translate(_READ_AS)
    if len(bare) != LENGTHS[kind] or _CODE.fullmatch(bare) is None:
        return None
    return LinkCode(bare, kind)


def link_to(origin: str, code: LinkCode) -> str:
    """Return the link at a gateway, which is reached at this origin."""
    return f"{origin}/{code.kind.value}/{code.reveal()}"

"""What a client presents: mint it, recognise it, show a preview of it.

A secret reads ``kdk_<id>_<random><crc>``: a 12-character id that finds the key, 43 base62 characters
(256 bits) that prove it, and the CRC-32 of everything before it in 6 base62 characters, so that a
mistyped or truncated secret, and one found in a file, is told apart without a database.
"""

import re
import string
import zlib
from enum import Enum
from typing import Final, NoReturn

ID_LENGTH: Final = 12
RANDOM_LENGTH: Final = 43
CHECKSUM_LENGTH: Final = 6
LENGTH: Final = len("kdk_") + ID_LENGTH + len("_") + RANDOM_LENGTH + CHECKSUM_LENGTH

_BASE62: Final = string.digits + string.ascii_uppercase + string.ascii_lowercase
_PAIRS: Final = tuple(high + low for high in _BASE62 for low in _BASE62)
_SHAPE: Final = re.compile(r"(kd[ka])_([0-9A-Za-z]{12})_[0-9A-Za-z]{49}", re.ASCII)
# Only the beginning is consumed: a true secret may begin within what merely looks like one.
_BEGINNING: Final = re.compile(r"kd(?=([ka]_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}))", re.ASCII)
_ELLIPSIS: Final = "…"


class SecretKind(Enum):
    """Who presents the secret: a client of the data plane, or an admin of the admin API."""

    KEY = "kdk"
    ADMIN = "kda"


class Secret:
    """A secret in memory. It hides itself wherever it might be printed; ``reveal`` gives its text."""

    __slots__ = ("_text", "id", "kind")

    def __init__(self, text: str, kind: SecretKind, id_: str) -> None:
        self._text = text
        self.kind = kind
        self.id = id_

    def reveal(self) -> str:
        """Return the full text, for the places where it must leave: the minting answer, a hash, a reveal."""
        return self._text

    @property
    def preview(self) -> str:
        """The prefix, the first four characters behind it and the last four: ``kdk_A1b2…8OPu``."""
        return f"{self.kind.value}_{self.id[:4]}{_ELLIPSIS}{self._text[-4:]}"

    def __eq__(self, other: object) -> bool:
        import secrets  # noqa: PLC0415 - brings OpenSSL: a window opens without, and scripts that look for keys

        return isinstance(other, Secret) and secrets.compare_digest(self._text, other._text)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Secret({self.preview})"

    __str__ = __repr__

    def __reduce__(self) -> NoReturn:
        msg = "a secret is never pickled"
        raise TypeError(msg)


def new_id() -> str:
    """Return 12 random base62 characters, the id part of a secret and the id of every stored thing."""
    return _random_text(ID_LENGTH)


def mint(kind: SecretKind, id_: str | None = None) -> Secret:
    """Make a new secret from the system's random source (S1); ``id_`` is the one it keeps when rotated."""
    id_ = id_ or new_id()
    body = f"{kind.value}_{id_}_{_random_text(RANDOM_LENGTH)}"
    return Secret(body + checksum(body), kind, id_)


def parse(text: str) -> Secret | None:
    """Recognise a secret by its shape and checksum; None for anything else. Nothing is trimmed or guessed."""
    match = _SHAPE.fullmatch(text)
    if match is None or checksum(text[:-CHECKSUM_LENGTH]) != text[-CHECKSUM_LENGTH:]:
        return None
    return Secret(text, SecretKind(match[1]), match[2])


def find(text: str) -> list[Secret]:
    """Return every secret that stands in ``text``, in order, each told by its checksum."""
    found = (parse(match[0] + match[1]) for match in _BEGINNING.finditer(text))
    return [secret for secret in found if secret is not None]


def checksum(body: str) -> str:
    """Return the CRC-32 of ``body`` as six base62 characters, left-padded with ``0``."""
    rest, low = divmod(zlib.crc32(body.encode("ascii")), len(_PAIRS))
    high, middle = divmod(rest, len(_PAIRS))
    return _PAIRS[high] + _PAIRS[middle] + _PAIRS[low]


def _random_text(length: int) -> str:
    import secrets  # noqa: PLC0415 - as said above

    return "".join(secrets.choice(_BASE62) for _ in range(length))

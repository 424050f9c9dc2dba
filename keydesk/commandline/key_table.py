"""Keys as lines of a plain table."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from keydesk.commandline.speech import printed
from keydesk.contract.keys import Key
from keydesk.domain.instant import format_rfc3339
from keydesk.domain.money import format_usd

_NONE: Final = "-"
_BETWEEN: Final = "  "


def expiry(key: Key) -> str:
    """Say when a key ends."""
    return "never" if key.expires_at is None else format_rfc3339(key.expires_at.replace(microsecond=0))


_COLUMNS: Final[tuple[tuple[str, Callable[[Key], str]], ...]] = (
    ("ID", lambda key: key.id),
    ("NAME", lambda key: key.name),
    ("OWNER", lambda key: key.owner_name or key.owner_id or _NONE),
    ("PREVIEW", lambda key: key.preview),
    ("STATUS", lambda key: key.status.value),
    ("EXPIRES", expiry),
    ("SPENT USD", lambda key: format_usd(key.spend_usd)),
)


def table(keys: Sequence[Key]) -> Iterable[str]:
    """Yield the head and a line for each key, in columns."""
    rows = [[head for head, _ in _COLUMNS]]
    rows += [[printed(text(key)) for _, text in _COLUMNS] for key in keys]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        yield _BETWEEN.join(cells).rstrip()


def _width(text: str) -> int:
    """Return how many places of a terminal the text takes."""
    wide = sum(unicodedata.east_asian_width(one) in "WF" for one in text)
    return len(text) + wide - sum(unicodedata.combining(one) > 0 for one in text)

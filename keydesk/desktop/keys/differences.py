"""What is different about a key since it was read, in words."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.keys.columns import models_in_full, status_word


def _end(moment: datetime | None) -> str:
    return "never" if moment is None else screen_time.minute(moment)


_FIELDS: Final[tuple[tuple[str, Callable[[Key], str]], ...]] = (
    ("Name", lambda key: f"“{key.name}”"),
    ("Description", lambda key: f"“{key.description}”"),
    ("Status", lambda key: status_word(key.status)),
    ("Valid from", lambda key: screen_time.minute(key.not_before)),
    ("Expires", lambda key: _end(key.expires_at)),
    ("Models", lambda key: models_in_full(key).replace("\n", ", ")),
)


def differences(before: Key, after: Key) -> list[str]:
    """Return a line for each field that an admin sees and that is another now."""
    return [
        f"{label}: {read(before)} → {read(after)}" for label, read in _FIELDS if read(before) != read(after)
    ]

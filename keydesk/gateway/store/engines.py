"""What a store stands on: one way to read, one to write, and one to note what may be missed."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Engine

BUSY_SECONDS: Final = 5
"""How long a write waits for another one."""
HASTY_SECONDS: Final = 0.05
"""How long one waits that may be left out."""


@dataclass(frozen=True, slots=True)
class Engines:
    """Engines of one database."""

    reading: Engine
    """A transaction of it sees one state of the database throughout."""
    writing: Engine
    """A transaction of it is alone among those that write, and survives a loss of power."""
    noting: Engine
    """As ``writing``, but it waits neither for others nor for the disk."""

    def close(self) -> None:
        """Close every connection that is not in use."""
        for engine in (self.reading, self.writing, self.noting):
            engine.dispose()

"""Room for Qt's classes, made before a thread makes any.

Up to Python 3.11 PySide finds what it knows of a class in one table, and asks it without the interpreter's
lock whenever Qt asks an object what it is, as in painting. An import in another thread that adds the one
class more than the table has room for has it laid out anew; whatever is painted in that moment is not found,
and the program crashes. From Python 3.12 on every class carries its own.
"""

import gc
import sys
from collections.abc import Generator
from typing import Final

from PySide6.QtCore import QObject

ENOUGH: Final = 1000
"""More classes than the program makes once its first window stands, with all that draws its charts."""
_PIECE: Final = 100
_LEAST: Final[type] = QObject.__mro__[-2]
"""What every class of Qt goes back to, and the quickest to make more of."""


class ClassRoom:
    """Has the table grow by classes that nobody needs. It never shrinks, so that they need not stay."""

    def __init__(self, enough: int = ENOUGH) -> None:
        self._enough = enough
        self._spare: list[type] = []
        self._made = sys.version_info >= (3, 12)

    def make(self) -> Generator[None]:
        """Make room in pieces, on the thread of the widgets; once only, whoever asks for it meanwhile."""
        while not self._made:
            self._spare += [type("Spare", (_LEAST,), {}) for _ in range(_PIECE)]
            if len(self._spare) >= self._enough:
                self._made = True
                self._spare.clear()
                # Now: what is there later is taken for lasting.
                gc.collect(1)
            yield

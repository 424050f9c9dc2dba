"""Keep None, True and False alive on Python 3.11 under PySide6 6.12.

Its wheels are built as if these never died, which holds since Python 3.12 only (PEP 683): each call that
returns nothing takes a reference to None that is not its own. After some thousand calls the interpreter
aborts with *none_dealloc: deallocating None*. PySide6 6.11 is free of it, but the PDF view is published for
6.12 alone.
"""

import ctypes
import sys
from typing import Final

_IMMORTAL_SINCE: Final = (3, 12)
_MORE_THAN_ANYBODY_TAKES: Final = 1 << 60


def guard_constants() -> None:
    """Give the constants so many references that they cannot run out; does nothing where they are immortal.

    To be called before Qt is used much. CPython keeps an object's count at its address, which is its id.
    """
    if sys.version_info >= _IMMORTAL_SINCE:
        return
    for constant in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < _MORE_THAN_ANYBODY_TAKES:
            count.value += _MORE_THAN_ANYBODY_TAKES

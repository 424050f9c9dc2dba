"""Importing as Python does, without what PySide adds.

PySide reads the source of every module that is imported after it, and keeps its lines, to find out whether
the module may ask for Qt's names in another spelling (``from __feature__ import snake_case``). Nothing here
does, and it takes a twentieth of a whole start.
"""

import builtins
from importlib import import_module
from typing import Final

_PYTHONS_OWN: Final = "__orig_import__"
"""Where PySide keeps what was there before it."""


def import_plainly() -> None:
    """Do without from now on; does nothing where there is no way back.

    A module of PySide that is imported later puts something quick in place, which is left alone.
    """
    import_module("shiboken6")  # with which it comes
    builtins.__import__ = getattr(builtins, _PYTHONS_OWN, builtins.__import__)

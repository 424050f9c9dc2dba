"""No model of the desktop goes untested by Qt's own tester."""

import contextlib
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QObject

from keydesk import desktop
from keydesk.desktop.class_room import ENOUGH

TESTS = Path(__file__).parent


THERE_BEFORE = 400
"""Classes that a window has before it brings in its first page."""
OF_THE_PROGRAM = {"keydesk", "PySide6", "shiboken6", "pyqtgraph"}
T = TypeVar("T")


def subclasses(of: type[T]) -> Iterator[type[T]]:
    for each in type.__subclasses__(of):
        yield each
        yield from subclasses(each)


def import_all() -> None:
    for module in pkgutil.walk_packages(desktop.__path__, f"{desktop.__name__}."):
        with contextlib.suppress(AttributeError):  # what only another system has
            importlib.import_module(module.name)


def test_qts_own_tester_watches_every_model() -> None:
    """Issue 5: qtmodeltester on every model. A test of it names the model, and the tester, in one file."""
    import_all()
    models = {
        each.__name__ for each in subclasses(QAbstractItemModel) if each.__module__.startswith("keydesk.")
    }
    assert "KeyTableModel" in models
    watching = [
        text for path in TESTS.rglob("test_*.py") if "QAbstractItemModelTester(" in (text := path.read_text())
    ]
    assert [model for model in sorted(models) if not any(model in text for text in watching)] == []


def test_there_is_room_for_every_class() -> None:
    """No thread that imports has the table of classes laid out anew under what is painted."""
    import_all()
    base: type[object] = QObject.__mro__[-2]
    classes = {each for each in subclasses(base) if each.__module__.partition(".")[0] in OF_THE_PROGRAM}
    assert len(classes) < THERE_BEFORE + ENOUGH

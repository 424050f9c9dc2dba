"""No model of the desktop goes untested by Qt's own tester."""

import contextlib
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel

from keydesk import desktop

TESTS = Path(__file__).parent


def subclasses(of: type[QAbstractItemModel]) -> Iterator[type[QAbstractItemModel]]:
    for each in of.__subclasses__():
        yield each
        yield from subclasses(each)


def test_qts_own_tester_watches_every_model() -> None:
    """Issue 5: qtmodeltester on every model. A test of it names the model, and the tester, in one file."""
    for module in pkgutil.walk_packages(desktop.__path__, f"{desktop.__name__}."):
        with contextlib.suppress(AttributeError):  # what only another system has
            importlib.import_module(module.name)
    models = {
        each.__name__ for each in subclasses(QAbstractItemModel) if each.__module__.startswith("keydesk.")
    }
    assert "KeyTableModel" in models
    watching = [
        text for path in TESTS.rglob("test_*.py") if "QAbstractItemModelTester(" in (text := path.read_text())
    ]
    assert [model for model in sorted(models) if not any(model in text for text in watching)] == []

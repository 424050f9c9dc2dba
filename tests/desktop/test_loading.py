"""What a window can stand without comes in beside the event loop (D3)."""

import asyncio
import subprocess
import sys
import time
from pathlib import Path

import pytest

from keydesk.desktop.loading import bring_in, quick_turns, turns_are_quick

_OPEN = """
import asyncio, sys
from PySide6.QtWidgets import QApplication
import keydesk.desktop.app
from keydesk.desktop.loading import FIRST_PAGE, bring_in

async def main():
    desktop = keydesk.desktop.app.Desktop(QApplication([]))
    await bring_in(*FIRST_PAGE)
    before = set(sys.modules)
    connections = desktop.connections
    from keydesk.domain.errors import DomainError
    from keydesk.domain.secret import SecretKind, mint
    try:
        await connections._reach("http://127.0.0.1:9/admin/v1", mint(SecretKind.ADMIN))
    except DomainError:
        pass
    pages = desktop.window.shell.pages
    pages._page_of("keys").show()
    desktop.app.processEvents()
    print(*sorted(name for name in set(sys.modules) - before if name.partition(".")[0] in OURS))
    sys.stdout.flush()
    __import__("os")._exit(0)

OURS = {"keydesk", "httpx", "httpcore", "anyio", "pydantic", "h11"}
asyncio.run(main())
"""

_HAND_OUT = """
import asyncio
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QScrollArea
from keydesk.desktop.loading import bring_in

def below(kind):
    for each in type.__subclasses__(kind):
        yield each
        yield from below(each)

app, base = QApplication([]), QObject.__mro__[-2]
asyncio.run(bring_in())
before = set(below(base))
QScrollArea().viewport()
print(*sorted(each.__name__ for each in set(below(base)) - before))
"""


async def test_an_import_does_not_hold_up_the_loop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long a module takes, the window answers meanwhile."""
    (tmp_path / "keydesk_slow_module.py").write_text("import time\ntime.sleep(0.5)\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    coming = asyncio.ensure_future(bring_in("keydesk_slow_module"))
    turns, began = 0, time.monotonic()
    while not coming.done():
        await asyncio.sleep(0.01)
        turns += 1
    assert time.monotonic() - began >= 0.5
    assert turns > 5
    assert sys.modules.pop("keydesk_slow_module")


def test_the_first_page_imports_nothing_more_on_the_loop() -> None:
    """What a connection and the key page need is in the list of what is brought in."""
    done = subprocess.run(
        [sys.executable, "-c", _OPEN], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == []


def test_no_widget_of_qts_own_has_all_others_described_at_once() -> None:
    """They are, a few at a time, before anything else is brought in (D3)."""
    done = subprocess.run(
        [sys.executable, "-c", _HAND_OUT], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == []


def test_turns_are_quick_until_the_last_long_work_has_ended() -> None:
    """D3: work that began later may end first, and the loop must not wait long for its turn then."""
    assert not turns_are_quick()
    first, second = quick_turns(), quick_turns()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert turns_are_quick()
    second.__exit__(None, None, None)
    assert not turns_are_quick()

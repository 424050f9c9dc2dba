"""The palette over a window: what it lists, how it is moved through, what becomes of the keyboard."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QWidget

from keydesk.desktop.palette.entries import Entry
from keydesk.desktop.palette.palette import Palette
from keydesk.desktop.palette.recent import Recent
from keydesk.desktop.preferences import Preferences
from keydesk.domain.errors import UnavailableError

Until = Callable[[Callable[[], object]], Awaitable[None]]


class Scene:
    """A window with a field that has the keyboard, and what can be done there."""

    def __init__(self, folder: Path) -> None:
        self.done: list[str] = []
        self.asked: list[str] = []
        self.away = False
        self.refusal = "Select a key first."
        self.window = QMainWindow()
        self.before = QLineEdit()
        self.window.setCentralWidget(self.before)
        self.window.resize(900, 600)
        self.preferences = Preferences(folder, self.window)
        self.palette = Palette(self.window, self.entries, self.things, Recent(self.preferences))
        self.window.show()
        self.before.setFocus()

    def entries(self) -> list[Entry]:
        return [
            self._entry("Create key…", "Keys", "Ctrl+N"),
            self._entry("Revoke…", "Keys", "Del", self.refusal),
            self._entry("Quit", "File", "Ctrl+Q"),
        ]

    async def things(self, text: str) -> Sequence[Entry]:
        self.asked.append(text)
        if self.away:
            raise UnavailableError("The gateway does not answer.")
        return [self._entry(f"Key {text}", "Key")]

    def names(self) -> list[str]:
        return [each.name for each in self.palette.list.entries()]

    def said(self) -> str:
        words = self.palette.findChild(QLabel, "paletteWords")
        assert words is not None
        return words.text()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.palette.field, key)

    def _entry(self, name: str, path: str, keys: str = "", refusal: str = "") -> Entry:
        return Entry(
            id=name, name=name, path=path, keys=keys, refusal=refusal, run=lambda: self.done.append(name)
        )


@pytest.fixture
def scene(qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    assert qapp is not None
    made = Scene(tmp_path)
    yield made
    made.palette.close_up()
    made.window.close()
    made.window.deleteLater()


async def test_typing_and_enter_does_it(scene: Scene, until: Until) -> None:
    """J2: the keyboard is in the field at once, and back where it was when it is done."""
    await until(scene.before.hasFocus)
    scene.palette.open()
    assert scene.names() == ["Create key…", "Quit", "Revoke…"]
    assert scene.palette.field.hasFocus()
    QTest.keyClicks(scene.palette.field, "qui")
    assert scene.names() == ["Quit"]
    scene.press(Qt.Key.Key_Return)
    assert scene.done == ["Quit"]
    assert scene.palette.isHidden()
    assert scene.before.hasFocus()


async def test_lines_are_gone_through(scene: Scene) -> None:
    """J1: by arrows and by Tab, with the keyboard in the field; Esc does nothing and closes."""
    scene.palette.open()
    scene.press(Qt.Key.Key_Down)
    current = scene.palette.list.current()
    assert current is not None
    assert current.name == "Quit"
    scene.press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Tab)
    assert scene.palette.list.currentRow() == 1
    assert scene.palette.field.hasFocus()
    scene.press(Qt.Key.Key_Escape)
    assert scene.palette.isHidden()
    assert scene.done == []


async def test_what_is_not_possible_says_why(scene: Scene) -> None:
    """J2, J4: greyed, with the reason; asked anew each time that it opens."""
    scene.palette.open()
    QTest.keyClicks(scene.palette.field, "revoke")
    assert scene.said() == "Select a key first."
    scene.press(Qt.Key.Key_Return)
    assert scene.done == []
    assert scene.palette.isVisible()
    scene.palette.close_up()
    scene.refusal = ""
    scene.palette.open()
    QTest.keyClicks(scene.palette.field, "revoke")
    scene.press(Qt.Key.Key_Return)
    assert scene.done == ["Revoke…"]


async def test_what_was_used_comes_first(scene: Scene, tmp_path: Path) -> None:
    """J2: also after the next start."""
    scene.palette.open()
    QTest.keyClicks(scene.palette.field, "quit")
    scene.press(Qt.Key.Key_Return)
    scene.palette.open()
    assert scene.names()[0] == "Quit"
    scene.preferences.save()
    assert list(Preferences(tmp_path, scene.window).recent_commands) == ["Quit"]


async def test_names_are_asked_for_once(scene: Scene, until: Until) -> None:
    """J2: what the gateway has comes below the commands, asked for when the typing rests."""
    scene.palette.open()
    QTest.keyClicks(scene.palette.field, "c")
    QTest.keyClicks(scene.palette.field, "reate")
    await until(lambda: scene.names() == ["Create key…", "Key create"])
    assert scene.asked == ["create"]
    scene.palette.field.setText("zzz")
    assert scene.said() == "Searching…"
    await until(lambda: scene.names() == ["Key zzz"])
    scene.press(Qt.Key.Key_Return)
    assert scene.done == ["Key zzz"]


async def test_a_gateway_that_is_away_takes_no_command_along(scene: Scene, until: Until) -> None:
    """S26, J4: commands stay listed, and it is said that names could not be searched for."""
    scene.away = True
    scene.palette.open()
    QTest.keyClicks(scene.palette.field, "create")
    await until(lambda: "could not be searched" in scene.said())
    assert scene.names() == ["Create key…"]


async def test_it_goes_away_with_the_keyboard(scene: Scene) -> None:
    """J2: a click beside it is no trap."""
    scene.palette.open()
    scene.before.setFocus()
    assert scene.palette.isHidden()


async def test_it_stays_within_a_small_window(scene: Scene, until: Until) -> None:
    """J1."""
    scene.palette.open()
    scene.window.resize(400, 220)
    await until(lambda: scene.window.rect().contains(scene.palette.geometry()))


async def test_its_parts_have_names(scene: Scene, unnamed: Callable[[QWidget], list[str]]) -> None:
    """J1."""
    scene.palette.open()
    assert unnamed(scene.palette) == []
    item = scene.palette.list.item(2)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Revoke…, Keys, Del, Select a key first."

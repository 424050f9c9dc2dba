"""One desktop for each person and folder of settings; a second start has the first show its window (J2)."""

import asyncio
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from keydesk.desktop.platform import single_instance
from keydesk.desktop.platform.raise_requests import MOST, RaiseRequests
from keydesk.desktop.platform.raising import bring_to_front
from keydesk.desktop.platform.single_instance import LONGEST, NoAnswerError, Place, read_request, take_place
from keydesk.desktop.platform.x11_activation import activate_as_taskbar

Until = Callable[[Callable[[], object]], Awaitable[None]]
ASKED = b"raise\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "config"


@pytest.fixture
def place(folder: Path) -> Iterator[Place]:
    held = take_place(folder)
    assert held is not None
    yield held
    held.leave()


@pytest.fixture
def asked(place: Place) -> Iterator[list[dict[str, str]]]:
    """The first listens; what it was asked for."""
    requests = RaiseRequests(place)
    heard: list[dict[str, str]] = []
    requests.wanted.connect(heard.append)
    requests.listen()
    yield heard
    requests.close()
    requests.deleteLater()


def _address(folder: Path) -> str:
    return (folder / "window.lock").read_text()


def _crash(folder: Path) -> None:
    """Leave what a desktop leaves that crashed."""
    folder.mkdir()
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(folder / "window.socket"))
    (folder / "window.lock").write_text(str(folder / "window.socket"))


async def _say(folder: Path, *said: bytes) -> bytes:
    """Say this to the first, and return all of its answer."""
    reader, writer = await asyncio.open_unix_connection(_address(folder))
    try:
        for piece in said:
            writer.write(piece)
        return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


async def test_a_second_start_has_the_first_show_its_window(
    folder: Path, asked: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It passes on what proves to the window manager that a person wants it."""
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "from-the-shell_TIME42")
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "not one word")
    assert await asyncio.to_thread(take_place, folder) is None
    assert asked == [{"XDG_ACTIVATION_TOKEN": "from-the-shell_TIME42"}]


@pytest.mark.usefixtures("asked")
def test_nobody_else_can_open_what_the_first_listens_to(folder: Path) -> None:
    """Socket and lock are their owner's alone (0600)."""
    for path in (folder / "window.lock", Path(_address(folder))):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


async def test_another_person_is_not_listened_to(
    folder: Path, asked: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever gets that far all the same is asked of the system, on both ends."""
    monkeypatch.setattr(os, "getuid", lambda: 54321)
    assert await _say(folder, ASKED) == b""
    with pytest.raises(NoAnswerError):
        await asyncio.to_thread(take_place, folder, patience=0, starting=0)
    assert not asked


@pytest.mark.parametrize(
    "said",
    [b"\n", b"raised\n", b"raise \n", b"raise PATH=/tmp\n", b"raise\nraise\n", b"\xff\n", b"raise" * LONGEST],
    ids=["nothing", "another word", "no token", "another variable", "twice", "no text", "no end"],
)
async def test_what_is_no_request_gets_no_answer(
    folder: Path, asked: list[dict[str, str]], said: bytes
) -> None:
    """Hostile input is bounded, and leads to nothing."""
    assert await _say(folder, said) == b""
    assert not asked
    assert await _say(folder, ASKED) == single_instance.RAISED


async def test_whoever_says_nothing_is_let_go_of(
    folder: Path, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And does not keep the first from hearing others."""
    monkeypatch.setattr("keydesk.desktop.platform.raise_requests.SPEAK_MS", 1)
    requests = RaiseRequests(place)
    requests.listen()
    silent = [await asyncio.open_unix_connection(_address(folder)) for _ in range(MOST)]
    for reader, writer in silent:
        assert await reader.read() == b""
        writer.close()
    requests.close()
    requests.deleteLater()


async def test_no_more_than_some_are_listened_to_at_once(folder: Path, asked: list[dict[str, str]]) -> None:
    """Who comes when there are too many is let go of at once."""
    silent = [await asyncio.open_unix_connection(_address(folder)) for _ in range(MOST)]
    assert await _say(folder, ASKED) == b""
    for _, writer in silent:
        writer.close()
    assert await asyncio.to_thread(take_place, folder) is None
    assert asked == [{}]


def test_a_request_has_tokens_of_window_managers_only() -> None:
    """Nothing else reaches the environment of the first."""
    assert read_request(b"raise") == {}
    assert read_request(b"raise DESKTOP_STARTUP_ID=a_TIME1") == {"DESKTOP_STARTUP_ID": "a_TIME1"}
    assert read_request(b"raise XDG_ACTIVATION_TOKEN=" + b"a" * LONGEST) is None
    assert read_request(b"raise XDG_ACTIVATION_TOKEN=\x1b") is None
    assert read_request(b"raise LD_PRELOAD=x") is None


def test_of_two_at_once_one_is_the_first(folder: Path) -> None:
    """The system decides, not who looks first."""
    code = (
        "import sys; from pathlib import Path; from keydesk.desktop.platform import single_instance as one\n"
        "try: place = one.take_place(Path(sys.argv[1]), patience=0, starting=0)\n"
        "except one.NoAnswerError: place = None\n"
        "print(place is not None and place.is_held, flush=True); sys.stdin.read()"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    said = [process.stdout.readline().strip() for process in started if process.stdout]
    for process in started:
        process.communicate()
    assert sorted(said) == ["False", "False", "False", "True"]


async def test_what_a_crashed_one_left_is_taken_over(folder: Path) -> None:
    """A lock file and a socket that nobody holds stand in nobody's way."""
    _crash(folder)
    place = take_place(folder, patience=0, starting=0)
    assert place is not None
    assert place.is_held
    requests = RaiseRequests(place)
    requests.listen()
    assert await asyncio.to_thread(take_place, folder) is None
    requests.close()
    requests.deleteLater()
    place.leave()


async def test_whoever_comes_while_the_first_ends_comes_after_it(folder: Path, place: Place) -> None:
    """The wait is for the answer or the place, whichever comes first."""
    coming = asyncio.ensure_future(asyncio.to_thread(take_place, folder))
    place.leave()
    second = await coming
    assert second is not None
    assert second.is_held
    second.leave()


def test_a_first_that_hangs_is_not_waited_for_forever(folder: Path, place: Place) -> None:
    """The wait is bounded."""
    place.announce(str(folder / "nowhere"))
    with pytest.raises(NoAnswerError):
        take_place(folder, patience=0, starting=0)


def test_a_folder_that_cannot_be_written_keeps_nobody_from_a_window(tmp_path: Path) -> None:
    """Better two windows than none."""
    (tmp_path / "file").write_text("")
    place = take_place(tmp_path / "file")
    assert place is not None
    assert not place.is_held
    RaiseRequests(place).listen()
    place.leave()


async def test_a_long_path_is_no_obstacle(tmp_path: Path) -> None:
    """A socket's path has room for about a hundred characters."""
    folder = tmp_path / ("long" * 30)
    place = take_place(folder)
    assert place is not None
    requests = RaiseRequests(place)
    requests.listen()
    assert Path(_address(folder)).parent.stat().st_mode & 0o777 == 0o700
    assert await asyncio.to_thread(take_place, folder) is None
    elsewhere = Path(_address(folder))
    requests.close()
    requests.deleteLater()
    place.leave()
    assert not elsewhere.parent.exists()


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
async def test_the_window_comes_to_the_front(until: Until) -> None:
    """Also when it is minimised or hidden."""
    window = QWidget()
    window.showMinimized()
    bring_to_front(window, {"XDG_ACTIVATION_TOKEN": "token"})
    await until(lambda: window.isActiveWindow() and not window.isMinimized())
    window.hide()
    bring_to_front(window)
    await until(window.isVisible)
    assert "XDG_ACTIVATION_TOKEN" not in os.environ
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    window.deleteLater()


def test_without_a_screen_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No X server, no harm."""
    monkeypatch.setenv("DISPLAY", ":98765")
    activate_as_taskbar(1)

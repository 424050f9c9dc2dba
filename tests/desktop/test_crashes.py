"""What crashed is written down without secrets, told once at the next start, and calmly (J4)."""

import base64
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from keydesk.desktop.crash_banner import CrashBanner
from keydesk.desktop.crash_reports import CrashReports, write_report
from keydesk.desktop.past_crashes import PastCrash, PastCrashes
from keydesk.desktop.running_mark import LastEnd, RunningMark
from keydesk.domain.secret import SecretKind, mint

Until = Callable[[Callable[[], object]], Awaitable[None]]
TRACE = 'Traceback (most recent call last):\n  File "/x/keydesk/a.py", line {}, in count\n{}: told {}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "crashes"


@pytest.fixture
def past(folder: Path) -> PastCrashes:
    return PastCrashes(folder)


def _run(folder: Path, end: str) -> int:
    """Run something under a mark in a process of its own, and return its exit code."""
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from keydesk.desktop.running_mark import RunningMark\n"
        "mark = RunningMark(Path(sys.argv[1])); print(mark.begin().name, flush=True)\n"
        "def deep(secret):\n"
        f"    {end}\n"
        "deep(os.environ['CANARY']); mark.end()"
    )
    secret = mint(SecretKind.KEY).reveal()
    done = subprocess.run(
        [sys.executable, "-c", code, folder],
        env=os.environ | {"CANARY": secret},
        capture_output=True,
        check=False,
    )
    everything = b"".join(path.read_bytes() for path in folder.iterdir())
    assert secret[20:40].encode() not in everything
    return done.returncode


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT])
def test_a_program_that_dies_leaves_where_it_was(
    folder: Path, past: PastCrashes, number: signal.Signals
) -> None:
    """It is told at the next start, once."""
    assert _run(folder, f"os.kill(os.getpid(), {int(number)})") == -number
    assert past.take_untold() == []
    mark = RunningMark(folder)
    assert mark.begin() is LastEnd.CRASHED
    mark.end()
    (told,) = past.take_untold()
    assert told.ended_the_program
    assert told.kind in ("Segmentation fault", "Aborted")
    assert told.places[-1] == "<string>:deep"
    assert told.path.stat().st_mode & 0o777 == 0o600
    assert past.take_untold() == []


@pytest.mark.parametrize(
    ("end", "code", "ended"),
    [("pass", 0, LastEnd.CLEAN), ("os.kill(os.getpid(), 9)", -9, LastEnd.SUDDEN)],
    ids=["in order", "killed"],
)
def test_an_end_without_a_word_alarms_nobody(
    folder: Path, past: PastCrashes, end: str, code: int, ended: LastEnd
) -> None:
    """Killed, or the power is gone: nothing is known, and nothing is to be done."""
    assert _run(folder, end) == code
    mark = RunningMark(folder)
    assert mark.begin() is ended
    mark.end()
    assert past.take_untold() == []
    assert list(folder.iterdir()) == []


def test_the_mark_follows_no_link(tmp_path: Path, folder: Path, past: PastCrashes) -> None:
    """What somebody else put in its place is neither read nor written."""
    folder.mkdir()
    (tmp_path / "theirs").write_text("Fatal Python error: Aborted\n")
    (folder / "running.txt").symlink_to(tmp_path / "theirs")
    mark = RunningMark(folder)
    mark.begin()
    assert not (folder / "running.txt").is_symlink()
    mark.end()
    assert (tmp_path / "theirs").read_text() == "Fatal Python error: Aborted\n"
    assert past.take_untold() == []


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    """A run begins and ends without a mark then."""
    (tmp_path / "file").write_text("")
    mark = RunningMark(tmp_path / "file")
    assert mark.begin() is LastEnd.CLEAN
    mark.end()


def test_no_report_holds_a_secret(
    folder: Path,
    left_in: Callable[[Mapping[str, bytes], Iterable[str]], list[str]],
    files_below: Callable[[Path], dict[str, bytes]],
) -> None:
    """S3: whatever an error quotes, in ten encodings."""
    secrets = [mint(kind).reveal() for kind in SecretKind]
    provider = "sk-canary-4f9d2c7be1a0583677"
    basic = base64.b64encode(b"admin:" + provider.encode()).decode()
    reports = CrashReports(folder, lambda _: None)
    quoted = [
        *secrets,
        provider,
        f"Authorization: Bearer {secrets[0]}",
        f"Basic {basic}",
        f"https://admin:{provider}@gateway.example/v1?token={secrets[1]}&limit=1",
        f"https://gateway.example/?api_key={provider[3:]}",
        "https://gateway.example/claim/k7q2-m9xd-3f5h-8j2n-4p6r-9s1t-vwxy",
    ]
    for text in quoted:
        for error in (ValueError(text), KeyError(text), RuntimeError(text.encode()), OSError(5, text, text)):
            told = RuntimeError(f"while {text}")
            told.__cause__ = error
            told.add_note(f"a note of {text}")
            reports.report(told)
    kept = files_below(folder)
    assert len(kept) == 20
    assert left_in(kept, [*secrets, provider, basic, "k7q2-m9xd-3f5h-8j2n-4p6r-9s1t-vwxy"]) == []


def test_one_that_is_known_is_told_no_more(folder: Path, past: PastCrashes) -> None:
    """Another line and another message are the same crash; another kind of error is not."""
    write_report(folder, TRACE.format(3, "ValueError", "a"))
    (first,) = past.take_untold()
    past.leave_out(first)
    write_report(folder, TRACE.format(4, "ValueError", "b"))
    assert past.take_untold() == []
    write_report(folder, TRACE.format(4, "keydesk.errors.OtherError", "b"))
    assert [each.kind for each in past.take_untold()] == ["keydesk.errors.OtherError"]
    assert (folder / "told.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("memory", ["", "[]", '{"told": 3, "unwanted": [1]}', "\0"])
def test_a_broken_memory_tells_again(folder: Path, past: PastCrashes, memory: str) -> None:
    """Rather twice than never."""
    write_report(folder, TRACE.format(3, "ValueError", "a"))
    past.take_untold()
    (folder / "told.json").write_text(memory)
    assert len(past.take_untold()) == 1


def _banner(did: list[str], *, ended: bool = True) -> CrashBanner:
    crash = PastCrash(Path("crash-1.txt"), ended_the_program=ended, kind="ValueError", places=())
    return CrashBanner(
        [crash],
        copy_diagnostics=lambda: did.append("copy"),
        open_folder=lambda: did.append("open"),
        leave_out=lambda: did.append("leave out"),
    )


@pytest.mark.parametrize("ended", [True, False])
def test_the_banner_says_what_is_unaffected_and_what_one_can_do(
    ended: bool, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """J4: what happened, that keys and gateways are unaffected, and three verbs."""
    did: list[str] = []
    banner = _banner(did, ended=ended)
    banner.show()
    words = banner.findChild(QLabel, "crashWords").text()
    assert "No key was changed" in words
    assert "without secrets" in words
    assert unnamed(banner) == []
    for name in ("crashDiagnosticsButton", "crashFolderButton", "crashLeaveOutButton"):
        assert banner.isVisible()
        banner.findChild(QPushButton, name).click()
    assert did == ["copy", "open", "leave out"]
    assert not banner.isVisible()


def test_the_banner_goes_when_it_was_read() -> None:
    """It is dismissed by its cross."""
    banner = _banner([])
    banner.show()
    banner.findChild(QToolButton, "dismissCrashButton").click()
    assert not banner.isVisible()

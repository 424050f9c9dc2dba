"""The desktop's log: bounded, without secrets, its owner's alone (J4, S3, S23, S25)."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from keydesk.desktop.log_file import LogFile, last_lines, log_dir
from keydesk.domain.secret import SecretKind, mint


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    """A logger of its own, whose handlers are closed at the end."""
    made = logging.getLogger("keydesk.test")
    made.setLevel(logging.INFO)
    made.propagate = False
    yield made
    for handler in [each for each in made.handlers if isinstance(each, LogFile)]:
        made.removeHandler(handler)
        handler.close()


def test_it_is_its_owners_alone(folder: Path, log: logging.Logger) -> None:
    """0600, in a folder of 0700; no file before there is something to say."""
    log.addHandler(LogFile(folder))
    assert not folder.exists()
    log.info("here")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "desktop.log").stat().st_mode & 0o777 == 0o600
    assert last_lines(folder, 5)[0].endswith("INFO keydesk.test: here")


def test_its_size_is_bounded(folder: Path, log: logging.Logger) -> None:
    """The oldest file is given up; one long line does not change that."""
    log.addHandler(LogFile(folder, largest=2000, kept=3))
    for number in range(200):
        log.info("line %d %s", number, "x" * 60)
    log.info("y" * 100_000)
    log.info("the last")
    files = {path.name: path.stat().st_size for path in folder.iterdir()}
    assert sorted(files) == ["desktop.1.log", "desktop.2.log", "desktop.log"]
    assert sum(files.values()) < 2 * 2000 + 17_000
    assert last_lines(folder, 1)[0].endswith("the last")


def test_a_further_run_goes_on_in_the_same_file(folder: Path, log: logging.Logger) -> None:
    """What stands there counts as well."""
    for text in ("one", "two"):
        handler = LogFile(folder, largest=50)
        log.addHandler(handler)
        log.info(text)
        log.removeHandler(handler)
        handler.close()
    assert "one" in (folder / "desktop.1.log").read_text()
    assert "two" in (folder / "desktop.log").read_text()


def test_no_secret_is_written(
    folder: Path,
    log: logging.Logger,
    left_in: Callable[[Mapping[str, bytes], Iterable[str]], list[str]],
    files_below: Callable[[Path], dict[str, bytes]],
) -> None:
    """S3, in messages, arguments and traces, in ten encodings."""
    log.addHandler(LogFile(folder))
    secrets = [mint(kind).reveal() for kind in SecretKind]
    for secret in secrets:
        log.info(secret)
        log.warning("GET https://user:%s@gateway.example/?key=%s", secret, secret)
        log.error("with %r", {"key": secret}, exc_info=ValueError(secret))
    assert left_in(files_below(folder), secrets) == []
    assert "ValueError" in "\n".join(last_lines(folder, 50))


def test_nothing_that_is_logged_looks_like_another_entry(folder: Path, log: logging.Logger) -> None:
    """S23: lines are indented, and nothing steers a terminal."""
    log.addHandler(LogFile(folder))
    log.info("one\n2026-01-01T00:00:00Z ERROR forged\x1b[31m\u202ered\r\0")
    first, second = last_lines(folder, 5)
    assert first.endswith(": one")
    assert second == "    2026-01-01T00:00:00Z ERROR forged\\x1b[31m\\u202ered\\r\\x00"


def test_what_cannot_be_written_stops_nobody(tmp_path: Path, log: logging.Logger) -> None:
    """A full disk, a folder that is a file, a link in place of the log."""
    (tmp_path / "file").write_text("")
    log.addHandler(LogFile(tmp_path / "file"))
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "desktop.log").symlink_to(tmp_path / "theirs")
    linked = LogFile(tmp_path / "linked")
    log.addHandler(linked)
    log.info("here")
    linked.handle(logging.makeLogRecord({"msg": "%d", "args": ("no number",)}))
    assert not (tmp_path / "theirs").exists()
    assert last_lines(tmp_path / "nowhere", 5) == []


def test_where_it_is(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the settings where the environment moved those; else where the platform has logs."""
    assert log_dir() == own_folders / "config" / "log"
    monkeypatch.delenv("KEYDESK_CONFIG_DIR")
    monkeypatch.setenv("XDG_STATE_HOME", str(own_folders / "state"))
    assert log_dir() == own_folders / "state" / "keydesk" / "log"

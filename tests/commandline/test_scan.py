"""``keydesk scan`` on real files: every secret is found, none is shown (S3)."""

import io
import json
import os
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from keydesk.commandline.secret_search import in_stream
from keydesk.domain.secret import LENGTH, SecretKind, mint

Shell = Any
KEY, TOKEN = mint(SecretKind.KEY), mint(SecretKind.ADMIN)


def test_files_and_lines_are_named_and_no_secret(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "sub" / "deeper").mkdir(parents=True)
    (tmp_path / "sub" / "deeper" / "notes.txt").write_text(f"one\ntwo\nkey = '{KEY.reveal()}'\n")
    (tmp_path / "sub" / "core").write_bytes(os.urandom(5000) + TOKEN.reveal().encode() + b"\0\xff")
    (tmp_path / "wide.txt").write_text(f"\n{KEY.reveal()}\n", encoding="utf-16")
    (tmp_path / "clean.txt").write_text(f"{KEY.reveal()[:-1]}X kdk_ kda_{'x' * 62}")
    result = shell("scan", tmp_path)
    assert (result.returncode, result.stderr) == (1, "")
    lines = result.stdout.splitlines()
    assert lines[0] == f"{tmp_path}/wide.txt:2: {KEY.preview} (key)"
    assert lines[1].startswith(f"{tmp_path}/sub/core:")
    assert lines[1].endswith(f" {TOKEN.preview} (admin token)")
    assert lines[2:] == [f"{tmp_path}/sub/deeper/notes.txt:3: {KEY.preview} (key)"]
    told = shell("scan", "--json", tmp_path / "sub" / "deeper", tmp_path / "wide.txt")
    assert json.loads(told.stdout)[0] == {
        "file": f"{tmp_path}/sub/deeper/notes.txt",
        "line": 3,
        "kind": "key",
        "id": KEY.id,
        "preview": KEY.preview,
    }
    assert len(json.loads(told.stdout)) == 2
    for secret in (KEY, TOKEN):
        assert secret.reveal()[-49:] not in "".join(shell.said)


def test_none_found(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert (shell("scan", tmp_path).returncode, shell("scan", tmp_path).stdout) == (0, "")
    assert json.loads(shell("scan", "--json", tmp_path).stdout) == []


def test_a_path_that_is_not_there_is_wrong_usage(shell: Shell, tmp_path: Path) -> None:
    """A mistyped path must not pass for a clean one."""
    result = shell("scan", tmp_path, tmp_path / "nowhere")
    assert (result.returncode, result.stdout) == (2, "")
    assert "nowhere" in result.stderr
    assert shell("scan").returncode == 2
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    assert [shell("scan", tmp_path / name).returncode for name in ("loop", "gone")] == [2, 2]


def test_links_are_not_followed_and_pipes_not_waited_for(shell: Shell, tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "secret.txt").write_text(KEY.reveal())
    (inside / "file").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    os.mkfifo(inside / "pipe")
    assert (shell("scan", inside).returncode, shell("scan", inside).stdout) == (0, "")
    pipe = shell("scan", inside / "pipe")
    assert pipe.returncode == 0
    assert "was skipped" in pipe.stderr
    assert shell("scan", inside / "file").returncode == 1, "a link that was named is meant"
    assert shell("scan", inside / "folder").returncode == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_cannot_be_read_is_said(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "closed.txt").write_text(KEY.reveal())
    (tmp_path / "open.txt").write_text(KEY.reveal())
    (tmp_path / "shut").chmod(0)
    (tmp_path / "closed.txt").chmod(0)
    result = shell("scan", tmp_path)
    (tmp_path / "shut").chmod(0o700)
    assert result.returncode == 1
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.count("was skipped") == 2


def test_a_file_that_fails_while_it_is_read(shell: Shell, tmp_path: Path) -> None:
    """The others are looked at all the same."""
    (tmp_path / "open.txt").write_text(KEY.reveal())
    result = shell("scan", "/proc/self/mem", tmp_path)
    assert (result.returncode, len(result.stdout.splitlines())) == (1, 1)
    assert "/proc/self/mem was skipped" in result.stderr


def test_names_of_files_steer_no_terminal(shell: Shell, tmp_path: Path) -> None:
    """S23, S3: nor do they show a secret."""
    (tmp_path / "a\n\x1b[31mred").write_text(KEY.reveal())
    (tmp_path / f"{KEY.reveal()}.txt").write_text(TOKEN.reveal())
    os.close(os.open(os.fsencode(tmp_path) + b"/\xff", os.O_CREAT))
    result = shell("scan", tmp_path)
    assert len(result.stdout.splitlines()) == 2
    assert "\x1b" not in result.stdout
    assert KEY.reveal() not in result.stdout + shell("scan", "--json", tmp_path).stdout


def test_a_reader_that_has_seen_enough(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(KEY.reveal())
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        shell.command("scan", tmp_path),
        env=shell.environment,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert (result.returncode, result.stderr) == (1, "")


@pytest.mark.parametrize("chunk", [1, 7, LENGTH - 1, LENGTH, 100, 4096])
def test_nothing_is_lost_between_pieces(chunk: int) -> None:
    """Wherever a piece of the file ends, each secret is found once, with its line."""
    choose = random.Random(chunk)  # noqa: S311 (no secret comes of it)
    content, expected, line = "", [], 1
    for _ in range(40):
        secret = choose.choice((KEY, TOKEN))
        filling = "".join(choose.choice("x\nkdk_ ") for _ in range(choose.randrange(150)))
        content += filling + secret.reveal()
        line += filling.count("\n")
        expected.append((line, secret))
    found = in_stream(io.BytesIO(content.encode()), chunk=chunk)
    assert [(each.line, each.secret) for each in found] == expected


class Endless(io.RawIOBase):
    """A long file that is nowhere; remembers how much was asked for at once."""

    def __init__(self, pieces: int) -> None:
        self.left = pieces
        self.largest = 0

    def read(self, size: int = -1, /) -> bytes:
        self.largest = max(self.largest, size)
        self.left -= 1
        return b"k" * size if self.left >= 0 else b""


def test_memory_is_bounded() -> None:
    import tracemalloc  # noqa: PLC0415 (slows everything down where it is started)

    stream: Any = Endless(40)
    tracemalloc.start()
    assert list(in_stream(stream)) == []
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 0 < stream.largest <= 1024 * 1024
    assert peak < 8 * 1024 * 1024

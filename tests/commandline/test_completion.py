"""What Tab completes, asked of the shells themselves."""

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ASK_BASH = """
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
registered=$(complete -p keydesk)
${registered//*-F / }
printf '%s\n' "${COMPREPLY[@]}"
"""
ASK_FISH = "source $argv[1]; complete -C $argv[2]"
PATIENCE = 30.0

WANTED = [
    ("keydesk ", {"completion", "gateway", "keys", "scan", "tour"}),
    ("keydesk gateway r", {"restore", "run"}),
    ("keydesk gateway run --ad", {"--admin"}),
    ("keydesk gateway run --demo --admin ", {"any", "loopback"}),
    ("keydesk gateway run --tls-cert ser", {"server.pem"}),
    ("keydesk gateway run --demo --data-dir s", {"safe"}),
    ("keydesk gateway backup --data-dir safe se", {"server.pem"}),
    ("keydesk keys list --revoked --status ex", {"expired"}),
    ("keydesk keys create --mo", {"--model"}),
    ("keydesk scan --json server.pem s", {"server.pem", "safe"}),
    ("keydesk completion z", {"zsh"}),
    ("keydesk tour --language ", {"de", "en", "nl", "pseudo"}),
]


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with what the command prints for each shell, beside a file and a folder."""
    folder = tmp_path_factory.mktemp("shells")
    for shell, name in (("bash", "keydesk"), ("zsh", "_keydesk"), ("fish", "keydesk.fish")):
        command = [sys.executable, "-m", "keydesk", "completion", shell]
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60, cwd=ROOT)
        assert not done.stderr
        (folder / name).write_text(done.stdout, encoding="utf-8")
    (folder / "work").mkdir()
    (folder / "work" / "server.pem").touch()
    (folder / "work" / "safe").mkdir()
    return folder


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(("typed", "wanted"), WANTED)
def test_bash_completes(scripts: Path, typed: str, wanted: set[str]) -> None:
    """It finds no program to start, and needs none: Tab is as fast as the shell."""
    command = [shutil.which("bash") or "", "--norc", "-c", ASK_BASH, "bash", str(scripts / "keydesk")]
    assert said([*command, *typed.split(" ")], scripts / "work", PATH="") == wanted


@pytest.mark.skipif(shutil.which("fish") is None, reason="needs fish")
@pytest.mark.parametrize(("typed", "wanted"), WANTED)
def test_fish_completes(scripts: Path, typed: str, wanted: set[str], tmp_path: Path) -> None:
    command = ["fish", "--no-config", "-c", ASK_FISH, str(scripts / "keydesk.fish"), typed]
    lines = said(command, scripts / "work", HOME=str(tmp_path))
    assert {line.partition("\t")[0].rstrip("/") for line in lines} == wanted


@pytest.mark.skipif(shutil.which("zsh") is None, reason="needs zsh")
def test_zsh_completes(scripts: Path, tmp_path: Path) -> None:
    """Found in a folder of `$fpath`, as Tab at a terminal finds it."""
    (tmp_path / ".zshrc").write_text(
        f"fpath=({scripts} $fpath)\nautoload -Uz compinit\ncompinit -u -D\nPS1='ready '\nunsetopt beep\n",
        encoding="utf-8",
    )
    with zsh(tmp_path, scripts / "work") as terminal:
        read_until(terminal, "ready ")
        for typed, completed in (
            ("keydesk gatew\t", "keydesk gateway "),
            ("keydesk gateway run --stdin\t", "--stdin-guard "),
            ("keydesk gateway run --admin lo\t", "--admin loopback "),
            ("keydesk gateway run --tls-key ser\t", "--tls-key server.pem "),
            ("keydesk gateway run --data-dir s\t", "--data-dir safe/"),
            ("keydesk keys list --status exp\t", "--status expired "),
        ):
            os.write(terminal, typed.encode())
            read_until(terminal, completed)
            os.write(terminal, b"\x15")  # drops the line


def said(command: list[str], folder: Path, **environment: str) -> set[str]:
    done = subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        cwd=folder,
        env={**os.environ, **environment},
    )
    assert not done.stderr
    return {*done.stdout.split("\n")} - {""}


@contextmanager
def zsh(home: Path, folder: Path) -> Iterator[int]:
    """Keep a zsh at a terminal of its own, which is yielded."""
    ours, its = pty.openpty()
    environment = {**os.environ, "ZDOTDIR": str(home), "HOME": str(home), "TERM": "dumb", "COLUMNS": "200"}
    process = subprocess.Popen(
        ["zsh", "-i"], stdin=its, stdout=its, stderr=its, cwd=folder, env=environment, start_new_session=True
    )
    try:
        yield ours
    finally:
        process.kill()
        process.wait()
        os.close(ours)
        os.close(its)


def read_until(terminal: int, wanted: str) -> None:
    """Read what the terminal shows until it shows this."""
    shown, end = "", time.monotonic() + PATIENCE
    while wanted not in shown:
        rest = end - time.monotonic()
        if rest <= 0 or not select.select([terminal], [], [], rest)[0]:
            pytest.fail(f"{wanted!r} is not in {shown!r}")
        shown += os.read(terminal, 4096).decode(errors="replace")

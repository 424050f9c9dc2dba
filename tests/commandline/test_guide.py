"""The commands that the guide gives to scripts do what it says."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

from keydesk.domain.secret import parse

Shell = Any
Gateway = Any
ROOT = Path(__file__).parent.parent.parent


def commands() -> str:
    """The lines of code in the section "From scripts"."""
    guide = (ROOT / "docs" / "admin-guide.md").read_text(encoding="utf-8")
    section = guide.partition("\n## From scripts\n")[2]
    lines = section.partition("\n## ")[0].splitlines()
    return "\n".join(line[4:] for line in lines if line.startswith("    "))


def test_the_section_for_scripts(keydesk: Shell, gateway: Gateway, tmp_path: Path) -> None:
    program, folder = tmp_path / "bin" / "keydesk", tmp_path / "work"
    program.parent.mkdir()
    folder.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m keydesk "$@"\n')
    program.chmod(0o755)
    own = {
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path / "home"),
        "KEYDESK_ADMIN_TOKEN": "",
    }
    result = subprocess.run(
        ["sh", "-x", "-c", commands()],
        env=keydesk.environment | own,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert "keydesk: " not in result.stderr
    secret = parse((folder / "tessa.key").read_text().strip())
    assert secret is not None
    lines = result.stdout.splitlines()
    assert (
        f"./tessa.key:1: {secret.preview} (key)" in lines or f"tessa.key:1: {secret.preview} (key)" in lines
    )
    assert [one["id"] for one in json.loads((folder / "found.json").read_text())] == [secret.id]
    assert lines[-1] == f"Tessa ({secret.id}, {secret.preview}) is revoked."
    assert "keydesk" in (tmp_path / "home" / ".zfunc" / "_keydesk").read_text()
    key = gateway.usage(secret.id)
    assert (key["status"], key["expires_at"], key["budget"]["limit_usd"]) == (
        "revoked",
        "2027-06-30T00:00:00Z",
        "12.50",
    )

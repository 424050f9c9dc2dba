"""D2: OpenCode and Claude Code themselves, told by their snippets, talk to a real gateway.

They are installed from npm into a folder of the tests' own, once; where that cannot be, the tests say so.
"""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from keydesk.domain.snippets import SNIPPETS, Access, Tool

ARCHITECTURE = {"x86_64": "x64", "AMD64": "x64", "aarch64": "arm64", "arm64": "arm64"}
OPENCODE = ("opencode-{}", "1.18.33", "bin/opencode")
CLAUDE_CODE = ("@anthropic-ai/claude-code-{}", "2.1.197", "claude")
WORKS = "Your key works."

pytestmark = pytest.mark.slow


def installed(package: str, version: str, program: str) -> Path:
    """Return the program of an npm package; skip the test where it cannot be had."""
    npm, machine = shutil.which("npm"), ARCHITECTURE.get(platform.machine())
    if npm is None:
        pytest.skip("npm is not installed")
    if machine is None or sys.platform not in ("linux", "darwin"):
        pytest.skip("there is no program for this system that this test knows")
    named = package.format(f"{sys.platform}-{machine}")
    folder = Path(tempfile.gettempdir(), f"keydesk-tests-{os.getuid()}", f"{named.split('/')[-1]}-{version}")
    found = folder / "node_modules" / named / program
    if not found.exists():
        _install(npm, f"{named}@{version}", folder)
    return found


def _install(npm: str, package: str, folder: Path) -> None:
    folder.parent.mkdir(mode=0o700, exist_ok=True)
    if folder.parent.stat().st_uid != os.getuid():
        pytest.skip(f"{folder.parent} is somebody else's")
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        (place := Path(scratch, "place")).mkdir()
        (place / "package.json").write_text('{"private": true}')
        command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", package]
        command += ["--fetch-retries=1", "--fetch-timeout=60000"]
        try:
            done = subprocess.run(
                command, cwd=place, capture_output=True, text=True, check=False, timeout=240
            )
        except subprocess.TimeoutExpired:
            pytest.skip(f"{package} could not be installed within four minutes")
        if done.returncode != 0:
            pytest.skip(f"{package} cannot be installed here: {done.stderr.strip()[-200:]}")
        shutil.rmtree(folder, ignore_errors=True)
        place.rename(folder)


@pytest.fixture
def opencode() -> Path:
    return installed(*OPENCODE)


@pytest.fixture
def claude_code() -> Path:
    return installed(*CLAUDE_CODE)


@pytest.fixture
def access(gateway: Any) -> Iterator[Access]:
    """A key that may use the one model only, as handed out for a workshop; every call of it is judged."""
    key_id, secret = gateway.create_key("Pilot", allowed_models=["keydesk-demo"])
    yield Access(gateway.base_url, secret, "keydesk-demo")
    assert {(model, status) for model, status, _ in gateway.records(key_id)} == {("keydesk-demo", 200)}


def snippet(tool: Tool, access: Access) -> str:
    return next(each for each in SNIPPETS if each.tool is tool).write(access)


def run(command: list[str], home: Path, *, pasted: str = "", more: Mapping[str, str] | None = None) -> str:
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), **(more or {})}
    (work := home / "work").mkdir()
    done = subprocess.run(
        command,
        input=pasted,
        cwd=work,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_opencode_reads_its_configuration_and_answers(opencode: Path, access: Access, tmp_path: Path) -> None:
    (folder := tmp_path / ".config" / "opencode").mkdir(parents=True)
    (folder / "opencode.json").write_text(snippet(Tool.OPENCODE, access), encoding="utf-8")
    assert WORKS in run([str(opencode), "run", "Say hello"], tmp_path)


def test_claude_code_is_started_as_pasted_and_answers(
    claude_code: Path, access: Access, tmp_path: Path
) -> None:
    """Also where another key of the provider's is set already, which would go before ours."""
    headless = f'claude() {{ "{claude_code}" --print "Say hello" </dev/null; }}\n'
    pasted = headless + snippet(Tool.CLAUDE_CODE, access)
    said = run(["bash"], tmp_path, pasted=pasted, more={"ANTHROPIC_API_KEY": "sk-ant-of-before"})
    assert WORKS in said
    assert "Say hello" in said

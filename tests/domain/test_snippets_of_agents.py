"""D2: OpenCode and Claude Code themselves, told by their snippets, talk to a real gateway.

Where they cannot be installed from npm, the tests say so.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from keydesk.domain.snippets import SNIPPETS, Access, Tool
from tests.fixtures import peers

WORKS = "Your key works."

pytestmark = pytest.mark.slow


def installed(wanted: peers.NpmProgram) -> Path:
    """Return the program; skip the test where it cannot be had."""
    try:
        return peers.npm_program(wanted)
    except peers.PeerMissingError as missing:
        pytest.skip(str(missing))


@pytest.fixture
def opencode() -> Path:
    return installed(peers.OPENCODE)


@pytest.fixture
def claude_code() -> Path:
    return installed(peers.CLAUDE_CODE)


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

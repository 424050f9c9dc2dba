"""D2: every snippet, pasted where it belongs and run, reaches the gateway with its own key."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from keydesk.domain.snippets import SNIPPETS, Access, Tool

WORKS = "Your key works."
HOSTILE = "a'b\"c$HOME`id`$(id)\\\\n;&|<x> {env:HOME} !! %s #é€😀"
"""What a shell, Python or a template would make something else of."""
HOSTILE_KEY = HOSTILE.encode("ascii", "ignore").decode()
"""The same, as far as a header can carry it."""

needs_curl = pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")


def written(tool: Tool, access: Access) -> str:
    return next(snippet for snippet in SNIPPETS if snippet.tool is tool).write(access)


def run(command: Sequence[str], pasted: str = "", *, folder: Path, **more: str) -> str:
    """Run a program in a home of its own; return what it wrote."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", **more}
    done = subprocess.run(
        command,
        input=pasted,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def access(gateway: Any) -> Access:
    _, secret = gateway.create_key("Pilot")
    return Access(gateway.base_url, secret, "keydesk-demo")


@needs_curl
def test_curl_is_pasted_into_a_shell(access: Access, tmp_path: Path) -> None:
    answer = run(["bash"], written(Tool.CURL, access), folder=tmp_path)
    assert WORKS in json.loads(answer)["choices"][0]["message"]["content"]


def test_python_is_run(access: Access, tmp_path: Path) -> None:
    (tmp_path / "first_steps.py").write_text(written(Tool.PYTHON, access), encoding="utf-8")
    assert WORKS in run([sys.executable, "first_steps.py"], folder=tmp_path)


def test_the_environment_file_is_read_and_used(access: Access, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(written(Tool.ENVIRONMENT, access), encoding="utf-8")
    ask = (
        "import openai; said = openai.OpenAI().chat.completions.create("
        "model='keydesk-demo', messages=[{'role': 'user', 'content': 'Hi'}]); "
        "print(said.choices[0].message.content)"
    )
    pasted = f'set -a; . ./.env; "{sys.executable}" -c "{ask}"'
    assert WORKS in run(["bash"], pasted, folder=tmp_path)


@needs_curl
def test_curl_sends_whatever_it_is_given_as_it_is(upstream: Any, tmp_path: Path) -> None:
    run(["bash"], written(Tool.CURL, Access(upstream.base_url, HOSTILE_KEY, HOSTILE)), folder=tmp_path)
    (sent,) = upstream.requests
    assert sent.target == "/v1/chat/completions"
    assert sent.header("authorization") == f"Bearer {HOSTILE_KEY}"
    assert sent.json()["model"] == HOSTILE


def test_python_sends_whatever_it_is_given_as_it_is(upstream: Any, tmp_path: Path) -> None:
    program = written(Tool.PYTHON, Access(upstream.base_url, HOSTILE_KEY, HOSTILE))
    (tmp_path / "first_steps.py").write_text(program, encoding="utf-8")
    run([sys.executable, "first_steps.py"], folder=tmp_path)
    (sent,) = upstream.requests
    assert sent.header("authorization") == f"Bearer {HOSTILE_KEY}"
    assert sent.json()["model"] == HOSTILE


@needs_curl
def test_an_address_stays_an_address(upstream: Any, tmp_path: Path) -> None:
    address = f"{upstream.base_url}/$HOME`id`'\"".replace(" ", "")
    run(["bash"], written(Tool.CURL, Access(address, "k", "m")), folder=tmp_path)
    assert upstream.requests[0].target == "/v1/$HOME`id`'\"/chat/completions"


@pytest.mark.parametrize("tool", [Tool.ENVIRONMENT, Tool.CLAUDE_CODE])
def test_a_shell_reads_the_variables_as_they_are(tool: Tool, tmp_path: Path) -> None:
    hostile = Access(f"http://127.0.0.1/{HOSTILE}/v1", HOSTILE, HOSTILE)
    pasted = f"claude() {{ :; }}\nset -a\n{written(tool, hostile)}\nenv -0"
    told = dict(line.split("=", 1) for line in run(["bash"], pasted, folder=tmp_path).split("\0") if line)
    if tool is Tool.ENVIRONMENT:
        assert (told["OPENAI_BASE_URL"], told["OPENAI_API_KEY"]) == (hostile.base_url, HOSTILE)
    else:
        assert told["ANTHROPIC_BASE_URL"] == hostile.base_url.removesuffix("/v1")
        assert told["ANTHROPIC_AUTH_TOKEN"] == HOSTILE
        assert told["ANTHROPIC_MODEL"] == told["ANTHROPIC_DEFAULT_HAIKU_MODEL"] == HOSTILE

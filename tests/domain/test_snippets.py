"""Snippets, judged by the programs that read them."""

import ast
import json
import shlex

import pytest

from keydesk.domain.snippets import SNIPPETS, Access, Snippet, Tool

SECRET = "kdk_A1b2C3d4E5f6_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz408OPu"
ACCESS = Access("http://127.0.0.1:5393/v1", SECRET, "acme/gpt-oss-120b")


def written(tool: Tool, access: Access = ACCESS) -> str:
    return next(snippet for snippet in SNIPPETS if snippet.tool is tool).write(access)


def test_curl_is_one_command_of_the_shell() -> None:
    words = shlex.split(written(Tool.CURL).replace("\\\n", ""))
    assert words[:2] == ["curl", "http://127.0.0.1:5393/v1/chat/completions"]
    assert f"Authorization: Bearer {SECRET}" in words
    assert json.loads(words[-1])["model"] == "acme/gpt-oss-120b"


def test_an_address_cannot_break_out_of_the_command() -> None:
    words = shlex.split(
        written(Tool.CURL, Access("http://h/v1;rm -rf $HOME", SECRET, "m")).replace("\\\n", "")
    )
    assert words[1] == "http://h/v1;rm -rf $HOME/chat/completions"


def test_python_is_python() -> None:
    strings = {
        node.value for node in ast.walk(ast.parse(written(Tool.PYTHON))) if isinstance(node, ast.Constant)
    }
    assert {ACCESS.base_url, ACCESS.model, SECRET} <= strings


def test_opencode_is_json_and_names_the_model_to_begin_with() -> None:
    config = json.loads(written(Tool.OPENCODE))
    assert config["provider"]["keydesk"]["options"] == {"baseURL": ACCESS.base_url, "apiKey": SECRET}
    assert config["model"] == "keydesk/acme/gpt-oss-120b"


def test_opencode_finds_no_variable_to_replace() -> None:
    """It would put the environment and files into whatever looks like that, and send it to the gateway."""
    text = written(Tool.OPENCODE, Access("http://h/v1", "{file:/etc/passwd}", "{env:HOME}"))
    assert "{env:" not in text
    assert "{file:" not in text
    assert json.loads(text)["provider"]["keydesk"]["options"]["apiKey"] == "{file:/etc/passwd}"


def test_claude_code_gets_the_address_that_it_adds_its_path_to() -> None:
    lines = written(Tool.CLAUDE_CODE).splitlines()
    assert "export ANTHROPIC_BASE_URL=http://127.0.0.1:5393" in lines
    assert f"export ANTHROPIC_AUTH_TOKEN={SECRET}" in lines


def test_environment_is_what_openai_reads() -> None:
    assert written(Tool.ENVIRONMENT).splitlines() == [
        "OPENAI_BASE_URL=http://127.0.0.1:5393/v1",
        f"OPENAI_API_KEY={SECRET}",
    ]


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet.title)
def test_every_snippet_can_be_shown_with_a_masked_key(snippet: Snippet) -> None:
    assert "••••" in snippet.write(Access(ACCESS.base_url, "kdk_A1b2••••8OPu", ACCESS.model))

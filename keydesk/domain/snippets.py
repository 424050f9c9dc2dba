"""Ready-to-paste text for the tools that people use, with base URL and key filled in.

Whatever stands in a value, it stays a value: each is quoted as whoever reads the text unquotes it.
"""

import json
import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Tool(Enum):
    """A tool that a key is used with."""

    CURL = "curl"
    PYTHON = "python"
    OPENCODE = "opencode"
    CLAUDE_CODE = "claude-code"
    ENVIRONMENT = "environment"


@dataclass(frozen=True, slots=True)
class Access:
    """What a tool must be told. ``key`` is the secret, or what is shown in its place; empty: none is sent."""

    base_url: str
    key: str
    model: str


@dataclass(frozen=True, slots=True)
class Snippet:
    """How a tool is told: ``place`` says where the text goes."""

    tool: Tool
    title: str
    place: str
    write: Callable[[Access], str]


def _curl(access: Access) -> str:
    body = json.dumps({"model": access.model, "messages": [{"role": "user", "content": "Hello"}]})
    return " \\\n  ".join(
        [
            f"curl {shlex.quote(access.base_url + '/chat/completions')}",
            *([f"-H {shlex.quote(f'Authorization: Bearer {access.key}')}"] if access.key else []),
            "-H 'Content-Type: application/json'",
            f"-d {shlex.quote(body)}",
        ]
    )


def _python(access: Access) -> str:
    return f"""from openai import OpenAI

client = OpenAI(
    base_url={_json(access.base_url)},
    api_key={_json(access.key)},
)
answer = client.chat.completions.create(
    model={_json(access.model)},
    messages=[{{"role": "user", "content": "Hello"}}],
)
print(answer.choices[0].message.content)"""


def _opencode(access: Access) -> str:
    provider = {
        "npm": "@ai-sdk/openai-compatible",
        "name": "KeyDesk",
        "options": {"baseURL": access.base_url, "apiKey": access.key},
        "models": {access.model: {"name": access.model}},
    }
    config = {
        "$schema": "https://opencode.ai/config.json",
        "model": f"keydesk/{access.model}",
        "provider": {"keydesk": provider},
    }
    # OpenCode puts variables and files in place of {env:…} and {file:…} before it reads the JSON.
    return re.sub(r"\{(?=(env|file):)", r"\\u007b", _json(config, indent=2))


def _claude_code(access: Access) -> str:
    """Its own login and another key would go before ours; what it does beside the chat takes other models."""
    variables = {
        "ANTHROPIC_BASE_URL": access.base_url.removesuffix("/v1"),
        "ANTHROPIC_AUTH_TOKEN": access.key,
        "ANTHROPIC_MODEL": access.model,
        "ANTHROPIC_DEFAULT_HAIKU_MODEL": access.model,
    }
    exports = [f"export {name}={shlex.quote(value)}" for name, value in variables.items()]
    return "\n".join(["unset ANTHROPIC_API_KEY", *exports, "claude"])


def _environment(access: Access) -> str:
    return f"OPENAI_BASE_URL={shlex.quote(access.base_url)}\nOPENAI_API_KEY={shlex.quote(access.key)}"


def _json(value: object, indent: int | None = None) -> str:
    """Write a value so that JSON and Python read the same."""
    return json.dumps(value, indent=indent, ensure_ascii=False)


SNIPPETS = (
    Snippet(Tool.CURL, "curl", "In a terminal", _curl),
    Snippet(Tool.PYTHON, "Python", "With the openai package", _python),
    Snippet(Tool.OPENCODE, "OpenCode", "In ~/.config/opencode/opencode.json", _opencode),
    Snippet(Tool.CLAUDE_CODE, "Claude Code", "In a terminal", _claude_code),
    Snippet(Tool.ENVIRONMENT, "Environment", "In a .env file", _environment),
)

"""Ready-to-paste text for the tools that people use, with base URL and key filled in."""

import json
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Tool(Enum):
    """A tool that a key is used with."""

    CURL = "curl"
    PYTHON = "python"
    OPENCODE = "opencode"
    ENVIRONMENT = "environment"


@dataclass(frozen=True, slots=True)
class Access:
    """What a tool must be told. ``key`` is the secret, or what is shown in its place."""

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
            f'-H "Authorization: Bearer {access.key}"',
            '-H "Content-Type: application/json"',
            f"-d {shlex.quote(body)}",
        ]
    )


def _python(access: Access) -> str:
    return f"""from openai import OpenAI

client = OpenAI(
    base_url={json.dumps(access.base_url)},
    api_key={json.dumps(access.key, ensure_ascii=False)},
)
answer = client.chat.completions.create(
    model={json.dumps(access.model)},
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
    config = {"$schema": "https://opencode.ai/config.json", "provider": {"keydesk": provider}}
    return json.dumps(config, indent=2, ensure_ascii=False)


def _environment(access: Access) -> str:
    return f"OPENAI_BASE_URL={shlex.quote(access.base_url)}\nOPENAI_API_KEY={access.key}"


SNIPPETS = (
    Snippet(Tool.CURL, "curl", "In a terminal", _curl),
    Snippet(Tool.PYTHON, "Python", "With the openai package", _python),
    Snippet(Tool.OPENCODE, "OpenCode", "In opencode.json", _opencode),
    Snippet(Tool.ENVIRONMENT, "Environment", "In a .env file", _environment),
)
CURL = SNIPPETS[0]

"""The words of a handout, whatever its layout."""

from datetime import datetime
from typing import Final

from keydesk.desktop import screen_time
from keydesk.desktop.handout.content import Handout
from keydesk.desktop.snippets import PLACE_OF_KEY, SNIPPETS, Access, Tool

FIRST_STEPS: Final = {
    Tool.CURL: "To try it at once, run this in a terminal:",
    Tool.PYTHON: "To try it at once in Python, with the openai package:",
    Tool.OPENCODE: "For OpenCode, this goes into ~/.config/opencode/opencode.json:",
    Tool.CLAUDE_CODE: "For Claude Code, run this in a terminal:",
    Tool.ENVIRONMENT: "For a program that reads a .env file, this goes into it:",
}
SHORT_STEPS: Final = {
    Tool.CURL: "Set the base URL and the key in any tool that speaks to OpenAI.",
    Tool.PYTHON: "In Python: OpenAI(base_url=…, api_key=…) from the openai package, with the two above.",
    Tool.OPENCODE: "In OpenCode: a provider @ai-sdk/openai-compatible with baseURL and apiKey as above.",
    Tool.CLAUDE_CODE: (
        "Claude Code: ANTHROPIC_BASE_URL is the base URL without /v1, ANTHROPIC_AUTH_TOKEN the key."
    ),
    Tool.ENVIRONMENT: "In a .env file: OPENAI_BASE_URL is the base URL, OPENAI_API_KEY the key.",
}
"""For cards that have no room for a whole snippet."""


def first_steps_of(handout: Handout, tool: Tool) -> str:
    """Say where a snippet goes, and what its holder puts into it."""
    if handout.secret is None:
        return f"{FIRST_STEPS[tool].removesuffix(':')}, with your key in place of {PLACE_OF_KEY}:"
    return FIRST_STEPS[tool]


def label_of(handout: Handout) -> str:
    """Say what the one thing is that the holder gets."""
    return "Key" if handout.secret else "Link to your key: the key is shown there once"


def caption_of(handout: Handout) -> str:
    """Say what the code is good for."""
    return "Scan to read the key" if handout.secret else "Scan to open the link"


def warning_of(handout: Handout) -> str:
    """Say, in one line, how to keep it."""
    if handout.secret is None:
        return "The link works once: open it yourself, and keep the key as you keep a password."
    return "Whoever has this can use the key, so keep it as you keep a password."


def models_of(handout: Handout, most: int) -> list[str]:
    """List the models, a line each, at most so many."""
    if handout.allowed_models is None:
        return ["All models"]
    shown = list(handout.allowed_models[:most])
    left_out = len(handout.allowed_models) - len(shown)
    return [*shown, f"and {left_out} more"] if left_out else shown


def window_of(handout: Handout) -> list[str]:
    """Say when it is good, in the time of its place: one line when that is a single day."""
    zone, start, end = handout.zone, handout.not_before, handout.expires_at
    begins = screen_time.minute(start, zone)
    if end is None:
        return [f"From {begins} ({zone_of(start, zone)}), without end"]
    named = f"({zone_of(end, zone)})"
    if screen_time.day(start, zone) == screen_time.day(end, zone):
        return [f"{begins} to {screen_time.time_of_day(end, zone)} {named}"]
    return [f"From {begins}", f"until {screen_time.minute(end, zone)} {named}"]


def zone_of(moment: datetime, zone: str | None) -> str:
    """Name the zone: by its place, which people know better than its letters, or as this computer does."""
    if zone is None or "/" not in zone:
        return screen_time.zone_name(moment, zone)
    return f"{zone.rsplit('/', 1)[1].replace('_', ' ')} time"


def snippet_of(handout: Handout, tool: Tool) -> list[str]:
    """Return the lines that a tool is told."""
    snippet = next(each for each in SNIPPETS if each.tool is tool)
    key = handout.secret.reveal() if handout.secret else PLACE_OF_KEY
    return snippet.write(Access(handout.base_url, key, handout.example_model)).split("\n")

"""The words of a handout, whatever its layout."""

from datetime import datetime
from typing import Final

from keydesk.desktop import screen_time
from keydesk.desktop.handout.content import Handout
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.snippets import PLACE_OF_KEY, SNIPPETS, Access, Tool

FIRST_STEPS: Final = {
    Tool.CURL: tr("To try it at once, run this in a terminal:"),
    Tool.PYTHON: tr("To try it at once in Python, with the openai package:"),
    Tool.OPENCODE: tr("For OpenCode, this goes into ~/.config/opencode/opencode.json:"),
    Tool.CLAUDE_CODE: tr("For Claude Code, run this in a terminal:"),
    Tool.ENVIRONMENT: tr("For a program that reads a .env file, this goes into it:"),
}
_STEPS_OF_A_LINK: Final = {
    Tool.CURL: tr("To try it at once, run this in a terminal, with your key in place of {place_of_key}:"),
    Tool.PYTHON: tr(
        "To try it at once in Python, with the openai package, with your key in place of {place_of_key}:"
    ),
    Tool.OPENCODE: tr(
        "For OpenCode, this goes into ~/.config/opencode/opencode.json, "
        "with your key in place of {place_of_key}:"
    ),
    Tool.CLAUDE_CODE: tr(
        "For Claude Code, run this in a terminal, with your key in place of {place_of_key}:"
    ),
    Tool.ENVIRONMENT: tr(
        "For a program that reads a .env file, this goes into it, with your key in place of {place_of_key}:"
    ),
}
"""For whoever puts the key in: the handout has only the link to it."""
SHORT_STEPS: Final = {
    Tool.CURL: tr("Set the base URL and the key in any OpenAI-compatible tool."),
    Tool.PYTHON: tr("In Python: OpenAI(base_url=…, api_key=…) from the openai package, with the two above."),
    Tool.OPENCODE: tr("In OpenCode: a provider @ai-sdk/openai-compatible with baseURL and apiKey as above."),
    Tool.CLAUDE_CODE: (
        tr("Claude Code: ANTHROPIC_BASE_URL is the base URL without /v1, ANTHROPIC_AUTH_TOKEN the key.")
    ),
    Tool.ENVIRONMENT: tr("In a .env file: OPENAI_BASE_URL is the base URL, OPENAI_API_KEY the key."),
}
"""For cards that have no room for a whole snippet."""


def first_steps_of(handout: Handout, tool: Tool) -> str:
    """Say where a snippet goes, and what its holder puts into it."""
    if handout.secret is None:
        return _STEPS_OF_A_LINK[tool].format(place_of_key=PLACE_OF_KEY)
    return FIRST_STEPS[tool]


def label_of(handout: Handout) -> str:
    """Say what the one thing is that the holder gets."""
    return tr("Key") if handout.secret else tr("Link to your key: the key is shown there once")


def caption_of(handout: Handout) -> str:
    """Say what the code is good for."""
    return tr("Scan to read the key") if handout.secret else tr("Scan to open the link")


def warning_of(handout: Handout) -> str:
    """Say, in one line, how to keep it."""
    if handout.secret is None:
        return tr("The link works once: open it yourself, and keep the key as you keep a password.")
    return tr("Whoever has this can use the key, so keep it as you keep a password.")


def models_of(handout: Handout, most: int) -> list[str]:
    """List the models, a line each, at most so many."""
    if handout.allowed_models is None:
        return [tr("All models")]
    shown = list(handout.allowed_models[:most])
    left_out = len(handout.allowed_models) - len(shown)
    return [*shown, tr("and {left_out} more", left_out=as_number(left_out))] if left_out else shown


def window_of(handout: Handout) -> list[str]:
    """Say when it is good, in the time of its place: one line when that is a single day."""
    zone, start, end = handout.zone, handout.not_before, handout.expires_at
    begins = screen_time.minute(start, zone)
    if end is None:
        return [tr("From {begins} ({zone}), without end", begins=begins, zone=zone_of(start, zone))]
    named = zone_of(end, zone)
    if screen_time.day(start, zone) == screen_time.day(end, zone):
        ends = screen_time.time_of_day(end, zone)
        return [tr("{begins} to {ends} ({zone})", begins=begins, ends=ends, zone=named)]
    ends = screen_time.minute(end, zone)
    return [tr("From {begins}", begins=begins), tr("until {ends} ({zone})", ends=ends, zone=named)]


def zone_of(moment: datetime, zone: str | None) -> str:
    """Name the zone: by its place, which people know better than its letters, or as this computer does."""
    if zone is None or "/" not in zone:
        return screen_time.zone_name(moment, zone)
    return tr("{place} time", place=zone.rsplit("/", 1)[1].replace("_", " "))


def snippet_of(handout: Handout, tool: Tool) -> list[str]:
    """Return the lines that a tool is told."""
    snippet = next(each for each in SNIPPETS if each.tool is tool)
    key = handout.secret.reveal() if handout.secret else PLACE_OF_KEY
    return snippet.write(Access(handout.base_url, key, handout.example_model)).split("\n")

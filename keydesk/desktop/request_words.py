"""What became of a request, in words."""

from typing import Final

from keydesk.contract.usage import UsageRequest

FIRST_ERROR: Final = 400
_SECOND: Final = 1000
_OUTCOMES: Final = {
    "client_gone": ("Client gone", "warn"),
    "key_ended": ("Key ended", "warn"),
    "upstream_error": ("Provider error", "bad"),
    "upstream_unavailable": ("Provider away", "bad"),
    "upstream_timeout": ("Provider too slow", "bad"),
    "gateway_stopped": ("Gateway stopped", "warn"),
    "crashed": ("Gateway crashed", "bad"),
    "not_answered": ("Not answered", "bad"),
}


def outcome_of(request: UsageRequest) -> tuple[str, str]:
    """Return how it ended, with the code that the client saw of an error, and the tone to say it in."""
    status = f" {request.status}" if request.status >= FIRST_ERROR else ""
    if request.outcome == "ok":
        return (f"Refused{status}", "warn") if status else ("OK", "good")
    word, tone = _OUTCOMES.get(request.outcome, (request.outcome.replace("_", " ").capitalize(), "warn"))
    return f"{word}{status}", tone


def duration(milliseconds: int) -> str:
    """Say how long something took."""
    if milliseconds == 0:
        return "less than 1 ms"
    if milliseconds < _SECOND:
        return f"{milliseconds} ms"
    return f"{milliseconds / _SECOND:,.1f} s"

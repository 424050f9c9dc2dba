"""What became of a request, in words."""

from typing import Final

from keydesk.contract.usage import UsageRequest
from keydesk.desktop.language import locale, tr

FIRST_ERROR: Final = 400
_SECOND: Final = 1000
_OUTCOMES: Final = {
    "client_gone": (tr("Client gone"), "warn"),
    "key_ended": (tr("Key ended"), "warn"),
    "upstream_error": (tr("Provider error"), "bad"),
    "upstream_unavailable": (tr("Provider away"), "bad"),
    "upstream_timeout": (tr("Provider too slow"), "bad"),
    "gateway_stopped": (tr("Gateway stopped"), "warn"),
    "crashed": (tr("Gateway crashed"), "bad"),
    "not_answered": (tr("Not answered"), "bad"),
}


def outcome_of(request: UsageRequest) -> tuple[str, str]:
    """Return how it ended, with the code that the client saw of an error, and the tone to say it in."""
    answered = request.status < FIRST_ERROR
    if request.outcome == "ok":
        word, tone = (tr("OK"), "good") if answered else (tr("Refused"), "warn")
    else:
        # A newer gateway may know others; its own word is better than none.
        unknown = request.outcome.replace("_", " ").capitalize(), "warn"
        word, tone = _OUTCOMES.get(request.outcome, unknown)
    return (word if answered else f"{word} {request.status}"), tone


def duration(milliseconds: int) -> str:
    """Say how long something took."""
    if milliseconds == 0:
        return tr("less than 1 ms")
    if milliseconds < _SECOND:
        return tr("{number} ms", number=milliseconds)
    return tr("{number} s", "seconds", number=locale().toString(milliseconds / _SECOND, "f", 1))

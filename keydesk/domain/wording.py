"""Messages that keep what they were made of, so that whoever shows one can say it in another language.

A message is English text. The window says it in its own language where it knows the text (``say_with``); a
gateway never does: its answers, its log and its audit log are English everywhere.
"""

from collections.abc import Callable

Say = Callable[["Worded"], str]


class Worded(str):
    """A message with values in it: the text itself, and what it was made of."""

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]


class _Settled:
    """How this process says messages; None: as they are."""

    say: Say | None = None


def worded(template: str, **values: object) -> Worded:
    """Make a message; values stand where their names do, in braces."""
    made = Worded(template.format_map(values) if values else template)
    made.template, made.values = template, values
    return made


def say_with(say: Say | None) -> None:
    """Have messages said by this from now on; None: as they are."""
    _Settled.say = say


def said(message: str) -> str:
    """Return a message in the words of this process."""
    if _Settled.say is None:
        return str(message)
    return _Settled.say(message if isinstance(message, Worded) else _as_it_is(message))


def _as_it_is(message: str) -> Worded:
    """Take a text for a message, whatever stands in it; braces are braces."""
    made = Worded(message)
    made.template, made.values = message, {}
    return made

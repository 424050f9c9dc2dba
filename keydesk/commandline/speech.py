"""What commands say: results on stdout, sentences on stderr, and the exit code.

What a gateway sent and what files are called may hold anything; nothing of it reaches a terminal that is not
seen there (S23).
"""

import json
import os
import sys
from collections.abc import Iterable
from typing import Any, Final, TextIO

from keydesk.contract.fields import WireModel
from keydesk.contract.problem import InvalidRequestError
from keydesk.domain.errors import DomainError, InvalidValueError

DONE: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2

_JOINERS: Final = frozenset({"\u200c", "\u200d"})
_FLAGS: Final = {
    "name": "NAME",
    "expires_at": "--expires",
    "allowed_models": "--model",
    "budget.limit_usd": "--budget",
    "budget": "--budget",
    "owner_id": "--owner",
    "rpm": "--rpm",
    "tpm": "--tpm",
    "q": "--q",
}
"""What fields of a request are called at the command line."""


def printed(text: str) -> str:
    """Return the text on one line, without anything that steers a terminal."""
    return "".join(one if one.isprintable() or one in _JOINERS else "\ufffd" for one in text)


def say(line: str) -> None:
    """Write a line of the result."""
    _write(sys.stdout, line)


def note(line: str) -> None:
    """Write a line for the person who reads along."""
    _write(sys.stderr, line)


def complain(sentence: str) -> None:
    """Say what went wrong."""
    _write(sys.stderr, f"keydesk: {printed(sentence)}")


def wire(model: WireModel) -> Any:
    """Return what an object is on the wire."""
    return model.model_dump(mode="json")


def say_json(document: Any) -> None:
    """Write a result for programs; in ASCII, whatever the terminal can show."""
    say(json.dumps(document, indent=2))


def close_stdout() -> None:
    """Let go of a stdout that nobody reads any more, so that the end of the program does not trip over it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def fail(error: DomainError) -> int:
    """Say what went wrong; return the exit code."""
    for sentence in _sentences(error):
        complain(sentence)
    return WRONG_USAGE if isinstance(error, InvalidValueError) else FAILED


def refusal(field: str, message: str) -> str:
    """Say what is wrong with one field, under the name that it has at the command line."""
    parts = [part for part in field.split(".") if not part.isdigit()]
    known = ".".join(parts)
    flag = _FLAGS.get(known, known)
    return f"{flag}: {message}" if flag else message


def _sentences(error: DomainError) -> Iterable[str]:
    if isinstance(error, InvalidRequestError) and error.problems:
        return [refusal(problem.field, problem.message) for problem in error.problems]
    return [str(error)]


def _write(stream: TextIO, line: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(line.encode(encoding, "replace").decode(encoding) + "\n")
    stream.flush()

"""``keydesk scan``: says where secrets lie in files, without showing them."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from keydesk.commandline.secret_search import Found, in_stream
from keydesk.commandline.speech import DONE, FAILED, WRONG_USAGE, complain, printed, say
from keydesk.commandline.tree import Skipped, files_under, open_file
from keydesk.desktop.redaction import redact

_KINDS: Final = {"kdk": "key", "kda": "admin token"}


def scan(paths: Sequence[Path], *, as_json: bool) -> int:
    """Look through files and folders; return 0 when there is no secret in them, 1 when there is."""
    missing = [path for path in paths if not os.path.exists(path)]  # noqa: PTH110 (Path's raises)
    for path in missing:
        complain(f"{_shown(path)} does not exist, or cannot be reached.")
    if missing:
        return WRONG_USAGE  # a mistyped path would otherwise pass for a clean one
    found = _found_under(paths)
    count = _say_json(found) if as_json else _say_plainly(found)
    return FAILED if count else DONE


def _found_under(paths: Sequence[Path]) -> Iterator[tuple[Path, Found]]:
    for path in paths:
        for each in files_under(path):
            if isinstance(each, Skipped):
                _say_skipped(each.path, each.reason)
                continue
            try:
                with open_file(each) as file:
                    for found in in_stream(file):
                        yield each, found
            except OSError as error:
                _say_skipped(each, error.strerror or str(error))


def _say_plainly(all_found: Iterable[tuple[Path, Found]]) -> int:
    count = 0
    for path, found in all_found:
        count += 1
        say(f"{_shown(path)}:{found.line}: {found.secret.preview} ({_KINDS[found.secret.kind.value]})")
    return count


def _say_json(all_found: Iterable[tuple[Path, Found]]) -> int:
    """Print a list, each of its items as soon as it is found: there may be more than memory holds."""
    count = 0
    for path, found in all_found:
        item = {
            "file": redact(str(path)),
            "line": found.line,
            "kind": found.secret.kind.name.lower(),
            "id": found.secret.id,
            "preview": found.secret.preview,
        }
        sys.stdout.write(("," if count else "[") + "\n  " + json.dumps(item))
        sys.stdout.flush()
        count += 1
    say("\n]" if count else "[]")
    return count


def _say_skipped(path: Path, reason: str) -> None:
    complain(f"{_shown(path)} was skipped: {reason}.")


def _shown(path: Path) -> str:
    return printed(redact(str(path)))

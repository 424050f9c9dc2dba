"""Crash reports that a person has not been told of yet, and those that they want to hear of no more."""

import hashlib
import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from keydesk.desktop.crash_reports import REPORTS

_MEMORY: Final = "told.json"
_FATAL: Final = ("Fatal Python error", "Windows fatal exception")
_LONGEST: Final = 256 * 1024
_PLACES: Final = re.compile(r'File "(?:[^"]*[\\/])?([^"\\/]+)", line \d+,? in (\S+)')
_MANY: Final = 100


@dataclass(frozen=True, slots=True)
class PastCrash:
    """One report."""

    path: Path
    ended_the_program: bool
    """Whether the window went with it; otherwise KeyDesk went on."""
    kind: str
    """What the interpreter calls it, such as ``ValueError`` or ``Segmentation fault``."""
    places: tuple[str, ...]
    """The functions it went through, the outermost first, without values."""

    @property
    def sort(self) -> str:
        """What crashes for the same reason have in common."""
        said = "\n".join((self.kind, *self.places))
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:16]


class PastCrashes:
    """The reports of one folder. To be used in a thread; what cannot be read or written is passed over."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def latest(self, count: int) -> list[PastCrash]:
        """Return the latest reports, newest first."""
        return [each for path in self._reports()[-count:][::-1] if (each := read_report(path)) is not None]

    def take_untold(self) -> list[PastCrash]:
        """Return the reports that nobody was told of, newest first, and take them for told."""
        told, unwanted = self._read()
        reports = self._reports()
        new = [each for path in reports if path.name not in told and (each := read_report(path)) is not None]
        if new:
            self._write([path.name for path in reports], unwanted)
        return [each for each in reversed(new) if each.sort not in unwanted]

    def leave_out(self, crash: PastCrash) -> None:
        """Tell no more of crashes for the same reason."""
        told, unwanted = self._read()
        self._write(told, [*(each for each in unwanted if each != crash.sort), crash.sort])

    def _reports(self) -> list[Path]:
        return sorted(self.folder.glob(REPORTS), key=lambda path: path.name)

    def _read(self) -> tuple[list[str], list[str]]:
        try:
            memory = json.loads((self.folder / _MEMORY).read_bytes()[:_LONGEST])
        except (OSError, ValueError):
            return [], []
        memory = cast("dict[str, object]", memory) if isinstance(memory, dict) else {}
        return _texts(memory.get("told")), _texts(memory.get("unwanted"))

    def _write(self, told: list[str], unwanted: list[str]) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
        text = json.dumps({"told": told[-_MANY:], "unwanted": unwanted[-_MANY:]}, indent=1)
        path, fresh = self.folder / _MEMORY, self.folder / f".{_MEMORY}.{os.getpid()}"
        with suppress(OSError):
            handle = os.open(fresh, flags, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            fresh.replace(path)


def read_report(path: Path) -> PastCrash | None:
    """Return what a report says; None when it cannot be read."""
    try:
        with path.open("rb") as file:
            text = file.read(_LONGEST).decode("utf-8", "replace")
    except OSError:
        return None
    fatal = next((line for line in text.splitlines() if line.startswith(_FATAL)), "")
    if fatal:
        # Of all the threads the one that failed, which is told from the innermost place on.
        failed = text.partition("Current thread")[2].partition("\n\n")[0]
        return PastCrash(
            path,
            ended_the_program=True,
            kind=fatal.partition(": ")[2].strip(),
            places=_places_in(failed)[::-1],
        )
    last = next((line for line in reversed(text.splitlines()) if re.match(r"\w[\w.]*(:|$)", line)), "")
    return PastCrash(
        path, ended_the_program=False, kind=last.partition(":")[0].strip(), places=_places_in(text)
    )


def _places_in(trace: str) -> tuple[str, ...]:
    return tuple(f"{file}:{function}" for file, function in _PLACES.findall(trace))[:_MANY]


def _texts(value: object) -> list[str]:
    texts = cast("list[object]", value) if isinstance(value, list) else []
    return [each for each in texts if isinstance(each, str)]

"""The tour's diary: what was done, what was seen, in a page that a person reads."""

import platform
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import PySide6

from keydesk import __version__
from keydesk.desktop.redaction import redact
from keydesk.tour.inspection.finding import Finding


@dataclass(slots=True)
class Report:
    """Lines gather here while the tour plays; ``write`` leaves them beside the pictures."""

    folder: Path
    _lines: list[str] = field(default_factory=list[str])
    _inspected: set[str] = field(default_factory=set[str])
    _findings: dict[tuple[str, str], Finding] = field(default_factory=dict[tuple[str, str], Finding])
    _began: float = field(default_factory=time.monotonic)

    def act(self, title: str) -> None:
        """Begin an act of the tour."""
        print(f"· {title}", flush=True)
        self._lines.append(f"\n## {title}\n")

    def saw(self, sentence: str) -> None:
        """Note a result."""
        self._lines.append(f"- {sentence}")

    def picture(self, path: Path, caption: str) -> None:
        """Note a picture."""
        self._lines.append(f"- ![{caption}]({path.relative_to(self.folder)})")

    def inspected(self, screen: str, findings: Iterable[Finding]) -> None:
        """Note what an inspection found on a screen, unless it was found on one before."""
        self._inspected.add(screen)
        for finding in findings:
            self._findings.setdefault((finding.where, finding.problem), finding)

    def write(self) -> Path:
        """Write the page and return where it is."""
        seconds = time.monotonic() - self._began
        parts = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {platform.system()}"
        head = [
            "# The tour of KeyDesk",
            "",
            f"KeyDesk {__version__}, {parts}; played in {seconds:.1f} seconds.",
        ]
        path = self.folder / "report.md"
        path.write_text("\n".join([*head, *self._lines, *self._inspections(), ""]), encoding="utf-8")
        return path

    def _inspections(self) -> list[str]:
        """Say what was found on all screens, one line each."""
        title = f"\n## Inspected: {len(self._inspected)} screens, {len(self._findings)} findings\n"
        return [title, *(f"- {redact(str(finding))}" for finding in self._findings.values())]

"""The tour's diary: what was done, what was seen, in a page that a person reads."""

import platform
import time
from dataclasses import dataclass, field
from pathlib import Path

import PySide6

from keydesk import __version__


@dataclass(slots=True)
class Report:
    """Lines gather here while the tour plays; ``write`` leaves them beside the pictures."""

    folder: Path
    _lines: list[str] = field(default_factory=list[str])
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
        path.write_text("\n".join([*head, *self._lines, ""]), encoding="utf-8")
        return path

"""Does each letter that Alt is pressed with lead to one thing?"""

import re
from typing import Final

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from keydesk.tour.inspection.finding import Finding, seen, where

_MARKED: Final = re.compile(r"&([^&\s])")


class OwnLetters:
    """Holds the underlined letters of a screen apart, which a translation brings together unseen."""

    def look(self, window: QWidget, screen: str) -> list[Finding]:
        """Find what has the letter of something before it; what cannot be used now takes none."""
        held: dict[str, QWidget] = {}
        found: list[Finding] = []
        for widget in seen(window):
            letter = _letter(widget)
            if letter and held.setdefault(letter, widget) is not widget:
                found.append(Finding(screen, where(widget), f"Alt+{letter.upper()} leads elsewhere, too"))
        return found


def _letter(widget: QWidget) -> str:
    if not widget.isEnabled() or not isinstance(widget, QLabel | QAbstractButton):
        return ""
    if isinstance(widget, QLabel) and not widget.buddy():
        # What it says is no more than text.
        return ""
    marked = _MARKED.search(widget.text().replace("&&", ""))
    return marked.group(1).lower() if marked else ""

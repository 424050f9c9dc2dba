"""What somebody who helps needs to know: versions, screen, connection, the end of the log; no names.

It is in English whatever the window speaks, because it is for whoever helps.
"""

import getpass
import platform
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from keydesk import __version__
from keydesk.desktop.language import locale
from keydesk.desktop.log_file import last_lines
from keydesk.desktop.noting import kind_of
from keydesk.desktop.past_crashes import PastCrash, PastCrashes
from keydesk.desktop.redaction import anonymous

if TYPE_CHECKING:
    from keydesk.desktop.connections.switching import Connections

_LINES: Final = 60
_CRASHES: Final = 5
_PLACES: Final = 3
Facts = Sequence[tuple[str, str]]


def window_facts(connections: "Connections") -> Facts:
    """Return what only the window knows."""
    session, chosen = connections.session, connections.preferences
    screens = (
        f"{each.size().width()}x{each.size().height()} at {each.devicePixelRatio():g}, "
        f"{each.logicalDotsPerInch():.0f} dpi"
        for each in QGuiApplication.screens()
    )
    font = QGuiApplication.font()
    return (
        ("Qt", f"{qVersion()}, PySide6 {PySide6.__version__}, {QGuiApplication.platformName()}"),
        ("Screens", "; ".join(screens)),
        ("Text", f"{font.pointSizeF():g} pt, {chosen.text_percent}%"),
        ("Colours", f"{chosen.scheme.value}, contrast {chosen.contrast.value}"),
        ("Language", f"{chosen.language or 'of the system'}, dates as in {locale().name()}"),
        ("Connection", f"{kind_of(connections)}, {session.state.value}"),
        ("Gateway", session.info.version if session.info else "unknown"),
        ("Capabilities", ", ".join(sorted(session.info.capabilities)) if session.info else "unknown"),
        ("Local gateway", connections.supervisor.state.value),
    )


def names_in_use(connections: "Connections") -> set[str]:
    """Return the names of the connection, which say who the person works for."""
    profile = connections.profile
    if profile is None:
        return set()
    return {profile.name, urlsplit(profile.admin_url).hostname or "", profile.proxy}


def compose(facts: Facts, names: Iterable[str], *, log: Path, crashes: Path) -> str:
    """Return all of it as text. For a thread: it reads files."""
    here = (
        ("KeyDesk", f"{__version__}, {'bundle' if getattr(sys, 'frozen', False) else 'Python package'}"),
        ("Python", platform.python_version()),
        ("System", platform.platform()),
    )
    lines = [f"{name}: {value}" for name, value in (*here, *facts)]
    heads = [_head(each) for each in PastCrashes(crashes).latest(_CRASHES)]
    lines += ["", "Latest crashes:", *(heads or ["none"])]
    lines += ["", "End of the log:", *(last_lines(log, _LINES) or ["empty"])]
    return anonymous("\n".join(lines), {*names, *_names_of_this_computer()}) + "\n"


def _head(crash: PastCrash) -> str:
    """Say where it was, but not what the error said: that may quote a name."""
    ended = "ended the program" if crash.ended_the_program else "survived"
    return f"{crash.path.name} ({ended}): {crash.kind} in {' < '.join(crash.places[-_PLACES:]) or 'unknown'}"


def _names_of_this_computer() -> set[str]:
    try:
        person = getpass.getuser()
    except (OSError, KeyError):
        person = Path.home().name
    return {person, platform.node()}

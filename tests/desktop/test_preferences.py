"""What is remembered between starts; a file that somebody spoilt leaves the defaults."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.desktop.preferences import AtTheEnd, Preferences
from keydesk.desktop.theme import Contrast, Scheme

SPOILT = """
[window]
scheme=purple
contrast=9
text_percent=a lot
language=tlh
tray=perhaps
[local_gateway]
at_the_end=explode
port=99999
[clipboard]
seconds={seconds}
[palette]
recent=
"""


@pytest.mark.parametrize("seconds", ["0", "4", "301", "1e9", "soon", "-30", ""])
def test_bad_values_are_as_if_never_written(qapp: QApplication, tmp_path: Path, seconds: str) -> None:
    """J2, D4: whatever the file says, a copied secret does not stay for ever."""
    assert qapp is not None
    (tmp_path / "desktop.ini").write_text(SPOILT.format(seconds=seconds), encoding="utf-8")
    read = Preferences(tmp_path)
    assert read.scheme is Scheme.SYSTEM
    assert read.contrast is Contrast.SYSTEM
    assert read.text_percent == 100
    assert read.language == ""
    assert read.at_the_end is AtTheEnd.ASK
    assert read.local_port is None
    assert read.clipboard_seconds == 30
    assert list(read.recent_commands) == []


def test_what_is_chosen_is_found_again(qapp: QApplication, tmp_path: Path) -> None:
    """J2: in another process's eyes."""
    assert qapp is not None
    first = Preferences(tmp_path)
    first.language, first.clipboard_seconds, first.stays_in_tray, first.page = "de", 60, True, "usage"
    first.recent_commands = ["quit", "createKey"]
    first.save()
    again = Preferences(tmp_path)
    assert (again.language, again.clipboard_seconds, again.stays_in_tray) == ("de", 60, True)
    assert (again.page, list(again.recent_commands)) == ("usage", ["quit", "createKey"])


def test_only_choices_are_taken_back(qapp: QApplication, tmp_path: Path) -> None:
    """J2: where the window stood and what lists look like is nobody's choice."""
    assert qapp is not None
    preferences = Preferences(tmp_path)
    preferences.language, preferences.page = "nl", "audit"
    preferences.keep_list_columns("people", "name")
    before = preferences.choices()
    preferences.take_choices({})
    assert (preferences.language, preferences.page) == ("", "audit")
    assert preferences.list_columns("people") == "name"
    preferences.take_choices(before)
    assert preferences.language == "nl"

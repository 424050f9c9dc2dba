"""J1: larger and smaller texts by menu and key, at once, and at the next start."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from keydesk.desktop.preferences import Preferences
from keydesk.desktop.text_size_commands import text_size_commands


def test_sizes_are_stepped_through_and_kept(qapp: QApplication, tmp_path: Path) -> None:
    """Up to 200 %, down to 80 %, and back; what is no further is greyed out."""
    kept = Preferences(tmp_path)
    usual = qapp.font().pointSizeF()
    larger, smaller, back = text_size_commands(kept)
    assert [each.shortcut for each in (larger, smaller, back)] == ["Ctrl++", "Ctrl+-", "Ctrl+0"]
    assert not back.enabled()
    while larger.enabled():
        larger.run()
    assert kept.text_percent == 200
    assert qapp.font().pointSizeF() == usual * 2
    kept.save()
    assert Preferences(tmp_path).text_percent == 200
    back.run()
    assert qapp.font().pointSizeF() == usual
    while smaller.enabled():
        smaller.run()
    assert kept.text_percent == 80


def test_what_is_no_offered_size_is_the_usual_one(tmp_path: Path) -> None:
    """A file that somebody wrote into does not make a window nobody can read."""
    kept = Preferences(tmp_path)
    kept.text_percent = 900
    assert kept.text_percent == 100

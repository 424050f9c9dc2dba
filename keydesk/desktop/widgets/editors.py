"""Editors as forms use them, each made in one line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QPlainTextEdit

from keydesk.desktop.language import locale
from keydesk.desktop.theme import Space, TextRole, font_of, line_height, put_placeholder

_LEAST_CHARACTERS: Final = 12


def line_edit(name: str, *, text: str = "", absent: str = "") -> QLineEdit:
    """Return a field for one line; ``absent`` says what it means when it is empty."""
    editor = QLineEdit(text)
    editor.setObjectName(name)
    put_placeholder(editor, absent)
    return editor


def choice(name: str, says: str, texts: Sequence[str]) -> QComboBox:
    """Return a choice of one of these texts; ``says`` is what a screen reader reads."""
    editor = QComboBox()
    editor.setObjectName(name)
    editor.setAccessibleName(says)
    editor.addItems(texts)
    # Its longest answer must not widen a form.
    editor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    editor.setMinimumContentsLength(_LEAST_CHARACTERS)
    return editor


def several_lines(name: str, *, absent: str = "", lines: int = 3) -> QPlainTextEdit:
    """Return a field for several lines in a fixed font. Tab goes on to the next field."""
    editor = QPlainTextEdit()
    editor.setObjectName(name)
    put_placeholder(editor, absent)
    editor.setTabChangesFocus(True)
    editor.setFont(font_of(TextRole.FIXED))
    editor.setFixedHeight(lines * line_height() + 2 * Space.M)
    return editor


def with_calendar(editor: QDateTimeEdit, name: str, says: str, shown: str) -> QDateTimeEdit:
    """Let a date or moment be picked from a calendar, shown in this format."""
    editor.setObjectName(name)
    editor.setAccessibleName(says)
    # Its months and days are in the language of the window, which need not be the system's.
    editor.setLocale(locale())
    editor.setCalendarPopup(True)
    editor.setDisplayFormat(shown)
    return editor

"""Can each text be read: is all of it there?"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

from keydesk.desktop.listing.search_field import SearchField
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.tour.inspection.finding import Finding, seen, where

_ROUNDING: Final = 2


class WholeTexts:
    """Finds texts that do not fit where they stand: of labels, buttons, fields, tabs, above columns."""

    def look(self, window: QWidget, screen: str) -> list[Finding]:
        """Return what is cut off in the window."""
        return [
            Finding(screen, where(widget), problem) for widget in seen(window) for problem in _cut_off(widget)
        ]


def _cut_off(widget: QWidget) -> Iterator[str]:
    """Say what of a widget is cut off."""
    if isinstance(widget, QHeaderView):
        yield from (f"its title {title!r} is cut off" for title in _narrow_sections(widget))
    elif isinstance(widget, QLineEdit):
        # A field to search in gives way to its neighbours; its glass says what it is for.
        if (
            not isinstance(widget, SearchField)
            and not widget.text()
            and not _has_room(widget, widget.placeholderText())
        ):
            yield "what it says while it is empty is cut off"
    elif isinstance(widget, QTabBar):
        if not widget.usesScrollButtons() and widget.width() + _ROUNDING < widget.sizeHint().width():
            yield "its tabs are cut off"
    elif isinstance(widget, QComboBox):
        if not widget.isEditable() and _choice_width(widget) + _ROUNDING < _words_width(widget):
            yield f"its choice {widget.currentText()!r} is cut off"
    elif _is_cut_off(widget):
        yield "its text is cut off"


def _is_cut_off(widget: QWidget) -> bool:
    if isinstance(widget, ElidedLabel) or not widget.width():
        return False
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.height() + _ROUNDING < widget.heightForWidth(widget.width())
        return widget.width() + _ROUNDING < widget.sizeHint().width()
    if isinstance(widget, QAbstractButton) and widget.text():
        ticked = isinstance(widget, QCheckBox | QRadioButton)
        least = widget.minimumSizeHint() if ticked else widget.sizeHint()
        return widget.width() + _ROUNDING < least.width()
    return False


def _narrow_sections(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    model = header.model()
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        if header.sectionSize(section) + _ROUNDING < header.sectionSizeHint(section):
            yield str(model.headerData(section, Qt.Orientation.Horizontal) or "")


def _has_room(field: QLineEdit, words: str) -> bool:
    return field.fontMetrics().horizontalAdvance(words) <= _inner_width(field) + _ROUNDING


def _inner_width(field: QLineEdit) -> int:
    """Return how much of a field is for words: its icons and its edges are not."""
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    icons = [each for each in field.findChildren(QToolButton) if each.isVisibleTo(field)]
    return room.width() - sum(each.width() for each in icons)


def _choice_width(choice: QComboBox) -> int:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return choice.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, choice).width()


def _words_width(choice: QComboBox) -> int:
    return choice.fontMetrics().horizontalAdvance(choice.currentText())

"""What opens below a filter's button: a search field, and what it finds."""

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.language import amid, tr
from keydesk.desktop.theme import Space, put_placeholder, text_width
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.search_choices import Candidate, SearchChoices, Source

_LONGEST: Final = 200


class FilterPopup(QFrame):
    """Emits ``picked`` with a Candidate. Down, Up and Enter pick; Esc and a click elsewhere close it."""

    picked = Signal(object)

    def __init__(self, owner: QWidget, title: str, many: str, source: Source) -> None:
        """``title`` is what is filtered by (*Location*), ``many`` what is searched for (*locations*)."""
        super().__init__(owner, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("filterPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "popup")
        self.setAccessibleName(tr("Filter by {title}", title=amid(title)))
        self._at = QPoint()
        self._field = _Field(many)
        self._choices = SearchChoices(as_sentence(many), source, tasks.run)
        self._field.choices = self._choices
        self._field.textEdited.connect(self._choices.search)
        self._choices.picked.connect(self._pick)
        self._choices.resized.connect(self._fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._field)
        layout.addWidget(self._choices)
        self.setFocusProxy(self._field)

    def open_below(self, button: QWidget) -> None:
        """Open at this button, and list everything."""
        self._at = button.mapToGlobal(QPoint(0, button.height() + Space.XS))
        self._fit()
        self.show()
        self._choices.search("", at_once=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field."""
        super().showEvent(event)
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for nothing more."""
        super().hideEvent(event)
        self._choices.stop()

    def _pick(self, candidate: Candidate) -> None:
        self.close()
        self.picked.emit(candidate)

    def _fit(self) -> None:
        """Be as high as what is listed, and stay on the screen."""
        width = text_width(56)
        around = self._field.sizeHint().height() + 2 * Space.S
        below = self._choices.heightForWidth(width - 2 * Space.S)
        height = around + max(below, self._choices.sizeHint().height())
        room = self.screen().availableGeometry()
        left = max(room.left(), min(self._at.x(), room.right() - width))
        top = max(room.top(), min(self._at.y(), room.bottom() - height))
        self.setFixedSize(QSize(width, height))
        self.move(left, top)


class _Field(QLineEdit):
    """Keeps the keyboard, and hands on to the list what it can use."""

    choices: SearchChoices

    def __init__(self, many: str) -> None:
        super().__init__()
        self.setObjectName("filterSearchField")
        put_placeholder(self, tr("Search {what}…", what=many, What=as_sentence(many)))
        self.setAccessibleName(tr("Search {many}", many=many, Many=as_sentence(many)))
        self.setMaxLength(_LONGEST)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down and Enter are the list's."""
        if self.choices.take_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)

"""What an event changed, field by field: what was there in grey, what is there now below it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.desktop.audit_words.changes import FieldChange
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.text import PlainLabel, plain_label

_LONG: Final = 280
_LINES: Final = 6
_SHOWN: Final = 12
"""Of a list that changed, so many members are shown before the rest is folded away."""
_MAY_BREAK: Final = "\u200b"


class ChangeView(QWidget):
    """Shows the changes of one event at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("auditChanges")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(Space.M)
        self._shown: Sequence[FieldChange] | None = None

    def show_changes(self, changes: Sequence[FieldChange]) -> None:
        """Show these; the same again change nothing on screen."""
        if changes == self._shown:
            return
        self._shown = changes
        while (item := self._lines.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        for change in changes:
            self._lines.addWidget(_field(change))
        if not changes:
            self._lines.addWidget(
                plain_label(tr("Nothing else is on record about it."), tone="muted", wrap=True)
            )

    def words(self) -> str:
        """Return all that is shown, a line each."""
        return "\n".join(change.words for change in self._shown or ())


def _field(change: FieldChange) -> QWidget:
    part = QWidget()
    lines = QVBoxLayout(part)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(2)
    lines.addWidget(plain_label(change.label, TextRole.SMALL, tone="muted"))
    for text, tone in _values(change):
        lines.addWidget(Folded(text, tone))
    part.setAccessibleName(change.words)
    return part


def _values(change: FieldChange) -> list[tuple[str, str]]:
    if change.added or change.removed:
        came = [(f"+ {each}", "good") for each in change.added]
        went = [(f"− {each}", "bad") for each in change.removed]  # noqa: RUF001 - a minus
        if len(came) + len(went) <= _SHOWN:
            return [*went, *came]
        return [("\n".join(text for text, _ in part), part[0][1]) for part in (went, came) if part]
    if change.before:
        return [(f"{change.before}  →", "muted"), (change.after, "")]
    return [(change.after, "")]


class Folded(QWidget):
    """A text of which only the beginning is shown while it is long."""

    def __init__(self, text: str, tone: str = "") -> None:
        super().__init__()
        self._text = text
        self.label: PlainLabel = plain_label("", tone=tone, wrap=True)
        self._more = button(tr("Show all"), kind="link", name="showAllOfIt", on_click=self._unfold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.label)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        beginning = _beginning(text)
        self._more.setVisible(beginning != text)
        self._show(beginning if beginning == text else f"{beginning}…")

    def _unfold(self) -> None:
        self._more.hide()
        self._show(self._text)

    def _show(self, text: str) -> None:
        # What has no blank, such as a list of ids, may break as well.
        self.label.setText(text.replace("/", f"/{_MAY_BREAK}"))


def _beginning(text: str) -> str:
    lines = text.split("\n")
    if len(lines) > _LINES:
        text = "\n".join(lines[:_LINES])
    return text[:_LONG]

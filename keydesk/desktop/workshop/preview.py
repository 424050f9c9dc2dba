"""Who gets a key, who is skipped, and why: those who are skipped first (E2)."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from keydesk.contract.batches import BulkCreated, Recipient, Skipped
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole, line_height
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.candidate_row import NOTE_ROLE, REFUSED_ROLE, CandidateRow
from keydesk.desktop.widgets.text import as_plain_tooltip, plain_label
from keydesk.desktop.workshop.planning import Planning
from keydesk.desktop.workshop.words import recipients_in_words
from keydesk.domain.wording import said

_ROWS_IN_VIEW: Final = 5
_NOBODY_YET: Final = tr("Nobody is chosen yet.")
_GETS_ONE: Final = tr("gets a key")
_TOP: Final = QModelIndex()
Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractListModel):
    """A row for each of them; the note beside the name says what they get, or why nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Recipient] = []

    def show(self, plan: BulkCreated | None) -> None:
        """Tell of this plan."""
        self.beginResetModel()
        self._rows = [] if plan is None else [*plan.skipped, *plan.planned]
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a name, and what is said of it."""
        if not index.isValid():
            return None
        person = self._rows[index.row()]
        note = said(person.reason).rstrip(".") if isinstance(person, Skipped) else _GETS_ONE
        told: dict[int, Any] = {
            Role.DisplayRole: person.name,
            Role.AccessibleTextRole: f"{person.name}, {note}",
            Role.ToolTipRole: as_plain_tooltip(f"{person.name}\n{note}"),
            NOTE_ROLE: note,
            REFUSED_ROLE: isinstance(person, Skipped),
        }
        return told.get(role)


class Preview(QWidget):
    """The count, and below it the list."""

    def __init__(self, planning: Planning) -> None:
        super().__init__()
        self._planning = planning
        self.model = PreviewModel()
        self.model.setParent(self)
        self._count = plain_label("", TextRole.STRONG, wrap=True)
        self._count.setObjectName("recipientsCount")
        self._again = button(tr("Try again"), kind="link", name="planAgain", on_click=planning.ask_again)
        self._list = QListView()
        self._list.setObjectName("recipients")
        self._list.setAccessibleName(tr("Who gets a key, and who is skipped"))
        self._list.setModel(self.model)
        self._list.setItemDelegate(CandidateRow(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self._again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(head)
        layout.addWidget(self._list)
        planning.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Say what is known now."""
        plan, problem = self._planning.plan, self._planning.problem
        self.model.show(plan)
        self._again.setVisible(problem is not None)
        if problem is not None:
            self._say(tr("Who gets a key could not be found out. {problem}", problem=problem), "bad")
        elif plan is None:
            self._say(tr("Counting…") if self._planning.waiting else _NOBODY_YET, "muted")
        else:
            nobody = "" if plan.planned else "bad"
            self._say(recipients_in_words(len(plan.planned), len(plan.skipped)), nobody)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._fit()

    def _say(self, text: str, tone: str) -> None:
        self._count.set_tone(tone)
        self._count.setText(text)

    def _fit(self) -> None:
        row, count = line_height() + Space.M, self.model.rowCount()
        # Half a row more shows that there are further ones.
        further = row // 2 if count > _ROWS_IN_VIEW else 0
        height = min(max(count, 1), _ROWS_IN_VIEW) * row + further + 2 * self._list.frameWidth() + Space.XS
        self._list.setFixedHeight(height)
        self._list.setVisible(count > 0)

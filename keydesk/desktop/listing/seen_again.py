"""A list as it was left at each gateway: what of it was wanted, what was selected, how far it scrolled."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar, cast

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, SignalInstance
from PySide6.QtWidgets import QLineEdit, QTableView

from keydesk.desktop.listing.rows_view import RowsView
from keydesk.desktop.listing.steady import SteadyRows
from keydesk.desktop.session import Session
from keydesk.desktop.visits import Visits

_Flag = QItemSelectionModel.SelectionFlag
W = TypeVar("W")
_MOST_SELECTED: Final = 1000
"""More than so many rows are not selected again: nobody looks at each."""


@dataclass(frozen=True, slots=True)
class _Left(Generic[W]):
    wanted: W
    selected: frozenset[str]
    first_row: int


class SeenAgain(QObject, Generic[W]):
    """Make it before the loader, which forgets; then ``follow`` it."""

    def __init__(self, session: Session, table: RowsView, model: SteadyRows, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._model = table, model
        self._visits = Visits(session, self)

    def follow(
        self,
        wanted: Callable[[], W],
        take_up: Callable[[W | None], str],
        loaded: SignalInstance,
        search: QLineEdit,
    ) -> None:
        """Keep what ``wanted`` returns, and take it up again, with what is searched for in its field."""

        def leave() -> None:
            selected = self._model.ids_in(self._table.selected_rows())
            few = frozenset(selected) if len(selected) <= _MOST_SELECTED else frozenset[str]()
            self._visits.keep(_Left(wanted(), few, self._table.first_and_last_visible()[0]))

        def enter() -> None:
            left = cast("_Left[W] | None", self._visits.kept())
            search.setText(take_up(left.wanted if left is not None else None))
            if left is not None:
                loaded.connect(lambda: self._look(left), Qt.ConnectionType.SingleShotConnection)

        self._visits.left.connect(leave)
        self._visits.enter_after_forgetting()
        self._visits.entered.connect(enter)

    def _look(self, left: _Left[W]) -> None:
        """Select and scroll as before, as far as what was there is there again."""
        rows = [row for row in map(self._model.row_of, left.selected) if row is not None]
        chosen = self._table.selectionModel()
        for row in rows:
            chosen.select(self._model.index(row, 0), _Flag.Select | _Flag.Rows)
        last = self._model.rowCount() - 1
        if last >= 0:
            top = self._model.index(min(left.first_row, last), 0)
            self._table.scrollTo(top, QTableView.ScrollHint.PositionAtTop)

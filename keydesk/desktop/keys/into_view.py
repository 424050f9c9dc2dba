"""Bringing one key into view, wherever it is in the list, and whatever is filtered away."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.filter_bar import FilterBar
from keydesk.desktop.keys.table.key_table import KeyTable
from keydesk.desktop.keys.table.loader import KeyLoader
from keydesk.domain.key import KeyStatus


class IntoView(QObject):
    """Selects a key as soon as the list has it."""

    def __init__(self, table: KeyTable, loader: KeyLoader, filters: FilterBar) -> None:
        super().__init__(table)
        self._table = table
        self._loader = loader
        self._filters = filters
        self._wanted = ""
        self._searched = ""
        loader.loaded.connect(self._select)

    def bring(self, key: Key) -> None:
        """Select the key; where it is not in view yet, search for its preview."""
        self._wanted, self._searched = key.id, ""
        if self._select():
            return
        self._searched = key.preview
        self._loader.clear_filters()
        if key.status is KeyStatus.REVOKED:
            self._loader.show_revoked(True)  # noqa: FBT003 - a setter
        self._filters.search.setText(key.preview)

    def _select(self) -> bool:
        row = self._loader.model.row_of(self._wanted) if self._wanted else None
        if row is None:
            return False
        # Taking filters off lists anew before the search does, which takes the selection along.
        if not self._searched or self._loader.filters.text == self._searched:
            self._wanted = ""
        self._table.select(row)
        if QApplication.activeModalWidget() is None:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

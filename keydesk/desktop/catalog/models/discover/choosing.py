"""The rows to choose from: all of them, and those that the search shows."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from keydesk.desktop.catalog.models.discover.served import Served, free, ticked, with_prefix
from keydesk.desktop.catalog.models.discover.served_table import ServedModel


class Choosing(QObject):
    """Keeps what is chosen, whatever the search shows of it. Emits ``changed`` when something is."""

    changed = Signal()

    def __init__(self, model: ServedModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._rows: dict[str, Served] = {}
        self._text = ""
        model.edited.connect(self._take)

    @property
    def rows(self) -> Sequence[Served]:
        """Everything that the provider serves."""
        return list(self._rows.values())

    @property
    def chosen(self) -> list[Served]:
        """What shall be imported."""
        return [row for row in self._rows.values() if row.ticked]

    @property
    def can_be_ticked(self) -> list[Served]:
        """What is shown and can be imported."""
        return [row for row in self._model.items if not row.refusal]

    def begin(self, rows: Iterable[Served]) -> None:
        """Choose among these from now on."""
        self._rows = {row.id: row for row in rows}
        self._show()

    def search(self, text: str) -> None:
        """Show those with this in their names or ids."""
        self._text = text.strip().lower()
        self._show()

    def put(self, row: Served) -> None:
        """Have a row as it is now."""
        self._model.change(row)
        self._put([row])

    def tick_shown(self, *, on: bool) -> None:
        """Tick everything that is shown and can be imported, or nothing of it."""
        self._each(lambda row: ticked(row, on=on), self._model.items)

    def set_prefix(self, prefix: str) -> None:
        """Put an organisation's prefix before every id that was not typed."""
        self._each(lambda row: with_prefix(row, prefix), self.rows)

    def make_free(self) -> None:
        """Have those that are chosen and have no price cost nothing."""
        self._each(free, self.chosen)

    def _take(self, row: Served) -> None:
        self._put([row])

    def _each(self, change: Callable[[Served], Served], rows: Iterable[Served]) -> None:
        self._put([change(row) for row in rows])
        self._model.merge([self._rows[row.id] for row in self._model.items])

    def _put(self, rows: Iterable[Served]) -> None:
        for row in rows:
            self._rows[row.id] = row
        self.changed.emit()

    def _show(self) -> None:
        shown = [
            row
            for row in self._rows.values()
            if self._text in row.id.lower() or self._text in row.model.lower()
        ]
        self._model.replace_all(shown)
        self.changed.emit()

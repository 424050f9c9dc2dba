"""Picking keys: a search by name, owner or key, and below it those that are picked."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.desktop import finding, tasks
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.picked_list import PickedList
from keydesk.desktop.widgets.search_choices import Candidate
from keydesk.desktop.widgets.search_picker import NOTHING, SearchPicker


class KeysField(QWidget):
    """Emits ``changed`` when a key is picked or taken out."""

    changed = Signal()

    def __init__(self, api: AdminApi, name: str, picked: str) -> None:
        """``name`` and ``picked`` are the object names of the search and of the list."""
        super().__init__()
        self._known: dict[str, Candidate] = {}
        self.search = SearchPicker(
            name,
            tr("Keys"),
            finding.keys(api),
            tasks.run,
            none=tr("Search name, owner or key…"),
            keeps_typed=False,
        )
        self.search.setAccessibleName(tr("Keys"))
        self.list = PickedList(picked, tr("Picked keys"), rows=5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.setFocusProxy(self.search)
        self.search.changed.connect(self._take)
        self.list.taken_out.connect(self._taken_out)

    def know(self, keys: Iterable[Key]) -> None:
        """Learn what keys are called that may be put."""
        for key in keys:
            self._known[key.id] = finding.key(key)

    def ids(self) -> list[str]:
        """Return what is picked, in one order whatever the order of picking."""
        return sorted(candidate.id for candidate in self.list.candidates())

    def put(self, ids: Sequence[str]) -> None:
        """Let these be picked and no others."""
        self.list.clear()
        self.list.add(sorted((self._called(id_) for id_ in ids), key=lambda each: each.text.casefold()))

    def names(self, ids: Iterable[str]) -> str:
        """Name some keys in a line."""
        return ", ".join(self._called(id_).text for id_ in ids) or tr("none")

    def _called(self, id_: str) -> Candidate:
        return self._known.get(id_, Candidate(id_, id_))

    def _take(self) -> None:
        candidate = self.search.picked()
        if candidate.id:
            self._known[candidate.id] = candidate
            self.search.set_picked(NOTHING)
            self.list.add([candidate])
            self.changed.emit()

    def _taken_out(self) -> None:
        if not self.list.count():
            self.search.setFocus()
        self.changed.emit()

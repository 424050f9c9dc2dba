"""What an admin sees: all locations, or those that are picked."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from keydesk.contract.admins import Admin
from keydesk.contract.api import AdminApi
from keydesk.desktop import finding, tasks
from keydesk.desktop.admins.roles import ALL
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.picked_list import PickedList
from keydesk.desktop.widgets.search_choices import Candidate
from keydesk.desktop.widgets.search_picker import NOTHING, SearchPicker
from keydesk.domain.errors import InvalidValueError


class LocationsField(QWidget):
    """Emits ``changed`` when another set of them is meant. An owner sees all, always."""

    changed = Signal()

    def __init__(self, api: AdminApi) -> None:
        super().__init__()
        self._known: dict[str, str] = {}
        self._for_owner = False
        self.all = QCheckBox(f"&{ALL}")
        self.all.setObjectName("adminAllLocations")
        self.all.setChecked(True)
        self.search = SearchPicker(
            "adminLocationsField",
            tr("Locations"),
            finding.locations(api),
            tasks.run,
            none=tr("Search locations…"),
            keeps_typed=False,
        )
        self.list = PickedList("adminLocations", tr("Picked locations"), rows=4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        for part in (self.all, self.search, self.list):
            layout.addWidget(part)
        self.setFocusProxy(self.all)
        self.all.toggled.connect(self._turn)
        self.search.changed.connect(self._take)
        self.list.taken_out.connect(self.changed)
        self._show()

    def know(self, admin: Admin) -> None:
        """Learn what an admin's locations are called."""
        self._known |= dict(zip(admin.location_ids or (), admin.location_names or (), strict=False))

    def ids(self) -> list[str] | None:
        """Return what is picked; None for all. Raises InvalidValueError where it is none."""
        if self.all.isChecked() or self._for_owner:
            return None
        picked = sorted(each.id for each in self.list.candidates())
        if not picked:
            raise InvalidValueError(tr("pick at least one location, or all of them"))
        return picked

    def put(self, ids: Sequence[str] | None) -> None:
        """Let these be picked and no others; None for all."""
        self.list.clear()
        self.list.add(Candidate(id_, self._known.get(id_, id_)) for id_ in ids or ())
        self.all.setChecked(ids is None)
        self._show()

    def names(self, ids: Iterable[str]) -> str:
        """Name some of them in a line."""
        return ", ".join(self._known.get(id_, id_) for id_ in ids)

    def be_for_owner(self, *, owner: bool) -> None:
        """Be about an owner, for whom there is nothing to choose."""
        self._for_owner = owner
        self.all.setEnabled(not owner)
        self._show()

    def _turn(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        some = not self.all.isChecked() and not self._for_owner
        self.search.setVisible(some)
        self.list.setVisible(some and self.list.count() > 0)

    def _take(self) -> None:
        candidate = self.search.picked()
        if candidate.id:
            self._known[candidate.id] = candidate.text
            self.search.set_picked(NOTHING)
            self.list.add([candidate])
            self.changed.emit()

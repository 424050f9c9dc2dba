"""The time zones of the places that people belong to, fetched once for each place."""

import asyncio
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from keydesk.contract.api import AdminApi
from keydesk.contract.people import Location
from keydesk.desktop import tasks
from keydesk.domain.time_zone import is_zone


class PlaceZones(QObject):
    """Emits ``found`` when it knows more. A zone that this computer does not know counts as none."""

    found = Signal()

    def __init__(self, api: AdminApi, parent: QObject) -> None:
        super().__init__(parent)
        self._api = api
        self._known: dict[str, str] = {}
        self._asked: set[str] = set()

    def learn(self, location: Location) -> None:
        """Remember a location that was read anyway."""
        self._known[location.id] = location.time_zone if is_zone(location.time_zone) else ""

    def of(self, location_ids: Iterable[str]) -> list[str]:
        """Return their zones as far as they are known, each once; the others are asked for."""
        wanted = list(dict.fromkeys(location_ids))
        missing = [each for each in wanted if each not in self._known and each not in self._asked]
        if missing:
            self._asked.update(missing)
            tasks.run(self, self._fetch(missing), done=self._answered, failed=lambda _: self._forget(missing))
        return list(dict.fromkeys(zone for each in wanted if (zone := self._known.get(each))))

    async def _fetch(self, location_ids: list[str]) -> list[Location]:
        return list(await asyncio.gather(*(self._api.get_location(each) for each in location_ids)))

    def _answered(self, locations: list[Location]) -> None:
        for location in locations:
            self.learn(location)
        self.found.emit()

    def _forget(self, location_ids: list[str]) -> None:
        """Ask again with the next change: until then this computer's zone is offered."""
        self._asked.difference_update(location_ids)

"""What the user can do with locations: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.people import KeysRevoked, Location
from keydesk.desktop import tasks
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.keys.table.filters import Facet, Pick
from keydesk.desktop.language import tr
from keydesk.desktop.people import actions
from keydesk.desktop.people.location_dialog import LocationDialog
from keydesk.desktop.revoke_together_dialog import RevokeTogetherDialog
from keydesk.desktop.rights import Rights
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock


class LocationDeeds(QObject):
    """Each deed is about the one location that is selected."""

    changed = Signal(object)
    """The Location as it is now."""
    made = Signal(str)
    """The id of a new one."""
    stale = Signal()
    """What is listed may be out of date."""
    people_wanted = Signal(object)
    """A Location: show who belongs to it."""

    def __init__(
        self,
        page: QWidget,
        rights: Rights,
        ways: Ways,
        clock: Clock,
        chosen: Callable[[], Sequence[Location]],
    ) -> None:
        super().__init__(page)
        self._page, self._rights, self._ways, self._clock = page, rights, ways, clock
        self._chosen = chosen

    # -- why not

    def why_not_add(self) -> str:
        """Say why none can be added or deleted; nothing when it can."""
        return self._rights.why_not_shared() or self._rights.why_not_offered(
            tr("Locations"), Capability.LOCATIONS
        )

    def why_not(self) -> str:
        """Say why nothing can be done with what is selected; nothing when it can."""
        return self._rights.why_not_now() or self.why_none()

    def why_none(self) -> str:
        """Say which to select; nothing when one is."""
        count = len(self._chosen())
        if not count:
            return tr("Select a location first.")
        return tr("Select one location only.") if count > 1 else ""

    def why_not_delete(self) -> str:
        """Say why the selected one cannot be deleted."""
        return self.why_not_add() or self.why_none()

    def why_not_revoke(self) -> str:
        """Say why there is nothing to revoke."""
        if reason := self.why_not():
            return reason
        return "" if self._chosen()[0].keys else tr("It has no key that is not revoked.")

    def _api_now(self, reason: str) -> AdminApi | None:
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._rights.api

    # -- the deeds

    def add(self) -> None:
        """Add a location."""
        api = self._api_now(self.why_not_add())
        if api is None:
            return

        def added(location: Location) -> None:
            self.made.emit(location.id)
            show_toast(self._page, tr("“{location}” added", location=location.name))

        self._open(LocationDialog(self._page, api, self._clock, owner=self._rights.is_owner), added)

    def edit(self) -> None:
        """Change the selected location."""
        api = self._api_now(self.why_not())
        if api is not None:
            dialog = LocationDialog(
                self._page, api, self._clock, self._chosen()[0], owner=self._rights.is_owner
            )
            self._open(dialog, self._saved)

    def _saved(self, location: Location) -> None:
        self.changed.emit(location)
        self.stale.emit()
        show_toast(self._page, tr("“{location}” saved", location=location.name))

    def delete(self) -> None:
        """Delete the selected location, after asking."""
        api = self._api_now(self.why_not_delete())
        if api is None:
            return
        location = self._chosen()[0]
        if location.people or location.keys:
            self._say_in_use(location)
            return
        question = ask(
            self._page,
            tr("Delete “{location}”?", location=location.name),
            tr(
                "What was used there stays in the records. A location that people, keys or admins belong to "
                "is not deleted."
            ),
            tr("Delete"),
        )
        question.confirmed.connect(lambda: self._delete(api, location))

    def _delete(self, api: AdminApi, location: Location) -> None:
        tasks.run(
            self,
            actions.delete_location(api, location),
            done=lambda _: show_toast(self._page, tr("“{location}” deleted", location=location.name)),
            finally_=self.stale.emit,
        )

    def _say_in_use(self, location: Location) -> None:
        """Say that it cannot be deleted, and offer to go to what is in the way."""
        people = tr(
            "%n people belong to it. Move them to another location or delete them first.", "", location.people
        )
        keys = tr("It has %n keys that are not revoked. Revoke them first.", "", location.keys)
        in_the_way = [*([people] if location.people else ()), *([keys] if location.keys else ())]
        question = ask(
            self._page,
            tr("“{location}” cannot be deleted", location=location.name),
            "\n".join(in_the_way),
            tr("Show people") if location.people else tr("Show keys"),
            danger=False,
        )
        question.confirmed.connect(
            lambda: self.people_wanted.emit(location) if location.people else self._show_keys_of(location)
        )

    def revoke_keys(self) -> None:
        """End all its keys for good, after asking for its name."""
        api = self._api_now(self.why_not_revoke())
        if api is None:
            return
        location = self._chosen()[0]

        def revoked(answer: KeysRevoked) -> None:
            self.stale.emit()
            show_toast(self._page, tr("%n keys of “{name}” revoked", "", answer.revoked, name=location.name))

        async def revoke(attempt: str) -> KeysRevoked:
            return await actions.revoke_keys(api, location, attempt)

        self._open(
            RevokeTogetherDialog(
                self._page,
                location.name,
                location.keys,
                revoke,
                type_it=tr("&Type the name of the location to confirm"),
                stays=tr("The location itself stays."),
            ),
            revoked,
        )

    def create_keys(self) -> None:
        """Go to where keys are created for everybody at the selected location."""
        if self._api_now(self.why_not()) is not None:
            self._ways.workshop_wanted.emit(self._chosen()[0])

    def show_keys(self) -> None:
        """Go to the keys of the selected location."""
        location = self._one()
        if location is not None:
            self._show_keys_of(location)

    def _show_keys_of(self, location: Location) -> None:
        self._ways.keys_wanted.emit(Pick(Facet.LOCATION, location.id, location.name))

    def show_people(self) -> None:
        """Go to who belongs to the selected location."""
        location = self._one()
        if location is not None:
            self.people_wanted.emit(location)

    def _one(self) -> Location | None:
        reason = self.why_none()
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._chosen()[0]

    def _open(self, dialog: AttemptDialog, done: Callable[[Any], object]) -> None:
        """Open a dialog, and hand its answer over. What it was closed over may have been done."""
        dialog.answered.connect(done)
        dialog.rejected.connect(lambda: self.stale.emit() if dialog.unanswered else None)
        dialog.open()

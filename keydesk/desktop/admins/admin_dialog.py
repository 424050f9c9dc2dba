"""The form of an admin: add one, or change one."""

from collections.abc import Mapping
from typing import Any, Final

from keydesk.contract.admins import Admin
from keydesk.contract.api import AdminApi
from keydesk.contract.fields import Name
from keydesk.contract.info import Role
from keydesk.desktop.admins import actions
from keydesk.desktop.admins.locations_field import LocationsField
from keydesk.desktop.admins.role_field import RoleField
from keydesk.desktop.admins.roles import ALL, NAMES
from keydesk.desktop.language import tr
from keydesk.desktop.reading import read_by
from keydesk.desktop.record_dialog import Entry, RecordDialog, text_entry
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField

_ALL: Final = tr("Also those that are added later")
_SCOPE: Final = tr("Of all others the admin sees neither people nor keys nor usage.")
_OWNER: Final = tr("An owner sees all locations.")
_LAST: Final = tr("This is the last owner. Make another owner first.")


class AdminDialog(RecordDialog[Any]):
    """Adds an admin, which is answered with an AdminMinted, or changes ``present``."""

    def __init__(
        self, parent: Any, api: AdminApi, present: Admin | None = None, *, last: bool = False
    ) -> None:
        """``last``: ``present`` is the last owner, and stays one."""
        super().__init__(
            parent,
            tr("Add admin") if present is None else tr("Edit admin"),
            tr("Add admin") if present is None else tr("Save"),
            name="adminDialog",
            twice=tr("Trying again never adds a second admin."),
            meanwhile=tr("Somebody else changed this admin"),
            present=present,
        )
        self._api = api
        self._name = line_edit("adminNameField", absent=tr("Tessa"))
        self._role = RoleField()
        self._locations = LocationsField(api)
        if present is not None:
            self._locations.know(present)
        self._locations_field = FormField(tr("Sees"), self._locations, _SCOPE)
        self._role_field = FormField(tr("Role"), self._role)
        entries: list[Entry[Any]] = [
            text_entry("name", tr("&Name"), self._name, read_by(Name)),
            Entry(
                name="role",
                field=self._role_field,
                typed=self._role.role,
                put=self._role.put,
                of=lambda admin: admin.role,
                words=lambda role: NAMES[role],
                changed=self._role.changed,
            ),
            Entry(
                name="location_ids",
                field=self._locations_field,
                typed=self._locations.ids,
                put=self._locations.put,
                of=lambda admin: None if admin.location_ids is None else sorted(admin.location_ids),
                words=lambda ids: ALL if ids is None else self._locations.names(ids),
                changed=self._locations.changed,
                called=tr("Locations"),
            ),
        ]
        for entry in entries:
            self.body.addWidget(entry.field)
        self.body.addStretch(1)
        self._role.changed.connect(self._follow_role)
        self._locations.changed.connect(self._follow_role)
        self.take_entries(entries)
        self._follow_role()
        if last:
            self._role.allow(others=False, reason=_LAST)
            self._role_field.set_help(_LAST)
        self._name.setFocus()
        self._name.selectAll()

    async def save(self, values: Mapping[str, Any], attempt: str) -> Any:
        """Add or change the admin."""
        if self.present is None:
            return await actions.add(self._api, values, attempt)
        return await actions.change(self._api, self.present, values)

    async def look_up(self) -> Admin:
        """Fetch the admin as they are now."""
        return await actions.look_up(self._api, self.before.id)

    def take_theirs(self, theirs: Any) -> None:
        """Learn the names of the locations that somebody else chose."""
        self._locations.know(theirs)

    def _follow_role(self) -> None:
        owner = self._role.role() is Role.OWNER
        self._locations.be_for_owner(owner=owner)
        everywhere = self._locations.all.isChecked()
        self._locations_field.set_help(_OWNER if owner else _ALL if everywhere else _SCOPE)
        self.judge()

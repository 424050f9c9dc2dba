"""The page of admins. It only assembles: the list, details beside it; deeds do the rest."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox

from keydesk.contract.admins import Admin
from keydesk.contract.info import Role
from keydesk.desktop import tasks
from keydesk.desktop.admins import actions
from keydesk.desktop.admins.admins_list import REVOKED_FACET, admins_listing
from keydesk.desktop.admins.deeds import AdminDeeds
from keydesk.desktop.admins.details import AdminDetails, PanelDeeds
from keydesk.desktop.audit_of import AuditBy, AuditOf
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.page_entries import AUDIT
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.record_commands import CommandsAbout, making_command
from keydesk.desktop.record_page import Meant, RecordPage
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.instant import Clock

_LAST = tr("This is the last owner. Make another owner first.")
_PARENT = tr(
    "You are signed in as “{}”, the owner this desktop uses while it runs the gateway. It needs no token "
    "and is not in the list."
)


class AdminsPage(RecordPage[Admin]):
    """All who may manage the current gateway, for owners."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        session = frame.session
        super().__init__(
            frame, admins_listing(lambda: self.rights.is_owner, self._own_id), Menu.ADMINS, clock
        )
        self.deeds = AdminDeeds(self, self.rights, frame, self.is_last_owner)
        self._was_owner: bool | None = None
        self._looked_up = ""
        self._add = button(
            tr("Add admin"), kind="primary", icon="plus", name="addAdminButton", on_click=self.deeds.add
        )
        self._revoked = QCheckBox(tr("&Show revoked"))
        self._revoked.setObjectName("showRevokedAdmins")
        self._revoked.toggled.connect(self._show_revoked)
        self.pane.bar.tools.addWidget(self._revoked)
        self.pane.bar.tools.addWidget(self._add)
        self._self = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._self.setObjectName("desktopAdmin")
        self._self.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._self)
        self.pane.acted.connect(self.deeds.add)
        self.pane.table.delete_wanted.connect(lambda: self.run("revokeAdmin"))
        self.pane.table.rename_wanted.connect(lambda: self.run("editAdmin"))
        self.deeds.changed.connect(self.take)
        self.deeds.made.connect(self.pane.bring)
        self.deeds.stale.connect(self.read_again)
        self.pane.loader.changed.connect(self._follow_filters)
        session.switched.connect(self._forget_self)
        session.changed.connect(self._follow_session)
        self._follow_session()

    def receive(self, what: object) -> None:
        """Show an admin that another page leads to, by id."""
        if isinstance(what, str):
            self.show_by_id(what)

    def make_details(self) -> AdminDetails:
        """Return the panel."""
        deeds = PanelDeeds(
            edit=lambda: self._with_shown(lambda _: self.run_for_shown("editAdmin")),
            show_audit=lambda: self._with_shown(self._show_audit),
            is_own=self.deeds.is_own,
        )
        return AdminDetails(self.clock, deeds)

    def run_for_shown(self, command_id: str) -> None:
        """Run one of the commands about the admin whose details are shown."""
        next(each for each in self.commands_about(lambda: self.shown) if each.id == command_id).run()

    def is_last_owner(self, admin: Admin) -> bool:
        """Say whether it is known that there is no other owner: everybody is listed."""
        loader = self.pane.loader
        listed = self.pane.model.items
        whole = not loader.wanted.text and len(listed) >= (loader.total or 0)
        others = (each for each in listed if each.id != admin.id and each.revoked_at is None)
        is_one = admin.role is Role.OWNER and admin.revoked_at is None
        return is_one and whole and not any(each.role is Role.OWNER for each in others)

    def commands_to_make(self) -> Sequence[Command]:
        """Return what needs no admin."""
        return [
            making_command(
                self, "addAdmin", tr("&Add admin…"), "plus", self.deeds.add, why_not=self.rights.why_not_owner
            ),
            Command(
                id="showRevokedListed",
                text=tr("S&how revoked"),
                icon="eye",
                menu=self.menu,
                run=self._revoked.toggle,
                enabled=lambda: self.here,
                checked=self._revoked.isChecked,
                group="list",
            ),
        ]

    def commands_about(self, meant: Meant[Admin]) -> list[Command]:
        """Return what can be done with the admin that is meant."""
        about, deeds = (
            CommandsAbout(self, meant, tr("Select one admin first."), self.rights.why_not_owner),
            self.deeds,
        )
        return [
            about.look("adminDetails", tr("&Details"), "info", lambda _: self.open_details(), group="see"),
            about.look(
                "adminAudit", tr("&What this admin did"), "shield-check", self._show_audit, group="see"
            ),
            about.change(
                "editAdmin",
                tr("&Edit…"),
                "pencil",
                deeds.edit,
                group="change",
                shortcut="Ctrl+E",
                rule=_not_revoked,
            ),
            about.change(
                "rotateAdmin",
                tr("&Rotate token…"),
                "rotate-cw",
                deeds.rotate,
                group="change",
                rule=_not_revoked,
            ),
            about.change(
                "revokeAdmin",
                tr("Re&voke…"),
                "ban",
                deeds.revoke,
                group="end",
                shortcut="Del",
                rule=self._why_not_revoke,
            ),
        ]

    # -- inside

    def _own_id(self) -> str:
        info = self.frame.session.info
        return info.admin.id if info is not None else ""

    def _why_not_revoke(self, admin: Admin) -> str:
        return _not_revoked(admin) or (_LAST if self.is_last_owner(admin) else "")

    def _with_shown(self, deed: Callable[[Admin], object]) -> None:
        if self.shown is not None:
            deed(self.shown)

    def _show_audit(self, admin: Admin) -> None:
        self.frame.ways.handed_over.emit(AUDIT, AuditOf(AuditBy.ADMIN, admin.id, admin.name))

    def _show_revoked(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        if shown:
            self.pane.loader.narrow(REVOKED_FACET.choice(*REVOKED_FACET.choices[0]))
        else:
            self.pane.loader.widen(REVOKED_FACET.id)

    def _follow_filters(self) -> None:
        """Keep the switch in step with the chip, which can be taken off too."""
        shown = self.pane.loader.wanted.id_of(REVOKED_FACET.id) is not None
        if shown != self._revoked.isChecked():
            self._revoked.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
            self._revoked.setChecked(shown)
            self._revoked.blockSignals(False)  # noqa: FBT003 - as above

    def _follow_session(self) -> None:
        reason = self.rights.why_not_owner()
        self._add.setEnabled(not reason)
        self._add.setToolTip(reason)
        if self.frame.session.state is not ConnectionState.CONNECTED:
            return
        if self._was_owner is not None and self._was_owner is not self.rights.is_owner:
            self.pane.loader.reload()
        self._was_owner = self.rights.is_owner
        self._learn_self()

    def _learn_self(self) -> None:
        """Say who one is where that is no admin of the list."""
        api, info = self.rights.api_to_read, self.frame.session.info
        if api is None or info is None or self._looked_up == info.admin.id:
            return
        self._looked_up = info.admin.id

        def told(listed: bool) -> None:  # noqa: FBT001 - an answer
            self._self.setText("" if listed else _PARENT.format(info.admin.name))
            self._self.setVisible(not listed)

        tasks.run(self, actions.is_listed(api, info.admin.id), done=told, failed=lambda _: None)

    def _forget_self(self) -> None:
        self._looked_up, self._was_owner = "", None
        self._self.hide()


def _not_revoked(admin: Admin) -> str:
    return tr("This admin is revoked; that is for good.") if admin.revoked_at is not None else ""


def make_page(frame: PageFrame) -> AdminsPage:
    """Return the page."""
    return AdminsPage(frame)

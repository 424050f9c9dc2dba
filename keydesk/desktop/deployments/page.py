"""The page of deployments. It only assembles: the list, details beside it; deeds do the rest."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication

from keydesk.contract.deployments import Deployment
from keydesk.contract.keys import Key
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.deployments.deeds import DeploymentDeeds
from keydesk.desktop.deployments.deployments_list import DEPLOYMENTS
from keydesk.desktop.deployments.details import DeploymentDetails, PanelDeeds
from keydesk.desktop.language import tr
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.record_commands import CommandsAbout, making_command
from keydesk.desktop.record_page import Meant, RecordPage
from keydesk.desktop.widgets.button import button
from keydesk.domain.instant import Clock


class DeploymentsPage(RecordPage[Deployment]):
    """All deployments of the current gateway."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__(frame, DEPLOYMENTS, Menu.DEPLOYMENTS, clock)
        session = frame.session
        self.deeds = DeploymentDeeds(self, self.rights, frame.ways, lambda: session.base_url)
        self._add = button(
            tr("Add deployment"),
            kind="primary",
            icon="plus",
            name="addDeploymentButton",
            on_click=self.deeds.add,
        )
        self.pane.bar.tools.addWidget(self._add)
        self.pane.acted.connect(self.deeds.add)
        self.pane.table.delete_wanted.connect(lambda: self.run("deleteDeployment"))
        self.pane.table.rename_wanted.connect(lambda: self.run("editDeployment"))
        self.deeds.changed.connect(self.take)
        self.deeds.made.connect(self.pane.bring)
        self.deeds.stale.connect(self.read_again)
        session.changed.connect(self._show)
        self._show()

    def receive(self, what: object) -> None:
        """Show a deployment that another page leads to, by its id."""
        if isinstance(what, str):
            self.show_by_id(what)

    def make_details(self) -> DeploymentDetails:
        """Return the panel."""
        deeds = PanelDeeds(
            edit=lambda: self._with_shown(self.deeds.edit),
            attach=lambda: self._with_shown(self.deeds.attach),
            of_keys=self._commands_of_keys,
        )
        return DeploymentDetails(self.frame.session, self.clock, deeds)

    def commands_to_make(self) -> Sequence[Command]:
        """Return what needs no deployment."""
        return [
            making_command(
                self,
                "addDeployment",
                tr("&Add deployment…"),
                "plus",
                self.deeds.add,
                why_not=self.rights.why_not_shared,
            )
        ]

    def commands_about(self, meant: Meant[Deployment]) -> list[Command]:
        """Return what can be done with the deployment that is meant."""
        about, deeds = (
            CommandsAbout(self, meant, tr("Select one deployment first."), self.rights.why_not_shared),
            self.deeds,
        )
        return [
            about.look(
                "deploymentDetails", tr("&Details"), "info", lambda _: self.open_details(), group="see"
            ),
            about.look(
                "copyAddress",
                tr("Copy add&ress"),
                "copy",
                deeds.copy_address,
                group="see",
                shortcut="Ctrl+Shift+C",
            ),
            about.look("deploymentKeys", tr("Show its &keys"), "key-round", deeds.show_keys, group="see"),
            about.change(
                "editDeployment", tr("&Edit…"), "pencil", deeds.edit, group="change", shortcut="Ctrl+E"
            ),
            about.change(
                "attachKeysTo",
                tr("A&ttach keys…"),
                "plus",
                deeds.attach,
                group="change",
                shortcut="Ctrl+Shift+A",
            ),
            about.change(
                "deleteDeployment", tr("De&lete…"), "trash-2", deeds.delete, group="end", shortcut="Del"
            ),
        ]

    def _commands_of_keys(self, keys: Sequence[Key]) -> list[Command]:
        """Return what can be done with keys that are attached."""

        def detach() -> None:
            if self.shown is not None and keys:
                self.deeds.detach(self.shown, keys)

        def copy() -> None:
            QApplication.clipboard().setText("\n".join(key.preview for key in keys))

        many = len(keys) > 1
        return [
            Command(
                id="detachKeys",
                text=tr("&Detach %n keys", "", len(keys)) if many else tr("&Detach"),
                icon="unlink",
                menu=self.menu,
                run=lambda: None if self.say_why_not(self._why_not_detach(keys)) else detach(),
                why_not=lambda: self._why_not_detach(keys),
                group="change",
            ),
            Command(
                id="copyPreviews",
                text=tr("&Copy preview"),
                icon="copy",
                menu=self.menu,
                run=copy,
                group="copy",
            ),
        ]

    def _why_not_detach(self, keys: Sequence[Key]) -> str:
        return self.rights.why_not_shared() or ("" if keys else tr("Select a key first."))

    def _with_shown(self, deed: Callable[[Deployment], object]) -> None:
        if self.shown is not None:
            deed(self.shown)

    def _show(self) -> None:
        reason = self.rights.why_not_shared()
        self._add.setEnabled(not reason)
        self._add.setToolTip(reason)


def make_page(frame: PageFrame) -> DeploymentsPage:
    """Return the page."""
    return DeploymentsPage(frame)

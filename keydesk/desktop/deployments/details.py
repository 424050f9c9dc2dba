"""All about one deployment, beside the list: its address and how to call it, and its keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from keydesk.contract.deployments import Deployment
from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.commands import Command
from keydesk.desktop.deployments.attached_keys import attached_keys
from keydesk.desktop.deployments.deployments_list import admits, admits_in_full
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.record_details import RecordDetails
from keydesk.desktop.session import Session
from keydesk.desktop.snippets import CURL, PLACE_OF_KEY, Access
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.code_box import CodeBox
from keydesk.desktop.widgets.fact_list import FactList
from keydesk.domain.instant import Clock

"""Stands where a client's key goes: what can be pasted, and then fails saying that it is no key."""


@dataclass(frozen=True, kw_only=True)
class PanelDeeds:
    """What one can do from here."""

    edit: Callable[[], object]
    attach: Callable[[], object]
    of_keys: Callable[[Sequence[Key]], Sequence[Command]]


class DeploymentDetails(RecordDetails[Deployment]):
    """Overview and keys."""

    def __init__(self, session: Session, clock: Clock, deeds: PanelDeeds) -> None:
        super().__init__("deployment", tr("Details of the deployment"))
        self.facts = FactList("deployment")
        self.facts.add(tr("Address"), fixed=True, copies=True)
        self.facts.add(tr("Key"))
        self.facts.add(tr("Models"), fixed=True)
        self.facts.add(tr("Created"))
        self.curl = CodeBox("deploymentCurl", CURL.title, CURL.place)
        self.facts.lines.addWidget(self.curl)
        self.facts.lines.addStretch(1)
        self.keys: ListPane[Key] = ListPane(session, attached_keys(self._id), clock)
        self.keys.commands = lambda: deeds.of_keys(self.keys.selected())
        self.keys.acted.connect(deeds.attach)
        self.keys.table.delete_wanted.connect(lambda: self._first(deeds.of_keys(self.keys.selected())))
        self.attach = button(tr("Attach keys…"), icon="plus", name="attachKeys", on_click=deeds.attach)
        self.edit = button(tr("Edit…"), icon="pencil", name="editDeploymentButton", on_click=deeds.edit)
        self.add_facts(self.facts, tr("Overview"))
        self.add_list(self.keys, tr("Keys"))
        tools: list[QWidget] = [self.attach, self.edit]
        self.lay_out(tools)

    def write(self, record: Deployment, *, is_another: bool) -> None:
        """Show it as it is now."""
        self.set_name(record.name)
        required = record.requires_key
        self.pill.set(tr("Key required") if required else tr("Key not required"), admits(record)[1])
        self.facts.say_address(tr("Address"), record.base_url)
        self.facts.say(tr("Key"), f"{admits_in_full(record)}.", tone="" if record.requires_key else "warn")
        self.facts.say(tr("Models"), "\n".join(record.models))
        self.facts.say(
            tr("Created"), screen_time.minute(record.created_at), screen_time.exact(record.created_at)
        )
        key = PLACE_OF_KEY if record.requires_key else ""
        self.curl.set_text(CURL.write(Access(record.base_url, key, record.models[0])))
        self.tabs.setTabText(
            1,
            tr("Keys ({key_ids})", key_ids=as_number(len(record.key_ids))) if record.key_ids else tr("Keys"),
        )
        if is_another:
            self.keys.loader.clear_filters()
            self.keys.loader.reload()

    def refresh(self) -> None:
        """Read the keys again."""
        self.keys.loader.refresh()

    def _id(self) -> str:
        return self.record.id if self.record is not None else ""

    def _first(self, commands: Sequence[Command]) -> None:
        if commands:
            commands[0].run()

"""The form of a key in its tabs: fields on screen, a Draft behind them."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key
from keydesk.desktop.keys.actions import Catalog
from keydesk.desktop.keys.form.advanced_tab import AdvancedTab
from keydesk.desktop.keys.form.basic_tab import BasicTab
from keydesk.desktop.keys.form.draft import Draft, Field
from keydesk.desktop.keys.form.draft_request import draft_of
from keydesk.desktop.keys.form.form_tab import FormTab
from keydesk.desktop.keys.form.gone import gone_from
from keydesk.desktop.keys.form.mcp_tab import McpTab
from keydesk.desktop.keys.form.settings_form import SettingsForm
from keydesk.desktop.language import tr
from keydesk.desktop.navigation import NOT_HERE
from keydesk.desktop.theme import icon
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.domain.instant import Clock


class KeyForm(SettingsForm):
    """Errors stand on fields that were touched."""

    def __init__(self, api: AdminApi, clock: Clock, present: Key | None = None) -> None:
        super().__init__()
        self._present = present
        self._touched: set[Field] = set()
        self._refused: dict[Field, str] = {}
        self._filling = False
        self._catalog: Catalog | None = None
        self.basic = BasicTab(clock.now(), api, present)
        self.advanced = AdvancedTab()
        self.mcp = McpTab()
        self._tabs = QTabWidget()
        self._tabs.setObjectName("keyFormTabs")
        self._tabs.setDocumentMode(True)
        for tab, title in ((self.basic, tr("Basic")), (self.advanced, tr("Advanced")), (self.mcp, tr("MCP"))):
            self._tabs.addTab(Scrolling(tab), title)
            tab.edited.connect(self._edited)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)
        if present is not None:
            self.put(draft_of(present), Field)

    @property
    def provider_names(self) -> dict[str, str]:
        """The names of providers by id, once they are known."""
        return {} if self._catalog is None else self._catalog.provider_names

    @property
    def names(self) -> dict[str, str]:
        """The names of what a key holds the ids of, once they are known."""
        if self._catalog is None:
            return {}
        return self.provider_names | {each.id: each.name for each in self._catalog.deployments}

    @property
    def fields(self) -> dict[Field, FormField]:
        """The fields of all tabs."""
        return self.basic.fields | self.advanced.fields | self.mcp.fields

    def draft(self) -> Draft:
        """Return what stands in the form."""
        draft = Draft(present=self._present)
        for tab in self._all_tabs():
            draft = tab.filled_in(draft)
        return draft

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says into these fields, as if nobody had touched them."""
        wanted = set(fields)
        self._filling = True
        if draft.present is not None:
            self.rebase(draft.present)
        for tab in self._all_tabs():
            tab.put(draft, wanted)
        self._filling = False
        self._touched -= wanted
        self._offer_mcp()
        self.changed.emit()

    def rebase(self, present: Key) -> None:
        """Compare with this state of the key from now on; what stands in the form stays."""
        self._present = present
        for tab in self._all_tabs():
            tab.rebase(present)

    def offer(self, catalog: Catalog) -> None:
        """Offer what the gateway has to pick from."""
        self._filling = True
        self._catalog = catalog
        self.basic.offer(catalog)
        self.advanced.offer(catalog)
        self.mcp.offer(catalog)
        self._offer_mcp()
        self._filling = False
        self.changed.emit()

    def gone(self) -> list[str]:
        """Return what is picked and no longer there, as far as the gateway has said what there is."""
        return [] if self._catalog is None else gone_from(self.draft(), self._catalog)

    def say_missing(self, reason: str) -> None:
        """Say why there is nothing to pick from; all else can be filled in."""
        self.basic.say_missing()
        self.advanced.say_missing(reason)

    def show_problems(self, draft: Draft, problems: Mapping[Field, str], *, all_fields: bool = False) -> None:
        """Say what is wrong, on the fields that were touched or on all of them."""
        if all_fields:
            self._touched.update(problems)
        for tab in self._all_tabs():
            for field, shown in tab.fields.items():
                told = field in self._touched and not tab.is_picking(field)
                shown.set_error((problems.get(field) if told else None) or self._refused.get(field))
            tab.show_hints(draft)
        self._mark_tabs()

    def show_refusals(self, refusals: Mapping[Field, str]) -> None:
        """Say what the gateway refused, until the field is changed, and go to the first of them."""
        self._refused = dict(refusals)
        for field, text in refusals.items():
            self.fields[field].set_error(text)
        self._mark_tabs()
        first = next((field for field in self.fields if field in refusals), None)
        if first is not None:
            self.go_to(first)

    def go_to(self, field: Field) -> None:
        """Bring a field into view and put the keyboard on it."""
        for position, tab in enumerate(self._all_tabs()):
            if field in tab.fields:
                self._tabs.setCurrentIndex(position)
        self.fields[field].setFocus()

    def _offer_mcp(self) -> None:
        """Without a server there is nothing to say about them, unless something is said already."""
        if self._catalog is None:
            return
        there = bool(self._catalog.mcp_servers) or self.draft().mcp.enabled
        place = self._all_tabs().index(self.mcp)
        self._tabs.setTabEnabled(place, there)
        lacks = Capability.MCP_SERVERS in self._catalog.lacking
        why_not = (
            tr("{what}: {not_here}", what=tr("MCP servers"), not_here=NOT_HERE)
            if lacks
            else tr("This gateway has no MCP server yet")
        )
        self._tabs.setTabToolTip(place, "" if there else why_not)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the tabs' marks in the present scheme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._mark_tabs()

    def _all_tabs(self) -> tuple[FormTab, ...]:
        return self.basic, self.advanced, self.mcp

    def _mark_tabs(self) -> None:
        """Show which tab has a field that is wrong, wherever one is."""
        for position, tab in enumerate(self._all_tabs()):
            wrong = any(field.error for field in tab.fields.values())
            self._tabs.setTabIcon(position, icon("circle-alert", "bad") if wrong else QIcon())
            if self._tabs.isTabEnabled(position):
                self._tabs.setTabToolTip(position, tr("Something here has to be changed") if wrong else "")

    def _edited(self, fields: Collection[Field]) -> None:
        if self._filling:
            return
        self._touched.update(fields)
        for field in fields:
            self._refused.pop(field, None)
        self.changed.emit()

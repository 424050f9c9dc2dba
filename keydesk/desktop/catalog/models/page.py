"""The page of models. It only assembles: the list; deeds and dialogs do the rest."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.catalog import Model, Provider
from keydesk.desktop.catalog.discovering import DiscoverModels, ModelsOf
from keydesk.desktop.catalog.models.discover.discovery import Discovery
from keydesk.desktop.catalog.models.model_deeds import ModelDeeds
from keydesk.desktop.catalog.models.models_list import ENABLED, MODELS, PROVIDER_FACET, query_of, state_text
from keydesk.desktop.catalog.models.page_commands import model_commands, page_commands
from keydesk.desktop.catalog.prices.price_list import PriceList
from keydesk.desktop.catalog.prices.prices_dialog import PricesDialog
from keydesk.desktop.catalog.trying.playground import open_playground
from keydesk.desktop.commands import Command
from keydesk.desktop.language import tr
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.rights import Rights
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import button
from keydesk.domain.instant import Clock, SystemClock


class ModelsPage(QWidget):
    """All models of the current gateway."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__()
        self.setObjectName("modelsPage")
        self.frame, clock = frame, clock or SystemClock()
        self.rights = Rights(frame.session)
        self.prices = PriceList(parent=self)
        self.pane: ListPane[Model] = ListPane(frame.session, MODELS, clock, memory=frame.preferences)
        self.deeds = ModelDeeds(self, self.rights, frame.ways, self.prices, self.pane.selected)
        self.discovery = Discovery(self, self.deeds, self.prices, clock)
        self._price_list = button(
            tr("Price list…"),
            icon="circle-dollar-sign",
            name="priceListButton",
            on_click=self.show_price_list,
        )
        self._discover = button(
            tr("Discover models…"), icon="download", name="discoverButton", on_click=self.discover
        )
        self._add = button(
            tr("Add model"), kind="primary", icon="plus", name="addModelButton", on_click=self.add
        )
        self._lay_out()
        self._connect_parts()
        frame.session.changed.connect(self._show)
        self._show()

    # -- what the window asks

    def commands(self) -> list[Command]:
        """Return everything one can do here, for the menu bar."""
        return page_commands(self)

    def receive(self, what: object) -> None:
        """Discover what a provider serves, show the models that lead to it, or one model."""
        if isinstance(what, DiscoverModels):
            self.discovery.open(what.provider)
        elif isinstance(what, ModelsOf):
            self.show_models_of(what.provider)
        elif isinstance(what, Model):
            self.show_model(what)

    @property
    def here(self) -> bool:
        """Whether the page is on screen."""
        return self.isVisible()

    def has_selection(self) -> bool:
        """Whether something is selected."""
        return self.here and bool(self.pane.selected())

    # -- what the keyboard and the buttons do

    def add(self) -> None:
        """Add a model."""
        self.deeds.add()

    def discover(self) -> None:
        """Import what a provider serves."""
        self.discovery.open()

    def show_price_list(self) -> None:
        """Show what models cost by the lists of their providers."""
        PricesDialog(self, self.prices, self.pane.model.clock).open()

    def try_it(self) -> None:
        """Send a prompt to the selected model, with a key for that alone."""
        if not self.deeds.say_why_not(self.why_not_try()):
            open_playground(self, self.frame, self.pane.selected()[0], self.pane.model.clock)

    def why_not_try(self) -> str:
        """Say why the selected model cannot be tried."""
        if reason := self.rights.why_not_now() or self.deeds.why_none(alone=True):
            return reason
        (model,) = self.pane.selected()
        return (
            ""
            if state_text(model) == ENABLED
            else tr("{model} is off: clients cannot use it.", model=model.model)
        )

    def show_models_of(self, provider: Provider) -> None:
        """Show the models that lead to a provider, alone."""
        self.pane.loader.clear_filters()
        self.pane.loader.narrow(PROVIDER_FACET.choice(provider.id, provider.name))
        self.pane.go_to_rows()

    def show_model(self, model: Model) -> None:
        """Show a model among those that lead to the same provider."""
        self.pane.loader.clear_filters()
        self.pane.loader.narrow(PROVIDER_FACET.choice(model.provider_id, model.provider_name))
        self.pane.bring(model.id)

    def export(self) -> None:
        """Write the models that are listed into a file."""
        self.deeds.export(query_of(self.pane.loader.wanted))

    # -- Qt's events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the rows."""
        super().focusInEvent(event)
        self.pane.table.setFocus(event.reason())

    # -- assembling

    def _lay_out(self) -> None:
        for tool in (self._price_list, self._discover, self._add):
            self.pane.bar.tools.addWidget(tool)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.S, Space.XL, Space.M)
        layout.addWidget(self.pane)

    def _connect_parts(self) -> None:
        pane, deeds = self.pane, self.deeds
        pane.commands = lambda: model_commands(self)
        pane.acted.connect(self.discover)
        pane.table.opened.connect(deeds.edit)
        pane.table.rename_wanted.connect(deeds.edit)
        pane.table.delete_wanted.connect(deeds.delete)
        deeds.changed.connect(pane.show_changed)
        deeds.made.connect(pane.bring)
        deeds.stale.connect(pane.loader.refresh)
        self.discovery.imported.connect(pane.loader.reload)

    def _show(self) -> None:
        reason = self.deeds.why_not_add()
        for tool in (self._discover, self._add):
            tool.setEnabled(not reason)
            tool.setToolTip(reason)


def make_page(frame: PageFrame) -> ModelsPage:
    """Return the page."""
    return ModelsPage(frame)

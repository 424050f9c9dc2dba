"""Opens the import of what a provider serves, and tells what came of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.catalog import Model, Provider
from keydesk.desktop.catalog.models.discover.discover_dialog import DiscoverDialog
from keydesk.desktop.catalog.models.model_deeds import ModelDeeds
from keydesk.desktop.catalog.prices.price_list import PriceList
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.toast import show_toast
from keydesk.domain.instant import Clock


class Discovery(QObject):
    """Emits ``imported`` when models may have been added."""

    imported = Signal()

    def __init__(self, page: QWidget, deeds: ModelDeeds, prices: PriceList, clock: Clock) -> None:
        super().__init__(page)
        self._page, self._deeds, self._prices, self._clock = page, deeds, prices, clock

    def open(self, provider: Provider | None = None) -> None:
        """Ask this provider what it serves, or let one be picked."""
        api = self._deeds.api_now(self._deeds.why_not_add())
        if api is None:
            return
        dialog = DiscoverDialog(self._page, api, self._prices, self._clock, provider)
        dialog.answered.connect(self._tell)
        dialog.rejected.connect(lambda: self.imported.emit() if dialog.unanswered else None)
        dialog.open()

    def _tell(self, models: list[Model]) -> None:
        self.imported.emit()
        show_toast(self._page, tr("%n models imported", "", len(models)))

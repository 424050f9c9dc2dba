"""The details beside the list of providers: which one they are about, and how they keep in step with it."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from keydesk.contract.catalog import Provider
from keydesk.desktop import tasks
from keydesk.desktop.catalog.providers import actions
from keydesk.desktop.catalog.providers.details import PanelDeeds, ProviderDetails
from keydesk.desktop.catalog.providers.provider_deeds import ProviderDeeds
from keydesk.desktop.catalog.providers.provider_tests import ProviderTests
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.rights import Rights
from keydesk.desktop.session import Session
from keydesk.domain.errors import DomainError


class InDetail(QObject):
    """Shows the selected provider beside the list, once somebody asked for it."""

    def __init__(
        self, page: QWidget, session: Session, pane: ListPane[Provider], tests: ProviderTests
    ) -> None:
        super().__init__(page)
        self._pane, self._tests = pane, tests
        self._rights = Rights(session)
        self._deeds: PanelDeeds | None = None
        self._listed = ""
        """The provider that is shown, once the list had it: a new one is not there at once."""
        pane.changed.connect(self._follow)
        pane.table.opened.connect(self.open)
        tests.changed.connect(self._show_test)
        session.switched.connect(self.close)

    def offer(self, deeds: ProviderDeeds, more: Callable[[QPoint], object]) -> None:
        """Offer these deeds in the details; ``more`` opens a menu."""
        self._deeds = PanelDeeds(
            test=deeds.test,
            cancel_test=deeds.cancel_test,
            discover=deeds.discover,
            edit=deeds.edit,
            more=more,
            close=self.close,
            show_models=deeds.show_models,
            why_not=deeds.why_not_add,
        )
        deeds.added.connect(self.bring)
        deeds.changed.connect(self._show_changed)

    @cached_property
    def panel(self) -> ProviderDetails:
        """All about one provider, made when it is first wanted."""
        if self._deeds is None:
            raise TypeError("nothing was offered to be done there")
        made = ProviderDetails(self._deeds)
        self._pane.beside.add_details(made, made.take_keyboard)
        return made

    @property
    def shown(self) -> Provider | None:
        """The provider whose details are beside the list."""
        made = "panel" in self.__dict__ and not self.panel.isHidden()
        return self.panel.provider if made else None

    def meant(self) -> list[Provider]:
        """Return what is selected, or else the provider whose details are shown."""
        selected, shown = self._pane.selected(), self.shown
        return selected or ([shown] if shown is not None else [])

    def open(self) -> None:
        """Show the provider that the keyboard is on beside the list."""
        selected = self._pane.selected()
        provider = selected[0] if len(selected) == 1 else self._pane.table.current()
        if provider is not None:
            self._show(provider)

    def close(self) -> None:
        """Give the room back to the list, and the keyboard to its rows."""
        if self.shown is not None:
            self.panel.hide()
            self._pane.go_to_rows()

    def bring(self, provider: Provider) -> None:
        """Select a provider in the list, and show its details."""
        self._pane.bring(provider.id)
        self._show(provider)

    # -- keeping step

    def _show(self, provider: Provider) -> None:
        self.panel.show_provider(provider, self._tests.of(provider.id))
        self._pane.beside.open_details()
        self._read_models(provider)

    def _show_changed(self, provider: Provider) -> None:
        if self.shown is not None and self.shown.id == provider.id:
            self.panel.show_provider(provider, self._tests.of(provider.id))

    def _show_test(self, provider_id: str) -> None:
        self._pane.table.viewport().update()
        shown = self.shown
        if shown is not None and shown.id == provider_id:
            self.panel.show_provider(shown, self._tests.of(provider_id))

    def _follow(self) -> None:
        """Show the details of what is selected, as the list has it now."""
        shown = self.shown
        if shown is None:
            return
        row, selected = self._pane.model.row_of(shown.id), self._pane.selected()
        if row is not None:
            self._listed = shown.id
        elif not selected and self._listed == shown.id and self._has_everything():
            self.close()
            return
        known = self._pane.model.item_at(row) if row is not None else None
        present = (selected[0] if len(selected) == 1 else known) or shown
        self.panel.show_provider(present, self._tests.of(present.id))
        if (present.id, present.models) != (shown.id, shown.models):
            self._read_models(present)

    def _has_everything(self) -> bool:
        """Say whether what is not listed is not there."""
        loader = self._pane.loader
        ready = loader.state is LoadState.READY and not loader.wanted.narrow
        return ready and loader.total is not None and self._pane.model.rowCount() >= loader.total

    def _read_models(self, provider: Provider) -> None:
        self.panel.show_models(provider.id, ())
        api = self._rights.api_to_read
        if api is None or not provider.models:
            return

        def not_read(_: DomainError) -> None:
            """Their count is there, and the way to their page; the names are a courtesy."""

        tasks.run(
            self,
            actions.models_of(api, provider),
            done=lambda models: self.panel.show_models(provider.id, models),
            failed=not_read,
        )

"""The page of providers and credentials. It only assembles: two lists in tabs, details beside one of them."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent

from keydesk.contract.catalog import Credential, Provider
from keydesk.desktop.catalog.credentials.credential_deeds import CredentialDeeds
from keydesk.desktop.catalog.credentials.credentials_list import CREDENTIALS
from keydesk.desktop.catalog.providers.in_detail import InDetail
from keydesk.desktop.catalog.providers.page_commands import (
    credential_commands,
    page_commands,
    provider_commands,
)
from keydesk.desktop.catalog.providers.provider_deeds import ProviderDeeds
from keydesk.desktop.catalog.providers.provider_tests import ProviderTests
from keydesk.desktop.catalog.providers.providers_list import CREDENTIAL_FACET, providers_listing
from keydesk.desktop.commands import Command
from keydesk.desktop.language import tr
from keydesk.desktop.listing.menu import open_menu
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.rights import Rights
from keydesk.desktop.tabbed_page import ListsPage
from keydesk.desktop.widgets.button import button
from keydesk.domain.instant import Clock, SystemClock

ADD: Final = "add"
"""Handed over to this page: add a provider."""


class ProvidersPage(ListsPage):
    """What models come from, and what it is asked with."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__("providers", tr("Providers and credentials"))
        clock = clock or SystemClock()
        self.rights = Rights(frame.session)
        self.tests = ProviderTests(self, frame.session, clock)
        self.providers: ListPane[Provider] = ListPane(
            frame.session, providers_listing(self.tests.of), clock, memory=frame.preferences
        )
        self.credentials: ListPane[Credential] = ListPane(
            frame.session, CREDENTIALS, clock, memory=frame.preferences
        )
        self.in_detail = InDetail(self, frame.session, self.providers, self.tests)
        self.provider_deeds = ProviderDeeds(self, self.rights, frame.ways, self.tests, self.in_detail.meant)
        self.credential_deeds = CredentialDeeds(self, self.rights, self.credentials.selected)
        self._add = button(
            tr("Add provider"),
            kind="primary",
            icon="plus",
            name="addProviderButton",
            on_click=self.add_provider,
        )
        self._add_credential = button(
            tr("Add credential"),
            kind="primary",
            icon="plus",
            name="addCredentialButton",
            on_click=self.credential_deeds.add,
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
        """Show a provider that another page leads to, or add one."""
        self.go_to_providers()
        if isinstance(what, Provider):
            self.in_detail.bring(what)
        elif what == ADD:
            self.provider_deeds.add()

    # -- the list that is shown

    def shows_providers(self) -> bool:
        """Whether the tab of providers is shown."""
        return self.shows(self.providers)

    def shows_credentials(self) -> bool:
        """Whether the tab of credentials is shown."""
        return self.shows(self.credentials)

    def go_to_providers(self) -> None:
        """Show the tab of providers."""
        self.go_to(self.providers)

    def go_to_credentials(self) -> None:
        """Show the tab of credentials."""
        self.go_to(self.credentials)

    def add_provider(self) -> None:
        """Add a provider, among the others."""
        self.go_to_providers()
        self.provider_deeds.add()

    def add_credential(self) -> None:
        """Add a credential, among the others."""
        self.go_to_credentials()
        self.credential_deeds.add()

    # -- what the keyboard does in either list

    def edit(self) -> None:
        """Change what is selected."""
        self._deeds.edit()

    def why_not_edit(self) -> str:
        """Say why what is selected can neither be changed nor deleted."""
        return self._deeds.why_not()

    def delete(self) -> None:
        """Delete what is selected, after asking."""
        self._deeds.delete()

    @property
    def _deeds(self) -> ProviderDeeds | CredentialDeeds:
        return self.provider_deeds if self.part is self.providers else self.credential_deeds

    # -- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc backs out of the details."""
        if event.key() == Qt.Key.Key_Escape and self.in_detail.shown is not None:
            self.in_detail.close()
        else:
            super().keyPressEvent(event)

    # -- assembling

    def _lay_out(self) -> None:
        self.add_tab(tr("Providers"), self.providers)
        self.add_tab(tr("Credentials"), self.credentials)
        self.providers.bar.tools.addWidget(self._add)
        self.credentials.bar.tools.addWidget(self._add_credential)

    def _connect_parts(self) -> None:
        self.providers.commands = lambda: provider_commands(self)
        self.credentials.commands = lambda: credential_commands(self)
        self.providers.acted.connect(self.provider_deeds.add)
        self.credentials.acted.connect(self.credential_deeds.add)
        self.credentials.table.opened.connect(self.credential_deeds.edit)
        for pane, deeds in (
            (self.providers, self.provider_deeds),
            (self.credentials, self.credential_deeds),
        ):
            pane.table.rename_wanted.connect(deeds.edit)
            pane.table.delete_wanted.connect(deeds.delete)
            deeds.changed.connect(pane.show_changed)
            # One shows what the other is about: names of credentials here, who uses them there.
            deeds.stale.connect(self.providers.loader.refresh)
            deeds.stale.connect(self.credentials.loader.refresh)
        self.in_detail.offer(self.provider_deeds, self._open_menu)
        self.provider_deeds.added.connect(self.credentials.loader.refresh)
        self.credential_deeds.made.connect(self.credentials.bring)
        self.credential_deeds.providers_wanted.connect(self._show_users_of)

    def _show(self) -> None:
        reason = self.provider_deeds.why_not_add()
        for tool in (self._add, self._add_credential):
            tool.setEnabled(not reason)
            tool.setToolTip(reason)

    def _open_menu(self, place: QPoint) -> None:
        open_menu(self, provider_commands(self), place, "providerMenu")

    def _show_users_of(self, credential: Credential) -> None:
        self.providers.loader.narrow(CREDENTIAL_FACET.choice(credential.id, credential.name))
        self.go_to_providers()


def make_page(frame: PageFrame) -> ProvidersPage:
    """Return the page."""
    return ProvidersPage(frame)

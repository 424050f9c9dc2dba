"""What the user can do with providers: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Provider, ProviderKind
from keydesk.desktop import tasks
from keydesk.desktop.catalog.discovering import DiscoverModels, ModelsOf
from keydesk.desktop.catalog.providers import actions
from keydesk.desktop.catalog.providers.demo_dialog import DemoDialog
from keydesk.desktop.catalog.providers.provider_dialog import ProviderDialog
from keydesk.desktop.catalog.providers.provider_tests import ProviderTests
from keydesk.desktop.language import tr
from keydesk.desktop.rights import Rights
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.errors import ConflictError, DomainError, UnavailableError

MODELS_PAGE = "models"
SHOW_MODELS = "showModelsButton"


class ProviderDeeds(QObject):
    """``chosen`` says which provider a deed is about: the one that is selected."""

    changed = Signal(object)
    """The Provider as it is now."""
    added = Signal(object)
    """A new Provider."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(
        self,
        page: QWidget,
        rights: Rights,
        ways: Ways,
        tests: ProviderTests,
        chosen: Callable[[], Sequence[Provider]],
    ) -> None:
        super().__init__(page)
        self._page, self._rights, self._ways, self._tests = page, rights, ways, tests
        self._chosen = chosen

    # -- why not

    def why_not_add(self) -> str:
        """Say why none can be added; nothing when one can."""
        return self._rights.why_not_shared()

    def why_none(self) -> str:
        """Say which to select; nothing when one is."""
        count = len(self._chosen())
        if not count:
            return tr("Select a provider first.")
        return tr("Select one provider only.") if count > 1 else ""

    def why_not(self) -> str:
        """Say why nothing can be done with what is selected; nothing when it can."""
        return self.why_not_add() or self.why_none()

    def why_no_models(self) -> str:
        """Say why there are no models to show."""
        if reason := self.why_none():
            return reason
        return "" if self._chosen()[0].models else tr("No model leads to it yet.")

    def why_not_enable(self, *, on: bool) -> str:
        """Say why it cannot be switched on, or off."""
        if reason := self.why_not():
            return reason
        if self._chosen()[0].enabled == on:
            return tr("It is enabled.") if on else tr("It is disabled.")
        return ""

    # -- adding and changing

    def add(self) -> None:
        """Add a provider, and test it at once."""
        api = self._api_now(self.why_not_add())
        if api is None:
            return

        def added(provider: Provider) -> None:
            self.added.emit(provider)
            show_toast(self._page, tr("“{provider}” added", provider=provider.name))
            self._tests.run(api, provider)

        self._open(api, ProviderDialog(self._page, api), added)

    def edit(self) -> None:
        """Change the selected provider."""
        api = self._api_now(self.why_not())
        if api is None:
            return
        provider = self._chosen()[0]
        if provider.kind is ProviderKind.DEMO:
            self._open(api, DemoDialog(self._page, api, provider), self._saved)
        else:
            self._open(api, ProviderDialog(self._page, api, provider), self._saved)

    def switch(self, *, on: bool) -> None:
        """Let calls go to the selected provider, or not. It can be taken back."""
        api = self._api_now(self.why_not_enable(on=on))
        if api is None:
            return

        def switched(provider: Provider) -> None:
            self.changed.emit(provider)
            self.stale.emit()
            says = (
                tr("“{provider}” enabled", provider=provider.name)
                if on
                else tr("“{provider}” disabled: no call goes to it", provider=provider.name)
            )
            show_toast(self._page, says, undo=lambda: self._take_back(api, provider))

        tasks.run(self, actions.switch_provider(api, self._chosen()[0], on=on), done=switched)

    def delete(self) -> None:
        """Delete the selected provider, after asking. One that models lead to stays."""
        api = self._api_now(self.why_not())
        if api is None:
            return
        provider = self._chosen()[0]
        if provider.models:
            self._say_in_use(provider)
            return
        gone = tr("No model leads to it. What was used there stays in the records.")
        stays = "" if provider.credential_id is None else tr("Its credential stays.")
        question = ask(
            self._page,
            tr("Delete “{provider}”?", provider=provider.name),
            f"{gone} {stays}".rstrip(),
            tr("Delete"),
        )
        question.confirmed.connect(lambda: self._delete(api, provider))

    # -- looking

    def test(self) -> None:
        """Test the selected provider; what comes of it stands in its details."""
        api = self._api_now(self.why_not())
        if api is not None:
            self._tests.run(api, self._chosen()[0])

    def cancel_test(self) -> None:
        """Give up the test of the selected provider."""
        if not self.why_none():
            self._tests.cancel(self._chosen()[0].id)

    def discover(self) -> None:
        """Go to where its models are discovered and imported."""
        if self._api_now(self.why_not()) is not None:
            self._ways.handed_over.emit(MODELS_PAGE, DiscoverModels(self._chosen()[0]))

    def show_models(self) -> None:
        """Go to the models that lead to it."""
        reason = self.why_no_models()
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
        else:
            self._show_models_of(self._chosen()[0])

    # -- inside

    def _show_models_of(self, provider: Provider) -> None:
        self._ways.handed_over.emit(MODELS_PAGE, ModelsOf(provider))

    def _saved(self, provider: Provider) -> None:
        self.changed.emit(provider)
        self.stale.emit()
        show_toast(self._page, tr("“{provider}” saved", provider=provider.name))

    def _take_back(self, api: AdminApi, provider: Provider) -> None:
        def failed(error: DomainError) -> None:
            again = (lambda: self._take_back(api, provider)) if isinstance(error, UnavailableError) else None
            show_toast(self._page, str(error), kind=ToastKind.ERROR, undo=again)

        tasks.run(
            self,
            actions.take_back_switch(api, provider),
            done=self.changed.emit,
            failed=failed,
            finally_=self.stale.emit,
        )

    def _delete(self, api: AdminApi, provider: Provider) -> None:
        def refused(error: DomainError) -> None:
            in_use = isinstance(error, ConflictError)
            show_toast(
                self._page,
                str(error),
                kind=ToastKind.ERROR,
                action=ToastAction(tr("Show models"), lambda: self._show_models_of(provider), SHOW_MODELS)
                if in_use
                else None,
            )

        tasks.run(
            self,
            actions.delete_provider(api, provider),
            done=lambda _: show_toast(self._page, tr("“{provider}” deleted", provider=provider.name)),
            failed=refused,
            finally_=self.stale.emit,
        )

    def _say_in_use(self, provider: Provider) -> None:
        """Say that it cannot be deleted, and offer to go to what is in the way."""
        question = ask(
            self._page,
            tr("“{provider}” cannot be deleted", provider=provider.name),
            tr(
                "%n models use it. Delete them or move them to another provider first. To stop calls "
                "at once, disable the provider.",
                "",
                provider.models,
            ),
            tr("Show models"),
            danger=False,
        )
        question.confirmed.connect(lambda: self._show_models_of(provider))

    def _api_now(self, reason: str) -> AdminApi | None:
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._rights.api

    def _open(
        self, api: AdminApi, dialog: ProviderDialog | DemoDialog, done: Callable[[Provider], object]
    ) -> None:
        """Open a dialog, and hand its answer over. What it was closed over may have been done."""
        new = dialog.new_credential if isinstance(dialog, ProviderDialog) else None

        def given_up() -> None:
            if new is not None and new.is_loose:
                tasks.run(self, new.take_back(api), finally_=self.stale.emit)
            elif dialog.unanswered:
                self.stale.emit()

        dialog.answered.connect(done)
        dialog.rejected.connect(given_up)
        dialog.open()

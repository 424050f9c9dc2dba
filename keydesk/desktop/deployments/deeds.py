"""What the user can do with a deployment: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.deployments import Deployment
from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.deployments import actions
from keydesk.desktop.deployments.attach_dialog import AttachKeysDialog
from keydesk.desktop.deployments.deployment_dialog import DeploymentDialog
from keydesk.desktop.keys.table.filters import Facet, Pick
from keydesk.desktop.language import tr
from keydesk.desktop.rights import Rights
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.errors import DomainError, NotFoundError, UnavailableError

TRY_AGAIN = "tryAgainButton"


class DeploymentDeeds(QObject):
    """Each deed is about one deployment."""

    changed = Signal(object)
    """The Deployment as it is now."""
    made = Signal(str)
    """The id of a new one."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(self, page: QWidget, rights: Rights, ways: Ways, base_url: Callable[[], str]) -> None:
        super().__init__(page)
        self._page, self._rights, self._ways, self._base_url = page, rights, ways, base_url

    def add(self) -> None:
        """Add a deployment."""
        api = self._api_now()
        if api is None:
            return

        def added(deployment: Deployment) -> None:
            self.made.emit(deployment.id)
            show_toast(self._page, tr("“{deployment}” added", deployment=deployment.name))

        self._open(DeploymentDialog(self._page, api, self._base_url()), added)

    def edit(self, deployment: Deployment) -> None:
        """Change it, once it is known what its keys are called."""
        api = self._api_now()
        if api is None:
            return

        def opens(keys: Sequence[Key]) -> None:
            self._open(DeploymentDialog(self._page, api, self._base_url(), deployment, keys), self._saved)

        self._run(actions.keys_of(api, deployment.id), opens, tr("The deployment could not be opened."))

    def attach(self, deployment: Deployment) -> None:
        """Attach further keys."""
        api = self._api_now()
        if api is None:
            return
        dialog = AttachKeysDialog(self._page, api, deployment)

        def attached(after: Deployment) -> None:
            new = [id_ for id_ in after.key_ids if id_ not in deployment.key_ids]
            self._tell(
                after,
                tr("%n keys attached to “{deployment}”", "", len(new), deployment=after.name),
                undo=lambda: self._take_back(after, new, attach=False),
            )

        self._open(dialog, attached)

    def detach(self, deployment: Deployment, keys: Sequence[Key]) -> None:
        """Let it admit these keys no more, at once."""
        self._detach(deployment, [key.id for key in keys], keys[0].name if len(keys) == 1 else "")

    def _detach(self, deployment: Deployment, ids: Sequence[str], name: str = "") -> None:
        api = self._api_now()
        if api is None:
            return

        def done(after: Deployment) -> None:
            words = (
                tr("“{key}” detached from “{deployment}”", key=name, deployment=after.name)
                if name
                else tr("%n keys detached from “{deployment}”", "", len(ids), deployment=after.name)
            )
            self._tell(after, words, undo=lambda: self._take_back(after, ids, attach=True))

        self._run(
            actions.detach(api, deployment.id, ids),
            done,
            tr("“{key}” could not be detached.", key=name)
            if name
            else tr("%n keys could not be detached.", "", len(ids)),
            again=lambda: self._detach(deployment, ids, name),
        )

    def _take_back(self, deployment: Deployment, ids: Sequence[str], *, attach: bool) -> None:
        api = self._api_now()
        if api is None:
            return
        act = actions.attach if attach else actions.detach
        self._run(
            act(api, deployment.id, ids),
            lambda after: self._tell(
                after,
                tr("%n keys attached again", "", len(ids))
                if attach
                else tr("%n keys detached", "", len(ids)),
            ),
            tr("It could not be taken back."),
            again=lambda: self._take_back(deployment, ids, attach=attach),
        )

    def copy_address(self, deployment: Deployment) -> None:
        """Copy where it is called."""
        QApplication.clipboard().setText(deployment.base_url)
        show_toast(self._page, tr("Address copied"))

    def show_keys(self, deployment: Deployment) -> None:
        """Go to the key page, with the keys that are attached alone."""
        self._ways.keys_wanted.emit(Pick(Facet.DEPLOYMENT, deployment.id, deployment.name))

    def delete(self, deployment: Deployment) -> None:
        """Delete it, after asking."""
        api = self._api_now()
        if api is None:
            return
        count = len(deployment.key_ids)
        keys = (
            tr("No key is attached to it.")
            if not count
            else tr("%n keys attached to it: they stay keys.", "", count)
        )
        question = ask(
            self._page,
            tr("Delete “{deployment}”?", deployment=deployment.name),
            tr(
                "Its address {base_url} stops at once. {keys} What was used there stays in the records.",
                base_url=deployment.base_url,
                keys=keys,
            ),
            tr("Delete"),
        )
        question.confirmed.connect(lambda: self._delete(api, deployment))

    def _delete(self, api: AdminApi, deployment: Deployment) -> None:
        def failed(error: DomainError) -> None:
            if isinstance(error, NotFoundError):
                self.stale.emit()
            again = (
                ToastAction(tr("Try again"), lambda: self._delete(api, deployment), TRY_AGAIN)
                if isinstance(error, UnavailableError)
                else None
            )
            show_toast(self._page, f"{error}", kind=ToastKind.ERROR, action=again)

        tasks.run(
            self,
            actions.delete(api, deployment),
            done=lambda _: show_toast(self._page, tr("“{deployment}” deleted", deployment=deployment.name)),
            failed=failed,
            finally_=self.stale.emit,
        )

    # -- what deeds have in common

    def _api_now(self) -> AdminApi | None:
        reason = self._rights.why_not_shared()
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._rights.api

    def _open(self, dialog: AttemptDialog, done: Callable[[Any], object]) -> None:
        """Open a dialog, and hand its answer over. What it was closed over may have been done."""
        dialog.answered.connect(done)
        dialog.rejected.connect(lambda: self.stale.emit() if dialog.unanswered else None)
        dialog.open()

    def _saved(self, deployment: Deployment) -> None:
        self._tell(deployment, tr("“{deployment}” saved", deployment=deployment.name))

    def _tell(self, deployment: Deployment, words: str, undo: Callable[[], object] | None = None) -> None:
        self.changed.emit(deployment)
        self.stale.emit()
        show_toast(self._page, words, undo=undo)

    def _run(
        self,
        work: Coroutine[Any, Any, Any],
        done: Callable[[Any], object],
        failing: str,
        again: Callable[[], object] | None = None,
    ) -> None:
        def failed(error: DomainError) -> None:
            self.stale.emit()
            offered = None
            if again is not None and isinstance(error, UnavailableError):
                offered = ToastAction(tr("Try again"), again, TRY_AGAIN)
            show_toast(self._page, f"{failing} {error}", kind=ToastKind.ERROR, action=offered)

        tasks.run(self, work, done=done, failed=failed)


def counted(keys: int) -> str:
    """Say how many keys."""
    return tr("%n keys", "", keys)

"""What the user can do with a batch: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeVar
from uuid import uuid4

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch, BatchLinked, BatchWindow
from keydesk.contract.info import Capability
from keydesk.contract.people import KeysRevoked
from keydesk.desktop import screen_time, tasks
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.batches import actions
from keydesk.desktop.batches.edit_dialog import EditBatchDialog
from keydesk.desktop.batches.join_link_dialog import JoinLinkDialog
from keydesk.desktop.batches.known_links import KnownLinks
from keydesk.desktop.batches.link_dialog import join_link_dialog
from keydesk.desktop.batches.window import ended, extended, window_of
from keydesk.desktop.batches.window_dialog import WindowDialog
from keydesk.desktop.language import tr
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.revoke_together_dialog import RevokeTogetherDialog
from keydesk.desktop.rights import Rights
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.instant import Clock

Done = TypeVar("Done")
Asked = Callable[[str], Coroutine[Any, Any, Done]]

TRY_AGAIN = "tryAgainButton"


class BatchDeeds(QObject):
    """Each deed is about one batch; ``on`` is the widget that it was begun from, above which dialogs open."""

    changed = Signal(object)
    """The Batch as it is now."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(
        self, page: QWidget, rights: Rights, clipboard: SecretClipboard, clock: Clock, links: KnownLinks
    ) -> None:
        super().__init__(page)
        self._page, self._rights, self._clipboard, self._clock = page, rights, clipboard, clock
        self._links = links

    def api_now(self, on: QWidget) -> AdminApi | None:
        """Return the gateway if something can be changed now; say why not."""
        reason = self._rights.why_not_now()
        if reason:
            self.say(on, reason, kind=ToastKind.NOTE)
        return self._rights.api

    # -- label and budget

    def edit(self, batch: Batch, on: QWidget) -> None:
        """Change the label and the shared budget."""
        api = self.api_now(on)
        if api is not None:
            self.open(
                EditBatchDialog(on, api, batch),
                lambda saved: self.tell(saved, tr("“{label}” saved", label=saved.label), on),
            )

    # -- window

    def set_window(self, batch: Batch, on: QWidget) -> None:
        """Say when its keys can be used."""
        api = self.api_now(on)
        if api is None:
            return
        words = tr("“{label}” has another window", label=batch.label)
        dialog = WindowDialog(on, api, self._clock, batch)
        self.open(dialog, lambda after: self._tell_window(batch, after, words, on))

    def extend(self, batch: Batch, by: timedelta, on: QWidget) -> None:
        """Let it last longer, at once."""
        window = extended(batch, by, self._clock.now())
        if window is not None and window.expires_at is not None:
            until = screen_time.time_of_day(window.expires_at)
            self._give_window(
                batch, window, tr("“{label}” ends at {until} now", label=batch.label, until=until), on
            )

    def end_now(self, batch: Batch, on: QWidget) -> None:
        """End it at once; the window from before can be given back."""
        window = ended(batch, self._clock.now())
        if window is not None:
            self._give_window(batch, window, tr("“{label}” is over", label=batch.label), on)

    def _give_window(self, batch: Batch, window: BatchWindow, words: str, on: QWidget) -> None:
        api = self.api_now(on)
        if api is not None:
            self.at_once(
                lambda attempt: actions.set_window(api, batch, window, attempt),
                lambda after: self._tell_window(batch, after, words, on),
                on,
            )

    def _tell_window(self, before: Batch, after: Batch, words: str, on: QWidget) -> None:
        undo = None
        if window_of(before) != window_of(after):
            undo = lambda: self._take_window_back(before, after, on)  # noqa: E731 - one of two
        self.tell(after, words, on, undo)

    def _take_window_back(self, before: Batch, after: Batch, on: QWidget) -> None:
        api = self._rights.api
        if api is None:
            return
        self.at_once(
            lambda attempt: actions.take_window_back(api, before, after, attempt),
            lambda back: self.tell(back, tr("“{label}” has the window from before", label=back.label), on),
            on,
        )

    # -- join link

    def make_join_link(self, batch: Batch, on: QWidget, *, show: bool = True) -> None:
        """Make a link for everybody; ``show`` it in a dialog, unless whoever asks shows it."""
        api = self.api_now(on)
        if api is None:
            return

        def made(linked: BatchLinked) -> None:
            self._links.keep(linked)
            self.changed.emit(linked.batch)
            self.stale.emit()
            if show:
                self.show_join_link(linked.batch, on)

        self.open(JoinLinkDialog(on, api, batch), made)

    def show_join_link(self, batch: Batch, on: QWidget) -> None:
        """Show the link again, as long as it is known here."""
        url = self._links.link_of(batch)
        if url is not None:
            join_link_dialog(on, batch.label, url, self._clipboard).open()

    def withdraw_join_link(self, batch: Batch, on: QWidget) -> None:
        """Let the link open nothing any more, after asking."""
        question = ask(
            on,
            tr("Withdraw the join link of “{label}”?", label=batch.label),
            tr("Whoever opens it from now on gets nothing. Keys that were opened by it stay as they are."),
            tr("Withdraw link"),
        )
        question.confirmed.connect(lambda: self._withdraw_join_link(batch, on))

    def _withdraw_join_link(self, batch: Batch, on: QWidget) -> None:
        api = self.api_now(on)
        if api is not None:
            self.at_once(
                lambda attempt: actions.withdraw_join_link(api, batch, attempt),
                lambda after: self.tell(after, tr("The join link opens nothing any more"), on),
                on,
            )

    # -- the end

    def revoke(self, batch: Batch, on: QWidget) -> None:
        """End all its keys for good, after asking for its name."""
        api = self.api_now(on)
        if api is None:
            return

        def done(revoked: KeysRevoked) -> None:
            self.stale.emit()
            self.say(on, tr("%n keys of “{name}” revoked", "", revoked.revoked, name=batch.label))

        self.open(
            RevokeTogetherDialog(
                on,
                batch.label,
                batch.live,
                lambda attempt: actions.revoke(api, batch, attempt),
                type_it=tr("&Type the name of the batch to confirm"),
                stays=tr("The batch itself stays."),
            ),
            done,
        )

    def why_no_links(self) -> str:
        """Say why there are no claim and join links; nothing when there are."""
        return self._rights.why_not_offered(tr("Claim links"), Capability.CLAIMS)

    # -- what deeds have in common

    def open(self, dialog: AttemptDialog, done: Callable[[Any], object]) -> None:
        """Open a dialog, and hand its answer over. What it was closed over may have been done."""
        dialog.answered.connect(done)
        dialog.rejected.connect(lambda: self.stale.emit() if dialog.unanswered else None)
        dialog.open()

    def at_once(self, asked: Asked[Done], done: Callable[[Done], object], on: QWidget) -> None:
        """Do it without a dialog. After a lost answer it is offered again, and done once all the same."""
        attempt = uuid4().hex

        def go() -> None:
            tasks.run(self, asked(attempt), done=done, failed=failed)

        def failed(error: DomainError) -> None:
            again = (
                ToastAction(tr("Try again"), go, TRY_AGAIN) if isinstance(error, UnavailableError) else None
            )
            self.stale.emit()
            self.say(on, str(error), kind=ToastKind.ERROR, action=again)

        go()

    def say(
        self,
        on: QWidget,
        text: str,
        *,
        kind: ToastKind = ToastKind.DONE,
        undo: Callable[[], object] | None = None,
        action: ToastAction | None = None,
    ) -> None:
        """Say it where it was begun; on the page if that was closed meanwhile."""
        above = on if shiboken6.isValid(on) else self._page
        show_toast(above, text, kind=kind, undo=undo, action=action)

    def tell(self, batch: Batch, words: str, on: QWidget, undo: Callable[[], object] | None = None) -> None:
        """Show a batch as it is now, and say what was done."""
        self.changed.emit(batch)
        self.stale.emit()
        self.say(on, words, undo=undo)

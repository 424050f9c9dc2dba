"""Connect to a gateway elsewhere, or change how: tested step by step before anything is kept (A4)."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.connections.profiles.attempt import Reached
from keydesk.desktop.connections.profiles.connection_fields import ConnectionFields
from keydesk.desktop.connections.profiles.entered import Entered
from keydesk.desktop.connections.profiles.examination import Examination, UnknownCertificateError
from keydesk.desktop.connections.profiles.profile import ConnectionStore, Kept, Profile
from keydesk.desktop.connections.profiles.trust_card import TrustCard
from keydesk.desktop.language import tr
from keydesk.desktop.platform.keyring_store import Keeping
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.step_list import Step, StepList
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.instant import Clock, SystemClock
from keydesk.domain.secret import Secret

_WELL: Final = tr("All is well. Nothing was kept.")
Then = Callable[[Entered, Reached], object]


class ConnectDialog(Dialog):
    """Asks for a connection. Emits ``connected`` with its Profile and an open AdminApi, or ``saved``."""

    connected = Signal(object, object)
    saved = Signal(object)
    """The Profile that was changed."""

    def __init__(
        self,
        parent: QWidget | None,
        store: ConnectionStore,
        *,
        profile: Profile | None = None,
        data_dir: Path | None = None,
        why: str = "",
        changes: bool = False,
        clock: Clock | None = None,
    ) -> None:
        """Begin with what ``profile`` says. ``data_dir`` is the local gateway's: it has to prove itself.

        ``why`` says why it is asked for; ``changes``: the connection is changed, not opened.
        """
        title, verb = (
            (tr("Change the connection"), tr("Save"))
            if changes
            else (tr("Connect to a gateway"), tr("Connect"))
        )
        super().__init__(parent, title, verb)
        self.setObjectName("connectDialog")
        mark(self, ELSEWHERE)
        self._store, self._data_dir, self._clock = store, data_dir, clock or SystemClock()
        self._profile, self._changes = profile, changes
        self._work: asyncio.Task[None] | None = None
        self._again: Then | None = None
        self.fields = ConnectionFields(store, self._clock, profile, keeps_token=changes)
        self.steps = StepList()
        self.steps.setObjectName("connectionSteps")
        self.card = TrustCard(self._clock)
        self.result_line = plain_label("", tone="good", wrap=True)
        self.result_line.setObjectName("connectionResult")
        self.result_line.hide()
        self.test = button(tr("Test"), name="testConnectionButton", on_click=self._test)
        self._fill(why)
        # After the fields: Tab comes this way.
        self.footer.addWidget(self.test)
        self.fields.changed.connect(self._judge)
        self.card.trusted.connect(self._trust)
        self.accepted_primary.connect(self._go)
        self._judge()
        (self.fields.token if profile and not changes else self.fields.name).setFocus()

    def _fill(self, why: str) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        # Before it is filled: what is put elsewhere has its style worked out anew, with all that is in it.
        self._scrolling = Scrolling(inside)
        self.body.addWidget(self._scrolling)
        if why:
            words = plain_label(why, tone="warn", wrap=True)
            words.setObjectName("connectionWhy")
            layout.addWidget(words)
        for part in (self.fields, self.steps, self.card, self.result_line):
            layout.addWidget(part)
        layout.addStretch(1)

    def _judge(self) -> None:
        """Hold the buttons until everything can work; what a test said was about something else."""
        self.show_error(None)
        self.result_line.hide()
        self.card.hide()
        self.steps.show_steps([])
        whole = self.fields.entered is not None and not self.is_busy
        self.primary.setEnabled(whole)
        self.test.setEnabled(whole)

    # -- what the buttons do

    def _test(self) -> None:
        def well(_: Entered, reached: Reached) -> None:
            tasks.run(self, reached.api.aclose())
            self.result_line.setText(_WELL)
            self.result_line.show()

        self._try(well)

    def _go(self) -> None:
        entered = self.fields.entered
        if entered is None:
            return
        if self._changes and not self._leads_elsewhere(entered):
            self._save(entered)
        else:
            self._try(self._keep)

    def _leads_elsewhere(self, entered: Entered) -> bool:
        """Whether more was changed than what the connection is called."""
        before = self._profile
        called = (
            None if before is None else replace(before, name=entered.profile.name, tag=entered.profile.tag)
        )
        return entered.token is not None or entered.profile != called

    def _trust(self, pem: str) -> None:
        """Accept the certificate, and go on with what it stopped."""
        again = self._again
        self.fields.more.authority.pin(pem)
        if again is not None:
            self._try(again)

    # -- trying

    def _try(self, then: Then) -> None:
        entered = self.fields.entered
        if entered is None:
            return
        self._judge()
        self._again = then
        self._hold(busy=True)

        def done(reached: Reached) -> None:
            self._hold(busy=False)
            then(entered, reached)

        self._work = tasks.run(self, self._examine(entered), done=done, failed=self._explain)

    async def _examine(self, entered: Entered) -> Reached:
        token = entered.token or await self._kept_token(entered.profile)
        return await Examination(entered, self._tell, self._clock, self._data_dir).run(token)

    def _tell(self, steps: Sequence[Step]) -> None:
        """Show the steps so far, the last of them in view."""
        self.steps.show_steps(steps)
        QTimer.singleShot(0, self, lambda: self._scrolling.ensureWidgetVisible(self.steps))

    async def _kept_token(self, profile: Profile) -> Secret:
        found = await self._store.token_of(profile)
        if found.token is None:
            raise InvalidValueError(
                tr("{reason} Enter the admin token again.", reason=found.reason), field="token"
            )
        return found.token

    def _explain(self, error: DomainError) -> None:
        self._hold(busy=False)
        if isinstance(error, UnknownCertificateError):
            self.card.show_certificate(error.certificate)
            self.card.trust.setFocus()
            # Once it has its place.
            QTimer.singleShot(0, self, lambda: self._scrolling.ensureWidgetVisible(self.card.trust))
        elif error.field == "token":
            self.fields.refuse_token(str(error))
            self.fields.token.setFocus()
        else:
            self.show_error(str(error))

    # -- keeping

    def _keep(self, entered: Entered, reached: Reached) -> None:
        if self._changes:
            tasks.run(self, reached.api.aclose())
            self._save(entered)
            return

        async def keep() -> Kept:
            try:
                return await self._store.add(entered.profile, entered.token)
            except BaseException:
                await reached.api.aclose()
                raise

        def done(kept: Kept) -> None:
            self.connected.emit(kept.profile, reached.api)
            self._end(kept.keeping)

        self._hold(busy=True)
        tasks.run(self, keep(), done=done, failed=self._explain)

    def _save(self, entered: Entered) -> None:
        def done(kept: Kept) -> None:
            self.saved.emit(kept.profile)
            self._end(kept.keeping)

        self._hold(busy=True)
        tasks.run(self, self._store.add(entered.profile, entered.token), done=done, failed=self._explain)

    def _end(self, keeping: Keeping) -> None:
        window = self.parentWidget()
        self.accept()
        if not keeping.in_keyring and window is not None:
            text = tr("The admin token is kept for this session only. {reason}", reason=keeping.reason)
            show_toast(window.window(), text, kind=ToastKind.NOTE)

    def _hold(self, *, busy: bool) -> None:
        self.set_busy(busy, tr("Saving…") if self._changes else tr("Connecting…"))
        self.test.setEnabled(not busy)
        self.fields.set_working(working=busy)

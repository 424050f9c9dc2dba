"""*Try it*: one prompt through the gateway, and what comes back."""

import asyncio
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.calling import CallRefusedError
from keydesk.contract.catalog import Model
from keydesk.contract.usage import UsageRequest
from keydesk.desktop import tasks
from keydesk.desktop.catalog.trying.failure_words import KEY_ENDED, as_clients_hear_it, what_to_do
from keydesk.desktop.catalog.trying.figures import Figures
from keydesk.desktop.catalog.trying.throw_away_key import BUDGET, LIFETIME, ThrowAwayKey, has_price
from keydesk.desktop.catalog.trying.trial import Trial, look_up
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import dollars
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.rights import Rights
from keydesk.desktop.theme import Space, TextRole, font_of, put_placeholder
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import several_lines
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock, SystemClock

FIRST_PROMPT: Final = tr("In one sentence: what are you good at?")
_SEND: Final = ("Ctrl+Return", "Ctrl+Enter")
_LONGEST_PROMPT: Final = 100_000
_NO_ANSWER: Final = tr("The model answered without a word.")
_LEFT_BEHIND: Final = tr("The throw-away key could not be revoked. It ends by itself within {} minutes.")


class Playground(Dialog):
    """Sends prompts to a model. Its key ends when it closes."""

    def __init__(self, page: QWidget, api: AdminApi, model: Model, key: ThrowAwayKey) -> None:
        super().__init__(page, tr("Try {model}", model=model.model), tr("Send"))
        self.setObjectName("playground")
        self._page = page
        self._api = api
        self._model = model
        self._key = key
        self._trial: Trial | None = None
        self._asking: asyncio.Task[None] | None = None
        self._prompt = several_lines("tryPrompt", lines=3)
        self._prompt.setPlainText(FIRST_PROMPT)
        self._prompt_field = FormField(tr("&Prompt"), self._prompt, tr("Ctrl+Enter sends it."))
        self._answer = several_lines("tryAnswer", absent=tr("The answer comes here."), lines=6)
        self._answer.setReadOnly(True)
        for words in (self._prompt, self._answer):
            words.setFont(font_of(TextRole.BODY))
        self._heard = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._heard.setObjectName("tryClientsHear")
        self._figures = Figures()
        self._stop = button(tr("Stop"), icon="square", name="stopButton", on_click=self.stop)
        self._lay_out_content()
        self.accepted_primary.connect(self.send)
        self.finished.connect(self._end_key)
        for combination in _SEND:
            QShortcut(QKeySequence(combination), self).activated.connect(self._send_by_keyboard)
        self._prompt.textChanged.connect(self._judge)
        self._prompt.selectAll()
        self._prompt.setFocus()

    # -- what one can do

    def send(self) -> None:
        """Send the prompt, with the key that was made before, if there is one."""
        trial = Trial(self._model.model, self._prompt.toPlainText())
        self._trial = trial
        self._answer.clear()
        self._figures.clear()
        self._heard.hide()
        self._set_asking(asking=True)
        self._asking = tasks.run(
            self,
            trial.ask(self._key, self._hear),
            done=lambda _: self._say_if_silent(),
            failed=self._failed,
            finally_=lambda: self._ended(trial),
        )

    def stop(self) -> None:
        """Break the answer off."""
        if self._asking is not None and not self._asking.cancelling():
            self._asking.cancel()

    # -- what comes back

    def _hear(self, text: str) -> None:
        cursor = QTextCursor(self._answer.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        bar = self._answer.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        cursor.insertText(text)
        if at_end:
            bar.setValue(bar.maximum())

    def _say_if_silent(self) -> None:
        if self._answer.document().isEmpty():
            put_placeholder(self._answer, _NO_ANSWER)

    def _failed(self, error: DomainError) -> None:
        if not isinstance(error, CallRefusedError):
            self.show_error(str(error))
            return
        self.show_error(what_to_do(error))
        self._heard.setText(as_clients_hear_it(error))
        self._heard.show()
        if error.code in KEY_ENDED:
            tasks.run(self._page, self._key.end(), failed=_let_be)

    def _ended(self, trial: Trial) -> None:
        """Show how long it took, and look up what is on record."""
        self._asking = None
        self._set_asking(asking=False)
        self._figures.show_trial(trial, None)
        if self._key.id and trial.whole is not None:
            tasks.run(
                self,
                look_up(self._api, self._key.id, trial.request_id),
                done=lambda record: self._show_record(trial, record),
                failed=_let_be,
            )

    def _show_record(self, trial: Trial, record: UsageRequest | None) -> None:
        if trial is self._trial:
            self._figures.show_trial(trial, record)

    # -- the end

    def _end_key(self) -> None:
        """Revoke the key; the page outlives this dialog, which is gone then."""
        page, asking, key = self._page, self._asking, self._key
        self.stop()

        async def end() -> None:
            if asking is not None:
                await asyncio.wait([asking])
            await key.end()

        def left_behind(_error: DomainError) -> None:
            text = _LEFT_BEHIND.format(LIFETIME.seconds // 60)
            show_toast(page.window(), text, kind=ToastKind.ERROR)

        tasks.run(page, end(), failed=left_behind)

    # -- how it looks

    def _send_by_keyboard(self) -> None:
        if self.primary.isVisible() and self.primary.isEnabled():
            self.primary.click()

    def _judge(self) -> None:
        text = self._prompt.toPlainText()
        self._prompt_field.set_error(
            tr("at most 100,000 characters") if len(text) > _LONGEST_PROMPT else None
        )
        self.primary.setEnabled(len(text.strip()) > 0 and len(text) <= _LONGEST_PROMPT)

    def _set_asking(self, *, asking: bool) -> None:
        focus = self.focusWidget()
        had_it = focus in {self.primary, self._stop}
        self._prompt.setReadOnly(asking)
        put_placeholder(self._answer, tr("Waiting for the first words…") if asking else "")
        self._stop.setVisible(asking)
        self.primary.setVisible(not asking)
        self._judge()
        if had_it:
            (self._stop if asking else self.primary).setFocus()

    def _lay_out_content(self) -> None:
        self.cancel.setText(tr("Close"))
        self._stop.hide()
        self.buttons.addWidget(self._stop)
        self._heard.hide()
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self._prompt_field)
        layout.addWidget(FormField(tr("&Answer"), self._answer))
        layout.addWidget(self._figures)
        layout.addWidget(plain_label(_about_key(self._model), TextRole.SMALL, tone="muted", wrap=True))
        layout.addWidget(self._heard)
        layout.addStretch(1)
        self.body.addWidget(Scrolling(content))


def _about_key(model: Model) -> str:
    if not has_price(model):
        return tr("Sent with a throw-away key, which is revoked when this closes.")
    return tr(
        "Sent with a throw-away key, for {most} at most, which is revoked when this closes.",
        most=dollars(BUDGET),
    )


def _let_be(_error: DomainError) -> None:
    """Do without: what is missing shows, and another prompt tries again."""


def open_playground(
    parent: QWidget, frame: PageFrame, model: Model, clock: Clock | None = None
) -> Playground | None:
    """Open the dialog above ``parent``. None, with a toast, while nothing can be changed at the gateway."""
    rights = Rights(frame.session)
    api, info = rights.api, frame.session.info
    if api is None or info is None:
        show_toast(parent.window(), rights.why_not_now(), kind=ToastKind.ERROR)
        return None
    own = info.admin.location_ids
    key = ThrowAwayKey(api, info.base_url, model, clock or SystemClock(), location_id=own[0] if own else None)
    dialog = Playground(parent, api, model, key)
    dialog.open()
    return dialog

"""Is the audit log as it was written? The answer in words, and its end to keep elsewhere."""

import asyncio
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.desktop import tasks
from keydesk.desktop.audit import actions
from keydesk.desktop.audit.actions import Verified
from keydesk.desktop.audit.verify_words import result_of
from keydesk.desktop.language import tr
from keydesk.desktop.platform.new_file import NewFile
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.save_file import ask_where
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError, InvalidValueError

_EXPLAINS = tr(
    "Every event carries a hash of the one before it, and the end is sealed with the gateway's own key. "
    "Whoever changes the log in the database breaks that."
)
_KEEP = tr(
    "Keep the end outside of this gateway. Whoever rewrites the whole log, with the gateway's own key, still "
    "cannot make it contain the end that you kept."
)
_PASTE = tr("What you copied or saved here at an earlier time; leave it empty to check the log by itself.")
_SAYS = tr("The end of a KeyDesk audit log: the number of its last event, and the hash of that event.")


class VerifyDialog(Dialog):
    """Verifies at once when it opens, and again against an end that was kept from earlier."""

    event_wanted = Signal(int)
    """The sequence of the event at which the chain breaks, to be looked at."""
    verified = Signal(object)
    """A Verified."""

    def __init__(self, parent: QWidget, api: AdminApi) -> None:
        super().__init__(parent, tr("Verify the audit log"), tr("Verify again"))
        self.setObjectName("verifyDialog")
        self._api = api
        self._head = ""
        self._at = 0
        self.cancel.setText(tr("Close", "what a button does"))
        self._result = _ResultCard()
        self._result.hide()
        self._show_event = button(
            tr("Show the event"), icon="search", name="showBrokenEvent", on_click=self._lead
        )
        self._result.lines.addWidget(self._show_event)
        self._end = plain_label("", TextRole.FIXED, wrap=True)
        self._end.setObjectName("auditHead")
        self._copy = CopyButton(
            lambda: self._head, label=tr("Copy"), says=tr("Copy the end"), name="copyAuditHead"
        )
        self._save = button(tr("Save…"), icon="download", name="saveAuditHead", on_click=self._ask_where)
        self._note = plain_label("", TextRole.SMALL, tone="good", wrap=True)
        self._note.setObjectName("auditHeadNote")
        self._note.hide()
        self._kept = line_edit("keptHeadField", absent="12345 9f2a…")
        self._field = FormField(tr("An &end that you kept"), self._kept, _PASTE)
        self._keeping = self._lay_out_end()
        self._keeping.hide()
        for part in (
            plain_label(_EXPLAINS, tone="muted", wrap=True),
            self._result,
            self._keeping,
            self._field,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._kept.textChanged.connect(self._judge)
        self.accepted_primary.connect(self._verify)
        self._verify()

    def _judge(self) -> None:
        try:
            actions.read_head(self._kept.text())
            self._field.set_error(None)
        except InvalidValueError as error:
            self._field.set_error(as_sentence(error))
        self.primary.setEnabled(self._field.error is None and not self.is_busy)

    def _verify(self) -> None:
        try:
            kept = actions.read_head(self._kept.text())
        except InvalidValueError:
            return
        self.show_error(None)
        self._result.hide()
        self.set_busy(True, tr("Verifying…"))  # noqa: FBT003 - reads as a setter
        tasks.run(
            self,
            actions.verify(self._api, kept),
            done=self._show,
            failed=self._say_failed,
            finally_=self._rest,
        )

    def _rest(self) -> None:
        self.set_busy(False)
        self._judge()

    def _show(self, verified: Verified) -> None:
        result, answer = result_of(verified), verified.answer
        self._result.say(result.tone, result.title, result.lines)
        self._at = result.leads_to
        self._show_event.setVisible(bool(self._at))
        # An end that does not fit is nothing to keep.
        self._head = actions.write_head(answer) if answer.intact and answer.hash else ""
        self._end.setText(_with_breaks(self._head))
        self._keeping.setVisible(bool(self._head))
        self._note.hide()
        self.verified.emit(verified)

    def _say_failed(self, error: DomainError) -> None:
        self.show_error(tr("The log could not be verified. {error}", error=error))

    def _lead(self) -> None:
        self.event_wanted.emit(self._at)
        self.accept()

    # -- the end, to keep

    def _ask_where(self) -> None:
        ask_where(
            self,
            tr("Save the end of the log"),
            "audit-log-end.txt",
            tr("Text (*.txt)"),
            self._write,
            name="saveHeadFile",
        )

    def _write(self, path: Path) -> None:
        text = f"{_SAYS}\n{self._head}\n"

        def write() -> None:
            file = NewFile(path, what=tr("The file"))
            file.write(text.encode())
            file.finish()

        tasks.run(
            self,
            asyncio.to_thread(write),
            done=lambda _: self._say_saved(path),
            failed=lambda error: self.show_error(str(error)),
        )

    def _say_saved(self, path: Path) -> None:
        self._note.setText(tr("Saved as {path}", path=path))
        self._note.show()

    def _lay_out_end(self) -> QWidget:
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        tools.addWidget(self._copy)
        tools.addWidget(self._save)
        tools.addStretch(1)
        place = QWidget()
        lines = QVBoxLayout(place)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.S)
        lines.addWidget(plain_label(tr("The end of the log"), TextRole.STRONG))
        lines.addWidget(self._end)
        lines.addWidget(plain_label(_KEEP, TextRole.SMALL, tone="muted", wrap=True))
        lines.addLayout(tools)
        lines.addWidget(self._note)
        return place


class _ResultCard(QFrame):
    """Green where it is intact, red where it is not."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verifyResult")
        self._icon: IconLabel | None = None
        self._title = plain_label("", TextRole.STRONG, wrap=True)
        self._title.setObjectName("verifyTitle")
        self._says = plain_label("", wrap=True)
        self._says.setObjectName("verifySays")
        self._head = QHBoxLayout()
        self._head.setSpacing(Space.S)
        self._head.addWidget(self._title, 1)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self.lines.setSpacing(Space.S)
        self.lines.addLayout(self._head)
        self.lines.addWidget(self._says)

    def say(self, tone: str, title: str, lines: tuple[str, ...]) -> None:
        """Say what came of it."""
        if self._icon is not None:
            self._icon.deleteLater()
        self._icon = IconLabel("circle-check" if tone == "good" else "triangle-alert", tone)
        self._head.insertWidget(0, self._icon)
        self._title.setText(title)
        self._says.setText("\n\n".join(lines))
        self._says.setVisible(bool(lines))
        self.setProperty("surface", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(title)
        self.show()


def _with_breaks(text: str) -> str:
    return "\u200b".join(text[place : place + 8] for place in range(0, len(text), 8))

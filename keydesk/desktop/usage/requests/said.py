"""What was said in a request, where its location keeps that: for owners, on demand, and put on record."""

import asyncio
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.usage import RequestContent, UsageRequest
from keydesk.desktop import tasks
from keydesk.desktop.language import amid, tr
from keydesk.desktop.rights import Rights
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.usage.requests.conversation import answer_in_words, prompt_in_words
from keydesk.desktop.usage.requests.long_text import LongText
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError

NOT_KEPT: Final = tr(
    "What was said is not kept. It is kept only where an owner turns that on for a location, and for as many "
    "days as they choose."
)
_FOR_OWNERS: Final = tr("What was said is kept. Owners may read it; your admin token may not.")
_FOR_YOU: Final = tr(
    "What was said is kept, sealed. Owners may read it. That you read it is put on record, in the audit log, "
    "with your name and the time."
)
_CUT: Final = tr("The prompt or the answer was longer than what is kept: its end is missing.")


@dataclass(frozen=True, slots=True)
class _ReadOut:
    """What was kept, and as far as it is a conversation, that."""

    content: RequestContent
    prompt: str
    answer: str


class Said(QWidget):
    """Reads nothing until an owner asks for it."""

    def __init__(self, rights: Rights) -> None:
        super().__init__()
        self._rights = rights
        self._request: UsageRequest | None = None
        self._task: asyncio.Task[None] | None = None
        self._words = plain_label("", wrap=True)
        self._words.setObjectName("saidWords")
        self.show_it = button(tr("Show what was said"), icon="eye", name="showSaid", on_click=self._read)
        self._trouble = plain_label("", TextRole.SMALL, tone="bad", wrap=True)
        self._trouble.setObjectName("saidTrouble")
        self._cut = plain_label(_CUT, TextRole.SMALL, tone="warn", wrap=True)
        self._cut.setObjectName("saidCut")
        self.prompt, self.answer = LongText("saidPrompt", tr("Prompt")), LongText("saidAnswer", tr("Answer"))
        self._read_out: _ReadOut | None = None
        self.raw = QCheckBox(tr("As it was &sent"))
        self.raw.setObjectName("saidRaw")
        self.raw.toggled.connect(self._show_texts)
        self._content = QWidget()
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.S)
        inside.addWidget(self.raw, 0, Qt.AlignmentFlag.AlignLeft)
        for title, text in ((tr("Prompt"), self.prompt), (tr("Answer"), self.answer)):
            inside.addLayout(_head(title, text))
            inside.addWidget(text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, Space.M, Space.M, Space.M)
        layout.setSpacing(Space.M)
        layout.addWidget(self._words)
        layout.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._trouble, self._cut, self._content):
            layout.addWidget(part)
        layout.addStretch(1)
        self.forget()

    def show_request(self, request: UsageRequest, *, is_another: bool) -> None:
        """Say whether it is kept, and who may read it."""
        if is_another:
            self.forget()
        self._request = request
        read = not self._content.isHidden()
        may = self._rights.is_owner
        kept = _FOR_YOU if may else _FOR_OWNERS
        self._words.setText(kept if request.content_kept else NOT_KEPT)
        self.show_it.setVisible(request.content_kept and may and not read)

    def forget(self) -> None:
        """Let go of what was read."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._request = None
        self._read_out = None
        self.prompt.show_text("")
        self.answer.show_text("")
        for part in (self.show_it, self._trouble, self._cut, self._content):
            part.hide()

    def _read(self) -> None:
        api, request = self._rights.api_to_read, self._request
        if self._task is not None:
            return  # it is on its way
        if api is None or request is None:
            self._say(self._rights.why_not_read())
            return
        self._trouble.hide()

        async def read() -> _ReadOut:
            content = await api.read_content(request.request_id)
            # It may be a million letters.
            prompt = await asyncio.to_thread(prompt_in_words, content.prompt)
            return _ReadOut(content, prompt, await asyncio.to_thread(answer_in_words, content.answer))

        self._task = tasks.run(self, read(), done=self._show, failed=self._fail, finally_=self._end)

    def _show(self, read: "_ReadOut") -> None:
        had_keyboard = self.show_it.hasFocus()
        self._read_out = read
        self.raw.setVisible(bool(read.prompt or read.answer))
        self._show_texts()
        self._cut.setVisible(read.content.is_cut)
        self._content.show()
        if had_keyboard:
            self.prompt.setFocus()
        self.show_it.hide()

    def _show_texts(self) -> None:
        """Show the conversation; what could not be read as one, and all if that is wanted, as it was sent."""
        read = self._read_out
        if read is not None:
            raw, content = self.raw.isChecked(), read.content
            self.prompt.show_text(content.prompt if raw else read.prompt or content.prompt)
            self.answer.show_text(content.answer if raw else read.answer or content.answer)

    def _fail(self, error: DomainError) -> None:
        self._say(tr("It could not be read. {error}", error=error))

    def _end(self) -> None:
        self._task = None

    def _say(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.show()


def _head(title: str, text: LongText) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(plain_label(title, TextRole.SMALL, tone="muted"), 1)
    copy = CopyButton(
        lambda: text.text,
        says=tr("Copy the {title}", title=amid(title)),
        name=f"copyS{text.objectName()[1:]}",
    )
    line.addWidget(copy)
    return line

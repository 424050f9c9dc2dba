"""A section that lists a record: the newest lines first, older ones when they are asked for."""

from collections.abc import Coroutine, Sequence
from typing import Any, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key
from keydesk.desktop.keys.details.record import Record, RecordModel
from keydesk.desktop.keys.details.record_list import RecordList
from keydesk.desktop.keys.details.section import Section
from keydesk.desktop.language import tr
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock

Piece = tuple[Sequence[Record], str | None]
"""Some records, and where older ones begin."""
Anything = TypeVar("Anything")


class RecordSection(Section):
    """What is read, and how it is put, says the section that is made of this."""

    def __init__(
        self, session: Session, clock: Clock, *, what: str, needs: Capability, name: str, copies: str
    ) -> None:
        super().__init__(session, what=what, needs=needs)
        self.model = RecordModel(clock)
        self.list = RecordList(self.model, clock.now, name=name, says=as_sentence(what), copies=copies)
        self._older = button(tr("Load more"), name=f"{name}More", on_click=self._ask_for_older)
        self._trouble = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, Space.M, 0, 0)
        lines.setSpacing(Space.S)
        lines.addWidget(self.list, 1)
        self._below = QHBoxLayout()
        self._below.setSpacing(Space.S)
        self._below.addWidget(self._older)
        self._below.addWidget(self._trouble, 1)
        lines.addLayout(self._below)
        self.set_content(content)
        self._show_older()

    def add_below(self, widget: QWidget) -> None:
        """Put something at the right below the list."""
        self._below.addStretch(1)
        self._below.addWidget(widget)

    def piece(self, api: AdminApi, key: Key, cursor: str | None) -> Coroutine[Any, Any, Piece]:
        """Read a piece of the record; from the newest on without a cursor."""
        raise NotImplementedError

    def ask(self, api: AdminApi, key: Key) -> None:
        """Read the newest."""
        self.run(self.piece(api, key, None), done=self._put_newest)

    def blank(self) -> None:
        """Let go of another key's."""
        self.model.clear()
        self._show_older()

    def tick(self) -> None:
        """Say anew how long ago things were."""
        self.list.viewport().update()

    def _put_newest(self, piece: Piece) -> None:
        self.model.put_newest(*piece)
        self._show_older()
        self.read()

    def _ask_for_older(self) -> None:
        api, key, cursor = self._session.api, self.key, self.model.next_cursor
        if api is None or key is None or cursor is None:
            return
        self._older.setEnabled(False)
        self._older.setText(tr("Loading…"))

        def put(piece: Piece) -> None:
            self.model.append(*piece)
            self._show_older()

        self.run(self.piece(api, key, cursor), done=put, failed=self._miss_older)

    def _miss_older(self, error: DomainError) -> None:
        self._show_older()
        self._trouble.setText(tr("Not loaded. {error}", error=error))
        self._trouble.show()

    def _show_older(self) -> None:
        self._older.setEnabled(True)
        self._older.setText(tr("Load more"))
        self._older.setVisible(self.model.next_cursor is not None)
        self._trouble.hide()

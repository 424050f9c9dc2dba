"""Who would get a key: the gateway's dry run, asked anew a moment after each change (E2)."""

import asyncio
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import BulkCreate, BulkCreated
from keydesk.desktop import tasks
from keydesk.domain.errors import DomainError

_TYPING_MS: Final = 200


class Planning(QObject):
    """Emits ``changed`` with each question and each answer. Answers that come too late are dropped."""

    changed = Signal()

    def __init__(self, api: AdminApi, parent: QObject) -> None:
        super().__init__(parent)
        self.plan: BulkCreated | None = None
        """Who gets a key and who is skipped; while another answer is waited for, the one before."""
        self.problem: DomainError | None = None
        """Why nobody can tell."""
        self._api = api
        self._asked: BulkCreate | None = None
        self._under_way: asyncio.Task[None] | None = None
        self._waiting = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._pause.timeout.connect(self._ask)

    @property
    def waiting(self) -> bool:
        """Whether there is no answer yet to what was asked last."""
        return self._waiting

    @property
    def count(self) -> int | None:
        """How many get a key, as far as that is known now."""
        return None if self.plan is None or self._waiting else len(self.plan.planned)

    def ask(self, wanted: BulkCreate | None) -> None:
        """Ask this, unless it is what was asked already. None: there is nothing to ask."""
        if wanted == self._asked:
            return
        self._stop()
        self._asked = wanted
        if wanted is None:
            self.plan = self.problem = None
        else:
            self._waiting = True
            self._pause.start()
        self.changed.emit()

    def ask_again(self) -> None:
        """Ask the same once more: after a failure, or because people may be others by now."""
        if self._asked is not None:
            self._stop()
            self._waiting = True
            self._ask()
            self.changed.emit()

    def distrust(self) -> None:
        """Ask anew with the next question, even if it is the same: keys may have been made since."""
        self._asked = None

    def _stop(self) -> None:
        self._pause.stop()
        self._waiting = False
        if self._under_way is not None:
            self._under_way.cancel()
            self._under_way = None

    def _ask(self) -> None:
        if self._asked is not None:
            work = self._api.create_keys(self._asked, attempt=uuid4().hex)
            self._under_way = tasks.run(self, work, done=self._answered, failed=self._failed)

    def _answered(self, plan: BulkCreated) -> None:
        self.plan, self.problem = plan, None
        self._waiting = False
        self.changed.emit()

    def _failed(self, problem: DomainError) -> None:
        self.plan, self.problem = None, problem
        self._waiting = False
        self.changed.emit()

"""The same done with one after the other: a few at once, many with progress and *Stop* (J3)."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.progress_dialog import ProgressDialog
from keydesk.domain.errors import DomainError, UnavailableError

T = TypeVar("T")
_SHOWN_AFTER_MS: Final = 1000
_SHOWN: Final = 3


@dataclass(slots=True)
class Outcome(Generic[T]):
    """What became of it."""

    done: list[tuple[T, Any]] = field(default_factory=list[tuple[T, Any]])
    """With which it was done, and what the gateway answered."""
    refused: list[tuple[T, DomainError]] = field(default_factory=list[tuple[T, DomainError]])
    unanswered: str = ""
    """Why the gateway was not asked about the others."""

    @property
    def fine(self) -> bool:
        """Whether nothing was refused or left unanswered."""
        return not self.refused and not self.unanswered

    def reasons(self) -> list[str]:
        """Say why not with all of them: the first few in full, the others counted."""
        told = [self.unanswered] if self.unanswered else []
        told += [str(error) for _, error in self.refused[:_SHOWN]]
        if len(self.refused) > _SHOWN:
            told.append(tr("%n more were refused.", "", len(self.refused) - _SHOWN))
        return told


class OneByOne(QObject, Generic[T]):
    """One round of it. It lives as long as the page, or until it is done; ``done`` gets what came of it."""

    def __init__(
        self,
        page: QWidget,
        title: str,
        items: Sequence[T],
        deed: Callable[[T], Coroutine[Any, Any, Any]],
        done: Callable[[Outcome[T]], object],
    ) -> None:
        """``title`` stands above the progress, which is shown when it takes longer."""
        super().__init__(page)
        self._page, self._title, self._items, self._deed = page, title, items, deed
        self._stopped = False
        self._so_far = 0
        self._dialog: ProgressDialog | None = None
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.timeout.connect(self._show)
        self._long.start(_SHOWN_AFTER_MS)
        tasks.run(self, self._go_through(), done=done, finally_=self._end)

    async def _go_through(self) -> Outcome[T]:
        outcome = Outcome[T]()
        for item in self._items:
            if self._stopped or outcome.unanswered:
                break
            try:
                outcome.done.append((item, await self._deed(item)))
            except UnavailableError as error:
                outcome.unanswered = str(error)
            except DomainError as error:
                outcome.refused.append((item, error))
            self._so_far += 1
            if self._dialog is not None:
                self._dialog.show_count(self._so_far)
        return outcome

    def _show(self) -> None:
        self._dialog = ProgressDialog(self._page, self._title, len(self._items))
        self._dialog.stop_wanted.connect(self._stop)
        self._dialog.show_count(self._so_far)
        self._dialog.open()

    def _stop(self) -> None:
        self._stopped = True
        if self._dialog is not None:
            self._dialog.show_stopping()

    def _end(self) -> None:
        self._long.stop()
        if self._dialog is not None:
            self._dialog.done(0)
            self._dialog = None
        self.deleteLater()

"""Making a document beside the window's thread, so that the window can tell how far it is."""

import asyncio
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from keydesk.desktop import tasks
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.viewer.loaded import LoadedDocument, load
from keydesk.desktop.loading import quick_turns
from keydesk.domain.errors import DomainError

_LOOKS_MS = 50
_SHOWN_FIRST: Final = 0.1
"""In seconds: the window is drawn by then, without a thread that takes turns from it."""


@dataclass(slots=True)
class _Progress:
    """What the two threads tell each other: numbers only, so that neither waits for the other."""

    done: int = 0
    of: int = 0
    cancelled: bool = False


class Making(QObject):
    """Makes documents, one at a time."""

    advanced = Signal(int, int)
    """How many handouts are done, of how many."""
    made = Signal(object)
    """The document, loaded."""
    failed = Signal(str)
    """Why there is none; empty: it was cancelled."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._progress: _Progress | None = None
        self._stopped = False
        """Somebody wants no more of it."""
        self._told = False
        """What came of it was said."""
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOKS_MS)
        self._looking.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether a document is being made."""
        return self._progress is not None

    def start(self, document: Document) -> None:
        """Begin with this one."""
        self._stopped = self._told = False
        self._progress = _Progress(of=len(document.handouts))
        self._looking.start()
        tasks.run(
            self,
            _made(document, self._progress),
            done=self._hand_over,
            failed=self._fail,
            finally_=self._end,
        )

    def cancel(self) -> None:
        """Make no more of it."""
        if self._progress is not None:
            self._stopped = self._progress.cancelled = True

    def _look(self) -> None:
        if self._progress is not None:
            self.advanced.emit(self._progress.done, self._progress.of)

    def _hand_over(self, loaded: LoadedDocument) -> None:
        self._told = True
        self.made.emit(loaded)

    def _fail(self, error: DomainError) -> None:
        self._told = True
        self.failed.emit("" if self._stopped else str(error))

    def _end(self) -> None:
        self._looking.stop()
        self._progress = None
        if not self._told:
            self.failed.emit(tasks.UNEXPECTED)


async def _made(document: Document, progress: _Progress) -> LoadedDocument:
    try:
        await asyncio.sleep(_SHOWN_FIRST)
        with quick_turns():
            return await asyncio.to_thread(_render, document, progress)
    finally:
        # Whoever waited may be gone; the thread is not waited for, but it shall end.
        progress.cancelled = True


def _render(document: Document, progress: _Progress) -> LoadedDocument:
    # What draws is loaded with the first document, not with the window.
    from keydesk.desktop.handout.missing_letters import names_without_letters  # noqa: PLC0415
    from keydesk.desktop.handout.rendering import render  # noqa: PLC0415

    def tell(done: int, of: int) -> None:
        progress.done, progress.of = done, of

    pdf = render(document, progress=tell, cancelled=lambda: progress.cancelled)
    return load(pdf, names_without_letters(document))

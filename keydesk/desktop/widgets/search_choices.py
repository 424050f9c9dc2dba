"""Choices that are searched for elsewhere as one types: thousands of people work as well as three."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from keydesk.desktop.language import as_number, tr
from keydesk.desktop.theme import Space, TextRole, line_height
from keydesk.desktop.widgets.announce import announce
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.candidate_row import NOTE_ROLE, REFUSED_ROLE, CandidateRow
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError

_TYPING_MS: Final = 120
_NOTICED_MS: Final = 150
"""What takes no longer than this is not said to be loading."""
_CANDIDATE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 3
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to pick. The ``id`` is empty for *none of them*; ``refusal`` says why it cannot be picked."""

    id: str
    text: str
    note: str = ""
    """Said beside it in grey."""
    refusal: str = ""
    about: object = None
    """What it stands for, for whoever offers it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The first of those that a search found, and how many there are in all."""

    candidates: Sequence[Candidate]
    total: int


class Search(Protocol):
    """A search under way."""

    def cancel(self) -> object:
        """Give it up."""
        ...


class Runner(Protocol):
    """Runs a search for a widget, as ``tasks.run`` does, which stands above the widgets."""

    def __call__(
        self,
        owner: QObject,
        work: Coroutine[Any, Any, Found],
        /,
        *,
        done: Callable[[Found], object],
        failed: Callable[[DomainError], object],
    ) -> Search:
        """Call back unless ``owner`` is gone by then."""
        ...


Source = Callable[[str], Coroutine[Any, Any, Found]]
"""Finds what has the text in it; the empty text finds everything."""


class SearchChoices(QFrame):
    """A list fed by a Source, for a field that keeps the keyboard and hands its keys on to ``take_key``.

    Emits ``picked`` with the Candidate. ``none`` is what picking none of them is called, where one may.
    """

    picked = Signal(object)
    resized = Signal()
    """It needs another height now."""

    def __init__(self, says: str, source: Source, run: Runner, *, none: str = "", rows: int = 7) -> None:
        super().__init__()
        self._source = source
        self._run = run
        self._none = none
        self._rows_in_view = rows
        self._text = ""
        self._under_way: Search | None = None
        self._due = False
        self._take_the_only_one = False
        self._list = QListWidget()
        self._list.setObjectName("searchChoices")
        self._list.setAccessibleName(says)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(CandidateRow(self._list))
        self._list.itemEntered.connect(self._list.setCurrentItem)
        self._list.itemClicked.connect(self._take)
        self._list.currentRowChanged.connect(self._announce)
        self._words = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._words.setObjectName("searchChoicesWords")
        self._again = button(tr("Try again"), kind="link", name="searchAgain", on_click=self.search_again)
        self._again.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._again.hide()
        self._pause = self._timer(_TYPING_MS, self._search)
        self._slow = self._timer(_NOTICED_MS, lambda: self._say(tr("Searching…")))
        self._lay_out()

    # -- what the field around it does

    @property
    def waiting(self) -> bool:
        """Whether what is listed does not answer what was typed last."""
        return self._due

    def search(self, text: str, *, at_once: bool = False) -> None:
        """List what has ``text`` in it, a moment after the last letter."""
        self._text = text
        self._due = True
        self._take_the_only_one = False
        self._pause.start(0 if at_once else _TYPING_MS)

    def search_again(self) -> None:
        """Ask once more, after a failure."""
        self.search(self._text, at_once=True)

    def stop(self) -> None:
        """Forget what was asked for."""
        self._pause.stop()
        self._slow.stop()
        self._due = self._take_the_only_one = False
        if self._under_way is not None:
            self._under_way.cancel()

    def take_key(self, event: QKeyEvent) -> bool:
        """Use a key that the field does not need: up and down, Enter. Return whether it was of use."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_current()
        else:
            return False
        return True

    def take_current(self) -> None:
        """Pick the current row; while the search is under way, the one that it finds if it is alone."""
        if self._due:
            self._take_the_only_one = True
        elif not self._again.isHidden():
            self.search_again()
        elif self._list.currentRow() >= 0:
            self._take(self._list.currentItem())

    def candidates(self) -> list[Candidate]:
        """Return what is listed."""
        rows = (self._list.item(row) for row in range(self._list.count()))
        return [item.data(_CANDIDATE_ROLE) for item in rows]

    def current(self) -> Candidate | None:
        """Return what Enter would pick."""
        row = self._list.currentRow()
        return self.candidates()[row] if row >= 0 else None

    # -- searching

    def _search(self) -> None:
        if self._under_way is not None:
            self._under_way.cancel()
        text = self._text
        self._slow.start()
        self._under_way = self._run(
            self, self._source(text), done=self._show_found, failed=self._show_failure
        )

    def _show_found(self, found: Found) -> None:
        self._slow.stop()
        self._due = False
        none = [Candidate("", self._none)] if self._none and not self._text.strip() else []
        self._list.clear()
        for candidate in (*none, *found.candidates):
            self._add(candidate)
        self._list.setCurrentRow(self._first(len(none)))
        self._say(self._found_in_words(found))
        takeable = [candidate for candidate in found.candidates if not candidate.refusal]
        if self._take_the_only_one and len(takeable) == len(found.candidates) == 1:
            self.picked.emit(takeable[0])
        self._take_the_only_one = False

    def _show_failure(self, error: DomainError) -> None:
        self._slow.stop()
        self._due = False
        self._list.clear()
        self._say(tr("The search did not work. {error}", error=error), wrong=True)

    def _found_in_words(self, found: Found) -> str:
        if not found.total:
            return (
                tr("Nothing found for “{text}”.", text=self._text.strip())
                if self._text.strip()
                else tr("There is none yet.")
            )
        shown = len(found.candidates)
        return (
            tr(
                "{shown} of {total} shown. Type to find others.",
                shown=as_number(shown),
                total=as_number(found.total),
            )
            if shown < found.total
            else ""
        )

    # -- the rows

    def _add(self, candidate: Candidate) -> None:
        item = QListWidgetItem(candidate.text)
        item.setData(_CANDIDATE_ROLE, candidate)
        item.setData(NOTE_ROLE, candidate.note)
        item.setData(REFUSED_ROLE, bool(candidate.refusal))
        spoken = ", ".join(part for part in (candidate.text, candidate.note, candidate.refusal) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self._list.addItem(item)

    def _first(self, behind: int) -> int:
        """Return the row to begin with: of those found the first that can be picked."""
        rows = range(behind if self._text.strip() else 0, self._list.count())
        return next((row for row in rows if not self._list.item(row).data(REFUSED_ROLE)), 0)

    def _step(self, by: int) -> None:
        if self._list.count():
            row = min(max(self._list.currentRow() + by, 0), self._list.count() - 1)
            self._list.setCurrentRow(row)

    def _announce(self, row: int) -> None:
        """Let a screen reader say the row: the keyboard is on the field, so nothing else tells of it."""
        if row >= 0 and self.isVisible():
            spoken = str(self._list.item(row).data(Qt.ItemDataRole.AccessibleTextRole))
            announce(self, spoken)

    def _take(self, item: QListWidgetItem) -> None:
        candidate: Candidate = item.data(_CANDIDATE_ROLE)
        if candidate.refusal:
            self._say(candidate.refusal, wrong=True, again=False)
        else:
            self.picked.emit(candidate)

    # -- how it looks

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._fit()

    def _say(self, text: str, *, wrong: bool = False, again: bool | None = None) -> None:
        self._words.set_tone("bad" if wrong else "muted")
        self._words.setText(text)
        self._words.setVisible(bool(text))
        self._again.setVisible(wrong if again is None else again)
        self._fit()

    def _fit(self) -> None:
        row = line_height() + Space.M
        count = self._list.count()
        for number in range(count):
            self._list.item(number).setSizeHint(QSize(0, row))
        # Half a row more shows that there are further ones.
        further = row // 2 if count > self._rows_in_view else 0
        self._list.setFixedHeight(min(count, self._rows_in_view) * row + further)
        self._list.setVisible(count > 0)
        layout = self.layout()
        if layout is not None:
            # What is hidden or shown counts from now on, not once Qt comes round to it.
            layout.invalidate()
            layout.activate()
        self.resized.emit()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(Space.S, 0, Space.S, Space.XS)
        line.addWidget(self._words, 1)
        line.addWidget(self._again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._list)
        layout.addLayout(line)
        self._fit()

    def _timer(self, interval: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(then)
        return timer

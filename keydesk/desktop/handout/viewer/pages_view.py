"""The pages of a document, drawn from memory: no file holds them (S26)."""

import asyncio
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument, QPdfSelection
from PySide6.QtPdfWidgets import QPdfView

from keydesk.desktop import tasks
from keydesk.desktop.handout.viewer.loaded import LoadedDocument
from keydesk.desktop.handout.viewer.page_places import PagePlaces
from keydesk.desktop.handout.viewer.page_text import PageText
from keydesk.desktop.language import tr
from keydesk.desktop.loading import quick_turns
from keydesk.desktop.theme import Space
from keydesk.desktop.theme.tokens import LIGHT

ZOOMS: Final = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""How large pages are shown, besides as wide or as high as the view is."""
_STANDS_MS: Final = 300
"""How long pages take at most until they are in view. To close a long document would hold that up."""
_MARKED: Final = 70
"""How much of the colour covers a text that is marked, of 255."""


class PagesView(QPdfView):
    """Shows one document at a time, its pages below one another. Text can be marked and copied."""

    copy_wanted = Signal(str)
    """A text that was marked is to go onto the clipboard."""
    page_changed = Signal(int)
    """Another page is the one in view, counted from 0."""
    zoom_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("documentPages")
        self.setAccessibleName(tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # (A document of its own to begin with would load Qt's PDF reader here, which takes some frames' time;
        # whoever makes the first document has loaded it beside the window.)
        self._loaded: LoadedDocument | None = None
        self._before: LoadedDocument | None = None
        """The one that was shown before this one, until it is closed."""
        self._closing = QTimer(self, singleShot=True, interval=_STANDS_MS)
        self._closing.timeout.connect(self._close_before)
        self._marked: QPdfSelection | None = None
        self._text: PageText | None = None
        """Of the page where something is marked, or was."""
        self._from: QPointF | None = None
        """Where marking began on that page; None: nothing is being marked."""
        self._reading: asyncio.Task[None] | None = None
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.pageNavigator().currentPageChanged.connect(self.page_changed)
        self.zoomModeChanged.connect(self.zoom_changed)
        self.zoomFactorChanged.connect(self.zoom_changed)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return 0 if self._loaded is None else self._loaded.page_count

    @property
    def page_size(self) -> QSizeF:
        """How large each is on paper, in points."""
        return QSizeF() if self._loaded is None else self._loaded.page_size

    @property
    def data(self) -> bytes:
        """The document as a file would hold it; empty while there is none."""
        return b"" if self._loaded is None else self._loaded.data

    def show_document(self, loaded: LoadedDocument) -> None:
        """Show this one in place of the one before, which is let go of once this one stands."""
        self._close_before()
        self._leave_text()
        self._before, self._loaded = self._loaded, loaded
        self.setDocument(loaded.pdf)
        self._closing.start()

    def forget(self) -> None:
        """Let go of the document."""
        self._close_before()
        self._leave_text()
        if self._loaded is not None:
            loaded, self._loaded = self._loaded, None
            self.setDocument(QPdfDocument(self))
            loaded.close()

    def _close_before(self) -> None:
        self._closing.stop()
        if self._before is not None:
            before, self._before = self._before, None
            before.close()

    def _leave_text(self) -> None:
        self.unmark()
        self._text = self._from = None

    # -- zoom

    def zoom_to(self, factor: float) -> None:
        """Show pages as large as this."""
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(factor)

    def zoom_by(self, steps: int) -> None:
        """Show pages larger by so many steps, or smaller."""
        places = self._places()
        if places is None:
            return
        now = places.zoom
        if steps > 0:
            wanted = [each for each in ZOOMS if each > now * 1.01][:steps]
        else:
            wanted = [each for each in reversed(ZOOMS) if each < now * 0.99][:-steps]
        if wanted:
            self.zoom_to(wanted[-1])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, zoom; else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def show_text(self, page: int, place: QRectF, text: str) -> None:
        """Mark a text where it stands within a place of a page, and scroll there.

        All this is done beside the window's thread: it may have to wait for pages that are being drawn.
        """
        if self._reading is not None:
            self._reading.cancel()
        if self._loaded is None:
            return
        loaded = self._loaded

        def found(there: tuple[PageText, QPdfSelection | None]) -> None:
            if self._loaded is loaded:
                self._text, selection = there
                self._show_found(selection, page, place)

        self._reading = tasks.run(self, _find(loaded.pdf, page, text, place), done=found)

    def _show_found(self, found: QPdfSelection | None, page: int, place: QRectF) -> None:
        self._mark(found)
        self._bring_into_view(page, place if found is None else found.bounds()[0].boundingRect())

    def unmark(self) -> None:
        """Let no text be marked."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = None
        self._mark(None)

    def _bring_into_view(self, page: int, place: QRectF) -> None:
        places = self._places()
        if places is None:
            return
        there = places.in_view(page, QPolygonF(place)).boundingRect().toRect()
        room = self.viewport().rect().adjusted(Space.XL, Space.XL, -Space.XL, -Space.XL)
        for bar, begin, end, first, last in (
            (self.verticalScrollBar(), there.top(), there.bottom(), room.top(), room.bottom()),
            (self.horizontalScrollBar(), there.left(), there.right(), room.left(), room.right()),
        ):
            if begin < first or end > last:
                bar.setValue(bar.value() + (begin + end - first - last) // 2)

    # -- marking text

    @property
    def marked_text(self) -> str:
        """The text that is marked, as it is copied."""
        return self._marked.text() if self._marked is not None else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to mark."""
        super().mousePressEvent(event)
        self._mark(None)
        self._from = None
        places = self._places()
        page = places.page_at(event.position()) if places else None
        if event.button() is not Qt.MouseButton.LeftButton or not places or not self._loaded or page is None:
            return
        if self._text is None or self._text.page != page:
            self._text = PageText(self._loaded.pdf, page)
        self._from = places.on_page(page, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the text up to here, on the page where marking began."""
        super().mouseMoveEvent(event)
        places = self._places()
        if self._from is not None and self._text is not None and places is not None:
            here = places.on_page(self._text.page, event.position())
            self._mark(self._text.between(self._from, here))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Mark a word, which a key is too."""
        if self._from is None or self._text is None:
            self.mousePressEvent(event)
        if self._from is not None and self._text is not None:
            self._mark(self._text.word_at(self._from))
        self._from = None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark no further."""
        super().mouseReleaseEvent(event)
        self._from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies what is marked."""
        if event.matches(QKeySequence.StandardKey.Copy):
            if self.marked_text:
                self.copy_wanted.emit(self.marked_text)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages, and over them what is marked."""
        super().paintEvent(event)
        places = self._places()
        if self._marked is None or self._text is None or places is None:
            return
        painter = QPainter(self.viewport())
        colour = QColor(LIGHT.accent)  # paper is light in every scheme
        colour.setAlpha(_MARKED)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        for line in self._marked.bounds():
            painter.drawPolygon(places.in_view(self._text.page, line))
        painter.end()

    def _mark(self, selection: QPdfSelection | None) -> None:
        self._marked = selection
        self.viewport().update()

    def _places(self) -> PagePlaces | None:
        return PagePlaces(self, self._loaded) if self._loaded is not None else None


async def _find(
    pdf: QPdfDocument, page: int, text: str, place: QRectF
) -> tuple[PageText, QPdfSelection | None]:
    def find() -> tuple[PageText, QPdfSelection | None]:
        letters = PageText(pdf, page)
        return letters, letters.find(text, place)

    with quick_turns():
        return await asyncio.to_thread(find)

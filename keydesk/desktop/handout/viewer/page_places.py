"""Where the pages stand in the view.

Qt's view knows, and keeps it to itself; all pages of our documents are of one size, which makes it simple.
"""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPolygonF
from PySide6.QtPdfWidgets import QPdfView

from keydesk.desktop.handout.viewer.loaded import LoadedDocument


class PagePlaces:
    """From points of the view to points of a page, and back, as it is scrolled and zoomed now."""

    def __init__(self, view: QPdfView, shown: LoadedDocument) -> None:
        margins, viewport = view.documentMargins(), view.viewport().size()
        self._pages, self._points = shown.page_count, shown.page_size
        self._resolution = view.screen().logicalDotsPerInch() / 72
        self._size = self._size_of_a_page(view)
        across = max(self._size.width() + margins.left() + margins.right(), viewport.width())
        self._left = (across - self._size.width()) // 2 - view.horizontalScrollBar().value()
        self._top = margins.top() - view.verticalScrollBar().value()
        self._step = self._size.height() + view.pageSpacing()

    @property
    def zoom(self) -> float:
        """How large pages are shown, whatever decides it."""
        return self._scale / self._resolution

    def page_at(self, point: QPointF) -> int | None:
        """Return the page there."""
        page, rest = divmod(point.y() - self._top, self._step)
        on_paper = rest <= self._size.height() and 0 <= point.x() - self._left <= self._size.width()
        return int(page) if on_paper and 0 <= page < self._pages else None

    def on_page(self, page: int, point: QPointF) -> QPointF:
        """Return the point as the page counts it."""
        top = self._top + page * self._step
        return QPointF((point.x() - self._left) / self._scale, (point.y() - top) / self._scale)

    def in_view(self, page: int, line: QPolygonF) -> QPolygonF:
        """Return where something of a page stands."""
        top = self._top + page * self._step
        points = [
            QPointF(self._left + each.x() * self._scale, top + each.y() * self._scale)
            for each in line.toList()
        ]
        return QPolygonF(points)

    @property
    def _scale(self) -> float:
        return self._size.width() / self._points.width()

    def _size_of_a_page(self, view: QPdfView) -> QSize:
        margins, viewport = view.documentMargins(), view.viewport().size()
        if view.zoomMode() is QPdfView.ZoomMode.Custom:
            return (self._points * self._resolution * view.zoomFactor()).toSize()
        plain = (self._points * self._resolution).toSize()
        if view.zoomMode() is QPdfView.ZoomMode.FitToWidth:
            return plain * ((viewport.width() - margins.left() - margins.right()) / plain.width())
        room = viewport - QSize(margins.left() + margins.right(), view.pageSpacing())
        return plain.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

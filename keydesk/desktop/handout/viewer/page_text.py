"""The text of one page, to be marked with the mouse.

Qt finds a text only between points that hit letters. Whoever marks begins beside them, so each point is moved
to the letter next to it.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument, QPdfSelection

_LINES_FIRST: Final = 5
"""How much farther a letter above or below seems than one beside."""
_EDGE: Final = 0.1
_NEAR: Final = 4.0
"""How far beside a letter, in points, still means it."""


class PageText:
    """What stands on a page, letter by letter."""

    def __init__(self, pdf: QPdfDocument, page: int) -> None:
        self._pdf = pdf
        self.page = page
        everything = pdf.getAllText(page)
        self._text = everything.text()
        self._letters = [polygon.boundingRect() for polygon in everything.bounds()]

    def between(self, one: QPointF, other: QPointF) -> QPdfSelection | None:
        """Return the text from one point to the other, whichever comes first."""
        ends = [self._nearest(one), self._nearest(other)]
        first, last = sorted(ends, key=lambda each: (each.bottom(), each.left()))
        if min(first.bottom(), last.bottom()) > max(first.top(), last.top()) - 1:
            first, last = sorted(ends, key=QRectF.left)  # on one line
        return self._from_to(first, last)

    def word_at(self, point: QPointF) -> QPdfSelection | None:
        """Return what stands there without a blank, such as a key or an address."""
        letter = self._nearest(point)
        # A single letter is no selection to Qt; one from there to the end of the page tells where it is.
        rest = self._from_to(letter, self._letters[-1]) if self._letters else None
        if rest is None or not letter.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point):
            return None
        begin = end = rest.startIndex()
        while begin > 0 and not self._text[begin - 1].isspace():
            begin -= 1
        while end < len(self._text) and not self._text[end].isspace():
            end += 1
        return self._pdf.getSelectionAtIndex(self.page, begin, end - begin)

    def find(self, text: str, place: QRectF) -> QPdfSelection | None:
        """Return where a text stands within a place; large letters and small ones are the same."""
        whole, at = self._text.lower(), -1
        while (at := whole.find(text.lower(), at + 1)) >= 0:
            found = self._pdf.getSelectionAtIndex(self.page, at, len(text))
            if found.bounds() and place.contains(found.bounds()[0].boundingRect().center()):
                return found
        return None

    def _from_to(self, first: QRectF, last: QRectF) -> QPdfSelection | None:
        begin = QPointF(first.left() + _EDGE, first.center().y())
        end = QPointF(last.right() - _EDGE, last.center().y())
        found = self._pdf.getSelection(self.page, begin, end)
        return found if found.isValid() else None

    def _nearest(self, point: QPointF) -> QRectF:
        def distance(letter: QRectF) -> float:
            beside = max(letter.left() - point.x(), 0, point.x() - letter.right())
            above = max(letter.top() - point.y(), 0, point.y() - letter.bottom())
            return beside + above * _LINES_FIRST

        return min(self._letters, key=distance, default=QRectF())

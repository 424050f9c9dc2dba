"""Small widgets in lines, as words in a text: what does not fit goes on to the next line."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.desktop.theme import Space

_GAP: Final = Space.S


class Flow(QWidget):
    """As high as its width makes it."""

    def __init__(self) -> None:
        super().__init__()
        self._members: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_members(self, members: list[QWidget]) -> None:
        """Show these, in this order, and let go of those that were there."""
        for gone in self._members:
            gone.hide()
            gone.deleteLater()
        self._members = members
        for member in members:
            member.setParent(self)
            member.show()
        self._settle()

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are at this width."""
        return self._flow(width, move=False)

    def sizeHint(self) -> QSize:
        """Need what the present width needs."""
        least = self.minimumSizeHint()
        return QSize(max(least.width(), self.width()), self.heightForWidth(max(least.width(), self.width())))

    def minimumSizeHint(self) -> QSize:
        """Need the widest member, and one line."""
        sizes = [member.sizeHint() for member in self._members]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the members anew."""
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """Follow members that become wider or narrower."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def _settle(self) -> None:
        self._flow(self.width(), move=True)
        self.updateGeometry()

    def _flow(self, width: int, *, move: bool) -> int:
        place, line = QPoint(0, 0), 0
        for member in self._members:
            size = member.sizeHint()
            if place.x() > 0 and place.x() + size.width() > width:
                place, line = QPoint(0, place.y() + line + _GAP), 0
            if move:
                member.setGeometry(place.x(), place.y(), min(size.width(), max(width, 1)), size.height())
            place.setX(place.x() + size.width() + _GAP)
            line = max(line, size.height())
        return place.y() + line

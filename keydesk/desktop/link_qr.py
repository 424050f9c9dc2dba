"""A link as a QR code on screen."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.desktop.handout.qr import paint_qr, qr_image
from keydesk.desktop.theme import line_height

_MODULE_LINES: Final = 0.22
"""How large a module is at least, in lines of text."""


class LinkQr(QWidget):
    """Shows the code of a link, dark on light in every scheme; as large as its room when it ``fills`` it."""

    def __init__(self, says: str, *, fills: bool = False) -> None:
        super().__init__()
        self.setObjectName("linkQr")
        self.setAccessibleName(says)
        self._image: QImage | None = None
        policy = QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, policy)

    def show_link(self, url: str | None) -> None:
        """Show the code of this link, or none."""
        self._image = None if url is None else qr_image(url)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Need whole pixels for every module."""
        size = QSize() if self._image is None else self._image.size()
        return size * max(3, round(line_height() * _MODULE_LINES))

    def minimumSizeHint(self) -> QSize:
        """Need two pixels a module."""
        return QSize() if self._image is None else self._image.size() * 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self._image is not None:
            painter = QPainter(self)
            paint_qr(painter, QRectF(self.rect()), self._image)
            painter.end()

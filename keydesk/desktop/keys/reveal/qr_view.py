"""The key as a QR code on screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.desktop.handout.qr import paint_qr, qr_image
from keydesk.desktop.language import tr
from keydesk.desktop.theme import line_height
from keydesk.domain.secret import Secret

_MODULE_LINES = 0.28
"""How large a module is, in lines of text: a phone reads it at arm's length."""


class QrView(QWidget):
    """Shows the code, dark on light in every scheme, until it forgets it."""

    def __init__(self, secret: Secret) -> None:
        super().__init__()
        self.setObjectName("revealQr")
        self.setAccessibleName(tr("QR code of the key"))
        self._image = qr_image(secret.reveal())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Need whole pixels for every module."""
        return self._image.size() * max(3, round(line_height() * _MODULE_LINES))

    def forget(self) -> None:
        """Let go of the picture."""
        self._image.fill(Qt.GlobalColor.white)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_qr(painter, QRectF(self.rect()), self._image)
        painter.end()

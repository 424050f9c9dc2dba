"""QR codes, drawn as an image with one pixel a module: whoever paints it scales it without smoothing."""

from typing import Final

import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

QUIET_ZONE: Final = 4
"""Light modules around the code that readers need."""

_DARK: Final = 0
_LIGHT: Final = 255


def qr_image(text: str) -> QImage:
    """Return the code of ``text``, dark on light in every scheme, since many readers know no other."""
    matrix = segno.make_qr(text, error="m").matrix
    size = len(matrix) + 2 * QUIET_ZONE
    light, edge = bytes([_LIGHT]), bytes([_LIGHT] * QUIET_ZONE)
    rows = [edge + bytes(_DARK if dark else _LIGHT for dark in row) + edge for row in matrix]
    blank = [light * size] * QUIET_ZONE
    pixels = b"".join([*blank, *rows, *blank])
    # (Pixel by pixel would be simpler; QImage.setPixelColor of PySide6 6.12 loses count of None and crashes.)
    return QImage(pixels, size, size, size, QImage.Format.Format_Grayscale8).copy()


def paint_qr(painter: QPainter, area: QRectF, image: QImage) -> None:
    """Paint the code as large as fits into ``area``, square, its edges sharp."""
    side = min(area.width(), area.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(area.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    # In a PDF, Qt would compress it like a photograph.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.drawImage(square, image, QRectF(image.rect()))
    painter.restore()

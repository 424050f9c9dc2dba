"""QR codes, drawn as an image with one pixel a module: whoever paints it scales it without smoothing."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

QUIET_ZONE: Final = 4
"""Light modules around the code that readers need."""

_MASK: Final = 0
"""A chessboard. Trying all eight patterns for the evenest takes five times as long, and a key is random."""
_DARK: Final = 0
_LIGHT: Final = 255
_GREY: Final = bytes([_LIGHT, *[_DARK] * 255])
"""From what a module is, light or dark, to its pixel."""


def qr_image(text: str) -> QImage:
    """Return the code of ``text``, dark on light in every scheme, since many readers know no other."""
    import segno  # noqa: PLC0415 - takes longer to load than a window may stand still

    matrix = segno.make_qr(text, error="m", mask=_MASK).matrix
    size = len(matrix) + 2 * QUIET_ZONE
    light, edge = bytes([_LIGHT]), bytes([_LIGHT] * QUIET_ZONE)
    rows = [edge + bytes(row).translate(_GREY) + edge for row in matrix]
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

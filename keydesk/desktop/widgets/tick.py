"""The box with a tick, for whoever draws rows."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from keydesk.desktop.theme import RADIUS, current, line_height, pixmap


def tick_size() -> int:
    """Return how wide and high the box is at the present text size."""
    return round(line_height() * 0.95)


def paint_tick(painter: QPainter, box: QRect, *, ticked: bool, ratio: float, enabled: bool = True) -> None:
    """Draw the box, and in it the tick."""
    tokens = current()
    edge, ground = (tokens.accent, tokens.accent) if ticked else (tokens.muted, tokens.surface)
    if not enabled:
        edge, ground = tokens.line, tokens.faint if ticked else tokens.window
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS / 2, RADIUS / 2)
    if ticked:
        inner = box.adjusted(2, 2, -2, -2)
        tone = "on_accent" if enabled else "disabled"
        painter.drawPixmap(inner.topLeft(), pixmap("check", inner.width(), tone, ratio=ratio))
    painter.restore()

"""Icons: Lucide's outlines, drawn in the colours of the present scheme, crisp at any scale.

``icon`` is for whoever paints anew each time (menus that are built when opened, delegates). What keeps its
icon, such as a button or an action, gets it through ``put_icon``, which draws it again when the scheme
changes.
"""

from functools import lru_cache
from typing import Final, Protocol, cast

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from keydesk.desktop.resources import resource
from keydesk.desktop.theme.fonts import line_height
from keydesk.desktop.theme.palette import tokens_of

_SCALES: Final = (1, 2)
"""A line of text high, and twice that for screens with more pixels to it."""
_PROPERTY: Final = "keydeskIcon"


class _TakesIcon(Protocol):
    def setIcon(self, icon: QIcon) -> None: ...


def icon(name: str, tone: str = "text") -> QIcon:
    """Return an icon by Lucide's name, in the colour of a token. FileNotFoundError for an unknown one."""
    tokens = tokens_of(QApplication.palette())
    return _icon(name, cast("str", getattr(tokens, tone)), tokens.disabled, line_height(), padded=False)


def pixmap(name: str, size: int, tone: str = "text", *, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture of ``size`` logical pixels, for screens with that device pixel ratio."""
    return _pixmap(name, cast("str", getattr(tokens_of(QApplication.palette()), tone)), size, ratio)


@lru_cache(maxsize=256)
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    picture = _picture(name, colour, pixels, pixels)
    picture.setDevicePixelRatio(ratio)
    return picture


def put_icon(target: QObject, name: str, tone: str = "text") -> None:
    """Give a button or an action its icon, and keep it in step with the scheme."""
    target.setProperty(_PROPERTY, f"{name} {tone}")
    _draw(target, name, tone)


def redraw_icons() -> None:
    """Draw every icon given by ``put_icon`` again, in the present scheme's colours and text's size."""
    for widget in QApplication.allWidgets():
        for target in (
            widget,
            *widget.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly),
        ):
            known = cast("str | None", target.property(_PROPERTY))
            if known:
                name, tone = known.split()
                _draw(target, name, tone)


def _draw(target: QObject, name: str, tone: str) -> None:
    height = line_height()
    beside_text = isinstance(target, QPushButton) and bool(target.text())
    tokens = tokens_of(QApplication.palette())
    made = _icon(name, cast("str", getattr(tokens, tone)), tokens.disabled, height, padded=beside_text)
    cast("_TakesIcon", target).setIcon(made)
    if isinstance(target, QAbstractButton):
        target.setIconSize(QSize(_padded(height) if beside_text else height, height))


def recoloured(name: str, colour: str) -> bytes:
    """Return an icon's SVG with its strokes in that colour."""
    return resource(f"icons/{name}.svg").read_bytes().replace(b"currentColor", colour.encode("ascii"))


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, disabled: str, height: int, *, padded: bool) -> QIcon:
    made = QIcon()
    for scale in _SCALES:
        size = height * scale
        picture = _picture(name, colour, size, _padded(size) if padded else size)
        made.addPixmap(picture)
        made.addPixmap(_dyed(picture, disabled), QIcon.Mode.Disabled)
    return made


def _padded(size: int) -> int:
    """Qt leaves little room between a button's icon and its text; the picture brings the rest along."""
    return size + size // 4


def _picture(name: str, colour: str, size: int, width: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(recoloured(name, colour)))
    picture = QPixmap(width, size)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def _dyed(picture: QPixmap, colour: str) -> QPixmap:
    """Return the picture with all its strokes in another colour."""
    dyed = QPixmap(picture)
    painter = QPainter(dyed)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(dyed.rect(), QColor(colour))
    painter.end()
    return dyed

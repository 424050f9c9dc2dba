"""Buttons in the few kinds that screens use, so that each is made in one line."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QToolButton

from keydesk.desktop.theme import RADIUS, current, put_icon

_TONES = {"primary": "on_accent", "danger": "on_accent", "link": "accent"}
_FILLED = ("primary", "danger")


class _Filled(QPushButton):
    """A button with a ground of its own, from which the style sheet's ring alone hardly stands out."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a second ring inside the first while it has the keyboard, in the colour of its words."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        tokens = current()
        ring = tokens.focus_ring
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.on_accent), ring))
        inset, radius = 1.5 * ring, RADIUS - ring
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


def button(
    text: str,
    *,
    kind: str = "plain",
    icon: str = "",
    name: str = "",
    on_click: Callable[[], object] | None = None,
) -> QPushButton:
    """Return a button. ``kind`` is plain, primary, danger, quiet or link; ``name`` its object name."""
    made = _Filled(text) if kind in _FILLED else QPushButton(text)
    made.setProperty("kind", kind)
    # Enter presses the button that has the focus; which one it presses otherwise, a dialog says itself.
    made.setAutoDefault(True)
    if icon:
        put_icon(made, icon, _TONES.get(kind, "text"))
    if name:
        made.setObjectName(name)
    if on_click is not None:
        # clicked carries a bool, which must not land in a default argument of on_click.
        made.clicked.connect(lambda: on_click())  # noqa: PLW0108
    return made


def icon_button(
    icon: str, says: str, *, name: str = "", on_click: Callable[[], object] | None = None
) -> QToolButton:
    """Return a button that is an icon only. ``says`` is its tooltip and what a screen reader reads."""
    made = QToolButton()
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAccessibleName(says)
    made.setToolTip(says)
    put_icon(made, icon, "muted")
    if name:
        made.setObjectName(name)
    if on_click is not None:
        # clicked carries a bool, which must not land in a default argument of on_click.
        made.clicked.connect(lambda: on_click())  # noqa: PLW0108
    return made

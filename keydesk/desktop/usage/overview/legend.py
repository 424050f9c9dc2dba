"""Which colour is whose; each part can be switched off and on."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import RADIUS, Space, TextRole, current, font_of, line_height
from keydesk.desktop.usage.overview.stack import Part
from keydesk.desktop.usage.overview.swatch import paint_swatch, swatch_side
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.text import plain_tooltip

_LONGEST: Final = 26


class LegendEntry(QAbstractButton):
    """A part's colour and name. Pressed, by mouse or with Space, it is switched."""

    def __init__(self, part: Part, *, on: bool) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setChecked(on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("legendEntry")
        self.show_part(part)

    def show_part(self, part: Part) -> None:
        """Stand for this one."""
        self.part = part
        self.setAccessibleName(part.member.name)
        plain_tooltip(self, part.member.name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Need room for square and name."""
        metrics = QFontMetrics(font_of(TextRole.SMALL))
        width = metrics.horizontalAdvance(self._words(metrics))
        return QSize(width + swatch_side() + 3 * Space.S, line_height() + Space.S)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw square and name, pale while it is switched off."""
        painter, tokens = QPainter(self), current()
        room = QRectF(self.rect()).adjusted(Space.S, 0, -Space.S, 0)
        paint_swatch(painter, room, self.part.slot, filled=self.isChecked())
        font = font_of(TextRole.SMALL)
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if self.isChecked() else tokens.muted))
        words = room.adjusted(swatch_side() + Space.XS, 0, Space.S, 0)
        painter.drawText(
            words,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            self._words(QFontMetrics(font)),
        )
        if self.hasFocus() or self.underMouse():
            colour = tokens.accent if self.hasFocus() else tokens.line_strong
            painter.setPen(QPen(QColor(colour), tokens.focus_ring if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _words(self, metrics: QFontMetrics) -> str:
        longest = metrics.averageCharWidth() * _LONGEST
        return metrics.elidedText(self.part.member.name, Qt.TextElideMode.ElideMiddle, longest)


class Legend(Flow):
    """Tells with ``switched`` which parts are switched off now, by their members' ids."""

    switched = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("usageLegend")
        self.setAccessibleName(tr("Legend"))
        self.hidden: frozenset[str] = frozenset()
        self._entries: list[LegendEntry] = []

    @property
    def entries(self) -> Sequence[LegendEntry]:
        """What is listed."""
        return self._entries

    def show_parts(self, parts: Sequence[Part]) -> None:
        """List these. Those that were there before stay where the keyboard is."""
        self.hidden &= {part.member.id for part in parts}
        if len(parts) == len(self._entries):
            for entry, part in zip(self._entries, parts, strict=True):
                entry.show_part(part)
                entry.setChecked(part.member.id not in self.hidden)
            return
        self._entries = [self._entry(part) for part in parts]
        members: list[QWidget] = [*self._entries]
        self.set_members(members)
        for before, part in pairwise([self, *members]):
            QWidget.setTabOrder(before, part)

    def show_all(self) -> None:
        """Switch all parts on."""
        self.hidden = frozenset()
        for entry in self._entries:
            entry.setChecked(True)

    def _entry(self, part: Part) -> LegendEntry:
        entry = LegendEntry(part, on=part.member.id not in self.hidden)
        entry.clicked.connect(self._switch)
        return entry

    def _switch(self) -> None:
        self.hidden = frozenset(entry.part.member.id for entry in self._entries if not entry.isChecked())
        self.switched.emit(self.hidden)

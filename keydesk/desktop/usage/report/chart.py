"""The chart of a report, drawn as rectangles, which stay sharp at any size."""

from typing import Final

from PySide6.QtCore import QRectF

from keydesk.desktop.handout.fonts import TextStyle
from keydesk.desktop.handout.sheet import CENTRE, RIGHT, Sheet
from keydesk.desktop.theme.tokens import LIGHT
from keydesk.desktop.usage.overview.colours import colour_of
from keydesk.desktop.usage.overview.stack import Stack
from keydesk.desktop.widgets.bar_chart import ceiling

_SMALL: Final = TextStyle(7.5, colour=LIGHT.muted)
_LABEL_WIDE: Final = 44
_LABEL_HIGH: Final = 12
_BAR: Final = 0.76
_SQUARE: Final = 7


def draw_chart(page: Sheet, area: QRectF, stack: Stack) -> None:
    """Draw axis, bars and labels into the area."""
    sums = stack.sums()
    top = ceiling(max(sums, default=0) or 1)
    field = area.adjusted(_LABEL_WIDE, 4, 0, -_LABEL_HIGH)
    for share in (0.0, 0.5, 1.0):
        y = field.bottom() - share * field.height()
        page.panel(QRectF(field.left(), y - 0.25, field.width(), 0.5), LIGHT.line)
        if share != 0.5 or top % 2 == 0:  # noqa: PLR2004 - half of an odd number is none
            amount = stack.measure.write(round(top * share))
            page.line(QRectF(area.left(), y - 5, _LABEL_WIDE - 5, 0), amount, _SMALL, RIGHT)
    if stack.labels:
        _draw_bars(page, field, stack, top)
        _draw_labels(page, field, stack)


def _draw_bars(page: Sheet, field: QRectF, stack: Stack, top: int) -> None:
    room = field.width() / len(stack.labels)
    below = [0] * len(stack.labels)
    for part in stack.parts:
        colour = colour_of(part.slot, LIGHT)
        for place, amount in enumerate(part.amounts):
            if amount:
                bottom = field.bottom() - below[place] / top * field.height()
                high = amount / top * field.height()
                left = field.left() + (place + (1 - _BAR) / 2) * room
                page.panel(QRectF(left, bottom - high, room * _BAR, high), colour)
                below[place] += amount


def _draw_labels(page: Sheet, field: QRectF, stack: Stack) -> None:
    room = field.width() / len(stack.labels)
    step = max(1, -int(-_LABEL_WIDE // room))
    for place in range((len(stack.labels) - 1) % step, len(stack.labels), step):
        wide = max(room, _LABEL_WIDE)
        left = field.left() + (place + 0.5) * room - wide / 2
        left = min(left, field.right() - wide)
        page.line(QRectF(left, field.bottom() + 2, wide, 0), stack.labels[place], _SMALL, CENTRE)


def draw_legend(page: Sheet, area: QRectF, stack: Stack) -> float:
    """Write whose the colours are, three in a line; return where it ends."""
    wide = area.width() / 3
    y = area.top()
    for place, part in enumerate(stack.parts):
        line, column = divmod(place, 3)
        left, y = area.left() + column * wide, area.top() + line * _LABEL_HIGH
        page.panel(QRectF(left, y + 1.5, _SQUARE, _SQUARE), colour_of(part.slot, LIGHT), 1)
        text = f"{part.member.name}  {stack.measure.write(sum(part.amounts))}"
        page.line(QRectF(left + _SQUARE + 4, y, wide - _SQUARE - 10, 0), text, _SMALL)
    return y + _LABEL_HIGH

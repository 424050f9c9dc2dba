"""G1: bars in whole pixels: they stand on each other without a gap or an overlap, and only those in view."""

import pytest
from PySide6.QtGui import QTransform

from keydesk.contract.usage import UsageSum
from keydesk.desktop.usage.overview.bars import in_pixels
from keydesk.desktop.usage.overview.members import NO_USAGE, Member
from keydesk.desktop.usage.overview.stack import Part

HOURS = 720


def parts(count: int) -> list[Part]:
    usage: UsageSum = NO_USAGE
    return [
        Part(Member(str(slot), "", usage), slot, [(place * 7 + slot * 3) % 11 for place in range(HOURS)])
        for slot in range(count)
    ]


@pytest.mark.parametrize("wide", [1.3, 40.0], ids=["all", "zoomed"])
def test_parts_stand_on_each_other(wide: float) -> None:
    """A month of hours in nine parts: each bar is as high as its sum, whatever is rounded."""
    gap = 1 if wide > 5 else 0
    drawn = in_pixels(parts(9), QTransform(wide, 0, 0, -2.5, 50, 300), 1000)
    assert [slot for slot, _ in drawn] == list(range(9))
    bottoms: dict[int, int] = {}
    for _, rectangles in drawn:
        for each in rectangles:
            bottom = bottoms.get(each.x(), 300)
            assert each.y() + each.height() <= bottom
            assert bottom - each.y() - each.height() <= 1 + gap
            bottoms[each.x()] = each.y() - gap
    assert all(-wide < left < 1000 + wide for left in bottoms)
    assert len(bottoms) <= min(HOURS, 1000 / wide + 3)
    sums = [sum(part.amounts[place] for part in parts(9)) for place in range(20)]
    shown = [bottoms[left] for left in sorted(bottoms)][:20]
    assert all(abs((300 - top) - 2.5 * high) <= 2 + gap for top, high in zip(shown, sums, strict=True))


def test_nothing_is_drawn_of_nothing() -> None:
    """No part, or no room."""
    assert in_pixels([], QTransform(), 100) == []
    assert in_pixels(parts(2), QTransform(0, 0, 0, 1, 0, 0), 100) == []

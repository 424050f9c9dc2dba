"""Columns whose words are known beforehand have room for them, in every language."""

import pytest

from tests.fixtures.in_language import said_in

MEASURES = """
import sys
from datetime import UTC, datetime, timedelta

from keydesk.desktop.language import Language, settle, tr

settle(Language(sys.argv[1]))
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from keydesk.desktop import screen_time, theme
from keydesk.desktop.theme import Space, TextRole, font_of, text_width
from keydesk.domain.instant import SystemClock

app = QApplication([])
theme.apply(app)
from keydesk.desktop.alerts.alerts_list import ALERTS_LIST
from keydesk.desktop.alerts.webhooks.deliveries_list import deliveries_listing
from keydesk.desktop.alerts.words import KINDS
from keydesk.desktop.batches.batches_list import batches_listing
from keydesk.desktop.batches.details.inside_lists import keys_listing
from keydesk.desktop.batches.window import window_in_short
from keydesk.desktop.catalog.prices.price_list import Origin
from keydesk.desktop.catalog.prices.prices_list import COLUMNS

now = datetime(2026, 11, 22, 12, 37, tzinfo=UTC)
times = [screen_time.relative(now - timedelta(minutes=each), now) for each in (0, 22, 1320)]
days = [window_in_short(now + timedelta(days=1), now + timedelta(days=5), now)]
deliveries = deliveries_listing(lambda: "").columns
wanted = [
    (ALERTS_LIST.columns, "at", times, False),
    (ALERTS_LIST.columns, "kind", list(KINDS.values()), True),
    (deliveries, "at", times, False),
    (deliveries, "tried", times, False),
    (deliveries, "outcome", [tr("Arrived"), tr("Given up"), tr("Waiting")], True),
    (batches_listing(SystemClock()).columns, "window", days, False),
    (keys_listing("").columns, "state", [tr("Revoked")], True),
    (COLUMNS, "origin", [each.word for each in Origin], True),
    (COLUMNS, "cached_input", [tr("as input")], False),
]
short = []
for columns, id_, words, pill in wanted:
    (column,) = [each for each in columns if each.id == id_]
    metrics = QFontMetrics(font_of(TextRole.SMALL if pill else TextRole.BODY))
    room = text_width(column.width) - 2 * Space.S * (2 if pill else 1)
    short += [(id_, word) for word in words if metrics.horizontalAdvance(word) > room]
print(ascii(short))
"""
"""The language is settled once in a process: this is measured in one of its own."""


@pytest.mark.parametrize("language", ["en", "de", "nl"])
def test_there_is_room_for_what_a_column_says(language: str) -> None:
    """States and times are read without a tooltip."""
    assert said_in(language, MEASURES) == []

"""A report on paper: what, when, where, how much; a chart, and whose it was."""

from typing import Final

from PySide6.QtCore import QRectF

from keydesk.desktop import screen_time
from keydesk.desktop.handout.fonts import TextStyle
from keydesk.desktop.handout.sheet import RIGHT, Sheet
from keydesk.desktop.language import amid, as_number, tr
from keydesk.desktop.theme.tokens import LIGHT
from keydesk.desktop.usage.filters import TITLES
from keydesk.desktop.usage.overview.figures import COST, NAMES, amounts, compared
from keydesk.desktop.usage.report.chart import draw_chart, draw_legend
from keydesk.desktop.usage.report.report import Report, Table
from keydesk.desktop.usage_words import dollars

MARGIN: Final = 42
_TITLE: Final = TextStyle(20, strong=True)
_HEADING: Final = TextStyle(11, strong=True)
_VALUE: Final = TextStyle(12, strong=True)
_BODY: Final = TextStyle(9)
_SMALL: Final = TextStyle(8, colour=LIGHT.muted)
_CHART_HIGH: Final = 150
_FIGURES_WIDE: Final = (0.15, 0.11, 0.18, 0.17, 0.17, 0.22)
"""Which part of the line each figure has, in the order of NAMES."""
_COLUMNS: Final = (0.46, 0.62, 0.8, 1.0)
"""Where the columns of a table end."""


def draw_report(sheet: Sheet, report: Report) -> None:
    """Write the page."""
    page = sheet.part(
        QRectF(
            sheet.left + MARGIN,
            sheet.top + MARGIN,
            sheet.width - 2 * MARGIN,
            sheet.bottom - sheet.top - 2 * MARGIN,
        )
    )
    y = _draw_head(page, report, page.top)
    y = _draw_figures(page, report, y + 14)
    told = {"measure": report.stack.measure.title, "title": amid(TITLES[report.split])}
    title = (
        tr("{measure} by hour and {title}", **told)
        if report.by_hour
        else tr("{measure} by day and {title}", **told)
    )
    y += page.line(page.row(y + 16), title, _HEADING) + 20
    area = QRectF(page.left, y, page.width, _CHART_HIGH)
    draw_chart(page, area, report.stack)
    y = draw_legend(page, QRectF(page.left, area.bottom() + 6, page.width, 0), report.stack)
    for table in report.tables:
        y = _draw_table(page, table, y + 14)
    foot = tr("Made {moment} with KeyDesk", moment=screen_time.minute(report.made_at, report.period.zone))
    page.line(page.row(page.bottom - 10), foot, _SMALL)
    page.line(page.row(page.bottom - 10), report.gateway, _SMALL, RIGHT)


def _draw_head(page: Sheet, report: Report, y: float) -> float:
    y += page.line(page.row(y), report.title, _TITLE) + 2
    period = report.period
    y += page.line(page.row(y), tr("{period} (days of {zone})", period=period.words, zone=period.zone), _BODY)
    if report.others:
        y += page.line(page.row(y), " · ".join(each.words for each in report.others), _BODY)
    return y


def _draw_figures(page: Sheet, report: Report, y: float) -> float:
    now = amounts(report.total)
    before = None if report.before is None else amounts(report.before)
    high, left = 0.0, page.left
    for name, share in zip(NAMES, _FIGURES_WIDE, strict=True):
        area = QRectF(left, y, share * page.width - 6, 0)
        left += share * page.width
        value = dollars(now[name]) if name == COST else as_number(now[name])
        below = page.line(area, name, _SMALL)
        below += page.line(area.translated(0, below), value, _VALUE)
        note = "" if before is None else compared(now[name], before[name])
        if note:
            below += page.line(area.translated(0, below), note, _SMALL)
        high = max(high, below)
    if before is not None:
        page.line(
            page.row(y + high + 2),
            tr("Compared with {period}", period=report.period.stepped(-1).words),
            _SMALL,
        )
        high += 12
    return y + high


def _draw_table(page: Sheet, table: Table, y: float) -> float:
    y += page.line(page.row(y), tr("By {title}", "usage", title=amid(TITLES[table.by])), _HEADING) + 3
    heads = (tr("Requests"), tr("Tokens"), tr("Cost"))
    ends = [page.left + share * page.width for share in _COLUMNS]
    for place, head in enumerate(heads):
        page.line(_cell(ends, place, y), head, _SMALL, RIGHT)
    y += 11
    for member in table.members:
        page.panel(QRectF(page.left, y, page.width, 0.5), LIGHT.line)
        page.line(QRectF(page.left, y + 2, ends[0] - page.left - 8, 0), member.name, _BODY)
        usage = member.usage
        texts = (
            as_number(usage.requests),
            as_number(usage.input_tokens + usage.output_tokens),
            dollars(usage.cost_usd),
        )
        for place, text in enumerate(texts):
            page.line(_cell(ends, place, y + 2), text, _BODY, RIGHT)
        y += 14
    return y


def _cell(ends: list[float], place: int, y: float) -> QRectF:
    return QRectF(ends[place] + 4, y, ends[place + 1] - ends[place] - 4, 0)

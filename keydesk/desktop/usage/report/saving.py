"""From what the overview shows to a report in a file."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.desktop import tasks
from keydesk.desktop.handout.saving import file_name, save_rendered
from keydesk.desktop.handout.sheet import Sheet
from keydesk.desktop.handout.writing import written
from keydesk.desktop.language import tr
from keydesk.desktop.listing.wanted import Chosen
from keydesk.desktop.loading import quick_turns
from keydesk.desktop.usage.overview.asking import Asked
from keydesk.desktop.usage.report.page import draw_report
from keydesk.desktop.usage.report.report import Report, find_out
from keydesk.desktop.widgets.save_file import ask_where
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast


def save_report(page: QWidget, api: AdminApi, asked: Asked, chosen: Sequence[Chosen], gateway: str) -> None:
    """Ask for a file, and put a page about this usage into it."""

    def told(path: Path) -> None:
        opened = ToastAction(
            tr("Open", "what a button does"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
            "openReport",
        )
        show_toast(page, tr("Report saved as {path}", path=path.name), action=opened)

    def save(path: Path) -> None:
        tasks.run(
            page,
            _save(api, asked, chosen, gateway, path),
            done=told,
            failed=lambda error: show_toast(
                page, tr("{error} No report was saved.", error=error), kind=ToastKind.ERROR
            ),
        )

    period = asked.period
    where = next((each.name for each in chosen if each.facet == "location"), "")
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    name = (
        tr("usage {location} {first} to {last}", location=where, **days)
        if where
        else tr("usage {first} to {last}", **days)
    )
    ask_where(page, tr("Save report"), file_name(name), tr("PDF (*.pdf)"), save, name="reportFileDialog")


async def _save(api: AdminApi, asked: Asked, chosen: Sequence[Chosen], gateway: str, path: Path) -> Path:
    report = await find_out(api, asked, chosen, gateway)
    with quick_turns():
        pdf = await asyncio.to_thread(render_report, report)
    return await save_rendered(pdf, path, None)


def render_report(report: Report) -> bytes:
    """Return the report as a PDF of one page."""

    def draw(sheet: Sheet, _new_page: object) -> None:
        draw_report(sheet, report)

    return written(tr("KeyDesk usage report"), draw)

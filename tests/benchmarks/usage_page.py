"""D2, D3, G7: the usage page of the desktop, with ten million requests at a real gateway.

The requests are written straight into the gateway's database (see history.py). A desktop in a process of
its own, offscreen, opens the page as its window does, and chooses periods, splits and members; each is timed
until figures, chart and table are drawn. Of the gaps of the event loop the table shows the longest: by the
clock, without the time in which other programs had the processor, and what was computed.

    python tests/benchmarks/usage_page.py [--records 10000000] [--rounds 3] [--data DIR] [--json FILE]
"""

import argparse
import asyncio
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from apart import drive_and_print, measured_apart
from history import Scale, write_history
from rig import gateway, mock_upstream, scratch, show

if TYPE_CHECKING:
    from keydesk.desktop.usage.page import UsagePage
    from keydesk.desktop.usage_of import UsageOf

CHART_BAR = 300.0
"""D2: a list opens, and is shown in another order, within this. In milliseconds."""
STALL_BAR = 50.0
SPLITS = ("person", "key", "location", "batch", "model", "provider")
DAYS = (7, 30, 90)


async def drive(admin_url: str, token: str) -> dict[str, Any]:
    """Open the page, and measure."""
    from key_table_desktop import Heart, paint, until  # noqa: PLC0415 - in the desktop's own process alone

    from keydesk.client import HttpAdminApi  # noqa: PLC0415 - as above
    from keydesk.contract.usage import UsageDimension  # noqa: PLC0415 - as above
    from keydesk.desktop.usage_of import UsageOf  # noqa: PLC0415 - as above
    from keydesk.domain.secret import parse  # noqa: PLC0415 - as above

    secret = parse(token)
    assert secret is not None
    api, heart = HttpAdminApi(admin_url, secret), Heart()
    beating = asyncio.create_task(heart.beat())
    async with heart.during("make"):
        began = time.perf_counter()
        page = await _page()
        made = (time.perf_counter() - began) * 1000
    overview, session = page.overview, page.frame.session
    answered: list[object] = []
    overview.loader.changed.connect(lambda: answered.append(overview.loader.answer))

    async def took(act: Callable[[], object]) -> float:
        began, before = time.perf_counter(), overview.loader.answer
        act()
        await until(lambda: overview.loader.answer not in (before, None) and not overview.loader.busy)
        await until(lambda: not overview.area.drawing)
        paint(page)
        return (time.perf_counter() - began) * 1000

    found: dict[str, float] = {"the page, before it asks": made}
    async with heart.during("open"):
        found["first figures and chart"] = await took(lambda: session.connect_to("Benchmark", api))
        await until(lambda: page.findChild(object, "usageChart") is not None)
    async with heart.during("choose"):
        for days in DAYS:
            found[f"{days} days, by person"] = await took(lambda days=days: _show_days(page, days))
        for split in SPLITS[1:]:
            dimension = UsageDimension(split)
            found[f"90 days, by {split}"] = await took(lambda to=dimension: overview.split_by(to))
        _show_days(page, 30)
        found["30 days by hour, by provider"] = await took(lambda: overview.bars.setCurrentIndex(1))
        into = UsageOf(UsageDimension.LOCATION, "loc000000003", "Location 3")
        found["30 days by hour, of one location"] = await took(lambda: _go_into(page, into))
    beating.cancel()
    session.leave()
    page.window().close()
    await api.aclose()
    longest = heart.longest.values()
    return {
        "ms": found,
        "stall_ms": max(gap.wall for gap in longest),
        "stall_own_ms": max(gap.own for gap in longest),
        "stall_cpu_ms": max(gap.cpu for gap in longest),
        "stalls_ms": {what: [round(each, 1) for each in gap] for what, gap in heart.longest.items() if what},
    }


async def _page() -> "UsagePage":
    """Bring in and make the page as a window does, and show it."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from keydesk.desktop import loading  # noqa: PLC0415 - as above
    from keydesk.desktop.page_entries import MODULES, USAGE  # noqa: PLC0415 - as above
    from keydesk.desktop.page_frame import PageFrame  # noqa: PLC0415 - as above
    from keydesk.desktop.platform.clipboard import SecretClipboard  # noqa: PLC0415 - as above
    from keydesk.desktop.preferences import Preferences  # noqa: PLC0415 - as above
    from keydesk.desktop.session import Session  # noqa: PLC0415 - as above
    from keydesk.desktop.ways import Ways  # noqa: PLC0415 - as above

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    await loading.bring_in(*loading.CLIENT, MODULES[USAGE])
    from keydesk.desktop.usage.page import make_in_turns  # noqa: PLC0415 - as above

    folder = Path(os.environ["KEYDESK_CONFIG_DIR"])
    frame = PageFrame(Session(app), SecretClipboard(app), Preferences(folder, app), Ways(app))
    await asyncio.sleep(0.01)  # a window has all that long before
    page = await loading.in_turns(make_in_turns(frame))
    await asyncio.sleep(0.01)  # and shows the page in a later turn
    page.resize(1060, 700)
    page.show()
    return page


def _show_days(page: "UsagePage", days: int) -> None:
    from datetime import timedelta  # noqa: PLC0415 - as above

    from keydesk.desktop.usage.period import Period  # noqa: PLC0415 - as above

    scope = page.scope
    scope.show_period(Period(scope.today - timedelta(days=days), scope.today, scope.zone))


def _go_into(page: "UsagePage", member: "UsageOf") -> None:
    page.scope.go_into(member)


def main() -> int:
    """Measure, print, write; fail when a bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--records", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data", type=Path, help="a data folder that is kept and used again")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--drive")
    asked = parser.parse_args()
    if asked.drive:
        drive_and_print(drive, asked.drive)
        return 0
    with scratch() as folder, mock_upstream() as upstream:
        data = asked.data or folder / "data"
        if not (data / "keydesk.sqlite3").exists():
            with gateway(data) as running:
                running.serve(upstream)
            write_history(data / "keydesk.sqlite3", Scale(keys=100_000, records=asked.records))
        with gateway(data) as running:
            found = [measured_apart("usage_page.py", running, folder) for _ in range(asked.rounds)]
    rows = [
        {"": title, "ms": round(statistics.median(each["ms"][title] for each in found), 1), "bar": CHART_BAR}
        for title in found[0]["ms"]
    ]
    for title, name, bar in (
        ("D3 longest stall", "stall_ms", None),
        ("D3 longest stall, without others", "stall_own_ms", STALL_BAR),
        ("of it CPU", "stall_cpu_ms", None),
    ):
        rows.append({"": title, "ms": round(statistics.median(each[name] for each in found), 1), "bar": bar})
    show(f"The usage page of {asked.records:,} requests", rows, asked.json, rounds=found)
    return 0 if all(row["bar"] is None or row["ms"] <= row["bar"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())

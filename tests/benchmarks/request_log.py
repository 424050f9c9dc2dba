"""D3, G2: the request log on the desktop, with a million requests at a real gateway.

The requests are written straight into the gateway's database (see history.py). A desktop in a process of its
own, offscreen, opens the tab, filters it, goes to the bottom again and again until as many rows are there as
are ever listed, has new requests looked for, and looks on. Of the gaps of the event loop the table shows the
longest: by the clock, without the time in which other programs had the processor, and what was computed.

    python tests/benchmarks/request_log.py [--records 1000000] [--rounds 3] [--json FILE]
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
    from keydesk.desktop.usage.requests.requests_part import RequestsPart

STALL_BAR = 50.0
FIGURES = (
    ("open the log: to its first rows", "open_ms", 1000.0),
    ("filter it, median", "filter_ms", 1000.0),
    ("filter it, the slowest", "filter_max_ms", None),
    ("a further piece of rows, median", "piece_ms", 500.0),
    ("a further piece of rows, the slowest", "piece_max_ms", None),
    ("D3 longest stall", "stall_ms", None),
    ("D3 longest stall, without others", "stall_own_ms", STALL_BAR),
    ("of it CPU", "stall_cpu_ms", None),
)
FILTERS = (("ended", "failed"), ("ended", "502"), ("slow", "2000"), ("costly", "4000000"))


async def drive(admin_url: str, token: str) -> dict[str, Any]:
    """Open the tab, and measure."""
    from key_table_desktop import Heart, paint, until  # noqa: PLC0415 - in the desktop's own process alone

    from keydesk.client import HttpAdminApi  # noqa: PLC0415 - as above
    from keydesk.desktop.listing.load_state import LoadState  # noqa: PLC0415 - as above
    from keydesk.desktop.listing.wanted import Chosen  # noqa: PLC0415 - as above
    from keydesk.domain.secret import parse  # noqa: PLC0415 - as above

    secret = parse(token)
    assert secret is not None
    api = HttpAdminApi(admin_url, secret)
    part, session = _part()
    loader, heart = part.pane.loader, Heart()
    beating = asyncio.create_task(heart.beat())

    async def took(act: Callable[[], object]) -> float:
        began = time.perf_counter()
        act()
        await until(lambda: loader.state is LoadState.READY and not loader._busy())
        paint(part)
        return (time.perf_counter() - began) * 1000

    async with heart.during("open"):
        opened = await took(lambda: session.connect_to("Benchmark", api))
    filtered: list[float] = []
    async with heart.during("filter"):
        for facet, id_ in FILTERS:
            filtered.append(await took(lambda at=facet, to=id_: loader.narrow(Chosen(at, to, to, at))))
            filtered.append(await took(lambda at=facet: loader.widen(at)))
    pieces: list[float] = []
    async with heart.during("page"):
        while not loader.cut_short and len(pieces) < 60:
            pieces.append(await took(part.pane.table.scrollToBottom))
    async with heart.during("live"):
        for _ in range(10):
            await took(loader._refresh_unbidden)
    beating.cancel()
    rows = part.pane.model.rowCount()
    session.leave()
    part.window().close()
    await api.aclose()
    return {
        "rows": rows,
        "open_ms": opened,
        "filter_ms": statistics.median(filtered),
        "filter_max_ms": max(filtered),
        "piece_ms": statistics.median(pieces),
        "piece_max_ms": max(pieces),
        "stall_ms": max(gap.wall for gap in heart.longest.values()),
        "stall_own_ms": max(gap.own for gap in heart.longest.values()),
        "stall_cpu_ms": max(gap.cpu for gap in heart.longest.values()),
        "stalls_ms": {what: [round(each, 1) for each in gap] for what, gap in heart.longest.items() if what},
    }


def _part() -> tuple["RequestsPart", Any]:
    """Return the tab in a window, about a quarter, and its session."""
    from datetime import timedelta  # noqa: PLC0415 - as above

    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from keydesk.desktop.page_frame import PageFrame  # noqa: PLC0415 - as above
    from keydesk.desktop.platform.clipboard import SecretClipboard  # noqa: PLC0415 - as above
    from keydesk.desktop.preferences import Preferences  # noqa: PLC0415 - as above
    from keydesk.desktop.session import Session  # noqa: PLC0415 - as above
    from keydesk.desktop.usage.period import Period  # noqa: PLC0415 - as above
    from keydesk.desktop.usage.requests.requests_part import RequestsPart  # noqa: PLC0415 - as above
    from keydesk.desktop.usage.scope import Scope  # noqa: PLC0415 - as above
    from keydesk.desktop.ways import Ways  # noqa: PLC0415 - as above
    from keydesk.domain.instant import SystemClock  # noqa: PLC0415 - as above

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    session, scope = Session(app), Scope(SystemClock(), app)
    scope.show_period(Period(scope.today - timedelta(days=100), scope.today, scope.zone))
    folder = Path(os.environ["KEYDESK_CONFIG_DIR"])
    part = RequestsPart(PageFrame(session, SecretClipboard(app), Preferences(folder, app), Ways(app)), scope)
    part.resize(1060, 700)
    part.show()
    return part, session


def main() -> int:
    """Measure, print, write; fail when a bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--drive")
    asked = parser.parse_args()
    if asked.drive:
        drive_and_print(drive, asked.drive)
        return 0
    with scratch() as folder, mock_upstream() as upstream:
        data = folder / "data"
        with gateway(data) as running:
            running.serve(upstream)
        write_history(data / "keydesk.sqlite3", Scale(keys=5000, records=asked.records))
        with gateway(data) as running:
            found = [measured_apart("request_log.py", running, folder) for _ in range(asked.rounds)]
    rows = [
        {
            "figure": title,
            "measured": round(statistics.median(each[name] for each in found), 1),
            "unit": "ms",
            "bar": bar,
        }
        for title, name, bar in FIGURES
    ]
    show(f"The request log of {asked.records:,}, {found[0]['rows']:,} listed", rows, asked.json, rounds=found)
    return 0 if all(row["bar"] is None or row["measured"] <= row["bar"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())

"""At the usual size of the window no table scrolls sideways, in any language: what matters is in view."""

import ast
from pathlib import Path

import pytest

from tests.fixtures.in_language import said_in

ROOT = Path(__file__).resolve().parents[3]
MEASURES = """
import sys

from keydesk.desktop.language import Language, settle

settle(Language(sys.argv[1]))
from PySide6.QtWidgets import QApplication

from keydesk.desktop import theme
from keydesk.domain.instant import SystemClock

app = QApplication([])
theme.apply(app)
from keydesk.desktop.admins.admins_list import admins_listing
from keydesk.desktop.alerts.alerts_list import ALERTS_LIST
from keydesk.desktop.alerts.webhooks.deliveries_list import deliveries_listing
from keydesk.desktop.alerts.webhooks.webhooks_list import WEBHOOKS
from keydesk.desktop.audit.events_list import events_listing
from keydesk.desktop.batches.batches_list import batches_listing
from keydesk.desktop.batches.details.inside_lists import keys_listing, people_listing
from keydesk.desktop.catalog.credentials.credentials_list import CREDENTIALS
from keydesk.desktop.catalog.mcp_servers.key_tools import key_tools_listing
from keydesk.desktop.catalog.mcp_servers.servers_list import MCP_SERVERS
from keydesk.desktop.catalog.mcp_servers.tools_list import tools_listing
from keydesk.desktop.catalog.models.models_list import MODELS
from keydesk.desktop.catalog.prices.prices_list import COLUMNS as PRICES
from keydesk.desktop.catalog.providers.providers_list import providers_listing
from keydesk.desktop.deployments.attached_keys import attached_keys
from keydesk.desktop.deployments.deployments_list import DEPLOYMENTS
from keydesk.desktop.keys.table.key_table import KeyTable
from keydesk.desktop.keys.table.model import KeyTableModel
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.table import ListTable
from keydesk.desktop.people.importing.preview import COLUMNS as IMPORTED
from keydesk.desktop.people.locations_list import LOCATIONS
from keydesk.desktop.people.people_list import PEOPLE
from keydesk.desktop.usage.chats.chats_list import chats_list
from keydesk.desktop.usage.overview.table import COLUMNS as MEMBERS
from keydesk.desktop.usage.requests.requests_list import requests_list

# Beside the side bar and a scroll bar; beside a table; in dialogs, as wide as they open.
PAGE, OVERVIEW, BESIDE, TOOLS, PRICED, PREVIEW = 1020, 1016, 426, 798, 826, 686
clock = SystemClock()
nothing = lambda *_: None
listings = [
    *(
        (each, PAGE)
        for each in (
            *(batches_listing(clock), MODELS, providers_listing(nothing), MCP_SERVERS, CREDENTIALS),
            *(LOCATIONS, PEOPLE, ALERTS_LIST, WEBHOOKS, DEPLOYMENTS, admins_listing(nothing, nothing)),
            *(events_listing(clock, nothing), chats_list(None), requests_list(None)),
        )
    ),
    *(
        (each, BESIDE)
        for each in (
            *(deliveries_listing(nothing), attached_keys(nothing), keys_listing(""), people_listing("")),
            tools_listing(nothing),
        )
    ),
    (key_tools_listing(None), TOOLS),
]
tables = [(each.name, each.columns, each.widest, room, True) for each, room in listings]
tables += [
    ("members", MEMBERS, "", OVERVIEW, False),
    ("prices", PRICES, "", PRICED, False),
    ("imported", IMPORTED, "reason", PREVIEW, False),
]
made = [("keys", KeyTable(KeyTableModel(clock, app), "", nothing), PAGE)]
for name, columns, widest, room, acts in tables:
    model = ListModel(columns, clock, app, to_act_on=acts)
    made.append((name, ListTable(model, name=name, says=name, widest=widest), room))
found = {}
for name, table, room in made:
    table.resize(room + 2 * table.frameWidth(), 400)
    table.show()
    app.processEvents()
    header = table.horizontalHeader()
    assert table.viewport().width() == room, (name, table.viewport().width())
    seen = [column.known_as for column, on_screen in table.columns.arrangement() if on_screen]
    found[name] = (max(0, header.length() - room), seen)
    table.close()
print(ascii(found))
"""
"""The language is settled once in a process: this is measured in one of its own."""
STAYS = {
    "batches": {"label", "state", "window", "claimed", "used", "budget"},
    "models": {"model", "provider", "upstream_model", "input_price_usd", "output_price_usd", "state"},
    "providers": {"name", "kind", "base_url", "credential", "state", "test"},
    "locations": {"name", "time_zone", "people", "keys", "requests", "spend", "budget"},
    "chats": {"key", "person", "last", "requests", "tokens_in", "tokens_out", "cost", "said"},
    "deliveries": {"kind", "at", "outcome"},
}
"""What one is here for, whatever leaves the screen."""


@pytest.fixture(scope="module", params=["en", "de", "nl"])
def tables(request: pytest.FixtureRequest) -> dict[str, tuple[int, list[str]]]:
    """What each table has too much, in pixels, and which columns it shows."""
    found: dict[str, tuple[int, list[str]]] = said_in(request.param, MEASURES)
    return found


def test_no_table_scrolls_sideways(tables: dict[str, tuple[int, list[str]]]) -> None:
    """At 100 % text size in a window of 1280 px, with a scroll bar for its rows."""
    assert {name: over for name, (over, _) in tables.items() if over} == {}


def test_what_matters_is_in_view(tables: dict[str, tuple[int, list[str]]]) -> None:
    """The first column and the state are in every table's."""
    for name, wanted in STAYS.items():
        assert wanted <= set(tables[name][1])


def test_every_list_is_measured(tables: dict[str, tuple[int, list[str]]]) -> None:
    """A new one is entered above."""
    named = {
        word.value.value
        for path in (ROOT / "keydesk" / "desktop").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Listing"
        for word in call.keywords
        if word.arg == "name" and isinstance(word.value, ast.Constant)
    }
    assert named
    assert named - set(tables) == set()

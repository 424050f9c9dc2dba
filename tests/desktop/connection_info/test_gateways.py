"""The Connection page where several gateways serve one database (H3): which of them are well."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from keydesk.desktop.connection_info import gateways_card
from keydesk.gateway.store.database_url import DatabaseUrl
from tests.fixtures.postgresql import Server


@pytest.fixture(scope="module")
def new_url(postgresql: Server, empty_on_postgresql: DatabaseUrl) -> Callable[[], DatabaseUrl]:
    """Let the module's gateway keep everything where others can join it."""
    return lambda: postgresql.new_database(like=empty_on_postgresql)


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gateways_card, "AGAIN_MS", 50)


async def test_gateways_come_and_go(visitor: Any, gateway: Any, join_gateway: Any, parts: Any) -> None:
    """One alone is not worth a word; of several, the page says how each is, and keeps saying it."""
    card = visitor.page.gateways
    assert parts(visitor.page, "connectionGateways") == []
    other = join_gateway(gateway)
    await visitor.keyboard.until(lambda: len(card.lines()) == 2)
    ours, theirs = card.lines()
    assert ours.startswith("Serving, ")
    assert "(answers here)" in ours
    assert gateway.base_url in ours
    assert theirs.startswith("Serving, ")
    assert "(answers here)" not in theirs
    assert other.base_url in theirs
    assert "0 requests" in theirs
    assert parts(visitor.page, "connectionGateways") != []
    assert "Each admits its share of a key's limits" in card._says.text()
    other.stop()
    await visitor.keyboard.until(lambda: card.lines()[1].startswith("Stopped, "))
    assert "last seen" in card.lines()[1]


async def test_nothing_is_asked_while_nobody_looks(visitor: Any) -> None:
    card: QWidget = visitor.page.gateways
    visitor.page.hide()
    assert not card._again.isActive()  # type: ignore[attr-defined]
    visitor.page.show()
    assert card._again.isActive()  # type: ignore[attr-defined]

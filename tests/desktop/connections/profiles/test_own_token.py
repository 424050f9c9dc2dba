"""H2: a token that is rotated from the desktop that uses it takes the place of the old one in the keyring."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from keydesk.client import HttpAdminApi
from keydesk.desktop import tasks
from keydesk.desktop.connections.profiles.profile import Profile
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.local_gateway.supervisor import Supervisor
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.domain.secret import SecretKind, mint

Until = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.mark.parametrize("refuses", ["", "It is locked."], ids=["kept", "locked"])
async def test_the_new_token_is_kept(
    gateway: Any, keyring: Any, own_folders: Path, until: Until, refuses: str
) -> None:
    """Where the keyring does not take it, that is said, and this session goes on."""
    parent = QObject()
    session, preferences = Session(parent), Preferences(own_folders / "config", parent)
    connections = Connections(session, Supervisor(own_folders / "data", parent), preferences)
    said: list[str] = []
    connections.failed.connect(said.append)
    old, new = (mint(SecretKind.ADMIN) for _ in range(2))
    kept = await connections.store.add(Profile("Elsewhere", gateway.admin_url), old)
    connections.connect_to("Elsewhere", HttpAdminApi(gateway.admin_url, old), kept.profile)
    keyring.refuses = refuses
    session.token_renewed.emit(new)
    await until(lambda: not tasks._running or said or keyring.tokens[kept.profile.id] is new)
    if refuses:
        await until(lambda: said)
        assert "this session only" in said[0]
        assert refuses in said[0]
    else:
        await until(lambda: keyring.tokens[kept.profile.id] is new)
        assert not said
    found = await connections.store.token_of(kept.profile)
    assert found.token is new
    assert connections.profile == kept.profile
    await connections.close()
    await until(lambda: not tasks._running)
    parent.deleteLater()

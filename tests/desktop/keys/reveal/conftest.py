"""The reveal of what a real gateway minted."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest

from keydesk.contract.key_actions import EphemeralKeyCreate, KeyRotation
from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog

Mint = Callable[..., Awaitable[KeyMinted]]
Reveal = Callable[..., Awaitable[RevealDialog]]


@pytest.fixture
def mint_key(wire: Any) -> Mint:
    """Have the gateway mint a secret: of a new key, of a rotated one, of an ephemeral one."""

    async def mint(what: str = "created", name: str = "Pilot", **fields: Any) -> KeyMinted:
        attempt = uuid4().hex
        made = await wire.create_key(KeyCreate(name=name, **fields), attempt=attempt)
        if what == "rotated":
            return await wire.rotate_key(made.key.id, KeyRotation(grace_seconds=3600), attempt=attempt)
        if what == "ephemeral":
            return await wire.mint_ephemeral_key(made.key.id, EphemeralKeyCreate(), attempt=attempt)
        return made

    return mint


@pytest.fixture
def reveal(open_page: Callable[[], Awaitable[KeysPage]], mint_key: Mint) -> Reveal:
    """Open the page, and on it the reveal of what is minted."""

    async def open_reveal(what: str = "created", **fields: Any) -> RevealDialog:
        page = await open_page()
        page.deeds.reveal(await mint_key(what, **fields))
        dialog = page.findChild(RevealDialog)
        assert dialog is not None
        return dialog

    return open_reveal

"""The organiser's tools, and what an upstream does about people who call at once."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

# Before Qt is loaded: what is printed here needs no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.batches import BulkCreated
from keydesk.contract.keys import KeyLinked, KeyMinted
from keydesk.desktop.handout.content import handout_of
from keydesk.desktop.handout.document import Document, Style
from keydesk.desktop.handout.saving import save_document
from keydesk.domain.secret import parse
from tests.fixtures.workshop_room import MODEL


@pytest.fixture
async def api(in_the_room: Any) -> AsyncIterator[HttpAdminApi]:
    """The organiser's client."""
    made = HttpAdminApi(in_the_room.ready["admin_url"], in_the_room.token)
    yield made
    await made.aclose()


@pytest.fixture
def on_paper(in_the_room: Any, qapp: QApplication, tmp_path: Path) -> Callable[..., Any]:  # noqa: ARG001 - fonts
    """Return what prints a batch's document, saves it, and gives back what can be copied from its pages."""

    async def print_it(made: BulkCreated, style: Style, password: str | None = None) -> str:
        handouts = tuple(
            handout_of(
                item.key,
                parse(item.secret) if isinstance(item, KeyMinted) else None,
                claim_url=item.claim_url if isinstance(item, KeyLinked) else None,
                base_url=in_the_room.base_url,
                example_model=MODEL,
                zone="Europe/Amsterdam",
            )
            for item in made.items
        )
        document = Document("Workshop in Delft", handouts, datetime.now(UTC), style)
        path = await save_document(document, tmp_path / "handouts.pdf", password)
        reader = PdfReader(path)
        if password is not None:
            assert reader.is_encrypted
            reader.decrypt(password)
        return "\n".join(page.extract_text() for page in reader.pages)

    return print_it


class Together:
    """An upstream's play that answers nobody before so many have asked: they are there at the same time."""

    def __init__(self, plain: Any, count: int) -> None:
        self._plain = plain
        self._missing = count
        self._all_there = asyncio.Event()

    async def __call__(self, writer: Any, request: Any) -> None:
        self._missing -= 1
        if self._missing <= 0:
            self._all_there.set()
        await self._all_there.wait()
        await self._plain(writer, request)


@pytest.fixture
def together(upstream: Any) -> Callable[[int], None]:
    """Return what has the upstream wait for so many."""

    def wait_for(count: int) -> None:
        upstream.play = Together(upstream.play, count)

    return wait_for

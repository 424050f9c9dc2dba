"""A workshop's real parts: a gateway on its machine's network, a provider with prices, people with an SDK."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openai import APIStatusError, AsyncOpenAI, DefaultAsyncHttpxClient
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.batches import BulkCreated
from keydesk.contract.keys import KeyLinked, KeyMinted
from keydesk.desktop.handout.content import handout_of
from keydesk.desktop.handout.document import Document, Style
from keydesk.desktop.handout.saving import save_document
from keydesk.domain.money import parse_usd
from keydesk.domain.secret import parse

MODEL = "acme/large"
"""A call of it costs 28,000 nano-dollars: 12 tokens at 1 dollar a million, 8 at 2."""

NAMES = (
    *("Ada Lovelace", "Amélie Ødegård", "Zoë van der Meer", "Γιάννης Παπαδόπουλος", "Ирина Соколова"),
    *("ليلى حسن", "שרה כהן", "山田 太郎", "김민준", "王小明", "Nguyễn Thị Hạnh", "Łukasz Żółć"),
    *("Kofi Mensah", "Jana Smit", "O'Brien, Sinéad", 'Joris "Joe" de Wit', "Çağla Yıldız"),
    *("Bartholomew-Alexander Featherstonehaugh-Cholmondeley von und zu Hohenlohe-Langenburg",),
    *(f"Person {number}" for number in range(19, 31)),
)
"""Thirty people."""
UNLINKED = ("Person 29", "Person 30")


@dataclass(frozen=True)
class Reply:
    """What a call came back with."""

    status: int
    code: str
    message: str
    cost: int
    """In nano-dollars."""
    asked_at: datetime
    came_at: datetime


@dataclass
class Attendee:
    """Somebody with a key, and the program that they put it into."""

    name: str
    secret: str
    sdk: AsyncOpenAI = field(repr=False)
    replies: list[Reply] = field(default_factory=list)

    async def call(self) -> Reply:
        """Ask the model one thing."""
        asked_at = datetime.now(UTC)
        try:
            raw = await self.sdk.chat.completions.with_raw_response.create(
                model=MODEL, messages=[{"role": "user", "content": "Hi"}], max_tokens=8
            )
            assert raw.parse().choices[0].message.content == "Hello there."
            told = (raw.status_code, "", "", int(parse_usd(raw.headers["x-keydesk-cost-usd"])))
        except APIStatusError as refusal:
            told = (refusal.status_code, str(refusal.code), refusal.message, 0)
        self.replies.append(Reply(*told, asked_at, datetime.now(UTC)))
        return self.replies[-1]


class Room:
    """The people with keys, who call together."""

    def __init__(self, attendees: list[Attendee]) -> None:
        self.attendees = attendees

    async def call(self) -> list[Reply]:
        """Let everybody call at once."""
        return await asyncio.gather(*(each.call() for each in self.attendees))

    @property
    def paid(self) -> int:
        """What all answers so far said that they cost, in nano-dollars."""
        return sum(reply.cost for each in self.attendees for reply in each.replies)

    @property
    def served(self) -> int:
        return sum(reply.status == 200 for each in self.attendees for reply in each.replies)


@pytest.fixture
def in_the_room(start_gateway: Callable[..., Any], upstream: Any) -> Any:
    """A gateway that listens on all addresses, and serves a model that has prices.

    It is called at its machine's address on the network, or on loopback where a machine has no other.
    """
    gateway = start_gateway("--host", "0.0.0.0")  # noqa: S104 - a room reaches it over the network
    gateway.serve_model(MODEL, upstream.base_url)
    return gateway


@pytest.fixture
async def api(in_the_room: Any) -> AsyncIterator[HttpAdminApi]:
    """The organiser's client."""
    made = HttpAdminApi(in_the_room.ready["admin_url"], in_the_room.token)
    yield made
    await made.aclose()


@pytest.fixture
async def seat(in_the_room: Any) -> AsyncIterator[Callable[[Iterable[tuple[str, str]]], Room]]:
    """Return what gives people their keys: each gets a program of their own."""
    async with AsyncExitStack() as open_clients:

        def sit_down(keys: Iterable[tuple[str, str]]) -> Room:
            room = Room([])
            for name, secret in keys:
                client = DefaultAsyncHttpxClient(trust_env=False)
                sdk = AsyncOpenAI(
                    base_url=in_the_room.base_url, api_key=secret, max_retries=0, http_client=client
                )
                open_clients.push_async_callback(sdk.close)
                room.attendees.append(Attendee(name, secret, sdk))
            return room

        yield sit_down


@pytest.fixture
def attendance() -> bytes:
    """The organiser's list: thirty people, two of them without an account."""
    lines = ["name,email,location,account"]
    for number, name in enumerate(NAMES, 1):
        account = "" if name in UNLINKED else f"account-{number}"
        quoted = '"' + name.replace('"', '""') + '"'
        lines.append(f"{quoted},person{number}@example.org,Delft,{account}")
    return "\r\n".join(lines).encode()


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


@pytest.fixture
def intact(in_the_room: Any, files_below: Any, left_in: Any) -> Callable[[list[str]], None]:
    """Return what has database, ledger and audit chain verified, and looks for secrets in files (S3)."""

    def check(secrets: list[str]) -> None:
        data_dir = in_the_room.data_dir
        command = [sys.executable, "-m", "keydesk", "gateway", "check", "--data-dir", str(data_dir)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stdout
        texts = {**files_below(data_dir), "log": in_the_room.log.read_bytes()}
        assert left_in(texts, secrets) == []

    return check


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

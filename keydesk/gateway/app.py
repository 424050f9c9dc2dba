"""Puts a gateway together. Nothing else builds objects."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from keydesk.contract.info import CallingAdmin, LimitsCounted
from keydesk.domain.errors import UnavailableError
from keydesk.gateway.admin_app import AdminParts, build_admin_app, build_services
from keydesk.gateway.alerts.delivery import Deliverer
from keydesk.gateway.alerts.lookout import Lookout, SuddenEnd, failing_providers
from keydesk.gateway.bookkeeping import Bookkeeping
from keydesk.gateway.catalog.demo import ensure_demo
from keydesk.gateway.catalog.repository import Catalog, load_catalog
from keydesk.gateway.events.stream import EventStreams
from keydesk.gateway.gateways.hearing import Hearing
from keydesk.gateway.hosts import Reached
from keydesk.gateway.keys.repository import StoredKey, load_key
from keydesk.gateway.line_writer import LineWriter
from keydesk.gateway.serving.admission import Admission
from keydesk.gateway.serving.allowance import Allowances
from keydesk.gateway.serving.calls import Calls
from keydesk.gateway.serving.conversation import Conversations
from keydesk.gateway.serving.directory import Directory
from keydesk.gateway.serving.entry import Entry, Routes
from keydesk.gateway.serving.freshness import Freshness
from keydesk.gateway.serving.link_pages import LinkPages
from keydesk.gateway.serving.mcp.admission import McpAdmission
from keydesk.gateway.serving.mcp.calls import McpCalls
from keydesk.gateway.serving.mcp.tools import McpToolReader
from keydesk.gateway.serving.mcp.upstream import McpUpstreams
from keydesk.gateway.serving.metrics import Metrics
from keydesk.gateway.serving.models import Models
from keydesk.gateway.serving.passage import Books
from keydesk.gateway.serving.provider_health import ProviderHealth
from keydesk.gateway.serving.provider_prober import ProviderProber
from keydesk.gateway.serving.running import RunningCalls
from keydesk.gateway.serving.shared_throttle import Sharing
from keydesk.gateway.serving.upstream import HttpUpstreams
from keydesk.gateway.serving.watchman import Watchman
from keydesk.gateway.serving.webhook_sender import WebhookSender
from keydesk.gateway.settings import GatewaySettings
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.call_lines import CallLines
from keydesk.gateway.usage.content import purge
from keydesk.gateway.usage.settlement import Settlement

if TYPE_CHECKING:
    from keydesk.gateway.counters.counters import Counters
    from keydesk.gateway.store.attachment import Attachment

CLOCK_SECONDS: Final = 30
PURGE_SECONDS: Final = 3600
PURGE_PAUSE_SECONDS: Final = 0.05

_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class GatewayParts:
    """What a gateway is made of."""

    settings: GatewaySettings
    reached: Reached
    opened: OpenStore
    challenge_key: str = field(repr=False)
    session_admins: Mapping[bytes, CallingAdmin]
    log: LineWriter
    attachment: "Attachment | None" = None
    """How the gateway is attached to PostgreSQL."""
    counters: "Counters | None" = None
    """Where it counts together with the others, if it was told to."""
    left_behind: datetime | None = None
    """When the gateway before was last seen, if it did not stop in order."""


class _StoreSource:
    def __init__(self, opened: OpenStore) -> None:
        self._opened = opened

    def key(self, key_id: str) -> StoredKey | None:
        with self._opened.store.read() as connection:
            return load_key(connection, key_id)

    def catalog(self) -> Catalog:
        with self._opened.store.read() as connection:
            return load_catalog(connection, self._opened.sealing)


def _clock_ahead(attachment: "Attachment | None") -> Callable[[], timedelta]:
    """Return what tells by how much the machine's clock is before that of the database."""
    return timedelta if attachment is None else lambda: attachment.clock.ahead


def _counting(
    tell: Callable[[Sequence[Settlement]], None], attachment: "Attachment | None"
) -> Callable[[Sequence[Settlement]], None]:
    """Have what is recorded counted as served by this gateway, if it is one of several."""
    if attachment is None:
        return tell

    def count(written: Sequence[Settlement]) -> None:
        attachment.count(len(written))
        tell(written)

    return count


class Gateway:
    """A gateway in the running loop."""

    def __init__(self, parts: GatewayParts) -> None:
        loop = asyncio.get_running_loop()
        opened = parts.opened
        attachment = parts.attachment
        number = None if attachment is None else attachment.number
        self._on_duty = (lambda: True) if attachment is None else (lambda: attachment.on_duty)
        self._opened = opened
        self.running = RunningCalls()
        tell = _counting(CallLines(parts.log.write).tell, attachment)
        books_kept = self._bookkeeping = Bookkeeping(
            opened,
            loop,
            number,
            parts.settings.data_dir.absolute(),
            crowded=self.running.are_many,
            tell=tell,
        )
        self.recorder = books_kept.recorder
        sharing = None if attachment is None else Sharing(lambda: attachment.serving, parts.counters)
        limits = (lambda: LimitsCounted.ALONE) if sharing is None else sharing.counted
        self._counters = parts.counters
        allowances = Allowances(self.recorder, opened.clock, books_kept.reservations, sharing)
        conversations = Conversations(opened.sealing)
        self._lookout = Lookout(opened, self._on_duty, _clock_ahead(attachment), counters=parts.counters)
        health = ProviderHealth(opened.clock, self._lookout.tell_of_provider)
        with opened.store.read() as connection:
            health.remember(failing_providers(connection))
        books = Books(self.recorder, Metrics(), allowances, conversations, opened.clock, health)
        charged = books_kept.catch_up()
        if parts.left_behind is not None:
            self._lookout.tell_of_end(SuddenEnd(parts.left_behind, charged))
        directory = Directory(_StoreSource(opened))
        reached_at = parts.reached.base_url
        services = build_services(opened, directory, reached_at)
        if parts.settings.demo:
            ensure_demo(services.providers, services.models)
        self._watchman = Watchman(directory, self.running, opened.clock, loop)
        directory.tell(self._watchman)
        if attachment is not None:
            attachment.look(Hearing(directory, opened.clock).look)
            attachment.others_lost(partial(loop.call_soon_threadsafe, self._lookout.tell_of_lost))
        freshness = None if attachment is None else Freshness(attachment)
        admission = Admission(directory, opened.pepper, opened.clock, freshness)
        hosts = parts.reached.hosts()
        upstreams = self._upstreams = HttpUpstreams(loop)
        mcp_upstreams = McpUpstreams(upstreams)
        self.streams = EventStreams(opened)
        self._links = LinkPages(services.claims, services.joins, parts.reached.origin_at)
        self._deliverer = Deliverer(opened, WebhookSender(upstreams), self._on_duty)
        admin = build_admin_app(
            AdminParts(
                opened=opened,
                changes=directory,
                base_url=reached_at,
                hosts=lambda: hosts,
                reach=parts.settings.admin,
                challenge_key=parts.challenge_key,
                session_admins=parts.session_admins,
                tool_reader=McpToolReader(mcp_upstreams),
                prober=ProviderProber(partial(HttpUpstreams, loop)),
                trial=self._deliverer,
                streams=self.streams,
                limits=limits,
            )
        )
        self.entry = Entry(
            Routes(
                calls=Calls(admission, upstreams, self.running, books),
                models=Models(admission),
                mcp=McpCalls(
                    McpAdmission(admission, directory, opened.clock),
                    mcp_upstreams,
                    self.running,
                    books,
                    opened.sealing.mark,
                ),
                links=self._links,
                recorder=self.recorder,
                running=self.running,
                metrics=books.metrics,
                admin=cast("Any", admin),
                limits=limits,
                hosts=hosts,
                freshness=freshness,
            )
        )
        self._rounds: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Begin to record usage, and what goes on in the background."""
        self._bookkeeping.start()
        rounds = (
            self._keep_clock(),
            self._watchman.watch(),
            self._purge(),
            self._deliverer.run(),
            self._lookout.run(),
        )
        self._rounds = [asyncio.create_task(each) for each in rounds]

    async def close(self) -> None:
        """Write down what is still to be written."""
        for each in self._rounds:
            each.cancel()
        self._upstreams.close()
        self._links.close()
        if self._counters is not None:
            await self._counters.close()
        await self._bookkeeping.close()
        self._opened.store.close()

    async def _purge(self) -> None:
        """Remove prompts and answers whose days are over, a few at a time."""
        while True:
            removed = 0
            try:
                if self._on_duty():
                    removed = await asyncio.to_thread(self._purge_some)
            except UnavailableError as error:
                _log.warning("what was kept of calls could not be removed: %s", error)
            await asyncio.sleep(PURGE_PAUSE_SECONDS if removed else PURGE_SECONDS)

    def _purge_some(self) -> int:
        with self._opened.store.write() as connection:
            return purge(connection, self._opened.clock.now())

    async def _keep_clock(self) -> None:
        while True:
            await asyncio.sleep(CLOCK_SECONDS)
            try:
                if self._on_duty():
                    await asyncio.to_thread(self._write_clock)
            except UnavailableError as error:
                _log.warning("the time could not be kept: %s", error)

    def _write_clock(self) -> None:
        with self._opened.store.write() as connection:
            self._opened.clock.keep(connection)

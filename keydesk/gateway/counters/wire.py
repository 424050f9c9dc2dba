"""One connection to the counters' server. What is asked in one turn of the loop goes out together."""

import asyncio
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Final, Protocol, cast

from valkey import exceptions
from valkey.asyncio.connection import Connection, SSLConnection, UnixDomainSocketConnection

from keydesk.gateway.counters.failures import CountersError, CountersRefusedError
from keydesk.gateway.counters.url import CountersUrl

REPLY_SECONDS = 2.0
"""How long the server may take for anything. One that takes longer is as good as gone."""
_AT_A_TIME: Final = 256
_ALONE: Final = "standalone"
_FIRST: Final = "master"

Part = str | bytes | int
Told = Callable[[Any], None]
"""Is told an answer, or None where none came."""
Question = tuple[Sequence[Part], Told]


class _Connection(Protocol):
    """What is used of the library's connections."""

    @property
    def is_connected(self) -> bool: ...
    async def connect(self) -> None: ...
    def pack_commands(self, commands: Sequence[Sequence[Part]]) -> list[bytes]: ...
    async def send_packed_command(self, command: list[bytes], check_health: bool) -> None: ...  # noqa: FBT001
    async def read_response(self) -> Any: ...
    async def disconnect(self, nowait: bool = False) -> None: ...  # noqa: FBT001, FBT002


class Wire:
    """A connection, from ``open`` on. Belongs to the loop's thread."""

    def __init__(self, url: CountersUrl) -> None:
        self._url = url
        self._connection = _connection(url)
        self._asked: list[Question] = []
        self._awake = asyncio.Event()

    async def open(self) -> None:
        """Connect, and see that it is a server that counts. Raises CountersError."""
        with _spoken_plainly(self._url):
            async with asyncio.timeout(REPLY_SECONDS):
                await self._connection.connect()
        _require_fit(await self.now("INFO"), self._url)

    async def now(self, *parts: Part) -> Any:
        """Ask alone, before ``serve``. Raises CountersError."""
        with _spoken_plainly(self._url):
            async with asyncio.timeout(REPLY_SECONDS):
                await self._send([parts])
                return await self._connection.read_response()

    def ask(self, told: Told, *parts: Part) -> None:
        """Send a command together with others of this turn. ``told`` is called exactly once."""
        self._asked.append((parts, told))
        self._awake.set()

    async def serve(self) -> None:
        """Carry questions and answers, until that fails. Raises CountersError."""
        try:
            while True:
                await self._awake.wait()
                under_way, self._asked = self._asked[:_AT_A_TIME], self._asked[_AT_A_TIME:]
                if not self._asked:
                    self._awake.clear()
                await self._exchange(under_way)
        finally:
            for _, told in self._asked:
                told(None)
            self._asked = []

    async def close(self, *last: Part) -> None:
        """Let go of the connection, with a last word where it is still heard."""
        with suppress(CountersError), _spoken_plainly(self._url):
            async with asyncio.timeout(REPLY_SECONDS):
                if last and self._connection.is_connected:
                    await self._send([last])
                await self._connection.disconnect()

    async def _exchange(self, questions: Sequence[Question]) -> None:
        answered = 0
        try:
            with _spoken_plainly(self._url):
                async with asyncio.timeout(REPLY_SECONDS):
                    await self._send([parts for parts, _ in questions])
                    for _, told in questions:
                        answer = await self._connection.read_response()
                        answered += 1
                        told(answer)
        finally:
            for _, told in questions[answered:]:
                told(None)

    async def _send(self, commands: Sequence[Sequence[Part]]) -> None:
        packed = self._connection.pack_commands(commands)
        await self._connection.send_packed_command(packed, check_health=False)


def _connection(url: CountersUrl) -> _Connection:
    common: Mapping[str, Any] = {
        "db": url.database,
        "username": url.user,
        "password": url.password,
        "socket_timeout": None,  # each exchange has a time of its own
        "client_name": "keydesk",
    }
    if url.path:
        return cast("_Connection", UnixDomainSocketConnection(path=url.path, **common))
    if url.tls:
        made = SSLConnection(host=url.host, port=url.port, ssl_check_hostname=True, **common)
        return cast("_Connection", made)
    return cast("_Connection", Connection(host=url.host, port=url.port, **common))


def _require_fit(told: bytes, url: CountersUrl) -> None:
    lines = [line.split(":", 1) for line in told.decode(errors="replace").splitlines() if ":" in line]
    said = {each[0]: each[1] for each in lines}
    mode = said.get("redis_mode") or said.get("server_mode") or _ALONE
    if mode != _ALONE:
        raise CountersRefusedError(f"The counters' server {url} is a {mode}; give one that runs by itself")
    if said.get("role", _FIRST) != _FIRST:
        raise CountersRefusedError(f"The counters' server {url} is a copy of another one; give that one")


@contextmanager
def _spoken_plainly(url: CountersUrl) -> Generator[None]:
    """Say what the library raises as a CountersError."""
    try:
        yield
    except (exceptions.ValkeyError, OSError, TimeoutError) as error:
        # What goes wrong while it connects, the library wraps.
        cause = error.__cause__ if isinstance(error.__cause__, exceptions.ValkeyError) else error
        raise _said_of(cause, f"The counters' server {url}") from None


def _said_of(error: BaseException, server: str) -> CountersError:
    match error:
        case exceptions.AuthenticationError():
            return CountersRefusedError(f"{server} does not accept the user or the password")
        case exceptions.NoPermissionError():
            return CountersRefusedError(f"{server} does not let this user do what counting takes")
        case exceptions.InvalidResponse():
            return CountersRefusedError(f"{server} is neither Valkey nor Redis")
        case TimeoutError() | exceptions.TimeoutError():
            return CountersError(f"{server} does not answer in time")
        case exceptions.ResponseError():
            return CountersError(f"{server} does not count: {error}")
        case _:
            return CountersError(f"{server} cannot be reached: {error}")

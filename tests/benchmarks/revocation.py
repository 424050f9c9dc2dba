"""G8: how soon a key that was revoked or switched off is refused, on the gateway where that was done.

Each trial has a key of its own, with four connections that call without a pause and a stream under way;
several trials run at once, beside a steady load. A violation is a request that was sent after the admin's
answer had come and that was not refused, or a stream that went on for more than 2 seconds. Not measured yet:
another gateway on the same database.

    python tests/benchmarks/revocation.py [--trials 300] [--json FILE]
"""

import argparse
import asyncio
import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from connection import Answer, connect, post
from load import BODY, make_load
from mock_upstream import run
from rig import Gateway, gateway, mock_upstream, scratch, show
from stream_client import stream_request

AT_ONCE = 4
CALLERS = 4
CALLS_BEFORE = 12
MOST_CALLS = 10_000
STREAM_SECONDS = 2.0
LOAD_CONNECTIONS = 4
CHANGES = ("revoke", "deactivate")
STREAMS = "streams"
REFUSED = 401


@dataclass(frozen=True)
class Trial:
    """What was seen of one key, in seconds after the admin's answer."""

    refused: float
    stream_ended: float
    requests: int
    """How many were sent after the admin's answer."""
    violations: int


async def trial(running: Gateway, key_id: str, secret: str, change: str) -> Trial:
    """Use a key, end it, and see what becomes of its calls."""
    chat = post(f"{running.base_url}/chat/completions", secret, BODY)
    admin, probe, streaming = [await connect(running.base_url) for _ in range(3)]
    request = stream_request(running.base_url, secret, chunks=1_000_000, pace_ms=50, model=STREAMS)
    stream = asyncio.ensure_future(streaming.call(request))
    seen: list[Answer] = []
    warm = asyncio.Event()
    callers = [asyncio.ensure_future(call_until_refused(running, chat, seen, warm)) for _ in range(CALLERS)]
    await streaming.begun.wait()
    await warm.wait()
    done = await admin.call(post(f"{running.admin_url}/keys/{key_id}/{change}", running.token))
    if done.status != 200:
        raise SystemExit(f"{change} answered {done.status}: {done.content!r}")
    first = await probe.call(chat)
    await asyncio.gather(*callers)
    ended = await stream
    for connection in (admin, probe, streaming):
        connection.transport.close()
    after = [first, *(answer for answer in seen if answer.sent > done.ended)]
    violations = sum(answer.status != REFUSED for answer in after)
    violations += ended.ended - done.ended > STREAM_SECONDS or b"invalid_api_key" not in ended.content
    return Trial(first.ended - done.ended, ended.ended - done.ended, len(after), violations)


async def call_until_refused(
    running: Gateway, request: bytes, seen: list[Answer], warm: asyncio.Event
) -> None:
    """Call without a pause, but not for ever."""
    connection = await connect(running.base_url)
    for _ in range(MOST_CALLS):
        answer = await connection.call(request)
        seen.append(answer)
        if len(seen) >= CALLS_BEFORE:
            warm.set()
        if answer.status == REFUSED:
            break
    connection.transport.close()


async def all_trials(running: Gateway, change: str, keys: list[tuple[str, str]]) -> list[Trial]:
    """Make a trial with each key, some at once."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def in_turn(key_id: str, secret: str) -> Trial:
        async with turns:
            return await trial(running, key_id, secret, change)

    return await asyncio.gather(*(in_turn(*key) for key in keys))


@contextmanager
def steady_load(running: Gateway, secret: str) -> Iterator[None]:
    """Load the gateway with calls of another key."""
    over = threading.Event()

    def load() -> None:
        while not over.is_set():
            make_load(f"{running.base_url}/chat/completions", secret, LOAD_CONNECTIONS, 2)

    thread = threading.Thread(target=load)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def row(change: str, trials: list[Trial]) -> dict[str, Any]:
    """Return what is shown of the trials."""
    found: dict[str, Any] = {"change": change, "trials": len(trials)}
    found["requests after"] = sum(each.requests for each in trials)
    found["violations"] = sum(each.violations for each in trials)
    for name, values in (
        ("refused", [each.refused * 1000 for each in trials]),
        ("stream ended", [each.stream_ended * 1000 for each in trials]),
    ):
        found[f"{name} p50 ms"] = round(statistics.median(values), 1)
        found[f"{name} longest ms"] = round(max(values), 1)
    return found


def main() -> int:
    """Measure, print, write; fail at a violation."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--trials", type=int, default=300)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    rows = []
    with (
        scratch() as folder,
        mock_upstream() as plain,
        mock_upstream("mock_stream.py") as streams,
        gateway(folder / "data") as keydesk,
    ):
        _, busy = keydesk.serve(plain)
        keydesk.lead(STREAMS, streams)
        for change in CHANGES:
            minted = [keydesk.post("/keys", name=f"{change} {n}") for n in range(asked.trials)]
            keys = [(each["key"]["id"], each["secret"]) for each in minted]
            with steady_load(keydesk, busy):
                rows.append(row(change, run(all_trials(keydesk, change, keys))))
    show(
        "G8 revocation, same gateway",
        rows,
        asked.json,
        bar="the next request is refused; streams end within 2 s",
        left_out="another gateway on the same database",
    )
    return 1 if any(each["violations"] for each in rows) else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""G9: a budget under 100 calls at once. Prints a table, and writes it as JSON where it is told to.

    python tests/benchmarks/budgets.py [--json FILE]

Each call costs the same; the budget pays for 60 of 100. What is admitted is compared with what the money
allows, with ``max_tokens`` and without, at an upstream that takes its time: with one key's own budget, and
with ten keys that share their batch's, each on a budget of its own and all on their location's as well.
"""

import argparse
import asyncio
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import httpx

from keydesk.domain.secret import SecretKind, mint

CALLS: Final = 100
PAID: Final = 60
USAGE: Final = {"prompt_tokens": 80, "completion_tokens": 400, "total_tokens": 480}
COST: Final = 80 * 1000 + 400 * 2000
"""Nano-dollars, at 1 dollar a million tokens of input and 2 of output."""
DELAYS: Final = (0.01, 0.2, 1.0)
SHARING: Final = 10
"""How many keys share a batch."""


async def main() -> list[dict[str, Any]]:
    """Measure all."""
    with tempfile.TemporaryDirectory() as folder:
        async with gateway(Path(folder)) as (admin, base_url):
            rows = [
                await measure(admin, base_url, delay, bound, keys)
                for keys in (1, SHARING)
                for delay in DELAYS
                for bound in ({"max_tokens": 400}, {})
            ]
    return rows


def show(rows: list[dict[str, Any]]) -> None:
    """Print them as a table."""
    write = sys.stdout.write
    write(f"{CALLS} calls at once, money for {PAID}; {platform.machine()}, {platform.python_version()}\n")
    write("keys   upstream   max_tokens   admitted   of what the money allows   spent of the budget\n")
    for row in rows:
        write(
            f"{row['keys']:4}   {row['delay']:6.2f} s   {row['bounded']!s:10}   {row['admitted']:8}   "
            f"{row['share']:24.0%}   {row['spent']:.1%}\n"
        )


async def measure(
    admin: httpx.AsyncClient, base_url: str, delay: float, bound: dict[str, int], keys: int
) -> dict[str, Any]:
    """Make all calls at once on a new budget."""
    model = f"m{delay}-{len(bound)}-{keys}"
    async with upstream(delay) as port:
        provider = {"name": model, "kind": "openai", "base_url": f"http://127.0.0.1:{port}/v1"}
        made = (await admin.post("/providers", json={**provider, "allow_private": True})).json()
        prices = {"input_price_usd": "1", "output_price_usd": "2"}
        leads = {"model": model, "provider_id": made["id"], "upstream_model": "up", **prices}
        (await admin.post("/models", json=leads)).raise_for_status()
        limit = COST * PAID
        secrets, stands = await (mint_one if keys == 1 else mint_sharing)(admin, model, limit)
        body = {"model": model, "messages": [{"role": "user", "content": "Hi. " * 60}], **bound}
        limits = httpx.Limits(max_connections=CALLS)
        async with httpx.AsyncClient(timeout=60, limits=limits, trust_env=False) as client:
            url = f"{base_url}/chat/completions"
            calls = (
                client.post(url, json=body, headers={"Authorization": f"Bearer {secrets[number % keys]}"})
                for number in range(CALLS)
            )
            answers = await asyncio.gather(*calls)
        budget = (await admin.get(stands)).json()["budget"]
    spent = float(budget["spent_usd"]) * 1e9 / limit
    admitted = sum(answer.is_success for answer in answers)
    if spent > 1:
        raise SystemExit(f"overspent: {budget}")
    return {
        "keys": keys,
        "delay": delay,
        "bounded": bool(bound),
        "admitted": admitted,
        "share": min(1.0, admitted / PAID),
        "spent": spent,
    }


async def mint_one(admin: httpx.AsyncClient, name: str, limit: int) -> tuple[list[str], str]:
    """Make a key with this budget; return its secret, and where the budget is seen."""
    key = {"name": name, "budget": dollars(limit)}
    minted = (await admin.post("/keys", json=key)).raise_for_status().json()
    return [minted["secret"]], f"/keys/{minted['key']['id']}"


async def mint_sharing(admin: httpx.AsyncClient, name: str, limit: int) -> tuple[list[str], str]:
    """Make keys that share a batch with this budget, at a location with a little more."""
    location = {"name": name, "budget": dollars(limit + COST)}
    made = (await admin.post("/locations", json=location)).raise_for_status().json()
    for number in range(SHARING):
        person = {"name": f"{name} {number}", "location_id": made["id"], "account": f"{name}-{number}"}
        (await admin.post("/people", json=person)).raise_for_status()
    template = {"budget": dollars(limit)}
    bulk = {"label": name, "location_ids": [made["id"]], "batch_budget": dollars(limit), "template": template}
    minted = (await admin.post("/keys/bulk", json=bulk)).raise_for_status().json()
    return [item["secret"] for item in minted["items"]], f"/batches/{minted['batch']['id']}"


def dollars(limit: int) -> dict[str, str]:
    """Return a budget of so many nano-dollars."""
    return {"limit_usd": f"{limit / 1e9:.9f}"}


@asynccontextmanager
async def upstream(delay: float) -> AsyncIterator[int]:
    """Answer every request after a while."""
    choice = {"index": 0, "message": {"role": "assistant", "content": "Hello."}, "finish_reason": "stop"}
    document = {"id": "c", "object": "chat.completion", "created": 1, "model": "up"}
    body = json.dumps({**document, "choices": [choice], "usage": USAGE}).encode()
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(body)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                lines = (await reader.readuntil(b"\r\n\r\n")).lower().split(b"\r\n")
                length = next(int(line[15:]) for line in lines if line.startswith(b"content-length:"))
                await reader.readexactly(length)
                await asyncio.sleep(delay)
                writer.write(head + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


@asynccontextmanager
async def gateway(folder: Path) -> AsyncIterator[tuple[httpx.AsyncClient, str]]:
    """Run a gateway; give its admin API and its base URL."""
    token = mint(SecretKind.ADMIN).reveal()
    command = [sys.executable, "-m", "keydesk", "gateway", "run", "--stdin-guard", "--port", "0"]
    process = await asyncio.create_subprocess_exec(
        *command, "--data-dir", str(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({"admin_token": token, "admin_name": "Benchmark"}).encode() + b"\n")
    ready = json.loads(await process.stdout.readline())
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=ready["admin_url"], headers=headers, trust_env=False) as admin:
        yield admin, ready["base_url"]
    process.stdin.close()
    await process.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", type=Path)
    file: Path | None = parser.parse_args().json
    measured = asyncio.run(main())
    show(measured)
    if file is not None:
        file.write_text(json.dumps(measured, indent=2))

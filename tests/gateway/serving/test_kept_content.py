"""Prompts and answers: kept only where that is turned on, sealed, for some days (S3)."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from keydesk.gateway.serving.kept_answer import MOST_KEPT, KeptAnswer
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage.content import open_content, purge

ASKED = "canary asked by Zoë"
TOLD = "canary told to Zoë"
MASTER_KEY = "master.key"


@pytest.fixture
def keeping(start_gateway: Any, upstream: Any) -> tuple[Any, str]:
    """A gateway, and the secret of a key whose location keeps prompts and answers for two days."""
    gateway = start_gateway()
    gateway.serve_model("m", upstream.base_url)
    key_id, secret = gateway.create_key()
    gateway.stop()
    gateway.write("INSERT INTO location VALUES ('loc', 'Here', 'here', 'UTC', 2, 0, 1)")
    metadata = json.dumps({"course": "a\u2028b\n", "leak": secret})
    gateway.write("UPDATE key SET location_id = 'loc', metadata = ? WHERE id = ?", metadata, key_id)
    return start_gateway(), secret


def spellings(text: str) -> list[bytes]:
    plain = text.encode()
    return [
        plain,
        text.encode("utf-16-le"),
        json.dumps(text)[1:-1].encode(),
        plain.hex().encode(),
        *(base64.b64encode(plain[start:])[4:16] for start in range(3)),
    ]


def test_what_is_kept_is_sealed_to_its_call(keeping: Any, upstream: Any, answers: Any) -> None:
    """S3: it stands nowhere in the clear; S18: nothing opens in another's place."""
    gateway, secret = keeping
    upstream.play = answers.plain(answers.completion(TOLD))
    messages = [{"role": "user", "content": ASKED}]
    plain = gateway.call(secret, "m", messages=messages)
    upstream.play = upstream.streams(
        answers.chunk(TOLD), answers.chunk("", "stop"), answers.usage_event, answers.done
    )
    streamed = gateway.call(secret, "m", messages=messages, stream=True)
    assert (plain.status_code, streamed.status_code) == (200, 200)
    files = [path for path in [*gateway.data_dir.rglob("*"), gateway.log] if path.is_file()]
    for path in files:
        found = path.read_bytes()
        assert not any(each in found for text in (ASKED, TOLD) for each in spellings(text)), path
    sealing = Sealing((gateway.data_dir / MASTER_KEY).read_bytes())
    store = Store(gateway.url or gateway.database)
    for answer in (plain, streamed):
        with store.read() as connection:
            kept = open_content(connection, sealing, answer.headers["x-request-id"])
        assert kept is not None
        assert kept.answer == answer.content
        assert json.loads(kept.prompt)["messages"] == messages
        assert json.loads(kept.prompt)["model"] == "m"
        assert not kept.prompt_cut
        assert not kept.answer_cut
    with store.write() as connection:
        connection.execute(
            text("UPDATE content SET sealed = (SELECT sealed FROM content WHERE request_id = :told)"),
            {"told": plain.headers["x-request-id"]},
        )
        assert open_content(connection, sealing, streamed.headers["x-request-id"]) is None
        assert open_content(connection, sealing, plain.headers["x-request-id"]) is not None
        now = datetime.now(UTC)
        assert purge(connection, now + timedelta(days=1.9)) == 0
        assert purge(connection, now + timedelta(days=2.1)) == 2
        assert open_content(connection, sealing, plain.headers["x-request-id"]) is None
    store.close()


def test_nothing_is_kept_where_that_is_not_turned_on(start_gateway: Any, upstream: Any, answers: Any) -> None:
    gateway = start_gateway()
    gateway.serve_model("m", upstream.base_url)
    upstream.play = answers.plain(answers.completion(TOLD))
    assert gateway.call(gateway.create_key()[1], "m").status_code == 200
    assert gateway.rows("SELECT count(*) FROM content") == [(0,)]
    assert gateway.rows("SELECT requests, length(id) FROM chat") == [(1, 32)]


def test_of_what_is_long_the_beginning_is_kept() -> None:
    kept = KeptAnswer()
    for _ in range(3):
        kept.add(b"x" * (MOST_KEPT // 2))
    content = kept.content(b"p" * (MOST_KEPT + 1))
    assert (len(content.answer), content.answer_cut) == (MOST_KEPT, True)
    assert (len(content.prompt), content.prompt_cut) == (MOST_KEPT, True)
    short = KeptAnswer()
    short.add(b"a" * MOST_KEPT)
    assert not short.content(b"").answer_cut


def test_each_call_has_its_line(keeping: Any, upstream: Any, answers: Any, eventually: Any) -> None:
    gateway, secret = keeping
    upstream.play = answers.plain(answers.completion(TOLD))
    answer: httpx.Response = gateway.call(secret, "m")
    request_id = answer.headers["x-request-id"]

    def line() -> dict[str, Any]:
        lines = [json.loads(each) for each in gateway.log.read_text().splitlines()]
        return next((each for each in lines if each.get("request_id") == request_id), {})

    eventually(line)
    told = line()
    assert told.pop("at").endswith("Z")
    assert told.pop("latency_ms") >= 0
    assert told.pop("key_id")
    assert told == {
        "level": "info",
        "source": "calls",
        "request_id": request_id,
        "model": "m",
        "endpoint": "chat/completions",
        "status": 200,
        "outcome": "ok",
        "input_tokens": 12,
        "cached_input_tokens": 0,
        "output_tokens": 8,
        "cost_usd": answer.headers["x-keydesk-cost-usd"],
        "metadata": {"course": "a\u2028b\n", "leak": f"{secret[:8]}…{secret[-4:]}"},
    }

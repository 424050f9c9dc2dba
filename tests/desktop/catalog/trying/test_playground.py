"""*Try it* (F3, issue 7): a prompt through a real gateway to a real upstream, with a key for that alone."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.desktop.catalog.trying.throw_away_key import BUDGET, LIFETIME
from keydesk.domain.key import KeyStatus
from keydesk.domain.secret import find
from tests.fixtures.waiting import PATIENCE

# 12 tokens in at 1 dollar a million, 8 out at 2.
COST = "$0.000028"


def served(tryer: Any, upstream: Any, name: str = "acme") -> str:
    """Serve a model from the upstream, and return its id."""
    model = f"{name}/{upstream.mark}"
    tryer.gateway.serve_model(model, upstream.base_url)
    return model


async def test_an_answer_with_what_it_came_to(tryer: Any, upstream: Any, answers: Any) -> None:
    """The answer as it arrives, tokens, cost to the nano-dollar, latency, who answered."""
    go_on = upstream.event()
    upstream.play = upstream.streams(
        answers.chunk("Hello "), go_on, answers.chunk("you.", "stop"), answers.usage_event, answers.done
    )
    model = served(tryer, upstream)
    dialog = await tryer.open(model)
    await tryer.ask("Say hello")
    await tryer.keyboard.until(lambda: tryer.answer == "Hello ")
    assert dialog.primary.isHidden()
    upstream.release(go_on)
    await tryer.keyboard.until(lambda: tryer.said("tryCost") == COST)
    assert tryer.answer == "Hello you."
    assert tryer.said("tryTokens") == "12 in · 8 out"
    assert tryer.said("tryAnsweredBy") == model
    assert tryer.said("tryTime").startswith("first words after ")
    assert ", all after " in tryer.said("tryTime")
    assert upstream.requests[0].json()["messages"] == [{"role": "user", "content": "Say hello"}]
    await tryer.close()


async def test_the_key_is_for_that_dialog_alone(
    tryer: Any, upstream: Any, answers: Any, files_below: Any, tmp_path: Any
) -> None:
    """Named after what it is for, for minutes, that model, little money; revoked when it closes (S3)."""
    upstream.play = upstream.streams(answers.chunk("Hi", "stop"), answers.usage_event, answers.done)
    model = served(tryer, upstream)
    await tryer.open(model)
    for _ in range(2):
        await tryer.ask()
        await tryer.keyboard.until(lambda: tryer.said("tryCost") == COST)
    (key, *_) = [each for each in await tryer.keys() if each.name == f"Try it: {model}"]
    assert key.status is KeyStatus.ACTIVE
    assert key.requests == 2, "another prompt keeps the key"
    assert key.allowed_models == [model]
    assert key.expires_at is not None
    assert key.expires_at - key.created_at <= LIFETIME + timedelta(seconds=1)
    assert key.budget is not None
    assert (key.budget.limit_usd, key.budget.spent_usd) == (BUDGET, 56_000)
    assert find(" ".join(each.accessibleDescription() for each in QApplication.allWidgets())) == []
    await tryer.close()
    assert (await tryer.api.get_key(key.id)).status is KeyStatus.REVOKED
    kept = {**files_below(tryer.gateway.data_dir), **files_below(tmp_path)}
    assert [name for name, content in kept.items() if find(content.decode("latin-1"))] == []


async def test_opening_alone_makes_no_key(tryer: Any, upstream: Any) -> None:
    before = await tryer.keys()
    await tryer.open(served(tryer, upstream))
    await tryer.close()
    assert await tryer.keys() == before


async def test_stop_breaks_off_and_says_what_it_came_to(tryer: Any, upstream: Any, answers: Any) -> None:
    upstream.play = upstream.streams(answers.chunk("On and "), upstream.event())
    await tryer.open(served(tryer, upstream))
    await tryer.ask()
    await tryer.keyboard.until(lambda: tryer.answer)
    await tryer.keyboard.reach("stopButton")
    await tryer.keyboard.press("Space")
    await tryer.keyboard.until(lambda: tryer.said("tryCost").startswith("$"))
    assert tryer.answer == "On and "
    assert tryer.keyboard.at("primaryButton"), "the keyboard is where one sends again"
    await tryer.close()


async def test_closing_in_the_middle_ends_call_and_key(tryer: Any, upstream: Any, answers: Any) -> None:
    upstream.play = upstream.streams(answers.chunk("On and "), upstream.event())
    await tryer.open(served(tryer, upstream))
    await tryer.ask()
    await tryer.keyboard.until(lambda: tryer.answer)
    await tryer.close()
    assert (await tryer.keys())[0].status is KeyStatus.REVOKED
    await tryer.keyboard.until(lambda: upstream.open_connections == 0)


async def test_a_fallback_that_answers_is_named(
    tryer: Any, upstream: Any, answers: Any, free_port: int
) -> None:
    upstream.play = upstream.streams(answers.chunk("Hi", "stop"), answers.usage_event, answers.done)
    second, first = served(tryer, upstream, "second"), f"first/{upstream.mark}"
    tryer.gateway.serve_model(first, f"http://127.0.0.1:{free_port}/v1")
    tryer.gateway.change_model(first, fallbacks=[second])
    await tryer.open(first)
    await tryer.ask()
    await tryer.keyboard.until(lambda: tryer.said("tryAnsweredBy") == f"{second}, in place of {first}")
    assert tryer.said("tryCost") == COST
    await tryer.close()


async def bad_upstream(kind: str, upstream: Any, free_port: int) -> str:
    """Return the address of an upstream that fails in this way."""
    match kind:
        case "unreachable":
            return f"http://127.0.0.1:{free_port}/v1"
        case "slow":
            upstream.play = upstream.streams(upstream.event())
        case "wrong key":
            upstream.answer(b'{"error":{"message":"bad key"}}', status=401)
        case "not JSON":
            upstream.answer(b"<h1>Welcome</h1>", content_type="text/html")
        case "redirecting":
            upstream.answer(b"", status=307, headers="location: http://127.0.0.1:9/\r\n")
        case _:
            raise AssertionError(kind)
    return str(upstream.base_url)


@pytest.mark.parametrize(
    ("kind", "said", "clients"),
    [
        ("unreachable", "does not answer", "upstream_unavailable"),
        ("slow", "took too long", "upstream_timeout"),
        ("wrong key", "did not answer as it should", "refused the gateway's own credential"),
        ("not JSON", "did not answer as it should", "not JSON"),
        ("redirecting", "did not answer as it should", "points to another one"),
    ],
)
async def test_bad_upstreams_are_told_plainly(
    tryer: Any, upstream: Any, free_port: int, kind: str, said: str, clients: str
) -> None:
    """Issue 7: what is wrong, what to do, and what a client hears."""
    base_url, model = (
        await bad_upstream(kind, upstream, free_port),
        f"{kind.replace(' ', '-')}/{upstream.mark}",
    )
    tryer.gateway.serve_model(model, base_url, timeout_seconds=1)
    await tryer.open(model)
    await tryer.ask()
    await tryer.keyboard.until(lambda: tryer.said("dialogError"))
    assert said in tryer.said("dialogError"), tryer.said("dialogError")
    assert "provider" in tryer.said("dialogError").lower()
    assert clients in tryer.said("tryClientsHear")
    assert tryer.said("tryAnsweredBy") == "—"
    await tryer.close()


async def test_a_model_that_is_switched_off_says_so(tryer: Any, upstream: Any) -> None:
    model = served(tryer, upstream)
    tryer.gateway.change_model(model, enabled=False)
    await tryer.open(model)
    await tryer.ask()
    await tryer.keyboard.until(lambda: "Switch on the model" in tryer.said("dialogError"))
    await tryer.close()


async def test_a_key_that_ended_is_replaced(tryer: Any, upstream: Any, answers: Any) -> None:
    """Somebody else may revoke it, as any key."""
    upstream.play = upstream.streams(answers.chunk("Hi", "stop"), answers.usage_event, answers.done)
    await tryer.open(served(tryer, upstream))
    await tryer.ask()
    await tryer.keyboard.until(lambda: tryer.said("tryCost") == COST)
    await tryer.api.revoke_key((await tryer.keys())[0].id)
    await tryer.ask()
    await tryer.keyboard.until(lambda: "Send again" in tryer.said("dialogError"))
    await tryer.ask()
    await tryer.keyboard.until(lambda: tryer.said("tryCost") == COST)
    await tryer.close()
    async with asyncio.timeout(PATIENCE):
        while {each.status for each in (await tryer.keys())[:2]} != {KeyStatus.REVOKED}:
            pass  # asked again; each answer takes its time


async def test_an_empty_prompt_is_not_sent(tryer: Any, upstream: Any) -> None:
    dialog = await tryer.open(served(tryer, upstream))
    await tryer.keyboard.press("Ctrl+A", "Delete", "Ctrl+Return")
    assert not dialog.primary.isEnabled()
    assert upstream.requests == []
    await tryer.close()


async def test_every_part_has_a_name_and_its_turn(
    tryer: Any, upstream: Any, unnamed: Any, walk_by_tab: Any
) -> None:
    """J1."""
    dialog = await tryer.open(served(tryer, upstream))
    assert unnamed(dialog) == []
    await walk_by_tab(dialog)
    await tryer.close()


async def test_the_answer_that_the_key_was_made_gets_lost(
    tryer: Any, upstream: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closed while the key is being made: it is found again, and revoked."""
    create = HttpAdminApi.create_key
    lost: list[str] = []

    async def create_and_lose(self: HttpAdminApi, *key: Any, attempt: str) -> Any:
        made = await create(self, *key, attempt=attempt)
        if not lost:
            lost.append(made.key.id)
            dialog: Any = QApplication.activeModalWidget()
            dialog.reject()
            await upstream_never()
        return made

    async def upstream_never() -> None:
        import asyncio  # noqa: PLC0415

        await asyncio.Event().wait()

    monkeypatch.setattr(HttpAdminApi, "create_key", create_and_lose)
    await tryer.open(served(tryer, upstream))
    await tryer.ask()
    await tryer.keyboard.until(lambda: lost and not tryer.under_way())
    assert (await tryer.api.get_key(lost[0])).status is KeyStatus.REVOKED

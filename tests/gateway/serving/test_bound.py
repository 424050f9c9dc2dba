"""What a call can take at most, and that it is what the upstream reads (S9)."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.contract.catalog import ProviderKind
from keydesk.domain.policy import Route
from keydesk.domain.pricing import Prices
from keydesk.gateway.catalog.repository import ServedModel, ServedProvider
from keydesk.gateway.serving.bound import DEFAULT_OUTPUT, Bound, bound_of, bounded

CHAT = "/chat/completions"


def served(longest: int | None = None, base_url: str = "https://api.example.com/v1") -> ServedModel:
    provider = ServedProvider(
        "p", "p", ProviderKind.OPENAI, base_url, None, credential_lost=False, timeout_seconds=1,
        allow_private=False, enabled=True,
    )  # fmt: skip
    route = Route("m", "p", enabled=True)
    return ServedModel(
        route=route,
        upstream_model="up",
        prices=Prices(1000, 500, 2000),
        provider=provider,
        max_output_tokens=longest,
        created_at=datetime(2026, 11, 21, tzinfo=UTC),
    )


def body(**fields: Any) -> bytes:
    return json.dumps({"model": "m", "messages": [], **fields}).encode()


def bound(longest: list[int | None], path: str = CHAT, **fields: Any) -> Bound:
    return bound_of(path, body(**fields), longest)


def test_an_answer_that_nobody_bounds_is_bounded_by_its_model() -> None:
    assert bound([None]).output == DEFAULT_OUTPUT
    assert bound([32_000]).output == 32_000
    assert bound([100]).output == 100
    assert bound([100, None, 500]).output == DEFAULT_OUTPUT  # whichever route it goes
    assert bound([100, 9000]).output == 9000
    assert bound([100]).asked is None


def test_no_client_gets_more_than_one_of_the_models_gives() -> None:
    assert bound([None], max_tokens=90_000).output == 90_000
    assert bound([1000], max_tokens=90_000).output == 1000
    assert bound([1000, 2000], max_tokens=90_000).output == 2000
    assert bound([1000, None], max_tokens=90_000).output == 90_000
    assert bound([1000], max_tokens=10).output == 10
    assert bound([1000], max_tokens=90_000).asked == 90_000


@pytest.mark.parametrize("path", ["/embeddings", "/audio/speech", "/images/generations"])
def test_what_has_no_such_bound_has_none_by_its_model(path: str) -> None:
    assert bound([7], path).output == bound([None], path).output


def test_each_route_is_sent_what_it_gives_itself() -> None:
    wide = bound([1000, 500], max_tokens=90_000)
    assert json.loads(bounded(body(max_tokens=90_000), wide, 1000, served(1000)))["max_tokens"] == 1000
    assert json.loads(bounded(body(max_tokens=90_000), wide, 1000, served(500)))["max_tokens"] == 500


def test_a_body_that_says_so_already_goes_out_as_it_came() -> None:
    sent = body(max_tokens=10)
    assert bounded(sent, bound([1000], max_tokens=10), 10, served(1000)) is sent


def test_the_field_is_the_one_that_the_provider_knows() -> None:
    unasked = bound([None])
    assert "max_tokens" in json.loads(bounded(body(), unasked, 5, served()))
    openai = served(base_url="https://api.openai.com/v1")
    assert "max_completion_tokens" in json.loads(bounded(body(), unasked, 5, openai))


LONGEST = st.lists(st.none() | st.integers(1, 50_000), min_size=1, max_size=3)
ASKED = st.dictionaries(st.sampled_from(["max_tokens", "max_completion_tokens"]), st.integers(0, 100_000))
MONEY = st.integers(0, 10**9)


@given(LONGEST, ASKED, st.integers(1, 4), MONEY)
def test_what_goes_out_never_takes_more_than_is_reserved(
    longest: list[int | None], asked: dict[str, int], copies: int, money: int
) -> None:
    """S9: for every route, whatever the client says and however little the money pays for."""
    sent = body(n=copies, **asked)
    of = bound_of(CHAT, sent, longest)
    prices = Prices(1000, 1000, 2000)
    output = of.affordable(money, prices)
    if output < of.least:
        return
    assert of.cost(output, prices) <= money
    for each in longest:
        read = json.loads(bounded(sent, of, output, served(each)))
        present = [read[name] for name in ("max_tokens", "max_completion_tokens") if name in read]
        assert present
        assert max(present) <= min([output, *([] if each is None else [each])])
        assert read["n"] == copies

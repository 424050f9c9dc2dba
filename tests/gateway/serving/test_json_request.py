"""What is read of a chat completion is what is passed on."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.json_request import MAX_DEPTH, parse_fields, read_asking_usage
from keydesk.gateway.serving.refusal import RefusedError


def first_of_each_name(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Read as those do who take the first of two fields with one name."""
    return dict(reversed(pairs))


def sent(body: bytes, upstream_model: str) -> bytes:
    return read_asking_usage(Head([]), body).outgoing(upstream_model)


def test_bytes_that_need_no_change_are_untouched() -> None:
    body = b'{ "model" : "m",  "messages":[{"content":"say \\"model\\""}], "big": 1e2 }'
    assert sent(body, "m") is body


@pytest.mark.parametrize(
    "body",
    [
        b'{"model":"forbidden","model":"m"}',
        b'{"mod\\u0065l":"forbidden","model":"m"}',
        b'{"model":"m","x":{"model":"forbidden"},"model":"m"}',
        b'{"\\u006dodel":"forbidden","messages":[],"model":"m"}',
    ],
)
def test_another_model_cannot_be_smuggled_behind_the_judged_one(body: bytes) -> None:
    """S16: whichever of two fields a reader takes, it is the one that was judged."""
    judged = parse_fields(body).model
    for read in (json.loads, lambda text: json.loads(text, object_pairs_hook=first_of_each_name)):
        assert read(sent(body, judged))["model"] == judged


@pytest.mark.parametrize("name", ["stream", "background", "stream_format", "stream_options"])
@pytest.mark.parametrize(
    "disguise", [str.upper, str.title, lambda name: name.replace("s", "ſ").replace("k", "\u212a")]
)
@pytest.mark.parametrize("escaped", [True, False])
def test_no_other_spelling_of_a_judged_name_goes_on(name: str, disguise: Any, escaped: bool) -> None:
    """S16: some upstreams read names in any case."""
    body = json.dumps({"model": "m", "MODEL": "forbidden", "Kept": 1}, ensure_ascii=False)
    assert json.loads(sent(body.encode(), "m")) == {"model": "m", "Kept": 1}
    document = {"model": "m", disguise(name): {}, "kept": 1}
    body = json.dumps(document, ensure_ascii=escaped)
    assert json.loads(sent(body.encode(), "m")) == {"model": "m", "kept": 1}
    assert json.loads(sent(body.encode(), "up")) == {"model": "up", "kept": 1}


def test_what_is_asked_for_cannot_be_taken_back_by_another_spelling() -> None:
    body = b'{"model":"m","stream":true,"stream_options":{"Include_Usage":false},"Stream_Options":{}}'
    assert json.loads(sent(body, "m"))["stream_options"] == {"include_usage": True}
    assert "Stream_Options" not in json.loads(sent(body, "m"))


def test_a_stream_is_asked_for_its_usage_and_nothing_else_is_lost() -> None:
    body = b'{"model":"m","stream":true,"n":1,"stream_options":null,"deep":[[{"a":1.5}]]}'
    asked = {"stream_options": {"include_usage": True}}
    assert msgspec.json.decode(sent(body, "m")) == msgspec.json.decode(body) | asked


@pytest.mark.parametrize(
    ("body", "param"),
    [
        (b"{}", "model"),
        (b'{"model":""}', "model"),
        (b'{"model":7}', "model"),
        (b'{"model":null}', "model"),
        (b'{"model":"%s"}' % (b"m" * 201), "model"),
        (b'{"model":"m","stream":"yes"}', "stream"),
        (b'{"model":"m","stream_options":[]}', "stream_options"),
        (b"[]", None),
        (b"", None),
        (b'{"model":"m"', None),
        (b'{"model":"m"} {"model":"n"}', None),
        (b'{"model":"m","x":NaN}', None),
        (b'{"model":"m","x":"\xff"}', None),
        (b'{"model":"m","x":' + b"[" * 100_000, None),
    ],
)
def test_what_is_refused(body: bytes, param: str | None) -> None:
    with pytest.raises(RefusedError) as caught:
        parse_fields(body)
    assert (caught.value.refusal.status, caught.value.refusal.param) == (400, param)


@given(st.integers(1, 130), st.sampled_from(["list", "object", "both"]), st.integers(0, 100))
def test_depth_is_counted_exactly(depth: int, kind: str, noise: int) -> None:
    """S15: 64 levels, whatever stands in strings."""
    nested: Any = '[{"' * noise
    for level in range(depth - 1):
        nested = [nested] if kind == "list" or (kind == "both" and level % 2) else {"a": nested, '"[': []}
    body = json.dumps({"model": "m", "x": nested, "y": [[]] * noise}).encode()
    actual = _depth(json.loads(body))
    if actual <= MAX_DEPTH:
        assert parse_fields(body).model == "m"
    else:
        with pytest.raises(RefusedError, match="invalid_request"):
            parse_fields(body)


def _depth(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + max((_depth(each) for each in value.values()), default=0)
    if isinstance(value, list):
        return 1 + max((_depth(each) for each in value), default=0)
    return 0

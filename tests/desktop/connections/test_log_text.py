"""A line of the gateway's log as people read it."""

import json

import pytest

from keydesk.desktop.connections.log_text import say_line

CALL = {
    "at": "2026-11-21T10:00:00.123456Z",
    "level": "warning",
    "source": "calls",
    "request_id": "req_1",
    "key_id": "abc",
    "model": "acme/m",
    "endpoint": "chat/completions",
    "status": 502,
    "outcome": "upstream_error",
    "input_tokens": 12,
    "cached_input_tokens": 0,
    "output_tokens": 8,
    "cost_usd": "0.000028",
    "latency_ms": 9,
}


def test_a_message_stands_behind_its_time_and_level() -> None:
    line = json.dumps({"at": "2026-11-21T10:00:00Z", "level": "info", "source": "process", "message": "hi"})
    assert say_line(line).endswith("info     hi")


def test_a_call_is_told_in_words() -> None:
    said = say_line(json.dumps(CALL))
    assert said.endswith(
        "warning  chat/completions 502 upstream_error: acme/m by key abc, "
        "12 + 8 tokens, $0.000028, 9 ms (req_1)"
    )
    assert "acme/m without a key" in say_line(json.dumps(CALL | {"key_id": None, "metadata": {"a": 1}}))


@pytest.mark.parametrize("line", ["plain words", "[1]", "{}", '{"source": "calls"}', '{"at": 5}'])
def test_what_is_of_another_form_stays(line: str) -> None:
    assert say_line(line) == line

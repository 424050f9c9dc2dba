"""What the demo provider takes for the words of the person it talks to."""

import json
from typing import Any

import pytest

from keydesk.gateway.serving.demo.completions import answer_chat
from keydesk.gateway.serving.demo.messages import answer_message

STREAMED = False
REMINDER = {"type": "text", "text": "<system-reminder>Mind the manners.</system-reminder>"}


@pytest.mark.parametrize(
    "messages",
    [
        [{"role": "user", "content": "Say hello"}],
        [{"role": "user", "content": [REMINDER, {"type": "text", "text": "Say hello"}]}],
        [{"role": "user", "content": "Say hello"}, {"role": "system", "content": "The tools are: …"}],
        [{"role": "user", "content": "Hm"}, {"role": "assistant"}, {"role": "user", "content": "Say hello"}],
        [{"role": "system", "content": "Say hello"}],
    ],
)
@pytest.mark.parametrize("answerer", [answer_chat, answer_message])
async def test_it_repeats_what_was_said_not_what_a_program_added(
    answerer: Any, messages: list[dict[str, Any]]
) -> None:
    answer = await answerer(json.dumps({"messages": messages}).encode(), STREAMED).read()
    assert b"You said: Say hello" in answer
    assert b"Say hello Say hello" not in answer

"""Which requests belong to one chat."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keydesk.gateway.serving.conversation import Conversations
from keydesk.gateway.store.sealing import Sealing

CONVERSATIONS = Conversations(Sealing(bytes(32)))
HI = {"role": "user", "content": "Hi"}
HELLO = {"role": "assistant", "content": "Hello!"}
MORE = {"role": "user", "content": "And now?"}
RULES = {"role": "system", "content": "Be brief."}


def chat(path: str = "/chat/completions", key_id: str = "key", **body: Any) -> str | None:
    return CONVERSATIONS.chat_id(key_id, path, json.dumps({"model": "m", **body}).encode())


def test_every_turn_of_a_conversation_is_in_one_chat() -> None:
    first = chat(messages=[RULES, HI])
    assert first is not None
    assert len(first) == 32
    assert chat(messages=[RULES, HI, HELLO, MORE], temperature=1) == first
    assert chat(messages=[RULES, {"role": "user", "content": [{"type": "text", "text": "Hi"}]}]) == first


def test_marks_of_a_cache_do_not_part_a_conversation() -> None:
    marked = {"type": "text", "text": "Hi", "cache_control": {"type": "ephemeral"}}
    plain = {"type": "text", "text": "Hi"}
    ids = {
        chat("/messages", system="Be brief.", messages=[{"role": "user", "content": [part]}])
        for part in (marked, plain)
    }
    assert len(ids) == 1


def test_what_begins_differently_is_another_chat() -> None:
    image = {"type": "image_url", "image_url": {"url": "https://example.org/a.png"}}
    other = {"type": "image_url", "image_url": {"url": "https://example.org/b.png"}}
    ids = [
        chat(messages=[HI]),
        chat(messages=[RULES, HI]),
        chat(messages=[MORE]),
        chat(key_id="other", messages=[HI]),
        chat(messages=[{"role": "user", "content": [{"type": "text", "text": "Hi"}, image]}]),
        chat(messages=[{"role": "user", "content": [{"type": "text", "text": "Hi"}, other]}]),
    ]
    assert None not in ids
    assert len(set(ids)) == len(ids)


def test_responses_are_told_by_their_conversation_or_beginning() -> None:
    named = chat("/responses", conversation="conv_1", input="a")
    assert named == chat("/responses", conversation={"id": "conv_1"}, input="b") is not None
    begun = chat("/responses", input="Hi")
    assert begun == chat("/responses", input="Hi", store=False) != named
    turns = [HI, {"type": "reasoning"}, HELLO, MORE]
    assert chat("/responses", input=[HI]) == chat("/responses", input=turns) is not None
    assert chat("/responses", input="And now?", previous_response_id="resp_1") is None


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/completions", {"prompt": "Hi"}),
        ("/embeddings", {"input": "Hi"}),
        ("/messages/count_tokens", {"messages": [HI]}),
        ("/chat/completions", {"messages": []}),
        ("/chat/completions", {"messages": [RULES]}),
        ("/chat/completions", {"messages": "Hi"}),
        ("/chat/completions", {"messages": [1, HI]}),
        ("/chat/completions", {"messages": [{"role": "user", "content": {"a": 1}}]}),
        ("/responses", {"input": 5}),
    ],
)
def test_what_is_no_conversation_is_in_no_chat(path: str, body: dict[str, Any]) -> None:
    assert chat(path, **body) is None


@given(st.sampled_from(["/chat/completions", "/messages", "/responses"]), st.binary(max_size=60))
@settings(max_examples=50)
def test_whatever_comes_never_fails(path: str, body: bytes) -> None:
    assert CONVERSATIONS.chat_id("key", path, body) is None
    assert (
        CONVERSATIONS.chat_id("key", path, b'{"messages":[{"role":"user","content":"\\ud800' + body) is None
    )

"""G2: what went to and fro, read as a conversation; what is none stays as it was sent."""

import json
from typing import Any

import pytest

from keydesk.desktop.usage.requests.conversation import answer_in_words, prompt_in_words

CALL = {"id": "1", "type": "function", "function": {"name": "weather", "arguments": '{"city":"Utrecht"}'}}


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        (
            {
                "messages": [
                    {"role": "system", "content": "Be brief."},
                    {"role": "user", "content": "Hi\nthere"},
                ]
            },
            "System\nBe brief.\n\nUser\nHi\nthere",
        ),
        (
            {
                "system": [{"type": "text", "text": "Be brief."}],
                "messages": [
                    {
                        "role": "user",
                        "content": [
                            {"type": "text", "text": "What is this?"},
                            {"type": "image", "source": {}},
                        ],
                    }
                ],
            },
            "System\nBe brief.\n\nUser\nWhat is this?\n[image]",
        ),
        (
            {
                "messages": [
                    {"role": "assistant", "content": None, "tool_calls": [CALL]},
                    {"role": "tool", "tool_call_id": "1", "content": "Rain"},
                ]
            },
            'Assistant\n[calls weather {"city":"Utrecht"}]\n\nTool\nRain',
        ),
        ({"instructions": "Be brief.", "input": "Hi"}, "System\nBe brief.\n\nUser\nHi"),
        ({"input": [{"role": "user", "content": [{"type": "input_text", "text": "Hi"}]}]}, "User\nHi"),
        ({"prompt": "Once upon"}, "User\nOnce upon"),
    ],
    ids=["chat", "messages", "tools", "responses", "response items", "completion"],
)
def test_prompts(prompt: dict[str, Any], words: str) -> None:
    assert prompt_in_words(json.dumps(prompt)) == words


def events(*pieces: dict[str, Any]) -> str:
    return "".join(f"data: {json.dumps(piece)}\n\n" for piece in pieces)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            json.dumps({"choices": [{"message": {"role": "assistant", "content": "Hello."}}]}),
            "Assistant\nHello.",
        ),
        (
            json.dumps({"role": "assistant", "content": [{"type": "text", "text": "Hello."}]}),
            "Assistant\nHello.",
        ),
        (
            json.dumps(
                {
                    "output": [
                        {"type": "message", "role": "assistant", "content": [{"text": "Hello."}]},
                        {"type": "function_call", "name": "weather", "arguments": "{}"},
                    ]
                }
            ),
            "Assistant\nHello.\n\nAssistant\n[calls weather {}]",
        ),
        (json.dumps({"choices": [{"text": "a time"}]}), "Assistant\na time"),
        (
            events(
                {"choices": [{"delta": {"role": "assistant"}}]},
                {"choices": [{"delta": {"content": "Hel"}}]},
                {"choices": [{"delta": {"content": "lo."}}]},
                {"choices": [], "usage": {}},
            )
            + "data: [DONE]\n\n",
            "Assistant\nHello.",
        ),
        (
            "event: content_block_delta\n" + events({"delta": {"type": "text_delta", "text": "Hello."}}),
            "Assistant\nHello.",
        ),
        (events({"type": "response.output_text.delta", "delta": "Hello."}), "Assistant\nHello."),
    ],
    ids=["chat", "messages", "responses", "completion", "stream", "messages stream", "responses stream"],
)
def test_answers(answer: str, words: str) -> None:
    assert answer_in_words(answer) == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain words",
        '{"messages": [{"role": "user", "conte',
        '{"model": "x", "input": [1, 2]}',
        '{"messages": "none"}',
        '{"messages": [1, null, {"role": 5}]}',
        '{"object": "list", "data": [{"embedding": [0.5]}]}',
        "[" * 100_000,
        "data: {broken\n\ndata: 7\n\n",
        "null",
    ],
    ids=["nothing", "words", "cut", "tokens", "string", "odd", "embedding", "deep", "odd events", "null"],
)
def test_what_is_no_conversation_is_not_guessed_at(text: str) -> None:
    assert prompt_in_words(text) == ""
    assert answer_in_words(text) == ""

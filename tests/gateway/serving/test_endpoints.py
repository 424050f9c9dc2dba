"""OpenAI's other endpoints, by its own client, through a real gateway to a real upstream over HTTP."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import openai
import pytest


@pytest.fixture
def served(gateway: Any, upstream: Any) -> Any:
    """A model of its own for each test."""
    model = f"acme/endpoint-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    key_id, secret = gateway.create_key()
    return type("Served", (), {"model": model, "key_id": key_id, "secret": secret})


@pytest.fixture
def client(gateway: Any, served: Any) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(api_key=served.secret, base_url=gateway.base_url, max_retries=0) as client:
        yield client


def spent(gateway: Any, served: Any) -> str:
    return str(gateway.usage(served.key_id)["spend_usd"])


def dollars(nanos: int) -> str:
    return f"{nanos / 1e9:.9f}".rstrip("0")


def typed(kind: str, **fields: Any) -> bytes:
    return f"event: {kind}\ndata: ".encode() + json.dumps({"type": kind, **fields}).encode() + b"\n\n"


def response(status: str = "completed", **more: Any) -> dict[str, Any]:
    text = {"type": "output_text", "text": "Hello there.", "annotations": []}
    return {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "model": "up",
        "status": status,
        "output": [{"id": "m", "type": "message", "role": "assistant", "status": status, "content": [text]}],
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
        "usage": {
            "input_tokens": 30,
            "input_tokens_details": {"cached_tokens": 10},
            "output_tokens": 5,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": 35,
        },
        **more,
    }


RESPONSE_COST = dollars(20 * 1000 + 10 * 500 + 5 * 2000)


def text_completion(text: str, finish: str | None, **more: Any) -> dict[str, Any]:
    choices = [{"index": 0, "text": text, "finish_reason": finish, "logprobs": None}]
    return {"id": "c", "object": "text_completion", "created": 1, "model": "up", "choices": choices, **more}


USAGE = {"prompt_tokens": 12, "completion_tokens": 8, "total_tokens": 20}


def test_completions(gateway: Any, upstream: Any, served: Any, client: openai.OpenAI, answers: Any) -> None:
    upstream.play = answers.plain(json.dumps(text_completion("Yes.", "stop", usage=USAGE)).encode())
    assert client.completions.create(model=served.model, prompt="Is it?").choices[0].text == "Yes."
    assert upstream.requests[0].target == "/v1/completions"
    assert upstream.requests[0].json() == {"model": "up", "prompt": "Is it?"}
    assert spent(gateway, served) == "0.000028"


def test_streamed_completions_are_asked_for_usage_and_hide_it(
    gateway: Any, upstream: Any, served: Any, client: openai.OpenAI, answers: Any
) -> None:
    pieces = [text_completion("Ye", None), text_completion("s.", "stop")]
    events = [b"data: " + json.dumps(piece).encode() + b"\n\n" for piece in pieces]
    upstream.play = upstream.streams(*events, answers.usage_event, answers.done)
    stream = client.completions.create(model=served.model, prompt="Is it?", stream=True)
    assert [piece.choices[0].text for piece in stream] == ["Ye", "s."]
    assert upstream.requests[0].json()["stream_options"] == {"include_usage": True}
    assert spent(gateway, served) == "0.000028"


def test_responses(gateway: Any, upstream: Any, served: Any, client: openai.OpenAI, answers: Any) -> None:
    upstream.play = answers.plain(json.dumps(response()).encode())
    answer = client.responses.create(model=served.model, input="Hi")
    assert answer.output_text == "Hello there."
    assert upstream.requests[0].target == "/v1/responses"
    assert spent(gateway, served) == RESPONSE_COST


def test_a_response_that_tells_no_usage_is_settled_by_the_estimate(
    gateway: Any, upstream: Any, served: Any, client: openai.OpenAI, answers: Any
) -> None:
    """S9."""
    upstream.play = answers.plain(json.dumps(response(usage={"input_tokens": -5})).encode())
    client.responses.create(model=served.model, input="Hi")
    sent = len(upstream.requests[0].body)
    assert spent(gateway, served) == dollars(-(-sent // 3) * 1000 + 4 * 2000)  # 12 bytes of text


def test_streamed_responses_are_settled_before_their_last_event(
    gateway: Any, upstream: Any, served: Any, client: openai.OpenAI
) -> None:
    """S10."""
    begun = response("in_progress", usage=None, output=[])
    place = {"item_id": "m", "output_index": 0, "content_index": 0, "logprobs": []}
    upstream.play = upstream.streams(
        typed("response.created", response=begun, sequence_number=0),
        typed("response.output_text.delta", delta="Hello ", sequence_number=1, **place),
        typed("response.output_text.delta", delta="there.", sequence_number=2, **place),
        typed("response.completed", response=response(), sequence_number=3),
        upstream.event(),  # it never ends: what settles the call is its closing event
    )
    seen: list[str] = []
    for event in client.responses.create(model=served.model, input="Hi", stream=True):
        seen.append(event.type)
        if event.type == "response.completed":
            assert spent(gateway, served) == RESPONSE_COST
    assert seen == ["response.created", *["response.output_text.delta"] * 2, "response.completed"]
    assert upstream.requests[0].json() == {"model": "up", "input": "Hi", "stream": True}


def test_a_streamed_response_that_breaks_off_is_charged_for_what_came(
    gateway: Any, upstream: Any, served: Any, client: openai.OpenAI
) -> None:
    """S9: the client's own library understands what it is told."""
    delta = typed("response.output_text.delta", delta="four word", sequence_number=1)
    upstream.play = upstream.streams(delta, delta, cut=True)
    last = list(client.responses.create(model=served.model, input="Hi", stream=True))[-1]
    assert last.type == "error"
    assert last.code == "upstream_error"
    sent = len(upstream.requests[0].body)
    assert spent(gateway, served) == dollars(-(-sent // 3) * 1000 + 6 * 2000)  # 18 bytes of text


def test_responses_in_the_background_are_refused(upstream: Any, served: Any, client: openai.OpenAI) -> None:
    """Nobody could count them; and neither of two contradicting fields slips past (S16)."""
    with pytest.raises(openai.BadRequestError, match="background"):
        client.responses.create(model=served.model, input="Hi", background=True)
    assert upstream.requests == []


def test_embeddings(gateway: Any, upstream: Any, served: Any, client: openai.OpenAI, answers: Any) -> None:
    document = {
        "object": "list",
        "model": "up",
        "data": [{"object": "embedding", "index": 0, "embedding": [0.5, -0.25]}],
        "usage": {"prompt_tokens": 7, "total_tokens": 7},
    }
    upstream.play = answers.plain(json.dumps(document).encode())
    answer = client.embeddings.create(model=served.model, input="Hi", encoding_format="float")
    assert answer.data[0].embedding == [0.5, -0.25]
    assert spent(gateway, served) == dollars(7 * 1000)
    upstream.play = answers.plain(json.dumps(document | {"usage": None}).encode())
    client.embeddings.create(model=served.model, input="Hi", encoding_format="float")
    sent = len(upstream.requests[1].body)
    assert spent(gateway, served) == dollars(7 * 1000 + -(-sent // 3) * 1000)


def test_moderations(gateway: Any, upstream: Any, served: Any, client: openai.OpenAI, answers: Any) -> None:
    result = {"flagged": False, "categories": {}, "category_scores": {}, "category_applied_input_types": {}}
    upstream.play = answers.plain(json.dumps({"id": "m", "model": "up", "results": [result]}).encode())
    assert client.moderations.create(model=served.model, input="Hi").results[0].flagged is False
    sent = len(upstream.requests[0].body)
    assert spent(gateway, served) == dollars(-(-sent // 3) * 1000)


def test_images(gateway: Any, upstream: Any, served: Any, client: openai.OpenAI, answers: Any) -> None:
    usage = {"input_tokens": 9, "output_tokens": 272, "total_tokens": 281}
    document: dict[str, Any] = {"created": 1, "data": [{"b64_json": "AAAA"}], "usage": usage}
    upstream.play = answers.plain(json.dumps(document).encode())
    answer = client.images.generate(model=served.model, prompt="A desk")
    assert answer.data is not None
    assert answer.data[0].b64_json == "AAAA"
    first = 9 * 1000 + 272 * 2000
    assert spent(gateway, served) == dollars(first)
    upstream.play = answers.plain(json.dumps({"created": 1, "data": [{}, {}]}).encode())
    client.images.generate(model=served.model, prompt="A desk", n=2)
    sent = len(upstream.requests[1].body)
    assert spent(gateway, served) == dollars(first + -(-sent // 3) * 1000 + 2 * 4160 * 2000)


def test_streamed_images(gateway: Any, upstream: Any, served: Any, client: openai.OpenAI) -> None:
    usage = {"input_tokens": 9, "output_tokens": 100, "total_tokens": 109}
    upstream.play = upstream.streams(
        typed("image_generation.partial_image", b64_json="AA", partial_image_index=0),
        typed("image_generation.completed", b64_json="AAAA", usage=usage),
        typed("image_generation.completed", b64_json="AAAB", usage=usage),
    )
    stream = client.images.generate(model=served.model, prompt="A desk", stream=True, partial_images=1)
    assert [event.type.rpartition(".")[2] for event in stream] == ["partial_image", "completed", "completed"]
    assert spent(gateway, served) == dollars(18 * 1000 + 200 * 2000)


def test_speech(gateway: Any, upstream: Any, served: Any, client: openai.OpenAI, answers: Any) -> None:
    audio = bytes(range(256)) * 40
    upstream.play = answers.plain(audio, content_type="audio/mpeg")
    answer = client.audio.speech.create(model=served.model, voice="alloy", input="Hello.")
    assert answer.content == audio
    assert answer.response.headers["content-type"] == "audio/mpeg"
    sent = len(upstream.requests[0].body)
    assert spent(gateway, served) == dollars(-(-sent // 3) * 1000)


def test_speech_as_events(gateway: Any, upstream: Any, served: Any) -> None:
    usage = {"input_tokens": 4, "output_tokens": 50, "total_tokens": 54}
    upstream.play = upstream.streams(
        typed("speech.audio.delta", audio="AAAA"), typed("speech.audio.done", usage=usage)
    )
    answer = httpx.post(
        f"{gateway.base_url}/audio/speech",
        headers={"Authorization": f"Bearer {served.secret}"},
        json={"model": served.model, "voice": "alloy", "input": "Hello.", "stream_format": "sse"},
    )
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.count("data:") == 2
    assert spent(gateway, served) == dollars(4 * 1000 + 50 * 2000)


@pytest.mark.parametrize("content_type", ["text/html", "image/svg+xml", "audio/<x>", "application/xhtml+xml"])
def test_what_a_browser_would_run_is_told_as_mere_bytes(
    upstream: Any, client: openai.OpenAI, served: Any, answers: Any, content_type: str
) -> None:
    upstream.play = answers.plain(b"<script>", content_type=content_type)
    answer = client.audio.speech.create(model=served.model, voice="alloy", input="Hello.")
    assert answer.response.headers["content-type"] == "application/octet-stream"
    assert answer.response.headers["x-content-type-options"] == "nosniff"


def test_transcriptions(
    gateway: Any, upstream: Any, served: Any, client: openai.OpenAI, answers: Any
) -> None:
    """What is judged is what is forwarded: the form is written anew."""
    usage = {"type": "tokens", "input_tokens": 14, "output_tokens": 3, "total_tokens": 17}
    upstream.play = answers.plain(json.dumps({"text": "Hello.", "usage": usage}).encode())
    audio = b"RIFF\r\n--\r\n\x00\xff" * 500
    answer = client.audio.transcriptions.create(
        model=served.model, file=("say\u00e9.wav", audio, "audio/wav"), language="en"
    )
    assert answer.text == "Hello."
    request = upstream.requests[0]
    assert request.target == "/v1/audio/transcriptions"
    assert request.header("content-type").startswith("multipart/form-data; boundary=keydesk-")
    assert audio in request.body
    assert b'name="model"\r\n\r\nup\r\n' in request.body
    assert b'name="language"\r\n\r\nen\r\n' in request.body
    assert served.model.encode() not in request.body
    assert spent(gateway, served) == dollars(14 * 1000 + 3 * 2000)


@pytest.mark.parametrize(
    ("answer", "content_type", "heard"),
    [
        (b'{"text":"Hello.","usage":{"type":"duration","seconds":2.5}}', "application/json", 25),
        (b"Hello.", "text/plain", None),
        (b'{"text":"Hello."}', "application/json", None),
        (b'{"text":"Hello.","usage":{"type":"duration","seconds":-1}}', "application/json", None),
    ],
)
def test_a_transcript_that_tells_no_tokens_is_settled_by_the_estimate(
    gateway: Any, upstream: Any, served: Any, answer: bytes, content_type: str, heard: int | None
) -> None:
    """S9: ten tokens a second, or one for every 400 bytes of the form."""
    upstream.answer(answer, content_type=content_type)
    got = httpx.post(
        f"{gateway.base_url}/audio/translations",
        headers={"Authorization": f"Bearer {served.secret}"},
        data={"model": served.model},
        files={"file": ("a.wav", b"x" * 9000)},
    )
    assert got.content == answer
    assert got.headers["content-type"].startswith(content_type)
    heard = heard or -(-len(upstream.requests[0].body) // 400)
    assert spent(gateway, served) == dollars(heard * 1000 + 2 * 2000)


def test_streamed_transcripts(gateway: Any, upstream: Any, served: Any, client: openai.OpenAI) -> None:
    usage = {"type": "tokens", "input_tokens": 14, "output_tokens": 3, "total_tokens": 17}
    upstream.play = upstream.streams(
        typed("transcript.text.delta", delta="Hel"),
        typed("transcript.text.delta", delta="lo."),
        typed("transcript.text.done", text="Hello.", usage=usage),
    )
    stream = client.audio.transcriptions.create(model=served.model, file=("a.wav", b"x"), stream=True)
    assert [event.type for event in stream][-1] == "transcript.text.done"
    assert spent(gateway, served) == dollars(14 * 1000 + 3 * 2000)


@pytest.mark.parametrize(
    "path", ["completions", "responses", "embeddings", "moderations", "images/generations", "audio/speech"]
)
def test_every_endpoint_judges_alike(gateway: Any, upstream: Any, served: Any, path: str) -> None:
    """S5, S17: no key, another key's model, another type of body; and nothing of the head goes out."""
    url = f"{gateway.base_url}/{path}"
    body = {"model": served.model, "input": "Hi"}
    assert httpx.post(url, json=body).status_code == 401
    _, narrow = gateway.create_key(allowed_models=["keydesk-demo"])
    refused = httpx.post(url, json=body, headers={"Authorization": f"Bearer {narrow}"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "model_not_allowed")
    mine = {"Authorization": f"Bearer {served.secret}"}
    assert httpx.post(url, data={"model": served.model}, headers=mine).status_code == 415
    assert upstream.requests == []
    odd = {"Cookie": "a=b", "OpenAI-Organization": "o", "anthropic-beta": "b", "anthropic-version": "1"}
    httpx.post(url, json=body, headers=mine | odd)
    assert {name for name, _ in upstream.requests[0].headers} <= {
        "host", "content-type", "content-length", "accept", "accept-encoding", "user-agent"
    }  # fmt: skip


def test_the_demo_model_answers_where_it_can(gateway: Any) -> None:
    key_id, secret = gateway.create_key()
    with openai.OpenAI(api_key=secret, base_url=gateway.base_url, max_retries=0) as client:
        said = client.completions.create(model="keydesk-demo", prompt="Hi").choices[0].text
        assert "You said: Hi" in said
        pieces = client.completions.create(model="keydesk-demo", prompt="Hi", stream=True)
        assert "".join(piece.choices[0].text for piece in pieces) == said
        answer = client.responses.create(model="keydesk-demo", input="Hi")
        assert answer.output_text == said
        with client.responses.stream(model="keydesk-demo", input="Hi") as stream:
            assert stream.until_done().get_final_response().output_text == said
        vectors = client.embeddings.create(model="keydesk-demo", input=["Hi", "Ho"]).data
        assert len(vectors) == 2
        assert sum(number**2 for number in vectors[0].embedding) == pytest.approx(1, abs=1e-4)
        with pytest.raises(openai.BadRequestError, match="of kind demo"):
            client.images.generate(model="keydesk-demo", prompt="A desk")
        with pytest.raises(openai.BadRequestError, match="cannot read this"):
            client.embeddings.create(model="keydesk-demo", input=[[1, 2]])
    words = 1 + len(said.split())
    assert gateway.usage(key_id)["requests"] == 6
    assert words > 2

"""Forms: what is judged is what is forwarded, however they are written."""

from email.parser import BytesParser
from email.policy import HTTP

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.gateway.serving.form_request import MAX_PARTS, FormRequest, read_form
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.refusal import RefusedError


def read(body: bytes, content_type: bytes = b"multipart/form-data; boundary=X") -> FormRequest:
    return read_form(Head([(b"content-type", content_type)]), body)


def part(name: bytes, value: bytes, *, more: bytes = b"") -> bytes:
    return (
        b'--X\r\nContent-Disposition: form-data; name="' + name + b'"' + more + b"\r\n\r\n" + value + b"\r\n"
    )


MODEL = part(b"model", b"m")
END = b"--X--\r\n"


def reread(request: FormRequest, upstream_model: str = "up") -> list[tuple[str, str | None, bytes]]:
    """Read what is forwarded with another reader."""
    assert request.headers is not None
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    form = BytesParser(policy=HTTP).parsebytes(head + request.outgoing(upstream_model))
    found = []
    for each in form.iter_parts():
        value = each.get_payload(decode=True)
        assert isinstance(value, bytes)
        name = each.get_param("name", header="content-disposition")
        found.append((str(name), each.get_filename(), value))
    return found


@given(
    st.lists(
        st.tuples(st.sampled_from(["language", "prompt", "file[]"]), st.binary(max_size=200)), max_size=4
    ),
    st.text(min_size=1, max_size=20, alphabet="abc/-"),
)
def test_nothing_but_the_model_changes(fields: list[tuple[str, bytes]], model: str) -> None:
    files = [(name, (None, value)) for name, value in fields]
    request = httpx.Request("POST", "http://a", files=[("model", (None, model)), *files])
    form = read(request.read(), request.headers["content-type"].encode())
    assert (form.model, form.streaming) == (model, False)
    assert request.read().count(b"--") >= 2
    sent = form.outgoing("up")
    assert all(value in sent for _, value in fields)
    again = read_form(Head([(b"content-type", (form.headers or {})["content-type"].encode())]), sent)
    assert again.model == "up"
    assert [(each.name, each.value) for each in again._parts[1:]] == [
        (name.encode(), value) for name, value in fields
    ]


def test_another_reader_reads_the_same() -> None:
    file = part(b"file", b"RIFF", more=b'; filename="a b.wav"\r\nContent-Type: audio/wav\r\nX-Odd: 1')
    form = read(MODEL + file + END)
    assert reread(form) == [("model", None, b"up"), ("file", "a b.wav", b"RIFF")]
    assert b"x-odd" not in form.outgoing("up").lower()


def test_a_stream_is_seen() -> None:
    assert read(MODEL + part(b"stream", b"true") + END).streaming
    assert not read(MODEL + part(b"stream", b"false") + END).streaming


@pytest.mark.parametrize(
    "body",
    [
        b"",
        END,
        MODEL,
        MODEL + MODEL + END,
        MODEL + part(b"Model", b"n") + END,
        MODEL + part(b" model", b"n") + END,
        MODEL + part(b"stream", b"true") + part(b"stream", b"false") + END,
        part(b"model", b"m", more=b'; filename="x"') + END,
        part(b"model", b"m", more=b'; name="n"') + END,
        part(b"model", b"m", more=b"; name*=utf-8''n") + MODEL + END,
        part(b"model", b"m", more=b"\r\nContent-Disposition: form-data; name=n") + END,
        part(b"model", b"bQ==", more=b"\r\nContent-Transfer-Encoding: base64") + END,
        part(b"model", b"\xff") + END,
        part(b"model", b"") + END,
        part(b"model", b"m" * 300) + END,
        part(b"file", b"x") + END,
        part(b"a\x00b", b"x") + MODEL + END,
        b"before\r\n" + MODEL + END,
        MODEL + END + b"after",
        MODEL.replace(b"\r\n", b"\n") + END,
        MODEL + b"--X\r\n\r\nno head\r\n" + END,
        MODEL + part(b"a", b"x") * MAX_PARTS + END,
        MODEL + part(b"a" * 5000, b"x") + END,
    ],
)
def test_what_is_refused(body: bytes) -> None:
    """S16: no form in which another reader might find another model."""
    with pytest.raises(RefusedError) as caught:
        read(body)
    assert caught.value.refusal.status == 400


@pytest.mark.parametrize(
    "content_type",
    [b"multipart/form-data", b"multipart/form-data; boundary=", b'multipart/form-data; boundary="a\xff"'],
)
def test_a_form_without_a_boundary_is_refused(content_type: bytes) -> None:
    with pytest.raises(RefusedError):
        read(MODEL + END, content_type)

"""S16: what may be given as a provider's base URL, and the one form that it gets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.base_url import clean_base_url, origin_of
from keydesk.domain.errors import InvalidValueError


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("https://api.example.com/v1", "https://api.example.com/v1"),
        (" HTTPS://API.Example.COM:443/v1// ", "https://api.example.com/v1"),
        ("http://api.example.com:80", "http://api.example.com"),
        ("http://api.example.com.:8080/", "http://api.example.com:8080"),
        ("https://8.8.8.8/V1", "https://8.8.8.8/V1"),
        ("https://[2606:4700:0:0::1111]/v1", "https://[2606:4700::1111]/v1"),
        ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
    ],
)
def test_one_form(text: str, clean: str) -> None:
    assert clean_base_url(text, allow_private=False) == clean
    assert clean_base_url(clean, allow_private=False) == clean


@pytest.mark.parametrize(
    "text",
    [
        "",
        "api.example.com/v1",
        "ftp://api.example.com",
        "file:///etc/passwd",
        "https://",
        "https:///v1",
        "https://user:pass@api.example.com",
        "https://user@api.example.com",
        "https://api.example.com/v1?key=1",
        "https://api.example.com/v1?",
        "https://api.example.com/v1#top",
        "https://api.example.com\\@evil.example",
        "https://api.example.com/a b",
        "https://api.example.com/\r\nHost: evil",
        "https://api.example.com:0x50/",
        "https://api.example.com:99999/",
        "https://api.example.com/../admin",
        "https://bücher.example",
        "https://[::1",
        "https://a..b",
        "https://-a.example",
        "https://300.1.1.1",
        "https://2130706433",
        "https://0x7f.1",
        "https://0x7f000001",
        "https://127.1",
        "https://017700000001",
        "https://0.0.0.0",
        "https://224.0.0.1",
        "https://169.254.169.254/latest",
        "https://[::ffff:169.254.169.254]/",
        "https://[fd00:ec2::254]/",
        "https://metadata.google.internal/",
        "https://metadata.google.internal./",
    ],
)
def test_never(text: str) -> None:
    """S16: not even with private addresses allowed."""
    with pytest.raises(InvalidValueError) as caught:
        clean_base_url(text, allow_private=True)
    assert caught.value.field == "base_url"


@pytest.mark.parametrize(
    "text",
    [
        "http://localhost:11434/v1",
        "http://ollama.localhost",
        "http://127.0.0.1:11434",
        "http://127.9.9.9",
        "http://10.1.2.3",
        "http://192.168.1.20:8000/v1",
        "http://100.64.0.1",
        "http://[::1]:8000",
        "http://[fd12::1]",
        "http://[::ffff:10.0.0.1]",
        "http://[64:ff9b::a00:1]",
    ],
)
def test_private_addresses_take_a_confirmation(text: str) -> None:
    """S16."""
    with pytest.raises(InvalidValueError, match="private"):
        clean_base_url(text, allow_private=False)
    assert clean_base_url(text, allow_private=True).startswith("http://")


@given(st.text(max_size=30) | st.from_regex(r"https?://[^ ]{1,30}", fullmatch=True))
def test_whatever_is_taken_keeps_its_origin(text: str) -> None:
    try:
        clean = clean_base_url(text, allow_private=True)
    except InvalidValueError:
        return
    assert clean_base_url(clean, allow_private=True) == clean
    assert clean == origin_of(clean) or clean.startswith(origin_of(clean) + "/")

"""What people have at hand as an address, and where a token may go."""

import pytest

from keydesk.desktop.connections.profiles.address import read_address
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import SecretKind, mint


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("gateway.example.org", "https://gateway.example.org/admin/v1"),
        ("  https://gateway.example.org/  ", "https://gateway.example.org/admin/v1"),
        ("https://Gateway.Example.org:8443/v1", "https://gateway.example.org:8443/admin/v1"),
        ("https://example.org/keydesk/v1/", "https://example.org/keydesk/admin/v1"),
        ("http://127.0.0.1:5393/admin/v1", "http://127.0.0.1:5393/admin/v1"),
        ("http://127.0.0.1:5393/admin", "http://127.0.0.1:5393/admin/v1"),
        ("127.0.0.1:5393", "http://127.0.0.1:5393/admin/v1"),
        ("localhost", "http://localhost/admin/v1"),
        ("[::1]:5393", "http://[::1]:5393/admin/v1"),
        ("10.0.0.7:5393", "https://10.0.0.7:5393/admin/v1"),
    ],
)
def test_an_address_is_completed(typed: str, url: str) -> None:
    assert read_address(typed).url == url


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ftp://example.org",
        "https://",
        "https://user:word@example.org",
        "https://example.org/?x=1",
        "https://example.org/#x",
        "https://example.org:port",
        "https://exa mple.org",
        "a..b",
        pytest.param(mint(SecretKind.ADMIN).reveal(), id="token"),
        "[::zz]",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_address(typed)
    assert caught.value.field == "address"


@pytest.mark.parametrize(
    ("typed", "needs_consent"),
    [
        ("http://gateway.example.org", True),
        ("http://10.0.0.7:5393", True),
        ("http://127.0.0.1.example.org", True),
        ("http://[::1]:5393", False),
        ("http://127.8.0.1:5393", False),
        ("http://localhost:5393", False),
        ("https://gateway.example.org", False),
    ],
)
def test_only_encrypted_or_on_this_computer_without_asking(typed: str, needs_consent: bool) -> None:
    """S28."""
    assert read_address(typed).needs_consent is needs_consent

"""How a gateway is told to share itself, and what is looked at in a certificate before it is (A3)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from keydesk.desktop.local_gateway.certificate import read_certificate
from keydesk.desktop.local_gateway.sharing import Sharing, network_addresses, sharing_of
from keydesk.domain.errors import InvalidValueError

NOW = datetime.now(UTC)


def test_what_is_remembered_is_read_back() -> None:
    sharing = Sharing("10.1.2.3", "keys.example.org", "/a.pem", "/a.key")
    assert sharing_of(sharing.to_text()) == sharing


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"address": "x", "name": "", "certificate": "", "key": ""}']
)
def test_anything_else_is_not_shared(text: str) -> None:
    assert sharing_of(text) is None


def test_the_gateway_is_told_no_more_than_it_needs() -> None:
    assert Sharing("10.1.2.3").options(5393) == ["--host", "10.1.2.3"]
    assert Sharing("fd00::2").base_url(5393) == "http://[fd00::2]:5393/v1"
    encrypted = Sharing("10.1.2.3", "keys.example.org", "/a.pem", "/a.key")
    tls = ["--tls-cert", "/a.pem", "--tls-key", "/a.key"]
    assert encrypted.options(0) == ["--host", "10.1.2.3", *tls]
    public = ["--public-url", "https://keys.example.org:5393"]
    assert encrypted.options(5393) == ["--host", "10.1.2.3", *tls, *public]
    assert encrypted.base_url(5393) == "https://keys.example.org:5393/v1"


def test_addresses_are_those_that_others_can_reach() -> None:
    for address, interface in network_addresses():
        assert interface
        assert not address.startswith(("127.", "fe80:", "169.254."))
        assert address != "::1"


def test_a_certificate_tells_whom_it_is_for(make_certificate: Any) -> None:
    files = make_certificate("keys.example.org", "*.room.example", "10.1.2.3")
    read = read_certificate(files.certificate, files.key, NOW)
    assert read.names == ("keys.example.org", "*.room.example", "10.1.2.3")
    assert timedelta(days=28) < read.expires_at - NOW < timedelta(days=30)
    assert read.is_for("Keys.example.org")
    assert read.is_for("a.room.example")
    assert read.is_for("10.1.2.3")
    assert not read.is_for("room.example")
    assert not read.is_for("10.1.2.4")


@pytest.mark.parametrize(
    ("what", "field", "said"),
    [
        ("expired", "certificate", "Expired on"),
        ("early", "certificate", "Not valid before"),
        ("missing", "certificate", "Cannot be read: no such file"),
        ("nonsense", "certificate", "No certificate in PEM form"),
        ("mismatch", "key", "Not the key of this certificate"),
        ("password", "key", "with a password"),
        ("no key", "key", "Cannot be read"),
    ],
)
def test_what_is_wrong_is_said_of_its_file(
    make_certificate: Any, tmp_path: Path, what: str, field: str, said: str
) -> None:
    fields: dict[str, Any] = {
        "expired": {"days": 1, "begins": -2},
        "early": {"begins": 2},
        "password": {"password": "secret"},
    }.get(what, {})
    files = make_certificate("a.example", **fields)
    certificate, key = files.certificate, files.key
    if what == "missing":
        certificate = tmp_path / "nowhere.pem"
    elif what == "nonsense":
        certificate = files.key
    elif what == "mismatch":
        key = make_certificate("b.example", stem="other").key
    elif what == "no key":
        key = tmp_path / "nowhere.key"
    with pytest.raises(InvalidValueError, match=said) as caught:
        read_certificate(certificate, key, NOW)
    assert caught.value.field == field

"""The steps of a test in words, and what proxies and files of authorities are refused for."""

from datetime import UTC, datetime, timedelta

import pytest

from keydesk import __version__
from keydesk.contract.info import CallingAdmin, Role
from keydesk.desktop.connections.profiles import examination_words as words
from keydesk.desktop.connections.profiles.authority_file import read_authorities
from keydesk.desktop.connections.profiles.entered import read_proxy
from keydesk.desktop.widgets.step_list import Outcome
from keydesk.domain.errors import InvalidValueError
from tests.fixtures.authority import Authority

ELSE = "locations: sees and changes nothing else"
NOT_A_PROXY = ("u:p@proxy:1", "https://p:1", "http://p", "p:x", "p:1/path", "http://:80", "p:99999")
NOW = datetime.now(UTC)


@pytest.mark.parametrize(
    ("role", "locations", "outcome", "says"),
    [
        (Role.OWNER, None, Outcome.FINE, "accepted: Ada, owner"),
        (Role.VIEWER, None, Outcome.DOUBTFUL, "Ada, viewer: may look, but change nothing"),
        (Role.ADMIN, ["a"], Outcome.DOUBTFUL, "Ada, admin of one location: sees and changes nothing else"),
        (
            Role.ADMIN,
            ["a", "b"],
            Outcome.DOUBTFUL,
            "Ada, admin of 2 locations: sees and changes nothing else",
        ),
    ],
)
def test_what_a_token_allows(role: Role, locations: list[str] | None, outcome: Outcome, says: str) -> None:
    step = words.token(CallingAdmin(id="a", name="Ada", role=role, location_ids=locations))
    assert (step.outcome, step.text) == (outcome, says)


@pytest.mark.parametrize(
    ("version", "says"),
    [(__version__, "as this program"), ("0.0.9", "older than this program"), ("12.0.0", "newer than this")],
)
def test_versions(version: str, says: str) -> None:
    assert says in words.version(version).text


@pytest.mark.parametrize(
    ("ahead", "outcome", "says"),
    [
        (None, Outcome.OPEN, "not told"),
        (0.2, Outcome.FINE, "within 1 s of this computer's"),
        (-30.0, Outcome.FINE, "within 30 s of this computer's"),
        (31.0, Outcome.DOUBTFUL, "31 s ahead of this computer's: keys begin and end by the gateway's clock"),
        (-7300.0, Outcome.DOUBTFUL, "2 h behind this computer's: keys begin and end by the gateway's clock"),
    ],
)
def test_clocks(ahead: float | None, outcome: Outcome, says: str) -> None:
    step = words.clock(ahead)
    assert (step.outcome, step.text) == (outcome, says)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ""),
        ("proxy:3128", "http://proxy:3128"),
        (" HTTP://Proxy.Example.ORG:3128/ ", "http://proxy.example.org:3128"),
        ("http://[::1]:3128", "http://[::1]:3128"),
    ],
)
def test_a_proxys_address_is_completed(typed: str, read: str) -> None:
    assert read_proxy(typed) == read


@pytest.mark.parametrize("typed", NOT_A_PROXY)
def test_what_is_no_proxy(typed: str) -> None:
    with pytest.raises(InvalidValueError):
        read_proxy(typed)


def test_a_file_of_authorities(authority: Authority) -> None:
    """With words around the certificates, as people have them; refused once one has expired."""
    file = authority.folder / "ca.pem"
    file.write_text(f"# ours\n{authority.pem}")
    read = read_authorities(str(file), NOW)
    assert read.names == ("Test authority",)
    assert read.pem == authority.pem
    with pytest.raises(InvalidValueError, match="Expired on"):
        read_authorities(str(file), NOW + timedelta(days=4000))
    with pytest.raises(InvalidValueError, match="Not valid before"):
        read_authorities(str(file), NOW - timedelta(days=4000))

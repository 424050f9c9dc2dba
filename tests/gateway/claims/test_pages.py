"""The pages of claim links over HTTP, at a gateway as it runs: what they say, to whom, in which language."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import httpx
import pytest

from tests.fixtures.link_pages import get, press, unknown_link, words_of

Workshop = Callable[..., list[dict[str, Any]]]
Find = Callable[[str], str | None]


def test_looking_opens_nothing(gateway: Any, workshop: Workshop, secret_in: Find) -> None:
    """E5: previews and scanners look as often as they like; HEAD never opens anything."""
    (item,) = workshop(gateway, "Ada", label="Looking")
    for method in ("GET", "HEAD") * 3:
        answer = get(item["claim_url"], method)
        assert (answer.status_code, secret_in(answer.text)) == (200, None)
        assert bool(answer.text) is (method == "GET")
    assert gateway.admin.get(f"/keys/{item['key']['id']}").json()["claim"]["claimed_at"] is None
    page = press(item["claim_url"])
    secret = secret_in(page.text)
    assert (page.status_code, secret is None) == (200, False)
    assert gateway.call(secret, "keydesk-demo").status_code == 200
    for again in (press(item["claim_url"]), get(item["claim_url"])):
        assert (again.status_code, secret_in(again.text)) == (410, None)
        assert "Already opened" in words_of(again)
    assert gateway.call(secret, "keydesk-demo").status_code == 200


def test_every_answer_keeps_to_itself(gateway: Any, workshop: Workshop) -> None:
    """Nothing runs or is fetched but what stands in the page; nobody frames it, keeps it or is told of it."""
    (item,) = workshop(gateway, "Ada", label="Headers")
    url = item["claim_url"]
    answers = [get(url), get(url, "HEAD"), get(unknown_link(gateway)), get(url, "PUT")]
    answers += [press(url, Origin="https://evil.example"), httpx.post(url, content=b"x", trust_env=False)]
    answers += [press(url), press(url)]
    assert [each.status_code for each in answers] == [200, 200, 404, 405, 403, 415, 200, 410]
    for answer in answers:
        policy = dict(part.split(" ", 1) for part in answer.headers["content-security-policy"].split("; "))
        assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
        assert policy["form-action"] == "'self'"
        assert re.fullmatch(r"'sha256-[0-9A-Za-z+/]{43}='", policy["style-src"])
        assert re.fullmatch(r"'sha256-[0-9A-Za-z+/]{43}='", policy["script-src"])
        assert set(policy) == {
            *("default-src", "style-src", "script-src", "form-action", "base-uri", "frame-ancestors")
        }
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "set-cookie" not in answer.headers
        assert not re.search(r"""(src|href|url\()\s*[=("']""", answer.text)
        assert " style=" not in answer.text


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        "\"' onmouseover='x' \"",
        "</style><img src=x>",
        "&lt;b&gt;",
        "{moment}",
        "{}%s$(x)",
        "שלום עולם",
        "東京 ワークショップ",
        "a" * 100,
    ],
)
def test_a_name_is_text(gateway: Any, workshop: Workshop, name: str) -> None:
    """S23: whatever stands in it; names in the other direction stand in theirs."""
    (item,) = workshop(gateway, name, label=f"L {name}"[:100])
    url = item["claim_url"]
    for page in (get(url), press(url), get(url)):
        assert name in words_of(page) or name in unescape(page.text)
        assert page.text.count("<script>") == page.text.count("<style>") == 1
        assert "<img" not in page.text
        assert "onmouseover='" not in page.text
        assert page.text.count('dir="auto"') == 2


@pytest.mark.parametrize(
    ("accepted", "language", "heading"),
    [
        ("", "en", "Your key is ready"),
        ("fr", "en", "Your key is ready"),
        ("nl-NL,nl;q=0.9,en;q=0.8", "nl", "Je sleutel staat klaar"),
        ("fr, de;q=0.7, en;q=0.3", "de", "Ihr Schlüssel liegt bereit"),
        ("en;q=0.1, DE-at", "de", "Ihr Schlüssel liegt bereit"),
        ("nl;q=0, en;q=0.5", "en", "Your key is ready"),
        ("de;q=zwei, ;;;,=,nl;q=0.2", "nl", "Je sleutel staat klaar"),
        ("x" * 15000, "en", "Your key is ready"),
    ],
)
def test_a_page_speaks_the_languages_of_its_reader(
    gateway: Any, looked_at: str, accepted: str, language: str, heading: str
) -> None:
    """J1."""
    page = get(looked_at, **{"Accept-Language": accepted})
    assert f'<html lang="{language}">' in page.text
    assert heading in words_of(page)
    assert gateway.process.poll() is None


def test_a_page_says_why_it_does_not_open(gateway: Any, workshop: Workshop) -> None:
    """In the location's time, and exactly."""
    later, over, off, gone = workshop(gateway, "Later", "Over", "Off", "Gone", label="Reasons")
    window = {"not_before": "2099-01-31T09:30:00Z", "expires_at": "2099-07-31T10:00:00Z"}
    past = {"not_before": "2020-07-01T08:00:00Z", "expires_at": "2020-07-01T10:15:00Z"}
    for item, times in ((later, window), (over, past)):
        gateway.post("/keys/bulk-update", ids=[item["key"]["id"]], patch=times)
    gateway.admin.post(f"/keys/{off['key']['id']}/deactivate")
    gateway.admin.post(f"/keys/{gone['key']['id']}/revoke")
    for item, status, parts in (
        (later, 403, ("Not yet", "Saturday 31 January 2099, 10:30 (Europe/Amsterdam)", "09:30:00 UTC")),
        (over, 410, ("The time is over", "Wednesday 1 July 2020, 12:15 (Europe/Amsterdam)", "10:15:00 UTC")),
        (off, 403, ("Switched off",)),
        (gone, 410, ("Revoked",)),
    ):
        for page in (get(item["claim_url"]), press(item["claim_url"])):
            assert page.status_code == status
            assert all(part in words_of(page) for part in parts), words_of(page)
            assert "<form" not in page.text
    dutch = get(later["claim_url"], **{"Accept-Language": "nl"})
    assert "zaterdag 31 januari 2099, 10:30" in words_of(dutch)
    german = get(over["claim_url"], **{"Accept-Language": "de"})
    assert "Mittwoch, 1. Juli 2020, 12:15 Uhr" in words_of(german)


def test_links_that_there_are_not_are_all_alike(start_gateway: Any, workshop: Workshop) -> None:
    """S2: never made, malformed, replaced or withdrawn: byte for byte the same."""
    gateway = start_gateway()
    replaced, withdrawn = workshop(gateway, "Ada", "Bea")
    gateway.post(f"/keys/{replaced['key']['id']}/claim-link")
    gateway.post(f"/keys/{withdrawn['key']['id']}/claim-link/withdraw")
    origin = f"http://127.0.0.1:{gateway.port}/claim"
    links = [
        unknown_link(gateway),
        replaced["claim_url"],
        withdrawn["claim_url"],
        f"{origin}/",
        f"{origin}/x",
    ]
    links += [f"{origin}/{'0' * 28}/", f"{origin}/%00", f"{origin}/%2e%2e%2fv1", f"{origin}/{'9' * 4000}"]
    answers = [each for link in links for each in (get(link), press(link))]
    assert {each.status_code for each in answers} == {404}
    assert len({each.content for each in answers}) == 1
    assert len({each.headers["content-security-policy"] for each in answers}) == 1


def test_a_link_may_be_typed(gateway: Any, looked_at: str) -> None:
    code = looked_at.rpartition("/")[2]
    origin = f"http://127.0.0.1:{gateway.port}/claim/"
    for text in (code.upper(), code.replace("-", ""), code.replace("0", "o").replace("1", "I")):
        assert get(origin + text).status_code == 200


def test_a_key_is_opened_where_it_will_be_used(
    start_gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """The base URL on the page is the one by which its reader got there."""
    gateway = start_gateway("--demo", "--public-url", "https://keys.example.org")
    here, there = workshop(gateway, "Here", "There")
    assert here["claim_url"].startswith("https://keys.example.org/claim/")
    port = httpx.URL(gateway.ready["admin_url"]).port
    for item, host, base_url in (
        (here, f"localhost:{port}", f"http://localhost:{port}/v1"),
        (there, "KEYS.example.org", "https://keys.example.org/v1"),
    ):
        local = f"http://127.0.0.1:{port}{httpx.URL(item['claim_url']).path}"
        page = press(local, Host=host)
        assert secret_in(page.text) is not None
        assert base_url in words_of(page)
        assert unescape(page.text).count(base_url) > 3


def test_a_room_reaches_the_links_of_a_gateway_that_listens_everywhere(
    start_gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """E5: links, base URL and what is copied name the machine's address on the network, not loopback's."""
    gateway = start_gateway("--host", "0.0.0.0", "--demo")  # noqa: S104 - the test is about it
    here = httpx.URL(gateway.base_url).host
    if here == "127.0.0.1":
        pytest.skip("this machine has no network")
    (item,) = workshop(gateway, "Ada")
    assert item["claim_url"].startswith(f"http://{here}:{gateway.port}/claim/")
    page = press(item["claim_url"])
    assert f"http://{here}:{gateway.port}/v1" in words_of(page)
    assert gateway.call(secret_in(page.text), "keydesk-demo").status_code == 200
    assert httpx.URL(gateway.ready["admin_url"]).host == "127.0.0.1"
    event = gateway.admin.get("/audit", params={"action": "key.claimed"}).json()["items"][0]
    assert event["peer"] == here


@pytest.mark.parametrize(
    ("language", "days", "says"),
    [
        ("en", 1, "are kept for a day. The owners of this gateway can read them."),
        ("en", 30, "are kept for 30 days. The owners of this gateway can read them."),
        ("nl", 30, "worden 30 dagen bewaard. De eigenaren van deze gateway kunnen ze lezen."),
        ("de", 30, "werden 30 Tage aufbewahrt. Die Eigentümer dieses Gateways können sie lesen."),
    ],
)
def test_it_says_where_prompts_are_kept(
    gateway: Any, workshop: Workshop, language: str, days: int, says: str
) -> None:
    """G2: whoever gets a key there learns it before the key is opened, and with it."""
    (item,) = workshop(gateway, "Ada", label="Kept")
    place = f"/locations/{item['key']['location_id']}"

    def keep(content_days: int | None) -> None:
        version = {"If-Match": f'"{gateway.admin.get(place).json()["version"]}"'}
        answer = gateway.admin.patch(place, json={"content_days": content_days}, headers=version)
        assert answer.is_success, answer.text

    spoken = {"Accept-Language": language}
    assert says not in words_of(get(item["claim_url"], **spoken))
    keep(days)
    assert says in words_of(get(item["claim_url"], **spoken))
    assert says in words_of(press(item["claim_url"], **spoken))
    keep(None)

"""The pages of claim links over HTTP, at a gateway as it runs."""

import asyncio
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from html import unescape
from typing import Any

import httpx
import pytest

from keydesk.domain.link import LinkKind, mint_code

Workshop = Callable[..., list[dict[str, Any]]]
Find = Callable[[str], str | None]
FORM = {"open": "yes"}


def get(url: str, method: str = "GET", **headers: str) -> httpx.Response:
    return httpx.request(method, url, headers=headers, trust_env=False, timeout=20)


def press(url: str, **headers: str) -> httpx.Response:
    return httpx.post(url, data=FORM, headers=headers, trust_env=False, timeout=20)


def unknown_link(gateway: Any) -> str:
    return f"http://127.0.0.1:{gateway.port}/claim/{mint_code(LinkKind.CLAIM).reveal()}"


def words_of(page: httpx.Response) -> str:
    """Return what somebody reads on a page."""
    content = re.sub(r"<(style|script)>.*?</\1>", "", page.text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", content)).split())


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


@pytest.fixture(scope="module")
def looked_at(gateway: Any) -> str:
    """A link that is never opened."""
    key_id, _ = gateway.create_key("Looked at")
    return str(gateway.post(f"/keys/{key_id}/claim-link")["claim_url"])


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


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "null"},
    ],
)
def test_another_sites_form_opens_nothing(
    gateway: Any, workshop: Workshop, secret_in: Find, headers: dict[str, str]
) -> None:
    """S13."""
    (item,) = workshop(gateway, "Ada", label=str(headers))
    refused = press(item["claim_url"], **headers)
    assert (refused.status_code, secret_in(refused.text)) == (403, None)
    own = {"Origin": f"http://127.0.0.1:{gateway.port}", "Sec-Fetch-Site": "same-origin"}
    assert secret_in(press(item["claim_url"], **own).text) is not None


def test_what_is_not_the_pages_form_opens_nothing(gateway: Any, looked_at: str) -> None:
    """S13, S15."""
    form = {"content-type": "application/x-www-form-urlencoded"}
    for headers, content, status, code in (
        ({"content-type": "application/json"}, b"{}", 415, "unsupported_media_type"),
        ({"content-type": "multipart/form-data"}, b"open=yes", 415, "unsupported_media_type"),
        ({**form, "content-encoding": "gzip"}, b"open=yes", 415, "unsupported_media_type"),
        (form, b"", 400, "invalid_request"),
        (form, b"shut=yes", 400, "invalid_request"),
        (form, b"open=" + b"y" * 5000, 413, "request_too_large"),
        (form, b"&".join(b"a=b" for _ in range(500)), 400, "invalid_request"),
        (form, b"\xff\xfe%zz", 400, "invalid_request"),
    ):
        answer = httpx.post(looked_at, headers=headers, content=content, trust_env=False)
        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code), content
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS"):
        answer = get(looked_at, method)
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST")
    assert get(looked_at, Host="evil.example").status_code == 421
    assert get(looked_at).status_code == 200
    port = gateway.port
    assert get(f"http://127.0.0.1:{port}/deployments/x{httpx.URL(looked_at).path}").status_code == 404


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


async def test_of_many_at_once_one_gets_the_key(gateway: Any, workshop: Workshop, secret_in: Find) -> None:
    """Twenty press in the same instant: one key is made, and one page shows it."""
    (item,) = workshop(gateway, "Ada", label="At once")
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        answers = await asyncio.gather(*(client.post(item["claim_url"], data=FORM) for _ in range(20)))
    assert sorted(each.status_code for each in answers) == [200, *[410] * 19]
    found = [secret for each in answers if (secret := secret_in(each.text)) is not None]
    assert len(found) == 1
    assert gateway.call(found[0], "keydesk-demo").status_code == 200
    events = gateway.admin.get(f"/keys/{item['key']['id']}/audit").json()["items"]
    assert [each["action"] for each in events] == ["key.claimed", "key.created"]


async def test_a_room_opens_its_links_at_once(gateway: Any, workshop: Workshop, secret_in: Find) -> None:
    """Thirty people in the same second, each with a link of their own: everybody gets their own key."""
    items = workshop(gateway, *(f"Person {number}" for number in range(30)), label="A room")
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        answers = await asyncio.gather(*(client.post(each["claim_url"], data=FORM) for each in items))
    secrets = [secret_in(each.text) for each in answers]
    assert [None if secret is None else secret[4:16] for secret in secrets] == [
        each["key"]["id"] for each in items
    ]
    batch = gateway.admin.get(f"/batches/{items[0]['key']['batch_id']}").json()
    assert (batch["claimed"], batch["links"]) == (30, 30)


async def test_a_thousand_wrong_codes_are_told_to_wait(
    start_gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """S15: nobody else is slowed down or shut out, not even from the same address."""
    gateway = start_gateway("--demo")
    ada, bea = workshop(gateway, "Ada", "Bea")
    secret = secret_in(press(ada["claim_url"]).text)
    links = [unknown_link(gateway) for _ in range(1000)]
    slowest = 0.0
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:

        async def guess() -> list[httpx.Response]:
            return [await client.post(links.pop(), data=FORM) for _ in range(125)]

        guessing = [asyncio.create_task(guess()) for _ in range(8)]
        loop = asyncio.get_running_loop()
        while not all(each.done() for each in guessing):
            before = loop.time()
            called = await client.get(f"{gateway.base_url}/models", headers={"x-api-key": str(secret)})
            assert called.status_code == 200
            slowest = max(slowest, loop.time() - before)
        answers = [answer for each in guessing for answer in each.result()]
    assert slowest < 2
    waiting = [each for each in answers if each.status_code == 429]
    assert len(answers) == 1000
    assert 900 <= len(waiting) <= 970, "thirty a minute are answered in full"
    assert {each.status_code for each in answers} == {404, 429}
    assert all(1 <= int(each.headers["retry-after"]) <= 60 for each in waiting)
    assert secret_in(press(bea["claim_url"]).text) is not None


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


def test_a_locked_database_opens_nothing_and_recovers(
    start_gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """S22: the link stays whole."""
    gateway = start_gateway()
    (item,) = workshop(gateway, "Ada")
    with closing(sqlite3.connect(gateway.database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        refused = press(item["claim_url"])
        connection.execute("ROLLBACK")
    assert (refused.status_code, secret_in(refused.text)) == (503, None)
    assert "Nothing was changed" in words_of(refused)
    assert secret_in(press(item["claim_url"]).text) is not None


def test_the_metrics_name_no_code(gateway: Any, looked_at: str) -> None:
    get(looked_at)
    metrics = get(f"http://127.0.0.1:{gateway.port}/metrics").text
    assert 'path="/claim/{code}"' in metrics
    assert looked_at.rpartition("/")[2] not in metrics


def test_neither_code_nor_secret_stays_behind(
    start_gateway: Any, workshop: Workshop, secret_in: Find, files_below: Any, left_in: Any
) -> None:
    """S3: not in the database, its log, or what the gateway writes; opened, replaced, withdrawn or wrong."""
    gateway = start_gateway()
    items = workshop(gateway, "Ada", "Bea", "Cleo")
    links = [each["claim_url"] for each in items]
    batch = items[0]["key"]["batch_id"]
    links.append(gateway.post(f"/batches/{batch}/join-link", names="shown")["join_url"])
    secrets = [secret_in(press(links[0]).text), secret_in(join(links[-1], items[2]).text)]
    gateway.post(f"/keys/{items[1]['key']['id']}/claim-link/withdraw")
    for link in links:
        for method in ("GET", "POST", "PUT"):
            httpx.request(method, link, data=FORM, trust_env=False)
    links.append(gateway.post(f"/keys/{items[0]['key']['id']}/claim-link")["claim_url"])
    links.append(unknown_link(gateway))
    press(links[-1])
    codes = [link.rpartition("/")[2] for link in links]
    canaries = [*codes, *(code.replace("-", "") for code in codes), *secrets]
    assert (len(canaries), None in canaries) == (14, False)
    for _ in range(2):
        texts = {**files_below(gateway.data_dir), "log": gateway.log.read_bytes()}
        assert left_in(texts, canaries) == []
        gateway.stop()


def join(url: str, item: dict[str, Any]) -> httpx.Response:
    return httpx.post(url, data={"key": item["key"]["id"]}, trust_env=False, timeout=20)


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

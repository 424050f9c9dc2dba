"""Every state of a link in a real browser: in each language, on a phone and on a laptop, with any name."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import Any

import httpx
import pytest

from tests.fixtures.link_pages import press, unknown_link

Workshop = Callable[..., list[dict[str, Any]]]
Find = Callable[[str], str | None]
SCREENS = ({"width": 390, "height": 844, "dark": True}, {"width": 1280, "height": 800})
LONG = "Bartholomew-Alexander Featherstonehaugh-Cholmondeley von und zu Hohenlohe-Langenburg und Sohn"
NAMES = ("Ada Lovelace", LONG, "ليلى عبد الرحمن حسن", "שרה כהן (קבוצה 2)", "山田 太郎", "W" * 100)
HEADINGS = {
    "ready": ("Your key is ready", "Je sleutel staat klaar", "Ihr Schlüssel liegt bereit"),
    "claimed": ("Already opened", "Al geopend", "Schon geöffnet"),
    "scheduled": ("Not yet", "Nog niet", "Noch nicht"),
    "over": ("The time is over", "De tijd is om", "Die Zeit ist um"),
    "inactive": ("Switched off", "Uitgeschakeld", "Ausgeschaltet"),
    "revoked": ("Revoked", "Ingetrokken", "Widerrufen"),
    "join": ("Get your key", "Haal je sleutel op", "Schlüssel abholen"),
    "full": ("All keys are given out", "Alle sleutels zijn uitgedeeld", "Alle Schlüssel sind vergeben"),
    "join scheduled": ("Not yet", "Nog niet", "Noch nicht"),
    "join over": ("The time is over", "De tijd is om", "Die Zeit ist um"),
    "unknown": ("Nothing to open here", "Hier valt niets te openen", "Hier gibt es nichts zu öffnen"),
}
OPENABLE = {"ready", "join"}
BEFORE = {"not_before": "2099-01-31T09:30:00Z", "expires_at": "2099-07-31T10:00:00Z"}
AFTER = {"not_before": "2020-07-01T08:00:00Z", "expires_at": "2020-07-01T10:15:00Z"}
FITS = "[...document.querySelectorAll('.card > *')].every(e => e.scrollWidth <= e.clientWidth + 1)"
SECONDS = 3.0
"""Nobody who comes with a link of their own waits longer, whatever others try."""


@pytest.fixture(scope="module")
def links(gateway: Any) -> dict[str, list[str]]:
    """A link in each state, and for what opens one for every name."""
    place = gateway.post("/locations", name="Delft", time_zone="Europe/Amsterdam")["id"]
    account = {"account": "linked", "location_id": place}

    def make(label: str, *names: str) -> tuple[str, dict[str, Any]]:
        people = [gateway.post("/people", name=name, **account)["id"] for name in names]
        made = gateway.post("/keys/bulk", label=label, person_ids=people, claim=True)
        return made["batch"]["id"], {each["key"]["name"]: each for each in made["items"]}

    _, ready = make("ערב פתוח", *NAMES)
    _, others = make("Others", "claimed", "scheduled", "over", "inactive", "revoked")
    press(others["claimed"]["claim_url"])
    for name, window in (("scheduled", BEFORE), ("over", AFTER)):
        gateway.post("/keys/bulk-update", ids=[others[name]["key"]["id"]], patch=window)
    for name, verb in (("inactive", "deactivate"), ("revoked", "revoke")):
        gateway.admin.post(f"/keys/{others[name]['key']['id']}/{verb}").raise_for_status()
    joins: dict[str, list[str]] = {}
    for name, window in (("join", None), ("full", None), ("join scheduled", BEFORE), ("join over", AFTER)):
        batch, items = make(f"Room {name}", *NAMES)
        joins[name] = [gateway.post(f"/batches/{batch}/join-link")["join_url"]]
        if window is not None:
            gateway.post(f"/batches/{batch}/window", **window)
        if name == "full":
            for each in items.values():
                press(each["claim_url"])
    single = {name: [each["claim_url"]] for name, each in others.items()}
    whole = [each["claim_url"] for each in ready.values()]
    return {"ready": whole, **single, **joins, "unknown": [unknown_link(gateway)]}


@pytest.mark.parametrize("screen", SCREENS, ids=["phone", "laptop"])
@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_every_page_says_what_it_is(
    browser: Any, links: dict[str, list[str]], language: str, screen: dict[str, Any]
) -> None:
    """E5, J1: in the reader's language; it fits, breaks no rule of its own, and opens only what can be."""
    page = browser.open(**screen, language=language)
    for state, urls in links.items():
        for url in urls:
            page.go(url)
            heading = page.text("h1")
            assert heading == HEADINGS[state][("en", "nl", "de").index(language)], state
            assert page.value("document.documentElement.lang") == language
            assert page.value("document.documentElement.scrollWidth") <= screen["width"], (state, url)
            assert page.value(FITS), (state, page.text())
            assert (page.value("document.querySelector('form')") is not None) is (state in OPENABLE)
    assert page.complaints == []
    assert {method for method, _ in page.requested} == {"GET"}


@pytest.mark.parametrize("name", NAMES, ids=["plain", "long", "arabic", "hebrew", "japanese", "unbroken"])
def test_a_name_reads_in_its_own_direction(browser: Any, links: dict[str, list[str]], name: str) -> None:
    """S23: from the right where its script does, and at the edge where the rest of the card begins."""
    page = browser.open(390, 844)
    for url in links["ready"]:
        page.go(url)
        if page.text(".who") == name:
            break
    assert page.text(".who") == name
    direction = "rtl" if ord(name[0]) in range(0x590, 0x700) else "ltr"
    assert page.value("getComputedStyle(document.querySelector('.who')).direction") == direction
    edges = page.value(
        "['.who', 'h1'].map(each => { const text = document.createRange();"
        " text.selectNodeContents(document.querySelector(each)); return text.getBoundingClientRect().left; })"
    )
    assert abs(edges[0] - edges[1]) < 2


def test_copying_works_where_a_room_is(
    browser: Any, start_gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """Over plain HTTP from the network a browser lends pages no clipboard; the key is copied whole."""
    gateway = start_gateway("--host", "0.0.0.0", "--demo")  # noqa: S104 - the test is about it
    if httpx.URL(gateway.base_url).host == "127.0.0.1":
        pytest.skip("this machine has no network")
    (item,) = workshop(gateway, "Ada")
    page = browser.open(390, 844, language="nl")
    page.go(item["claim_url"])
    page.press("form button")
    assert page.value("isSecureContext") is False
    secret = secret_in(page.text("#key"))
    page.value("document.addEventListener('copy', () => { window.copied = getSelection().toString(); })")
    page.press("[data-of=key]", loads=False)
    assert page.value("window.copied") == secret
    assert page.text("[data-of=key]") == "Gekopieerd"


@pytest.fixture
def guessing(start_gateway: Any) -> tuple[Any, Callable[[str, int], list[httpx.Response]]]:
    """A gateway, and what tries so many wrong codes there from an address of its own."""
    gateway = start_gateway("--demo")

    def guess(address: str, count: int) -> list[httpx.Response]:
        async def all_of_them() -> list[httpx.Response]:
            transport = httpx.AsyncHTTPTransport(local_address=address)
            async with httpx.AsyncClient(transport=transport, timeout=30) as client:
                left = [unknown_link(gateway) for _ in range(count)]

                async def some() -> list[httpx.Response]:
                    return [await client.get(left.pop()) for _ in range(count // 4)]

                return [each for part in await asyncio.gather(*(some() for _ in range(4))) for each in part]

        return asyncio.run(all_of_them())

    return gateway, guess


@pytest.mark.slow
def test_who_guesses_is_told_to_wait_and_nobody_else(
    browser: Any, guessing: Any, workshop: Workshop, secret_in: Find
) -> None:
    """S15: a thousand wrong codes from one address; meanwhile others open their links without waiting."""
    gateway, guess = guessing
    items = workshop(gateway, *(f"Person {number}" for number in range(4)))
    slowest = 0.0
    with ThreadPoolExecutor(1) as pool:
        guessed = pool.submit(guess, "127.0.0.2", 1000)
        for item, screen in zip(items[:3], (*SCREENS, SCREENS[0]), strict=True):
            page = browser.open(**screen)
            for step in (lambda: page.go(item["claim_url"]), lambda: page.press("form button")):  # noqa: B023
                began = monotonic()
                step()
                slowest = max(slowest, monotonic() - began)
            assert secret_in(page.text("#key")) is not None
        answers = guessed.result()
    assert slowest < SECONDS
    assert len(answers) == 1000
    assert {each.status_code for each in answers} == {404, 429}
    waiting = sum(each.status_code == 429 for each in answers)
    assert 900 <= waiting <= 970, "thirty a minute are answered in full"

    mistyped = browser.open(390, 844, language="de")
    mistyped.go(unknown_link(gateway))
    assert mistyped.text("h1") == "Hier gibt es nichts zu öffnen", "another address is answered in full"
    guess("127.0.0.1", 40)
    mistyped.go(unknown_link(gateway))
    assert mistyped.text("h1") == "Zu viele Versuche"
    mistyped.go(items[3]["claim_url"])
    mistyped.press("form button")
    assert secret_in(mistyped.text("#key")) is not None, "a link of one's own opens even then"

"""The pages of claim links in a real browser, on a phone and on a laptop."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest

from keydesk.domain.link import LinkKind, mint_code

Workshop = Callable[..., list[dict[str, Any]]]
Find = Callable[[str], str | None]
PHONE, LAPTOP = (390, 844), (1280, 800)
COPIED = "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
SELECTED = "getSelection().toString()"


@pytest.fixture
def tab(browser: Any) -> Iterator[Callable[..., Any]]:
    """Return what opens pages; whatever a test did, none of them broke its own policy or asked elsewhere."""
    opened: list[Any] = []

    def open_tab(size: tuple[int, int] = LAPTOP, **more: Any) -> Any:
        opened.append(browser.open(*size, **more))
        return opened[-1]

    yield open_tab
    for each in opened:
        assert each.complaints == []
        assert all("/claim/" in url for _, url in each.requested)


@pytest.mark.parametrize(
    "screen",
    [
        {"size": size, "dark": dark, "scripts": scripts}
        for size in (PHONE, LAPTOP)
        for dark in (False, True)
        for scripts in (False, True)
    ],
)
def test_somebody_opens_their_key(
    tab: Any, gateway: Any, workshop: Workshop, secret_in: Find, screen: dict[str, Any]
) -> None:
    """E5: on any screen, with scripts or without; everything fits in its width, and the key works."""
    (item,) = workshop(gateway, "Ada Lovelace", label=str(screen))
    page = tab(**screen)
    page.go(item["claim_url"])
    assert "Your key is ready" in page.text()
    page.press("form button")
    secret = secret_in(page.text("#key"))
    assert secret is not None
    assert page.text("#key") == secret
    assert page.value("document.documentElement.scrollWidth") <= screen["size"][0]
    assert page.value("getComputedStyle(document.body).backgroundColor") == (
        "rgb(20, 23, 28)" if screen["dark"] else "rgb(246, 247, 249)"
    )
    copying = page.value("[...document.querySelectorAll('button.copy')].map(each => each.hidden)")
    assert set(copying) == {not screen["scripts"]}
    assert gateway.call(secret, "keydesk-demo").status_code == 200
    page.go(item["claim_url"])
    assert "Already opened" in page.text()
    assert secret not in page.text()


def test_what_is_shown_can_be_copied(tab: Any, gateway: Any, workshop: Workshop, secret_in: Find) -> None:
    """The key, the base URL and each snippet whole; by selection where there is no clipboard."""
    (item,) = workshop(gateway, "Ada", label="Copying")
    page = tab()
    page.go(item["claim_url"])
    page.press("form button")
    secret = secret_in(page.text("#key"))
    page.value(COPIED)
    page.press("[data-of=key]", loads=False)
    assert page.value("window.copied") == secret
    assert page.text("[data-of=key]") == "Copied"
    page.press("[data-of=base-url]", loads=False)
    assert page.value("window.copied") == gateway.base_url
    page.press("summary", loads=False)
    page.press("[data-of=snippet-curl]", loads=False)
    assert page.value("window.copied").startswith(f"curl {gateway.base_url}/chat/completions")
    page.value(NO_CLIPBOARD)
    page.press("[data-of=key]", loads=False)
    assert page.value(SELECTED) == secret


def test_pressing_twice_keeps_the_page_with_the_key(
    tab: Any, gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """A double click sends one form: a second one would put *already opened* in the place of the key."""
    (item,) = workshop(gateway, "Ada", label="Twice")
    page = tab(PHONE)
    page.go(item["claim_url"])
    with closing(sqlite3.connect(gateway.database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")  # the answer is not there before both clicks are
        page.press("form button", times=2, meanwhile=lambda: connection.execute("ROLLBACK"))
    assert secret_in(page.text("#key")) is not None
    assert [method for method, _ in page.requested] == ["GET", "POST"]


def test_pressing_twice_without_scripts_shows_the_key_too(
    tab: Any, gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """Both forms are sent, and the browser shows the second answer alone: it is the same page."""
    (item,) = workshop(gateway, "Ada", label="Twice without scripts")
    page = tab(PHONE, scripts=False)
    page.go(item["claim_url"])
    with closing(sqlite3.connect(gateway.database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")  # the answer is not there before both clicks are
        page.press("form button", times=2, meanwhile=lambda: connection.execute("ROLLBACK"))
    secret = secret_in(page.text("#key"))
    assert secret is not None
    assert [method for method, _ in page.requested] == ["GET", "POST", "POST"]
    assert gateway.call(secret, "keydesk-demo").status_code == 200


def test_a_link_is_opened_with_the_keyboard_alone(
    tab: Any, gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """J1."""
    (item,) = workshop(gateway, "Ada", label="Keyboard")
    page = tab()
    page.go(item["claim_url"])
    page.key("Tab")
    assert page.value("document.activeElement.textContent") == "Show my key"
    page.key("Enter", loads=True)
    assert secret_in(page.text("#key")) is not None
    page.key("Tab")
    assert page.value("document.activeElement.dataset.of") == "key"


@pytest.mark.parametrize(("language", "text"), [("nl", "Al geopend"), ("de", "Schon geöffnet")])
def test_the_same_link_twice_in_the_readers_language(
    tab: Any, gateway: Any, workshop: Workshop, language: str, text: str
) -> None:
    (item,) = workshop(gateway, "Ada", label=f"Twice in {language}")
    first, second = tab(language=language), tab(PHONE, language=language)
    for page in (first, second):
        page.go(item["claim_url"])
        page.press("form button") if page is first else None
    assert text in second.text()
    assert second.value("document.documentElement.lang") == language


def test_outside_the_window_and_with_a_wrong_code(tab: Any, gateway: Any, workshop: Workshop) -> None:
    (item,) = workshop(gateway, "Ada", label="Outside", not_before="2099-01-31T09:30:00Z", expires_at=None)
    page = tab(PHONE, dark=True)
    page.go(item["claim_url"])
    assert "Saturday 31 January 2099, 10:30 (Europe/Amsterdam)" in page.text()
    assert page.value("document.querySelector('form')") is None
    page.go(f"http://127.0.0.1:{gateway.port}/claim/{mint_code(LinkKind.CLAIM).reveal()}")
    assert "Nothing to open here" in page.text()


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_text_of_twice_the_size_fits_on_a_phone(
    tab: Any, gateway: Any, workshop: Workshop, language: str
) -> None:
    """J1: nothing stands out of its card, however long the words of a language are."""
    (item,) = workshop(gateway, "W" * 100, label=f"Large {language}")
    page = tab(PHONE, language=language)
    page.go(item["claim_url"])
    for step in ("looked at", "opened"):
        page.value("document.documentElement.style.fontSize = '200%'")
        assert page.value("document.documentElement.scrollWidth") <= PHONE[0], step
        inside = page.value(
            "[...document.querySelectorAll('.card > *')].every(e => e.scrollWidth <= e.clientWidth + 1)"
        )
        assert inside, step
        if step == "looked at":
            page.press("form button")

"""The pages of join links over HTTP, at a gateway as it runs, and in a browser."""

import asyncio
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import httpx
import pytest

from keydesk.domain.link import LinkKind, mint_code

Workshop = Callable[..., list[dict[str, Any]]]
Find = Callable[[str], str | None]
OPTION = re.compile(r'<option value="([0-9A-Za-z]+)" dir="auto">([^<]*)</option>')


def get(url: str, method: str = "GET", **headers: str) -> httpx.Response:
    return httpx.request(method, url, headers=headers, trust_env=False, timeout=20)


def press(url: str, **fields: str) -> httpx.Response:
    return httpx.post(url, data=fields, trust_env=False, timeout=20)


def listed(page: httpx.Response) -> dict[str, str]:
    """Return the keys on the list of a page, by the name of each."""
    return {unescape(name): key_id for key_id, name in OPTION.findall(page.text)}


@pytest.fixture
def room(gateway: Any, workshop: Workshop, request: pytest.FixtureRequest) -> Callable[..., tuple[str, Any]]:
    """Return what makes a workshop with a join link; it gives the link and the keys."""

    def make(*names: str, at: Any = gateway, budget: str = "5", **link: Any) -> tuple[str, Any]:
        items = workshop(at, *names, label=f"Room {request.node.name}"[:100])
        batch_id = items[0]["key"]["batch_id"]
        version = {"If-Match": f'"{at.admin.get(f"/batches/{batch_id}").json()["version"]}"'}
        patch = {"budget": {"limit_usd": budget}}
        at.admin.patch(f"/batches/{batch_id}", json=patch, headers=version).raise_for_status()
        return at.post(f"/batches/{batch_id}/join-link", **link)["join_url"], items

    return make


def plain(page: httpx.Response) -> str:
    """Return a page without what no other page has."""
    return re.sub(r'name="press" value="[^"]+"', "", page.text)


def test_a_name_is_picked_once(gateway: Any, room: Any, secret_in: Find) -> None:
    """E5: looking opens nothing; whoever presses first gets the key, and the list is shorter then."""
    url, items = room("Ada", "<b>Bea</b>", "שלום")
    for method in ("GET", "HEAD") * 2:
        assert (get(url, method).status_code, secret_in(get(url, method).text)) == (200, None)
    names = listed(get(url))
    assert names == {each["key"]["name"]: each["key"]["id"] for each in items}
    page = press(url, key=names["<b>Bea</b>"])
    secret = secret_in(page.text)
    assert (page.status_code, secret is None) == (200, False)
    assert gateway.call(secret, "keydesk-demo").status_code == 200
    again = press(url, key=names["<b>Bea</b>"])
    assert (again.status_code, secret_in(again.text)) == (409, None)
    assert set(listed(again)) == {"Ada", "שלום"}
    own = press(items[1]["claim_url"], open="yes")
    assert (own.status_code, secret_in(own.text)) == (410, None), "the key's own link is used up too"
    assert press(items[0]["claim_url"], open="yes").status_code == 200
    assert set(listed(get(url))) == {"שלום"}


def test_names_stay_hidden_where_they_are_typed(room: Any, secret_in: Find) -> None:
    url, _ = room("Ada Lovelace", "Bea", names="typed", extra_keys=1)
    page = get(url)
    assert "Ada" not in page.text
    assert "Bea" not in page.text
    wrong, taken = press(url, name="Ada"), press(url, name="ada lovelace")
    assert (wrong.status_code, taken.status_code) == (409, 200)
    assert secret_in(taken.text) is not None
    again = press(url, name="Ada Lovelace")
    same = plain(again) == plain(wrong)
    assert (again.status_code, same) == (409, True), "nobody learns who was here before"


def test_somebody_who_is_not_on_the_list(gateway: Any, room: Any, secret_in: Find) -> None:
    url, _ = room("Ada", extra_keys=1)
    name = '<i>"Eve" & \''
    refused = press(url, extra="a\u202eb")
    assert (refused.status_code, secret_in(refused.text)) == (422, None)
    page = press(url, extra=name)
    secret = secret_in(page.text)
    assert name in unescape(page.text)
    assert "<i>" not in page.text
    assert gateway.call(secret, "keydesk-demo").status_code == 200
    assert press(url, extra="Mallory").status_code == 409
    assert "extra" not in get(url).text


def test_names_are_not_found_by_trying(start_gateway: Any, room: Any, secret_in: Find) -> None:
    """S15: after thirty wrong names in a minute one is told to wait; a right one is opened all the same."""
    gateway = start_gateway()
    url, items = room("Ada", "Bea", at=gateway, names="typed")
    before = gateway.admin.get("/audit").json()["total"]
    answers = [press(url, name=f"Guess {number}").status_code for number in range(40)]
    assert answers == [409] * 30 + [429] * 10
    assert gateway.admin.get("/audit").json()["total"] == before
    assert secret_in(press(url, name="Bea").text) is not None
    batch = gateway.admin.get(f"/batches/{items[0]['key']['batch_id']}").json()
    assert batch["claimed"] == 1


async def test_of_thirty_at_once_everybody_gets_one_key(room: Any, gateway: Any, secret_in: Find) -> None:
    """Thirty people in the same second, ten of them twice, by names that they pick or enter."""
    url, items = room(*(f"Person {number}" for number in range(20)), extra_keys=10)
    picked = [{"key": each["key"]["id"]} for each in items]
    wanted = [*picked, *picked[:10], *({"extra": f"Guest {number}"} for number in range(12))]
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        answers = await asyncio.gather(*(client.post(url, data=each) for each in wanted))
    secrets = [secret for each in answers if (secret := secret_in(each.text)) is not None]
    assert len(secrets) == len({secret[4:16] for secret in secrets}) == 30
    assert {secret[4:16] for secret in secrets} > {each["key"]["id"] for each in items}
    assert {each.status_code for each in answers} <= {200, 409, 410}
    batch = gateway.admin.get(f"/batches/{items[0]['key']['batch_id']}").json()
    assert (batch["keys"], batch["links"], batch["claimed"], batch["join"]["extra_used"]) == (30, 30, 30, 10)
    assert get(url).status_code == 410
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        models = await asyncio.gather(
            *(client.get(f"{gateway.base_url}/models", headers={"x-api-key": each}) for each in secrets)
        )
    assert {each.status_code for each in models} == {200}


def test_extra_keys_are_paid_from_the_batch(gateway: Any, room: Any, secret_in: Find) -> None:
    """I2: a budget that is used up is used up for all of them."""
    url, items = room("Ada", budget="0.000001", extra_keys=5)
    secrets = [secret_in(press(url, extra=f"Guest {number}").text) for number in range(3)]
    assert {gateway.call(each, "keydesk-demo").status_code for each in secrets} == {402}
    assert gateway.admin.get(f"/keys?batch_id={items[0]['key']['batch_id']}").json()["total"] == 4


def test_a_join_page_keeps_to_itself(gateway: Any, room: Any) -> None:
    """The same rules as for claim links: headers, forms of other sites, forms that are none."""
    url, _ = room("Ada", extra_keys=1)
    unknown = f"http://127.0.0.1:{gateway.port}/join/{mint_code(LinkKind.JOIN).reveal()}"
    form = {"content-type": "application/x-www-form-urlencoded"}
    answers = [get(url), get(url, "HEAD"), get(unknown), press(unknown, key="x"), get(url, "DELETE")]
    answers += [
        httpx.post(url, data={"key": "x"}, headers={"Origin": "https://evil.example"}, trust_env=False)
    ]
    for content in (b"", b"open=yes", b"extra=%ff", b"extra=" + b"x" * 5000, b"\xff"):
        answers.append(httpx.post(url, content=content, headers=form, trust_env=False))
    answers += [
        press(url, key=""),
        press(url, extra=" "),
        press(url, key="nothing"),
        press(url, extra="x" * 101),
    ]
    statuses = [each.status_code for each in answers]
    assert statuses == [200, 200, 404, 404, 405, 403, 400, 400, 400, 413, 400, 422, 422, 409, 422]
    assert len({each.headers["content-security-policy"] for each in answers}) == 1
    assert {each.headers["cache-control"] for each in answers} == {"no-store"}
    assert {each.headers["referrer-policy"] for each in answers} == {"no-referrer"}
    assert 'path="/join/{code}"' in get(f"http://127.0.0.1:{gateway.port}/metrics").text


def test_the_code_of_a_link_opens_its_own_kind_alone(gateway: Any, room: Any) -> None:
    url, items = room("Ada")
    code = items[0]["claim_url"].rpartition("/")[2]
    origin = f"http://127.0.0.1:{gateway.port}"
    assert get(f"{origin}/join/{code}").status_code == 404
    assert get(f"{origin}/claim/{url.rpartition('/')[2]}").status_code == 404


@pytest.mark.parametrize("size", [(390, 844), (1280, 800)])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_room_with_phones_and_laptops(
    browser: Any, gateway: Any, room: Any, secret_in: Find, size: tuple[int, int], scripts: bool
) -> None:
    """Picking from the list by keyboard, and entering a name; nothing breaks the page's own policy."""
    url, _ = room("Ada", "Bea", extra_keys=1)
    first = browser.open(*size, scripts=scripts, dark=True)
    first.go(url)
    assert first.value("document.documentElement.scrollWidth") <= size[0]
    first.value("document.querySelector('select').focus()")
    first.type("Be")
    first.press("form button")
    assert "Bea" in first.text(".who")
    assert gateway.call(secret_in(first.text("#key")), "keydesk-demo").status_code == 200
    second = browser.open(*size, scripts=scripts, language="nl")
    second.go(url)
    assert second.value("document.querySelectorAll('option').length") == 2
    second.value("document.querySelector('#extra').focus()")
    second.type("Eve Özil")
    second.key("Enter", loads=True)
    assert "Eve Özil" in second.text(".who")
    assert secret_in(second.text("#key")) is not None
    for page in (first, second):
        assert page.complaints == []
        assert [method for method, _ in page.requested] == ["GET", "POST"]

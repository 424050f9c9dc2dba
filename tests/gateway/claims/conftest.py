"""A workshop whose keys are handed out by links."""

import base64
import re
from collections.abc import Callable
from typing import Any

import pytest

SECRET = re.compile(r"kdk_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}")


@pytest.fixture
def secret_in() -> Callable[[str], str | None]:
    """Return what finds the one key that a page shows; None where it shows none."""

    def find(text: str) -> str | None:
        found = set(SECRET.findall(text))
        assert len(found) <= 1
        return found.pop() if found else None

    return find


@pytest.fixture
def workshop() -> Callable[..., list[dict[str, Any]]]:
    """Return what makes keys with links for people of these names at a running gateway."""

    def make(gateway: Any, *names: str, label: str = "Workshop", **template: Any) -> list[dict[str, Any]]:
        place = gateway.admin.get("/locations", params={"q": "Delft"}).json()["items"]
        if not place:
            place = [gateway.post("/locations", name="Delft", time_zone="Europe/Amsterdam")]
        people = [
            gateway.post("/people", name=name, account="linked", location_id=place[0]["id"])["id"]
            for name in names
        ]
        body = {"label": label, "person_ids": people, "template": template, "claim": True}
        by_owner = {each["key"]["owner_id"]: each for each in gateway.post("/keys/bulk", **body)["items"]}
        return [by_owner[person] for person in people]

    return make


@pytest.fixture
def canary_forms() -> Callable[[str], list[bytes]]:
    """Return what gives the forms in which a code or a secret could have been left."""

    def forms(text: str) -> list[bytes]:
        found: list[bytes] = []
        for each in (text, text.replace("-", "")):
            raw = each.encode()
            found += [raw, raw[::-1], raw.upper(), raw.hex().encode(), raw.hex().upper().encode()]
            found += [each.encode("utf-16-le"), each.encode("utf-16-be"), base64.b32encode(raw)[:-8]]
            for offset in range(3):  # base64 looks different at each place of a longer text
                found.append(base64.b64encode(b"\0" * offset + raw)[4 : len(raw) // 3 * 4])
        return found

    return forms

"""A workshop whose keys are handed out by links."""

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


@pytest.fixture(scope="module")
def looked_at(gateway: Any) -> str:
    """A link that is never opened."""
    key_id, _ = gateway.create_key("Looked at")
    return str(gateway.post(f"/keys/{key_id}/claim-link")["claim_url"])

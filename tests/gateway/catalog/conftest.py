"""What reaches models, made through the admin API in one line each: the fixture ``make``."""

from typing import Any

import httpx
import pytest

PRICES = {"input_price_usd": "1", "output_price_usd": "2"}


class Making:
    """Makes things, each of which is taken; ``change`` changes one as it is now."""

    def __init__(self, admin: httpx.AsyncClient) -> None:
        self._admin = admin

    async def at(self, path: str, **body: Any) -> dict[str, Any]:
        """Return what was made at a path."""
        answer = await self._admin.post(path, json=body)
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def credential(self, name: str, value: str = "sk-canary-0123456789") -> dict[str, Any]:
        return await self.at("/credentials", name=name, value=value)

    async def provider(
        self, name: str, base_url: str | None = "https://api.acme.example/v1", **fields: Any
    ) -> dict[str, Any]:
        return await self.at("/providers", **{"name": name, "kind": "openai", "base_url": base_url, **fields})

    async def model(self, model: str, provider: dict[str, Any], **fields: Any) -> dict[str, Any]:
        plain = {"model": model, "provider_id": provider["id"], "upstream_model": "m", **PRICES}
        return await self.at("/models", **{**plain, **fields})

    async def change(self, path: str, thing: dict[str, Any], **fields: Any) -> httpx.Response:
        present = (await self._admin.get(f"{path}/{thing['id']}")).headers["etag"]
        return await self._admin.patch(f"{path}/{thing['id']}", json=fields, headers={"If-Match": present})

    async def names(self, path: str, field: str = "name", **query: Any) -> list[str]:
        """Return what one field of a whole list holds, read two at a time."""
        found: list[str] = []
        cursor: str | None = ""
        total = -1
        while cursor is not None:
            params = {**query, "limit": 2, **({"cursor": cursor} if cursor else {})}
            answer = await self._admin.get(path, params=params)
            assert answer.status_code == 200, answer.text
            page = answer.json()
            found += [item[field] for item in page["items"]]
            cursor, total = page["next_cursor"], page["total"]
        assert len(found) == total
        return found


@pytest.fixture
def make(admin: httpx.AsyncClient) -> Making:
    return Making(admin)

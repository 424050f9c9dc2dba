"""Routes are built when they are asked for; nobody who asks notices."""

from itertools import groupby

import httpx

from keydesk.gateway.adminapi.late_routes import AdminApp
from keydesk.gateway.adminapi.route import PREFIX


def first_word(path: str) -> str:
    return path.removeprefix(f"{PREFIX}/").partition("/")[0]


def paths(app: AdminApp) -> list[str]:
    return [getattr(route, "path", "") for route in app.router.routes]


def test_each_feature_is_asked_for_by_every_word_that_its_paths_begin_with(app: AdminApp) -> None:
    for feature in app._features:
        begin = {first_word(getattr(route, "path", "")) for route in feature.build().routes}
        assert begin == set(feature.words)


async def test_what_nobody_asked_for_is_not_built(admin: httpx.AsyncClient, app: AdminApp) -> None:
    """And what is there is in the same order whatever was asked for first."""
    assert paths(app) == []
    for path in ("/usage/summary", "/people", "/info"):
        assert (await admin.get(path)).status_code == 200
    built = paths(app)
    assert [word for word, _ in groupby(built, first_word)] == [
        *("info", "openapi.json", "people", "usage", "keys")
    ]
    assert len(app.routes) > len(built)
    assert [path for path in paths(app) if path in built] == built


async def test_who_asks_for_nothing_that_is_there_has_nothing_built(
    admin: httpx.AsyncClient, app: AdminApp
) -> None:
    for path in ("/nothing", "/keysx", "//keys"):
        assert (await admin.get(path)).status_code == 404
    assert paths(app) == []


async def test_the_document_tells_of_all(admin: httpx.AsyncClient, app: AdminApp) -> None:
    told = (await admin.get("/openapi.json")).json()["paths"]
    assert set(told) == set(paths(app)) - {f"{PREFIX}/openapi.json"}

"""S3: no secret is in the clear in any file, however one looks."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import httpx

from keydesk.contract.info import Role
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engine import Place
from keydesk.gateway.store.postgresql import connect_plainly

CREDENTIAL = "sk-canary-4f9d2c7be1a05836"


async def test_no_secret_stays_behind(
    admin: httpx.AsyncClient,
    token_of: Callable[[Role], str],
    database: Place,
    caplog: Any,
    files_below: Callable[[Path], dict[str, bytes]],
    left_in: Callable[[Mapping[str, bytes], Iterable[str]], list[str]],
) -> None:
    secrets = [CREDENTIAL, token_of(Role.VIEWER), admin.headers["Authorization"].removeprefix("Bearer ")]
    for name in ("Ada", "Bea"):
        answer = await admin.post("/keys", json={"name": name}, headers={"Idempotency-Key": name})
        secrets.append(answer.json()["secret"])
        key = answer.json()["key"]
        await admin.patch(f"/keys/{key['id']}", json={"name": name * 2}, headers={"If-Match": '"1"'})
        once = {"Idempotency-Key": f"{name} again"}
        for path, body in (("ephemeral", {}), ("rotate", {"grace_seconds": 60})):
            minted = await admin.post(f"/keys/{key['id']}/{path}", json=body, headers=once)
            secrets.append(minted.json()["secret"])
        for found in secrets[-3:]:
            assert (await admin.post("/keys/identify", json={"secret": found})).status_code == 200
        await admin.post("/keys/identify", json={"secret": [secrets[-1]]})
        await admin.post(f"/keys/{key['id']}/revoke")
    people = await admin.post(
        "/people/import", content=b"name,account\nCleo,c\nDora,d\n", headers={"Content-Type": "text/csv"}
    )
    ids = [each["person_id"] for each in people.json()["items"]]
    batch = await admin.post(
        "/keys/bulk", json={"label": "W", "person_ids": ids}, headers={"Idempotency-Key": "W"}
    )
    secrets += [each["secret"] for each in batch.json()["items"]]
    assert len(set(secrets)) == 11
    credential = (await admin.post("/credentials", json={"name": "C", "value": CREDENTIAL})).json()
    await admin.post(
        "/providers",
        json={
            "name": "P",
            "kind": "openai",
            "base_url": "https://api.acme.example",
            "credential_id": credential["id"],
        },
        headers={"Idempotency-Key": "P"},
    )
    await admin.post(
        "/credentials", json={"name": "C", "value": CREDENTIAL}, headers={"Idempotency-Key": "C"}
    )
    await admin.post("/keys", json={"name": secrets[-1] + "\0"})
    if isinstance(database, DatabaseUrl):
        files = tables_of(database)
    else:
        files = files_below(database.parent)
        assert len(files) == 3  # the database, its write-ahead log and its index
    files["log"] = caplog.text.encode()
    assert left_in(files, secrets) == []


def tables_of(url: DatabaseUrl) -> dict[str, bytes]:
    """Return what each table holds, bytes among it as hexadecimal digits."""
    with connect_plainly(url) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        return {
            table: "\n".join(
                row
                for (row,) in connection.execute(f"SELECT row_to_json(t)::text FROM {table} t".encode())  # noqa: S608
            ).encode()
            for (table,) in tables
        }

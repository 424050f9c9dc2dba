"""S3: no secret is in the clear in any file, however one looks."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx

from keydesk.contract.info import Role

CREDENTIAL = "sk-canary-4f9d2c7be1a05836"


def encodings(secret: str) -> Iterator[bytes]:
    """Yield the forms in which a secret could have been left."""
    raw = secret.encode()
    yield from (raw, raw[::-1], raw.hex().encode(), raw.hex().upper().encode(), secret.swapcase().encode())
    yield from (secret.encode("utf-16-le"), secret.encode("utf-16-be"), base64.b32encode(raw)[:-8])
    for offset in range(3):  # base64 looks different at each place of a longer text
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            yield encode(b"\0" * offset + raw)[4 : len(raw) // 3 * 4]


def left_behind(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_search_finds_what_is_there() -> None:
    for text in (b"xx" + CREDENTIAL.encode(), base64.b64encode(b"x" + CREDENTIAL.encode() + b"yyy")):
        assert any(form in text for form in encodings(CREDENTIAL))


async def test_no_secret_stays_behind(
    admin: httpx.AsyncClient, token_of: Callable[[Role], str], tmp_path: Path, caplog: Any
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
    files = left_behind(tmp_path)
    assert len(files) == 3  # the database, its write-ahead log and its index
    files["log"] = caplog.text.encode()
    for secret in secrets:
        for name, content in files.items():
            assert not [form for form in encodings(secret) if form in content], name

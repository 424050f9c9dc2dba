"""Remembered connections (A4): names and addresses in a file, tokens in the keyring or in memory."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from keydesk.desktop.connections.profiles.profile import ConnectionStore, Profile, Tag
from keydesk.domain.secret import SecretKind, mint

Keyring = Any
REMOTE = Profile("Utrecht", "https://gateway.example.org/admin/v1")


async def test_a_connection_is_remembered_over_a_restart(store: ConnectionStore, tmp_path: Path) -> None:
    token = mint(SecretKind.ADMIN)
    assert (await store.add(REMOTE, token)).keeping.in_keyring
    again = ConnectionStore(tmp_path)
    (profile,) = again.profiles()
    assert (profile.name, profile.admin_url) == (REMOTE.name, REMOTE.admin_url)
    assert (await again.token_of(profile)).token == token


async def test_without_a_keyring_the_token_is_known_for_this_session_only(
    store: ConnectionStore, keyring: Keyring, tmp_path: Path
) -> None:
    """S24."""
    keyring.refuses = "None here."
    token = mint(SecretKind.ADMIN)
    keeping = (await store.add(REMOTE, token)).keeping
    assert (keeping.in_keyring, keeping.reason) == (False, "None here.")
    (profile,) = store.profiles()
    assert (await store.token_of(profile)).token == token
    assert (await ConnectionStore(tmp_path).token_of(profile)).token is None


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_no_file_holds_the_token(store: ConnectionStore, tmp_path: Path) -> None:
    """S3."""
    token = mint(SecretKind.ADMIN)
    await store.add(REMOTE, token)
    written = everything_in(tmp_path)
    assert b"Utrecht" in written
    assert token.reveal().encode() not in written
    assert token.id.encode() not in written


async def test_one_gateway_is_known_by_two_names_with_a_token_each(store: ConnectionStore) -> None:
    first, second = mint(SecretKind.ADMIN), mint(SecretKind.ADMIN)
    one = (await store.add(REMOTE, first)).profile
    other = (await store.add(replace(REMOTE, name="Utrecht as viewer"), second)).profile
    assert one.id != other.id
    assert [(await store.token_of(each)).token for each in store.profiles()] == [first, second]


async def test_a_change_keeps_the_token(store: ConnectionStore, tmp_path: Path) -> None:
    token = mint(SecretKind.ADMIN)
    kept = (await store.add(REMOTE, token)).profile
    changed = replace(
        kept,
        name="Amsterdam",
        tag=Tag.PRODUCTION,
        proxy="http://proxy:3128",
        authority_file="/a/b.pem",
        pinned="PEM",
        connect_seconds=7,
        answer_seconds=300,
    )
    await store.add(changed, None)
    again = ConnectionStore(tmp_path)
    assert again.profiles() == [changed]
    assert (await again.token_of(changed)).token == token


async def test_what_an_older_keydesk_wrote_is_read(tmp_path: Path) -> None:
    entry = {
        "name": "Utrecht",
        "admin_url": REMOTE.admin_url,
        "id": "abc",
        "connect_seconds": 9999,
        "tag": "?",
    }
    (tmp_path / "connections.json").write_text(json.dumps([entry]))
    assert ConnectionStore(tmp_path).profiles() == [replace(REMOTE, id="abc")]


async def test_why_a_token_is_not_known_any_more(store: ConnectionStore, tmp_path: Path) -> None:
    """S24: another computer's keyring, or one that was cleared."""
    (tmp_path / "connections.json").write_text(
        '[{"name": "U", "admin_url": "https://u/admin/v1", "id": "x"}]'
    )
    (profile,) = ConnectionStore(tmp_path).profiles()
    assert await store.token_of(profile) == (None, "This computer's keyring does not have it.")


async def test_a_forgotten_connection_leaves_nothing(
    store: ConnectionStore, keyring: Keyring, tmp_path: Path
) -> None:
    await store.add(REMOTE, mint(SecretKind.ADMIN))
    (profile,) = store.profiles()
    await store.remove(profile)
    assert store.profiles() == ConnectionStore(tmp_path).profiles() == []
    assert keyring.tokens == {}
    assert (await store.token_of(profile)).token is None


async def test_connections_are_listed_by_name(store: ConnectionStore) -> None:
    for name in ("beta", "Alpha", "Gamma"):
        await store.add(Profile(name, f"https://{name}.example.org/admin/v1"), mint(SecretKind.ADMIN))
    assert [profile.name for profile in store.profiles()] == ["Alpha", "beta", "Gamma"]


@pytest.mark.parametrize("content", ["", "nonsense", "{}", "[1]", '[{"name": "x"}]'])
def test_a_broken_file_is_an_empty_one(tmp_path: Path, content: str) -> None:
    (tmp_path / "connections.json").write_text(content)
    assert ConnectionStore(tmp_path).profiles() == []


async def test_a_folder_that_cannot_be_written_forgets_and_goes_on(keyring: Keyring, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    store = ConnectionStore(blocked / "below")
    assert keyring is not None
    await store.add(REMOTE, mint(SecretKind.ADMIN))
    assert len(store.profiles()) == 1

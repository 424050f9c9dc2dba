"""Remembered connections (A4): names and addresses in a file, tokens in the keyring or in memory."""

from pathlib import Path
from typing import Any

import pytest

from keydesk.desktop.connections.profiles.profile import ConnectionStore, Profile
from keydesk.domain.secret import SecretKind, mint

Keyring = Any
REMOTE = Profile("Utrecht", "https://gateway.example.org/admin/v1")


async def test_a_connection_is_remembered_over_a_restart(store: ConnectionStore, tmp_path: Path) -> None:
    token = mint(SecretKind.ADMIN)
    assert (await store.add(REMOTE, token)).in_keyring
    again = ConnectionStore(tmp_path)
    (profile,) = again.profiles()
    assert (profile.name, profile.admin_url) == (REMOTE.name, REMOTE.admin_url)
    assert await again.token_of(profile) == token


async def test_without_a_keyring_the_token_is_known_for_this_session_only(
    store: ConnectionStore, keyring: Keyring, tmp_path: Path
) -> None:
    """S24."""
    keyring.refuses = "None here."
    token = mint(SecretKind.ADMIN)
    keeping = await store.add(REMOTE, token)
    assert (keeping.in_keyring, keeping.reason) == (False, "None here.")
    (profile,) = store.profiles()
    assert await store.token_of(profile) == token
    assert await ConnectionStore(tmp_path).token_of(profile) is None


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


async def test_the_same_gateway_is_remembered_once(store: ConnectionStore) -> None:
    first, second = mint(SecretKind.ADMIN), mint(SecretKind.ADMIN)
    await store.add(REMOTE, first)
    await store.add(Profile("Utrecht again", REMOTE.admin_url), second)
    (profile,) = store.profiles()
    assert profile.name == "Utrecht again"
    assert await store.token_of(profile) == second


async def test_a_forgotten_connection_leaves_nothing(
    store: ConnectionStore, keyring: Keyring, tmp_path: Path
) -> None:
    await store.add(REMOTE, mint(SecretKind.ADMIN))
    (profile,) = store.profiles()
    await store.remove(profile)
    assert store.profiles() == ConnectionStore(tmp_path).profiles() == []
    assert keyring.tokens == {}
    assert await store.token_of(profile) is None


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

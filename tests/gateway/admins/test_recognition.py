"""Whose token it is."""

from typing import Any

import pytest
from sqlalchemy import select, update

from keydesk.contract.info import Role
from keydesk.domain.errors import InvalidValueError, UnavailableError
from keydesk.domain.secret import Secret, SecretKind, mint, parse
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.admins import recognition
from keydesk.gateway.admins.recognition import Recognition
from keydesk.gateway.admins.service import create_admin
from keydesk.gateway.admins.tables import admin_table
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.store.opening import OpenStore


@pytest.fixture
def admins(opened: OpenStore) -> Recognition:
    return Recognition(opened, {})


@pytest.fixture
def token(journal: Journal, opened: OpenStore) -> Secret:
    return create_admin(journal, opened.pepper, COMMAND_LINE, name=" Tessa ", role=Role.ADMIN)


def last_seen(opened: OpenStore) -> Any:
    with opened.store.read() as connection:
        return connection.execute(select(admin_table.c.last_seen_at)).scalar_one()


def test_a_token_is_its_admins(admins: Recognition, token: Secret) -> None:
    caller = admins.recognise(token, "192.0.2.7")
    assert caller is not None
    assert (caller.id, caller.name, caller.role, caller.peer) == (token.id, "Tessa", Role.ADMIN, "192.0.2.7")


def test_a_right_id_with_a_wrong_secret_is_nobody(admins: Recognition, token: Secret) -> None:
    """S2."""
    assert admins.recognise(mint(SecretKind.ADMIN), "") is None
    assert admins.recognise(Secret(mint(SecretKind.ADMIN).reveal(), SecretKind.ADMIN, token.id), "") is None


def test_a_stored_hash_is_no_token(admins: Recognition, token: Secret, opened: OpenStore) -> None:
    """S2."""
    assert admins.recognise(Secret(opened.pepper.digest(token).hex(), SecretKind.ADMIN, token.id), "") is None


def test_a_revoked_admin_is_nobody(admins: Recognition, token: Secret, opened: OpenStore) -> None:
    assert admins.recognise(token, "") is not None
    with opened.store.write() as connection:
        connection.execute(update(admin_table).values(revoked_at=opened.clock.now()))
    assert admins.recognise(token, "") is None


def test_an_admin_is_seen_once_a_minute(
    admins: Recognition, token: Secret, opened: OpenStore, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes: list[Any] = []
    mark = recognition.mark_seen
    monkeypatch.setattr(recognition, "mark_seen", lambda *given: (writes.append(given), mark(*given)))
    first = clock.now()
    for _ in range(5):
        admins.recognise(token, "")
        clock.advance(seconds=12)
    assert last_seen(opened) == first
    admins.recognise(token, "")
    assert last_seen(opened) == clock.now()
    assert len(writes) == 2


def test_a_full_disk_keeps_nobody_from_reading(
    admins: Recognition, token: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S22."""

    def refuse(*_: object) -> None:
        raise UnavailableError("full")

    monkeypatch.setattr(recognition, "mark_seen", refuse)
    assert admins.recognise(token, "") is not None


def test_names_are_cleaned(journal: Journal, opened: OpenStore) -> None:
    """S23."""
    with pytest.raises(InvalidValueError):
        create_admin(journal, opened.pepper, COMMAND_LINE, name="\u202eevil", role=Role.OWNER)
    parsed = parse(create_admin(journal, opened.pepper, COMMAND_LINE, name="A", role=Role.OWNER).reveal())
    assert parsed is not None
    assert parsed.kind is SecretKind.ADMIN

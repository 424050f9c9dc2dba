"""S20: what admins did cannot be rewritten unseen."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError

from keydesk.contract.catalog import CredentialCreate, CredentialPatch
from keydesk.contract.info import Role
from keydesk.contract.keys import KeyCreate, KeyPatch
from keydesk.domain.errors import DomainError
from keydesk.domain.secret import find
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE, Caller
from keydesk.gateway.audit import journal as journal_module
from keydesk.gateway.audit.repository import events
from keydesk.gateway.audit.verification import verify
from keydesk.gateway.store.opening import OpenStore

pytestmark = pytest.mark.on_both

CALLER = Caller("a1", "Tessa", Role.ADMIN, "192.0.2.7")


def act(services: Services) -> str:
    """Do a few things; return the key that they were done to."""
    key = services.keys.create(CALLER, KeyCreate(name="Ada"), None).key
    services.keys.update(CALLER, key.id, KeyPatch(name="Bea", expires_at=None), [1])
    services.keys.deactivate(CALLER, key.id, None)
    services.keys.revoke(COMMAND_LINE, key.id, None)
    return key.id


def faults(opened: OpenStore) -> str | None:
    with opened.store.read() as connection:
        return verify(connection, opened.sealing)


def test_every_change_is_a_line_of_the_chain(services: Services, opened: OpenStore) -> None:
    key_id = act(services)
    with opened.store.read() as connection:
        chain = [event for event, _ in events(connection)]
    assert [event.action for event in chain] == [
        "key.created",
        "key.updated",
        "key.deactivated",
        "key.revoked",
    ]
    assert [event.sequence for event in chain] == [1, 2, 3, 4]
    assert {(event.subject_kind, event.subject_id) for event in chain} == {("key", key_id)}
    updated = chain[1]
    assert (updated.admin_id, updated.admin_name, updated.peer) == ("a1", "Tessa", "192.0.2.7")
    assert updated.subject_name == "Bea"
    assert json.loads(updated.changes) == {
        "name": ["Ada", "Bea"],
        "expires_at": ["2027-11-21T10:00:00Z", None],
    }
    assert faults(opened) is None


def test_what_changes_nothing_is_no_event(services: Services, opened: OpenStore) -> None:
    key_id = act(services)
    services.keys.revoke(CALLER, key_id, None)
    with pytest.raises(DomainError):
        services.keys.activate(CALLER, key_id, None)
    with opened.store.read() as connection:
        assert len(list(events(connection))) == 4


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET admin_name = 'Nobody'",
        "DELETE FROM audit_event WHERE sequence = 4",
        "INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE sequence = 2",
    ],
)
def test_the_database_refuses_to_rewrite(services: Services, opened: OpenStore, statement: str) -> None:
    act(services)
    if statement.startswith("INSERT OR REPLACE") and not isinstance(opened.store.place, Path):
        pytest.skip("only SQLite replaces so")
    with pytest.raises(DatabaseError, match="only ever added to"), opened.store.write() as connection:
        connection.execute(text(statement))
    assert faults(opened) is None


def rehash(connection: Connection) -> None:
    """Make every hash fit again, as somebody without the master key could."""
    connection.execute(text("DELETE FROM audit_event WHERE sequence = 1"))
    chain = [event for event, _ in events(connection)]
    previous = bytes(32)
    for sequence, event in enumerate(chain, 1):
        fields = {name: getattr(event, name) for name in event.__slots__}
        moved = type(event)(**{**fields, "sequence": sequence, "previous_hash": previous})
        connection.execute(
            text(
                "UPDATE audit_event SET sequence = :new, previous_hash = :p, hash = :h WHERE sequence = :old"
            ),
            {"new": sequence, "p": previous, "h": moved.hash(), "old": event.sequence},
        )
        previous = moved.hash()
    connection.execute(
        text("UPDATE audit_head SET sequence = :s, hash = :h"), {"s": len(chain), "h": previous}
    )


TAMPERING: dict[str, str | Callable[[Connection], None]] = {
    "a changed event": "UPDATE audit_event SET admin_name = 'Nobody' WHERE sequence = 2",
    "a changed hash": "UPDATE audit_event SET hash = previous_hash WHERE sequence = 3",
    "a lost event": "DELETE FROM audit_event WHERE sequence = 2",
    "a cut end": "DELETE FROM audit_event WHERE sequence = 4",
    "a cut end, and a head to it": (
        "UPDATE audit_head SET sequence = 3, hash = (SELECT hash FROM audit_event WHERE sequence = 3)"
    ),
    "a forgotten head": "DELETE FROM audit_head",
    "a chain made anew": rehash,
}


@pytest.mark.parametrize("tampering", TAMPERING.values(), ids=TAMPERING.keys())
def test_whatever_is_rewritten_shows(
    services: Services, opened: OpenStore, unguard: Callable[[Connection], None], tampering: Any
) -> None:
    act(services)
    with opened.store.write() as connection:
        unguard(connection)
        if isinstance(tampering, str):
            connection.execute(text(tampering))
        else:
            tampering(connection)
    assert faults(opened)


def test_a_change_that_cannot_be_recorded_is_not_made(
    services: Services, opened: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError("no room in the record")

    monkeypatch.setattr(journal_module, "append", refuse)
    with pytest.raises(RuntimeError):
        services.keys.create(CALLER, KeyCreate(name="Ada"), None)
    with opened.store.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM key")).scalar() == 0


def test_no_secret_is_ever_recorded(services: Services, opened: OpenStore) -> None:
    """S3."""
    value = "sk-canary-0123456789"
    credential = services.credentials.create(CALLER, CredentialCreate(name="C", value=value), None)
    services.credentials.update(CALLER, credential.id, CredentialPatch(value=value + "x"), [1])
    act(services)
    with opened.store.read() as connection:
        lines = [event.changes for event, _ in events(connection)]
    assert not [line for line in lines if value in line or find(line)]
    assert json.loads(lines[1]) == {"preview": ["sk-…789", "sk-…89x"]}

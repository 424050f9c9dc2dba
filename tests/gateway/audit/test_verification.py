"""S20: whoever tampers with the record is told of at the row, and what is known to be good before it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, text

from keydesk.contract.audit import AuditFault
from keydesk.contract.info import Role
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action, Event
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.audit.repository import events, load_head
from keydesk.gateway.audit.verification import Verdict, judge
from keydesk.gateway.store.opening import OpenStore

pytestmark = pytest.mark.on_both

COUNT = 6
Tamper = Callable[[Connection], None]


@pytest.fixture
def written(journal: Journal, clock: Any) -> None:
    """Six events, a minute apart."""
    caller = Caller("a1", "Tessa", Role.ADMIN, "192.0.2.7")
    for number in range(1, COUNT + 1):
        clock.advance(minutes=1)
        with journal.change(caller) as change:
            change.record(
                Action.KEY_CREATED, f"k{number}", f"Key {number}", {"name": [None, f"Key {number}"]}
            )


def _events(connection: Connection) -> list[Event]:
    return [event for event, _ in events(connection)]


def _put(connection: Connection, event: Event, **fields: Any) -> bytes:
    """Write an event as somebody would who knows how its hash is made; return that."""
    columns = {**{name: getattr(event, name) for name in Event.__slots__}, **fields}
    changed = Event(**columns)
    values = {name: columns[name] for name in ("sequence", "previous_hash", "subject_name")}
    values |= {"hash": changed.hash(), "old": event.sequence}
    connection.execute(
        text(
            "UPDATE audit_event SET sequence = :sequence, previous_hash = :previous_hash, "
            "subject_name = :subject_name, hash = :hash WHERE sequence = :old"
        ),
        values,
    )
    return changed.hash()


def _sql(statement: str) -> Tamper:
    return lambda connection: connection.execute(text(statement)) and None


def _move(connection: Connection, first: int, by: int) -> None:
    for event in sorted(_events(connection), key=lambda each: -by * each.sequence):
        if event.sequence >= first:
            connection.execute(
                text("UPDATE audit_event SET sequence = :new WHERE sequence = :old"),
                {"new": event.sequence + by, "old": event.sequence},
            )


def _take_out(connection: Connection) -> None:
    connection.execute(text("DELETE FROM audit_event WHERE sequence = 3"))
    _move(connection, 4, -1)


def _copy(connection: Connection, number: int) -> None:
    names = ", ".join(name for name in Event.__slots__ if name != "sequence")
    connection.execute(
        text(f"INSERT INTO audit_event (sequence, {names}, hash) SELECT :n, {names}, hash FROM audit_event "  # noqa: S608
             "WHERE sequence = 2"),
        {"n": number},
    )  # fmt: skip


def _put_in(connection: Connection) -> None:
    _move(connection, 3, 1)
    _copy(connection, 3)
    second, third = _events(connection)[1:3]
    _put(connection, third, previous_hash=second.hash(), subject_name="Put in")


def _put_behind(connection: Connection) -> None:
    _copy(connection, COUNT + 1)
    *_, last, new = _events(connection)
    _put(connection, new, previous_hash=last.hash())


def _change_with_its_hash(connection: Connection) -> None:
    _put(connection, _events(connection)[3], subject_name="Another")


def _write_anew(connection: Connection) -> None:
    previous = bytes(32)
    for event in _events(connection):
        name = "Another" if event.sequence == 2 else event.subject_name
        previous = _put(connection, event, previous_hash=previous, subject_name=name)


def _write_anew_with_the_end(connection: Connection) -> None:
    _write_anew(connection)
    connection.execute(text("UPDATE audit_head SET hash = (SELECT hash FROM audit_event WHERE sequence = 6)"))


@pytest.mark.parametrize(
    ("tamper", "fault", "at", "good"),
    [
        pytest.param(
            _sql("UPDATE audit_event SET peer = '' WHERE sequence = 4"), "changed", 4, 3, id="field"
        ),
        pytest.param(
            _sql("UPDATE audit_event SET at = at - 1 WHERE sequence = 1"), "changed", 1, 0, id="first"
        ),
        pytest.param(_change_with_its_hash, "changed", 4, 3, id="field and hash"),
        pytest.param(_sql("DELETE FROM audit_event WHERE sequence = 3"), "missing", 3, 2, id="deleted"),
        pytest.param(_sql("DELETE FROM audit_event WHERE sequence < 3"), "missing", 1, 0, id="beginning"),
        pytest.param(_take_out, "missing", 3, 2, id="taken out"),
        pytest.param(_put_in, "added", 3, 2, id="put in"),
        pytest.param(_put_behind, "added", 7, 6, id="put behind"),
        pytest.param(_sql("DELETE FROM audit_event WHERE sequence > 4"), "cut", 5, 4, id="cut"),
        pytest.param(_write_anew, "rewritten", None, 0, id="rewritten"),
        pytest.param(_write_anew_with_the_end, "end_lost", None, 0, id="rewritten, end too"),
        pytest.param(_sql("DELETE FROM audit_head"), "end_lost", None, 6, id="end lost"),
    ],
)
@pytest.mark.usefixtures("written")
def test_tampering_is_told_at_the_row(
    opened: OpenStore,
    unguard: Callable[[Connection], None],
    clock: Any,
    *,
    tamper: Tamper,
    fault: str,
    at: int | None,
    good: int,
) -> None:
    with opened.store.write() as connection:
        unguard(connection)
        tamper(connection)
    verdict = _judge(opened)
    assert verdict.fault is not None
    assert (verdict.fault.kind, verdict.fault.sequence) == (AuditFault(fault), at)
    assert verdict.good_sequence == good
    expected = None if good == 0 else clock.now() - timedelta(minutes=COUNT - good)
    assert verdict.good_at == expected


def _judge(opened: OpenStore, kept: tuple[int, bytes] | None = None) -> Verdict:
    with opened.store.read() as connection:
        return judge(connection, opened.sealing, kept)


@pytest.mark.usefixtures("written")
def test_an_old_copy_in_place_of_the_database_shows_at_the_end_that_was_kept(
    opened: OpenStore, journal: Journal, unguard: Callable[[Connection], None]
) -> None:
    """Its own end is sealed as it should be; only who kept a later one can tell."""
    with opened.store.read() as connection:
        old = load_head(connection)
    assert old is not None
    caller = Caller("a1", "Tessa", Role.ADMIN, "")
    with journal.change(caller) as change:
        change.record(Action.KEY_REVOKED, "k1", "Key 1", {})
    with opened.store.read() as connection:
        kept = load_head(connection)
    assert kept is not None
    assert _judge(opened, (kept.sequence, kept.hash)).fault is None
    assert _judge(opened, (old.sequence, old.hash)).fault is None
    with opened.store.write() as connection:
        unguard(connection)
        connection.execute(text("DELETE FROM audit_event WHERE sequence = 7"))
        connection.execute(
            text("UPDATE audit_head SET sequence = :sequence, hash = :hash, seal = :seal"),
            {"sequence": old.sequence, "hash": old.hash, "seal": old.seal},
        )
    assert _judge(opened).fault is None
    cut = _judge(opened, (kept.sequence, kept.hash))
    assert cut.fault is not None
    assert (cut.fault.kind, cut.fault.sequence, cut.good_sequence) == (AuditFault.CUT, 7, 6)
    other = _judge(opened, (5, bytes(32)))
    assert other.fault is not None
    assert (other.fault.kind, other.good_sequence) == (AuditFault.REWRITTEN, 0)

"""What calls under way can take at most outlives a kill, and is charged once (S10)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keydesk.gateway.usage import holds as holds_module
from keydesk.gateway.usage.holds import SLOT, Holds, holds_beside
from keydesk.gateway.usage.records import Reservation


def reservation(number: int, **fields: Any) -> Reservation:
    said = {"request_id": f"req_{number}", "at": number, "key_id": "first", "endpoint": "chat/completions"}
    counts = {"model": "m", "provider_id": "p", "input_tokens": 5, "output_tokens": 3, "cost_nanos": 70}
    return Reservation(**(said | counts | fields))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return holds_beside(tmp_path / "keydesk.sqlite3")


@pytest.fixture
def holds(file: Path) -> Iterator[Holds]:
    holds = Holds(file)
    yield holds
    holds.close()


def left_behind(file: Path) -> list[Reservation]:
    """What the next start finds."""
    after = Holds(file)
    found = list(after.left())
    after.close()
    return found


def test_what_is_held_is_found_by_the_next_start(holds: Holds, file: Path) -> None:
    """S10: nothing is closed, nothing is flushed: the process may be gone at any moment."""
    longest = reservation(2, model="\U0001f511" * 200, chat_id="c" * 64, owner_id="o" * 12)
    holds.hold(reservation(1))
    holds.hold(longest)
    assert left_behind(file) == [reservation(1), longest]


def test_what_is_recorded_is_held_no_longer_and_its_slot_used_again(holds: Holds, file: Path) -> None:
    for number in range(100):
        holds.hold(reservation(number))
        holds.release([f"req_{number}", "req_unknown"])
    assert left_behind(file) == []
    assert file.stat().st_size <= SLOT


def test_a_slot_half_written_is_none(holds: Holds, file: Path) -> None:
    """A kill in the middle of the write: the call had not gone out."""
    holds.hold(reservation(1))
    holds.hold(reservation(2))
    content = bytearray(file.read_bytes())
    content[60] ^= 0xFF
    for damaged in (bytes(content), file.read_bytes()[:40]):
        file.write_bytes(damaged)
        assert reservation(1) not in left_behind(file)


def test_what_cannot_be_written_is_not_held(
    holds: Holds, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S22: the disk is full; later it is not."""
    holds.hold(reservation(1))
    with monkeypatch.context() as full:
        full.setattr(holds_module.os, "pwrite", lambda *_: 0, raising=False)
        with pytest.raises(OSError, match="not written whole"):
            holds.hold(reservation(2))
    with pytest.raises(OSError, match="larger than its slot"):
        holds.hold(reservation(3, model="m" * SLOT))
    assert left_behind(file) == [reservation(1)]
    holds.hold(reservation(4))
    assert left_behind(file) == [reservation(1), reservation(4)]


def test_what_a_start_has_charged_is_forgotten(holds: Holds, file: Path) -> None:
    holds.hold(reservation(1))
    holds.clear()
    assert left_behind(file) == []
    holds.hold(reservation(2))
    assert left_behind(file) == [reservation(2)]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 20)), max_size=60))
@settings(deadline=None, max_examples=50)
def test_at_every_moment_exactly_what_is_open_is_found(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[bool, int]]
) -> None:
    file = tmp_path_factory.mktemp("holds") / "held"
    holds = Holds(file)
    open_: set[str] = set()
    for opens, number in steps:
        if opens and f"req_{number}" not in open_:
            holds.hold(reservation(number))
            open_.add(f"req_{number}")
        elif not opens:
            holds.release([f"req_{number}"])
            open_.discard(f"req_{number}")
        assert {each.request_id for each in left_behind(file)} == open_
    holds.close()

"""ListModel, which is SteadyRows: watched by Qt's own tester, and held against a plain list."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from keydesk.desktop.listing.columns import ACTIONS, TICK, Column
from keydesk.desktop.listing.model import LISTED_ROLE, ListModel
from keydesk.domain.instant import SystemClock


@dataclass(frozen=True)
class Thing:
    """Something with an id."""

    id: str
    name: str = ""
    size: int = 0


def _name(thing: Thing, _now: datetime) -> str:
    return thing.name or thing.id


COLUMNS = (
    Column[Thing](id="name", title="Name", text=_name, width=10, tooltip=lambda thing: f"It is {thing.id}"),
    Column[Thing](id="size", title="Size", text=lambda thing, _: str(thing.size), width=10, numeric=True),
)
NAME, SIZE = 1, 2


@pytest.fixture
def model() -> Iterator[ListModel[Thing]]:
    made = ListModel(COLUMNS, SystemClock())
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()


def ids(model: ListModel[Thing]) -> list[str]:
    return [model.index(row, NAME).data(LISTED_ROLE).id for row in range(model.rowCount())]


def things(text: str) -> list[Thing]:
    return [Thing(letter) for letter in text]


def test_cells_say_what_their_columns_say(model: ListModel[Thing]) -> None:
    model.replace_all([Thing("a", "Ada", 7)])
    assert model.index(0, NAME).data() == "Ada"
    assert model.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole) == "It is a"
    assert model.index(0, SIZE).data() == "7"
    assert model.index(0, SIZE).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert [column.id for column in model.columns] == [TICK, "name", "size", ACTIONS]
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) == "Tick"


def test_what_is_merged_changes_no_more_than_what_changed(model: ListModel[Thing]) -> None:
    model.replace_all(things("abcdef"))
    resets: list[object] = []
    changed: list[tuple[int, int]] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.merge([Thing("a"), Thing("b", "Bea"), *things("cdef")])
    assert changed == [(1, 1)]
    assert ids(model) == list("abcdef")
    assert resets == []


def test_the_rows_that_follow_come_once(model: ListModel[Thing]) -> None:
    """Somebody who moved down while one scrolled is listed by both pieces."""
    model.replace_all(things("abc"))
    model.append(things("cde"))
    assert ids(model) == list("abcde")
    assert [model.row_of(letter) for letter in "ae"] == [0, 4]


def test_a_change_shows_before_the_list_is_read_again(model: ListModel[Thing]) -> None:
    model.replace_all(things("abc"))
    model.change(Thing("b", "Bea"))
    assert model.index(1, NAME).data() == "Bea"
    model.change(Thing("gone", "Nobody"))
    assert ids(model) == list("abc")


LISTS = st.lists(st.sampled_from("abcdefghijklmnop"), unique=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(before=LISTS, after=LISTS, changes=st.sets(st.sampled_from("abcdefghijklmnop")))
def test_merged_it_equals_what_was_merged_and_indexes_follow(
    model: ListModel[Thing], before: list[str], after: list[str], changes: set[str]
) -> None:
    """B6: what Qt holds on to (selection, current row) stands on the same thing afterwards."""
    model.replace_all([Thing(id_) for id_ in before])
    held = {id_: QPersistentModelIndex(model.index(row, NAME)) for row, id_ in enumerate(before)}
    wanted = [replace(Thing(id_), name="changed" if id_ in changes else "") for id_ in after]
    model.merge(wanted)
    assert list(model.items) == wanted
    assert all(model.row_of(id_) == row for row, id_ in enumerate(after))
    for id_, index in held.items():
        assert index.isValid() == (id_ in after)
        assert not index.isValid() or index.data(LISTED_ROLE).id == id_


def test_what_comes_and_goes_in_many_places_is_told_in_few_steps() -> None:
    """A refresh of a long list must not be felt: no view hears of thousands of changes one by one."""
    many = [Thing(f"{number:05}") for number in range(2_000)]
    model, told = ListModel(COLUMNS, SystemClock()), list[object]()
    model.replace_all(many[::2])
    held = QPersistentModelIndex(model.index(700, NAME))
    for signal in (model.rowsInserted, model.rowsRemoved, model.layoutChanged, model.dataChanged):
        signal.connect(lambda *_: told.append(None))
    model.merge(list(reversed(many)))
    assert list(model.items) == list(reversed(many))
    model.merge(many[::4])
    assert list(model.items) == many[::4]
    assert held.data(LISTED_ROLE) == many[1400]
    assert len(told) <= 5

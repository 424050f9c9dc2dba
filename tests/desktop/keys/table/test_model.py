"""The table's model, watched by Qt's own tester."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.columns import COLUMNS, POSITION, ColumnId
from keydesk.desktop.keys.table.model import KEY_ROLE, KeyTableModel
from keydesk.desktop.keys.table.pieces import Piece
from keydesk.domain.instant import Clock, SystemClock
from keydesk.domain.key import KeyStatus

NOWHERE = QModelIndex()
MakeKey = Callable[..., Key]


@pytest.fixture
def model(clock: Clock) -> Iterator[KeyTableModel]:
    made = KeyTableModel(clock)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()


def piece(keys: list[Key], *, at: str | None = None, then: str | None = None) -> Piece:
    return Piece(cursor=at, keys=keys, next_cursor=then)


def names(model: KeyTableModel) -> list[str]:
    return [model.index(row, POSITION[ColumnId.NAME]).data() for row in range(model.rowCount())]


def test_pieces_join_in_order(model: KeyTableModel, make_key: MakeKey) -> None:
    asked: list[None] = []
    model.more_wanted.connect(lambda: asked.append(None))
    model.replace_all(piece([make_key(1), make_key(2)], then="b"), 4)
    model.fetchMore(NOWHERE)
    model.fetchMore(NOWHERE)
    assert len(asked) == 1
    assert not model.canFetchMore(NOWHERE), "asks once only"
    model.append(piece([make_key(3), make_key(4)], at="b"), 4)
    assert names(model) == ["Key 1", "Key 2", "Key 3", "Key 4"]
    assert not model.canFetchMore(NOWHERE)


def test_a_piece_of_another_list_is_left_out(model: KeyTableModel, make_key: MakeKey) -> None:
    model.replace_all(piece([make_key(1)], then="b"), 2)
    model.append(piece([make_key(9)], at="elsewhere"), 2)
    assert names(model) == ["Key 1"]


def test_the_same_keys_again_change_cells_only(model: KeyTableModel, make_key: MakeKey) -> None:
    model.replace_all(piece([make_key(1), make_key(2)], then="b"), 3)
    model.append(piece([make_key(3)], at="b"), 3)
    changed: list[int] = []
    removed: list[None] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.rowsRemoved.connect(lambda: removed.append(None))
    model.refresh(0, piece([make_key(1), make_key(2, requests=7)], then="b2"), 3)
    assert (changed, removed) == ([1], [])
    assert model.pieces.cursor_of(1) == "b2"
    assert names(model) == ["Key 1", "Key 2", "Key 3"]


def test_what_no_longer_joins_on_is_fetched_again(model: KeyTableModel, make_key: MakeKey) -> None:
    model.replace_all(piece([make_key(1), make_key(2)], then="b"), 3)
    model.append(piece([make_key(3)], at="b"), 3)
    model.refresh(0, piece([make_key(0), make_key(1)], then="a"), 4)
    assert names(model) == ["Key 0", "Key 1"]
    assert model.pieces.next_cursor == "a"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.lists(st.integers(0, 30), unique=True),
    after=st.lists(st.integers(0, 30), unique=True),
    chosen=st.sets(st.integers(0, 30)),
)
def test_any_list_turns_into_any_other_and_selection_stays(
    qapp: QApplication, make_key: MakeKey, before: list[int], after: list[int], chosen: set[int]
) -> None:
    """B6: selected rows stay selected through every refresh, wherever they move to."""
    model = KeyTableModel(SystemClock(), qapp)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    selection = QItemSelectionModel(model)
    model.replace_all(piece([make_key(number) for number in before]), len(before))
    chosen &= set(before)
    for row, number in enumerate(before):
        if number in chosen:
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            selection.select(model.index(row, 0), flags)
    model.replace_all(piece([make_key(number) for number in after]), len(after))
    assert [key.id for key in model.keys] == [make_key(number).id for number in after]
    still = {index.data(KEY_ROLE).id for index in selection.selectedRows()}
    assert still == {make_key(number).id for number in chosen & set(after)}
    tester.deleteLater()
    model.deleteLater()


@pytest.mark.parametrize("name", ["<b>x</b>", "שלום", "x" * 100, "👩‍🔬 lab"])
def test_names_are_given_as_they_are(model: KeyTableModel, make_key: MakeKey, name: str) -> None:
    """S23: the model hands out plain text; the view shows it as such."""
    model.replace_all(piece([make_key(1, name=name)]), 1)
    assert names(model) == [name]


def test_status_is_a_word_and_a_tone(model: KeyTableModel, make_key: MakeKey) -> None:
    model.replace_all(piece([make_key(number, status=status) for number, status in enumerate(KeyStatus)]), 5)
    cells = [model.index(row, POSITION[ColumnId.STATUS]) for row in range(5)]
    assert [cell.data() for cell in cells] == ["Active", "Scheduled", "Inactive", "Expired", "Revoked"]


def test_every_column_has_text_header_and_alignment(model: KeyTableModel, make_key: MakeKey) -> None:
    model.replace_all(piece([make_key(1)]), 1)
    for position, column in enumerate(COLUMNS):
        assert isinstance(model.index(0, position).data(), str)
        assert model.headerData(position, Qt.Orientation.Horizontal) == column.title
        assert isinstance(
            model.index(0, position).data(Qt.ItemDataRole.TextAlignmentRole), Qt.AlignmentFlag | int
        )

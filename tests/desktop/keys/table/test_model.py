"""The table's model, watched by Qt's own tester, and held against a plain list."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.columns import COLUMNS, POSITION, ColumnId
from keydesk.desktop.keys.table.model import KEY_ROLE, LOADING, KeyTableModel
from keydesk.desktop.keys.table.rows import Window
from keydesk.domain.instant import Clock, SystemClock
from keydesk.domain.key import KeyStatus

MakeKey = Callable[..., Key]
Select = QItemSelectionModel.SelectionFlag


@pytest.fixture
def model(clock: Clock) -> Iterator[KeyTableModel]:
    made = KeyTableModel(clock)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()


@pytest.fixture
def window(make_key: MakeKey) -> Callable[..., Window]:
    """Return a window of the list that these numbers make."""

    def make(numbers: list[int], start: int, stop: int, *, joined: bool = False, **changes: int) -> Window:
        keys = [make_key(number, **changes) for number in numbers[start:stop]]
        more = "on" if stop < len(numbers) else None
        return Window(start, keys, len(numbers), more, joined=joined)

    return make


def names(model: KeyTableModel) -> list[str | None]:
    return [model.index(row, POSITION[ColumnId.NAME]).data() for row in range(model.rowCount())]


def numbers(model: KeyTableModel) -> list[int | None]:
    keys = (model.key_at(row) for row in range(model.rowCount()))
    return [None if key is None else int(key.id[3:]) for key in keys]


def test_every_key_has_a_row_before_it_is_fetched(
    model: KeyTableModel, window: Callable[..., Window]
) -> None:
    model.replace_all(window(list(range(7)), 0, 2))
    assert numbers(model) == [0, 1, None, None, None, None, None]
    model.place(window(list(range(7)), 4, 6))
    assert numbers(model) == [0, 1, None, None, 4, 5, None]
    unknown = model.index(2, POSITION[ColumnId.NAME])
    assert unknown.data() is None
    assert unknown.data(KEY_ROLE) is None
    assert unknown.data(Qt.ItemDataRole.AccessibleTextRole) == LOADING


def test_the_same_keys_again_change_cells_only(model: KeyTableModel, make_key: MakeKey) -> None:
    model.replace_all(Window(0, [make_key(1), make_key(2)], 3, "b"))
    changed: list[int] = []
    rows: list[None] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.rowsRemoved.connect(lambda: rows.append(None))
    model.rowsInserted.connect(lambda: rows.append(None))
    model.place(Window(0, [make_key(1), make_key(2, requests=7)], 3, "b2"))
    assert (changed, rows) == ([1], [])
    assert model.rows.cursor_behind(1) == "b2"


def test_a_header_says_what_its_order_goes_by(model: KeyTableModel) -> None:
    """B2: a budget has a limit, a rest, and what was topped up."""
    tip = (Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "not by what is left" in model.headerData(POSITION[ColumnId.BUDGET], *tip)
    assert model.headerData(POSITION[ColumnId.NAME], *tip) is None


@pytest.mark.parametrize(
    ("before", "after", "fetched"),
    [
        pytest.param([1, 2, 3, 4], [9, 1, 2, 3, 4], [9, 1, 2, 3, 4], id="made at the top"),
        pytest.param([1, 2, 3, 4], [1, 2, 9, 3, 4], [1, 2, 9, 3, 4], id="made in between"),
        pytest.param([1, 2, 3, 4], [1, 3, 4], [1, 3, 4], id="ended"),
        pytest.param([1, 2, 3, 4], [4, 1, 2, 3], [4, 1, 2, 3], id="moved"),
        pytest.param([1, 2, 3, 4], [8, 9], [8, 9], id="all others"),
        pytest.param([1, 2, 3, 4], [], [], id="none left"),
    ],
)
def test_a_window_tells_what_happened(
    model: KeyTableModel,
    window: Callable[..., Window],
    before: list[int],
    after: list[int],
    fetched: list[int],
) -> None:
    model.replace_all(window(before, 0, len(before)))
    model.place(window(after, 0, len(after)))
    assert numbers(model) == fetched


def test_a_key_made_above_pushes_down_what_is_known_below(
    model: KeyTableModel, window: Callable[..., Window]
) -> None:
    before, after = list(range(10)), [99, *range(10)]
    model.replace_all(window(before, 0, 4))
    model.place(window(before, 6, 9))
    model.place(window(after, 0, 4))
    assert numbers(model) == [99, 0, 1, 2, 3, None, None, 6, 7, 8, None]


def test_a_key_that_moved_is_forgotten_where_it_stood(
    model: KeyTableModel, window: Callable[..., Window]
) -> None:
    before, after = list(range(8)), [7, 0, 1, 2, 3, 4, 5, 6]
    model.replace_all(window(before, 0, 3))
    model.place(window(before, 5, 8))
    model.place(window(after, 0, 3))
    assert numbers(model) == [7, 0, 1, 2, None, None, 5, 6]


def test_a_key_that_moved_does_not_take_over_a_selection(
    model: KeyTableModel, window: Callable[..., Window]
) -> None:
    """The row of a key that was never seen was selected; another key comes to stand there."""
    model.replace_all(window([0, 1, 2, 3, 4, 5], 0, 5))
    selection = QItemSelectionModel(model)
    selection.select(model.index(5, 0), Select.Select | Select.Rows)
    model.place(window([6, 0, 1, 3, 4, 2, 5], 0, 6))
    assert numbers(model) == [6, 0, 1, 3, 4, 2, None]
    assert not [index for index in selection.selectedRows() if index.data(KEY_ROLE)]


def test_what_follows_a_known_row_joins_it_whatever_happened_above(
    model: KeyTableModel, window: Callable[..., Window]
) -> None:
    """Keys were made above what is known: the row numbers are off, the order is not."""
    before = list(range(10))
    model.replace_all(window(before, 4, 6))
    model.place(Window(6, window(before, 6, 8).keys, 13, "on", joined=True))
    assert [number for number in numbers(model) if number is not None] == [4, 5, 6, 7]
    assert model.rowCount() == 13
    model.place(Window(8, window(before, 8, 10).keys, 13, None, joined=True))
    assert numbers(model)[-6:] == [4, 5, 6, 7, 8, 9]


def test_a_list_asked_for_before_a_change_does_not_take_it_back(
    model: KeyTableModel, make_key: MakeKey
) -> None:
    """B6: its answer may come after that of the change. What was asked for later is believed."""
    old, new = make_key(1, name="Old", version=1), make_key(1, name="New", version=2)
    model.replace_all(Window(0, [old, make_key(2)], 2, age=3))
    model.change(new, 4)
    model.place(Window(0, [old, make_key(2)], 2, age=4))
    assert names(model)[0] == "New"
    model.replace_all(Window(0, [make_key(2), old], 2, age=4))  # in another order
    assert names(model)[1] == "New"
    model.change(old, 4)  # what the details had asked for
    assert names(model)[1] == "New"
    model.place(Window(0, [old, make_key(2)], 2, age=5))  # the database came from a backup
    assert names(model)[0] == "Old"
    model.change(new, 5)
    newest = make_key(1, name="Newest", version=3)
    model.place(Window(0, [newest, make_key(2)], 2, age=5))
    model.place(Window(0, [new, make_key(2)], 2, age=6))
    assert names(model)[0] == "New"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_model_follows_a_list_whatever_becomes_of_it(
    qapp: QApplication, make_key: MakeKey, data: st.DataObject
) -> None:
    """B6: whatever windows come of whatever list, what a window shows is true, and selection stays."""
    model = KeyTableModel(SystemClock(), qapp)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    selection = QItemSelectionModel(model)
    truth = data.draw(st.lists(st.integers(0, 40), unique=True, max_size=30))
    model.replace_all(Window(0, [make_key(number) for number in truth[:5]], len(truth), _on(truth, 5)))
    for row in data.draw(st.sets(st.integers(0, max(0, len(truth) - 1)), max_size=4)):
        selection.select(model.index(row, 0), Select.Select | Select.Rows)
    for _ in range(data.draw(st.integers(1, 6))):
        truth = _changed(data, truth)
        chosen = {index.data(KEY_ROLE).id for index in selection.selectedRows() if index.data(KEY_ROLE)}
        known = {key.id for key in model.keys}
        start = data.draw(st.integers(0, len(truth)))
        stop = min(len(truth), start + data.draw(st.integers(1, 8)))
        joined = start > 0 and model.row_of(make_key(truth[start - 1]).id)
        keys = [make_key(number) for number in truth[start:stop]]
        if joined:
            model.place(Window(joined + 1, keys, len(truth), _on(truth, stop), joined=True))
        else:
            model.place(Window(start, keys, len(truth), _on(truth, stop)))
        assert model.rowCount() == len(truth)
        there = [key.id for key in model.keys]
        assert len(set(there)) == len(there)
        if keys:
            first = model.row_of(keys[0].id)
            assert first is not None
            assert joined or first == start
            assert [model.key_at(first + place) for place in range(len(keys))] == keys
        for key_id, row in model.rows.places.items():
            at = model.key_at(row)
            assert at is not None
            assert at.id == key_id
        still = {index.data(KEY_ROLE).id for index in selection.selectedRows() if index.data(KEY_ROLE)}
        assert (still & known) <= chosen, "no key is selected that was known and not selected"
    tester.deleteLater()
    model.deleteLater()


def _on(truth: list[int], stop: int) -> str | None:
    return "on" if stop < len(truth) else None


def _changed(data: st.DataObject, truth: list[int]) -> list[int]:
    truth = list(truth)
    for _ in range(data.draw(st.integers(0, 3))):
        match data.draw(st.sampled_from(["make", "end", "move"])):
            case "make":
                free = [number for number in range(60) if number not in truth]
                truth.insert(data.draw(st.integers(0, len(truth))), data.draw(st.sampled_from(free)))
            case "end" if truth:
                truth.pop(data.draw(st.integers(0, len(truth) - 1)))
            case "move" if truth:
                number = truth.pop(data.draw(st.integers(0, len(truth) - 1)))
                truth.insert(data.draw(st.integers(0, len(truth))), number)
            case _:
                pass
    return truth


@pytest.mark.parametrize("name", ["<b>x</b>", "שלום", "x" * 100, "👩‍🔬 lab"])
def test_names_are_given_as_they_are(model: KeyTableModel, make_key: MakeKey, name: str) -> None:
    """S23: the model hands out plain text; the view shows it as such."""
    model.replace_all(Window(0, [make_key(1, name=name)], 1))
    assert names(model) == [name]


def test_status_is_a_word_and_a_tone(model: KeyTableModel, make_key: MakeKey) -> None:
    model.replace_all(Window(0, [make_key(number, status=each) for number, each in enumerate(KeyStatus)], 5))
    cells = [model.index(row, POSITION[ColumnId.STATUS]) for row in range(5)]
    assert [cell.data() for cell in cells] == ["Active", "Scheduled", "Inactive", "Expired", "Revoked"]


def test_every_column_has_text_header_and_alignment(model: KeyTableModel, make_key: MakeKey) -> None:
    model.replace_all(Window(0, [make_key(1)], 1))
    for position, column in enumerate(COLUMNS):
        assert isinstance(model.index(0, position).data(), str)
        assert model.headerData(position, Qt.Orientation.Horizontal) == column.title
        assert isinstance(
            model.index(0, position).data(Qt.ItemDataRole.TextAlignmentRole), Qt.AlignmentFlag | int
        )

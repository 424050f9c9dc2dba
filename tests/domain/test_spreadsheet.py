"""Text in spreadsheets: nothing is taken for a formula, and everything comes back as it was."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.spreadsheet import as_it_was, csv_text, harmless


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"]
)
def test_what_begins_like_a_formula_is_neutralised(text: str) -> None:
    """S23."""
    assert harmless(text) == f"'{text}"
    assert as_it_was(harmless(text)) == text


@pytest.mark.parametrize("text", ["", "Ada", "'Ada", "a=b", "محمد", "'"])
def test_other_text_stays(text: str) -> None:
    assert harmless(text) == text
    assert as_it_was(text) == text


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_rows_are_read_as_they_were_written(rows: list[list[str]]) -> None:
    read = csv.reader(io.StringIO(csv_text(rows), newline=""))
    assert [list(row) for row in read] == [[harmless(cell) for cell in row] for row in rows]


def test_numbers_are_no_formulas_and_nothing_is_empty() -> None:
    assert csv_text([["n", -1, 0.25, None]]) == "n,-1,0.25,\r\n"

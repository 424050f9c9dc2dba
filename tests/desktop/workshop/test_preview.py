"""The list of who gets a key and who is skipped."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from keydesk.contract.batches import BulkCreated, Recipient, Skipped
from keydesk.desktop.workshop.preview import PreviewModel

PLAN = BulkCreated(
    batch=None,
    items=[],
    planned=[Recipient(person_id="p1", name="Ada"), Recipient(person_id="p2", name="<b>Bo</b>")],
    skipped=[Skipped(person_id="p3", name="Cy", reason="They have no linked account.")],
)


def test_who_is_skipped_comes_first(qapp: object) -> None:
    assert qapp
    model = PreviewModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(PLAN)
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data() for row in rows] == ["Cy", "Ada", "<b>Bo</b>"]
    assert rows[0].data(Qt.ItemDataRole.AccessibleTextRole) == "Cy, They have no linked account"
    assert rows[2].data(Qt.ItemDataRole.ToolTipRole).startswith("<qt>&lt;b&gt;Bo")
    assert model.rowCount(rows[0]) == 0
    model.show(None)
    assert model.rowCount() == 0

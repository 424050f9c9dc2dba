"""What a key used, model by model."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from keydesk.contract.usage import UsageLine
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.money_words import dollars
from keydesk.desktop.theme import Space, line_height
from keydesk.desktop.usage_words import usage_in_words
from keydesk.desktop.widgets.text import as_plain_tooltip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NO_INDEX: Final = QModelIndex()
_MOST_ROWS: Final = 12

COLUMNS: Final[tuple[tuple[str, Callable[[UsageLine], str]], ...]] = (
    (tr("Model"), lambda line: line.name or line.member or ""),
    (tr("Requests"), lambda line: as_number(line.requests)),
    (tr("Tokens"), lambda line: as_number(line.input_tokens + line.output_tokens)),
    (tr("Cost"), lambda line: dollars(line.cost_usd)),
)


class ModelSums(QAbstractTableModel):
    """A row for each model, the dearest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[UsageLine] = ()

    def show_lines(self, lines: Sequence[UsageLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the models."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Title and alignment of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Role.DisplayRole:
            return COLUMNS[section][0]
        return _alignment(section) if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A cell's text, alignment and tooltip."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Role.DisplayRole:
                return COLUMNS[index.column()][1](line)
            case Role.TextAlignmentRole:
                return _alignment(index.column())
            case Role.ToolTipRole:
                return as_plain_tooltip(f"{line.member}\n{usage_in_words(line)}")
            case _:
                return None


class ModelTable(QTableView):
    """Shows ModelSums as high as they are, up to some rows."""

    def __init__(self, model: ModelSums) -> None:
        super().__init__()
        self.setObjectName("usageByModel")
        self.setAccessibleName(tr("Usage by model"))
        self.setModel(model)
        self.setShowGrid(False)
        self.setProperty("padded", True)  # noqa: FBT003 - Qt takes it by position
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(line_height())
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._fit)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Get by with little width."""
        return QSize(line_height() * 8, self.minimumHeight())

    def _fit(self) -> None:
        row = line_height() + Space.M
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(row)
        shown = min(self.model().rowCount(), _MOST_ROWS)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown * row + 4)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter

"""The table of what a provider serves: rows to tick, ids and prices to edit in place."""

from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from keydesk.desktop.catalog.models.discover.served import Served, ticked, with_id
from keydesk.desktop.catalog.prices.reading import read_price
from keydesk.desktop.catalog.prices.words import price_text
from keydesk.desktop.language import tr
from keydesk.desktop.listing.cells import ListCell
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.drawing import Index
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.table import ListTable
from keydesk.desktop.theme import RADIUS, current
from keydesk.desktop.typed import write_amount
from keydesk.desktop.widgets.tick import paint_tick, tick_size
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import Clock

Role = Qt.ItemDataRole
_TICKED: Final = "ticked"
_ID: Final = "model"
_PRICES: Final = frozenset({"input", "cached_input", "output"})
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_HAND: Final = tr("as you typed it")


def _paint_tick(painter: QPainter, room: QRect, row: Served) -> None:
    side = tick_size()
    box = QRect(0, 0, side, side)
    box.moveCenter(room.center())
    ratio = painter.device().devicePixelRatioF()
    paint_tick(painter, box, ticked=row.ticked, ratio=ratio, enabled=not row.refusal)


def _tick_text(row: Served, _now: datetime) -> str:
    return "" if row.refusal else tr("ticked") if row.ticked else tr("not ticked")


def _said(row: Served, _now: datetime) -> str:
    return row.refusal or row.model


def _cached(row: Served) -> str:
    if row.cached_input is None:
        return tr("as input") if row.input is not None else ""
    return price_text(row.cached_input)


def _price_column(id_: str, title: str, width: int) -> Column[Served]:
    def text(row: Served, _now: datetime) -> str:
        if id_ == "cached_input":
            return _cached(row)
        price = row.input if id_ == "input" else row.output
        return "" if price is None else price_text(price)

    return Column(
        id=id_,
        title=title,
        text=text,
        width=width,
        tooltip=lambda _: tr("US dollars per million tokens; F2 or a double click changes it"),
        numeric=True,
    )


COLUMNS: Final = (
    Column[Served](id=_TICKED, title="", text=_tick_text, width=5, paint=_paint_tick, fixed=True),
    Column[Served](
        id="upstream",
        title=tr("Serves"),
        text=lambda row, _: row.id,
        width=30,
        tooltip=lambda row: row.id,
        letters=Letters.FIXED,
    ),
    Column[Served](
        id=_ID,
        title=tr("Clients call it"),
        text=_said,
        width=30,
        tooltip=lambda row: (
            row.problem or row.refusal or tr("{model}\nF2 or a double click changes it", model=row.model)
        ),
        letters=Letters.FIXED,
    ),
    _price_column("input", tr("Input"), 12),
    _price_column("cached_input", tr("Cached"), 13),
    _price_column("output", tr("Output"), 13),
    Column[Served](
        id="source",
        title=tr("Price"),
        text=lambda row, _: row.problem or row.source or ("" if row.refusal else tr("not known")),
        width=22,
        tooltip=lambda row: row.problem or row.source_in_full or row.source,
    ),
)


class ServedModel(ListModel[Served]):
    """The rows that are shown, of which some can be edited. Emits ``edited`` with a row that was."""

    edited = Signal(object)
    refused = Signal(str)
    """What was typed cannot be taken."""

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(COLUMNS, clock, parent, to_act_on=False)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Ids and prices of what can be imported can be edited; the others are grey."""
        flags = super().flags(index)
        row = self.item_at(index.row()) if index.isValid() else None
        column = self.columns[index.column()].id if row is not None else ""
        if row is not None and not row.refusal and (column == _ID or column in _PRICES):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Besides what every list says: the text to edit."""
        if role != Role.EditRole or not index.isValid():
            return super().data(index, role)
        row, column = self.items[index.row()], self.columns[index.column()].id
        return (
            row.model if column == _ID else write_amount(getattr(row, column)) if column in _PRICES else None
        )

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take over what was typed."""
        if role != Role.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        row, column, text = self.items[index.row()], self.columns[index.column()].id, str(value)
        try:
            changed = with_id(row, text) if column == _ID else _with_price(row, column, text)
        except InvalidValueError as error:
            self.refused.emit(tr("“{text}” does not do: {error}.", text=text, error=error))
            return False
        if changed != row:
            self.change(changed)
            self.edited.emit(changed)
        return True


def _with_price(row: Served, column: str, text: str) -> Served:
    if text.strip():
        price = read_price(text)
        source = row.source if getattr(row, column) == price else _BY_HAND
        return row._replace(**{column: price, "source": source, "source_in_full": ""})
    return row._replace(**{column: None, "source": row.source if column == "cached_input" else ""})


class ServedTable(ListTable[Served]):
    """Emits ``ticks_wanted`` with a row that shall be ticked the other way."""

    ticks_wanted = Signal(object)

    def __init__(self, model: ServedModel) -> None:
        super().__init__(
            model,
            name="served",
            says=tr("What the provider serves"),
            faded=lambda row: bool(row.refusal),
            widest=_ID,
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked | triggers.AnyKeyPressed)
        self.setItemDelegate(_Cell(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with the space bar; Enter is the dialog's, the rest the view's own."""
        row = self.current()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self.ticks_wanted.emit(row)
        elif event.key() in _ENTER:
            # The one that ends editing comes by here too, before what was typed is taken over.
            event.setAccepted(self.state() is QAbstractItemView.State.EditingState)
        else:
            QTableView.keyPressEvent(self, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick with a click on the box."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.column_at(index.column()).id == _TICKED:
            row = self.current()
            if row is not None:
                self.ticks_wanted.emit(row)


class _Cell(ListCell):
    """Draws a cell, and a ring around the one that typing would edit."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw content and ring."""
        super().paint(painter, option, index)
        view = option.widget
        editable = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if editable and isinstance(view, QTableView) and view.hasFocus() and view.currentIndex() == index:
            painter.save()
            painter.setPen(QPen(QColor(current().accent), 2))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), RADIUS, RADIUS)
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Edit in a field without a frame, in the cell."""
        editor = QLineEdit(parent)
        editor.setObjectName("servedEditor")
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        editor.setProperty("kind", "cell")
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect)


def toggled(row: Served) -> Served:
    """Return the row ticked the other way."""
    return ticked(row, on=not row.ticked)

"""A list of models to tick: search on top, a chip for each provider, ids that can be copied, prices."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from keydesk.contract.catalog import Model
from keydesk.desktop.language import tr
from keydesk.desktop.model_row import PRICE_ROLE, PROVIDER_ROLE, ModelRow, copy_area
from keydesk.desktop.money_words import spend_text
from keydesk.desktop.theme import Space, line_height
from keydesk.desktop.widgets.chip_picker import ChipPicker
from keydesk.desktop.widgets.editors import line_edit

_SEARCH_FROM: Final = 6
"""With fewer models than this there is nothing to search."""
Role = Qt.ItemDataRole
State = Qt.CheckState


class _Rows(QListWidget):
    """The rows. A click anywhere ticks, but on the copy icon it copies, as Ctrl+C does."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QListWidgetItem | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the id of the row that the keyboard is on."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentRow() >= 0:
            self._copy(self.currentItem())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the row: the button may be let go elsewhere."""
        super().mousePressEvent(event)
        self._pressed = self.itemAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Copy, or tick."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        item = self.itemAt(place)
        if item is None or item is not self._pressed or event.button() is not Qt.MouseButton.LeftButton:
            return
        if copy_area(self.visualItemRect(item)).contains(place):
            self._copy(item)
        else:
            ticked = item.checkState() is State.Checked
            item.setCheckState(State.Unchecked if ticked else State.Checked)

    def _copy(self, item: QListWidgetItem) -> None:
        QGuiApplication.clipboard().setText(item.text())
        self.copied.emit(item.text())


class ModelList(QWidget):
    """Emits ``changed`` with every tick, ``copied`` with an id that went to the clipboard."""

    changed = Signal()
    copied = Signal(str)

    def __init__(self, *, rows: int, chips: bool = False) -> None:
        """Show so many rows at most before it scrolls, and with ``chips`` one for each provider."""
        super().__init__()
        self._with_chips = chips
        self._rows_in_view = rows
        self._providers: dict[str, str] = {}
        self._search = line_edit("modelSearchField", absent=tr("Search models…"))
        self._search.setAccessibleName(tr("Search models"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._chips = ChipPicker(tr("Provider"))
        self._chips.setObjectName("modelProviders")
        self._chips.changed.connect(self._narrow)
        self._list = _Rows()
        self._list.setObjectName("modelList")
        self._list.setAccessibleName(tr("Models"))
        self._chips.come_after(self._search)
        self._list.setItemDelegate(ModelRow(self._list))
        self._list.setMouseTracking(True)
        self._list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemChanged.connect(self.changed)
        self._list.copied.connect(self.copied)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        for part in (self._search, self._chips, self._list):
            layout.addWidget(part)
        self._search.hide()
        self._chips.hide()
        self._fit()

    @property
    def rows(self) -> QWidget:
        """The list itself."""
        return self._list

    def offer(self, models: Sequence[Model], providers: Mapping[str, str]) -> None:
        """Offer these models; what was picked stays so, also what is switched off or deleted."""
        picked = set(self.picked())
        self._providers = dict(providers)
        known = {model.model for model in models}
        self._list.blockSignals(True)  # noqa: FBT003 - as above
        self._list.clear()
        for model in models:
            if model.enabled or model.model in picked:
                self._add(model.model, model)
        for gone in sorted(picked - known):
            self._add(gone, None)
        self._tick(picked)
        self._list.blockSignals(False)  # noqa: FBT003 - as above
        used = {model.provider_id for model in models if model.enabled}
        self._chips.set_choices([(id_, name) for id_, name in providers.items() if id_ in used])
        self._chips.setVisible(self._with_chips and len(self._chips.offered()) > 1)
        self._search.setVisible(self._list.count() >= _SEARCH_FROM)
        self._fit()

    def picked(self) -> tuple[str, ...]:
        """Return the ids of the ticked models."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(item.text() for item in items if item.checkState() is State.Checked)

    def set_picked(self, models: Sequence[str]) -> None:
        """Tick these and no others, without a signal; what is not offered is added."""
        self._list.blockSignals(True)  # noqa: FBT003 - as above
        for model in models:
            if model not in self.offered():
                self._add(model, None)
        self._tick(set(models))
        self._list.blockSignals(False)  # noqa: FBT003 - as above
        self._fit()

    def offered(self) -> list[str]:
        """Return the ids of all rows, ticked or not."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin where one begins to look."""
        super().focusInEvent(event)
        (self._search if self._search.isVisibleTo(self) else self._list).setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._fit()

    def _add(self, id_: str, model: Model | None) -> None:
        item = QListWidgetItem(id_)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(State.Unchecked)
        price = tr("deleted") if model is None else _price(model) if model.enabled else tr("switched off")
        provider = "" if model is None else self._providers.get(model.provider_id, "")
        item.setData(PRICE_ROLE, price)
        item.setData(PROVIDER_ROLE, model.provider_id if model else "")
        item.setData(Role.AccessibleTextRole, f"{id_}, {price}")
        item.setData(Role.ToolTipRole, "\n".join(part for part in (id_, provider, price) if part))
        self._list.addItem(item)

    def _tick(self, wanted: set[str]) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setCheckState(State.Checked if item.text() in wanted else State.Unchecked)

    def _narrow(self) -> None:
        text, providers = self._search.text().strip().lower(), self._chips.picked()
        for row in range(self._list.count()):
            item = self._list.item(row)
            elsewhere = bool(providers) and item.data(PROVIDER_ROLE) not in providers
            item.setHidden(elsewhere or text not in item.text().lower())

    def _fit(self) -> None:
        row = line_height() + Space.M
        count = self._list.count()
        # To Qt another size is a change of the item, as a tick is.
        self._list.blockSignals(True)  # noqa: FBT003 - as above
        for number in range(count):
            self._list.item(number).setSizeHint(QSize(0, row))
        self._list.blockSignals(False)  # noqa: FBT003 - as above
        # Half a row more shows that there are further ones.
        further = row // 2 if count > self._rows_in_view else 0
        rows = min(max(count, 1), self._rows_in_view)
        self._list.setFixedHeight(rows * row + further + 2 * self._list.frameWidth() + Space.XS)
        self._list.setVisible(count > 0)


def _price(model: Model) -> str:
    """Say what a million tokens cost."""
    return tr(
        "{read} in, {written} out",
        read=spend_text(model.input_price_usd),
        written=spend_text(model.output_price_usd),
    )

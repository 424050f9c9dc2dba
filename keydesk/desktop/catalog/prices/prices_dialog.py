"""The price list: search, add, edit, take out, and have it as it came along again."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop import screen_time
from keydesk.desktop.catalog.prices.price_dialog import PriceDialog
from keydesk.desktop.catalog.prices.price_file import OwnPrices
from keydesk.desktop.catalog.prices.price_list import Origin, PriceEntry, PriceList
from keydesk.desktop.catalog.prices.prices_list import COLUMNS
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.drawing import row_height
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.table import ListTable
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.widgets.toast import show_toast
from keydesk.domain.errors import UnavailableError
from keydesk.domain.instant import Clock
from keydesk.domain.price_list import ListPrice
from keydesk.domain.wording import said

_LEAST_ROWS: Final = 5
_WIDTH: Final = 900
_HEIGHT: Final = 640


class PricesDialog(Dialog):
    """What is changed here is kept at once, and suggested from then on. Models keep the prices they have."""

    def __init__(self, parent: QWidget, prices: PriceList, clock: Clock) -> None:
        super().__init__(parent, tr("Price list"), tr("Done"), width=_WIDTH)
        mark(self, ELSEWHERE)
        self.setObjectName("pricesDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._prices = prices
        self._search = line_edit("priceSearch", absent=tr("Search model or provider…"))
        self._search.setAccessibleName(tr("Search the price list"))
        self._search.setClearButtonEnabled(True)
        self._model: ListModel[PriceEntry] = ListModel(COLUMNS, clock, self, to_act_on=False)
        self.table: ListTable[PriceEntry] = ListTable(
            self._model, name="prices", says=tr("Prices, US dollars per million tokens")
        )
        self._add = button(tr("Add price…"), icon="plus", name="addPrice", on_click=self._add_price)
        self._edit = button(tr("Edit…"), icon="pencil", name="editPrice", on_click=self._edit_price)
        self._remove = button(tr("Remove"), icon="trash-2", name="removePrice", on_click=self._take_out)
        self._restore = button(
            tr("Restore shipped list…"), kind="link", name="restorePrices", on_click=self._ask_to_restore
        )
        self._words = plain_label("", TextRole.SMALL, tone="muted")
        self._words.setObjectName("priceCount")
        self._assemble()
        self._search.textChanged.connect(self._show)
        self.table.opened.connect(self._edit_price)
        self.table.rename_wanted.connect(self._edit_price)
        self.table.delete_wanted.connect(self._take_out)
        self.table.selectionModel().selectionChanged.connect(self._show_tools)
        prices.changed.connect(self._show)
        self.accepted_primary.connect(self.accept)
        self.cancel.hide()
        self._show()
        self._search.setFocus()

    def _show(self) -> None:
        typed = self._search.text().strip().lower()
        entries = self._prices.entries()
        shown = [each for each in entries if typed in each.id.lower() or typed in each.price.of.lower()]
        self._model.merge(shown)
        own = sum(entry.origin is not Origin.SHIPPED for entry in entries)
        removed = len(self._prices.own.removed)
        told = [
            tr("{shown} of {entries} prices", shown=as_number(len(shown)), entries=as_number(len(entries)))
        ]
        told += [tr("{own} of your own", own=as_number(own))] if own else []
        told += [tr("{removed} removed", removed=as_number(removed))] if removed else []
        self._words.setText(" · ".join(told))
        self._restore.setEnabled(bool(own or removed))
        self._show_tools()

    def _show_tools(self) -> None:
        count = self.table.selected_count()
        self._edit.setEnabled(count == 1)
        self._remove.setEnabled(count > 0)

    def _keep(self, change: Callable[[], object]) -> bool:
        """Change the list; where that cannot be written down, say so."""
        self.show_error(None)
        try:
            change()
        except UnavailableError as error:
            self.show_error(str(error))
            return False
        return True

    # -- what the buttons do

    def _add_price(self) -> None:
        self._open(PriceDialog(self, self._taken()))

    def _edit_price(self) -> None:
        selected = self.table.selected() or [each for each in (self.table.current(),) if each is not None]
        if len(selected) == 1:
            self._open(PriceDialog(self, self._taken(), selected[0].price))

    def _open(self, dialog: PriceDialog) -> None:
        dialog.given.connect(lambda: self._put(dialog))
        dialog.open()

    def _put(self, dialog: PriceDialog) -> None:
        price: ListPrice = dialog.price()
        try:
            self._prices.put(price, instead_of=dialog.before)
        except UnavailableError as error:
            dialog.show_error(str(error))
            return
        dialog.accept()
        row = self._model.row_of(price.model)
        if row is not None:
            self.table.select(row)
        self.table.setFocus()

    def _taken(self) -> set[str]:
        return {entry.id for entry in self._prices.entries()}

    def _take_out(self) -> None:
        names = {entry.id for entry in self.table.selected()}
        before: OwnPrices = self._prices.own
        if names and self._keep(lambda: self._prices.remove(names)):
            told = (
                tr("“{min}” removed", min=min(names))
                if len(names) == 1
                else tr("%n prices removed", "", len(names))
            )
            show_toast(self, told, undo=lambda: self._keep(lambda: self._prices.become(before)))

    def _ask_to_restore(self) -> None:
        question = ask(
            self,
            tr("Restore the shipped list?"),
            tr(
                "Prices that you changed or added are gone, and those you removed are back. Models keep the "
                "prices that they have."
            ),
            tr("Restore"),
        )
        question.confirmed.connect(lambda: self._keep(self._prices.restore))

    def _assemble(self) -> None:
        as_of = screen_time.utc_day(self._prices.as_of)
        dated = plain_label(
            tr("List prices as of {as_of}; check them before you bill.", as_of=as_of),
            TextRole.STRONG,
            wrap=True,
        )
        dated.setObjectName("pricesDated")
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        tools.addWidget(self._search, 1)
        for tool in (self._remove, self._edit, self._add):
            tools.addWidget(tool)
        self.table.setMinimumHeight(_LEAST_ROWS * row_height())
        head = QVBoxLayout()
        head.setSpacing(Space.XS)
        head.addWidget(dated)
        head.addWidget(plain_label(said(self._prices.source), TextRole.SMALL, tone="muted", wrap=True))
        self.body.addLayout(head)
        self.body.addLayout(tools)
        self.body.addWidget(self.table, 1)
        self.footer.addWidget(self._restore)
        self.footer.addWidget(self._words)

"""The prices of a model in its form, and what the price list says, to be taken with one click."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from keydesk.contract.catalog import Model
from keydesk.desktop.catalog.prices.price_list import PriceList
from keydesk.desktop.catalog.prices.reading import read_price
from keydesk.desktop.catalog.prices.words import price_text, prices_text
from keydesk.desktop.language import tr
from keydesk.desktop.record_dialog import Entry
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.typed import write_amount
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import Nanos
from keydesk.domain.price_list import ListPrice, PriceMatch

_HELP: Final = tr("US dollars per million tokens. Budgets are counted with them, so no model goes without.")
_FREE: Final = tr("Free: what is called counts nothing against any budget.")
_CHECK: Final = tr("check it before you bill")


class PricesPart(QWidget):
    """``entries`` are for the form around it. Emits ``taken`` with the ListPrice that was taken over."""

    taken = Signal(object)

    def __init__(self, prices: PriceList) -> None:
        super().__init__()
        self._prices = prices
        self._match: PriceMatch | None = None
        self._input = line_edit("modelInputPrice")
        self._cached = line_edit("modelCachedPrice", absent=tr("As input"))
        self._output = line_edit("modelOutputPrice")
        self.entries = [
            _entry("input_price_usd", tr("I&nput"), tr("Input price"), self._input, read_price),
            _entry(
                "cached_input_price_usd",
                tr("Ca&ched input"),
                tr("Cached input price"),
                self._cached,
                _read_cached,
                _cached_of,
            ),
            _entry("output_price_usd", tr("&Output"), tr("Output price"), self._output, read_price),
        ]
        self._words = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._words.setObjectName("modelPriceWords")
        self._use = button("", kind="link", name="useListPrice", on_click=self._take)
        self._source = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._source.setObjectName("listPriceSource")
        self._lay_out()
        for editor in (self._input, self._cached, self._output):
            editor.textChanged.connect(self._show)
        self._show()

    def suggest_for(self, *names: str) -> None:
        """Look for the price of the first of these names that the list knows."""
        found = (self._prices.find(name) for name in names if name)
        self._match = next((match for match in found if match is not None), None)
        self._show()

    def _take(self) -> None:
        if self._match is None:
            return
        price: ListPrice = self._match.price
        self._input.setText(write_amount(price.input))
        self._cached.setText(write_amount(price.cached_input))
        self._output.setText(write_amount(price.output))
        self.taken.emit(price)
        self._output.setFocus()

    def _typed(self) -> tuple[Nanos, Nanos | None, Nanos] | None:
        try:
            return (
                read_price(self._input.text()),
                _read_cached(self._cached.text()),
                read_price(self._output.text()),
            )
        except InvalidValueError:
            return None

    def _show(self) -> None:
        typed, match = self._typed(), self._match
        free = typed is not None and not any(typed)
        self._words.setText(_FREE if free else _HELP)
        price = None if match is None else match.price
        news = price is not None and typed != (price.input, price.cached_input, price.output)
        self._use.setVisible(news)
        self._source.setVisible(price is not None)
        if match is not None:
            self._use.setText(
                tr(
                    "Use list price {prices_text}",
                    prices_text=prices_text(match.price.input, match.price.output),
                )
            )
            told = (
                self._prices.words(match)
                if news
                else tr("List price, {words}", words=self._prices.words(match))
            )
            note = f" {match.price.note}" if match.price.note else ""
            self._source.setText(f"{told[:1].upper()}{told[1:]}; {_CHECK}.{note}")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        for entry in self.entries:
            line.addWidget(entry.field, 1, Qt.AlignmentFlag.AlignTop)
        offer = QHBoxLayout()
        offer.setSpacing(Space.S)
        offer.addWidget(self._use)
        offer.addWidget(self._source, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addLayout(line)
        layout.addWidget(self._words)
        layout.addLayout(offer)


def _read_cached(text: str) -> Nanos | None:
    return read_price(text) if text.strip() else None


def _cached_of(model: Model) -> Nanos | None:
    same = model.cached_input_price_usd == model.input_price_usd
    return None if same else model.cached_input_price_usd


def _entry(
    name: str,
    label: str,
    called: str,
    editor: QLineEdit,
    read: Callable[[str], Nanos | None],
    of: Callable[[Model], Nanos | None] | None = None,
) -> Entry[Model]:
    def attribute(model: Model) -> Any:
        return getattr(model, name)

    return Entry(
        name=name,
        field=FormField(label, editor),
        typed=lambda: read(editor.text()),
        put=lambda price: editor.setText(write_amount(price)),
        of=of or attribute,
        words=price_text,
        changed=editor.textChanged,
        called=called,
    )

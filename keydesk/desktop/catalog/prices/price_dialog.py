"""The form of a price on the list: add one, or change it."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from keydesk.desktop.catalog.prices.reading import read_price
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space
from keydesk.desktop.typed import read_count, write_amount, write_count
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.naming import clean_model_id, clean_name
from keydesk.domain.price_list import ListPrice

_LONGEST_ANSWER: Final = 100_000_000
_NAME: Final = tr("As its provider calls it. Versions with a date are found by it too.")


class PriceDialog(Dialog):
    """Emits ``given`` when ``price()`` shall be kept; its owner closes it then."""

    given = Signal()

    def __init__(self, parent: QWidget, taken: set[str], present: ListPrice | None = None) -> None:
        """``taken`` are the names that are on the list already."""
        super().__init__(
            parent,
            tr("Add price") if present is None else tr("Edit price"),
            tr("Add price") if present is None else tr("Save"),
        )
        self.setObjectName("priceDialog")
        self.before = "" if present is None else present.model
        self._taken = taken - {self.before}
        self._note = "" if present is None else present.note
        self._model = line_edit("priceModel")
        self._of = line_edit("priceOf")
        self._input = line_edit("priceInput")
        self._cached = line_edit("priceCached", absent=tr("As input"))
        self._output = line_edit("priceOutput")
        self._longest = line_edit("priceLongest", absent=tr("Not known"))
        self._fields: list[tuple[FormField, QLineEdit, Callable[[str], Any]]] = [
            (FormField(tr("&Model"), self._model, _NAME), self._model, self._read_model),
            (FormField(tr("&Listed by"), self._of), self._of, clean_name),
            (FormField(tr("&Input"), self._input), self._input, read_price),
            (FormField(tr("Ca&ched input"), self._cached), self._cached, _read_cached),
            (FormField(tr("&Output"), self._output), self._output, read_price),
            (FormField(tr("Longest &answer, in tokens"), self._longest), self._longest, _read_longest),
        ]
        if present is not None:
            self._put(present)
        self._assemble()
        for _, editor, _ in self._fields:
            editor.textChanged.connect(self._judge)
        self.accepted_primary.connect(self.given)
        self._judge()
        self._model.setFocus()
        self._model.selectAll()

    def price(self) -> ListPrice:
        """Return the price as it is typed. Raises InvalidValueError."""
        model, of, price_in, cached, price_out, longest = (
            read(editor.text()) for _, editor, read in self._fields
        )
        return ListPrice(model, of, price_in, cached, price_out, longest, self._note)

    def _put(self, price: ListPrice) -> None:
        self._model.setText(price.model)
        self._of.setText(price.of)
        self._input.setText(write_amount(price.input))
        self._cached.setText(write_amount(price.cached_input))
        self._output.setText(write_amount(price.output))
        self._longest.setText(write_count(price.max_output_tokens))

    def _judge(self) -> None:
        good = True
        for field, editor, read in self._fields:
            try:
                read(editor.text())
                field.set_error(None)
            except InvalidValueError as error:
                # What nobody has come to yet is not wrong.
                field.set_error(as_sentence(error) if editor.isModified() or self.before else None)
                good = False
        self.primary.setEnabled(good)

    def _read_model(self, text: str) -> str:
        model = clean_model_id(text.strip())
        if model in self._taken:
            raise InvalidValueError(tr("it is on the list already"))
        return model

    def _assemble(self) -> None:
        model, of, price_in, cached, price_out, longest = (field for field, _, _ in self._fields)
        for fields in ((model, of), (price_in, cached, price_out), (longest,)):
            line = QHBoxLayout()
            line.setSpacing(Space.M)
            for field in fields:
                line.addWidget(field, 2 if field is model else 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)
        price_in.set_help(tr("US dollars per million tokens"))
        self.body.addStretch(1)


def _read_cached(text: str) -> Any:
    return read_price(text) if text.strip() else None


def _read_longest(text: str) -> int | None:
    return read_count(text, _LONGEST_ANSWER)

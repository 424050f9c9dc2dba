"""Headers that are sent to an MCP server: rows of name and value. Values are masked and never shown again."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from keydesk.contract.mcp import HeaderName, HeaderValue
from keydesk.desktop.language import tr
from keydesk.desktop.reading import read_by
from keydesk.desktop.theme import Space, put_icon, put_placeholder
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.focus_chain import before, takes_tab
from keydesk.desktop.widgets.masked_field import MaskedField
from keydesk.domain.errors import InvalidValueError

_SET: Final = tr("Set; type to replace it")
_TAKEN_OFF: Final = tr("Taken off when you save")
_read_name: Final = read_by(HeaderName)
_read_value: Final = read_by(HeaderValue)


class HeaderRow(QWidget):
    """One header: a new one, or one that is set and can be replaced or taken off."""

    changed = Signal()
    removed = Signal()

    def __init__(self, number: int, present: str = "") -> None:
        """``present`` is the name of one that is set."""
        super().__init__()
        self.present = present
        self.taken_off = False
        self.name = line_edit(f"headerName{number}", text=present, absent="Authorization")
        self.name.setAccessibleName(tr("Name of header {number}", number=number))
        self.name.setReadOnly(bool(present))
        self.value = MaskedField(
            f"headerValue{number}",
            tr("the value"),
            eye=f"headerEye{number}",
            absent=_SET if present else tr("Value"),
        )
        # In rows that come and go, Tab would come to what stands for the line a second time.
        self.value.setFocusProxy(None)  # pyright: ignore[reportArgumentType] - None takes it off
        self.value.setAccessibleName(tr("Value of header {present}", present=present or number))
        self._cross = icon_button("x", tr("Take it off"), name=f"headerRemove{number}", on_click=self._remove)
        self._cross.setAccessibleDescription(present or str(number))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.name, 2)
        layout.addWidget(self.value, 3)
        layout.addWidget(self._cross)
        self.name.textEdited.connect(self._split)
        self.name.textChanged.connect(self.changed)
        self.value.changed.connect(self.changed)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, from left to right."""
        eye = self.value.findChildren(QToolButton)
        return [self.name, self.value.line, *eye, self._cross]

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not (self.present or self.name.text().strip() or self.value.text().strip())

    def read(self) -> tuple[str, str | None] | None:
        """Return what shall change: name and value, None to take it off. Raises InvalidValueError."""
        value = self.value.text().strip()
        if self.present:
            if self.taken_off:
                return self.present, None
            return (self.present, _read_value(value)) if value else None
        name = _read_name(self.name.text().strip())
        if not value:
            raise InvalidValueError(tr("enter the value of {name}", name=name))
        return name, _read_value(value)

    def _split(self, typed: str) -> None:
        """Take a whole line that was pasted apart: ``Authorization: Bearer …``."""
        name, colon, value = typed.partition(":")
        if colon:
            self.name.setText(name.strip())
            if value.strip():
                self.value.line.setText(value.strip())
            self.value.line.setFocus()

    def _remove(self) -> None:
        if not self.present:
            self.removed.emit()
            return
        self.taken_off = not self.taken_off
        self.value.forget()
        self.value.setEnabled(not self.taken_off)
        put_placeholder(self.value.line, _TAKEN_OFF if self.taken_off else _SET)
        says = tr("Keep it") if self.taken_off else tr("Take it off")
        put_icon(self._cross, "undo-2" if self.taken_off else "x", "muted")
        self._cross.setToolTip(says)
        self._cross.setAccessibleName(says)
        self.changed.emit()


class HeadersEditor(QWidget):
    """Emits ``changed`` with every letter. The keyboard goes from row to row by Tab."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[HeaderRow] = []
        self._made = 0
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.XS)
        self._add = button(
            tr("Add a header"), kind="link", icon="plus", name="addHeader", on_click=self._add_by_hand
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addLayout(self._lines)
        line = QHBoxLayout()
        line.addWidget(self._add)
        line.addStretch(1)
        layout.addLayout(line)
        self.setFocusProxy(self._add)

    def show_set(self, names: Sequence[str]) -> None:
        """Have a row for each of these, which are set; what was typed stays.

        In its form, so that Tab comes to the rows in their order.
        """
        for row in [row for row in self._rows if row.present and row.present not in names]:
            self._drop(row)
        there = {row.present for row in self._rows}
        for name in names:
            if name not in there:
                self._append(name)

    def changes(self) -> dict[str, str | None]:
        """Return what shall change. Raises InvalidValueError, which never says a value."""
        found: dict[str, str | None] = {}
        names = [row.present for row in self._rows if row.present]
        for row in self._rows:
            if row.is_blank or (read := row.read()) is None:
                continue
            name, value = read
            if name in found or (not row.present and name in names):
                raise InvalidValueError(tr("{name} stands there twice", name=name))
            found[name] = value
        return found

    def kept(self) -> list[str]:
        """Return the headers that are set and stay as they are."""
        changed = {
            row.present for row in self._rows if row.present and (row.taken_off or row.value.text().strip())
        }
        return [row.present for row in self._rows if row.present and row.present not in changed]

    def forget(self) -> None:
        """Let go of the values."""
        for row in self._rows:
            row.value.forget()

    def _add_by_hand(self) -> None:
        self._append().name.setFocus()
        self.changed.emit()

    def _append(self, present: str = "") -> HeaderRow:
        self._made += 1
        row = HeaderRow(self._made, present)
        before = self._rows[-1] if self._rows else None
        self._rows.append(row)
        self._lines.addWidget(row)
        # Now, not in the next turn: Tab passes what is not shown.
        row.show()
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._take_out(row))
        for first, second in pairwise([*self._stop_before(before), *row.stops]):
            QWidget.setTabOrder(first, second)
        return row

    def _stop_before(self, row: HeaderRow | None) -> list[QWidget]:
        """Return after what Tab comes to the row that follows this one."""
        if row is not None:
            return row.stops[-1:]
        outside = (each for each in _backwards(self._add) if not self.isAncestorOf(each) and takes_tab(each))
        return [*islice(outside, 1)]

    def _take_out(self, row: HeaderRow) -> None:
        self._drop(row)
        self._add.setFocus()
        self.changed.emit()

    def _drop(self, row: HeaderRow) -> None:
        self._rows.remove(row)
        row.value.forget()
        row.hide()
        row.deleteLater()


def _backwards(start: QWidget) -> Iterator[QWidget]:
    """Yield what stands before a widget in the order of Tab, nearest first, once around."""
    found = before(start)
    while found is not start:
        yield found
        found = before(found)

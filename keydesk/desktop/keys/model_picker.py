"""Picking models: search, tick; none ticked means all, and says so."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from keydesk.desktop.theme import Space, TextRole, font_of, line_height
from keydesk.desktop.widgets.text import plain_label

_ROWS_IN_VIEW: Final = 4
_SEARCH_FROM: Final = 6
"""With fewer models than this there is nothing to search."""


class ModelPicker(QWidget):
    """Emits ``changed`` with every tick."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._search = QLineEdit()
        self._search.setObjectName("modelSearchField")
        self._search.setPlaceholderText("Search models…")
        self._search.setAccessibleName("Search models")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._search.hide()
        self._list = QListWidget()
        self._list.setObjectName("modelList")
        self._list.setAccessibleName("Models")
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._list.itemChanged.connect(self._ticked)
        self._list.itemPressed.connect(self._pressed)
        self._list.itemClicked.connect(self._clicked)
        self._words = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._words.setObjectName("modelsInWords")
        self._before_click = Qt.CheckState.Unchecked
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        layout.addWidget(self._words)
        self.setFocusProxy(self._list)
        self._fit()
        self.say("Loading models…")

    def set_models(self, models: list[str]) -> None:
        """Offer these models; what was ticked stays so."""
        ticked = set(self.picked())
        self._list.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self._list.clear()
        for model in models:
            item = QListWidgetItem(model)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if model in ticked else Qt.CheckState.Unchecked)
            item.setFont(font_of(TextRole.FIXED))
            self._list.addItem(item)
        self._fit()
        self._list.blockSignals(False)  # noqa: FBT003 - as above
        self._search.setVisible(len(models) >= _SEARCH_FROM)
        self._list.setVisible(bool(models))
        self._say_picked()

    def picked(self) -> tuple[str, ...]:
        """Return the ticked models; none means all."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    def offered(self) -> list[str]:
        """Return all models there are, ticked or not."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say something in place of what is picked."""
        self._words.set_tone("bad" if wrong else "muted")
        self._words.setText(text)
        self._list.setVisible(self._list.count() > 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._fit()

    def _fit(self) -> None:
        row = line_height() + Space.M
        rows = min(max(self._list.count(), 1), _ROWS_IN_VIEW)
        for number in range(self._list.count()):
            self._list.item(number).setSizeHint(QSize(0, row))
        # Half a row more shows that there are further ones.
        further = row // 2 if self._list.count() > _ROWS_IN_VIEW else 0
        self._list.setFixedHeight(rows * row + further + 2 * self._list.frameWidth() + Space.XS)

    def _ticked(self) -> None:
        self._say_picked()
        self.changed.emit()

    def _pressed(self, item: QListWidgetItem) -> None:
        self._before_click = item.checkState()

    def _clicked(self, item: QListWidgetItem) -> None:
        """Tick with a click anywhere in the row; one on the box itself has done so already."""
        if item.checkState() is self._before_click:
            on = self._before_click is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _say_picked(self) -> None:
        picked = len(self.picked())
        if not self._list.count():
            self.say("All models. There is none yet; those that are added later are included.")
        elif not picked:
            self.say("All models: none is picked, so those that are added later are included.")
        else:
            self.say(f"{picked} of {self._list.count()} picked; the key may use no other.")

    def _narrow(self, text: str) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(text.strip().lower() not in item.text().lower())

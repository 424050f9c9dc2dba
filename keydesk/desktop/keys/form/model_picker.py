"""Picking models in a form: none ticked means all, and says so."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.catalog import Model
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.model_list import ModelList
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.text import plain_label

_ROWS_IN_VIEW: Final = 4


class ModelPicker(QWidget):
    """Emits ``changed`` with every tick."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("modelPicker")
        self._models = ModelList(rows=_ROWS_IN_VIEW)
        self._models.changed.connect(self._ticked)
        self._models.copied.connect(self._say_copied)
        self._words = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._words.setObjectName("modelsInWords")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._models)
        layout.addWidget(self._words)
        self.setFocusProxy(self._models)
        self.say(tr("Loading models…"))

    @property
    def rows(self) -> QWidget:
        """The list itself."""
        return self._models.rows

    def offer(self, models: Sequence[Model], providers: Mapping[str, str]) -> None:
        """Offer these models; what was ticked stays so."""
        self._models.offer(models, providers)
        self._say_picked()

    def picked(self) -> tuple[str, ...]:
        """Return the ticked models; none means all."""
        return self._models.picked()

    def set_picked(self, models: Sequence[str]) -> None:
        """Tick these and no others."""
        self._models.set_picked(models)
        self._say_picked()

    def offered(self) -> list[str]:
        """Return all models there are, ticked or not."""
        return self._models.offered()

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say something in place of what is picked."""
        self._words.set_tone("bad" if wrong else "muted")
        self._words.setText(text)

    def _say_copied(self, model: str) -> None:
        self.say(tr("{model} copied", model=model))

    def _ticked(self) -> None:
        self._say_picked()
        self.changed.emit()

    def _say_picked(self) -> None:
        picked, offered = len(self.picked()), len(self.offered())
        if not offered:
            self.say(tr("All models. There is none yet; those that are added later are included."))
        elif not picked:
            self.say(tr("All models: none is picked, so those that are added later are included."))
        else:
            self.say(
                tr(
                    "{picked} of %n picked; the key may use no other.",
                    "models",
                    offered,
                    picked=as_number(picked),
                )
            )

"""What to paste into each tool: with a model of this gateway, and with a key that one puts in oneself."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.snippets import PLACE_OF_KEY
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.masked_field import MaskedField
from keydesk.desktop.widgets.search_choices import Candidate, Source
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.desktop.widgets.snippet_tabs import SnippetTabs
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.secret import Secret, SecretKind, parse

NO_MODEL: Final = "YOUR_MODEL"
_HELP: Final = tr("Filled in below, sent nowhere, and forgotten as soon as you leave this page.")
_NOT_WHOLE: Final = tr(
    "A key begins with kdk_ and is 66 characters long; this one is incomplete or mistyped."
)
_ADMIN: Final = tr("This is an admin token. Programs that call models need a key, which begins with kdk_.")


@dataclass(frozen=True, slots=True)
class _Placeholder:
    """Stands where a key goes."""

    def reveal(self) -> str:
        return PLACE_OF_KEY


class ToolsCard(QFrame):
    """Emits ``key_wanted`` when somebody has no key yet."""

    key_wanted = Signal()

    def __init__(self, models: Source, clipboard: SecretClipboard) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._clipboard = clipboard
        self._key: Secret | None = None
        self._model = SearchPicker(
            "connectionModel",
            tr("Models"),
            models,
            tasks.run,
            none=tr("Search for a model…"),
            keeps_typed=False,
        )
        self._model.changed.connect(self._use_model)
        self._own = MaskedField(
            "connectionKey",
            tr("the key"),
            eye="showConnectionKey",
            absent=tr("Paste a key, or leave it empty"),
        )
        self._own.changed.connect(self._use_key)
        self._field = FormField(tr("Your &key"), self._own, _HELP)
        self.create_key = button(
            tr("Create key…"), icon="plus", name="connectionCreateKey", on_click=self.key_wanted.emit
        )
        self.snippets = SnippetTabs(_Placeholder(), "", NO_MODEL, self._copy)
        self.snippets.set_shown(True)
        self._lay_out()

    def use_base_url(self, base_url: str) -> None:
        """Lead there."""
        self.snippets.use_base_url(base_url)

    def suggest_model(self, model: str) -> None:
        """Name this model, unless another one was picked."""
        if not self._model.picked().id:
            self._model.set_picked(Candidate(model, model))
            self._use_model()

    def forget_model(self) -> None:
        """Name none: it may not be there any more."""
        self._model.set_picked(Candidate("", ""))
        self._use_model()

    def forget(self) -> None:
        """Let go of the key."""
        self._own.forget()

    def _use_model(self) -> None:
        self.snippets.use_model(self._model.picked().id or NO_MODEL)

    def _use_key(self) -> None:
        typed = self._own.text().strip()
        secret = parse(typed) if typed else None
        self._key = secret if secret is not None and secret.kind is SecretKind.KEY else None
        problem = None if self._key is not None or not typed else _NOT_WHOLE if secret is None else _ADMIN
        self._field.set_error(problem)
        if self._key is None:
            self.snippets.use_key(_Placeholder(), shown=True)
        else:
            self.snippets.use_key(self._key, shown=False)

    def _copy(self, text: str) -> None:
        """Copy; with a key in it, as a secret that is taken back."""
        if self._key is None:
            QGuiApplication.clipboard().setText(text)
        else:
            self._clipboard.copy(text)

    def _lay_out(self) -> None:
        own = QHBoxLayout()
        own.setSpacing(Space.S)
        own.addWidget(self._field, 1)
        side = QVBoxLayout()
        side.addSpacing(self._field.fontMetrics().lineSpacing() + Space.XS)
        side.addWidget(self.create_key)
        side.addStretch(1)
        own.addLayout(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(plain_label(tr("Use it with your tools"), TextRole.STRONG))
        layout.addWidget(FormField(tr("&Model"), self._model))
        holder = QWidget()
        own.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(own)
        layout.addWidget(holder)
        layout.addWidget(self.snippets)

"""The choice of a template beside a form's title, and the card that says what it filled in (C11)."""

from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from keydesk.contract.api import AdminApi
from keydesk.contract.templates import Template
from keydesk.desktop import finding, tasks
from keydesk.desktop.keys.form.draft import Draft, Field
from keydesk.desktop.keys.form.draft_words import joined, settings_in_words
from keydesk.desktop.keys.form.settings_form import SettingsForm
from keydesk.desktop.keys.form.template_draft import OWN_OF_A_KEY, expiry_in_words, with_template
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, text_width
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.search_picker import NOTHING, SearchPicker
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.instant import Clock

_FILLED: Final = frozenset(Field) - OWN_OF_A_KEY
_NONE: Final = tr("No template")


class OriginCard(QFrame):
    """Says what a form was filled in from, and what of it is gone. Hidden until there is something to say."""

    def __init__(self, take_back: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("originCard")
        self.setProperty("surface", "code")
        self._words = plain_label("", wrap=True)
        self._words.setObjectName("originWords")
        self._gone = plain_label("", tone="warn", wrap=True)
        self._gone.setObjectName("originGone")
        self.undo = button(tr("Undo"), kind="link", name="undoTemplate", on_click=take_back)
        texts = QVBoxLayout()
        texts.setSpacing(Space.XS)
        texts.addWidget(self._words)
        texts.addWidget(self._gone)
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        line.addLayout(texts, 1)
        line.addWidget(self.undo)
        self.hide()

    def say(self, words: str, *, undo: bool) -> None:
        """Say it, or nothing any more."""
        self._words.setText(words)
        self.undo.setVisible(undo)
        self.setVisible(bool(words))

    def say_gone(self, gone: Sequence[str]) -> None:
        """Say what cannot be reached any more."""
        what = (
            tr("No longer there: {gone}. It is marked as deleted; take it out.", gone=", ".join(gone))
            if gone
            else ""
        )
        self._gone.setText(what)
        self._gone.setVisible(bool(gone))


class TemplateLine(QObject):
    """Fills a form in from a template, and takes that back but for what was changed by hand since."""

    def __init__(
        self, api: AdminApi, form: SettingsForm, clock: Clock, *, filled: Collection[Field] = _FILLED
    ) -> None:
        """``filled`` are the fields that a template fills in."""
        super().__init__(form)
        self._filled = frozenset(filled)
        self._form = form
        self._clock = clock
        self._before: Draft | None = None
        self._after: Draft | None = None
        self._origin = ""
        source = finding.templates(api)
        self.picker = SearchPicker(
            "templateField", tr("Templates"), source, tasks.run, none=_NONE, keeps_typed=False
        )
        self.picker.setAccessibleName(tr("Template"))
        self.picker.setFixedWidth(text_width(26))
        self.card = OriginCard(self.take_back)
        self.picker.changed.connect(self._picked)
        form.changed.connect(self._say_gone)

    def begin_with(self, draft: Draft, origin: str) -> None:
        """Fill the form in from elsewhere; ``origin`` says from where."""
        self._origin = origin
        self._form.put(draft, Field)
        self.card.say(origin, undo=False)
        self._say_gone()

    def take_back(self) -> None:
        """Let the form be as before, but for what was changed by hand since."""
        before, after, now = self._before, self._after, self._form.draft()
        self._before = self._after = None
        self.picker.set_picked(NOTHING)
        self.card.say(self._origin, undo=False)
        if before is not None and after is not None:
            self._form.put(before, self._filled - after.differing(now))
        self._form.setFocus()

    def _picked(self) -> None:
        template = self.picker.picked().about
        if isinstance(template, Template):
            self._fill_in(template)
        elif not self.picker.unsettled() and not self.picker.picked().id and self._before is not None:
            self.take_back()

    def _fill_in(self, template: Template) -> None:
        before = self._form.draft()
        if self._before is None or self._after is None:
            self._before = before
        else:
            # One template after another: what the first one filled in is not the user's.
            self._before = before.with_fields(self._before, self._filled - self._after.differing(before))
        filled = with_template(self._before, template.fields, self._clock.now())
        self._form.put(filled, self._filled)
        self._after = self._form.draft()
        window = [expiry_in_words(filled)] if Field.EXPIRY in self._filled else []
        words = joined([*window, *settings_in_words(filled, self._form.provider_names)])
        self.card.say(
            tr("Filled in from “{template}”: {words}", template=template.name, words=words), undo=True
        )
        self._say_gone()

    def _say_gone(self) -> None:
        if not self.card.isHidden():
            self.card.say_gone(self._form.gone())

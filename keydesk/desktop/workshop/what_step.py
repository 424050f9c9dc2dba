"""The second step: what everybody gets, from when until when, and how much (E2)."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Model
from keydesk.desktop.keys.actions import Catalog
from keydesk.desktop.keys.form.draft import Draft, Field
from keydesk.desktop.keys.form.gone import gone_from
from keydesk.desktop.keys.form.model_picker import ModelPicker
from keydesk.desktop.keys.form.settings_form import SettingsForm
from keydesk.desktop.keys.form.template_draft import OWN_OF_A_KEY
from keydesk.desktop.keys.form.template_line import TemplateLine
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_tooltip
from keydesk.desktop.workshop.draft import NO_SETTINGS, Part, Place, WorkshopDraft
from keydesk.desktop.workshop.step import Step
from keydesk.desktop.workshop.window_fields import WindowFields
from keydesk.desktop.workshop.words import suggested_label
from keydesk.domain.instant import Clock

_LABEL_HELP: Final = tr("What the batch is called. Nobody gets a second key under the same label.")
_TOGETHER_HELP: Final = tr("Once it is spent, none of the keys works.")
_FROM_TEMPLATES: Final = frozenset(Field) - OWN_OF_A_KEY - {Field.START, Field.EXPIRY}
"""What a template fills in: the window is the workshop's own."""


class WhatStep(SettingsForm):
    """What a template says and no field shows, such as an IP allowlist, is kept and told in the sentence."""

    def __init__(self, api: AdminApi, clock: Clock, *, why_no_templates: str) -> None:
        super().__init__()
        self._clock = clock
        self._catalog: Catalog | None = None
        self._unseen = NO_SETTINGS
        self._suggested = ""
        self.label = line_edit("workshopLabel", absent=tr("What the batch is called"))
        self.window_fields = WindowFields(clock)
        self._together = line_edit("workshopTogether", absent=tr("No cap"))
        self.models = ModelPicker()
        self._texts: Mapping[Field, QLineEdit] = {
            Field.BUDGET: line_edit("workshopBudget", absent=tr("No cap")),
            Field.RPM: line_edit("workshopRpm", absent=tr("No limit")),
            Field.TPM: line_edit("workshopTpm", absent=tr("No limit")),
            Field.PARALLEL: line_edit("workshopParallel", absent=tr("No limit")),
        }
        self.fields: dict[Place, FormField] = {
            Part.LABEL: FormField(tr("&Label"), self.label, _LABEL_HELP),
            Part.WHEN: self.window_fields.field,
            Field.BUDGET: FormField(tr("B&udget of each key in US$"), self._texts[Field.BUDGET]),
            Part.TOGETHER: FormField(tr("&Total budget in US$"), self._together, _TOGETHER_HELP),
            Field.MODELS: FormField(tr("&Models"), self.models),
            Field.RPM: FormField(tr("&Requests per minute"), self._texts[Field.RPM]),
            Field.TPM: FormField(tr("To&kens per minute"), self._texts[Field.TPM]),
            Field.PARALLEL: FormField(tr("Parallel re&quests"), self._texts[Field.PARALLEL]),
        }
        self.templates = TemplateLine(api, self, clock, filled=_FROM_TEMPLATES)
        self.templates.picker.setEnabled(not why_no_templates)
        plain_tooltip(self.templates.picker, why_no_templates)
        self.templates.picker.setAccessibleDescription(why_no_templates)
        self._lay_out()
        for editor in (*self._texts.values(), self._together, self.label):
            editor.textChanged.connect(self.changed)
        for source in (self.window_fields, self.models):
            source.changed.connect(self.changed)
        self.follow_window()

    # -- what stands here

    @property
    def provider_names(self) -> dict[str, str]:
        """The names of providers by id, once they are known."""
        return {} if self._catalog is None else self._catalog.provider_names

    @property
    def offered(self) -> list[Model]:
        """The models that the gateway has, once they are known."""
        return [] if self._catalog is None else self._catalog.models

    def draft(self) -> Draft:
        """Return what each key may do."""
        texts = {
            field.value: editor.text() for field, editor in self._texts.items() if field is not Field.BUDGET
        }
        budget = self._texts[Field.BUDGET].text()
        return replace(self._unseen, budget=budget, models=self.models.picked(), **texts)

    def filled_in(self, draft: WorkshopDraft) -> WorkshopDraft:
        """Return the draft with what stands in this step."""
        filled = self.window_fields.filled_in(draft)
        label, together = self.label.text(), self._together.text()
        return replace(filled, label=label, together=together, settings=self.draft())

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says into these fields."""
        wanted = set(fields)
        texts = {
            Field.BUDGET: draft.budget,
            Field.RPM: draft.rpm,
            Field.TPM: draft.tpm,
            Field.PARALLEL: draft.max_parallel,
        }
        self._unseen = self._unseen.with_fields(draft, wanted - texts.keys() - {Field.MODELS})
        for field in wanted & texts.keys():
            self._texts[field].setText(texts[field])
        if Field.MODELS in wanted:
            self.models.set_picked(draft.models)
        self.changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first field that is always there."""
        super().focusInEvent(event)
        self.label.setFocus(event.reason())

    def gone(self) -> list[str]:
        """Return what is picked and no longer there, as far as the gateway has said what there is."""
        return [] if self._catalog is None else gone_from(self.draft(), self._catalog)

    def offer(self, catalog: Catalog) -> None:
        """Offer what the gateway has; what is picked stays so."""
        self._catalog = catalog
        self.models.offer(catalog.models, catalog.provider_names)
        self.changed.emit()

    def say_missing(self, reason: str) -> None:
        """Say why models cannot be offered."""
        self.models.say(tr("The models could not be listed. {reason}", reason=reason), wrong=True)

    def follow_window(self) -> None:
        """Suggest a label for another day, unless one was typed."""
        now = self._clock.now()
        before, self._suggested = self._suggested, suggested_label(self.window_fields.when(now), now)
        if before != self._suggested and self.label.text().strip() in ("", before):
            self.label.setText(self._suggested)

    def _lay_out(self) -> None:
        step = Step(2, tr("What they get"))
        step.head.addWidget(self.templates.picker)
        step.addWidget(self.templates.card)
        fields = self.fields
        step.addWidget(fields[Part.LABEL])
        step.addWidget(self.window_fields)
        step.add_line(fields[Field.BUDGET], fields[Part.TOGETHER])
        step.addWidget(fields[Field.MODELS])
        step.add_line(fields[Field.RPM], fields[Field.TPM], fields[Field.PARALLEL])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(step)

"""The form of a model: add one, or change where it leads and what it costs."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Model, Provider
from keydesk.desktop import tasks
from keydesk.desktop.catalog import offering
from keydesk.desktop.catalog.models import actions
from keydesk.desktop.catalog.models.fallbacks import FallbackField
from keydesk.desktop.catalog.models.id_field import ModelIdField, SaidId
from keydesk.desktop.catalog.models.prices_part import PricesPart
from keydesk.desktop.catalog.prices.price_list import PriceList
from keydesk.desktop.language import tr
from keydesk.desktop.record_dialog import Entry, RecordDialog
from keydesk.desktop.theme import Space
from keydesk.desktop.typed import read_count, write_count
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.search_choices import Candidate, Found
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.naming import clean_model_id

_LONGEST_ANSWER: Final = 100_000_000
_ON: Final = 0
_STATES: Final = (tr("Enabled"), tr("Disabled"))
_FALLBACKS: Final = tr(
    "They answer in its place, in this order, while its provider cannot. Drag, or Alt+Up, Alt+Down."
)
_PRICED_TOGETHER: Final = "cached_input_price_usd"


class ModelDialog(RecordDialog[Model]):
    """Adds a model, of ``provider`` if one is named, or changes ``present``. An id stays what it is."""

    def __init__(
        self,
        parent: QWidget,
        api: AdminApi,
        prices: PriceList,
        present: Model | None = None,
        *,
        provider: Provider | None = None,
    ) -> None:
        super().__init__(
            parent,
            tr("Add model") if present is None else tr("Edit model"),
            tr("Add model") if present is None else tr("Save"),
            name="modelDialog",
            twice=tr("Trying again never adds a second model."),
            meanwhile=tr("Somebody else changed this model"),
            present=present,
        )
        self._api, self._serving = api, offering.Serving(api)
        self._names: dict[str, str] = {}
        if present is not None:
            self._names[present.provider_id] = present.provider_name
        self._provider = SearchPicker(
            "modelProviderField",
            tr("Providers"),
            offering.providers(api),
            tasks.run,
            none=tr("Search for a provider…"),
        )
        self._upstream = SearchPicker(
            "modelUpstreamField",
            tr("What the provider serves"),
            self._serves,
            tasks.run,
            none=tr("Its name there"),
        )
        self._id = ModelIdField()
        self._said = SaidId()
        self._longest = line_edit("modelLongestField", absent=tr("Not known"))
        self._state = choice("modelStateField", tr("State"), _STATES)
        self._fallbacks = FallbackField(self._others, tasks.run)
        self._prices = PricesPart(prices)
        if provider is not None:
            self._provider.set_picked(offering.provider(provider))
        self._assemble()
        self._provider.changed.connect(self._suggest)
        self._upstream.changed.connect(self._suggest)
        self._id.changed.connect(self._suggest)
        self._prices.taken.connect(self._take_longest)
        self._suggest()
        first = self._upstream if provider is not None or present is not None else self._provider
        first.setFocus()

    async def save(self, values: Mapping[str, Any], attempt: str) -> Model:
        """Add or change the model."""
        fields = dict(values)
        if self.present is None:
            return await actions.add_model(self._api, fields, attempt)
        if "input_price_usd" in fields and self._cached_as_input():
            # Left empty it follows the other; the gateway keeps the figure it has.
            fields[_PRICED_TOGETHER] = None
        return await actions.change_model(self._api, self.present, fields)

    async def look_up(self) -> Model:
        """Fetch the model as it is now."""
        found = await actions.look_up_model(self._api, self.before.id)
        self._names[found.provider_id] = found.provider_name
        return found

    # -- what fields search for

    async def _serves(self, text: str) -> Found:
        """Find what the provider serves. What is typed may be taken as it is too, but does not come first."""
        provider, typed = self._provider.picked(), text.strip()
        if not provider.id:
            raise InvalidValueError(tr("Pick the provider first."))
        try:
            found = await self._serving.find(provider.id, typed)
        except DomainError:
            if not typed:
                raise
            return Found(
                [Candidate(typed, typed, tr("as typed; the provider does not say what it serves"))], 1
            )
        if not typed or any(each.text == typed for each in found.candidates):
            # The name itself comes before others that it is a part of.
            return replace(found, candidates=sorted(found.candidates, key=lambda each: each.text != typed))
        return Found([*found.candidates, Candidate(typed, typed, tr("as typed"))], found.total + 1)

    async def _others(self, text: str) -> Found:
        """Find models that can be fallbacks: all but this one, and those that are there already."""
        found = await offering.models(self._api)(text)
        own = self._id.text() if self.present is None else self.present.model
        there = self._fallbacks.models()

        def judged(each: Candidate) -> Candidate:
            if each.id == own:
                return replace(each, refusal=tr("A model is no fallback of its own."), note=tr("this model"))
            if each.id in there:
                return replace(each, refusal=tr("It is in the list already."), note=tr("in the list"))
            return each

        return Found([judged(each) for each in found.candidates], found.total)

    # -- keeping step

    def _suggest(self) -> None:
        """Let the name at the provider name the model too, and look both up in the price list."""
        upstream = self._upstream.text().strip()
        if self.present is None:
            self._id.suggest(upstream)
        own = self._id.text() if self.present is None else self.present.model
        self._prices.suggest_for(upstream, own)

    def _take_longest(self, price: Any) -> None:
        if not self._longest.text().strip():
            self._longest.setText(write_count(price.max_output_tokens))

    def _cached_as_input(self) -> bool:
        entry = next(each for each in self._prices.entries if each.name == _PRICED_TOGETHER)
        return entry.typed() is None

    # -- assembling

    def _assemble(self) -> None:
        provider, upstream = self._provided(), self._served()
        longest, state, fallbacks = self._bounded(), self._switched(), self._fallen_back()
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        if self.present is not None:
            self._said.show_id(self.present.model)
            layout.addWidget(self._said)
        layout.addLayout(_beside(provider.field, upstream.field))
        entries = [provider, upstream, *self._prices.entries, longest, state, fallbacks]
        if self.present is None:
            layout.addWidget(self._id)
            entries.insert(2, self._identified())
        layout.addWidget(self._prices)
        layout.addLayout(_beside(longest.field, state.field))
        layout.addWidget(fallbacks.field)
        layout.addStretch(1)
        self.body.addWidget(Scrolling(content))
        self.take_entries(entries)
        if self.present is None:
            self.fields.append(self._id.prefix_field)

    def _provided(self) -> Entry[Model]:
        picker = self._provider

        def typed() -> str:
            picked = picker.picked()
            if picker.unsettled() or not picked.id:
                raise InvalidValueError(tr("pick a provider from the list"))
            self._names[picked.id] = picked.text
            return picked.id

        def put(id_: str) -> None:
            picker.set_picked(Candidate(id_, self._name_of(id_)))

        return Entry(
            name="provider_id",
            field=FormField(tr("&Provider"), picker),
            typed=typed,
            put=put,
            of=lambda model: model.provider_id,
            words=self._name_of,
            changed=picker.changed,
        )

    def _name_of(self, provider_id: str) -> str:
        return self._names.get(provider_id, provider_id)

    def _served(self) -> Entry[Model]:
        picker = self._upstream
        return Entry(
            name="upstream_model",
            field=FormField(tr("&Upstream model"), picker),
            typed=lambda: clean_model_id(picker.text().strip()),
            put=lambda name: picker.set_picked(Candidate(name, name)),
            of=lambda model: model.upstream_model,
            words=str,
            changed=picker.changed,
        )

    def _identified(self) -> Entry[Model]:
        return Entry(
            name="model",
            field=self._id.field,
            typed=lambda: clean_model_id(self._id.text()),
            put=self._id.put,
            of=lambda model: model.model,
            words=str,
            changed=self._id.changed,
        )

    def _bounded(self) -> Entry[Model]:
        return Entry(
            name="max_output_tokens",
            field=FormField(
                tr("&Longest answer, in tokens"),
                self._longest,
                tr("If not known, budgets reckon with 4,096."),
            ),
            typed=lambda: read_count(self._longest.text(), _LONGEST_ANSWER),
            put=lambda count: self._longest.setText(write_count(count)),
            of=lambda model: model.max_output_tokens,
            words=lambda count: tr("%n tokens", "", count),
            changed=self._longest.textChanged,
            called=tr("Longest answer"),
        )

    def _switched(self) -> Entry[Model]:
        return Entry(
            name="enabled",
            field=FormField(tr("S&tate"), self._state),
            typed=lambda: self._state.currentIndex() == _ON,
            put=lambda enabled: self._state.setCurrentIndex(_ON if enabled else 1 - _ON),
            of=lambda model: model.enabled,
            words=lambda enabled: tr("enabled") if enabled else tr("disabled"),
            changed=self._state.currentIndexChanged,
        )

    def _fallen_back(self) -> Entry[Model]:
        return Entry(
            name="fallbacks",
            field=FormField(tr("Fall&backs"), self._fallbacks, _FALLBACKS),
            typed=self._fallbacks.models,
            put=self._fallbacks.put,
            of=lambda model: model.fallbacks,
            words=lambda models: ", ".join(models) or tr("none"),
            changed=self._fallbacks.changed,
        )


def _beside(*fields: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(Space.M)
    for field in fields:
        line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return line

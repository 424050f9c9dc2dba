"""The first tab of a key's form: who it is for, from when until when, how much."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QLineEdit

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key
from keydesk.desktop.keys.actions import Catalog
from keydesk.desktop.keys.form.belonging import LOCATION_HELP, OWNER_HELP, Belonging, named
from keydesk.desktop.keys.form.budget_fields import BudgetFields
from keydesk.desktop.keys.form.draft import Draft, Expiry, Field, Start
from keydesk.desktop.keys.form.form_tab import FormTab
from keydesk.desktop.keys.form.reach_picker import ReachPicker
from keydesk.desktop.keys.form.when_picker import expiry_picker, kept_exactly, kept_in_words, start_picker
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.key import KeyKind

_ALL_PROVIDERS: Final = tr("All providers: none is picked, so those that are added later are included.")
_NEEDS: Final = {
    Field.OWNER: Capability.PEOPLE,
    Field.LOCATION: Capability.LOCATIONS,
    Field.PROVIDERS: Capability.PROVIDERS,
}
_PARENTS: Final = tr("That of the key it was minted from")


class BasicTab(FormTab):
    """Name, description, owner, location, window, limits, budget, providers."""

    def __init__(self, now: datetime, api: AdminApi, present: Key | None = None) -> None:
        super().__init__()
        self.name = line_edit("keyNameField", absent=tr("Who or what uses it"))
        self._description = line_edit("keyDescriptionField", absent=tr("Optional, for admins"))
        self.belonging = Belonging(api, self)
        if present is None:
            self._expiry, self._start = expiry_picker(now), start_picker(now)
        else:
            self._expiry = expiry_picker(now, kept=kept_in_words(present.expires_at), from_now=True)
            self._start = start_picker(now, kept=kept_in_words(present.not_before))
        self._rpm = line_edit("keyRpmField", absent=tr("No limit"))
        self._tpm = line_edit("keyTpmField", absent=tr("No limit"))
        self._parallel = line_edit("keyParallelField", absent=tr("No limit"))
        self._budget = BudgetFields()
        self._providers = ReachPicker(tr("Providers"))
        self._providers.come_after(self._budget.alerts)
        self._fill()
        self._connect()
        if present is not None and present.kind is KeyKind.EPHEMERAL:
            for field in (Field.OWNER, Field.LOCATION):
                self.fields[field].setEnabled(False)
                self.fields[field].set_help(_PARENTS)
        self.setFocusProxy(self.name)

    def filled_in(self, draft: Draft) -> Draft:
        """Return the draft with what stands in this tab."""
        return replace(
            self._budget.filled_in(draft),
            name=self.name.text(),
            description=self._description.text(),
            owner=named(self.belonging.owner),
            owner_typed=self.belonging.owner.unsettled(),
            location=named(self.belonging.location),
            location_typed=self.belonging.location.unsettled(),
            expiry=self._expiry.chosen(),
            expiry_moment=self._expiry.moment(),
            start=self._start.chosen(),
            start_moment=self._start.moment(),
            rpm=self._rpm.text(),
            tpm=self._tpm.text(),
            max_parallel=self._parallel.text(),
            providers=self._providers.wanted(),
        )

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says into these fields."""
        texts = {
            Field.NAME: draft.name,
            Field.DESCRIPTION: draft.description,
            Field.RPM: draft.rpm,
            Field.TPM: draft.tpm,
            Field.PARALLEL: draft.max_parallel,
        }
        for field, editor in self._texts().items():
            if field in fields:
                editor.setText(texts[field])
        self._budget.put(draft, fields)
        if Field.OWNER in fields:
            self.belonging.put_owner(draft.owner)
        if Field.LOCATION in fields:
            self.belonging.put_location(draft.location)
        if Field.EXPIRY in fields:
            self._expiry.put(draft.expiry, draft.expiry_moment)
        if Field.START in fields:
            self._start.put(draft.start, draft.start_moment)
        if Field.PROVIDERS in fields:
            self._providers.want(draft.providers)

    def rebase(self, present: Key) -> None:
        """Say what a start and an end that stay are now."""
        self._expiry.say(Expiry.KEEP, kept_in_words(present.expires_at))
        self._start.say(Start.KEEP, kept_in_words(present.not_before))

    def is_picking(self, field: Field) -> bool:
        """Whether the list of people or locations is open."""
        pickers = {Field.OWNER: self.belonging.owner, Field.LOCATION: self.belonging.location}
        return field in pickers and pickers[field].is_open

    def offer(self, catalog: Catalog) -> None:
        """Offer the providers that there are; what is picked stays so, also what is no longer there.

        Where the gateway knows no people or locations, it is not asked for one.
        """
        self._providers.offer(catalog.provider_names)
        for field, needed in _NEEDS.items():
            if needed in catalog.lacking:
                self.say_not_here(field)

    def say_missing(self) -> None:
        """Say that providers cannot be offered."""
        self.fields[Field.PROVIDERS].set_help(tr("The providers could not be listed."))

    def show_hints(self, draft: Draft) -> None:
        """Say what dates mean, when a budget is renewed, and what picking no provider means."""
        ends, begins = self._expiry.hint(), self._start.hint()
        if draft.present is not None and draft.expiry is Expiry.KEEP:
            ends = kept_exactly(draft.present.expires_at)
        if draft.present is not None and draft.start is Start.KEEP:
            begins = kept_exactly(draft.present.not_before)
        self.fields[Field.EXPIRY].set_help(ends)
        self.fields[Field.START].set_help(begins)
        if self.fields[Field.LOCATION].isEnabled():
            self.fields[Field.LOCATION].set_help(self.belonging.location_help)
        self._budget.show_hints(self, draft)
        offered = len(self._providers.offered())
        if offered and self.fields[Field.PROVIDERS].isEnabled():
            words = tr(
                "{picked} of %n picked; the key reaches no other.",
                "providers",
                offered,
                picked=as_number(len(draft.providers)),
            )
            self.fields[Field.PROVIDERS].set_help(words if draft.providers else _ALL_PROVIDERS)

    def _fill(self) -> None:
        self.add_line(
            (Field.NAME, FormField(tr("&Name"), self.name)),
            (Field.DESCRIPTION, FormField(tr("&Description"), self._description)),
        )
        self.add_line(
            (Field.OWNER, FormField(tr("&Owner"), self.belonging.owner, OWNER_HELP)),
            (Field.LOCATION, FormField(tr("&Location"), self.belonging.location, LOCATION_HELP)),
        )
        self.add_line(
            (Field.EXPIRY, FormField(tr("&Expires"), self._expiry)),
            (Field.START, FormField(tr("Valid &from"), self._start)),
        )
        self.add_line(
            (Field.RPM, FormField(tr("&Requests per minute"), self._rpm)),
            (Field.TPM, FormField(tr("&Tokens per minute"), self._tpm)),
            (Field.PARALLEL, FormField(tr("&Parallel requests"), self._parallel)),
        )
        self._budget.add_to(self)
        self.add_line(
            (Field.PROVIDERS, FormField(tr("Pro&viders"), self._providers, tr("Loading providers…")))
        )
        self.end()

    def _texts(self) -> dict[Field, QLineEdit]:
        return {
            Field.NAME: self.name,
            Field.DESCRIPTION: self._description,
            Field.RPM: self._rpm,
            Field.TPM: self._tpm,
            Field.PARALLEL: self._parallel,
        }

    def _connect(self) -> None:
        for field, editor in self._texts().items():
            self.tell(editor.textChanged, field)
        self.tell(self.belonging.changed, Field.OWNER, Field.LOCATION)
        self.tell(self._expiry.changed, Field.EXPIRY)
        # A later start can make the end wrong.
        self.tell(self._start.changed, Field.START, Field.EXPIRY)
        self.tell(self._providers.changed, Field.PROVIDERS)

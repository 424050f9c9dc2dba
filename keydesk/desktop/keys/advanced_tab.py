"""The second tab of a key's form: what the key reaches, and from where."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from keydesk.contract.catalog import Model, Provider
from keydesk.desktop.keys.draft import Draft, Field
from keydesk.desktop.keys.form_tab import FormTab
from keydesk.desktop.keys.model_picker import ModelPicker
from keydesk.desktop.widgets.chip_picker import ChipPicker
from keydesk.desktop.widgets.editors import several_lines
from keydesk.desktop.widgets.form_field import FormField

_ALL_PROVIDERS: Final = "All providers: none is picked, so those that are added later are included."
_NO_PROVIDER: Final = "All providers. There is none yet; those that are added later are included."
_ADDRESSES_HELP: Final = "Addresses or CIDR blocks. Blank: the key works from anywhere."


class AdvancedTab(FormTab):
    """Models, providers, addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.models = ModelPicker()
        self._providers = ChipPicker("Providers")
        self._providers.come_after(self.models.rows)
        self._addresses = several_lines("keyAddressesField", absent="192.0.2.7\n2001:db8::/32")
        self.add_line((Field.MODELS, FormField("&Models", self.models)))
        self.add_line((Field.PROVIDERS, FormField("&Providers", self._providers, "Loading providers…")))
        self.add_line((Field.ADDRESSES, FormField("IP &allowlist", self._addresses, _ADDRESSES_HELP)))
        self.end()
        self.tell(self.models.changed, Field.MODELS)
        self.tell(self._providers.changed, Field.PROVIDERS)
        self.tell(self._addresses.textChanged, Field.ADDRESSES)
        self._wanted_providers: tuple[str, ...] = ()

    def filled_in(self, draft: Draft) -> Draft:
        """Return the draft with what stands in this tab."""
        # Until the providers are listed there is no chip to carry the tick.
        providers = self._providers.picked() if self._providers.offered() else self._wanted_providers
        return replace(
            draft,
            models=self.models.picked(),
            providers=providers,
            addresses=self._addresses.toPlainText(),
        )

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says into these fields."""
        if Field.MODELS in fields:
            self.models.set_picked(draft.models)
        if Field.PROVIDERS in fields:
            self._wanted_providers = draft.providers
            self._providers.set_picked(draft.providers)
        if Field.ADDRESSES in fields:
            self._addresses.setPlainText(draft.addresses)

    def offer(self, models: Sequence[Model], providers: Sequence[Provider]) -> None:
        """Offer what the gateway has; what is picked stays so, also what is no longer there."""
        names = {provider.id: provider.name for provider in providers}
        self.models.offer(models, names)
        gone = [(id_, f"{id_} (deleted)") for id_ in self._wanted_providers if id_ not in names]
        self._providers.set_choices([*names.items(), *gone])
        self._providers.set_picked(self._wanted_providers)

    def say_missing(self, reason: str) -> None:
        """Say why models and providers cannot be offered."""
        self.models.say(f"The models could not be listed. {reason}", wrong=True)
        self.fields[Field.PROVIDERS].set_help("The providers could not be listed.")

    def show_hints(self, draft: Draft) -> None:
        """Say what picking none means."""
        offered = len(self._providers.offered())
        if not offered:
            return
        picked = len(draft.providers)
        words = f"{picked} of {offered} picked; the key reaches no other." if picked else _ALL_PROVIDERS
        self.fields[Field.PROVIDERS].set_help(words)

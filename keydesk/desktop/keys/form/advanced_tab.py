"""The second tab of a key's form: what the key reaches, from where, and what admins note on it."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from keydesk.contract.info import Capability
from keydesk.desktop.keys.actions import Catalog
from keydesk.desktop.keys.form.draft import Draft, Field
from keydesk.desktop.keys.form.form_tab import FormTab
from keydesk.desktop.keys.form.model_picker import ModelPicker
from keydesk.desktop.keys.form.reach_picker import ReachPicker
from keydesk.desktop.language import tr
from keydesk.desktop.navigation import NOT_HERE
from keydesk.desktop.widgets.editors import several_lines
from keydesk.desktop.widgets.form_field import FormField

_NO_DEPLOYMENT: Final = tr("None is picked; deployments that need a key do not admit it.")
_ADDRESSES_HELP: Final = tr("Addresses or CIDR blocks; blank: from anywhere")
_METADATA_HELP: Final = tr("A JSON object, echoed in the gateway's log")


class AdvancedTab(FormTab):
    """Models, deployments, addresses, metadata."""

    def __init__(self) -> None:
        super().__init__()
        self.models = ModelPicker()
        self._deployments = ReachPicker(tr("Deployments"))
        self._addresses = several_lines("keyAddressesField", lines=5, absent="192.0.2.7\n2001:db8::/32")
        self._metadata = several_lines("keyMetadataField", lines=5, absent='{"team": "research"}')
        self._deployments.come_after(self.models.rows)
        self.add_line((Field.MODELS, FormField(tr("&Models"), self.models)))
        self.add_line((Field.DEPLOYMENTS, FormField(tr("&Deployments"), self._deployments)))
        self.add_line(
            (Field.ADDRESSES, FormField(tr("IP &allowlist"), self._addresses, _ADDRESSES_HELP)),
            (Field.METADATA, FormField(tr("M&etadata"), self._metadata, _METADATA_HELP)),
        )
        self.end()
        self.fields[Field.DEPLOYMENTS].hide()
        self.tell(self.models.changed, Field.MODELS)
        self.tell(self._deployments.changed, Field.DEPLOYMENTS)
        self.tell(self._addresses.textChanged, Field.ADDRESSES)
        self.tell(self._metadata.textChanged, Field.METADATA)

    def filled_in(self, draft: Draft) -> Draft:
        """Return the draft with what stands in this tab."""
        return replace(
            draft,
            models=self.models.picked(),
            deployments=self._deployments.wanted(),
            addresses=self._addresses.toPlainText(),
            metadata=self._metadata.toPlainText(),
        )

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says into these fields."""
        if Field.MODELS in fields:
            self.models.set_picked(draft.models)
        if Field.DEPLOYMENTS in fields:
            self._deployments.want(draft.deployments)
        if Field.ADDRESSES in fields:
            self._addresses.setPlainText(draft.addresses)
        if Field.METADATA in fields:
            self._metadata.setPlainText(draft.metadata)

    def offer(self, catalog: Catalog) -> None:
        """Offer what the gateway has; what is picked stays so, also what is no longer there."""
        self.models.offer(catalog.models, catalog.provider_names)
        self._deployments.offer({each.id: each.name for each in catalog.deployments})
        lacks = Capability.DEPLOYMENTS in catalog.lacking
        # Without a deployment there is nothing to say about them.
        self.fields[Field.DEPLOYMENTS].setVisible(lacks or bool(self._deployments.offered()))
        if lacks:
            self.say_not_here(Field.DEPLOYMENTS)
        if Capability.MODELS in catalog.lacking:
            self.fields[Field.MODELS].setEnabled(False)
            self.models.say(tr("{what}: {not_here}.", what=tr("Models"), not_here=NOT_HERE))

    def say_missing(self, reason: str) -> None:
        """Say why models cannot be offered."""
        self.models.say(tr("The models could not be listed. {reason}", reason=reason), wrong=True)

    def show_hints(self, draft: Draft) -> None:
        """Say what picking none means."""
        picked = len(draft.deployments)
        words = tr("%n picked; they admit the key.", "deployments", picked) if picked else _NO_DEPLOYMENT
        if self.fields[Field.DEPLOYMENTS].isEnabled():
            self.fields[Field.DEPLOYMENTS].set_help(words)

"""The form of a deployment: add one, or change it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.deployments import Deployment
from keydesk.contract.fields import AddressName
from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.deployments import actions
from keydesk.desktop.deployments.keys_field import KeysField
from keydesk.desktop.language import tr
from keydesk.desktop.model_list import ModelList
from keydesk.desktop.reading import read_by
from keydesk.desktop.record_dialog import Entry, RecordDialog, text_entry
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.domain.errors import DomainError, InvalidValueError

_ROWS: Final = 5
_KEY_REQUIRED: Final = tr("It admits the keys that are picked here, and nobody else.")
_NO_KEY: Final = tr(
    "Whoever knows the address may call its models without a key. No budget and no limit stops that, and "
    "what it costs is nobody's."
)
_MODELS: Final = tr("What its keys may use is limited further by their own models.")


class DeploymentDialog(RecordDialog[Deployment]):
    """Adds a deployment, or changes ``present``, of which ``keys`` are attached."""

    def __init__(
        self,
        parent: QWidget,
        api: AdminApi,
        base_url: str,
        present: Deployment | None = None,
        keys: Sequence[Key] = (),
    ) -> None:
        """``base_url`` is the gateway's own."""
        super().__init__(
            parent,
            tr("Add deployment") if present is None else tr("Edit deployment"),
            tr("Add deployment") if present is None else tr("Save"),
            name="deploymentDialog",
            twice=tr("Trying again never adds a second deployment."),
            meanwhile=tr("Somebody else changed this deployment"),
            present=present,
        )
        self._api, self._root = api, base_url.removesuffix("/v1")
        self._name = line_edit("deploymentNameField", absent="course-3")
        self._models = ModelList(rows=_ROWS, chips=True)
        self._key = QCheckBox(tr("&Requires a key"))
        self._key.setObjectName("deploymentRequiresKey")
        self._key.setChecked(True)
        self._keys = KeysField(api, "deploymentKeysField", "deploymentKeys")
        self._keys.know(keys)
        self._address = ElidedLabel("", TextRole.FIXED, tone="muted")
        self._address.setObjectName("deploymentAddressPreview")
        self._address.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._copy = CopyButton(self.address, says=tr("Copy the address"), name="copyDeploymentAddress")
        entries = [
            text_entry("name", tr("&Name"), self._name, read_by(AddressName)),
            self._served(),
            self._requiring(),
            self._attached(),
        ]
        self._name_field, self._models_field, self._key_field, _ = (entry.field for entry in entries)
        self._arrange([entry.field for entry in entries])
        self._name.textChanged.connect(self._show_hints)
        self._key.toggled.connect(self._show_hints)
        self.take_entries(entries)
        self._show_hints()
        self._name.setFocus()
        self._name.selectAll()
        tasks.run(self, actions.offer(api), done=self._offer, failed=self._say_missing)

    async def save(self, values: Mapping[str, Any], attempt: str) -> Deployment:
        """Add or change the deployment."""
        if self.present is None:
            return await actions.add(self._api, values, attempt)
        return await actions.change(self._api, self.present, values)

    async def look_up(self) -> Deployment:
        """Fetch the deployment as it is now, and what its keys are called."""
        self._keys.know(await actions.keys_of(self._api, self.before.id))
        return await actions.look_up(self._api, self.before.id)

    def address(self) -> str:
        """Return where it is called under the name that stands there."""
        return f"{self._root}/deployments/{self._name.text().strip()}/v1"

    # -- entries

    def _served(self) -> Entry[Deployment]:
        def typed() -> list[str]:
            picked = sorted(self._models.picked())
            if not picked:
                raise InvalidValueError(tr("pick at least one model"))
            return picked

        return Entry(
            name="models",
            field=FormField(tr("&Models"), self._models, _MODELS),
            typed=typed,
            put=self._models.set_picked,
            of=lambda deployment: sorted(deployment.models),
            words=", ".join,
            changed=self._models.changed,
        )

    def _requiring(self) -> Entry[Deployment]:
        return Entry(
            name="requires_key",
            field=FormField(tr("Who may call"), self._key, _KEY_REQUIRED),
            typed=self._key.isChecked,
            put=self._key.setChecked,
            of=lambda deployment: deployment.requires_key,
            words=lambda required: tr("with a key only") if required else tr("anybody"),
            changed=self._key.toggled,
        )

    def _attached(self) -> Entry[Deployment]:
        return Entry(
            name="key_ids",
            field=FormField(tr("Attached &keys"), self._keys),
            typed=self._keys.ids,
            put=self._keys.put,
            of=lambda deployment: sorted(deployment.key_ids),
            words=self._keys.names,
            changed=self._keys.changed,
        )

    # -- words

    def _show_hints(self) -> None:
        """Say what the name makes of the address, and what it means to require no key."""
        whole = self._name_field.error is None and bool(self._name.text().strip())
        self._address.setText(self.address())
        self._address.setVisible(whole)
        self._copy.setVisible(whole)
        renamed = self.present is not None and self._name.text().strip() != self.present.name
        self._name_field.set_help(
            tr("Whoever uses the address with “{before}” is refused at once.", before=self.before.name)
            if renamed
            else "",
            tone="warn",
        )
        if self._key.isChecked():
            self._key_field.set_help(_KEY_REQUIRED)
        else:
            self._key_field.set_help(_NO_KEY, tone="warn")

    def judge(self) -> None:
        """Keep the address in step with whether the name can be one."""
        super().judge()
        if hasattr(self, "_name_field"):
            self._show_hints()

    def _offer(self, offer: actions.Offer) -> None:
        self._models.offer(offer.models, offer.providers)
        if not self._models.offered():
            self._models_field.set_help(tr("There is no model yet. Add one on the page Models first."))

    def _say_missing(self, error: DomainError) -> None:
        self._models_field.set_help(tr("The models could not be listed. {error}", error=error))

    def _arrange(self, fields: Sequence[QWidget]) -> None:
        line = QHBoxLayout()
        line.setSpacing(Space.XS)
        line.addWidget(self._address)
        line.addWidget(self._copy)
        line.addStretch(1)
        name, *others = fields
        named = QVBoxLayout()
        named.setSpacing(Space.XS)
        named.addWidget(name)
        named.addLayout(line)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.L)
        inside.addLayout(named)
        for field in others:
            inside.addWidget(field)
        inside.addStretch(1)
        self.body.addWidget(Scrolling(content), 1)

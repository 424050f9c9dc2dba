"""Attach keys to a deployment, without opening its whole form."""

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.deployments import Deployment
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.deployments import actions
from keydesk.desktop.deployments.keys_field import KeysField
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.form_field import FormField


class AttachKeysDialog(AttemptDialog):
    """Emits ``answered`` with the Deployment. ``ids`` are the keys that were picked and not attached yet."""

    def __init__(self, parent: QWidget, api: AdminApi, deployment: Deployment) -> None:
        super().__init__(
            parent,
            tr("Attach keys to “{deployment}”", deployment=deployment.name),
            tr("Attach keys"),
            says=tr("Attaching…"),
            repeats=tr("Trying again never attaches a key twice."),
            width=560,
        )
        self.setObjectName("attachKeysDialog")
        self._api, self._deployment = api, deployment
        self._keys = KeysField(api, "attachKeysField", "keysToAttach")
        field = FormField(
            tr("&Keys"), self._keys, tr("They can call its models from then on, at its address.")
        )
        self.fields = [field]
        self.body.addWidget(field)
        self.body.addStretch(1)
        self._keys.changed.connect(self._judge)
        self.accepted_primary.connect(self._attach)
        self._judge()
        self._keys.setFocus()

    def ids(self) -> list[str]:
        """Return those that are to be attached."""
        return [id_ for id_ in self._keys.ids() if id_ not in self._deployment.key_ids]

    def _judge(self) -> None:
        self.show_error(None)
        count = len(self.ids())
        self.set_primary_text(tr("Attach %n keys", "", count))
        self.primary.setEnabled(count > 0)
        there = len(self._keys.ids()) - count
        if there and not count:
            self.show_error(tr("It is attached already.") if there == 1 else tr("They are attached already."))

    def _attach(self) -> None:
        wanted = self.ids()
        self.ask_for(wanted, lambda _: actions.attach(self._api, self._deployment.id, wanted))

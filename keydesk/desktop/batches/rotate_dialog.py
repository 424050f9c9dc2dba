"""Other secrets for all keys of a batch, for a new handout."""

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch, BatchRotation
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.batches import actions
from keydesk.desktop.batches.giving import GivingField
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.text import plain_label


class RotateBatchDialog(AttemptDialog):
    """Emits ``answered`` with the BatchRotated. Enter cancels, as wherever there is no undo."""

    def __init__(self, parent: QWidget, api: AdminApi, batch: Batch, *, why_no_links: str) -> None:
        super().__init__(
            parent,
            tr("Rotate all keys of “{label}”?", label=batch.label),
            tr("Rotate all keys"),
            says=tr("Rotating…"),
            repeats=tr("Trying again never rotates the keys twice."),
            danger=True,
            width=560,
        )
        self.setObjectName("rotateBatchDialog")
        self._api, self._batch = api, batch
        self._giving = GivingField(why_no_links, many=True)
        self.fields = [self._giving]
        self.body.addWidget(plain_label(_effect(batch), wrap=True))
        self.body.addWidget(self._giving)
        self.body.addStretch(1)
        self.accepted_primary.connect(self._rotate)
        self.set_default(self.cancel)
        self.cancel.setFocus()

    def _rotate(self) -> None:
        wanted = BatchRotation(claim=self._giving.as_link)
        self.ask_for(wanted, lambda attempt: actions.rotate_all(self._api, self._batch, wanted, attempt))


def _effect(batch: Batch) -> str:
    return tr(
        "All %n keys that can be used get other secrets, and the present ones are refused from "
        "the next request on. Claim links that were not opened stop working too. The new "
        "document opens at once; it cannot be made again.",
        "",
        batch.live,
    )

"""Say which models a key may use, or a selection of keys (C6)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.model_list import ModelList
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError

_ROWS_IN_VIEW = 9


class AssignModelsDialog(Dialog):
    """Emits ``chosen`` with the model ids, None for all."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, api: AdminApi, keys: Sequence[Key]) -> None:
        several = len(keys) > 1
        verb = tr("Assign to %n keys", "", len(keys)) if several else tr("Assign")
        super().__init__(parent, tr("Assign models"), verb)
        self.setObjectName("assignModelsDialog")
        self._present = {_as_set(key) for key in keys}
        self._all = QCheckBox(tr("&Allow all models, also those that are added later"))
        self._all.setObjectName("allowAllModels")
        self._models = ModelList(rows=_ROWS_IN_VIEW, chips=True)
        self._words = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._words.setObjectName("modelsInWords")
        self._count = plain_label(tr("Loading models…"), tone="muted")
        self._count.setObjectName("modelCount")
        self.footer.addWidget(self._count)
        self.body.addWidget(plain_label(_whose(keys, len(self._present)), wrap=True))
        self.body.addWidget(self._all)
        self.body.addWidget(Scrolling(self._models), 1)
        self.body.addWidget(self._words)
        self._begin_with()
        self._all.toggled.connect(self._switched)
        self._models.changed.connect(self._judge)
        self._models.copied.connect(self._say_copied)
        self.accepted_primary.connect(self._choose)
        self._all.setFocus()
        self.primary.setEnabled(False)
        tasks.run(self, actions.list_catalog(api), done=self._offer, failed=self._not_listed)

    def _begin_with(self) -> None:
        """Tick what the keys have now, if they have the same."""
        if len(self._present) == 1:
            (present,) = self._present
            self._all.setChecked(present is None)
            self._models.set_picked(sorted(present or ()))
            self._models.setEnabled(present is not None)

    def _offer(self, catalog: actions.Catalog) -> None:
        self._models.offer(catalog.models, catalog.provider_names)
        self._judge()

    def _not_listed(self, error: DomainError) -> None:
        self._count.setText("")
        self.show_error(tr("The models could not be listed. {error}", error=error))

    def _say_copied(self, model: str) -> None:
        self._words.setText(tr("{model} copied", model=model))

    def _switched(self, every: bool) -> None:  # noqa: FBT001 - a signal's one value
        self._models.setEnabled(not every)
        self._judge()

    def _judge(self) -> None:
        self.show_error(None)
        picked, every = self._models.picked(), self._all.isChecked()
        self._count.setText(
            tr("All models")
            if every
            else tr(
                "{picked} of %n selected",
                "models",
                len(self._models.offered()),
                picked=as_number(len(picked)),
            )
        )
        wanted = None if every else frozenset(picked)
        self._words.setText("" if every or picked else tr("Pick at least one, or allow all models."))
        self.primary.setEnabled((every or bool(picked)) and self._present != {wanted})

    def _choose(self) -> None:
        self.chosen.emit(None if self._all.isChecked() else list(self._models.picked()))


def _as_set(key: Key) -> frozenset[str] | None:
    return None if key.allowed_models is None else frozenset(key.allowed_models)


def _whose(keys: Sequence[Key], different: int) -> str:
    if len(keys) == 1:
        return tr("“{key}” may use:", key=keys[0].name)
    if different == 1:
        return tr("%n keys may use:", "", len(keys))
    return tr(
        "%n keys, which may use different models now. What you choose replaces all of that.",
        "",
        len(keys),
    )

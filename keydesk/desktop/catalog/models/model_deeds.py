"""What the user can do with models: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Model, Provider
from keydesk.contract.catalog_queries import ModelQuery
from keydesk.desktop import tasks
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.catalog.models import actions
from keydesk.desktop.catalog.models.exporting import write_models
from keydesk.desktop.catalog.models.model_dialog import ModelDialog
from keydesk.desktop.catalog.prices.price_list import PriceList
from keydesk.desktop.keys.table.filters import Facet, Pick
from keydesk.desktop.language import tr
from keydesk.desktop.one_by_one import OneByOne, Outcome
from keydesk.desktop.rights import Rights
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.save_file import ask_where
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import ConflictError, DomainError


def counted(count: int) -> str:
    """Say how many models."""
    return tr("%n models", "", count)


class ModelDeeds(QObject):
    """``chosen`` says which models a deed is about: those that are selected."""

    changed = Signal(object)
    """A Model as it is now."""
    made = Signal(str)
    """The id of a new one."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(
        self,
        page: QWidget,
        rights: Rights,
        ways: Ways,
        prices: PriceList,
        chosen: Callable[[], Sequence[Model]],
    ) -> None:
        super().__init__(page)
        self._page, self._rights, self._ways, self._prices = page, rights, ways, prices
        self._chosen = chosen

    # -- why not

    def why_not_add(self) -> str:
        """Say why nothing can be added; nothing when it can."""
        return self._rights.why_not_shared()

    def why_none(self, *, alone: bool = False) -> str:
        """Say which to select; nothing when they are selected."""
        count = len(self._chosen())
        if not count:
            return tr("Select a model first.")
        return tr("Select one model only.") if alone and count > 1 else ""

    def why_not(self, *, alone: bool = False) -> str:
        """Say why nothing can be done with what is selected; nothing when it can."""
        return self.why_not_add() or self.why_none(alone=alone)

    def why_not_switch(self, *, enabled: bool) -> str:
        """Say why none of those selected can be switched on, or off."""
        if reason := self.why_not():
            return reason
        if any(model.enabled != enabled for model in self._chosen()):
            return ""
        one = len(self._chosen()) == 1
        if enabled:
            return tr("It is enabled already.") if one else tr("They are enabled already.")
        return tr("It is disabled already.") if one else tr("They are disabled already.")

    def say_why_not(self, reason: str) -> bool:
        """Say the reason, if there is one, and tell whether there is."""
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
        return bool(reason)

    def api_now(self, reason: str) -> AdminApi | None:
        """Return the gateway; where there is a reason against it, say that."""
        return None if self.say_why_not(reason) else self._rights.api

    # -- one model

    def add(self, provider: Provider | None = None) -> None:
        """Add a model."""
        api = self.api_now(self.why_not_add())
        if api is None:
            return

        def added(model: Model) -> None:
            self.made.emit(model.id)
            show_toast(self._page, tr("“{model}” added", model=model.model))

        self._open(ModelDialog(self._page, api, self._prices, provider=provider), added)

    def edit(self) -> None:
        """Change where the selected model leads, or what it costs."""
        api = self.api_now(self.why_not(alone=True))
        if api is not None:
            self._open(ModelDialog(self._page, api, self._prices, self._chosen()[0]), self._saved)

    def _saved(self, model: Model) -> None:
        self.changed.emit(model)
        self.stale.emit()
        show_toast(self._page, tr("“{model}” saved", model=model.model))

    def copy_id(self) -> None:
        """Copy the ids of the selected models, a line each."""
        if self.say_why_not(self.why_none()):
            return
        ids = [model.model for model in self._chosen()]
        QApplication.clipboard().setText("\n".join(ids))
        show_toast(
            self._page,
            tr("“{ids}” copied", ids=ids[0]) if len(ids) == 1 else tr("%n model ids copied", "", len(ids)),
        )

    def show_keys(self) -> None:
        """Go to the keys that name the selected model."""
        if not self.say_why_not(self.why_none(alone=True)):
            (model,) = self._chosen()
            self._ways.keys_wanted.emit(Pick(Facet.MODEL, model.model, model.model))

    # -- switching

    def switch(self, *, enabled: bool) -> None:
        """Switch those selected on or off, which can be taken back."""
        api = self.api_now(self.why_not_switch(enabled=enabled))
        if api is not None:
            self._switch(api, [each for each in self._chosen() if each.enabled != enabled], enabled=enabled)

    def _switch(
        self, api: AdminApi, models: Sequence[Model], *, enabled: bool, undoing: bool = False
    ) -> None:
        def done(outcome: Outcome[Model]) -> None:
            now: list[Model] = [model for _, model in outcome.done]
            for model in now:
                self.changed.emit(model)
            self.stale.emit()
            told = [_switched(models, len(now), enabled=enabled)] if now else []
            left = [model for model in models if model.id not in {each.id for each in now}]

            def undo() -> None:
                if (api := self.api_now(self.why_not_add())) is not None:
                    self._switch(api, now, enabled=not enabled, undoing=True)

            def go_on_undoing() -> None:
                self._switch(api, left, enabled=enabled, undoing=True)

            again = go_on_undoing if undoing and outcome.unanswered else None
            self._tell(told, outcome, undo if now and not undoing else again)

        OneByOne(
            self._page,
            tr("Enabling %n models", "", len(models))
            if enabled
            else tr("Switching off %n models", "", len(models)),
            models,
            lambda model: actions.switch_model(api, model, enabled=enabled),
            done,
        )

    # -- deleting

    def delete(self) -> None:
        """Delete those selected, after asking. What is in use stays."""
        api, chosen = self.api_now(self.why_not()), list(self._chosen())
        if api is None:
            return
        one = len(chosen) == 1
        question = ask(
            self._page,
            tr("Delete “{model}”?", model=chosen[0].model)
            if one
            else tr("Delete %n models?", "", len(chosen)),
            tr(
                "Calls of it are refused from then on; what it was used for stays in the records. "
                "A model that "
                "keys, deployments or other models name is not deleted."
            ),
            tr("Delete") if one else tr("Delete %n models", "", len(chosen)),
        )
        question.confirmed.connect(lambda: self._delete(api, chosen))

    def _delete(self, api: AdminApi, models: Sequence[Model]) -> None:
        def done(outcome: Outcome[Model]) -> None:
            self.stale.emit()
            if len(models) == 1 and outcome.refused:
                self._say_refused(models[0], outcome.refused[0][1])
                return
            told = (
                tr("“{model}” deleted", model=models[0].model)
                if len(models) == 1
                else tr("%n models deleted", "", len(outcome.done))
            )
            self._tell([told] if outcome.done else [], outcome, None)

        OneByOne(
            self._page,
            tr("Deleting %n models", "", len(models)),
            models,
            lambda model: actions.delete_model(api, model),
            done,
        )

    def _say_refused(self, model: Model, error: DomainError) -> None:
        """Say by whom it is used, and offer what is possible all the same."""
        if not isinstance(error, ConflictError) or not model.enabled:
            show_toast(self._page, str(error), kind=ToastKind.ERROR)
            return
        question = ask(
            self._page,
            tr("“{model}” cannot be deleted", model=model.model),
            tr("{error}\n\nDisabled, it is refused to all of them, and can be enabled again.", error=error),
            tr("Disable"),
            danger=False,
        )

        def instead() -> None:
            if (api := self.api_now(self.why_not_add())) is not None:
                self._switch(api, [model], enabled=False)

        question.confirmed.connect(instead)

    def _tell(self, told: list[str], outcome: Outcome[Model], undo: Callable[[], object] | None) -> None:
        text = ". ".join(part.rstrip(".") for part in (*told, *outcome.reasons()))
        kind = ToastKind.DONE if outcome.fine else ToastKind.ERROR
        if text:
            show_toast(self._page, text + ("" if outcome.fine else "."), undo=undo, kind=kind)

    # -- the list in a file

    def export(self, query: ModelQuery) -> None:
        """Write the models that are listed into a file."""
        api = self._rights.api_to_read
        if self.say_why_not(self._rights.why_not_read()) or api is None:
            return

        def write(path: Path) -> None:
            tasks.run(
                self,
                write_models(actions.list_models(api, query), path),
                done=lambda count: show_toast(
                    self._page, tr("%n models exported to {path}", "", count, path=path.name)
                ),
                failed=lambda error: show_toast(
                    self._page, tr("{error} No file was written.", error=error), kind=ToastKind.ERROR
                ),
            )

        ask_where(
            self._page,
            tr("Export models"),
            tr("models.csv"),
            tr("CSV (*.csv)"),
            write,
            name="exportModelsFile",
        )

    def _open(self, dialog: AttemptDialog, done: Callable[[Model], object]) -> None:
        """Open a dialog, and hand its answer over. What it was closed over may have been done."""
        dialog.answered.connect(done)
        dialog.rejected.connect(lambda: self.stale.emit() if dialog.unanswered else None)
        dialog.open()


def _switched(models: Sequence[Model], count: int, *, enabled: bool) -> str:
    """Say of ``count`` of these models that they are on now, or off."""
    if len(models) == 1:
        name = models[0].model
        return tr("“{model}” enabled", model=name) if enabled else tr("“{model}” disabled", model=name)
    return tr("%n models enabled", "", count) if enabled else tr("%n models disabled", "", count)

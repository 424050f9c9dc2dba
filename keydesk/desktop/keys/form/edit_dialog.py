"""Edit a key, in the tabs it was made in. Two admins at once never overwrite each other unseen (C5)."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.form.differences import Clash, changes, clashes, told
from keydesk.desktop.keys.form.draft import Draft
from keydesk.desktop.keys.form.draft_request import draft_of, holds, to_patch, with_patch
from keydesk.desktop.keys.form.form_dialog import FormDialog
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.conflict_card import BothChanged, ConflictCard
from keydesk.domain.errors import DomainError, StaleError
from keydesk.domain.instant import Clock
from keydesk.domain.key import KeyStatus

_ADVICE = tr("Your changes are kept. Saving now puts them on top.")


class EditDialog(FormDialog):
    """Emits ``changed`` with the key as it is then."""

    changed = Signal(object)

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock, key: Key) -> None:
        super().__init__(parent, tr("Edit key"), tr("Save"), api, clock, key)
        self.setObjectName("editKeyDialog")
        self._conflict = ConflictCard("editConflict", tr("Somebody else changed this key"))
        self.body.insertWidget(0, self._conflict)
        # Behind the last button of the bottom line, which means: before everything else.
        self._conflict.come_after(self.primary)
        self.form.basic.name.selectAll()

    def ready(self, draft: Draft, now: datetime) -> bool:
        """Say whether anything differs from the key, and it can still be changed."""
        return draft.key.status is not KeyStatus.REVOKED and bool(to_patch(draft, now).model_fields_set)

    def carry_out(self, draft: Draft, now: datetime) -> None:
        """Ask for the changes, and for nothing else."""
        key, patch = draft.key, to_patch(draft, now)

        async def save() -> tuple[Key, bool]:
            try:
                return await actions.update_key(self.api, key, patch), True
            except StaleError:
                present = await actions.look_up(self.api, key.id)
                # It may have been saved before, and only the answer was lost.
                return present, holds(present, patch)

        self.work(tr("Saving…"))
        tasks.run(self, save(), done=self._answered, failed=self._refused, finally_=self.rest)

    def _answered(self, answer: tuple[Key, bool]) -> None:
        key, saved = answer
        # Not saved, and yet as wanted: the answer to an earlier try was lost, or somebody wanted the same.
        if saved or self._is_as_wanted(key):
            self._done(key)
        else:
            self.rest()
            self._merge(key)

    def _done(self, key: Key) -> None:
        self.busy = False
        self.changed.emit(key)
        self.accept()

    def _is_as_wanted(self, key: Key) -> bool:
        wanted = replace(self.form.draft(), present=key)
        return not to_patch(wanted, self.clock.now()).model_fields_set

    def _refused(self, error: DomainError) -> None:
        self.rest()
        self.show_refusal(error)

    def _merge(self, theirs: Key) -> None:
        """Take over what only they changed, keep what only the user changed, show both where both did."""
        now, draft = self.clock.now(), self.form.draft()
        before = draft.key
        mine = with_patch(before, to_patch(draft, now)).model_copy(
            update={"owner_name": draft.owner.name or None, "location_name": draft.location.name or None}
        )
        both = clashes(before, theirs, mine)
        contested = {clash.aspect for clash in both}
        taken = [aspect for aspect in changes(before, theirs) if aspect not in contested]
        lines = [self._with_names(told(aspect, before, theirs)) for aspect in taken]
        fields = [field for aspect in taken for field in aspect.fields]
        self.form.rebase(theirs)
        self.form.put(draft_of(theirs), fields)
        self._conflict.show_changes(lines, _ADVICE)

        self._conflict.show_both([self._both_changed(clash, theirs) for clash in both])
        self.set_primary_text(tr("Save anyway") if both else tr("Save"))
        self.judge()
        if theirs.status is KeyStatus.REVOKED:
            self.show_error(tr("The key was revoked meanwhile; a revoked key cannot be changed."))

    def _both_changed(self, clash: Clash, theirs: Key) -> BothChanged:
        def take() -> None:
            self.form.put(draft_of(theirs), clash.aspect.fields)

        named = self._with_names(clash.theirs), self._with_names(clash.mine)
        return BothChanged(clash.aspect.label, *named, take)

    def _with_names(self, line: str) -> str:
        """Name providers and deployments where the key has their ids."""
        for id_, name in self.form.names.items():
            line = line.replace(id_, name)
        return line

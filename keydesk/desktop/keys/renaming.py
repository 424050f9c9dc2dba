"""Renaming a key in place. Nothing typed is lost, and nobody is overwritten unseen (C5)."""

import shiboken6
from PySide6.QtWidgets import QAbstractItemView, QWidget

from keydesk.contract.keys import Key, KeyPatch
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.changing import Changed, change_fields
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.deed import Deed
from keydesk.desktop.keys.many import Fetch
from keydesk.desktop.keys.rules import changeable
from keydesk.desktop.keys.table.columns import POSITION, ColumnId
from keydesk.desktop.keys.table.key_table import KeyTable
from keydesk.desktop.keys.table.model import KeyTableModel
from keydesk.desktop.keys.table.name_editor import NameDelegate, NameEditor
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError, StaleError

_NAME = POSITION[ColumnId.NAME]


class Renaming(Deed):
    """Opens the editor in the table, and saves what is typed there."""

    def __init__(
        self, page: QWidget, chosen: Chosen, fetch: Fetch, table: KeyTable, model: KeyTableModel
    ) -> None:
        super().__init__(page, chosen, fetch)
        self._table = table
        self._model = model
        self._names = NameDelegate(table)
        self._names.wanted.connect(self._rename)
        table.setItemDelegateForColumn(_NAME, self._names)
        table.setEditTriggers(QAbstractItemView.EditTrigger.SelectedClicked)
        model.may_rename = self._may_rename

    @property
    def under_way(self) -> bool:
        """Whether a name is being typed, which moving rows would disturb."""
        return self._editor() is not None

    def begin(self) -> None:
        """Let the name of the chosen key be typed anew."""
        key = self.take_one(changeable)
        if key is None:
            return
        row = self._model.row_of(key.id)
        if row is None or self._table.isColumnHidden(_NAME):
            self.say_why_not(
                tr("Show the key in the list to rename it there.")
                if row is None
                else tr("Show the column Name to rename it there.")
            )
            return
        index = self._model.index(row, _NAME)
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)
        self._table.edit(index)

    def _may_rename(self, key: Key) -> bool:
        return self.chosen.api is not None and not changeable(key)

    def _editor(self) -> NameEditor | None:
        return self._table.viewport().findChild(NameEditor)

    def _rename(self, editor: NameEditor) -> None:
        api, key, name = self.chosen.api, editor.key, editor.text()
        if api is None:
            editor.say(self.chosen.why_not_now())
            return
        editor.set_busy(True)

        async def rename() -> tuple[Key, bool]:
            try:
                return await change_fields(api, key, KeyPatch(name=name)), True
            except StaleError:
                return await actions.look_up(api, key.id), False

        def answered(answer: tuple[Key, bool]) -> None:
            after, renamed = answer
            if renamed:
                self._renamed(editor, key, after)
            else:
                self._renamed_by_others(editor, after)

        def refused(error: DomainError) -> None:
            self._not_renamed(editor, tr("Not renamed. {error}", error=error))

        tasks.run(self, rename(), done=answered, failed=refused)

    def _renamed(self, editor: NameEditor, before: Key, after: Key) -> None:
        if shiboken6.isValid(editor):
            self._names.close(editor)
        text = tr("“{before}” is now called “{after}”", before=before.name, after=after.name)
        self.tell_change(Changed(before, after, {"name"}), text)

    def _renamed_by_others(self, editor: NameEditor, theirs: Key) -> None:
        if shiboken6.isValid(editor):
            editor.key = theirs
        text = tr(
            "Somebody else named it “{name}” meanwhile. Enter names it anew, Esc leaves it so.",
            name=theirs.name,
        )
        self._not_renamed(editor, text)
        self.changed.emit(theirs)

    def _not_renamed(self, editor: NameEditor, text: str) -> None:
        """Let what was typed be mended; say it elsewhere when the editor is gone."""
        if shiboken6.isValid(editor):
            editor.set_busy(False)
            editor.say(text)
            editor.setFocus()
        else:
            show_toast(self.page, text, kind=ToastKind.ERROR)
            self.stale.emit()

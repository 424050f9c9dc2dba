"""The connections to gateways elsewhere: change, duplicate, forget; Enter connects."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.connections.profiles.profile import Profile
from keydesk.desktop.connections.profiles.profile_rows import PROFILE_ROLE, ProfileRows, row_height
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, line_height
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.widgets.toast import ToastKind, show_toast

if TYPE_CHECKING:
    from keydesk.desktop.connections.switching import Connections
    from keydesk.domain.secret import Secret

_NONE: Final = tr("No connection is remembered yet.")


class ProfilesDialog(Dialog):
    """Emits ``change_wanted`` with a Profile, and ``add_wanted``."""

    change_wanted = Signal(object)
    add_wanted = Signal()

    def __init__(self, parent: QWidget, connections: "Connections") -> None:
        super().__init__(parent, tr("Connections"), tr("Connect"))
        mark(self, ELSEWHERE)
        self.setObjectName("profilesDialog")
        self._connections = connections
        self.list = QListWidget()
        self.list.setObjectName("profileList")
        self.list.setAccessibleName(tr("Connections"))
        self.list.setItemDelegate(ProfileRows(self.list))
        self.list.setMinimumHeight(6 * line_height())
        self._empty = plain_label(_NONE, tone="muted")
        self.change = button(tr("Change…"), icon="pencil", name="changeProfile", on_click=self._change)
        self.copy = button(
            tr("Duplicate"), icon="copy-plus", name="duplicateProfile", on_click=self._duplicate
        )
        self.forget = button(tr("Forget"), icon="trash-2", name="forgetProfile", on_click=self._forget)
        self.add = button(tr("Add…"), icon="plus", name="addProfile", on_click=self.add_wanted.emit)
        self._fill()
        self.cancel.setText(tr("Close"))
        self.list.itemSelectionChanged.connect(self._judge)
        self.list.itemActivated.connect(self._connect)
        self.accepted_primary.connect(self._connect)
        connections.store.changed.connect(self._read)
        self._read()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 changes, Del forgets."""
        if event.key() == Qt.Key.Key_F2 and self.change.isEnabled():
            self._change()
        elif event.key() == Qt.Key.Key_Delete and self.forget.isEnabled():
            self._forget()
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> Profile | None:
        """The connection that is selected."""
        items = self.list.selectedItems()
        return items[0].data(PROFILE_ROLE) if items else None

    def _fill(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        for tool in (self.change, self.copy, self.forget):
            tools.addWidget(tool)
        tools.addStretch(1)
        inside = QVBoxLayout()
        inside.setSpacing(Space.M)
        inside.addWidget(self._empty)
        inside.addWidget(self.list, 1)
        inside.addLayout(tools)
        self.body.addLayout(inside)
        self.footer.addWidget(self.add)

    def _read(self) -> None:
        """Show what is remembered now, with the same one selected."""
        selected, row = self.chosen, self.list.currentRow()
        profiles = self._connections.store.profiles()
        self.list.clear()
        for profile in profiles:
            item = QListWidgetItem(profile.name)
            item.setData(PROFILE_ROLE, profile)
            item.setSizeHint(QSize(0, row_height()))
            place = f", {profile.tag.place.word}" if profile.tag.place else ""
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{profile.name}{place}, {profile.admin_url}")
            self.list.addItem(item)
        same = (at for at, each in enumerate(profiles) if selected is not None and each.id == selected.id)
        at = next(same, min(max(row, 0), len(profiles) - 1))
        self.list.setCurrentRow(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._empty.setVisible(not profiles)
        self._judge()

    def _judge(self) -> None:
        chosen, current = self.chosen, self._connections.profile
        for tool in (self.change, self.copy, self.forget):
            tool.setEnabled(chosen is not None)
        self.primary.setEnabled(chosen is not None and (current is None or current.id != chosen.id))

    # -- what can be done

    def _connect(self) -> None:
        if self.chosen is not None and self.primary.isEnabled():
            self._connections.connect_to_profile(self.chosen)
            self.accept()

    def _change(self) -> None:
        if self.chosen is not None:
            self.change_wanted.emit(self.chosen)

    def _duplicate(self) -> None:
        """Make another one like it, with the same token, and change it at once: a name is to be its own."""
        profile, store = self.chosen, self._connections.store
        if profile is None:
            return

        async def duplicate() -> Profile:
            found = await store.token_of(profile)
            kept = await store.add(replace(profile, id="", name=self._free_name(profile.name)), found.token)
            return kept.profile

        def made(copy: Profile) -> None:
            self._select(copy)
            self.change_wanted.emit(copy)

        tasks.run(self, duplicate(), done=made)

    def _forget(self) -> None:
        profile, connections = self.chosen, self._connections
        if profile is None:
            return

        async def forget() -> "Secret | None":
            token = (await connections.store.token_of(profile)).token
            await connections.forget(profile)
            return token

        def forgotten(token: "Secret | None") -> None:
            def take_back() -> None:
                tasks.run(
                    self, connections.store.add(profile, token), done=lambda kept: self._select(kept.profile)
                )

            text = tr("Forgot {profile} and its admin token", profile=profile.name)
            show_toast(self, text, undo=take_back, kind=ToastKind.DONE)
            self.list.setFocus()

        tasks.run(self, forget(), done=forgotten)

    def _select(self, profile: Profile) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(PROFILE_ROLE).id == profile.id:
                self.list.setCurrentRow(row)

    def _free_name(self, name: str) -> str:
        """Return a name that no connection has."""
        number = 2
        while self._connections.store.called(f"{name} {number}") is not None:
            number += 1
        return f"{name} {number}"

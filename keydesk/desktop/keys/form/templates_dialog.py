"""All templates: what each says, another name for one, and an end to it that can be undone (C11)."""

from uuid import uuid4

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.fields import Page
from keydesk.contract.templates import Template
from keydesk.desktop import screen_time, tasks
from keydesk.desktop.keys import template_actions
from keydesk.desktop.keys.form.draft import Draft
from keydesk.desktop.keys.form.template_draft import template_in_words, with_template
from keydesk.desktop.theme import Space, TextRole, line_height
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError, InvalidValueError, NotFoundError, StaleError
from keydesk.domain.instant import Clock
from keydesk.domain.naming import clean_name

_ROLE = int(Qt.ItemDataRole.UserRole)
_ROWS = 7
_NONE = "There is none yet. Save one in the form of a new key."


class TemplatesDialog(Dialog):
    """Emits ``changed`` whenever a template has another name, is gone or is back."""

    changed = Signal()

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock) -> None:
        super().__init__(parent, "Key templates", "Close")
        self.setObjectName("templatesDialog")
        self._api = api
        self._clock = clock
        self._deleted: Template | None = None
        self._list = _Names()
        self._list.delete_wanted.connect(self._delete)
        self._words = plain_label("Loading templates…", TextRole.SMALL, tone="muted", wrap=True)
        self._words.setObjectName("templateWords")
        self._rename_button = button("Rename", icon="pencil", name="renameTemplate", on_click=self._edit_name)
        self._delete_button = button("Delete", icon="trash-2", name="deleteTemplate", on_click=self._delete)
        self._gone = QFrame()
        self._gone.setObjectName("templateDeleted")
        self._gone.setProperty("surface", "code")
        self._gone_words = plain_label("", wrap=True)
        self._undo = button("Undo", kind="link", name="undoDeleteTemplate", on_click=self._restore)
        self._arrange()
        self._list.currentItemChanged.connect(self._show_current)
        self._list.itemChanged.connect(self._named)
        self.accepted_primary.connect(self.accept)
        self.cancel.hide()
        self._show_current()
        self._list.setFocus()
        self._reload()

    # -- the list

    def _reload(self, current: str = "") -> None:
        def show(page: Page[Template]) -> None:
            self._show(page, current)

        tasks.run(self, template_actions.list_templates(self._api, ""), done=show, failed=self._say)

    def _show(self, page: Page[Template], current: str) -> None:
        row = max(self._list.currentRow(), 0)
        self._list.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self._list.clear()
        for template in page.items:
            self._list.addItem(_item(template))
        self._list.blockSignals(False)  # noqa: FBT003 - as above
        places = [place for place, template in enumerate(page.items) if template.id == current]
        self._list.setCurrentRow(places[0] if places else min(row, self._list.count() - 1))
        self._show_current()
        if not page.items:
            self._words.setText(_NONE)

    def _current(self) -> Template | None:
        return self._list.currentItem().data(_ROLE) if self._list.currentRow() >= 0 else None

    def _show_current(self) -> None:
        template = self._current()
        for tool in (self._rename_button, self._delete_button):
            tool.setEnabled(template is not None)
        if template is not None:
            draft = with_template(Draft(), template.fields, self._clock.now())
            made = f"Made by {template.created_by} on {screen_time.day(template.created_at)}."
            self._words.setText(f"{template_in_words(draft)}\n{made}")

    # -- another name

    def _edit_name(self) -> None:
        if self._current() is not None:
            self._list.editItem(self._list.currentItem())

    def _named(self, item: QListWidgetItem) -> None:
        template: Template = item.data(_ROLE)
        if item.text() == template.name:
            return
        try:
            name = clean_name(item.text())
        except InvalidValueError as error:
            self._refused(template, f"Not renamed. {as_sentence(error)}.")
            return
        self.show_error(None)
        tasks.run(
            self,
            template_actions.rename_template(self._api, template, name),
            done=lambda renamed: self._settled(renamed.id),
            failed=lambda error: self._not_renamed(template, error),
        )

    def _not_renamed(self, template: Template, error: DomainError) -> None:
        stale = isinstance(error, StaleError)
        said = "Somebody else changed it meanwhile; look again." if stale else str(error)
        self._refused(template, f"“{template.name}” was not renamed. {said}")

    def _refused(self, template: Template, text: str) -> None:
        self.show_error(text)
        self._reload(template.id)

    # -- an end to one

    def _delete(self) -> None:
        template = self._current()
        if template is None:
            return
        self.show_error(None)
        tasks.run(
            self,
            template_actions.delete_template(self._api, template),
            done=self._say_deleted,
            failed=lambda error: self._not_deleted(template, error),
        )

    def _say_deleted(self, template: Template) -> None:
        self._deleted = template
        self._gone_words.setText(f"“{template.name}” deleted. Keys that were made of it stay as they are.")
        self._gone.show()
        self._settled("")

    def _not_deleted(self, template: Template, error: DomainError) -> None:
        if not isinstance(error, NotFoundError):
            self.show_error(f"“{template.name}” was not deleted. {error}")
        self._reload()

    def _restore(self) -> None:
        template = self._deleted
        if template is None:
            return

        def back(made: Template) -> None:
            self._deleted = None
            self._gone.hide()
            self._list.setFocus()
            self._settled(made.id)

        work = template_actions.save_template(self._api, template.name, template.fields, uuid4().hex)
        tasks.run(self, work, done=back, failed=self._say)

    # -- inside

    def _settled(self, current: str) -> None:
        self.changed.emit()
        self._reload(current)

    def _say(self, error: DomainError) -> None:
        self.show_error(str(error))

    def _arrange(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        tools.addWidget(self._rename_button)
        tools.addWidget(self._delete_button)
        tools.addStretch(1)
        gone = QHBoxLayout(self._gone)
        gone.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        gone.addWidget(self._gone_words, 1)
        gone.addWidget(self._undo)
        self._gone.hide()
        self.body.addWidget(self._list)
        self.body.addWidget(self._words)
        self.body.addLayout(tools)
        self.body.addWidget(self._gone)


class _Names(QListWidget):
    """The names. F2 changes one, Del asks for its end."""

    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("templateList")
        self.setAccessibleName("Templates")
        self.setMinimumHeight(_ROWS * (line_height() + Space.M))
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.DoubleClicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Del."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


def _item(template: Template) -> QListWidgetItem:
    item = QListWidgetItem(template.name)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    item.setData(_ROLE, template)
    item.setSizeHint(QSize(0, line_height() + Space.M))
    return item

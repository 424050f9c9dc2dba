"""All templates: what each says, another name for one, and an end to it that can be undone (C11)."""

from collections.abc import Callable, Coroutine
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidgetItem, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.fields import Page
from keydesk.contract.templates import Template
from keydesk.desktop import screen_time, tasks
from keydesk.desktop.keys import template_actions
from keydesk.desktop.keys.form.draft import Draft
from keydesk.desktop.keys.form.template_draft import template_in_words, with_template
from keydesk.desktop.keys.form.template_names import TEMPLATE_ROLE, TemplateNames, item_of
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError, InvalidValueError, NotFoundError, StaleError
from keydesk.domain.instant import Clock
from keydesk.domain.naming import clean_name

_LEFT = tr("Closed before the gateway answered. Look at the templates again to see what became of it.")
_NONE = tr("There is none yet. Save one in the form of a new key.")


class TemplatesDialog(Dialog):
    """Emits ``changed`` whenever a template has another name, is gone or is back."""

    changed = Signal()

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock, first: Template | None = None) -> None:
        super().__init__(parent, tr("Key templates"), tr("Close"))
        self.setObjectName("templatesDialog")
        self._api = api
        self._clock = clock
        self._deleted: Template | None = None
        self._attempt = ""
        self._list = TemplateNames()
        self._list.delete_wanted.connect(self._delete)
        self._words = plain_label(tr("Loading templates…"), TextRole.SMALL, tone="muted", wrap=True)
        self._words.setObjectName("templateWords")
        self._rename_button = button(
            tr("Rename"), icon="text-cursor-input", name="renameTemplate", on_click=self._edit_name
        )
        self._delete_button = button(
            tr("Delete"), icon="trash-2", name="deleteTemplate", on_click=self._delete
        )
        self._gone = QFrame()
        self._gone.setObjectName("templateDeleted")
        self._gone.setProperty("surface", "code")
        self._gone_words = plain_label("", wrap=True)
        self._undo = button(tr("Undo"), kind="link", name="undoDeleteTemplate", on_click=self._restore)
        self._arrange()
        self._list.currentItemChanged.connect(self._show_current)
        self._list.itemChanged.connect(self._named)
        self.accepted_primary.connect(self.accept)
        self.rejected.connect(self._tell_if_left)
        self.cancel.hide()
        self._show_current()
        self._list.setFocus()
        self._reload(first.id if first is not None else "")

    # -- the list

    def _reload(self, current: str = "") -> None:
        def show(page: Page[Template]) -> None:
            self._show(page, current)

        tasks.run(self, template_actions.list_templates(self._api, ""), done=show, failed=self._not_listed)

    def _not_listed(self, error: DomainError) -> None:
        self._words.setText("")
        self.show_error(tr("The templates could not be listed. {error}", error=error))

    def _show(self, page: Page[Template], current: str) -> None:
        row = max(self._list.currentRow(), 0)
        self._list.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self._list.clear()
        for template in page.items:
            self._list.addItem(item_of(template))
        self._list.blockSignals(False)  # noqa: FBT003 - as above
        places = [place for place, template in enumerate(page.items) if template.id == current]
        self._list.setCurrentRow(places[0] if places else min(row, self._list.count() - 1))
        self._show_current()
        if not page.items:
            self._words.setText(_NONE)

    def _current(self) -> Template | None:
        return self._list.currentItem().data(TEMPLATE_ROLE) if self._list.currentRow() >= 0 else None

    def _show_current(self) -> None:
        template = self._current()
        for tool in (self._rename_button, self._delete_button):
            tool.setEnabled(template is not None)
        if template is not None:
            draft = with_template(Draft(), template.fields, self._clock.now())
            made = tr(
                "Made by {admin} on {day}.",
                admin=template.created_by,
                day=screen_time.day(template.created_at),
            )
            self._words.setText(f"{template_in_words(draft)}\n{made}")

    # -- another name

    def _edit_name(self) -> None:
        if self._current() is not None:
            self._list.editItem(self._list.currentItem())

    def _named(self, item: QListWidgetItem) -> None:
        template: Template = item.data(TEMPLATE_ROLE)
        if item.text() == template.name:
            return
        try:
            name = clean_name(item.text())
        except InvalidValueError as error:
            self._type_again(template, item.text(), tr("Not renamed. {why}.", why=as_sentence(error)))
            return
        typed = item.text()
        self._work(
            template_actions.rename_template(self._api, template, name),
            done=lambda renamed: self._settled(renamed.id),
            failed=lambda error: self._not_renamed(template, typed, error),
        )

    def _not_renamed(self, template: Template, typed: str, error: DomainError) -> None:
        if isinstance(error, NotFoundError):
            self.show_error(tr("“{template}” was deleted meanwhile.", template=template.name))
            self._reload()
            return
        stale = isinstance(error, StaleError)
        said = tr("Somebody else gave it another name meanwhile.") if stale else str(error)
        self._type_again(
            template, typed, tr("“{template}” was not renamed. {why}", template=template.name, why=said)
        )

    def _type_again(self, template: Template, typed: str, text: str) -> None:
        """Say why not, with what was typed there to be mended; Esc leaves the name as it is."""
        self.show_error(text)
        rows = (self._list.item(row) for row in range(self._list.count()))
        item = next((each for each in rows if each.data(TEMPLATE_ROLE).id == template.id), None)
        if item is not None:
            self._list.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
            item.setText(template.name)
            self._list.blockSignals(False)  # noqa: FBT003 - as above
            # Enter has closed the field, but Qt has not taken it away yet.
            QTimer.singleShot(0, self._list, lambda: self._list.type_into(item, typed))

    # -- an end to one

    def _delete(self) -> None:
        template = self._current()
        if template is None:
            return
        self._work(
            template_actions.delete_template(self._api, template),
            done=self._say_deleted,
            failed=lambda error: self.show_error(
                tr("“{template}” was not deleted. {error}", template=template.name, error=error)
            ),
        )

    def _say_deleted(self, template: Template) -> None:
        self._deleted, self._attempt = template, uuid4().hex
        self._gone_words.setText(
            tr("“{template}” deleted. Keys that were made of it stay as they are.", template=template.name)
        )
        self._gone.show()
        self._settled("")

    def _restore(self) -> None:
        template = self._deleted
        if template is None:
            return

        def back(made: Template) -> None:
            self._deleted = None
            self._gone.hide()
            self._list.setFocus()
            self._settled(made.id)

        def not_back(error: DomainError) -> None:
            self.show_error(tr("“{template}” is not back. {error}", template=template.name, error=error))

        # The same attempt each time: a lost answer never makes two of it.
        work = template_actions.save_template(self._api, template.name, template.fields, self._attempt)
        self._work(work, done=back, failed=not_back)

    # -- inside

    def _settled(self, current: str) -> None:
        self.changed.emit()
        self._reload(current)

    def _work(
        self,
        work: Coroutine[Any, Any, Template],
        *,
        done: Callable[[Template], object],
        failed: Callable[[DomainError], object],
    ) -> None:
        """Let list and buttons rest while the gateway works."""
        self.show_error(None)
        self._hold(busy=True)

        def then(answer: Template) -> None:
            self._hold(busy=False)
            done(answer)

        def refused(error: DomainError) -> None:
            self._hold(busy=False)
            failed(error)

        tasks.run(self, work, done=then, failed=refused)

    def _hold(self, *, busy: bool) -> None:
        self.set_busy(busy, tr("Saving…"))
        for part in (self._list, self._rename_button, self._delete_button, self._gone):
            part.setEnabled(not busy)
        if not busy:
            self._show_current()
            self._list.setFocus()

    def _tell_if_left(self) -> None:
        parent = self.parentWidget()
        if self.is_busy and parent is not None:
            show_toast(parent, _LEFT, kind=ToastKind.NOTE)

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

"""Create a key. The dialog closes once the key is made; whoever opened it reveals the secret."""

from datetime import datetime
from typing import Final
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.contract.templates import Template
from keydesk.desktop import finding, tasks
from keydesk.desktop.attempt_dialog import says_that_it_was_not_done
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.form.draft import Draft
from keydesk.desktop.keys.form.draft_request import to_create
from keydesk.desktop.keys.form.form_dialog import FormDialog
from keydesk.desktop.keys.form.save_template_dialog import SaveTemplateDialog
from keydesk.desktop.keys.form.template_draft import OWN_OF_A_KEY, template_in_words, template_of
from keydesk.desktop.keys.form.template_line import TemplateLine
from keydesk.desktop.keys.form.templates_dialog import TemplatesDialog
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.text import plain_tooltip
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.instant import Clock

_LEFT: Final = tr(
    "Cancelled before the gateway answered. If the template was saved, it is among the templates."
)


class CreateDialog(FormDialog):
    """Emits ``created`` with the KeyMinted, which the dialog does not keep."""

    created = Signal(object)

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock, *, why_no_templates: str = "") -> None:
        """``why_no_templates`` greys out what has to do with them."""
        self._asked: tuple[Draft, KeyCreate, str] | None = None
        self._doubtful = False
        super().__init__(parent, tr("Create key"), tr("Create key"), api, clock)
        self.setObjectName("createKeyDialog")
        self.templates = TemplateLine(api, self.form, clock)
        self.body.insertWidget(0, self.templates.card)
        self._save_template = button(tr("Save as template…"), kind="link", name="saveTemplateButton")
        self._save_template.clicked.connect(self.save_as_template)
        self.head.addWidget(self.templates.picker)
        self._manage = icon_button(
            "settings-2", tr("Manage templates"), name="manageTemplates", on_click=self.manage_templates
        )
        self.head.addWidget(self._manage)
        self.footer.addWidget(self._save_template)
        self._with_templates = not why_no_templates
        if why_no_templates:
            for part in (self.templates.picker, self._manage, self._save_template):
                plain_tooltip(part, why_no_templates)
                part.setAccessibleDescription(why_no_templates)
            self._let_choose(choose=True)
        # Behind the last button of the bottom line, which means: before everything else.
        before: QWidget = self.primary
        for part in (self.templates.picker, self._manage, self.templates.card.undo):
            QWidget.setTabOrder(before, part)
            before = part

    def begin_with(self, draft: Draft, origin: str = "") -> None:
        """Fill the form in; ``origin`` says from where."""
        self.templates.begin_with(draft, origin)
        self.form.basic.name.selectAll()

    def begin_for(self, person_id: str) -> None:
        """Make the key for this person, if they can have one and nobody else was picked by then."""

        def failed(_error: DomainError) -> None:
            """Let the user pick somebody: nothing else is affected."""

        belonging = self.form.basic.belonging
        tasks.run(self, self.api.get_person(person_id), done=belonging.suggest_owner, failed=failed)

    @property
    def unanswered(self) -> bool:
        """Whether a key was asked for and no answer has come, or was lost: it may have been made."""
        return self.busy or self._doubtful

    def carry_out(self, draft: Draft, now: datetime) -> None:
        """Ask for the key."""
        key, attempt = self._attempt(draft, now)
        self.work(tr("Creating…"))
        tasks.run(
            self,
            actions.create_key(self.api, key, attempt),
            done=self._made,
            failed=self._refused,
            finally_=self.rest,
        )

    def work(self, says: str) -> None:
        """Let all of it rest while the gateway works."""
        super().work(says)
        self._let_choose(choose=False)

    def rest(self) -> None:
        """Let the user go on."""
        self._let_choose(choose=True)
        super().rest()

    # -- templates

    def save_as_template(self) -> None:
        """Keep what stands in the form under a name."""
        draft = self.form.draft()
        problems = self.problems(draft)
        in_the_way = [field for field in self.form.fields if field in problems.keys() - OWN_OF_A_KEY]
        if in_the_way:
            self.form.show_problems(draft, problems, all_fields=True)
            self.form.go_to(in_the_way[0])
            return
        words = template_in_words(draft, self.form.provider_names)
        name = self.templates.picker.picked().text
        dialog = SaveTemplateDialog(self, self.api, template_of(draft), words, name)
        dialog.saved.connect(self._template_saved)
        dialog.rejected.connect(
            lambda: show_toast(self, _LEFT, kind=ToastKind.NOTE) if dialog.is_busy else None
        )
        dialog.open()

    def manage_templates(self) -> None:
        """Show all templates."""
        TemplatesDialog(self, self.api, self.clock).open()

    def _template_saved(self, template: Template) -> None:
        self.templates.picker.set_picked(finding.template(template))
        show_toast(self, tr("Template “{template}” saved", template=template.name))

    # -- inside

    def _let_choose(self, *, choose: bool) -> None:
        for part in (self.templates.picker, self.templates.card, self._manage, self._save_template):
            part.setEnabled(choose and self._with_templates)

    def _attempt(self, draft: Draft, now: datetime) -> tuple[KeyCreate, str]:
        """Return the same request, under the same attempt, as long as the form says the same.

        When an answer was lost, the key may have been made; asking so again brings that key, not a second.
        """
        if self._asked is None or self._asked[0] != draft:
            self._asked = (draft, to_create(draft, now), uuid4().hex)
        return self._asked[1:]

    def _made(self, minted: KeyMinted) -> None:
        self.busy = self._doubtful = False
        self.created.emit(minted)
        self.accept()

    def _refused(self, error: DomainError) -> None:
        self.rest()
        if isinstance(error, UnavailableError):
            self._doubtful = True
            self.show_error(
                tr("{error} Nothing you typed is lost; trying again never makes the key twice.", error=error)
            )
            return
        if not self._doubtful or says_that_it_was_not_done(error):
            # The answer was no, so the next try is another one.
            self._asked = None
        self.show_refusal(error)

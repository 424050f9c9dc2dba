"""Ways to a new key that begin with something: with what is listed, with another key, with a template."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from keydesk.contract.keys import Key
from keydesk.contract.templates import Template
from keydesk.desktop.commands import Command
from keydesk.desktop.keys.form.create_dialog import CreateDialog
from keydesk.desktop.keys.form.draft import Draft, Named
from keydesk.desktop.keys.form.template_draft import copy_of
from keydesk.desktop.keys.form.templates_dialog import TemplatesDialog
from keydesk.desktop.keys.table.filters import Facet, Filters
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock
from keydesk.domain.key import KeyKind

if TYPE_CHECKING:
    from keydesk.desktop.keys.page import KeysPage

_ORIGINS = {
    KeyKind.STANDARD: tr("Copied from “{key}”."),
    KeyKind.AGENT: tr("Copied from “{key}”, which is an agent key; the copy is a standard key."),
    KeyKind.EPHEMERAL: tr("Copied from “{key}”, which is ephemeral; the copy is a standard key."),
}


class Making(QObject):
    """Opens the form of a new key filled in, and the list of templates."""

    def __init__(self, page: "KeysPage", clock: Clock) -> None:
        super().__init__(page)
        self._page = page
        self._clock = clock
        page.deeds.fill_in = lambda dialog: begin_where_listed(dialog, page.loader.filters)

    def why_not_duplicate(self) -> str:
        """Say why no key can be made like the selected one; nothing when one can."""
        return self._page.chosen.why_not(_any_key, alone=True)

    def duplicate(self) -> None:
        """Begin a new key with all settings of the selected one."""
        key = self._page.chosen.one(_any_key)
        if key is None:
            show_toast(self._page, self.why_not_duplicate(), kind=ToastKind.NOTE)
        else:
            origin = _ORIGINS[key.kind].format(key=key.name)
            self._page.deeds.create(copy_of(key, self._clock.now()), origin)

    def manage_templates(self, first: Template | None = None) -> None:
        """Show all templates, with ``first`` selected."""
        chosen = self._page.chosen
        api, reason = chosen.api, chosen.why_not_templates()
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
        elif api is not None:
            TemplatesDialog(self._page, api, self._clock, first).open()


def begin_where_listed(dialog: CreateDialog, filters: Filters) -> None:
    """Begin a new key for whom, and where, the list is narrowed down to."""
    named = {pick.facet: Named(pick.id, pick.name) for pick in filters.picks}
    if location := named.get(Facet.LOCATION):
        dialog.begin_with(Draft(location=location))
    if owner := named.get(Facet.OWNER):
        dialog.begin_for(owner.id)


def template_command(page: "KeysPage") -> Command:
    """Return the command that shows all templates."""
    return Command(
        id="manageTemplates",
        text=tr("&Key templates…"),
        icon="file-text",
        run=page.making.manage_templates,
        enabled=lambda: page.here,
        why_not=page.chosen.why_not_templates,
        group="create",
    )


def duplicate_command(page: "KeysPage") -> Command:
    """Return the command that begins a key like the selected one."""
    return Command(
        id="duplicateKey",
        text=tr("D&uplicate…"),
        icon="copy-plus",
        shortcut="Ctrl+D",
        run=page.making.duplicate,
        enabled=lambda: page.here,
        why_not=page.making.why_not_duplicate,
        group="details",
    )


def _any_key(_key: Key) -> str:
    """Allow every key: also a revoked one has settings."""
    return ""

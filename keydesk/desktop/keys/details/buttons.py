"""The actions of the details. Those that are not possible stay in view, and say why."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton

from keydesk.contract.keys import Key
from keydesk.desktop.keys.rules import Rule, can_be_activated, can_be_deactivated, changeable, revocable
from keydesk.desktop.language import tr
from keydesk.desktop.theme import put_icon
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.text import plain_tooltip
from keydesk.domain.key import KeyStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDeeds:
    """What can be done with the key that is shown, and why nothing can be done at all."""

    edit: Callable[[], object]
    switch: Callable[[], object]
    revoke: Callable[[], object]
    more: Callable[[QPoint], object]
    """Opens the menu of what else there is, at a place on the screen."""
    why_not_now: Callable[[], str]


class KeyButtons(Flow):
    """A button for each of the deeds, in as many lines as they need."""

    def __init__(self, deeds: KeyDeeds) -> None:
        super().__init__()
        self._why_not_now = deeds.why_not_now
        self._edit = button(tr("Edit…"), icon="pencil", name="detailsEdit", on_click=deeds.edit)
        self._switch = button(
            tr("Deactivate"), icon="circle-pause", name="detailsSwitch", on_click=deeds.switch
        )
        self._revoke = button(tr("Revoke…"), icon="ban", name="detailsRevoke", on_click=deeds.revoke)
        self._more = icon_button("ellipsis", tr("More actions"), name="detailsMore")
        self._more.clicked.connect(lambda: deeds.more(self._more.mapToGlobal(self._more.rect().bottomLeft())))
        self.set_members([self._edit, self._switch, self._revoke, self._more])

    def show_key(self, key: Key) -> None:
        """Offer what this key allows."""
        is_off = key.status is KeyStatus.INACTIVE
        self._switch.setText(tr("Activate") if is_off else tr("Deactivate"))
        put_icon(self._switch, "circle-play" if is_off else "circle-pause")
        self._offer(self._edit, key, changeable)
        self._offer(self._switch, key, can_be_activated if is_off else can_be_deactivated)
        self._offer(self._revoke, key, revocable)

    def _offer(self, tool: QAbstractButton, key: Key, rule: Rule) -> None:
        reason = self._why_not_now() or rule(key)
        if reason and tool.hasFocus():
            # A button that is switched off lets the keyboard go wherever Qt finds a place for it.
            self._more.setFocus()
        tool.setEnabled(not reason)
        plain_tooltip(tool, reason)
        tool.setAccessibleDescription(reason)

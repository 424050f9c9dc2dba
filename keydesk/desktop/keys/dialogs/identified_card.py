"""Whose a found secret is: the key, how it stands, and what can be done about it now."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.key_words import status_word
from keydesk.desktop.keys.table.columns import STATUS_TONES
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.text import ElidedLabel, plain_label
from keydesk.domain.key import KeyStatus


class IdentifiedCard(QFrame):
    """Hidden until there is an answer."""

    def __init__(self, *, revoke: Callable[[], object], show_in_list: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("identifiedCard")
        self.setProperty("surface", "card")
        self._name = ElidedLabel("", TextRole.STRONG)
        self._name.setObjectName("identifiedName")
        self._pill = Pill()
        self._text = plain_label("", wrap=True)
        self._text.setObjectName("identifiedText")
        self._revoke = button(tr("Revoke…"), icon="ban", name="revokeIdentified", on_click=revoke)
        self._list = button(tr("Show in list"), icon="search", name="showIdentified", on_click=show_in_list)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._name, 1)
        head.addWidget(self._pill)
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        tools.addWidget(self._list)
        tools.addWidget(self._revoke)
        tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        layout.setSpacing(Space.M)
        layout.addLayout(head)
        layout.addWidget(self._text)
        layout.addLayout(tools)
        self.hide()

    def show_key(self, key: Key, preview: str, now: datetime, *, may_change: bool) -> None:
        """Say whose it is. ``preview`` is that of the secret that was found."""
        self._name.setText(key.name)
        self._pill.set(status_word(key.status), STATUS_TONES[key.status])
        self._pill.show()
        self._text.setText("\n".join(lines_about(key, preview, now)))
        self._list.show()
        self._revoke.setVisible(may_change and key.status is not KeyStatus.REVOKED)
        self.show()

    def show_unknown(self, *, everywhere: bool) -> None:
        """Say that it is none of the keys; not ``everywhere``: of those that the admin may see."""
        self._name.setText(
            tr("Not one of this gateway's keys")
            if everywhere
            else tr("Not one of this gateway's keys, as far as you may see them")
        )
        self._pill.hide()
        self._text.setText(tr("No key here has this secret, nor had it before it was last rotated."))
        self._list.hide()
        self._revoke.hide()
        self.show()


def lines_about(key: Key, preview: str, now: datetime) -> list[str]:
    """Say what an admin asks first about a key that was found."""
    used = (
        tr("Not used yet")
        if key.last_used_at is None
        else tr("Last used {moment}", moment=_moment(key.last_used_at, now))
    )
    owner = tr("Belongs to {owner}", owner=key.owner_name) if key.owner_name else tr("Belongs to nobody")
    where = key.location_name
    lines = [
        f"{key.preview} · {owner}, {where}" if where else f"{key.preview} · {owner}",
        used,
        tr("Created {moment} by {admin}", moment=_moment(key.created_at, now), admin=key.created_by),
    ]
    if preview != key.preview:
        until = key.previous_secret_valid_until
        good = until is not None and until > now
        lines.append(
            tr(
                "What you found is its secret from before it was rotated. It stays good until {moment}.",
                moment=screen_time.minute(until),
            )
            if good and until
            else tr("What you found is its secret from before it was rotated. It is refused.")
        )
    elif key.revoked_at is not None:
        lines.append(
            tr(
                "Revoked {moment} by {admin}; whoever uses it is refused",
                moment=_moment(key.revoked_at, now),
                admin=key.revoked_by,
            )
        )
    return lines


def _moment(moment: datetime, now: datetime) -> str:
    return f"{screen_time.minute(moment)} ({screen_time.relative(moment, now)})"

"""All about one key, beside the table."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.keys.budget_bar import BudgetBar
from keydesk.desktop.keys.form.differences import mcp_in_full
from keydesk.desktop.keys.form.typed import write_metadata
from keydesk.desktop.keys.money_words import budget_in_full, spend_text
from keydesk.desktop.keys.table.columns import STATUS_TONES, models_in_full, share_text, status_word
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.text import PlainLabel, plain_label, plain_tooltip
from keydesk.domain.instant import Clock
from keydesk.domain.key import KeyKind, KeyStatus

_WIDTH: Final = 44


def _moment(moment: datetime | None, now: datetime, absent: str) -> str:
    return absent if moment is None else f"{screen_time.minute(moment)} ({screen_time.relative(moment, now)})"


def _revoked(key: Key, now: datetime) -> str:
    return f"{_moment(key.revoked_at, now, '')} by {key.revoked_by}" if key.revoked_at else ""


def limits_in_full(key: Key) -> str:
    """Say each limit in a line."""
    limits = (
        (key.rpm, "requests per minute"),
        (key.tpm, "tokens per minute"),
        (key.max_parallel, "parallel requests"),
    )
    return "\n".join(f"{count:,} {what}" for count, what in limits if count is not None)


FIELDS: Final[tuple[tuple[str, Callable[[Key, datetime], str]], ...]] = (
    ("Description", lambda key, _: key.description),
    ("Kind", lambda key, _: "" if key.kind is KeyKind.STANDARD else key.kind.value.capitalize()),
    ("Owner", lambda key, _: key.owner_name or ""),
    ("Location", lambda key, _: key.location_name or ""),
    ("Batch", lambda key, _: key.batch_label or ""),
    ("Budget", lambda key, _: budget_in_full(key.budget) if key.budget else ""),
    ("Spend", lambda key, _: spend_text(key.spend_usd)),
    ("Limits", lambda key, _: limits_in_full(key)),
    ("Models", lambda key, _: models_in_full(key)),
    ("Providers", lambda key, _: "\n".join(key.allowed_providers or ())),
    ("Addresses", lambda key, _: "\n".join(key.ip_allowlist or ())),
    ("Deployments", lambda key, _: "\n".join(key.deployments)),
    ("MCP", lambda key, _: mcp_in_full(key) if key.mcp.enabled else ""),
    ("Metadata", lambda key, _: write_metadata(key.metadata)),
    ("Valid from", lambda key, now: _moment(key.not_before, now, "")),
    ("Expires", lambda key, now: _moment(key.expires_at, now, "Never")),
    ("Last used", lambda key, now: _moment(key.last_used_at, now, "Not yet")),
    ("Requests", lambda key, _: f"{key.requests:,} ({share_text(key.usage_share)} of all)"),
    ("Created", lambda key, now: f"{_moment(key.created_at, now, '')} by {key.created_by}"),
    ("Revoked", _revoked),
)
"""What is shown, in order; what is empty is left out."""
_FIXED: Final = {"Models", "Addresses", "Metadata"}


class Details(QFrame):
    """Shows a key and offers what can be done with it."""

    def __init__(
        self,
        clock: Clock,
        *,
        close: Callable[[], object],
        edit: Callable[[], object],
        switch: Callable[[], object],
        revoke: Callable[[], object],
        more: Callable[[QPoint], object],
    ) -> None:
        """``more`` opens the menu of what else can be done, at a place on the screen."""
        super().__init__()
        self.setObjectName("keyDetails")
        self.setProperty("surface", "details")
        self._clock = clock
        self._close = close
        self.key: Key | None = None
        self._name = plain_label("", TextRole.HEADING, wrap=True)
        self._name.setObjectName("detailsName")
        self._pill = Pill()
        self._preview = plain_label("", TextRole.FIXED)
        self._id = plain_label("", TextRole.FIXED)
        self._values: dict[str, PlainLabel] = {}
        self._rows: dict[str, QWidget] = {}
        self._bar = BudgetBar()
        self._edit = button("Edit…", icon="pencil", name="detailsEdit", on_click=edit)
        self._switch = button("Deactivate", icon="circle-pause", name="detailsSwitch", on_click=switch)
        self._revoke = button("Revoke…", icon="ban", name="detailsRevoke", on_click=revoke)
        self._more = icon_button("ellipsis", "More actions", name="detailsMore")
        self._more.clicked.connect(lambda: more(self._more.mapToGlobal(self._more.rect().bottomLeft())))
        self.names: dict[str, str] = {}
        self._lay_out()

    def show_key(self, key: Key, *, may_change: bool) -> None:
        """Show this key; again, after it changed."""
        self.key = key
        now = self._clock.now()
        self._name.setText(key.name)
        self._pill.set(status_word(key.status), STATUS_TONES[key.status])
        self._preview.setText(key.preview)
        self._id.setText(key.id)
        self._bar.set_budget(key.budget)
        for label, read in FIELDS:
            text = read(key, now)
            if label in ("Providers", "Deployments"):
                text = "\n".join(self.names.get(id_, id_) for id_ in text.splitlines())
            self._values[label].setText(text)
            self._rows[label].setVisible(bool(text))
        if key.expires_at is not None:
            plain_tooltip(self._values["Expires"], screen_time.exact(key.expires_at))
        changeable = may_change and key.status is not KeyStatus.REVOKED
        self._edit.setVisible(changeable)
        self._revoke.setVisible(changeable)
        self._switch.setVisible(changeable and key.status is not KeyStatus.EXPIRED)
        self._switch.setText("Activate" if key.status is KeyStatus.INACTIVE else "Deactivate")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._name, 1)
        cross = icon_button("x", "Close details", name="closeDetails", on_click=self._close)
        head.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, Space.M, 0)
        lines.setSpacing(Space.M)
        lines.addWidget(self._copyable("Key", self._preview, "Copy preview"))
        lines.addWidget(self._copyable("Id", self._id, "Copy id"))
        for label, _ in FIELDS:
            value = plain_label("", TextRole.FIXED if label in _FIXED else TextRole.BODY, wrap=True)
            self._values[label] = value
            self._rows[label] = _labelled(label, *((self._bar, value) if label == "Budget" else (value,)))
            lines.addWidget(self._rows[label])
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        for tool in (self._edit, self._switch, self._revoke, self._more):
            tools.addWidget(tool)
        tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.S, 0, Space.S)
        layout.setSpacing(Space.M)
        layout.addLayout(head)
        layout.addWidget(self._pill)
        layout.addLayout(tools)
        layout.addWidget(scroll, 1)
        self.setMinimumWidth(text_width(_WIDTH))
        self.setMaximumWidth(text_width(_WIDTH * 2))

    def _copyable(self, label: str, value: PlainLabel, says: str) -> QWidget:
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(value)
        line.addWidget(CopyButton(value.text, says=says))
        line.addStretch(1)
        return _labelled(label, both)


def _labelled(label: str, *values: QWidget) -> QWidget:
    row = QWidget()
    layout = QVBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(plain_label(label, TextRole.SMALL, tone="muted"))
    for value in values:
        layout.addWidget(value)
    return row

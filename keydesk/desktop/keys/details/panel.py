"""All about one key, beside the table: its head stays, below it one section at a time."""

from collections.abc import Callable
from enum import Enum
from functools import cached_property
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.key_words import status_word
from keydesk.desktop.keys.details.audit import Audit
from keydesk.desktop.keys.details.buttons import KeyButtons, KeyDeeds
from keydesk.desktop.keys.details.overview import Overview
from keydesk.desktop.keys.details.remembered import Remembered
from keydesk.desktop.keys.details.requests import Requests
from keydesk.desktop.keys.details.section import Section
from keydesk.desktop.keys.details.usage import Usage
from keydesk.desktop.keys.table.columns import STATUS_TONES
from keydesk.desktop.language import tr
from keydesk.desktop.names import Names
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.text import plain_label, plain_tooltip
from keydesk.domain.instant import Clock

Made = TypeVar("Made", bound=Section)

_LEAST_WIDTH: Final = 46
"""How many characters of width the sections need."""


class Shown(Enum):
    """The sections; the values are their titles."""

    OVERVIEW = tr("Overview")
    USAGE = tr("Usage")
    REQUESTS = tr("Requests")
    AUDIT = tr("Audit")


class Details(QFrame):
    """Shows a key, and offers what can be done with it. Which section was open last is remembered."""

    picked = Signal(object)
    """The Pick that the list of keys shall be narrowed down to."""
    key_wanted = Signal(str)
    """The id of a key to be shown instead."""
    usage_wanted = Signal(object)
    """A UsageOf that the usage page is to show."""

    def __init__(
        self,
        session: Session,
        clock: Clock,
        remembered: Remembered,
        deeds: KeyDeeds,
        close: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setObjectName("keyDetails")
        self.setProperty("surface", "details")
        self.setAccessibleName(tr("Details of the key"))
        self._clock, self._remembered, self._close = clock, remembered, close
        self._why_not_now = deeds.why_not_now
        self._session, self._names = session, Names()
        self._built: list[Section] = []
        self.key: Key | None = None
        self._name = plain_label("", TextRole.HEADING, wrap=True)
        self._name.setObjectName("detailsName")
        self._pill = Pill()
        self._note = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._note.setObjectName("detailsNote")
        self._buttons = KeyButtons(deeds)
        self.tabs = self._make_tabs()
        self._lay_out()
        session.switched.connect(self.forget)

    # Each section is made when somebody first turns to it: all at once would hold up the window.

    @cached_property
    def overview(self) -> Overview:
        """Everything that the key is and may do."""
        made = Overview(self._session, self._clock, self._names)
        made.picked.connect(self.picked)
        made.key_wanted.connect(self.key_wanted)
        return self._put(Shown.OVERVIEW, made)

    @cached_property
    def usage(self) -> Usage:
        """How much it was used."""
        made = Usage(self._session, self._clock, self._remembered)
        made.usage_wanted.connect(self.usage_wanted)
        return self._put(Shown.USAGE, made)

    @cached_property
    def requests(self) -> Requests:
        """The last requests with it."""
        made = Requests(self._session, self._clock)
        made.usage_wanted.connect(self.usage_wanted)
        return self._put(Shown.REQUESTS, made)

    @cached_property
    def audit(self) -> Audit:
        """What was done to it."""
        return self._put(Shown.AUDIT, Audit(self._session, self._clock, self._names))

    def section(self, shown: Shown) -> Section:
        """Return a section."""
        match shown:
            case Shown.OVERVIEW:
                return self.overview
            case Shown.USAGE:
                return self.usage
            case Shown.REQUESTS:
                return self.requests
            case Shown.AUDIT:
                return self.audit

    @property
    def in_view(self) -> Section:
        """The section that is turned to."""
        return self.section(self._turned_to)

    @property
    def _turned_to(self) -> Shown:
        return list(Shown)[self.tabs.currentIndex()]

    def show_key(self, key: Key) -> None:
        """Be about this key; again, after it changed or time went on."""
        if self.isHidden():
            # Things may be called otherwise since somebody last looked.
            self._names.forget()
        self.key = key
        self._name.setText(key.name)
        self._pill.set(status_word(key.status), STATUS_TONES[key.status])
        self._say(key)
        self._buttons.show_key(key)
        for section in list(self._built):
            section.show_key(key)
        # The one in view is made now at the latest; what is made meanwhile is about the key already.
        self.section(self._turned_to)

    def refresh(self) -> None:
        """Read the section in view again."""
        self.in_view.refresh()

    def forget(self) -> None:
        """Be about no key, and out of the way."""
        self.key = None
        self._names.forget()
        for section in self._built:
            section.forget()
        self.hide()

    def take_keyboard(self) -> None:
        """Put the keyboard on the titles of the sections."""
        self.tabs.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)

    # -- inside

    def _say(self, key: Key) -> None:
        """Say below the name what cannot be done and why."""
        note, exact = self._why_not_now(), ""
        if key.revoked_at is not None:
            ago = screen_time.relative(key.revoked_at, self._clock.now())
            note, exact = (
                tr("Revoked {moment} by {admin}", moment=ago, admin=key.revoked_by),
                screen_time.exact(key.revoked_at),
            )
        self._note.setText(note)
        plain_tooltip(self._note, exact)
        self._note.setVisible(bool(note))

    def _put(self, shown: Shown, section: Made) -> Made:
        section.home = self.tabs.tabBar()
        self._pages[shown].addWidget(section)
        self._built.append(section)
        if self.key is not None:
            section.show_key(self.key)
        section.show()
        return section

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName("detailsTabs")
        tabs.setDocumentMode(True)
        tabs.tabBar().setAccessibleName(tr("Sections"))
        tabs.tabBar().setExpanding(False)
        self._pages: dict[Shown, QVBoxLayout] = {}
        for shown in Shown:
            page = QWidget()
            self._pages[shown] = QVBoxLayout(page)
            self._pages[shown].setContentsMargins(0, 0, 0, 0)
            tabs.addTab(page, shown.value)
        tabs.setCurrentIndex(list(Shown).index(self._remembered.choice(Shown.OVERVIEW)))
        tabs.currentChanged.connect(self._turned)
        return tabs

    def _turned(self, place: int) -> None:
        shown = list(Shown)[place]
        self.section(shown)
        self._remembered.choose(shown)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._name, 1)
        cross = icon_button("x", tr("Close details"), name="closeDetails", on_click=self._close)
        head.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        state = QHBoxLayout()
        state.setSpacing(Space.S)
        state.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._note, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.S, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(head)
        layout.addLayout(state)
        layout.addWidget(self._buttons)
        layout.addWidget(self.tabs, 1)
        self.setMinimumWidth(text_width(_LEAST_WIDTH))

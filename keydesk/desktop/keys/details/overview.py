"""The first section of the details: everything that a key is and may do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key, KeyPage
from keydesk.desktop.keys.details.fact_row import row_of
from keydesk.desktop.keys.details.facts import FACTS, Fact, View
from keydesk.desktop.keys.details.minted import MOST, MintedKeys
from keydesk.desktop.keys.details.reading import read_minted
from keydesk.desktop.keys.details.section import Section
from keydesk.desktop.keys.table.filters import pick_of
from keydesk.desktop.language import tr
from keydesk.desktop.names import Names
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.hairline import hairline
from keydesk.desktop.widgets.scrolled import scrolled
from keydesk.domain.instant import Clock
from keydesk.domain.key import KeyKind


class Overview(Section):
    """Shows a key at once; what its ids are called, and what was minted from it, as soon as that is read."""

    picked = Signal(object)
    """The Pick that the list of keys shall be narrowed down to."""
    key_wanted = Signal(str)
    """The id of a key to be shown instead."""

    def __init__(self, session: Session, clock: Clock, names: Names) -> None:
        super().__init__(session, what=tr("overview"), needs=Capability.KEYS)
        self._clock, self._names = clock, names
        self._rows = [row_of(fact) for fact in FACTS]
        self._minted = MintedKeys()
        self._minted.key_wanted.connect(self.key_wanted)
        self._minted.retried.connect(self.refresh)
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(2, Space.M, Space.M, Space.M)
        lines.setSpacing(Space.S)
        # Before it is filled: what is put elsewhere has its style worked out anew, with all that is in it.
        self._area = scrolled(content, tr("Overview"))
        self.set_content(self._area, at_once=True)
        for row in self._rows:
            if row.fact.begins_group:
                lines.addWidget(hairline())
            lines.addWidget(row)
            row.followed.connect(lambda fact=row.fact: self._follow(fact))
            if row.fact.label == tr("Batch"):
                lines.addWidget(self._minted)
        lines.addStretch(1)
        self._minted.hide()

    @property
    def view(self) -> View:
        """From where the key is looked at now."""
        return View(self._clock.now(), self._names)

    def show_key(self, key: Key) -> None:
        """Say it of this key."""
        is_another = self.key is None or self.key.id != key.id
        if is_another:
            self._area.verticalScrollBar().setValue(0)
        super().show_key(key)
        self._write(is_another=is_another)

    def ask(self, api: AdminApi, key: Key) -> None:
        """Read names, and what was minted from the key."""
        self.run(self._names.learn_reach(api, key), done=lambda _: self._write(is_another=False))
        if key.kind is not KeyKind.EPHEMERAL:
            work = read_minted(api, key.id, MOST)
            self.run(work, done=self._show_minted, failed=self._minted.show_failure)

    def blank(self) -> None:
        """Show nothing that was minted from another key."""
        self._minted.blank()
        self._minted.hide()

    def is_affected(self, before: Key, after: Key) -> bool:
        """Whether other ids are named."""
        return before.version != after.version

    def _write(self, *, is_another: bool) -> None:
        if self.key is not None:
            for row in self._rows:
                row.show_key(self.key, self.view, is_another=is_another)

    def _show_minted(self, page: KeyPage) -> None:
        self._minted.show_page(page, self.view)

    def _follow(self, fact: Fact) -> None:
        key = self.key
        if key is None:
            return
        if fact.facet is not None and (pick := pick_of(key, fact.facet)) is not None:
            self.picked.emit(pick)
        elif fact.opens is not None and (key_id := fact.opens(key)) is not None:
            self.key_wanted.emit(key_id)

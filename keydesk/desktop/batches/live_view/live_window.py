"""The live workshop view in a window of its own, which F11 makes fill the screen and Esc leaves."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.batches import Batch
from keydesk.contract.info import Capability
from keydesk.desktop.batches.known_links import KnownLinks
from keydesk.desktop.batches.live_view.big_text import BigText
from keydesk.desktop.batches.live_view.countdown_panel import CountdownPanel
from keydesk.desktop.batches.live_view.following import Following
from keydesk.desktop.batches.live_view.join_panel import JoinPanel
from keydesk.desktop.batches.live_view.naming import called
from keydesk.desktop.batches.live_view.share_bars import ShareBars
from keydesk.desktop.batches.live_view.tiles import Tiles
from keydesk.desktop.batches.window import window_text
from keydesk.desktop.language import tr
from keydesk.desktop.rights import Rights
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, TextRole, put_icon
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.instant import Clock

_QUARTER: Final = timedelta(minutes=15)


class LiveWindow(QFrame):
    """Shows one batch as it goes on. What is done from here, whoever opened it does."""

    link_wanted = Signal(object)
    """The batch that shall have a join link."""
    extension_wanted = Signal(object, object)
    """The batch that shall last longer, and by how much."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        clock: Clock,
        batch: Batch,
        links: KnownLinks,
        *,
        copy: Callable[[str], object],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("liveWindow")
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session, self._links, self._rights = session, links, Rights(session)
        self._names_hidden = False
        self.following = Following(session, clock, batch, self)
        self.label = BigText(TextRole.TITLE, name="liveLabel")
        self.window_line = BigText(tone="muted", name="liveWindowLine")
        self.countdown = CountdownPanel(clock, batch)
        self.joining = JoinPanel(copy)
        self.tiles = Tiles()
        self.bars = ShareBars()
        self.nobody = BigText(tone="muted", aligned=Qt.AlignmentFlag.AlignHCenter, name="nobodyYet")
        self.problem = plain_label("", tone="warn", wrap=True)
        self.problem.setObjectName("liveProblem")
        self._lay_out()
        self.joining.link_wanted.connect(lambda: self.link_wanted.emit(self.batch))
        self.following.changed.connect(self._show)
        session.changed.connect(self._show)
        session.switched.connect(self.close)
        self._show()

    @property
    def batch(self) -> Batch:
        """The batch as it is known."""
        return self.following.batch

    @property
    def names_hidden(self) -> bool:
        """Whether nobody can be recognised."""
        return self._names_hidden

    def hide_names(self, hidden: bool) -> None:  # noqa: FBT001 - a setter
        """Show who used how much, or only that somebody did."""
        self._names_hidden = hidden
        self._hide_names.setText(tr("Show names") if hidden else tr("Hide names"))
        put_icon(self._hide_names, "eye" if hidden else "eye-off", "text")
        self._show()

    def fill_screen(self) -> None:
        """Fill the screen, or be a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # -- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 fills the screen and back; Esc leaves the full screen, then the view."""
        if event.key() == Qt.Key.Key_F11 or (event.key() == Qt.Key.Key_Escape and self.isFullScreen()):
            self.fill_screen()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up while somebody looks. No button has the keyboard, whose ring would be seen by everybody."""
        super().showEvent(event)
        self.setFocus()
        self.following.set_watching(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody does."""
        super().hideEvent(event)
        self.following.set_watching(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back to the window that it was opened from."""
        super().closeEvent(event)
        above = self.parentWidget()
        if above is not None:
            above.window().activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Say on the button what it does now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            full = self.isFullScreen()
            says = tr("Leave full screen (F11)") if full else tr("Full screen (F11)")
            self._full.setToolTip(says)
            self._full.setAccessibleName(says)
            put_icon(self._full, "minimize" if full else "maximize", "muted")

    # -- inside

    def _show(self) -> None:
        batch = self.batch
        self.setWindowTitle(batch.label)
        self.label.set_text(batch.label)
        self.window_line.set_text(window_text(batch.not_before, batch.expires_at))
        self.countdown.show_batch(batch)
        url, why_not = (
            self._links.link_of(batch),
            self._rights.why_not_offered(tr("Join links"), Capability.CLAIMS),
        )
        self.joining.show_batch(batch, url, self._session.base_url, why_not)
        self.tiles.show_batch(batch)
        known = called(self.following.shares or (), names_hidden=self._names_hidden)
        shares = [share for share in known if share.requests]
        self.bars.show_shares(shares)
        self.bars.setVisible(bool(shares))
        self.nobody.setVisible(not shares)
        self.nobody.set_text(tr("Nobody has used a key yet") if self.following.shares is not None else "")
        self._extend.setVisible(batch.expires_at is not None and self._rights.may_change)
        self.problem.setText(self.following.problem)
        self.problem.setVisible(bool(self.following.problem))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(Space.M)
        grid.addWidget(self.countdown, 0, 0)
        grid.addWidget(self.joining, 0, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 6)
        people = QVBoxLayout()
        people.addWidget(self.bars, 1)
        people.addWidget(self.nobody)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        layout.addLayout(self._head(), 3)
        layout.addWidget(self.problem)
        layout.addLayout(grid, 9)
        layout.addWidget(self.tiles, 4)
        layout.addLayout(people, 8)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.label, 3)
        words.addWidget(self.window_line, 2)
        self._extend = button(
            tr("15 minutes more"),
            kind="quiet",
            icon="clock",
            name="liveExtend",
            on_click=lambda: self.extension_wanted.emit(self.batch, _QUARTER),
        )
        self._hide_names = button(
            tr("Hide names"),
            kind="quiet",
            icon="eye-off",
            name="hideNames",
            on_click=lambda: self.hide_names(not self._names_hidden),
        )
        self._full = icon_button(
            "maximize", tr("Full screen (F11)"), name="liveFullScreen", on_click=self.fill_screen
        )
        leave = icon_button("x", tr("Leave the live view (Esc)"), name="leaveLiveView", on_click=self.close)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addLayout(words, 1)
        for tool in (self._extend, self._hide_names, self._full, leave):
            head.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        return head

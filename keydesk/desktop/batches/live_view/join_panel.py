"""How the people in the room get in: the join link, large and as a QR code, and the base URL."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.batches import Batch
from keydesk.desktop import screen_time
from keydesk.desktop.batches.live_view.big_text import BigText
from keydesk.desktop.language import tr
from keydesk.desktop.link_qr import LinkQr
from keydesk.desktop.loopback import opens_here_only
from keydesk.desktop.theme import Space, TextRole, put_icon
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.text import plain_label


class JoinPanel(QFrame):
    """Shows the link while this window knows it; else it offers to make one."""

    link_wanted = Signal()

    def __init__(self, copy: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("joinPanel")
        self.setProperty("surface", "card")
        self._url: str | None = None
        self._hidden = False
        self.qr = LinkQr(tr("QR code of the join link"), fills=True)
        self.link = BigText(TextRole.FIXED, lines=2, name="joinLink")
        self.base_url = BigText(TextRole.FIXED, name="workshopBaseUrl")
        self.note = plain_label("", tone="muted", wrap=True)
        self.note.setObjectName("joinNote")
        self._make = button(
            tr("Make a join link…"), icon="link", name="makeJoinLink", on_click=self.link_wanted.emit
        )
        self._another = icon_button(
            "link", tr("Make another join link…"), name="makeAnotherLink", on_click=self.link_wanted.emit
        )
        self._hide = icon_button(
            "eye-off", tr("Hide the join link"), name="hideJoinLink", on_click=self._toggle
        )
        self._copy = CopyButton(
            lambda: self._url or "", says=tr("Copy the join link"), copy=copy, name="copyJoinLink"
        )
        self._lay_out()

    def show_batch(self, batch: Batch, url: str | None, base_url: str, why_not: str) -> None:
        """Show the link of this batch, if it is known; ``why_not`` says why none can be made."""
        if url != self._url:
            self._url, self._hidden = url, False
        self.base_url.set_text(base_url)
        for tool in (self._make, self._another):
            tool.setEnabled(not why_not)
        self._make.setToolTip(why_not)
        self._make.setText(
            tr("Make another join link…") if batch.join is not None else tr("Make a join link…")
        )
        self.note.setText(_note(batch, url, base_url, why_not))
        self._show()

    def _toggle(self) -> None:
        self._hidden = not self._hidden
        self._show()

    def _show(self) -> None:
        shown = self._url if not self._hidden else None
        self.qr.show_link(shown)
        self.qr.setVisible(shown is not None)
        self.link.set_text(shown or "")
        self._titles[0].setVisible(shown is not None)
        self.link.setVisible(shown is not None)
        says = tr("Show the join link") if self._hidden else tr("Hide the join link")
        self._hide.setAccessibleName(says)
        self._hide.setToolTip(says)
        put_icon(self._hide, "eye" if self._hidden else "eye-off", "muted")
        self._make.setVisible(self._url is None)
        for tool in (self._hide, self._copy, self._another):
            tool.setVisible(self._url is not None)
        self.note.setVisible(bool(self.note.text()))

    def _lay_out(self) -> None:
        self._titles = [plain_label(tr("Join at"), tone="muted"), plain_label(tr("Base URL"), tone="muted")]
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        for tool in (self._make, self._copy, self._hide, self._another):
            tools.addWidget(tool)
        tools.addStretch(1)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.XS)
        lines.addWidget(self._titles[0])
        lines.addWidget(self.link, 3)
        lines.addWidget(self._titles[1])
        lines.addWidget(self.base_url, 2)
        lines.addWidget(self.note)
        lines.addLayout(tools)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.L)
        layout.addWidget(self.qr, 2)
        layout.addWidget(words, 3)


def _note(batch: Batch, url: str | None, base_url: str, why_not: str) -> str:
    if opens_here_only(url or base_url):
        return tr("These addresses open on this computer only. Share the gateway on the network first.")
    if url is None and batch.join is not None:
        return tr(
            "A join link was made on {when} by {who}. It is shown only where it was made; "
            "another one replaces it.",
            when=screen_time.minute(batch.join.created_at),
            who=batch.join.created_by,
        )
    return why_not if url is None else ""

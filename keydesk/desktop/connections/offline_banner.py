"""Says that the gateway does not answer, and that what is shown is the last that is known."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label


class OfflineBanner(QFrame):
    """Stands above the page while the session is offline."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("offlineBanner")
        self.setProperty("surface", "banner")
        self._words = plain_label("", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.S, Space.L, Space.S)
        layout.setSpacing(Space.M)
        layout.addWidget(IconLabel("cloud-off", "warn"))
        layout.addWidget(self._words, 1)
        layout.addWidget(button("Try now", name="tryNowButton", on_click=session.check))
        session.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        offline = self._session.state is ConnectionState.OFFLINE
        if offline:
            self._words.setText(f"{self._session.problem} What you see is the last that is known.".strip())
        self.setVisible(offline)

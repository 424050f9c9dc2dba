"""What a part of the window showed at each gateway, so that whoever comes back finds it so again (A4).

In memory only, as long as the window is open.
"""

from PySide6.QtCore import QObject, Signal

from keydesk.desktop.session import Session


class Visits(QObject):
    """Tells when a gateway is left and another one entered, in between of which parts forget what they show.

    Make it before whatever forgets on ``session.switched``: ``left`` then comes first. Connect what forgets,
    and then call ``enter_after_forgetting``, unless nothing does.
    """

    left = Signal()
    """The last moment at which the old gateway's things are shown: ``keep`` them."""
    entered = Signal()
    """All is forgotten, and nothing of the new gateway read yet: take up what was ``kept``."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._at = session.name
        self._kept: dict[str, object] = {}
        session.switched.connect(self._leave)
        session.switched.connect(self._enter)

    def enter_after_forgetting(self) -> None:
        """Let ``entered`` come after everything that is connected by now."""
        self._session.switched.disconnect(self._enter)
        self._session.switched.connect(self._enter)

    def keep(self, what: object) -> None:
        """Remember what is shown."""
        if self._at:
            self._kept[self._at] = what

    def kept(self) -> object:
        """Return what was shown when this gateway was left; None when one was not here yet."""
        return self._kept.get(self._at)

    def _leave(self) -> None:
        self.left.emit()

    def _enter(self) -> None:
        self._at = self._session.name
        self.entered.emit()

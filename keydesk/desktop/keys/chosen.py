"""The keys that a command is about, and whether the admin may change them now."""

from collections.abc import Callable

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Role
from keydesk.contract.keys import Key
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.key import KeyStatus


class Chosen:
    """What is selected on the key page."""

    def __init__(self, session: Session, selected: Callable[[], list[Key]]) -> None:
        self._session = session
        self.keys = selected

    @property
    def may_change(self) -> bool:
        """Whether the admin may do more than look."""
        info = self._session.info
        return info is not None and info.admin.role is not Role.VIEWER

    @property
    def api(self) -> AdminApi | None:
        """The gateway, while it answers and lets the admin change something."""
        connected = self._session.state is ConnectionState.CONNECTED
        return self._session.api if connected and self.may_change else None

    def changeable(self) -> list[Key]:
        """Return the selected keys that are not revoked."""
        return [key for key in self.keys() if key.status is not KeyStatus.REVOKED]

    def with_status(self, *statuses: KeyStatus) -> list[Key]:
        """Return the selected keys in one of these statuses."""
        return [key for key in self.keys() if key.status in statuses]

    def some(self) -> bool:
        """Whether a selected key can be changed now."""
        return self.api is not None and bool(self.changeable())

    def one(self) -> Key | None:
        """Return the one selected key, if it can be changed now."""
        alone = len(self.keys()) == 1 and self.some()
        return self.keys()[0] if alone else None

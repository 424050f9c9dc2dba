"""What the admin may do at the gateway now, and in words why not."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability, Role
from keydesk.desktop.language import tr
from keydesk.desktop.navigation import NOT_HERE
from keydesk.desktop.session import ConnectionState, Session

_AWAY: Final = tr("The gateway does not answer now.")


class Rights:
    """Reads them off the session, each time anew."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def may_change(self) -> bool:
        """Whether the admin may do more than look."""
        info = self._session.info
        return info is not None and info.admin.role is not Role.VIEWER

    @property
    def sees_all(self) -> bool:
        """Whether the admin is not limited to some locations."""
        info = self._session.info
        return info is not None and info.admin.location_ids is None

    @property
    def api(self) -> AdminApi | None:
        """The gateway, while it answers and lets the admin change something."""
        connected = self._session.state is ConnectionState.CONNECTED
        return self._session.api if connected and self.may_change else None

    @property
    def api_to_read(self) -> AdminApi | None:
        """The gateway, while it answers."""
        return self._session.api if self._session.state is ConnectionState.CONNECTED else None

    @property
    def is_owner(self) -> bool:
        """Whether the admin may do everything."""
        info = self._session.info
        return info is not None and info.admin.role is Role.OWNER

    def why_not_read(self) -> str:
        """Say why nothing can be read anew; nothing when it can."""
        return "" if self.api_to_read is not None else _AWAY

    def why_not_now(self) -> str:
        """Say why nothing can be changed at all; nothing when it can."""
        if self._session.info is not None and not self.may_change:
            return tr("Your admin token may look, but not change.")
        if self._session.state is ConnectionState.FAILED:
            return tr("The gateway does not accept your admin token any more.")
        return "" if self.api is not None else _AWAY

    def why_not_shared(self) -> str:
        """Say why what all locations share cannot be changed; nothing when it can."""
        if reason := self.why_not_now():
            return reason
        return "" if self.sees_all else tr("You are limited to some locations; ask an admin of all.")

    def why_not_templates(self) -> str:
        """Say why there is no template to begin with, nor to change; nothing when there can be."""
        if reason := self.why_not_offered(tr("Key templates"), Capability.TEMPLATES):
            return reason
        return (
            "" if self.sees_all else tr("Your admin token is limited to some locations; templates are not.")
        )

    def why_not_owner(self) -> str:
        """Say why what only owners do is not possible; nothing when it is."""
        if reason := self.why_not_now():
            return reason
        return "" if self.is_owner else tr("Only owners manage admins; ask one of them.")

    def why_not_offered(self, what: str, needs: Capability) -> str:
        """Say why something that the gateway may lack is not possible; ``what`` begins the sentence."""
        if reason := self.why_not_now():
            return reason
        offered = self._session.offers(needs.value)
        return "" if offered else tr("{what}: {not_here}.", what=what, not_here=NOT_HERE)

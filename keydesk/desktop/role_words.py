"""What the roles of admins are called in the middle of a line."""

from typing import Final

from keydesk.contract.info import Role
from keydesk.desktop.language import tr

ROLES: Final = {Role.OWNER: tr("owner"), Role.ADMIN: tr("admin"), Role.VIEWER: tr("viewer")}

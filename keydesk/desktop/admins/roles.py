"""What admins may do, in words."""

from typing import Final

from keydesk.contract.admins import Admin
from keydesk.contract.info import Role
from keydesk.desktop.language import tr

NAMES: Final = {Role.OWNER: tr("Owner"), Role.ADMIN: tr("Admin"), Role.VIEWER: tr("Viewer")}
TONES: Final = {Role.OWNER: "accent", Role.ADMIN: "good", Role.VIEWER: "muted"}
MAY: Final = {
    Role.OWNER: tr("May do everything: also manage admins, and read prompts where they are kept."),
    Role.ADMIN: tr("May create, change and revoke keys and what they reach; not manage admins."),
    Role.VIEWER: tr("May look at everything, and change nothing."),
}
ALL: Final = tr("All locations")


def places(admin: Admin) -> str:
    """Say what an admin sees, in a line."""
    if admin.location_ids is None:
        return ALL
    return ", ".join(admin.location_names or admin.location_ids)

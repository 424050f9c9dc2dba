"""What admins may do, in words."""

from typing import Final

from keydesk.contract.admins import Admin
from keydesk.contract.info import Role

NAMES: Final = {Role.OWNER: "Owner", Role.ADMIN: "Admin", Role.VIEWER: "Viewer"}
TONES: Final = {Role.OWNER: "accent", Role.ADMIN: "good", Role.VIEWER: "muted"}
MAY: Final = {
    Role.OWNER: "May do everything: also manage admins, and read prompts where they are kept.",
    Role.ADMIN: "May create, change and revoke keys and what they reach; not manage admins.",
    Role.VIEWER: "May look at everything, and change nothing.",
}
ALL: Final = "All locations"


def places(admin: Admin) -> str:
    """Say what an admin sees, in a line."""
    if admin.location_ids is None:
        return ALL
    return ", ".join(admin.location_names or admin.location_ids)

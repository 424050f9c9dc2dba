"""What one can do with admins: one function a user action. No widgets here."""

from collections.abc import Mapping
from typing import Any

from keydesk.contract.admins import Admin, AdminCreate, AdminMinted, AdminPatch
from keydesk.contract.api import AdminApi
from keydesk.domain.errors import NotFoundError


async def add(api: AdminApi, fields: Mapping[str, Any], attempt: str) -> AdminMinted:
    """Make an admin. Repeating it with the same ``attempt`` makes no second one."""
    return await api.create_admin(AdminCreate(**fields), attempt=attempt)


async def change(api: AdminApi, admin: Admin, fields: Mapping[str, Any]) -> Admin:
    """Change these fields. StaleError: somebody changed the admin since ``admin`` was read."""
    return await api.update_admin(admin.id, AdminPatch(**fields), version=admin.version)


async def look_up(api: AdminApi, admin_id: str) -> Admin:
    """Fetch the admin as they are now."""
    return await api.get_admin(admin_id)


async def is_listed(api: AdminApi, admin_id: str) -> bool:
    """Say whether this admin is one of the database, or of the desktop that started the gateway."""
    try:
        await api.get_admin(admin_id)
    except NotFoundError:
        return False
    return True


async def rotate(api: AdminApi, admin: Admin, attempt: str) -> AdminMinted:
    """Give an admin another token. Repeating it with the same ``attempt`` rotates once."""
    return await api.rotate_admin(admin.id, attempt=attempt)


async def revoke(api: AdminApi, admin: Admin) -> Admin:
    """End an admin's access for good."""
    return await api.revoke_admin(admin.id)

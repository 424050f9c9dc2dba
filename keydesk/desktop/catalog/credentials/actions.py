"""What one can do with credentials: one function a user action. No widgets here."""

from collections.abc import Mapping
from typing import Any, Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Credential, CredentialCreate, CredentialPatch
from keydesk.domain.errors import NotFoundError, StaleError

_SHOWN: Final = 3
_LONG_ENOUGH: Final = 12


async def add_credential(api: AdminApi, fields: Mapping[str, Any], attempt: str) -> Credential:
    """Have a value sealed. Repeating it with the same ``attempt`` adds no second one."""
    return await api.create_credential(CredentialCreate(**fields), attempt=attempt)


async def change_credential(api: AdminApi, credential: Credential, fields: Mapping[str, Any]) -> Credential:
    """Change name or value. StaleError: somebody changed it since ``credential`` was read.

    Asked for again after its answer was lost, it is found done.
    """
    try:
        return await api.update_credential(
            credential.id, CredentialPatch(**fields), version=credential.version
        )
    except StaleError:
        present = await look_up_credential(api, credential.id)
        if _was_done(credential, present, fields):
            return present
        raise


async def look_up_credential(api: AdminApi, credential_id: str) -> Credential:
    """Fetch the credential as it is now."""
    return await api.get_credential(credential_id)


async def delete_credential(api: AdminApi, credential: Credential, *, force: bool = False) -> None:
    """Delete it for good. ConflictError says who uses it still; ``force`` takes it from them."""
    try:
        await api.delete_credential(credential.id, force=force)
    except NotFoundError:
        return  # it is gone already, perhaps by an earlier try


def _was_done(before: Credential, present: Credential, fields: Mapping[str, Any]) -> bool:
    """Say whether the one change since then is this one: of a value, its ends tell."""
    value = fields.get("value")
    return (
        present.version == before.version + 1
        and present.name == fields.get("name", before.name)
        and (value is None or present.preview == _ends(value))
    )


def _ends(value: str) -> str:
    return "…" if len(value) < _LONG_ENOUGH else f"{value[:_SHOWN]}…{value[-_SHOWN:]}"

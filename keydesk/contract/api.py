"""The admin API as a protocol. Every backend that KeyDesk can steer fulfils it, and one test suite judges it.

Every method raises the errors of ``keydesk.domain.errors``; UnavailableError means that nothing was
changed, or, for a creation, that repeating it with the same ``attempt`` is safe.
"""

from typing import Protocol

from keydesk.contract.calling import CallingApi
from keydesk.contract.catalog_api import CatalogApi, DeploymentsApi, McpApi
from keydesk.contract.info import Info
from keydesk.contract.key_actions import HandoutSaved
from keydesk.contract.keys import Key, KeyCreate, KeyMinted, KeyPage, KeyPatch, KeyQuery, TopUp
from keydesk.contract.oversight_api import AdminsApi, AlertsApi, AuditApi, EventsApi, UsageApi
from keydesk.contract.people_api import BatchesApi, ClaimsApi, KeyActionsApi, LocationsApi, PeopleApi
from keydesk.contract.templates_api import TemplatesApi


class KeysApi(Protocol):
    """Keys."""

    async def list_keys(self, query: KeyQuery) -> KeyPage:
        """Return a piece of the list."""
        ...

    async def get_key(self, key_id: str) -> Key:
        """Return one key."""
        ...

    async def create_key(self, key: KeyCreate, *, attempt: str) -> KeyMinted:
        """Make a key. The same ``attempt`` with the same key mints once, however often it is sent."""
        ...

    async def update_key(self, key_id: str, patch: KeyPatch, *, version: int) -> Key:
        """Change what ``patch`` names. Raises StaleError unless ``version`` is the key's present one."""
        ...

    async def activate_key(self, key_id: str) -> Key:
        """Switch a key on; one that is on stays on."""
        ...

    async def deactivate_key(self, key_id: str) -> Key:
        """Switch a key off, reversibly."""
        ...

    async def revoke_key(self, key_id: str) -> Key:
        """End a key for good; a revoked one stays revoked."""
        ...

    async def top_up_key(self, key_id: str, top_up: TopUp, *, attempt: str) -> Key:
        """Add money to a key's budget once. The same ``attempt`` adds it once, however often it is sent."""
        ...

    async def tell_handout_saved(self, key_id: str, handout: HandoutSaved, *, attempt: str) -> Key:
        """Have the audit log say that the secret of a key was put into a file; nothing else changes."""
        ...


class AdminApi(
    KeysApi,
    KeyActionsApi,
    LocationsApi,
    PeopleApi,
    BatchesApi,
    ClaimsApi,
    CatalogApi,
    McpApi,
    DeploymentsApi,
    TemplatesApi,
    AdminsApi,
    AuditApi,
    AlertsApi,
    UsageApi,
    EventsApi,
    CallingApi,
    Protocol,
):
    """The whole of it."""

    async def info(self) -> Info:
        """Return what the gateway says of itself and of the admin who asks."""
        ...

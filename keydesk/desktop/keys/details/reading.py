"""What the details read from the gateway. No widgets here; ``tasks.run`` runs these."""

from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditEvent, AuditQuery
from keydesk.contract.fields import Page
from keydesk.contract.keys import Key, KeyPage, KeyQuery
from keydesk.contract.usage import RequestPage, RequestQuery, SummaryQuery, UsageSummary

A_PIECE = 50


async def read_key(api: AdminApi, key_id: str) -> Key:
    """Read a key as it is now."""
    return await api.get_key(key_id)


async def read_minted(api: AdminApi, key_id: str, most: int) -> KeyPage:
    """Read the newest ephemeral keys that were minted from a key, those that ended too."""
    query = KeyQuery(parent_id=key_id, revoked=True, sort="-created_at", limit=most)
    return await api.list_keys(query)


async def read_usage(api: AdminApi, query: SummaryQuery) -> UsageSummary:
    """Read sums of usage."""
    return await api.sum_usage(query)


async def read_requests(api: AdminApi, key_id: str, cursor: str | None) -> RequestPage:
    """Read some requests with a key, newest first."""
    return await api.list_requests(RequestQuery(key_id=key_id, limit=A_PIECE, cursor=cursor))


async def read_audit(api: AdminApi, key_id: str, cursor: str | None) -> Page[AuditEvent]:
    """Read some of what was done to a key, newest first."""
    query = AuditQuery(subject_kind="key", subject_id=key_id, limit=A_PIECE, cursor=cursor)
    return await api.list_audit(query)

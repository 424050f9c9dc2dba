"""The part of the admin API by which one looks after it all: admins, the audit chain, usage."""

from typing import Protocol

from keydesk.contract.admins import Admin, AdminCreate, AdminMinted, AdminPatch, AdminQuery
from keydesk.contract.audit import AuditEvent, AuditQuery, AuditVerification
from keydesk.contract.fields import Page
from keydesk.contract.usage import (
    ChatPage,
    ChatQuery,
    RequestPage,
    RequestQuery,
    SummaryQuery,
    UsageSummary,
)


class AdminsApi(Protocol):
    """Admins. Owners alone change them."""

    async def list_admins(self, query: AdminQuery) -> Page[Admin]:
        """Return a piece of the list, by name."""
        ...

    async def get_admin(self, admin_id: str) -> Admin:
        """Return one admin."""
        ...

    async def create_admin(self, admin: AdminCreate, *, attempt: str) -> AdminMinted:
        """Make an admin. The same ``attempt`` with the same admin makes one, however often it is sent."""
        ...

    async def update_admin(self, admin_id: str, patch: AdminPatch, *, version: int) -> Admin:
        """Change what ``patch`` names. The last owner stays one: ConflictError."""
        ...

    async def rotate_admin(self, admin_id: str, *, attempt: str) -> AdminMinted:
        """Give an admin another token; the old one stops at once."""
        ...

    async def revoke_admin(self, admin_id: str) -> Admin:
        """End an admin's access for good. The last owner stays: ConflictError."""
        ...


class AuditApi(Protocol):
    """The record of what admins did."""

    async def list_audit(self, query: AuditQuery) -> Page[AuditEvent]:
        """Return a piece of the record, newest first."""
        ...

    async def verify_audit(self) -> AuditVerification:
        """Have the whole chain checked."""
        ...


class UsageApi(Protocol):
    """What keys used and cost."""

    async def sum_usage(self, query: SummaryQuery) -> UsageSummary:
        """Return sums by time or by member."""
        ...

    async def list_requests(self, query: RequestQuery) -> RequestPage:
        """Return a piece of the request log, newest first."""
        ...

    async def list_chats(self, query: ChatQuery) -> ChatPage:
        """Return a piece of the list of chats."""
        ...

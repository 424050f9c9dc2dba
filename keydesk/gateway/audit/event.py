"""One line of the audit chain, and the hash that ties it to the one before."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, Final

from keydesk.domain.instant import format_rfc3339

START: Final = bytes(32)
"""What the first event has for the hash of the one before."""


class Action(Enum):
    """What an admin did."""

    KEY_CREATED = "key.created"
    KEY_UPDATED = "key.updated"
    KEY_ACTIVATED = "key.activated"
    KEY_DEACTIVATED = "key.deactivated"
    KEY_REVOKED = "key.revoked"
    KEY_TOPPED_UP = "key.topped_up"
    KEY_ROTATED = "key.rotated"
    KEY_HANDOUT_SAVED = "key.handout_saved"
    """Its secret went into a PDF when it was revealed."""
    KEY_LINK_MADE = "key.link_made"
    KEY_LINK_WITHDRAWN = "key.link_withdrawn"
    KEY_CLAIMED = "key.claimed"
    """Somebody opened its claim link, and got its secret."""
    BATCH_CREATED = "batch.created"
    BATCH_UPDATED = "batch.updated"
    BATCH_ROTATED = "batch.rotated"
    BATCH_REVOKED = "batch.revoked"
    BATCH_HANDOUT_SAVED = "batch.handout_saved"
    """The secrets of its keys went into a PDF when they were revealed."""
    BATCH_LINK_MADE = "batch.link_made"
    BATCH_LINK_WITHDRAWN = "batch.link_withdrawn"
    LOCATION_CREATED = "location.created"
    LOCATION_UPDATED = "location.updated"
    LOCATION_DELETED = "location.deleted"
    LOCATION_KEYS_REVOKED = "location.keys_revoked"
    PERSON_CREATED = "person.created"
    PERSON_UPDATED = "person.updated"
    PERSON_DELETED = "person.deleted"
    CREDENTIAL_CREATED = "credential.created"
    CREDENTIAL_UPDATED = "credential.updated"
    CREDENTIAL_DELETED = "credential.deleted"
    PROVIDER_CREATED = "provider.created"
    PROVIDER_UPDATED = "provider.updated"
    PROVIDER_DELETED = "provider.deleted"
    MODEL_CREATED = "model.created"
    MODEL_UPDATED = "model.updated"
    MODEL_DELETED = "model.deleted"
    DEPLOYMENT_CREATED = "deployment.created"
    DEPLOYMENT_UPDATED = "deployment.updated"
    DEPLOYMENT_DELETED = "deployment.deleted"
    MCP_SERVER_CREATED = "mcp_server.created"
    MCP_SERVER_UPDATED = "mcp_server.updated"
    MCP_SERVER_REFRESHED = "mcp_server.refreshed"
    MCP_SERVER_DELETED = "mcp_server.deleted"
    TEMPLATE_CREATED = "template.created"
    TEMPLATE_UPDATED = "template.updated"
    TEMPLATE_DELETED = "template.deleted"
    CONTENT_READ = "content.read"
    ALERT_ACKNOWLEDGED = "alert.acknowledged"
    WEBHOOK_CREATED = "webhook.created"
    WEBHOOK_DELETED = "webhook.deleted"
    ADMIN_CREATED = "admin.created"
    ADMIN_UPDATED = "admin.updated"
    ADMIN_ROTATED = "admin.rotated"
    ADMIN_REVOKED = "admin.revoked"
    LOGIN_FAILED = "login.failed"
    """Somebody came with an admin token that is unknown or revoked."""

    @property
    def subject_kind(self) -> str:
        """The kind of thing it was done to."""
        return self.value.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to what, when and from where."""

    sequence: int
    at: datetime
    admin_id: str
    admin_name: str
    peer: str
    action: str
    subject_kind: str
    subject_id: str
    subject_name: str
    changes: str
    """Canonical JSON."""
    previous_hash: bytes

    def hash(self) -> bytes:
        """Return SHA-256 of the event as canonical JSON; anybody who has the event can check it."""
        fields = {name: getattr(self, name) for name in Event.__slots__}
        fields["at"] = format_rfc3339(self.at)
        fields["previous_hash"] = self.previous_hash.hex()
        return hashlib.sha256(canonical(fields).encode()).digest()


def canonical(value: Mapping[str, Any]) -> str:
    """Write JSON in its one form: sorted members, no blanks, ASCII only."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)

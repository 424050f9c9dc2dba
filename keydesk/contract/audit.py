"""The audit chain on the wire."""

from enum import Enum
from typing import Annotated, Any

from pydantic import Field, model_validator

from keydesk.contract.fields import Choice, Id, Moment, Query, WireModel
from keydesk.domain.errors import InvalidValueError


class AuditAction(Enum):
    """What an admin did. A newer gateway may have more words than these."""

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


class AuditEvent(WireModel):
    """One line of the record of what admins did."""

    sequence: int
    at: Moment
    admin_id: str
    admin_name: str
    """The admin's name at that time."""
    peer: str
    """The address that the request came from; empty at the command line."""
    action: str
    """What was done: a word of AuditAction, such as ``key.created``."""
    subject_kind: str
    subject_id: str
    subject_name: str
    changes: dict[str, Any]
    """For each field what it was and what it became."""
    previous_hash: str
    hash: str
    """SHA-256 of the event as canonical JSON, in hex; ``previous_hash`` is that of the event before."""
    gateway: str = ""
    """The name of the gateway that it was done at; empty, and no member of the canonical JSON, at the command
    line.
    """

    @property
    def id(self) -> str:
        """What a list knows it by."""
        return str(self.sequence)


class AuditQuery(Query):
    """Which audit events, newest first."""

    q: Annotated[str, Field(max_length=200)] = ""
    """Text in the name or id of what it was done to, in the admin's name, the action, or the address."""
    action: Annotated[str, Field(max_length=64)] | None = None
    admin_id: Id | None = None
    subject_kind: Annotated[str, Field(max_length=64)] | None = None
    subject_id: Id | None = None
    since: Annotated[Moment | None, Field(alias="from")] = None
    """From this moment."""
    until: Annotated[Moment | None, Field(alias="to")] = None
    """Until just before this moment."""
    upto: Annotated[int, Field(ge=1, le=2**53)] | None = None
    """No event after the one with this sequence."""
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None


class AuditHead(Query):
    """An end of the chain that somebody kept elsewhere."""

    sequence: Annotated[int, Field(ge=1, le=2**53)] | None = None
    hash: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = None

    @model_validator(mode="after")
    def _both_or_none(self) -> "AuditHead":
        if (self.sequence is None) != (self.hash is None):
            raise InvalidValueError(
                "with the other: both tell an end", field="hash" if self.hash is None else "sequence"
            )
        return self


class AuditFault(Enum):
    """What can be wrong with the chain."""

    CHANGED = "changed"
    """An event is not as it was written."""
    MISSING = "missing"
    """An event was taken out."""
    ADDED = "added"
    """An event was put in behind the end."""
    CUT = "cut"
    """Events at the end were cut off."""
    REWRITTEN = "rewritten"
    """From here on events were written anew: each fits the one before, and not what is known of the end."""
    END_LOST = "end_lost"
    """What the gateway knew of the end is gone, or was not written by it."""


class AuditVerification(WireModel):
    """Whether the chain is as it was written, and where it ends.

    Whoever keeps ``sequence`` and ``hash`` elsewhere can tell later that nothing before was cut off or
    rewritten.
    """

    intact: bool
    problem: str | None
    """The first thing that is wrong, in words."""
    sequence: int
    """The last event; 0 before the first."""
    hash: str | None
    fault: Annotated[AuditFault | None, Choice] = None
    """The first thing that is wrong, as a word."""
    fault_sequence: int | None = None
    """The first event that it concerns; null where it concerns none."""
    good_sequence: int = 0
    """Up to this event the chain is as it was written; 0 where none of it is known to be."""
    good_at: Moment | None = None
    """When that event was."""
    checked: int = 0
    """How many events were looked at."""

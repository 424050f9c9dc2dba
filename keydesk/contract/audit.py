"""The audit chain on the wire."""

from typing import Annotated, Any

from pydantic import Field

from keydesk.contract.fields import Id, Moment, Query, WireModel


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
    """What was done, such as ``key.created``."""
    subject_kind: str
    subject_id: str
    subject_name: str
    changes: dict[str, Any]
    """For each field what it was and what it became."""
    previous_hash: str
    hash: str
    """SHA-256 of the event as canonical JSON, in hex; ``previous_hash`` is that of the event before."""


class AuditQuery(Query):
    """Which audit events, newest first."""

    action: Annotated[str, Field(max_length=64)] | None = None
    admin_id: Id | None = None
    subject_kind: Annotated[str, Field(max_length=64)] | None = None
    subject_id: Id | None = None
    since: Annotated[Moment | None, Field(alias="from")] = None
    """From this moment."""
    until: Annotated[Moment | None, Field(alias="to")] = None
    """Until just before this moment."""
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None


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

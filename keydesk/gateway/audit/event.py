"""One line of the audit chain, and the hash that ties it to the one before."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from keydesk.contract.audit import AuditAction
from keydesk.domain.instant import format_rfc3339

Action = AuditAction

START: Final = bytes(32)
"""What the first event has for the hash of the one before."""


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
    gateway: str
    """The name of the gateway that it was done at; empty at the command line."""
    previous_hash: bytes

    def hash(self) -> bytes:
        """Return SHA-256 of the event as canonical JSON; anybody who has the event can check it.

        The gateway is part of it where there is one.
        """
        fields = {name: getattr(self, name) for name in Event.__slots__}
        fields["at"] = format_rfc3339(self.at)
        fields["previous_hash"] = self.previous_hash.hex()
        if not self.gateway:
            del fields["gateway"]
        return hashlib.sha256(canonical(fields).encode()).digest()


def canonical(value: Mapping[str, Any]) -> str:
    """Write JSON in its one form: sorted members, no blanks, ASCII only."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)

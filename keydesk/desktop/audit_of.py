"""Whose events of the audit log are meant: other pages lead to them (``Ways.handed_over``)."""

from dataclasses import dataclass
from enum import Enum


class AuditBy(Enum):
    """In which respect."""

    ADMIN = "admin"
    """What this admin did."""
    SUBJECT = "subject"
    """What was done to this."""


@dataclass(frozen=True, slots=True)
class AuditOf:
    """An admin, or something that things were done to."""

    by: AuditBy
    id: str
    name: str

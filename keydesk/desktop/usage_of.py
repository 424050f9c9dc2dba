"""Whose usage the usage page is to show: what keys, people, locations and batches lead there with.

ways.handed_over.emit(USAGE, UsageOf(UsageDimension.PERSON, person.id, person.name))
"""

from dataclasses import dataclass

from keydesk.contract.usage import UsageDimension


@dataclass(frozen=True, slots=True)
class UsageOf:
    """A member of a dimension: that person, that key."""

    kind: UsageDimension
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class RequestsOf(UsageOf):
    """The same, request by request."""

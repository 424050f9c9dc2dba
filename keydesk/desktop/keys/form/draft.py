"""A key as it is being filled in: what stands in the form."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from keydesk.contract.budgets import USUAL_THRESHOLDS
from keydesk.contract.keys import Key
from keydesk.contract.mcp import McpAccess
from keydesk.domain.budget import Renewal
from keydesk.domain.key import DEFAULT_VALIDITY

USUAL_ALERTS: Final = ", ".join(str(percent) for percent in USUAL_THRESHOLDS)


class Expiry(Enum):
    """When a key ends."""

    KEEP = "keep"
    DAYS_30 = "30 days"
    DAYS_60 = "60 days"
    DAYS_90 = "90 days"
    DAYS_180 = "180 days"
    YEAR = "1 year"
    NEVER = "never"
    DATE = "date"
    MOMENT = "moment"


class Start(Enum):
    """When a key begins."""

    KEEP = "keep"
    NOW = "now"
    MOMENT = "moment"


LASTS: Final = {
    Expiry.DAYS_30: timedelta(days=30),
    Expiry.DAYS_60: timedelta(days=60),
    Expiry.DAYS_90: timedelta(days=90),
    Expiry.DAYS_180: timedelta(days=180),
    Expiry.YEAR: DEFAULT_VALIDITY,
}


class Field(Enum):
    """A field that can be wrong; the values are the gateway's names."""

    NAME = "name"
    DESCRIPTION = "description"
    OWNER = "owner_id"
    LOCATION = "location_id"
    START = "not_before"
    EXPIRY = "expires_at"
    RPM = "rpm"
    TPM = "tpm"
    PARALLEL = "max_parallel"
    BUDGET = "budget.limit_usd"
    RENEWAL = "budget.renewal"
    MAX_RENEWALS = "budget.max_renewals"
    ALERTS = "budget.alert_thresholds"
    MODELS = "allowed_models"
    PROVIDERS = "allowed_providers"
    DEPLOYMENTS = "deployments"
    ADDRESSES = "ip_allowlist"
    METADATA = "metadata"
    MCP = "mcp"


PARTS: Final[Mapping[Field, tuple[str, ...]]] = {
    Field.OWNER: ("owner", "owner_typed"),
    Field.LOCATION: ("location", "location_typed"),
    Field.START: ("start", "start_moment"),
    Field.EXPIRY: ("expiry", "expiry_moment"),
    Field.BUDGET: ("budget",),
    Field.RENEWAL: ("renewal",),
    Field.MAX_RENEWALS: ("max_renewals",),
    Field.ALERTS: ("alerts",),
    Field.MODELS: ("models",),
    Field.PROVIDERS: ("providers",),
    Field.ADDRESSES: ("addresses",),
}
"""What of a draft is a field's, where it is called otherwise."""
NO_MCP_ACCESS: Final = McpAccess()


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a location, and its name for people to read; the id is empty for none."""

    id: str = ""
    name: str = ""


NOBODY: Final = Named()


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form. Blank texts and empty lists mean no limit, and all."""

    name: str = ""
    description: str = ""
    owner: Named = NOBODY
    owner_typed: str = ""
    """What stands in the field and is nobody who was picked."""
    location: Named = NOBODY
    location_typed: str = ""
    expiry: Expiry = Expiry.YEAR
    expiry_moment: datetime | None = None
    start: Start = Start.NOW
    start_moment: datetime | None = None
    rpm: str = ""
    tpm: str = ""
    max_parallel: str = ""
    budget: str = ""
    renewal: Renewal = Renewal.NONE
    max_renewals: str = ""
    alerts: str = USUAL_ALERTS
    models: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    deployments: tuple[str, ...] = ()
    addresses: str = ""
    metadata: str = ""
    mcp: McpAccess = NO_MCP_ACCESS
    present: Key | None = None
    """The key that is being changed, as it was read; None for a new one."""

    @property
    def key(self) -> Key:
        """The key that is being changed. Raises TypeError for a new one."""
        if self.present is None:
            raise TypeError("a new key has not been there before")
        return self.present

    def begin(self, now: datetime) -> datetime:
        """Return when the key would begin, saved now."""
        if self.start is Start.KEEP and self.present is not None:
            return self.present.not_before
        return self.start_moment or now if self.start is Start.MOMENT else now

    def end(self, now: datetime) -> datetime | None:
        """Return when the key would end, saved now; None for never."""
        if self.expiry is Expiry.KEEP and self.present is not None:
            return self.present.expires_at
        if self.expiry in (Expiry.DATE, Expiry.MOMENT):
            return self.expiry_moment
        lasts = LASTS.get(self.expiry)
        if lasts is None:
            return None
        # A new key lasts from its start; one that has been in use lasts from now.
        return (self.begin(now) if self.present is None else max(self.begin(now), now)) + lasts

    def with_fields(self, other: "Draft", fields: Collection[Field]) -> "Draft":
        """Return this draft with some fields as the other has them."""
        names = [name for field in fields for name in parts(field)]
        return replace(self, **{name: getattr(other, name) for name in names})

    def differing(self, other: "Draft") -> set[Field]:
        """Return the fields in which the two differ."""
        return {
            field
            for field in Field
            if any(getattr(self, name) != getattr(other, name) for name in parts(field))
        }


def parts(field: Field) -> tuple[str, ...]:
    """Return what of a draft is the field's."""
    return PARTS.get(field, (field.value,))

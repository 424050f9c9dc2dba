"""A key as it is being filled in: what stands in the form, and what is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from keydesk.contract.budgets import MAX_RENEWALS, USUAL_THRESHOLDS
from keydesk.contract.keys import Key
from keydesk.contract.mcp import McpAccess
from keydesk.desktop.keys.form.typed import (
    read_amount,
    read_count,
    read_metadata,
    read_networks,
    read_percents,
)
from keydesk.domain.budget import Renewal
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import DEFAULT_VALIDITY
from keydesk.domain.limit import MAX_PARALLEL, MAX_RPM, MAX_TPM
from keydesk.domain.mcp import McpMode
from keydesk.domain.naming import clean_description, clean_name

USUAL_ALERTS: Final = ", ".join(str(percent) for percent in USUAL_THRESHOLDS)


class Expiry(Enum):
    """When a key ends; the values are the words on screen."""

    KEEP = "No change"
    DAYS_30 = "30 days"
    DAYS_60 = "60 days"
    DAYS_90 = "90 days"
    DAYS_180 = "180 days"
    YEAR = "1 year"
    NEVER = "Never"
    DATE = "On a date…"
    MOMENT = "At a date and time…"


class Start(Enum):
    """When a key begins; the values are the words on screen."""

    KEEP = "No change"
    NOW = "Now"
    MOMENT = "At a date and time…"


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


NO_MCP_ACCESS: Final = McpAccess()


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form. Blank texts and empty lists mean no limit, and all."""

    name: str = ""
    description: str = ""
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

    def problems(self, now: datetime) -> dict[Field, str]:
        """Return what is wrong, in words for each field; nothing when the key can be made."""
        found: dict[Field, str] = {}
        for field, check in self._checks():
            try:
                check()
            except InvalidValueError as error:
                text = str(error)
                found[field] = text[:1].upper() + text[1:]
        end = self.end(now)
        if end is not None and end <= now and self.expiry is not Expiry.KEEP:
            found[Field.EXPIRY] = "This is over already"
        elif end is not None and end <= self.begin(now):
            found[Field.EXPIRY] = "After the start of validity"
        return found

    def _checks(self) -> tuple[tuple[Field, Callable[[], object]], ...]:
        return (
            (Field.NAME, lambda: clean_name(self.name)),
            (Field.DESCRIPTION, lambda: clean_description(self.description)),
            (Field.RPM, lambda: read_count(self.rpm, MAX_RPM)),
            (Field.TPM, lambda: read_count(self.tpm, MAX_TPM)),
            (Field.PARALLEL, lambda: read_count(self.max_parallel, MAX_PARALLEL)),
            (Field.BUDGET, lambda: read_amount(self.budget)),
            (Field.MAX_RENEWALS, lambda: read_count(self.max_renewals, MAX_RENEWALS, least=0)),
            (Field.ALERTS, lambda: read_percents(self.alerts)),
            (Field.ADDRESSES, lambda: read_networks(self.addresses)),
            (Field.METADATA, lambda: read_metadata(self.metadata)),
            (Field.MCP, lambda: _require_named(self.mcp)),
        )


def _require_named(mcp: McpAccess) -> None:
    if mcp.enabled and mcp.mode is McpMode.ALLOW_LIST and not (mcp.servers or mcp.tools):
        raise InvalidValueError("Pick at least one server or tool, or allow none of them")

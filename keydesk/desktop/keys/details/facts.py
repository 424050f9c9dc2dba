"""What the overview says about a key, as data.

To say something more, add a line to FACTS; what is empty for a key is left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.keys.table.columns import models_in_full, share_text
from keydesk.desktop.keys.table.filters import Facet
from keydesk.desktop.mcp_words import mcp_lines
from keydesk.desktop.money_words import budget_in_full
from keydesk.desktop.names import Names
from keydesk.desktop.typed import write_metadata
from keydesk.domain.key import KeyKind
from keydesk.domain.money import format_usd


@dataclass(frozen=True, slots=True)
class View:
    """From where a key is looked at."""

    now: datetime
    names: Names


@dataclass(frozen=True, slots=True)
class Fact:
    """Something about a key: ``read`` writes it, a line each; ``exact`` is said in the tooltip."""

    label: str
    read: Callable[[Key, View], str]
    exact: Callable[[Key], str] | None = None
    is_fixed: bool = False
    """In the font of ids and code."""
    copies: bool = False
    is_one_line: bool = False
    facet: Facet | None = None
    """The list can be narrowed down to what shares it."""
    opens: Callable[[Key], str | None] | None = None
    """The id of another key, whose details it leads to."""
    begins_group: bool = False

    @property
    def leads_somewhere(self) -> bool:
        """Whether its words are a link."""
        return self.facet is not None or self.opens is not None


def _moment(read: Callable[[Key], datetime | None], absent: str = "") -> Callable[[Key, View], str]:
    def words(key: Key, view: View) -> str:
        moment = read(key)
        if moment is None:
            return absent
        return f"{screen_time.minute(moment)} ({screen_time.relative(moment, view.now)})"

    return words


def _exact(read: Callable[[Key], datetime | None]) -> Callable[[Key], str]:
    def words(key: Key) -> str:
        moment = read(key)
        return "" if moment is None else screen_time.exact(moment)

    return words


def _when(label: str, read: Callable[[Key], datetime | None], absent: str = "") -> Fact:
    return Fact(label, _moment(read, absent), _exact(read))


def _named(ids: Iterable[str] | None, view: View, absent: str) -> str:
    return absent if ids is None else "\n".join(sorted(view.names.of(id_) for id_ in ids))


def limits_in_full(key: Key) -> str:
    """Say each limit in a line."""
    limits = (
        (key.rpm, "requests per minute"),
        (key.tpm, "tokens per minute"),
        (key.max_parallel, "parallel requests"),
    )
    return "\n".join(f"{count:,} {what}" for count, what in limits if count is not None)


def budget_lines(key: Key) -> str:
    """Say everything about the budget, when it renews and when it alerts."""
    if key.budget is None:
        return ""
    alerts = ", ".join(f"{percent} %" for percent in key.budget.alert_thresholds)
    return f"{budget_in_full(key.budget)}\n{f'Alerts at {alerts}' if alerts else 'No alerts'}"


def _parent(key: Key, view: View) -> str:
    return view.names.of(key.parent_id) if key.parent_id else ""


def _claim(key: Key, view: View) -> str:
    """Say how far the claim link is: until it is opened nobody has the secret."""
    claim = key.claim
    if claim is None:
        return ""
    if claim.claimed_at is None:
        made = screen_time.relative(claim.created_at, view.now)
        return f"Not opened yet; made {made} by {claim.created_by}"
    origin = f" from {claim.claimed_from}" if claim.claimed_from else ""
    return f"Opened {screen_time.relative(claim.claimed_at, view.now)}{origin}"


def _claim_moment(key: Key) -> datetime | None:
    return None if key.claim is None else key.claim.claimed_at or key.claim.created_at


def _created(key: Key, view: View) -> str:
    return f"{_moment(lambda key: key.created_at)(key, view)} by {key.created_by}"


def _changes(key: Key, _view: View) -> str:
    changes = key.version - 1
    return "None since it was created" if changes == 0 else f"{changes:,} since it was created"


def _revoked(key: Key, view: View) -> str:
    words = _moment(lambda key: key.revoked_at)(key, view)
    return f"{words} by {key.revoked_by}" if words else ""


FACTS: Final = (
    Fact("Key", lambda key, _: key.preview, is_fixed=True, copies=True, is_one_line=True),
    Fact("Id", lambda key, _: key.id, is_fixed=True, copies=True, is_one_line=True),
    Fact("Description", lambda key, _: key.description),
    Fact("Kind", lambda key, _: "" if key.kind is KeyKind.STANDARD else key.kind.value.capitalize()),
    Fact("Made from", _parent, opens=lambda key: key.parent_id),
    Fact("Owner", lambda key, _: key.owner_name or "", facet=Facet.OWNER),
    Fact("Location", lambda key, _: key.location_name or "", facet=Facet.LOCATION),
    Fact("Batch", lambda key, _: key.batch_label or "", facet=Facet.BATCH),
    Fact(
        "Valid from",
        _moment(lambda key: key.not_before),
        _exact(lambda key: key.not_before),
        begins_group=True,
    ),
    _when("Expires", lambda key: key.expires_at, "Never"),
    _when("Rotated", lambda key: key.rotated_at),
    _when("Previous secret good until", lambda key: key.previous_secret_valid_until),
    Fact("Claim link", _claim, _exact(_claim_moment)),
    Fact("Created", _created, _exact(lambda key: key.created_at)),
    Fact("Changes", _changes),
    Fact("Revoked", _revoked, _exact(lambda key: key.revoked_at)),
    Fact("Budget", lambda key, _: budget_lines(key), begins_group=True),
    Fact("Spend", lambda key, _: f"${format_usd(key.spend_usd)}"),
    Fact("Requests", lambda key, _: f"{key.requests:,} ({share_text(key.usage_share)} of all)"),
    _when("Last used", lambda key: key.last_used_at, "Not used yet"),
    Fact("Limits", lambda key, _: limits_in_full(key) or "None"),
    Fact("Models", lambda key, _: models_in_full(key), is_fixed=True, begins_group=True),
    Fact("Providers", lambda key, view: _named(key.allowed_providers, view, "All providers")),
    Fact("Deployments", lambda key, view: _named(key.deployments or None, view, "None")),
    Fact("IP allowlist", lambda key, _: "\n".join(key.ip_allowlist or ("Any address",)), is_fixed=True),
    Fact("MCP", lambda key, _: "\n".join(mcp_lines(key.mcp))),
    Fact(
        "Metadata", lambda key, _: write_metadata(key.metadata), is_fixed=True, copies=True, begins_group=True
    ),
)

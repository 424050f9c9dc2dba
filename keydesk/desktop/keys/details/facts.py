"""What the overview says about a key, as data.

To say something more, add a line to FACTS; what is empty for a key is left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.key_words import kind_word
from keydesk.desktop.keys.table.columns import models_in_full
from keydesk.desktop.keys.table.filters import Facet
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.mcp_words import mcp_lines
from keydesk.desktop.money_words import budget_in_full, dollars
from keydesk.desktop.names import Names
from keydesk.desktop.percent_words import percent, share_text
from keydesk.desktop.typed import write_metadata
from keydesk.domain.key import KeyKind


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
        "" if key.rpm is None else tr("%n requests per minute", "", key.rpm),
        "" if key.tpm is None else tr("%n tokens per minute", "", key.tpm),
        "" if key.max_parallel is None else tr("%n parallel requests", "", key.max_parallel),
    )
    return "\n".join(filter(None, limits))


def budget_lines(key: Key) -> str:
    """Say everything about the budget, when it renews and when it alerts."""
    if key.budget is None:
        return ""
    percents = ", ".join(percent(each) for each in key.budget.alert_thresholds)
    alerts = tr("Alerts at {percents}", percents=percents) if percents else tr("No alerts")
    return f"{budget_in_full(key.budget)}\n{alerts}"


def _parent(key: Key, view: View) -> str:
    return view.names.of(key.parent_id) if key.parent_id else ""


def _claim(key: Key, view: View) -> str:
    """Say how far the claim link is: until it is opened nobody has the secret."""
    claim = key.claim
    if claim is None:
        return ""
    if claim.claimed_at is None:
        made = screen_time.relative(claim.created_at, view.now)
        return tr("Not opened yet; made {moment} by {admin}", moment=made, admin=claim.created_by)
    opened = screen_time.relative(claim.claimed_at, view.now)
    if claim.claimed_from:
        return tr("Opened {moment} from {address}", moment=opened, address=claim.claimed_from)
    return tr("Opened {moment}", moment=opened)


def _claim_moment(key: Key) -> datetime | None:
    return None if key.claim is None else key.claim.claimed_at or key.claim.created_at


def _created(key: Key, view: View) -> str:
    return tr(
        "{moment} by {admin}", moment=_moment(lambda key: key.created_at)(key, view), admin=key.created_by
    )


def _changes(key: Key, _view: View) -> str:
    changes = key.version - 1
    return (
        tr("None since it was created") if changes == 0 else tr("%n since it was created", "changes", changes)
    )


def _revoked(key: Key, view: View) -> str:
    words = _moment(lambda key: key.revoked_at)(key, view)
    return tr("{moment} by {admin}", moment=words, admin=key.revoked_by) if words else ""


FACTS: Final = (
    Fact(tr("Key"), lambda key, _: key.preview, is_fixed=True, copies=True, is_one_line=True),
    Fact(tr("Id"), lambda key, _: key.id, is_fixed=True, copies=True, is_one_line=True),
    Fact(tr("Description"), lambda key, _: key.description),
    Fact(tr("Kind"), lambda key, _: "" if key.kind is KeyKind.STANDARD else kind_word(key.kind)),
    Fact(tr("Made from"), _parent, opens=lambda key: key.parent_id),
    Fact(tr("Owner"), lambda key, _: key.owner_name or "", facet=Facet.OWNER),
    Fact(tr("Location"), lambda key, _: key.location_name or "", facet=Facet.LOCATION),
    Fact(tr("Batch"), lambda key, _: key.batch_label or "", facet=Facet.BATCH),
    Fact(
        tr("Valid from"),
        _moment(lambda key: key.not_before),
        _exact(lambda key: key.not_before),
        begins_group=True,
    ),
    _when(tr("Expires"), lambda key: key.expires_at, tr("Never", "ends")),
    _when(tr("Rotated"), lambda key: key.rotated_at),
    _when(tr("Previous secret good until"), lambda key: key.previous_secret_valid_until),
    Fact(tr("Claim link"), _claim, _exact(_claim_moment)),
    Fact(tr("Created"), _created, _exact(lambda key: key.created_at)),
    Fact(tr("Changes"), _changes),
    Fact(tr("Revoked"), _revoked, _exact(lambda key: key.revoked_at)),
    Fact(tr("Budget"), lambda key, _: budget_lines(key), begins_group=True),
    Fact(tr("Spend"), lambda key, _: dollars(key.spend_usd)),
    Fact(
        tr("Requests"),
        lambda key, _: tr(
            "{requests} ({share} of all)",
            requests=as_number(key.requests),
            share=share_text(key.usage_share),
        ),
    ),
    _when(tr("Last used"), lambda key: key.last_used_at, tr("Not used yet")),
    Fact(tr("Limits"), lambda key, _: limits_in_full(key) or tr("None", "limits")),
    Fact(tr("Models"), lambda key, _: models_in_full(key), is_fixed=True, begins_group=True),
    Fact(tr("Providers"), lambda key, view: _named(key.allowed_providers, view, tr("All providers"))),
    Fact(
        tr("Deployments"), lambda key, view: _named(key.deployments or None, view, tr("None", "deployments"))
    ),
    Fact(
        tr("IP allowlist"), lambda key, _: "\n".join(key.ip_allowlist or (tr("Any address"),)), is_fixed=True
    ),
    Fact(tr("MCP"), lambda key, _: "\n".join(mcp_lines(key.mcp))),
    Fact(
        tr("Metadata"),
        lambda key, _: write_metadata(key.metadata),
        is_fixed=True,
        copies=True,
        begins_group=True,
    ),
)

"""What is different about a key since it was read, in words."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.keys.form.draft import Field
from keydesk.desktop.keys.table.columns import models_in_full, status_word
from keydesk.desktop.mcp_words import mcp_in_words
from keydesk.desktop.money_words import budget_in_words


@dataclass(frozen=True, slots=True)
class Aspect:
    """Something about a key that an admin sees; ``fields`` is where a form has it."""

    label: str
    read: Callable[[Key], str]
    fields: tuple[Field, ...] = ()
    identity: Callable[[Key], object] | None = None
    """What tells it from others that read the same."""

    def of(self, key: Key) -> object:
        """Return what has to be equal for it to be the same."""
        return (self.identity or self.read)(key)


@dataclass(frozen=True, slots=True)
class Clash:
    """Something that two admins changed, each in another way."""

    aspect: Aspect
    theirs: str
    mine: str


def _end(moment: datetime | None) -> str:
    return "never" if moment is None else screen_time.minute(moment)


def _count(number: int | None) -> str:
    return "no limit" if number is None else f"{number:,}"


def _list(members: Iterable[str] | None, every: str) -> str:
    return every if members is None else ", ".join(members)


def _budget(key: Key) -> str:
    budget = key.budget
    return (
        "none" if budget is None else budget_in_words(budget.limit_usd, budget.renewal, budget.max_renewals)
    )


def _alerts(key: Key) -> str:
    percents = key.budget.alert_thresholds if key.budget is not None else []
    return ", ".join(f"{percent}%" for percent in percents) or "none"


ASPECTS: Final = (
    Aspect("Name", lambda key: f"“{key.name}”", (Field.NAME,)),
    Aspect("Description", lambda key: f"“{key.description}”", (Field.DESCRIPTION,)),
    Aspect("Status", lambda key: status_word(key.status)),
    Aspect("Valid from", lambda key: screen_time.minute(key.not_before), (Field.START,)),
    Aspect("Expires", lambda key: _end(key.expires_at), (Field.EXPIRY,)),
    Aspect("Requests per minute", lambda key: _count(key.rpm), (Field.RPM,)),
    Aspect("Tokens per minute", lambda key: _count(key.tpm), (Field.TPM,)),
    Aspect("Parallel requests", lambda key: _count(key.max_parallel), (Field.PARALLEL,)),
    Aspect("Budget", _budget, (Field.BUDGET, Field.RENEWAL, Field.MAX_RENEWALS)),
    Aspect("Alerts", _alerts, (Field.ALERTS,)),
    Aspect("Models", lambda key: models_in_full(key).replace("\n", ", "), (Field.MODELS,)),
    Aspect("Providers", lambda key: _list(key.allowed_providers, "all providers"), (Field.PROVIDERS,)),
    Aspect("IP allowlist", lambda key: _list(key.ip_allowlist, "any address"), (Field.ADDRESSES,)),
    Aspect("Owner", lambda key: key.owner_name or "nobody", (Field.OWNER,), lambda key: key.owner_id),
    Aspect(
        "Location", lambda key: key.location_name or "none", (Field.LOCATION,), lambda key: key.location_id
    ),
    Aspect("Deployments", lambda key: _list(sorted(key.deployments), "none") or "none", (Field.DEPLOYMENTS,)),
    Aspect("Metadata", lambda key: json.dumps(key.metadata, ensure_ascii=False), (Field.METADATA,)),
    Aspect("MCP", lambda key: mcp_in_words(key.mcp), (Field.MCP,)),
)


def changes(before: Key, after: Key) -> list[Aspect]:
    """Return what is another now."""
    return [aspect for aspect in ASPECTS if aspect.of(before) != aspect.of(after)]


def differences(before: Key, after: Key) -> list[str]:
    """Return a line for each change."""
    return [told(aspect, before, after) for aspect in changes(before, after)]


def told(aspect: Aspect, before: Key, after: Key) -> str:
    """Say one change: ``Name: “Pilot” → “Production”``."""
    return f"{aspect.label}: {aspect.read(before)} → {aspect.read(after)}"


def clashes(before: Key, theirs: Key, mine: Key) -> list[Clash]:
    """Return what both changed, and not to the same."""
    both = set(changes(before, theirs)) & set(changes(before, mine)) & set(changes(theirs, mine))
    return [Clash(it, it.read(theirs), it.read(mine)) for it in ASPECTS if it in both]

"""What is different about a key since it was read, in words."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.key_words import status_word
from keydesk.desktop.keys.form.draft import Field
from keydesk.desktop.keys.table.columns import models_in_full
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.mcp_words import mcp_in_words
from keydesk.desktop.money_words import budget_in_words
from keydesk.desktop.percent_words import percent


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
    return tr("never", "ends") if moment is None else screen_time.minute(moment)


def _count(number: int | None) -> str:
    return tr("no limit") if number is None else as_number(number)


def _quoted(text: str) -> str:
    return tr("“{text}”", text=text)


def _list(members: Iterable[str] | None, every: str) -> str:
    return every if members is None else ", ".join(members)


def _budget(key: Key) -> str:
    budget = key.budget
    if budget is None:
        return tr("none", "budget")
    return budget_in_words(budget.limit_usd, budget.renewal, budget.max_renewals)


def _alerts(key: Key) -> str:
    percents = key.budget.alert_thresholds if key.budget is not None else []
    return ", ".join(percent(each) for each in percents) or tr("none", "alerts")


ASPECTS: Final = (
    Aspect(tr("Name"), lambda key: _quoted(key.name), (Field.NAME,)),
    Aspect(tr("Description"), lambda key: _quoted(key.description), (Field.DESCRIPTION,)),
    Aspect(tr("Status"), lambda key: status_word(key.status)),
    Aspect(tr("Valid from"), lambda key: screen_time.minute(key.not_before), (Field.START,)),
    Aspect(tr("Expires"), lambda key: _end(key.expires_at), (Field.EXPIRY,)),
    Aspect(tr("Requests per minute"), lambda key: _count(key.rpm), (Field.RPM,)),
    Aspect(tr("Tokens per minute"), lambda key: _count(key.tpm), (Field.TPM,)),
    Aspect(tr("Parallel requests"), lambda key: _count(key.max_parallel), (Field.PARALLEL,)),
    Aspect(tr("Budget"), _budget, (Field.BUDGET, Field.RENEWAL, Field.MAX_RENEWALS)),
    Aspect(tr("Alerts"), _alerts, (Field.ALERTS,)),
    Aspect(tr("Models"), lambda key: models_in_full(key).replace("\n", ", "), (Field.MODELS,)),
    Aspect(
        tr("Providers"), lambda key: _list(key.allowed_providers, tr("all providers")), (Field.PROVIDERS,)
    ),
    Aspect(tr("IP allowlist"), lambda key: _list(key.ip_allowlist, tr("any address")), (Field.ADDRESSES,)),
    Aspect(
        tr("Owner"),
        lambda key: key.owner_name or tr("nobody", "owner"),
        (Field.OWNER,),
        lambda key: key.owner_id,
    ),
    Aspect(
        tr("Location"),
        lambda key: key.location_name or tr("none", "location"),
        (Field.LOCATION,),
        lambda key: key.location_id,
    ),
    Aspect(
        tr("Deployments"),
        lambda key: ", ".join(sorted(key.deployments)) or tr("none", "deployments"),
        (Field.DEPLOYMENTS,),
    ),
    Aspect(tr("Metadata"), lambda key: json.dumps(key.metadata, ensure_ascii=False), (Field.METADATA,)),
    Aspect(tr("MCP"), lambda key: mcp_in_words(key.mcp), (Field.MCP,)),
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

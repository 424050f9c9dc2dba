"""Says in one line what will be made of a draft."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from keydesk.contract.budgets import MAX_RENEWALS
from keydesk.contract.mcp import McpAccess
from keydesk.desktop import screen_time
from keydesk.desktop.keys.form.draft import Draft, Expiry
from keydesk.desktop.keys.limit_words import limits_in_words
from keydesk.desktop.money_words import budget_in_words
from keydesk.desktop.typed import read_amount, read_count, read_networks
from keydesk.domain.limit import MAX_PARALLEL, MAX_RPM, MAX_TPM
from keydesk.domain.mcp import McpMode


def in_words(draft: Draft, now: datetime, providers: Mapping[str, str] | None = None) -> str:
    """Say what will be made: ``Valid from now until 21 Nov 2027 · all models · $10.00 a month``."""
    return joined(words_of(draft, now, providers))


def joined(words: Sequence[str]) -> str:
    """Make one line of it."""
    return " · ".join(words)


def words_of(draft: Draft, now: datetime, providers: Mapping[str, str] | None = None) -> list[str]:
    """Say what will be made, one thing at a time, what matters most first.

    ``draft`` has no problems; ``providers`` are the names of providers by id.
    """
    whose, window = _whose(draft), window_in_words(draft, now)
    beginning = [whose, window[:1].lower() + window[1:]] if whose else [window]
    return [*beginning, *settings_in_words(draft, providers)]


def settings_in_words(draft: Draft, providers: Mapping[str, str] | None = None) -> list[str]:
    """Say what the key may do, one thing at a time."""
    words = (
        _some(draft.models, "all models", "models"),
        *_limits(draft),
        _budget(draft),
        _providers(draft.providers, providers or {}),
        _some(draft.deployments, "", "deployments", one="1 deployment"),
        _addresses(draft),
        _mcp(draft.mcp),
    )
    return [word for word in words if word]


def window_in_words(draft: Draft, now: datetime) -> str:
    """Say from when until when."""
    begin, end = draft.begin(now), draft.end(now)
    start = f"from {'now' if begin <= now else screen_time.minute(begin)}"
    valid = "Valid" if draft.present is not None and begin <= now else f"Valid {start}"
    if end is None:
        return f"{valid}, without end" if valid != "Valid" else "Valid without end"
    if end <= now:
        return f"Expired on {screen_time.minute(end)}"
    exact = draft.expiry in (Expiry.DATE, Expiry.MOMENT, Expiry.KEEP)
    return f"{valid} until {screen_time.minute(end) if exact else screen_time.day(end)}"


def _whose(draft: Draft) -> str:
    owner, location = draft.owner.name, draft.location.name
    if owner:
        return f"For {owner}, {location}" if location else f"For {owner}"
    return f"For {location}" if location else ""


def _limits(draft: Draft) -> list[str]:
    return limits_in_words(
        read_count(draft.rpm, MAX_RPM),
        read_count(draft.tpm, MAX_TPM),
        read_count(draft.max_parallel, MAX_PARALLEL),
    )


def _budget(draft: Draft) -> str:
    limit = read_amount(draft.budget)
    if limit is None:
        return ""
    return budget_in_words(limit, draft.renewal, read_count(draft.max_renewals, MAX_RENEWALS, least=0))


def _providers(ids: tuple[str, ...], names: Mapping[str, str]) -> str:
    if not ids:
        return ""
    return f"{names.get(ids[0], '1 provider')} only" if len(ids) == 1 else f"{len(ids)} providers only"


def _addresses(draft: Draft) -> str:
    networks = tuple(read_networks(draft.addresses) or ())
    text = _some(networks, "", "addresses")
    return f"from {text} only" if text else ""


def _mcp(mcp: McpAccess) -> str:
    """Say what the key may do on MCP servers, where it may do something."""
    if not mcp.enabled or mcp.mode is McpMode.DENY_ALL:
        return ""
    if mcp.mode is McpMode.ALLOW_ALL:
        return "all MCP servers"
    named = len(set(mcp.servers) | mcp.tools.keys())
    servers = "1 MCP server" if named == 1 else f"{named} MCP servers"
    if mcp.mode is McpMode.ALLOW_LIST:
        return servers
    return f"all MCP servers, but for what is denied of {named}" if named else "all MCP servers"


def _some(members: tuple[str, ...], none: str, many: str, *, one: str = "") -> str:
    match members:
        case ():
            return none
        case (member,):
            return one or member
        case _:
            return f"{len(members)} {many}"

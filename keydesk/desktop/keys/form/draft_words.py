"""Says in one line what will be made of a draft."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from keydesk.contract.budgets import MAX_RENEWALS
from keydesk.contract.mcp import McpAccess
from keydesk.desktop import screen_time
from keydesk.desktop.keys.form.draft import Draft, Expiry
from keydesk.desktop.keys.limit_words import limits_in_words
from keydesk.desktop.language import amid, tr
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
    beginning = [whose, amid(window)] if whose else [window]
    return [*beginning, *settings_in_words(draft, providers)]


def settings_in_words(draft: Draft, providers: Mapping[str, str] | None = None) -> list[str]:
    """Say what the key may do, one thing at a time."""
    words = (
        _models(draft.models),
        *_limits(draft),
        _budget(draft),
        _providers(draft.providers, providers or {}),
        tr("%n deployment(s)", "", len(draft.deployments)) if draft.deployments else "",
        _addresses(draft),
        _mcp(draft.mcp),
    )
    return [word for word in words if word]


def window_in_words(draft: Draft, now: datetime) -> str:
    """Say from when until when."""
    begin, end = draft.begin(now), draft.end(now)
    begins = screen_time.minute(begin) if begin > now else ""
    goes_on = draft.present is not None and not begins
    if end is None:
        if begins:
            return tr("Valid from {begin}, without end", begin=begins)
        return tr("Valid without end") if goes_on else tr("Valid from now, without end")
    if end <= now:
        return tr("Expired on {moment}", moment=screen_time.minute(end))
    exact = draft.expiry in (Expiry.DATE, Expiry.MOMENT, Expiry.KEEP)
    ends = screen_time.minute(end) if exact else screen_time.day(end)
    if begins:
        return tr("Valid from {begin} until {end}", begin=begins, end=ends)
    return tr("Valid until {end}", end=ends) if goes_on else tr("Valid from now until {end}", end=ends)


def _whose(draft: Draft) -> str:
    owner, location = draft.owner.name, draft.location.name
    if owner:
        return (
            tr("For {owner}, {location}", owner=owner, location=location)
            if location
            else tr("For {owner}", owner=owner)
        )
    return tr("For {location}", location=location) if location else ""


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
    if len(ids) == 1 and ids[0] in names:
        return tr("{provider} only", provider=names[ids[0]])
    return tr("%n providers only", "", len(ids))


def _addresses(draft: Draft) -> str:
    match read_networks(draft.addresses):
        case None | []:
            return ""
        case [network]:
            return tr("from {address} only", address=network)
        case networks:
            return tr("from %n addresses only", "", len(networks))


def _mcp(mcp: McpAccess) -> str:
    """Say what the key may do on MCP servers, where it may do something."""
    if not mcp.enabled or mcp.mode is McpMode.DENY_ALL:
        return ""
    if mcp.mode is McpMode.ALLOW_ALL:
        return tr("all MCP servers")
    named = len(set(mcp.servers) | mcp.tools.keys())
    servers = tr("%n MCP servers", "", named)
    if mcp.mode is McpMode.ALLOW_LIST:
        return servers
    return (
        tr("all MCP servers, but for what is denied of %n", "MCP servers", named)
        if named
        else tr("all MCP servers")
    )


def _models(models: tuple[str, ...]) -> str:
    match models:
        case ():
            return tr("all models")
        case (model,):
            return model
        case _:
            return tr("%n models", "", len(models))

"""What a client is told about limits and budgets: 429 and 402, and the headers that show what is left."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from keydesk.domain.budget import Holder, HolderKind, Purse
from keydesk.domain.instant import format_rfc3339
from keydesk.domain.limit import Limits, SlidingWindow
from keydesk.domain.money import Nanos, format_usd
from keydesk.gateway.serving.account import Account
from keydesk.gateway.serving.refusal import Refusal

Header = tuple[bytes, bytes]

_TOP_UP = "It does not renew by itself; ask whoever gave you the key to top it up."


@dataclass(slots=True)
class Limit:
    """The limits of a key, and what is used of them at this gateway."""

    whole: Limits
    """What the key may take."""
    account: Account
    parent: bool
    """Whether it is the key that the calling one was delegated from."""
    rule: Limits
    """What it may take at this gateway: its share, where several do not count together."""
    gateways: int = 1

    @property
    def whose(self) -> str:
        """The key's name in a sentence, at its beginning."""
        return "The key that this one was delegated from" if self.parent else "This key"


def limit_refusal(limit: Limit, tokens: int, now: float) -> Refusal | None:
    """Return why a call with this many tokens is over a limit of the minute; None if it is not."""
    rule, account = limit.rule, limit.account
    if rule.rpm is not None and account.requests.used(now) >= rule.rpm:
        return requests_refusal(limit, account.requests.seconds_until(1, rule.rpm, now))
    if rule.tpm is not None and (
        account.tokens.used(now) + min(tokens, rule.tpm) > rule.tpm or _indivisible(limit, rule.tpm)
    ):
        return tokens_refusal(limit, account.tokens.seconds_until(tokens, rule.tpm, now))
    return None


def parallel_refusal(limit: Limit) -> Refusal | None:
    """Return why a call is one too many at once; None if it is not."""
    most = limit.rule.max_parallel
    return None if most is None or limit.account.parallel < most else at_once_refusal(limit)


def requests_refusal(limit: Limit, wait: float) -> Refusal:
    """Return the refusal for a call too many in the minute."""
    return _too_many(limit, limit.whole.rpm, limit.rule.rpm, "make {} requests a minute", wait)


def tokens_refusal(limit: Limit, wait: float) -> Refusal:
    """Return the refusal for tokens too many in the minute."""
    return _too_many(limit, limit.whole.tpm, limit.rule.tpm, "take {} tokens a minute", wait)


def at_once_refusal(limit: Limit) -> Refusal:
    """Return the refusal for a call too many at once."""
    return _too_many(limit, limit.whole.max_parallel, limit.rule.max_parallel, "make {} calls at once", 1)


def limit_headers(limits: Iterable[Limit], now: float) -> tuple[Header, ...]:
    """Return the headers that tell what is left of a minute's requests and tokens, where it is least."""
    requests = [(each.rule.rpm, each.account.requests) for each in limits if each.rule.rpm is not None]
    tokens = [(each.rule.tpm, each.account.tokens) for each in limits if each.rule.tpm is not None]
    return (*_left(b"requests", requests, now), *_left(b"tokens", tokens, now))


def left_headers(what: bytes, limit: int, used: int, reset: float) -> tuple[Header, ...]:
    """Return the headers that tell what is left of one limit of the minute, and when all of it is."""
    return (
        (b"x-ratelimit-limit-" + what, b"%d" % limit),
        (b"x-ratelimit-remaining-" + what, b"%d" % max(0, limit - used)),
        (b"x-ratelimit-reset-" + what, b"%ds" % math.ceil(reset)),
    )


def used_up_refusal(holder: Holder, key_id: str, purse: Purse, least: int) -> Refusal:
    """Return the refusal for a call that costs ``least`` at the very least, where less is left."""
    granted, left = format_usd(Nanos(purse.granted)), format_usd(Nanos(max(0, purse.left)))
    renewal = purse.rule.next_renewal(purse.period)
    then = _TOP_UP if renewal is None else f"It renews at {format_rfc3339(renewal)}."
    message = (
        f"The budget of {_whose(holder, key_id)} is used up: ${left} of ${granted} is left, and this call "
        f"can cost ${format_usd(Nanos(least))} even with a short answer. {then}"
    )
    return Refusal(402, "budget_exceeded", message)


def held_refusal(holder: Holder, key_id: str, purse: Purse) -> Refusal:
    """Return the refusal for a call that waited in vain for what calls under way hold."""
    granted = format_usd(Nanos(purse.granted))
    message = (
        f"What is left of the budget of {_whose(holder, key_id)} of ${granted} is held by calls under way. "
        "Try again when they have ended, or ask for shorter answers."
    )
    return Refusal(402, "budget_exceeded", message, headers=((b"retry-after", b"1"),))


def _whose(holder: Holder, key_id: str) -> str:
    match holder.kind:
        case HolderKind.KEY if holder.id == key_id:
            return "this key"
        case HolderKind.KEY:
            return "the key that this one was delegated from"
        case HolderKind.BATCH:
            return "this key's batch"
        case HolderKind.LOCATION:
            return "this key's location"


def _too_many(limit: Limit, whole: int | None, here: int | None, may: str, wait: float) -> Refusal:
    seconds = max(1, math.ceil(wait))
    message = f"{limit.whose} may {may.format(whole)}"
    if limit.gateways > 1:
        if not here and whole:
            return _undivided(message, limit.gateways)
        message += f", {here} of them at each of the {limit.gateways} gateways"
    return Refusal(
        429,
        "rate_limit_exceeded",
        f"{message}. Try again in {seconds} s.",
        headers=((b"retry-after", b"%d" % seconds),),
    )


def _undivided(message: str, gateways: int) -> Refusal:
    return Refusal(
        503,
        "gateway_unavailable",
        f"{message}, too few to be divided among {gateways} gateways that do not count together now. Try "
        "again shortly; whoever runs them sees to their counters (--counters), or raises the limit.",
        headers=((b"retry-after", b"2"),),
    )


def _indivisible(limit: Limit, here: int) -> bool:
    """Whether nothing of it falls to this gateway."""
    return limit.gateways > 1 and not here


def _left(what: bytes, windows: list[tuple[int, SlidingWindow]], now: float) -> tuple[Header, ...]:
    if not windows:
        return ()
    limit, window = (
        windows[0] if len(windows) == 1 else min(windows, key=lambda each: each[0] - each[1].used(now))
    )
    return left_headers(what, limit, window.used(now), window.seconds_until_empty(now))

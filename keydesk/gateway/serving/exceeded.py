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
    """The limits of a key, and what is used of them."""

    rule: Limits
    account: Account
    parent: bool
    """Whether it is the key that the calling one was delegated from."""

    @property
    def whose(self) -> str:
        """The key's name in a sentence, at its beginning."""
        return "The key that this one was delegated from" if self.parent else "This key"


def limit_refusal(limit: Limit, tokens: int, now: float) -> Refusal | None:
    """Return why a call with this many tokens is over a limit of the minute; None if it is not."""
    rule, account = limit.rule, limit.account
    if rule.rpm is not None and account.requests.used(now) >= rule.rpm:
        wait = account.requests.seconds_until(1, rule.rpm, now)
        return _too_many(f"{limit.whose} may make {rule.rpm} requests a minute", wait)
    if rule.tpm is not None and account.tokens.used(now) + min(tokens, rule.tpm) > rule.tpm:
        wait = account.tokens.seconds_until(tokens, rule.tpm, now)
        return _too_many(f"{limit.whose} may take {rule.tpm} tokens a minute", wait)
    return None


def parallel_refusal(limit: Limit) -> Refusal | None:
    """Return why a call is one too many at once; None if it is not."""
    most = limit.rule.max_parallel
    if most is None or limit.account.parallel < most:
        return None
    return _too_many(f"{limit.whose} may make {most} calls at once", 1)


def limit_headers(limits: Iterable[Limit], now: float) -> tuple[Header, ...]:
    """Return the headers that tell what is left of a minute's requests and tokens, where it is least."""
    requests = [(each.rule.rpm, each.account.requests) for each in limits if each.rule.rpm is not None]
    tokens = [(each.rule.tpm, each.account.tokens) for each in limits if each.rule.tpm is not None]
    return (*_left(b"requests", requests, now), *_left(b"tokens", tokens, now))


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


def _too_many(limit: str, wait: float) -> Refusal:
    seconds = max(1, math.ceil(wait))
    message = f"{limit}. Try again in {seconds} s."
    return Refusal(429, "rate_limit_exceeded", message, headers=((b"retry-after", b"%d" % seconds),))


def _left(what: bytes, windows: list[tuple[int, SlidingWindow]], now: float) -> tuple[Header, ...]:
    if not windows:
        return ()
    limit, window = (
        windows[0] if len(windows) == 1 else min(windows, key=lambda each: each[0] - each[1].used(now))
    )
    return (
        (b"x-ratelimit-limit-" + what, b"%d" % limit),
        (b"x-ratelimit-remaining-" + what, b"%d" % max(0, limit - window.used(now))),
        (b"x-ratelimit-reset-" + what, b"%ds" % math.ceil(window.seconds_until_empty(now))),
    )

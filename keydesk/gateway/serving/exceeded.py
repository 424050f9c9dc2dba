"""What a client is told about limits and budgets: 429 and 402, and the headers that show what is left."""

import math

from keydesk.domain.budget import Purse
from keydesk.domain.instant import format_rfc3339
from keydesk.domain.limit import Limits, SlidingWindow
from keydesk.domain.money import Nanos, format_usd
from keydesk.gateway.serving.accounts import Account
from keydesk.gateway.serving.refusal import Refusal

Header = tuple[bytes, bytes]


def limit_refusal(account: Account, limits: Limits, tokens: int, now: float) -> Refusal | None:
    """Return why a call with this many tokens is over a limit; None if it is not."""
    if limits.rpm is not None and account.requests.used(now) >= limits.rpm:
        wait = account.requests.seconds_until(1, limits.rpm, now)
        return _too_many(f"This key may make {limits.rpm} requests a minute", wait)
    if limits.tpm is not None and account.tokens.used(now) + min(tokens, limits.tpm) > limits.tpm:
        wait = account.tokens.seconds_until(tokens, limits.tpm, now)
        return _too_many(f"This key may take {limits.tpm} tokens a minute", wait)
    if limits.max_parallel is not None and account.parallel > limits.max_parallel:
        return _too_many(f"This key may make {limits.max_parallel} calls at once", 1)
    return None


def limit_headers(account: Account, limits: Limits, now: float) -> tuple[Header, ...]:
    """Return the headers that tell what is left of a minute's requests and tokens."""
    headers: tuple[Header, ...] = ()
    if limits.rpm is not None:
        headers = _left(b"requests", limits.rpm, account.requests, now)
    if limits.tpm is not None:
        headers += _left(b"tokens", limits.tpm, account.tokens, now)
    return headers


def budget_refusal(purse: Purse, least: int, *, held: bool) -> Refusal:
    """Return the refusal for a call that costs ``least`` at the very least."""
    granted = format_usd(purse.rule.granted(purse.period))
    if held:
        message = (
            f"What is left of this key's budget of ${granted} is held by calls under way. "
            "Try again when they have ended, or ask for shorter answers."
        )
        return Refusal(402, "budget_exceeded", message, headers=((b"retry-after", b"1"),))
    left = format_usd(Nanos(max(0, purse.left)))
    renewal = purse.rule.next_renewal(purse.period)
    then = (
        "It does not renew by itself; ask whoever gave you the key to top it up."
        if renewal is None
        else f"It renews at {format_rfc3339(renewal)}."
    )
    message = (
        f"The budget of this key is used up: ${left} of ${granted} is left, and this call can cost "
        f"${format_usd(Nanos(least))} even with a short answer. {then}"
    )
    return Refusal(402, "budget_exceeded", message)


def _too_many(limit: str, wait: float) -> Refusal:
    seconds = max(1, math.ceil(wait))
    message = f"{limit}. Try again in {seconds} s."
    return Refusal(429, "rate_limit_exceeded", message, headers=((b"retry-after", b"%d" % seconds),))


def _left(what: bytes, limit: int, window: SlidingWindow, now: float) -> tuple[Header, ...]:
    reset = math.ceil(window.seconds_until_empty(now))
    return (
        (b"x-ratelimit-limit-" + what, b"%d" % limit),
        (b"x-ratelimit-remaining-" + what, b"%d" % max(0, limit - window.used(now))),
        (b"x-ratelimit-reset-" + what, b"%ds" % reset),
    )

"""What the request log alone is filtered by: how requests ended, how long they took, what they cost."""

from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.usage import RequestOutcome
from keydesk.desktop.language import tr
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.wanted import Chosen
from keydesk.desktop.typed import read_amount
from keydesk.desktop.usage_words import dollars
from keydesk.desktop.widgets.search_choices import Candidate, Found, Source
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import NANOS_PER_DOLLAR

ENDED: Final = "ended"
SLOW: Final = "slow"
COSTLY: Final = "costly"
CHAT: Final = "chat"
_LAST_STATUS: Final = 599
_MILLISECONDS: Final = 1000
_SLOWEST: Final = 86_400_000
_CODES: Final = {
    "400": tr("the provider refused it"),
    "429": tr("the provider had too many"),
    "499": tr("the client was gone"),
    "500": tr("something failed inside the gateway"),
    "502": tr("the provider failed"),
    "503": tr("the provider or the gateway was away"),
    "504": tr("the provider was too slow"),
    "0": tr("the gateway was killed meanwhile"),
}


def _offer(
    usual: Sequence[Candidate], typed: Callable[[str], Candidate | None]
) -> Callable[[AdminApi], Source]:
    """Offer the usual ones, and whatever ``typed`` makes of what is typed."""

    async def find(text: str) -> Found:
        wanted = text.strip().lower()
        own = typed(wanted) if wanted else None
        like = [each for each in usual if wanted in f"{each.text} {each.note}".lower()]
        found = [*([own] if own and own.id not in {each.id for each in like} else ()), *like]
        return Found(found, len(found))

    return lambda _api: find


def _code(text: str) -> Candidate | None:
    fits = text.isascii() and text.isdigit() and int(text[:4]) <= _LAST_STATUS and len(text) < 4  # noqa: PLR2004
    return Candidate(str(int(text)), tr("status {code}", code=int(text))) if fits else None


def seconds(milliseconds: int) -> Candidate:
    """Return the choice of requests that took longer."""
    text = f"{Decimal(milliseconds) / _MILLISECONDS:f}"
    return Candidate(str(milliseconds), tr("over {number} s", "seconds", number=text))


def _slower(text: str) -> Candidate | None:
    """Read ``2.5``, ``2.5 s``, ``800 ms``."""
    in_milliseconds = text.endswith("ms")
    number = text.removesuffix("ms").removesuffix("s").strip().replace(",", ".")
    try:
        value = Decimal(number) * (1 if in_milliseconds else _MILLISECONDS)
    except InvalidOperation:
        return None
    return seconds(int(value)) if value.is_finite() and 0 <= value <= _SLOWEST else None


def amount(nanos: int) -> Candidate:
    """Return the choice of requests that cost more."""
    return Candidate(str(nanos), tr("over {amount}", amount=dollars(nanos)))


def _dearer(text: str) -> Candidate | None:
    try:
        nanos = read_amount(text)
    except InvalidValueError:
        return None
    return None if nanos is None else amount(nanos)


FACETS: Final = (
    Facet(
        id=ENDED,
        title=tr("Status"),
        source=_offer(
            (
                Candidate(RequestOutcome.OK.value, tr("OK")),
                Candidate(RequestOutcome.FAILED.value, tr("failed", "requests"), tr("whatever the code")),
                *(Candidate(code, tr("status {code}", code=code), note) for code, note in _CODES.items()),
            ),
            _code,
        ),
        many=tr("or type a code"),
    ),
    Facet(
        id=SLOW,
        title=tr("Slow"),
        source=_offer([seconds(each * _MILLISECONDS) for each in (1, 2, 5, 10, 30, 60)], _slower),
        many=tr("or type seconds"),
    ),
    Facet(
        id=COSTLY,
        title=tr("Costly"),
        source=_offer([amount(NANOS_PER_DOLLAR // each) for each in (1000, 100, 10, 1)], _dearer),
        many=tr("or type an amount"),
    ),
)


def of_chat(chat_id: str, key_name: str | None) -> Chosen:
    """Return the filter by a chat, named by its key."""
    return Chosen(
        CHAT, chat_id, tr("with {key}", "a chat", key=key_name) if key_name else chat_id, tr("Chat")
    )

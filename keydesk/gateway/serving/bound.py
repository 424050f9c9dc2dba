"""What a call can take at most, before it goes out: the size of a reservation (S9).

The bounds are published. Input: a token has at least one byte, so a JSON body has no more tokens than bytes;
what a body only refers to counts besides: 20,000 tokens for an image or file elsewhere, 200,000 for a
conversation that the provider keeps. A recording has at most a token for every 50 bytes. Output: what the
client asks for at most, else as much as the model gives, else 4,096 tokens; times the answers asked for. An
image takes at most 6,240 tokens.
Where an upstream reports more nevertheless, the bound is what is charged.
"""

import re
from collections.abc import Sequence
from typing import Annotated, Any, Final

import msgspec

from keydesk.contract.catalog import ProviderKind
from keydesk.domain.pricing import TOKENS_PER_PRICE, Prices, Tokens, cost
from keydesk.gateway.catalog.repository import ServedModel, ServedProvider
from keydesk.gateway.serving.metering import MAX_TOKENS
from keydesk.gateway.serving.refusal import invalid

DEFAULT_OUTPUT: Final = 4096
TOKENS_PER_IMAGE: Final = 6240
TOKENS_OF_REFERENCE: Final = 20_000
TOKENS_OF_CONVERSATION: Final = 200_000
RECORDING_BYTES_PER_TOKEN: Final = 50
LEAST_OUTPUT: Final = 16
"""A call goes out for as little as this; for less it is not worth the money of its input."""

_NEW_NAME: Final = "max_completion_tokens"
_NAMES: Final = {
    "/chat/completions": (_NEW_NAME, "max_tokens"),
    "/completions": ("max_tokens",),
    "/responses": ("max_output_tokens",),
    "/messages": ("max_tokens",),
}
"""The fields by which a client bounds an answer, for the endpoints whose answers have a bound to set."""
_FORMS: Final = frozenset({"/audio/transcriptions", "/audio/translations"})
_NO_OUTPUT: Final = frozenset({"/embeddings", "/moderations"})

_REFERENCE: Final = re.compile(rb'"(?:url|image_url|file_url)"\s*:\s*"http|"file_id"\s*:', re.IGNORECASE)
_CONVERSATION: Final = re.compile(rb'"(?:previous_response_id|conversation)"\s*:\s*["{]')

_Count = Annotated[int, msgspec.Meta(ge=0, le=MAX_TOKENS)]
_Copies = Annotated[int, msgspec.Meta(ge=1, le=1000)]


class _Asked(msgspec.Struct):
    max_completion_tokens: _Count | None = None
    max_tokens: _Count | None = None
    max_output_tokens: _Count | None = None
    n: _Copies | None = None
    best_of: _Copies | None = None
    prompt: msgspec.Raw = msgspec.Raw()


_decode: Final = msgspec.json.Decoder(_Asked).decode


class Bound(msgspec.Struct, frozen=True, gc=False):
    """The tokens that a call can take."""

    input: int
    output: int
    """Of each answer."""
    asked: int | None
    """To what the client itself bounds the output."""
    copies: int
    names: tuple[str, ...]
    """The fields that bound the answer; none where it cannot be bounded."""

    @property
    def least(self) -> int:
        """The smallest output to go out for."""
        return min(self.output, LEAST_OUTPUT) if self.names else self.output

    def tokens(self, output: int) -> Tokens:
        """Return what the call takes at most if each of its answers is bounded to this."""
        return Tokens(self.input, 0, output * self.copies)

    def cost(self, output: int, prices: Prices) -> int:
        """Return what that costs."""
        return int(cost(self.tokens(output), prices))

    def affordable(self, money: int, prices: Prices) -> int:
        """Return the largest bound of the output that ``money`` pays for; negative if there is none."""
        rest = money * TOKENS_PER_PRICE - self.input * prices.input
        price = prices.output * self.copies
        if price == 0:
            return self.output if rest >= 0 else -1
        return min(self.output, rest // price)


def bound_of(path: str, body: bytes, longest: Sequence[int | None]) -> Bound:
    """Return what a call of this endpoint can take. Raises RefusedError.

    ``longest`` are the longest answers of the models that it may go to; None where that is not known.
    """
    if path in _FORMS:
        tokens = len(body) // RECORDING_BYTES_PER_TOKEN + 1
        return Bound(tokens, tokens, asked=None, copies=1, names=())
    try:
        asked = _decode(body)
    except msgspec.DecodeError as error:
        reason, _, where = str(error).partition(" - at `$.")
        raise invalid(f"The body is no such request: {reason}.", where.rstrip("`") or None) from error
    copies = max(asked.n or 1, asked.best_of or 1)
    if path == "/completions":
        copies *= _prompts(asked.prompt)
    names = _NAMES.get(path, ())
    said = [value for name in names if (value := getattr(asked, name)) is not None]
    wanted = max(said) if said else None
    return Bound(
        _input(body),
        _unasked_output(path, len(body), longest) if wanted is None else _within(wanted, longest),
        asked=wanted,
        copies=copies,
        names=names,
    )


def bounded(body: bytes, bound: Bound, output: int, served: ServedModel) -> bytes:
    """Return the body with its answers bounded to ``output``; unchanged where it says so already, once."""
    output = _within(output, (served.max_output_tokens,))
    if not bound.names or (bound.asked is not None and output >= bound.asked and _is_unambiguous(body)):
        return body
    fields: dict[str, Any] = msgspec.json.decode(body, type=dict[str, Any])
    present = [name for name in bound.names if fields.get(name) is not None]
    for name in present:
        fields[name] = min(fields[name], output)
    if not present:
        fields[_name_for(bound.names, served.provider)] = output
    return msgspec.json.encode(fields)


def _name_for(names: tuple[str, ...], provider: ServedProvider) -> str:
    """OpenAI's own models refuse the field's old name; most others know no other."""
    knows_new = provider.kind is ProviderKind.AZURE or "openai.com" in (provider.base_url or "")
    return names[0] if knows_new else names[-1]


def _input(body: bytes) -> int:
    references = len(_REFERENCE.findall(body)) * TOKENS_OF_REFERENCE
    return len(body) + references + len(_CONVERSATION.findall(body)) * TOKENS_OF_CONVERSATION


def _within(wanted: int, longest: Sequence[int | None]) -> int:
    """Return what a client asks for, as far as one of the models gives it."""
    most = max([wanted if each is None else each for each in longest])
    return min(wanted, most)


def _unasked_output(path: str, size: int, longest: Sequence[int | None]) -> int:
    if path in _NO_OUTPUT:
        return 0
    if path == "/images/generations":
        return TOKENS_PER_IMAGE
    if path == "/audio/speech":
        return 4 * size  # speech has some 20 tokens a second, in which more than 5 letters are spoken
    return max(DEFAULT_OUTPUT if each is None else each for each in longest)


def _prompts(prompt: msgspec.Raw) -> int:
    """Return how many prompts there are: a text or a list of tokens is one, a list of those are many."""
    text = bytes(prompt)
    if not text.startswith(b"["):
        return 1
    members = msgspec.json.decode(text, type=list[msgspec.Raw])
    return len(members) if members and bytes(members[0])[:1] in {b'"', b"["} else 1


def _is_unambiguous(body: bytes) -> bool:
    if b"\\u00" in body:
        return False
    once = (b'"max_completion_tokens"', b'"max_tokens"', b'"max_output_tokens"', b'"n"', b'"best_of"')
    return all(body.count(name) <= 1 for name in once)

"""What a provider serves, as rows to choose from: pure values, and what becomes of them."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from keydesk.contract.catalog import ModelCreate, UpstreamModel
from keydesk.desktop.language import tr
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import Nanos
from keydesk.domain.naming import clean_model_id
from keydesk.domain.price_list import PriceMatch

_NO_ID: Final = tr("its name cannot be asked for")


class Served(NamedTuple):
    """A model that a provider serves, and what is wanted of it. Thousands of them change at once: a tuple."""

    id: str
    """Its name at the provider."""
    model: str
    """What clients would say."""
    refusal: str = ""
    """Why it cannot be imported, as it stands in its row."""
    ticked: bool = False
    own_id: bool = False
    """Whether the id was typed, so that no prefix touches it."""
    input: Nanos | None = None
    cached_input: Nanos | None = None
    output: Nanos | None = None
    max_output_tokens: int | None = None
    source: str = ""
    """Where the prices come from, in short."""
    source_in_full: str = ""
    problem: str = ""
    """Why the gateway did not take it."""

    @property
    def priced(self) -> bool:
        """Whether it has the prices that a model must have."""
        return self.input is not None and self.output is not None


def rows_of(
    models: Sequence[UpstreamModel],
    find: Callable[[str], PriceMatch | None],
    words: Callable[[PriceMatch], tuple[str, str]],
) -> list[Served]:
    """Return what a provider serves, by name, with what the price list knows of it.

    ``words`` say where a price comes from, in short and in full.
    """
    served = sorted(
        {each.upstream_model: each for each in models}.values(), key=lambda each: each.upstream_model
    )
    return [_row(each, find, words) for each in served]


def with_prefix(row: Served, prefix: str) -> Served:
    """Return the row under an organisation's prefix, unless its id was typed."""
    return row if row.own_id else row._replace(model=f"{prefix}/{row.id}" if prefix else row.id)


def with_id(row: Served, typed: str) -> Served:
    """Return the row under this id. Raises InvalidValueError."""
    return row._replace(model=clean_model_id(typed.strip()), own_id=True, problem="")


def ticked(row: Served, *, on: bool) -> Served:
    """Return the row ticked, or not; one that cannot be imported stays as it is."""
    return row if row.refusal else row._replace(ticked=on)


def free(row: Served) -> Served:
    """Return the row for nothing, where it has no price."""
    if row.priced:
        return row
    return row._replace(
        input=row.input or Nanos(0), output=row.output or Nanos(0), source=tr("free"), source_in_full=""
    )


def creation(row: Served, provider_id: str) -> ModelCreate:
    """Return what to ask the gateway for. Raises InvalidValueError for one without a price."""
    if row.input is None or row.output is None:
        raise InvalidValueError(tr("a price"))
    return ModelCreate(
        model=row.model,
        provider_id=provider_id,
        upstream_model=row.id,
        input_price_usd=row.input,
        cached_input_price_usd=row.cached_input,
        output_price_usd=row.output,
        max_output_tokens=row.max_output_tokens,
    )


def twice(rows: Sequence[Served]) -> set[str]:
    """Return the ids that more than one of these rows would have."""
    return {model for model, count in Counter(row.model for row in rows).items() if count > 1}


def _row(
    each: UpstreamModel,
    find: Callable[[str], PriceMatch | None],
    words: Callable[[PriceMatch], tuple[str, str]],
) -> Served:
    match = find(each.upstream_model)
    row = Served(each.upstream_model, each.upstream_model, _refusal(each))
    if match is None:
        return row
    price, (source, in_full) = match.price, words(match)
    return row._replace(
        input=price.input,
        cached_input=price.cached_input,
        output=price.output,
        max_output_tokens=price.max_output_tokens,
        source=source,
        source_in_full=in_full,
    )


def _refusal(each: UpstreamModel) -> str:
    if each.model_ids:
        return tr("already here as {model_ids}", model_ids=", ".join(each.model_ids))
    try:
        clean_model_id(each.upstream_model)
    except InvalidValueError:
        return _NO_ID
    return ""

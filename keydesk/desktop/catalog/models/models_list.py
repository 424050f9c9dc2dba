"""The list of models, as data."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Model
from keydesk.contract.catalog_queries import ModelQuery, ModelSort
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.desktop import screen_time
from keydesk.desktop.catalog import offering
from keydesk.desktop.catalog.prices.words import price_text
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words

ENABLED: Final = tr("Enabled")
_PROVIDER_OFF: Final = tr("Provider disabled")
_LONGEST: Final = 200
_YES: Final = "yes"
_TONES: Final = {ENABLED: "good", _PROVIDER_OFF: "warn"}


def state_text(model: Model) -> str:
    """Say whether clients can use it."""
    if not model.enabled:
        return tr("Disabled")
    return ENABLED if model.provider_enabled else _PROVIDER_OFF


def limit_text(model: Model) -> str:
    """Say how long an answer can be."""
    return NOTHING if model.max_output_tokens is None else as_number(model.max_output_tokens)


def _limit_in_full(model: Model) -> str:
    if model.max_output_tokens is None:
        return tr("How long its answers can be is not known. On a budget they are bounded to 4,096 tokens.")
    return tr(
        "An answer has at most {max_output_tokens} tokens",
        max_output_tokens=as_number(model.max_output_tokens),
    )


def fallbacks_text(model: Model) -> str:
    """Say who answers in its place, in their order."""
    return ", ".join(model.fallbacks) or NOTHING


def _fallbacks_in_full(model: Model) -> str:
    if not model.fallbacks:
        return tr("Nothing answers in its place")
    lines = (f"{place}. {each}" for place, each in enumerate(model.fallbacks, 1))
    return "\n".join([tr("While its provider cannot answer, in this order:"), *lines])


def _cached_in_full(model: Model) -> str:
    same = model.cached_input_price_usd == model.input_price_usd
    return tr("The same as for input") if same else tr("For what the provider has read before")


COLUMNS: Final = (
    Column[Model](
        id="model",
        title=tr("Model"),
        text=lambda model, _: model.model,
        width=23,
        sort=ModelSort.MODEL.value,
        tooltip=lambda model: tr(
            "{model}\nAdded {exact}", model=model.model, exact=screen_time.exact(model.created_at)
        ),
        letters=Letters.FIXED,
    ),
    Column[Model](
        id="provider",
        title=tr("Provider"),
        text=lambda model, _: model.provider_name,
        width=17,
        least=13,
        gives_way=6,
        sort=ModelSort.PROVIDER.value,
        tooltip=lambda model: model.provider_name,
    ),
    Column[Model](
        id="upstream_model",
        title=tr("Upstream name"),
        text=lambda model, _: model.upstream_model,
        width=21,
        gives_way=3,
        tooltip=lambda model: tr(
            "{model} at {provider}", model=model.upstream_model, provider=model.provider_name
        ),
    ),
    Column[Model](
        id="input_price_usd",
        title=tr("Input"),
        text=lambda model, _: price_text(model.input_price_usd),
        width=11,
        gives_way=5,
        sort=ModelSort.INPUT_PRICE_USD.value,
        tooltip=lambda _: tr("US dollars per million tokens that go in"),
        numeric=True,
    ),
    Column[Model](
        id="cached_input_price_usd",
        title=tr("Cached"),
        text=lambda model, _: price_text(model.cached_input_price_usd),
        width=12,
        gives_way=4,
        tooltip=_cached_in_full,
        numeric=True,
    ),
    Column[Model](
        id="output_price_usd",
        title=tr("Output"),
        text=lambda model, _: price_text(model.output_price_usd),
        width=12,
        gives_way=5,
        sort=ModelSort.OUTPUT_PRICE_USD.value,
        tooltip=lambda _: tr("US dollars per million tokens that come out"),
        numeric=True,
    ),
    Column[Model](
        id="max_output_tokens",
        title=tr("Longest answer"),
        text=lambda model, _: limit_text(model),
        width=21,
        gives_way=2,
        tooltip=_limit_in_full,
        numeric=True,
    ),
    Column[Model](
        id="fallbacks",
        title=tr("Fallbacks"),
        text=lambda model, _: fallbacks_text(model),
        width=15,
        gives_way=1,
        tooltip=_fallbacks_in_full,
    ),
    Column[Model](
        id="state",
        title=tr("State"),
        text=lambda model, _: state_text(model),
        width=18,
        tone=lambda model: _TONES.get(state_text(model), "muted"),
    ),
)


def query_of(wanted: Wanted) -> ModelQuery:
    """Return the question to the gateway for what is wanted."""
    enabled = wanted.id_of("enabled")
    return ModelQuery(
        q=wanted.text[:_LONGEST],
        sort=wanted.sort,
        provider_id=wanted.id_of("provider"),
        enabled=None if enabled is None else enabled == _YES,
    )


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[Model]:
    return await api.list_models(query_of(wanted).model_copy(update={"cursor": cursor, "limit": limit}))


PROVIDER_FACET: Final = Facet(
    id="provider",
    title=tr("Provider"),
    source=offering.providers,
    many=tr("providers"),
    needs=Capability.PROVIDERS,
)
MODELS: Final = Listing(
    name="models",
    needs=Capability.MODELS,
    columns=COLUMNS,
    fetch=_fetch,
    words=Words(
        one=tr("model"),
        many=tr("models"),
        icon="boxes",
        empty=tr("No model yet"),
        empty_detail=tr(
            "A model is the id that clients say, the provider that answers, and what that costs. "
            "Ask a provider what it serves and import what you want, or add models one by one."
        ),
        empty_for_viewers=tr("Your admin token may look, but not add models."),
        action=tr("Discover models…"),
    ),
    searched=tr("model id or upstream name"),
    sort=ModelSort.MODEL.value,
    about=frozenset({"model", "provider"}),
    facets=(
        PROVIDER_FACET,
        Facet(id="enabled", title=tr("State"), choices=((_YES, tr("enabled")), ("no", tr("disabled")))),
    ),
    faded=lambda model: not model.enabled,
)

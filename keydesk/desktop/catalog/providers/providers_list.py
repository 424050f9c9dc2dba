"""The list of providers, as data."""

from collections.abc import Callable
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Provider, ProviderKind
from keydesk.contract.catalog_queries import ProviderQuery, ProviderSort
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.desktop import finding, screen_time
from keydesk.desktop.catalog.providers.presets import KINDS
from keydesk.desktop.catalog.providers.provider_tests import LastTest
from keydesk.desktop.catalog.providers.result_words import state_of, summary_of
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words

_KIND: Final = "kind"
_CREDENTIAL: Final = "credential"
_LONGEST: Final = 200
CREDENTIAL_FACET: Final = Facet(
    id=_CREDENTIAL,
    title=tr("Credential"),
    source=finding.credentials,
    many=tr("credentials"),
    needs=Capability.CREDENTIALS,
)


def address_text(provider: Provider) -> str:
    """Return where it is."""
    return provider.base_url or tr("Built in")


def credential_text(provider: Provider) -> str:
    """Say what it is asked with."""
    if provider.credential_id is None:
        return NOTHING
    return provider.credential_name or provider.credential_id


def _credential_tooltip(provider: Provider) -> str:
    if provider.credential_lost:
        return tr("Its value has to be entered again; until then nothing is sent")
    return (
        credential_text(provider) if provider.credential_id is not None else tr("Asked without a credential")
    )


def condition_of(provider: Provider) -> tuple[str, str]:
    """Return a word for whether calls go to it, and its tone."""
    if not provider.enabled:
        return tr("Disabled"), "muted"
    return (tr("Enter credential"), "warn") if provider.credential_lost else (tr("Enabled"), "good")


def providers_listing(tested: Callable[[str], LastTest]) -> Listing[Provider]:
    """Describe the list; ``tested`` says what is known of a provider by testing it."""
    return Listing(
        name="providers",
        needs=Capability.PROVIDERS,
        columns=(*_COLUMNS, _test_column(tested), _CREATED),
        fetch=_fetch,
        words=Words(
            one=tr("provider"),
            many=tr("providers"),
            icon="cloud",
            empty=tr("No provider yet"),
            empty_detail=tr(
                "A provider serves models: OpenAI, Anthropic, Azure, your own Ollama, or any other "
                "that speaks like them."
            ),
            empty_for_viewers=tr("Your admin token may look, but not add providers."),
            action=tr("Add provider"),
        ),
        searched=tr("name"),
        sort=ProviderSort.NAME.value,
        about=frozenset({"provider", "credential", "model"}),
        facets=(
            Facet(
                id=_KIND,
                title=tr("Kind"),
                choices=tuple((kind.value, words) for kind, words in KINDS.items()),
            ),
            CREDENTIAL_FACET,
        ),
        faded=lambda provider: not provider.enabled,
    )


_COLUMNS: Final = (
    Column[Provider](
        id="name",
        title=tr("Name"),
        text=lambda provider, _: provider.name,
        width=22,
        least=18,
        sort=ProviderSort.NAME.value,
        tooltip=lambda provider: provider.name,
        letters=Letters.STRONG,
    ),
    Column[Provider](
        id="kind",
        title=tr("Kind"),
        text=lambda provider, _: KINDS[provider.kind],
        width=23,
        gives_way=6,
        sort=ProviderSort.KIND.value,
    ),
    Column[Provider](
        id="base_url",
        title=tr("Base URL"),
        text=lambda provider, _: address_text(provider),
        width=30,
        least=24,
        gives_way=5,
        tooltip=address_text,
    ),
    Column[Provider](
        id="credential",
        title=tr("Credential"),
        text=lambda provider, _: credential_text(provider),
        width=18,
        gives_way=4,
        tooltip=_credential_tooltip,
    ),
    Column[Provider](
        id="models",
        title=tr("Models"),
        text=lambda provider, _: as_number(provider.models),
        width=11,
        gives_way=2,
        tooltip=lambda _: tr("Those that lead to it"),
        numeric=True,
    ),
    Column[Provider](
        id="state",
        title=tr("State"),
        text=lambda provider, _: condition_of(provider)[0],
        width=20,
        tone=lambda provider: condition_of(provider)[1],
    ),
)
_CREATED: Final = Column[Provider](
    id="created",
    title=tr("Created"),
    text=lambda provider, now: screen_time.relative(provider.created_at, now),
    width=18,
    gives_way=1,
    sort=ProviderSort.CREATED_AT.value,
    tooltip=lambda provider: screen_time.exact(provider.created_at),
)


def _test_column(tested: Callable[[str], LastTest]) -> Column[Provider]:
    return Column[Provider](
        id="test",
        title=tr("Last test"),
        text=lambda provider, _: state_of(tested(provider.id))[0],
        width=14,
        gives_way=3,
        tooltip=lambda provider: summary_of(tested(provider.id)),
        tone=lambda provider: state_of(tested(provider.id))[1],
    )


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[Provider]:
    kind = wanted.id_of(_KIND)
    query = ProviderQuery(
        q=wanted.text[:_LONGEST],
        sort=wanted.sort,
        kind=None if kind is None else ProviderKind(kind),
        credential_id=wanted.id_of(_CREDENTIAL),
        cursor=cursor,
        limit=limit,
    )
    return await api.list_providers(query)

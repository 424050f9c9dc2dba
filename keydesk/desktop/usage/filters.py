"""By whom and what usage is filtered and split."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import BatchQuery
from keydesk.contract.info import Capability
from keydesk.contract.usage import UsageDimension
from keydesk.desktop import finding
from keydesk.desktop.catalog import offering
from keydesk.desktop.language import tr
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.wanted import Chosen
from keydesk.desktop.usage_of import UsageOf
from keydesk.desktop.widgets.search_choices import Candidate, Found, Source

_SHOWN: Final = 25
_LONGEST: Final = 200

FIELDS: Final = {
    UsageDimension.KEY: "key_id",
    UsageDimension.PERSON: "person_id",
    UsageDimension.LOCATION: "location_id",
    UsageDimension.BATCH: "batch_id",
    UsageDimension.MODEL: "model",
    UsageDimension.PROVIDER: "provider_id",
}
"""What the contract calls a filter by each."""
TITLES: Final = {
    UsageDimension.KEY: tr("Key"),
    UsageDimension.PERSON: tr("Person"),
    UsageDimension.LOCATION: tr("Location"),
    UsageDimension.BATCH: tr("Batch"),
    UsageDimension.MODEL: tr("Model"),
    UsageDimension.PROVIDER: tr("Provider"),
}
MANY: Final = {
    UsageDimension.KEY: tr("keys"),
    UsageDimension.PERSON: tr("people"),
    UsageDimension.LOCATION: tr("locations"),
    UsageDimension.BATCH: tr("batches"),
    UsageDimension.MODEL: tr("models"),
    UsageDimension.PROVIDER: tr("providers"),
}
NOBODY: Final = {
    UsageDimension.KEY: tr("No key needed"),
    UsageDimension.PERSON: tr("Keys of nobody"),
    UsageDimension.LOCATION: tr("No location"),
    UsageDimension.BATCH: tr("Keys of no batch"),
    UsageDimension.MODEL: tr("No model"),
    UsageDimension.PROVIDER: tr("No provider"),
}
"""What usage of no member is called."""
_NEXT: Final = {
    UsageDimension.LOCATION: UsageDimension.PERSON,
    UsageDimension.BATCH: UsageDimension.PERSON,
    UsageDimension.PERSON: UsageDimension.KEY,
    UsageDimension.KEY: UsageDimension.MODEL,
    UsageDimension.PROVIDER: UsageDimension.MODEL,
    UsageDimension.MODEL: UsageDimension.PERSON,
}


def next_split(dimension: UsageDimension) -> UsageDimension:
    """Return what the usage of one member of a dimension is worth being split by."""
    return _NEXT[dimension]


def _keys(api: AdminApi) -> Source:
    return finding.keys(api, attachable=False)


def _batches(api: AdminApi) -> Source:
    async def find(text: str) -> Found:
        page = await api.list_batches(BatchQuery(q=text.strip()[:_LONGEST], limit=_SHOWN))
        return Found([Candidate(each.id, each.label, about=each) for each in page.items], page.total)

    return find


_SOURCES: Final = {
    UsageDimension.PERSON: (finding.people, Capability.PEOPLE),
    UsageDimension.KEY: (_keys, Capability.KEYS),
    UsageDimension.LOCATION: (finding.locations, Capability.LOCATIONS),
    UsageDimension.BATCH: (_batches, Capability.BATCHES),
    UsageDimension.MODEL: (offering.models, Capability.MODELS),
    UsageDimension.PROVIDER: (offering.providers, Capability.PROVIDERS),
}
SPLITS: Final = tuple(_SOURCES)
"""In the order in which they are offered."""
FACETS: Final = tuple(
    Facet(id=dimension.value, title=TITLES[dimension], source=source, many=MANY[dimension], needs=needs)
    for dimension, (source, needs) in _SOURCES.items()
)
"""What usage is filtered by, for a ``ListBar``. The id of each is its dimension's name."""
ON_THE_BAR: Final = (UsageDimension.PERSON.value, UsageDimension.KEY.value, UsageDimension.LOCATION.value)
"""Those with a button of their own, while there is room."""


def choice_of(wanted: UsageOf) -> Chosen:
    """Return the filter by a member that another page leads here with."""
    return Chosen(wanted.kind.value, wanted.id, wanted.name, TITLES[wanted.kind])

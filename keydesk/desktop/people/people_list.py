"""The list of people, as data."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.contract.people import PeopleQuery, Person, PersonSort
from keydesk.desktop import finding, screen_time
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words

_LOCATION: Final = "location"
_LINKED: Final = "linked"
_YES: Final = "yes"
_LONGEST: Final = 200

COLUMNS: Final = (
    Column[Person](
        id="name",
        title=tr("Name"),
        text=lambda person, _: person.name,
        width=24,
        sort=PersonSort.NAME.value,
        tooltip=lambda person: person.name,
        letters=Letters.STRONG,
    ),
    Column[Person](
        id="email",
        title=tr("Email"),
        text=lambda person, _: person.email or NOTHING,
        width=32,
        sort=PersonSort.EMAIL.value,
        tooltip=lambda person: person.email or tr("No email address"),
    ),
    Column[Person](
        id="location",
        title=tr("Location"),
        text=lambda person, _: person.location_name or NOTHING,
        width=20,
        sort=PersonSort.LOCATION.value,
        tooltip=lambda person: person.location_name or tr("No location"),
    ),
    Column[Person](
        id="account",
        title=tr("Linked account"),
        text=lambda person, _: person.account or NOTHING,
        width=22,
        tooltip=lambda person: person.account or tr("No linked account: no key can be created for them"),
    ),
    Column[Person](
        id="keys",
        title=tr("Keys"),
        text=lambda person, _: as_number(person.keys),
        width=10,
        tooltip=lambda _: tr("Those that are not revoked"),
        numeric=True,
    ),
    Column[Person](
        id="created",
        title=tr("Created"),
        text=lambda person, now: screen_time.relative(person.created_at, now),
        width=18,
        sort=PersonSort.CREATED_AT.value,
        tooltip=lambda person: screen_time.exact(person.created_at),
    ),
)


def query_of(wanted: Wanted) -> PeopleQuery:
    """Return the question to the gateway for what is wanted."""
    linked = wanted.id_of(_LINKED)
    return PeopleQuery(
        q=wanted.text[:_LONGEST],
        sort=wanted.sort,
        location_id=wanted.id_of(_LOCATION),
        linked=None if linked is None else linked == _YES,
    )


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[Person]:
    return await api.list_people(query_of(wanted).model_copy(update={"cursor": cursor, "limit": limit}))


LOCATION_FACET: Final = Facet(
    id=_LOCATION,
    title=tr("Location"),
    source=finding.locations,
    many=tr("locations"),
    needs=Capability.LOCATIONS,
)
PEOPLE: Final = Listing(
    name="people",
    needs=Capability.PEOPLE,
    columns=COLUMNS,
    fetch=_fetch,
    words=Words(
        one=tr("person"),
        many=tr("people"),
        icon="users",
        empty=tr("Nobody is here yet"),
        empty_detail=tr(
            "Import a CSV file with names, email addresses, locations and accounts, or add people one by one."
        ),
        empty_for_viewers=tr("Your admin token may look, but not add people."),
        action=tr("Import CSV…"),
    ),
    searched=tr("name or email"),
    sort=PersonSort.NAME.value,
    about=frozenset({"person", "location", "key", "batch"}),
    facets=(
        LOCATION_FACET,
        Facet(
            id=_LINKED,
            title=tr("Linked account"),
            choices=((_YES, tr("linked")), ("no", tr("not linked"))),
        ),
    ),
)

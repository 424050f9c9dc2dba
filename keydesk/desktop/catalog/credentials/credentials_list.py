"""The list of credentials, as data."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Credential
from keydesk.contract.catalog_queries import CredentialQuery, CredentialSort
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.desktop import screen_time
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words

_LONGEST: Final = 200


def users_text(credential: Credential) -> str:
    """Name who uses it: *OpenAI, Backup and 3 more*."""
    names = [user.name for user in credential.used_by]
    more = credential.users - len(names)
    if more > 0:
        return tr("{names} and {more} more", names=", ".join(names), more=as_number(more))
    return ", ".join(names) or tr("Nobody")


def state_text(credential: Credential) -> str:
    """Say whether it can be used."""
    return tr("Enter it again") if credential.lost else tr("Ready")


def _state_tooltip(credential: Credential) -> str:
    if credential.lost:
        return tr(
            "What is stored cannot be opened for where it would be sent now. Edit it, and enter its value."
        )
    return tr("Stored encrypted, for the one address that it may be sent to")


COLUMNS: Final = (
    Column[Credential](
        id="name",
        title=tr("Name"),
        text=lambda credential, _: credential.name,
        width=24,
        sort=CredentialSort.NAME.value,
        tooltip=lambda credential: credential.name,
        letters=Letters.STRONG,
    ),
    Column[Credential](
        id="preview",
        title=tr("Value"),
        text=lambda credential, _: credential.preview,
        width=14,
        tooltip=lambda _: tr("Its first and last three characters. The rest is never shown"),
        letters=Letters.FIXED,
    ),
    Column[Credential](
        id="users",
        title=tr("Used by"),
        text=lambda credential, _: users_text(credential),
        width=34,
        tooltip=users_text,
    ),
    Column[Credential](
        id="state",
        title=tr("State"),
        text=lambda credential, _: state_text(credential),
        width=19,
        tooltip=_state_tooltip,
        tone=lambda credential: "warn" if credential.lost else "good",
    ),
    Column[Credential](
        id="created",
        title=tr("Created"),
        text=lambda credential, now: screen_time.relative(credential.created_at, now),
        width=18,
        sort=CredentialSort.CREATED_AT.value,
        tooltip=lambda credential: screen_time.exact(credential.created_at),
    ),
)


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[Credential]:
    query = CredentialQuery(q=wanted.text[:_LONGEST], sort=wanted.sort, cursor=cursor, limit=limit)
    return await api.list_credentials(query)


CREDENTIALS: Final = Listing(
    name="credentials",
    needs=Capability.CREDENTIALS,
    columns=COLUMNS,
    fetch=_fetch,
    words=Words(
        one=tr("credential", "counted"),
        many=tr("credentials"),
        icon="lock",
        empty=tr("No credential yet"),
        empty_detail=tr(
            "A credential is a provider's own API key. It is stored encrypted, and only its ends "
            "are ever shown. Adding a provider asks for one too."
        ),
        empty_for_viewers=tr("Your admin token may look, but not add credentials."),
        action=tr("Add credential"),
    ),
    searched=tr("name"),
    sort=CredentialSort.NAME.value,
    about=frozenset({"credential", "provider"}),
)

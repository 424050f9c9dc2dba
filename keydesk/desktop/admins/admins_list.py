"""The list of admins, as data."""

from collections.abc import Callable
from typing import Final

from keydesk.contract.admins import Admin, AdminQuery
from keydesk.contract.api import AdminApi
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.desktop import screen_time
from keydesk.desktop.admins.roles import MAY, NAMES, TONES, places
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.domain.errors import ForbiddenError

_LONGEST: Final = 200
REVOKED_FACET: Final = Facet(
    id="revoked", title=tr("Revoked", "an admin"), choices=(("yes", tr("shown too")),)
)
NOT_FOR_YOU: Final = tr("Only owners manage admins. Ask one of them for what you need.")


def admins_listing(is_owner: Callable[[], bool], own_id: Callable[[], str]) -> Listing[Admin]:
    """Return the list. Whoever is no owner is told that it is not for them."""

    async def fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[Admin]:
        if not is_owner():
            raise ForbiddenError(NOT_FOR_YOU)
        revoked = wanted.id_of(REVOKED_FACET.id) is not None
        query = AdminQuery(q=wanted.text[:_LONGEST], revoked=revoked, cursor=cursor, limit=limit)
        return await api.list_admins(query)

    def name(admin: Admin) -> str:
        return tr("{name} (you)", name=admin.name) if admin.id == own_id() else admin.name

    return Listing(
        name="admins",
        needs=Capability.ADMINS,
        columns=(
            Column[Admin](
                id="name",
                title=tr("Name"),
                text=lambda admin, _: name(admin),
                width=22,
                tooltip=lambda admin: admin.name,
                letters=Letters.STRONG,
            ),
            Column[Admin](
                id="role",
                title=tr("Role"),
                text=lambda admin, _: tr("Revoked", "an admin") if admin.revoked_at else NAMES[admin.role],
                width=17,
                tone=lambda admin: "bad" if admin.revoked_at else TONES[admin.role],
                tooltip=lambda admin: MAY[admin.role],
            ),
            Column[Admin](
                id="locations",
                title=tr("Locations"),
                text=lambda admin, _: places(admin),
                width=26,
                tooltip=lambda admin: places(admin).replace(", ", "\n"),
            ),
            Column[Admin](
                id="token",
                title=tr("Token"),
                text=lambda admin, _: admin.preview,
                width=20,
                letters=Letters.FIXED,
            ),
            Column[Admin](
                id="seen",
                title=tr("Last seen"),
                text=lambda admin, now: (
                    screen_time.relative(admin.last_seen_at, now) if admin.last_seen_at else NOTHING
                ),
                width=16,
                tooltip=lambda admin: (
                    screen_time.exact(admin.last_seen_at) if admin.last_seen_at else tr("Never", "seen")
                ),
            ),
            Column[Admin](
                id="created",
                title=tr("Created"),
                text=lambda admin, now: screen_time.relative(admin.created_at, now),
                width=16,
                tooltip=lambda admin: tr(
                    "{moment}, by {admin}",
                    moment=screen_time.exact(admin.created_at),
                    admin=admin.created_by,
                ),
            ),
            Column[Admin](
                id="by",
                title=tr("By", "created"),
                text=lambda admin, _: admin.created_by,
                width=18,
                shown=False,
            ),
        ),
        fetch=fetch,
        words=Words(
            one=tr("admin"),
            many=tr("admins"),
            icon="user-cog",
            empty=tr("There is no admin yet besides this desktop"),
            empty_detail=tr(
                "An admin connects to this gateway from another computer, or with a script, by a "
                "token of their own."
            ),
            empty_for_viewers=NOT_FOR_YOU,
            action=tr("Add admin"),
        ),
        searched=tr("name", "what is searched"),
        sort="",
        about=frozenset({"admin"}),
        faded=lambda admin: admin.revoked_at is not None,
    )

"""The list of deployments, as data."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog_queries import DeploymentQuery, DeploymentSort
from keydesk.contract.deployments import Deployment
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


def admits(deployment: Deployment) -> tuple[str, str]:
    """Say in a word whether it requires a key, and in which tone."""
    return (tr("Required"), "good") if deployment.requires_key else (tr("Not required"), "warn")


def admits_in_full(deployment: Deployment) -> str:
    """Say what that means."""
    if deployment.requires_key:
        return tr("It admits the keys that are attached to it, and nobody else")
    return tr("Whoever knows its address may call without a key; what that costs is nobody's")


def models_text(deployment: Deployment) -> str:
    """Name its models, in a line."""
    return ", ".join(deployment.models)


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[Deployment]:
    query = DeploymentQuery(q=wanted.text[:_LONGEST], sort=wanted.sort, cursor=cursor, limit=limit)
    return await api.list_deployments(query)


DEPLOYMENTS: Final = Listing(
    name="deployments",
    needs=Capability.DEPLOYMENTS,
    columns=(
        Column[Deployment](
            id="name",
            title=tr("Name"),
            text=lambda deployment, _: deployment.name,
            width=22,
            sort=DeploymentSort.NAME.value,
            tooltip=lambda deployment: deployment.name,
            letters=Letters.STRONG,
        ),
        Column[Deployment](
            id="models",
            title=tr("Models"),
            text=lambda deployment, _: models_text(deployment),
            width=30,
            tooltip=lambda deployment: "\n".join(deployment.models),
        ),
        Column[Deployment](
            id="requires_key",
            title=tr("Key", "whether one is required"),
            text=lambda deployment, _: admits(deployment)[0],
            width=17,
            tone=lambda deployment: admits(deployment)[1],
            tooltip=admits_in_full,
        ),
        Column[Deployment](
            id="keys",
            title=tr("Keys"),
            text=lambda deployment, _: as_number(len(deployment.key_ids)),
            width=9,
            numeric=True,
            tooltip=lambda _: tr("Keys that are attached"),
        ),
        Column[Deployment](
            id="address",
            title=tr("Address"),
            text=lambda deployment, _: deployment.base_url,
            width=44,
            tooltip=lambda deployment: deployment.base_url,
            letters=Letters.FIXED,
        ),
        Column[Deployment](
            id="created",
            title=tr("Created"),
            text=lambda deployment, now: screen_time.relative(deployment.created_at, now),
            width=15,
            sort=DeploymentSort.CREATED_AT.value,
            tooltip=lambda deployment: screen_time.exact(deployment.created_at),
        ),
    ),
    fetch=_fetch,
    words=Words(
        one=tr("deployment"),
        many=tr("deployments"),
        icon="layers",
        empty=tr("There is no deployment yet"),
        empty_detail=tr(
            "A deployment is an address of its own that serves the models you choose, to the keys you attach."
        ),
        empty_for_viewers=tr("Your admin token may look, but not add deployments."),
        action=tr("Add deployment"),
    ),
    searched=tr("name"),
    sort=DeploymentSort.NAME.value,
    about=frozenset({"deployment", "key", "model"}),
)

"""Which keys are listed, and in which order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from keydesk.contract.info import Capability
from keydesk.contract.keys import Key, KeyQuery
from keydesk.desktop.key_words import kind_inside, status_inside
from keydesk.desktop.language import tr
from keydesk.domain.key import KeyKind, KeyStatus

PIECE: Final = 100
"""How many keys are fetched at once: some screens full."""
NEWEST_FIRST: Final = "-created_at"


class Facet(Enum):
    """What keys can be narrowed down by."""

    STATUS = "status"
    OWNER = "owner"
    LOCATION = "location"
    KIND = "kind"
    BATCH = "batch"
    DEPLOYMENT = "deployment"
    MODEL = "model"
    MCP_SERVER = "mcp_server"

    @property
    def title(self) -> str:
        """The word on its button and its chip."""
        return _TITLES[self]

    @property
    def needs(self) -> Capability:
        """What a gateway must offer for this to make sense."""
        return _NEEDS.get(self, Capability.KEYS)

    @property
    def many(self) -> str:
        """What one searches for to choose."""
        return _MANY.get(self, "")


_TITLES: Final = {
    Facet.STATUS: tr("Status"),
    Facet.OWNER: tr("Owner"),
    Facet.LOCATION: tr("Location"),
    Facet.KIND: tr("Kind"),
    Facet.BATCH: tr("Batch"),
    Facet.DEPLOYMENT: tr("Deployment"),
    Facet.MODEL: tr("Model"),
    Facet.MCP_SERVER: tr("MCP server"),
}
_NEEDS: Final = {
    Facet.OWNER: Capability.PEOPLE,
    Facet.LOCATION: Capability.LOCATIONS,
    Facet.BATCH: Capability.BATCHES,
    Facet.DEPLOYMENT: Capability.DEPLOYMENTS,
    Facet.MODEL: Capability.MODELS,
    Facet.MCP_SERVER: Capability.MCP_SERVERS,
}


_MANY: Final = {
    Facet.OWNER: tr("people"),
    Facet.LOCATION: tr("locations"),
    Facet.BATCH: tr("batches"),
    Facet.DEPLOYMENT: tr("deployments"),
    Facet.MODEL: tr("models"),
    Facet.MCP_SERVER: tr("MCP servers"),
}


@dataclass(frozen=True, slots=True)
class Pick:
    """What a list is narrowed down to. The name stays what it was, whatever becomes of the thing itself."""

    facet: Facet
    id: str
    name: str

    @property
    def words(self) -> str:
        """Say it as it stands on a chip: ``Location: Utrecht``."""
        return f"{self.facet.title}: {self.name}"


def status_pick(status: KeyStatus) -> Pick:
    """Return the pick of a status."""
    return Pick(Facet.STATUS, status.value, status_inside(status))


def kind_pick(kind: KeyKind) -> Pick:
    """Return the pick of a kind."""
    return Pick(Facet.KIND, kind.value, kind_inside(kind))


_OF_A_KEY: Final[dict[Facet, Callable[[Key], tuple[str | None, str | None]]]] = {
    Facet.OWNER: lambda key: (key.owner_id, key.owner_name),
    Facet.LOCATION: lambda key: (key.location_id, key.location_name),
    Facet.BATCH: lambda key: (key.batch_id, key.batch_label),
}


def pick_of(key: Key, facet: Facet) -> Pick | None:
    """Return the pick that lists what shares the key's owner, location or batch; None if it has none."""
    id_, name = _OF_A_KEY[facet](key)
    return Pick(facet, id_, name or id_) if id_ else None


@dataclass(frozen=True, slots=True)
class Filters:
    """What the user asked to see. ``picks`` has at most one of each facet, the latest last."""

    text: str = ""
    picks: tuple[Pick, ...] = ()
    revoked: bool = False
    sort: str = NEWEST_FIRST

    @property
    def narrow(self) -> bool:
        """Whether keys are left out that would be listed otherwise."""
        return bool(self.text.strip() or self.picks)

    @property
    def status(self) -> KeyStatus | None:
        """The one status that is listed; None for all."""
        id_ = self.id_of(Facet.STATUS)
        return None if id_ is None else KeyStatus(id_)

    def id_of(self, facet: Facet) -> str | None:
        """Return what the list is narrowed down to in this respect."""
        return next((pick.id for pick in self.picks if pick.facet is facet), None)

    def with_pick(self, pick: Pick) -> "Filters":
        """Return these filters with the pick, in the place of one of the same facet if there is one."""
        if self.id_of(pick.facet) is None:
            return replace(self, picks=(*self.picks, pick))
        return replace(self, picks=tuple(pick if each.facet is pick.facet else each for each in self.picks))

    def without(self, facet: Facet) -> "Filters":
        """Return these filters with the one of this facet taken off."""
        return replace(self, picks=tuple(each for each in self.picks if each.facet is not facet))

    def cleared(self) -> "Filters":
        """Return filters that leave nothing out but what the switch for revoked keys says."""
        return replace(self, text="", picks=())

    def query(self, cursor: str | None, *, counts: bool, limit: int = PIECE, offset: int = 0) -> KeyQuery:
        """Return the question to the gateway for a piece of the list; ``offset`` in place of a cursor."""
        kind = self.id_of(Facet.KIND)
        return KeyQuery(
            q=self.text.strip(),
            status=self.status,
            kind=None if kind is None else KeyKind(kind),
            owner_id=self.id_of(Facet.OWNER),
            location_id=self.id_of(Facet.LOCATION),
            batch_id=self.id_of(Facet.BATCH),
            deployment_id=self.id_of(Facet.DEPLOYMENT),
            model=self.id_of(Facet.MODEL),
            mcp_server=self.id_of(Facet.MCP_SERVER),
            revoked=self.revoked,
            counts=counts,
            sort=self.sort,
            limit=limit,
            cursor=cursor,
            offset=offset,
        )

"""Which gateway a database belongs to, and whether the master key is the one that belongs to it."""

import socket
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.instant import Clock
from keydesk.domain.naming import clean_name
from keydesk.domain.secret import new_id
from keydesk.gateway.store.hashing import Pepper
from keydesk.gateway.store.tables import gateway_table


@dataclass(frozen=True, slots=True)
class GatewayIdentity:
    """The gateway's id and name."""

    id: str
    name: str


class WrongMasterKeyError(DomainError):
    """The master key is another than the one that this database's hashes and seals were made with."""


def identify(connection: Connection, pepper: Pepper, clock: Clock) -> GatewayIdentity:
    """Return whose database this is; a new one becomes a new gateway's.

    Raises WrongMasterKeyError rather than go on with a key under which no stored secret checks out (S18).
    """
    row = connection.execute(select(gateway_table)).mappings().first()
    if row is None:
        return _found(connection, pepper, clock)
    require_pepper(connection, pepper)
    return GatewayIdentity(row["id"], row["name"])


def is_founded(connection: Connection) -> bool:
    """Return whether the database belongs to a gateway yet."""
    return connection.execute(select(gateway_table.c.id)).first() is not None


def require_pepper(connection: Connection, pepper: Pepper) -> None:
    """Raise WrongMasterKeyError unless this database's hashes and seals were made with this master key."""
    if connection.execute(select(gateway_table.c.pepper_id)).scalar_one() != pepper.id:
        raise WrongMasterKeyError(
            "master.key is not the one that this database was made with. Nothing was changed; put the right "
            "one in its place: from a copy, or from the data folder of another gateway on this database."
        )


def _found(connection: Connection, pepper: Pepper, clock: Clock) -> GatewayIdentity:
    identity = GatewayIdentity(new_id(), host_name())
    now = clock.now()
    connection.execute(
        insert(gateway_table).values(
            row=1, id=identity.id, name=identity.name, created_at=now, highest_time=now, pepper_id=pepper.id
        )
    )
    return identity


def host_name() -> str:
    """Return what this computer is called."""
    try:
        return clean_name(socket.gethostname())
    except InvalidValueError:
        return "gateway"

"""What the members of usage are called now.

Their tables go by name here: whoever owns them knows of usage, and not the reverse.
"""

from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, column, select, table

from keydesk.contract.usage import UsageDimension

_NAMES: Final = {
    UsageDimension.KEY: ("key", "name"),
    UsageDimension.PERSON: ("person", "name"),
    UsageDimension.LOCATION: ("location", "name"),
    UsageDimension.BATCH: ("batch", "label"),
    UsageDimension.PROVIDER: ("provider", "name"),
}


def names_of(connection: Connection, by: UsageDimension, ids: Collection[str]) -> dict[str, str]:
    """Return the names of those members that there still are. A model id is its own name."""
    if by is UsageDimension.MODEL:
        return {id_: id_ for id_ in ids if id_}
    return _names_in(connection, *_NAMES[by], ids)


def names_of_deployments(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """Return the names of those deployments that there still are."""
    return _names_in(connection, "deployment", "name", ids)


def _names_in(connection: Connection, kind: str, called: str, ids: Collection[str]) -> dict[str, str]:
    members = table(kind, column("id"), column(called))
    found: dict[str, str] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), 500):
        some = members.c.id.in_(wanted[start : start + 500])
        rows = connection.execute(select(members.c.id, members.c[called]).where(some)).all()
        found |= {row[0]: row[1] for row in rows}
    return found

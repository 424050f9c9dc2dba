"""Where a database of PostgreSQL is: a URL, which is never shown with its password."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from keydesk.domain.errors import InvalidValueError

_SCHEMES: Final = ("postgresql+psycopg", "postgresql", "postgres")
_EXAMPLE: Final = "a URL such as postgresql+psycopg://keydesk@db.example.org/keydesk"


@dataclass(frozen=True, slots=True, repr=False)
class DatabaseUrl:
    """The URL of a database. What it leaves out, libpq finds: PGHOST, a service, ~/.pgpass, and so on."""

    url: URL

    def __str__(self) -> str:
        """Return the URL without its password, and without options, which may hold one."""
        return self.url.set(query={}).render_as_string(hide_password=True)

    def __repr__(self) -> str:
        """Return the same: it may end up in a log."""
        return f"DatabaseUrl({self})"


def parse_database_url(text: str) -> DatabaseUrl:
    """Read what ``--database`` was given. The error never repeats it, as it may hold a password."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise InvalidValueError(_EXAMPLE, field="database") from None
    if url.drivername not in _SCHEMES:
        raise InvalidValueError(_EXAMPLE, field="database")
    return DatabaseUrl(url.set(drivername=_SCHEMES[0]))

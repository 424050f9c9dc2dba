"""Gateways on one database that serve as one: the fixture ``several``."""

from collections.abc import Iterator

import pytest

from keydesk.gateway.store.database_url import DatabaseUrl
from tests.fixtures.postgresql import Server
from tests.fixtures.several_gateways import Several, running


@pytest.fixture(scope="module")
def options() -> tuple[str, ...]:
    """What the gateways of a module are started with."""
    return ()


@pytest.fixture(scope="module")
def machines() -> tuple[str, ...]:
    """What is said to each machine at first; three that are as machines are."""
    return ("", "", "")


@pytest.fixture(scope="module")
def several(
    postgresql: Server,
    empty_on_postgresql: DatabaseUrl,
    options: tuple[str, ...],
    machines: tuple[str, ...],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Several]:
    """Gateways that the tests of a module share."""
    url = postgresql.new_database(like=empty_on_postgresql)
    with running(postgresql, url, tmp_path_factory.mktemp("several")) as found:
        found.begin(options, machines)
        yield found
        assert [gateway.stop() for gateway in found.gateways] == [0] * len(machines)
        found.gateways[0].require_intact()

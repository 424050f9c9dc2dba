"""H2: a client that rotates its own token goes on with the new one, and no call falls in between."""

import asyncio
from uuid import uuid4

import pytest

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import AdminCreate
from keydesk.contract.info import Role
from keydesk.domain.errors import UnauthorizedError
from keydesk.domain.secret import parse
from tests.fixtures.running_gateway import RunningGateway


async def test_rotating_ones_own_token_leaves_no_gap(gateway: RunningGateway) -> None:
    """Calls before, during and after it are all admitted; the old token is refused from then on."""
    parent = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    minted = await parent.create_admin(AdminCreate(name="Ada", role=Role.OWNER), attempt=uuid4().hex)
    own, old = (HttpAdminApi(gateway.ready["admin_url"], minted.secret) for _ in range(2))
    done = asyncio.Event()

    async def ask() -> int:
        asked = 0
        while not done.is_set():
            assert (await own.info()).admin.id == minted.admin.id
            asked += 1
        await own.info()
        return asked

    async with asyncio.TaskGroup() as group:
        asking = [group.create_task(ask()) for _ in range(4)]
        for _ in range(5):
            await own.rotate_admin(minted.admin.id, attempt=uuid4().hex)
        done.set()
    assert all(each.result() for each in asking)
    with pytest.raises(UnauthorizedError):
        await old.info()
    other = await parent.create_admin(AdminCreate(name="Bob", role=Role.VIEWER), attempt=uuid4().hex)
    rotated = await own.rotate_admin(other.admin.id, attempt=uuid4().hex)
    assert parse(rotated.secret) is not None
    assert (await own.info()).admin.id == minted.admin.id, "another one's token is not taken"
    for api in (parent, own, old):
        await api.aclose()

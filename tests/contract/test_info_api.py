"""What a backend says of itself, and whom it lets in."""

from typing import Any

import pytest

from keydesk.client import HttpAdminApi
from keydesk.contract.api import AdminApi
from keydesk.contract.info import PRODUCT, Capability, Role
from keydesk.domain.errors import UnauthorizedError
from keydesk.domain.secret import SecretKind, mint

RunningGateway = Any


async def test_a_backend_says_what_it_is_and_who_asks(api: AdminApi) -> None:
    info = await api.info()
    assert info.product == PRODUCT
    assert info.gateway_id
    assert info.gateway_name
    assert info.base_url.endswith("/v1")
    assert {capability.value for capability in Capability} <= set(info.capabilities)
    assert (info.admin.name, info.admin.role) == ("Suite", Role.OWNER)


async def test_a_token_that_nobody_minted_is_not_let_in(running_gateway: RunningGateway) -> None:
    stranger = HttpAdminApi(running_gateway.admin_url, mint(SecretKind.ADMIN))
    with pytest.raises(UnauthorizedError):
        await stranger.info()
    await stranger.aclose()

"""Deployments, as every backend of AdminApi has them."""

from collections.abc import Callable
from typing import Any

import pytest

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.deployments import Deployment, DeploymentCreate, DeploymentKey, DeploymentPatch
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError, StaleError

Maker = Any
Attempt = Callable[[], str]
UNKNOWN = "A1b2C3d4E5f6"
MODEL = "keydesk-demo"


async def create(api: AdminApi, word: str, attempt: str, **fields: Any) -> Deployment:
    wanted = DeploymentCreate.model_validate({"name": word.lower(), "models": [MODEL], **fields})
    return await api.create_deployment(wanted, attempt=attempt)


async def test_a_deployment_has_an_address_of_its_own(
    api: AdminApi, make: Maker, word: str, attempt: Attempt
) -> None:
    key = (await make.key()).key
    once = attempt()
    made = await create(api, word, once, key_ids=[key.id])
    assert await create(api, word, once, key_ids=[key.id]) == made
    assert made.base_url.endswith(f"/deployments/{word.lower()}/v1")
    assert (made.models, made.requires_key, made.key_ids) == ([MODEL], True, [key.id])
    assert await api.get_deployment(made.id) == made
    (listed,) = (await api.list_deployments(CatalogQuery(q=word))).items
    assert listed == made


async def test_a_deployment_is_changed_part_by_part(
    api: AdminApi, make: Maker, word: str, attempt: Attempt
) -> None:
    key = (await make.key()).key
    made = await create(api, word, attempt())
    attached = await api.update_deployment(made.id, DeploymentPatch(key_ids=[key.id]), version=made.version)
    shown = DeploymentKey(id=key.id, name=key.name, preview=key.preview, status=key.status)
    with_key = {"key_ids": [key.id], "key_count": 1, "keys": [shown]}
    assert attached == made.model_copy(update={**with_key, "version": made.version + 1})
    with pytest.raises(StaleError):
        await api.update_deployment(made.id, DeploymentPatch(requires_key=False), version=made.version)
    name = f"{word.lower()}-2"
    renamed = await api.update_deployment(made.id, DeploymentPatch(name=name), version=attached.version)
    assert renamed.base_url.endswith(f"/deployments/{name}/v1")
    assert renamed.key_ids == [key.id]


async def test_names_are_taken_once_and_lists_name_what_there_is(
    api: AdminApi, make: Maker, word: str, attempt: Attempt
) -> None:
    made = await create(api, word, attempt())
    with pytest.raises(ConflictError):
        await create(api, word, attempt())
    revoked = await api.revoke_key((await make.key()).key.id)
    for patch in (
        DeploymentPatch(models=["nothing"]),
        DeploymentPatch(key_ids=[UNKNOWN]),
        DeploymentPatch(key_ids=[revoked.id]),
    ):
        with pytest.raises(InvalidValueError):
            await api.update_deployment(made.id, patch, version=made.version)
    assert await api.get_deployment(made.id) == made


async def test_a_deleted_deployment_leaves_its_keys(
    api: AdminApi, make: Maker, word: str, attempt: Attempt
) -> None:
    key = (await make.key()).key
    made = await create(api, word, attempt(), key_ids=[key.id])
    await api.delete_deployment(made.id)
    for call in (
        api.get_deployment(made.id),
        api.delete_deployment(made.id),
        api.update_deployment(made.id, DeploymentPatch(requires_key=True), version=1),
    ):
        with pytest.raises(NotFoundError):
            await call
    assert (await api.get_key(key.id)).status is key.status

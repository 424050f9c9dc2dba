"""What one can do with deployments: one function a user action. No widgets here."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Model
from keydesk.contract.catalog_queries import ModelQuery, ProviderQuery
from keydesk.contract.deployments import Deployment, DeploymentCreate, DeploymentPatch
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key, KeyQuery
from keydesk.desktop.language import tr
from keydesk.desktop.whole_list import whole_list
from keydesk.domain.errors import ConflictError, NotFoundError, StaleError

_TRIES: Final = 5


@dataclass(frozen=True, slots=True)
class Offer:
    """The models that a deployment can serve, and what their providers are called."""

    models: list[Model]
    providers: dict[str, str]


async def add(api: AdminApi, fields: Mapping[str, Any], attempt: str) -> Deployment:
    """Make a deployment. Repeating it with the same ``attempt`` makes no second one."""
    return await api.create_deployment(DeploymentCreate(**fields), attempt=attempt)


async def change(api: AdminApi, deployment: Deployment, fields: Mapping[str, Any]) -> Deployment:
    """Change these fields. StaleError: somebody changed it since ``deployment`` was read."""
    return await api.update_deployment(deployment.id, DeploymentPatch(**fields), version=deployment.version)


async def look_up(api: AdminApi, deployment_id: str) -> Deployment:
    """Fetch the deployment as it is now."""
    return await api.get_deployment(deployment_id)


async def delete(api: AdminApi, deployment: Deployment) -> None:
    """Delete it; its keys stay."""
    await api.delete_deployment(deployment.id)


async def attach(api: AdminApi, deployment_id: str, key_ids: Collection[str]) -> Deployment:
    """Let it admit these keys too, whoever else changes it meanwhile."""
    return await _change_keys(api, deployment_id, lambda present: present | set(key_ids))


async def detach(api: AdminApi, deployment_id: str, key_ids: Collection[str]) -> Deployment:
    """Let it admit these keys no more, whoever else changes it meanwhile."""
    return await _change_keys(api, deployment_id, lambda present: present - set(key_ids))


async def offer(api: AdminApi) -> Offer:
    """Return what a deployment can serve. NotFoundError: this gateway does not tell its models."""
    offered = (await api.info()).capabilities
    if Capability.MODELS.value not in offered:
        raise NotFoundError(tr("They are not available on this gateway."))
    models = await whole_list(lambda at, limit: api.list_models(ModelQuery(cursor=at, limit=limit)))
    if Capability.PROVIDERS.value not in offered:
        return Offer(models, {})
    providers = await whole_list(lambda at, limit: api.list_providers(ProviderQuery(cursor=at, limit=limit)))
    return Offer(models, {each.id: each.name for each in providers})


async def keys_of(api: AdminApi, deployment_id: str) -> list[Key]:
    """Return the keys that it admits, by name."""
    return await whole_list(
        lambda at, limit: api.list_keys(
            KeyQuery(deployment_id=deployment_id, sort="name", cursor=at, limit=limit)
        )
    )


async def _change_keys(
    api: AdminApi, deployment_id: str, wanted: Callable[[set[str]], set[str]]
) -> Deployment:
    """Attaching and detaching go together with whatever others change: they are tried again on top of it."""
    for _ in range(_TRIES):
        present = await api.get_deployment(deployment_id)
        key_ids = wanted(set(present.key_ids))
        if key_ids == set(present.key_ids):
            return present
        try:
            patch = DeploymentPatch(key_ids=sorted(key_ids))
            return await api.update_deployment(deployment_id, patch, version=present.version)
        except StaleError:
            continue
    raise ConflictError(tr("Somebody else changes this deployment all the time. Try again in a moment."))

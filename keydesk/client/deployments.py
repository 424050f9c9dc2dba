"""Deployments, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.catalog_api import DeploymentsApi
from keydesk.contract.deployments import Deployment, DeploymentCreate, DeploymentPatch
from keydesk.contract.fields import Page

_DEPLOYMENTS = "deployments"


class DeploymentsClient(CollectionsClient, DeploymentsApi):
    """The calls of DeploymentsApi; what each means is said there."""

    async def list_deployments(self, query: CatalogQuery) -> Page[Deployment]:
        """Ask for a piece of the list."""
        return await self._list(_DEPLOYMENTS, query, Page[Deployment])

    async def get_deployment(self, deployment_id: str) -> Deployment:
        """Ask for one deployment."""
        return await self._get((_DEPLOYMENTS, deployment_id), Deployment)

    async def create_deployment(self, deployment: DeploymentCreate, *, attempt: str) -> Deployment:
        """Make a deployment."""
        return await self._create(_DEPLOYMENTS, deployment, attempt, Deployment)

    async def update_deployment(
        self, deployment_id: str, patch: DeploymentPatch, *, version: int
    ) -> Deployment:
        """Change a deployment."""
        return await self._update((_DEPLOYMENTS, deployment_id), patch, version, Deployment)

    async def delete_deployment(self, deployment_id: str) -> None:
        """Delete a deployment."""
        await self._delete(_DEPLOYMENTS, deployment_id)

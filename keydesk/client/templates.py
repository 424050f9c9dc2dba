"""Templates, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.contract.templates import Template, TemplateCreate, TemplatePatch
from keydesk.contract.templates_api import TemplatesApi


class TemplatesClient(CollectionsClient, TemplatesApi):
    """The calls of TemplatesApi; what each means is said there."""

    async def list_templates(self, query: CatalogQuery) -> Page[Template]:
        """Ask for a piece of the list."""
        return await self._list("templates", query, Page[Template])

    async def create_template(self, template: TemplateCreate, *, attempt: str) -> Template:
        """Keep settings under a name."""
        return await self._create("templates", template, attempt, Template)

    async def update_template(self, template_id: str, patch: TemplatePatch, *, version: int) -> Template:
        """Change name or settings."""
        return await self._update(("templates", template_id), patch, version, Template)

    async def delete_template(self, template_id: str) -> None:
        """Delete a template."""
        await self._delete("templates", template_id)

"""The part of the admin API that keeps settings under names."""

from typing import Protocol

from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.contract.templates import Template, TemplateCreate, TemplatePatch


class TemplatesApi(Protocol):
    """Templates."""

    async def list_templates(self, query: CatalogQuery) -> Page[Template]:
        """Return a piece of the list, by name."""
        ...

    async def create_template(self, template: TemplateCreate, *, attempt: str) -> Template:
        """Keep settings under a name."""
        ...

    async def update_template(self, template_id: str, patch: TemplatePatch, *, version: int) -> Template:
        """Change a template's name, or its settings as a whole."""
        ...

    async def delete_template(self, template_id: str) -> None:
        """Delete a template. Keys that were made of it stay as they are."""
        ...

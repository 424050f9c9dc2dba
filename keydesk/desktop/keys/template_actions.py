"""What one can do with templates: one function a user action. No widgets here."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.contract.keys import KeyTemplate
from keydesk.contract.templates import Template, TemplateCreate, TemplatePatch
from keydesk.domain.errors import NotFoundError
from keydesk.domain.naming import clean_name

_A_PIECE: Final = 500
_SHOWN: Final = 500


async def list_templates(api: AdminApi, text: str) -> Page[Template]:
    """Return the first of those with ``text`` in their name."""
    return await api.list_templates(CatalogQuery(q=text.strip(), limit=_SHOWN))


async def save_template(api: AdminApi, name: str, fields: KeyTemplate, attempt: str) -> Template:
    """Keep settings under a name. ConflictError: the name is taken."""
    return await api.create_template(TemplateCreate(name=name, fields=fields), attempt=attempt)


async def template_named(api: AdminApi, name: str) -> Template:
    """Return the template that has this name, whatever its case. NotFoundError: it is gone by now."""
    wanted, cursor = clean_name(name).casefold(), None
    while True:
        page = await api.list_templates(CatalogQuery(q=clean_name(name), limit=_A_PIECE, cursor=cursor))
        for template in page.items:
            if template.name.casefold() == wanted:
                return template
        cursor = page.next_cursor
        if cursor is None:
            raise NotFoundError("There is no template of this name any more.")


async def replace_template(api: AdminApi, template: Template, fields: KeyTemplate) -> Template:
    """Put other settings under its name. StaleError: somebody changed it since it was read."""
    return await api.update_template(template.id, TemplatePatch(fields=fields), version=template.version)


async def rename_template(api: AdminApi, template: Template, name: str) -> Template:
    """Give it another name. StaleError as above; ConflictError: the name is taken."""
    return await api.update_template(template.id, TemplatePatch(name=name), version=template.version)


async def delete_template(api: AdminApi, template: Template) -> Template:
    """Delete it, and return what it was."""
    await api.delete_template(template.id)
    return template

"""What one can do with templates: one function a user action. No widgets here."""

import contextlib
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.contract.keys import KeyTemplate
from keydesk.contract.templates import Template, TemplateCreate, TemplatePatch
from keydesk.desktop.language import tr
from keydesk.domain.errors import NotFoundError, StaleError
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
            raise NotFoundError(tr("There is no template of this name any more."))


async def replace_template(api: AdminApi, template: Template, fields: KeyTemplate) -> Template:
    """Put other settings under its name. StaleError: somebody changed it since it was read."""
    return await api.update_template(template.id, TemplatePatch(fields=fields), version=template.version)


async def rename_template(api: AdminApi, template: Template, name: str) -> Template:
    """Give it another name, also when somebody changed its settings meanwhile. ConflictError: it is taken.

    Asked for again after its answer was lost, it is found done. StaleError: somebody gave it another name.
    """
    try:
        return await api.update_template(template.id, TemplatePatch(name=name), version=template.version)
    except StaleError:
        present = await _look_up(api, template.id)
        if present.name == name:
            return present
        if present.name != template.name:
            raise
        return await api.update_template(template.id, TemplatePatch(name=name), version=present.version)


async def delete_template(api: AdminApi, template: Template) -> Template:
    """Delete it, and return what it was; one that is gone already is as it shall be."""
    with contextlib.suppress(NotFoundError):
        await api.delete_template(template.id)
    return template


async def _look_up(api: AdminApi, template_id: str) -> Template:
    cursor = None
    while True:
        page = await api.list_templates(CatalogQuery(limit=_A_PIECE, cursor=cursor))
        found = next((template for template in page.items if template.id == template_id), None)
        cursor = page.next_cursor
        if found is not None:
            return found
        if cursor is None:
            raise NotFoundError(tr("It was deleted meanwhile."))

"""Templates, as every backend of AdminApi has them."""

from collections.abc import Callable

import pytest

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.keys import KeyTemplate
from keydesk.contract.templates import TemplateCreate, TemplatePatch
from keydesk.domain.errors import ConflictError, NotFoundError, StaleError


async def test_settings_are_kept_changed_and_deleted(
    api: AdminApi, word: str, attempt: Callable[[], str]
) -> None:
    wanted = TemplateCreate(name=word, fields=KeyTemplate(rpm=30, expires_at=None))
    made = await api.create_template(wanted, attempt=attempt())
    assert made.fields == wanted.fields
    assert made.fields.model_fields_set == {"rpm", "expires_at"}
    assert (await api.list_templates(CatalogQuery(q=word))).items == [made]
    with pytest.raises(ConflictError):
        await api.create_template(wanted, attempt=attempt())
    changed = await api.update_template(
        made.id, TemplatePatch(fields=KeyTemplate(tpm=5)), version=made.version
    )
    assert changed.fields.model_fields_set == {"tpm"}
    with pytest.raises(StaleError):
        await api.update_template(made.id, TemplatePatch(name="x"), version=made.version)
    await api.delete_template(made.id)
    with pytest.raises(NotFoundError):
        await api.delete_template(made.id)

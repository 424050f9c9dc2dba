"""The rules of templates: settings of keys, kept under a name."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping

from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.contract.keys import KeyTemplate
from keydesk.contract.templates import Template, TemplateCreate, TemplatePatch
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import new_id
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.catalog.changing import require_free, require_row, require_version
from keydesk.gateway.catalog.rows import add_row, change_row, delete_row, load_page
from keydesk.gateway.keys.tables import template_table
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore


class TemplateService:
    """Templates. They are settings alone: a change to one changes no key."""

    def __init__(self, opened: OpenStore, journal: Journal) -> None:
        self._store = opened.store
        self._journal = journal

    def list(self, query: CatalogQuery) -> Page[Template]:
        """Return a page of templates, by name."""
        with self._store.read() as connection:
            rows, cursor, total = load_page(connection, template_table, "name_folded", query, fold(query.q))
        return Page[Template](items=[_template(row) for row in rows], next_cursor=cursor, total=total)

    def get(self, template_id: str) -> Template:
        """Return one template."""
        with self._store.read() as connection:
            return _load(connection, template_id)

    def create(self, caller: Caller, wanted: TemplateCreate, attempt: Attempt | None) -> Template:
        """Keep settings under a name."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Template, lambda: _add(change, wanted))

    def update(
        self, caller: Caller, template_id: str, patch: TemplatePatch, versions: Sequence[int]
    ) -> Template:
        """Change a template's name, or its settings as a whole."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, template_table, template_id)
            require_version(row, template_table, versions)
            if "fields" in patch.model_fields_set and patch.fields is None:
                raise InvalidValueError("Settings, {} for none.", field="fields")
            present = _plain(_template(row))
            changed = {
                name: value
                for name, value in _plain(patch).items()
                if name in patch.model_fields_set and value != present[name]
            }
            if "name" in changed:
                require_free(change.connection, template_table, "name", changed["name"], template_id)
            if changed:
                change_row(change.connection, template_table, template_id, _columns(patch, changed))
                described = before_and_after(present, changed)
                change.record(Action.TEMPLATE_UPDATED, template_id, row["name"], described)
            return _load(change.connection, template_id)

    def delete(self, caller: Caller, template_id: str) -> None:
        """Delete a template. Keys that were made of it stay as they are."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, template_table, template_id)
            delete_row(change.connection, template_table, template_id)
            change.record(Action.TEMPLATE_DELETED, template_id, row["name"], {})


def _add(change: Change, wanted: TemplateCreate) -> Template:
    require_free(change.connection, template_table, "name", wanted.name)
    id_ = new_id()
    whose = {"id": id_, "created_at": change.at, "created_by": change.caller.name}
    add_row(change.connection, template_table, {**_columns(wanted, _plain(wanted)), **whose})
    change.record(Action.TEMPLATE_CREATED, id_, wanted.name, before_and_after({}, _plain(wanted)))
    return _load(change.connection, id_)


def _plain(template: Template | TemplateCreate | TemplatePatch) -> dict[str, Any]:
    """Return name and settings, as they stand on the wire."""
    document = template.model_dump(mode="json", exclude_unset=True)
    return {name: document[name] for name in ("name", "fields") if name in document}


def _columns(template: TemplateCreate | TemplatePatch, changed: dict[str, Any]) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    if "name" in changed:
        columns |= {"name": changed["name"], "name_folded": fold(changed["name"])}
    if "fields" in changed and template.fields is not None:
        columns["fields"] = template.fields.model_dump_json(exclude_unset=True)
    return columns


def _load(connection: Connection, template_id: str) -> Template:
    return _template(require_row(connection, template_table, template_id))


def _template(row: RowMapping) -> Template:
    return Template(
        id=row["id"],
        name=row["name"],
        fields=KeyTemplate.model_validate_json(row["fields"]),
        created_at=row["created_at"],
        created_by=row["created_by"],
        version=row["version"],
    )

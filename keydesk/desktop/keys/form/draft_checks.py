"""What is wrong with a draft, in words for each field."""

from collections.abc import Callable
from datetime import datetime

from keydesk.contract.budgets import MAX_RENEWALS
from keydesk.contract.mcp import McpAccess
from keydesk.desktop.keys.form.draft import Draft, Expiry, Field
from keydesk.desktop.keys.form.typed_metadata import read_metadata, require_settable
from keydesk.desktop.language import tr
from keydesk.desktop.typed import read_amount, read_count, read_networks, read_percents
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.domain.budget import Renewal
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.limit import MAX_PARALLEL, MAX_RPM, MAX_TPM
from keydesk.domain.mcp import McpMode
from keydesk.domain.naming import clean_description, clean_name

_PICK = tr("“{typed}” is not picked; choose from the list, or clear the field")


def problems_of(draft: Draft, now: datetime) -> dict[Field, str]:
    """Return what is wrong; nothing when the key can be made or changed so."""
    found: dict[Field, str] = {}
    for field, check in _checks(draft):
        try:
            check()
        except InvalidValueError as error:
            found[field] = as_sentence(error)
    end = draft.end(now)
    if end is not None and end <= now and draft.expiry is not Expiry.KEEP:
        found[Field.EXPIRY] = tr("This is over already")
    elif end is not None and end <= draft.begin(now):
        found[Field.EXPIRY] = tr("After the start of validity")
    return found


def _checks(draft: Draft) -> list[tuple[Field, Callable[[], object]]]:
    checks: list[tuple[Field, Callable[[], object]]] = [
        (Field.NAME, lambda: clean_name(draft.name)),
        (Field.DESCRIPTION, lambda: clean_description(draft.description)),
        (Field.OWNER, lambda: _require_picked(draft.owner_typed)),
        (Field.LOCATION, lambda: _require_picked(draft.location_typed)),
        (Field.RPM, lambda: read_count(draft.rpm, MAX_RPM)),
        (Field.TPM, lambda: read_count(draft.tpm, MAX_TPM)),
        (Field.PARALLEL, lambda: read_count(draft.max_parallel, MAX_PARALLEL)),
        (Field.BUDGET, lambda: read_amount(draft.budget)),
        (Field.ADDRESSES, lambda: read_networks(draft.addresses)),
        (Field.METADATA, lambda: _require_metadata(draft)),
        (Field.MCP, lambda: _require_named(draft.mcp)),
    ]
    if draft.budget.strip():
        # Without a budget they are not asked for, so nothing can be wrong with them.
        checks.append((Field.ALERTS, lambda: read_percents(draft.alerts)))
        if draft.renewal is not Renewal.NONE:
            most = draft.max_renewals
            checks.append((Field.MAX_RENEWALS, lambda: read_count(most, MAX_RENEWALS, least=0)))
    return checks


def _require_picked(typed: str) -> None:
    if typed:
        raise InvalidValueError(_PICK.format(typed=typed))


def _require_metadata(draft: Draft) -> None:
    wanted = read_metadata(draft.metadata)
    if draft.present is not None:
        require_settable(draft.present.metadata, wanted)


def _require_named(mcp: McpAccess) -> None:
    if mcp.enabled and mcp.mode is McpMode.ALLOW_LIST and not (mcp.servers or mcp.tools):
        raise InvalidValueError(tr("Pick at least one server or tool, or allow none of them"))

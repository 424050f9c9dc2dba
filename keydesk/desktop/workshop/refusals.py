"""What a refusal of the gateway says about fields of the dialog."""

from collections.abc import Mapping
from typing import Final

from keydesk.contract.problem import told_by
from keydesk.desktop.keys.form.draft import Field
from keydesk.desktop.workshop.draft import Part, Place
from keydesk.domain.errors import DomainError

_NAMES: Final[Mapping[str, Place]] = {
    "person_ids": Part.WHO,
    "location_ids": Part.WHO,
    "label": Part.LABEL,
    "not_before": Part.WHEN,
    "expires_at": Part.WHEN,
    "batch_budget": Part.TOGETHER,
    "extra_keys": Part.EXTRA_KEYS,
    "budget": Field.BUDGET,
    "allowed_models": Field.MODELS,
    "rpm": Field.RPM,
    "tpm": Field.TPM,
    "max_parallel": Field.PARALLEL,
}


def refusals_by_place(error: DomainError) -> Mapping[Place, str]:
    """Return what it says, by field; nothing when it is about something else."""
    found: dict[Place, str] = {}
    for told in told_by(error):
        place = _place_of(told.field)
        if place is not None:
            found.setdefault(place, told.message)
    return found


def _place_of(path: str) -> Place | None:
    """Return the field that a path is about: ``template.allowed_models.0``."""
    first = path.removeprefix("template.").partition(".")[0]
    return _NAMES.get(first)

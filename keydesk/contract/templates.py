"""Templates on the wire: settings of keys under a name, for creating one or many."""

from keydesk.contract.fields import Id, Moment, Name, WireModel, shown_as
from keydesk.contract.keys import KeyTemplate


class TemplateCreate(WireModel):
    """Settings to be kept under a name."""

    model_config = shown_as(name="Workshop", fields={"rpm": 30, "budget": {"limit_usd": "2.50"}})

    name: Name
    fields: KeyTemplate


class TemplatePatch(WireModel):
    """What shall change; ``fields`` are replaced as a whole."""

    name: Name = ""
    fields: KeyTemplate | None = None


class Template(WireModel):
    """Settings under a name. What they name may be gone by now; that shows when a key is made of them."""

    id: Id
    name: Name
    fields: KeyTemplate
    """Only what was set: whatever is absent is as for a key that is made without it."""
    created_at: Moment
    created_by: str
    version: int

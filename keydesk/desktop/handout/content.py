"""What a handout says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from keydesk.contract.keys import Key
from keydesk.desktop.snippets import Tool
from keydesk.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class Handout:
    """A key on paper: all that its holder needs, and the one thing that nobody can print again."""

    name: str
    base_url: str
    secret: Secret
    example_model: str
    allowed_models: tuple[str, ...] | None
    not_before: datetime
    expires_at: datetime | None
    made_at: datetime
    description: str = ""
    budget: str = ""
    """What may be spent, in words; empty: no cap."""
    limits: tuple[str, ...] = ()
    """How often it may be used, in words, a line each; empty: no limit."""
    tool: Tool = Tool.CURL
    """The tool whose first steps are printed."""


def handout_of(
    key: Key,
    secret: Secret,
    *,
    base_url: str,
    example_model: str,
    budget: str = "",
    limits: Sequence[str] = (),
) -> Handout:
    """Describe a key that was just made. How budget and limits are put into words, its caller knows."""
    return Handout(
        name=key.name,
        description=key.description,
        base_url=base_url,
        secret=secret,
        example_model=example_model,
        allowed_models=None if key.allowed_models is None else tuple(key.allowed_models),
        not_before=key.not_before,
        expires_at=key.expires_at,
        made_at=key.rotated_at or key.created_at,
        budget=budget,
        limits=tuple(limits),
    )

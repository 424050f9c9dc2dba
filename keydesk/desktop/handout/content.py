"""What a handout says."""

from dataclasses import dataclass, field
from datetime import datetime

from keydesk.contract.keys import Key
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
    description: str = field(default="")


def handout_of(key: Key, secret: Secret, *, base_url: str, example_model: str) -> Handout:
    """Describe a key that was just made."""
    return Handout(
        name=key.name,
        description=key.description,
        base_url=base_url,
        secret=secret,
        example_model=example_model,
        allowed_models=None if key.allowed_models is None else tuple(key.allowed_models),
        not_before=key.not_before,
        expires_at=key.expires_at,
        made_at=key.created_at,
    )

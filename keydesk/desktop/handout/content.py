"""What a handout says of one key."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from keydesk.contract.keys import Key
from keydesk.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class Handout:
    """A key on paper: all that its holder needs, and the one thing that nobody can print again.

    It holds either the secret or the link that gives it away, once.
    """

    name: str
    base_url: str
    secret: Secret | None
    example_model: str
    allowed_models: tuple[str, ...] | None
    not_before: datetime
    expires_at: datetime | None
    claim_url: str | None = field(default=None, repr=False)
    zone: str | None = None
    """The IANA name of the time zone that moments are told in; None: this computer's."""
    description: str = ""
    budget: str = ""
    """What may be spent, in words; empty: no cap."""
    limits: tuple[str, ...] = ()
    """How often it may be used, in words, a line each; empty: no limit."""

    def __post_init__(self) -> None:
        """Refuse one with neither, which would be useless, or with both, which would open the key twice."""
        if (self.secret is None) == (self.claim_url is None):
            raise ValueError("either a secret or a claim link")

    @property
    def handed_over(self) -> str:
        """What the holder gets, in the clear: the key, or the link to it."""
        return self.claim_url or (self.secret.reveal() if self.secret else "")


def handout_of(
    key: Key,
    secret: Secret | None,
    *,
    base_url: str,
    example_model: str,
    claim_url: str | None = None,
    zone: str | None = None,
    name: str | None = None,
    budget: str = "",
    limits: Sequence[str] = (),
) -> Handout:
    """Describe a key that was just made: with its secret, or with its claim link in place of it.

    ``name`` is whose it is; None: the key's own. How budget and limits are put into words, its caller knows.
    """
    return Handout(
        name=name or key.name,
        description=key.description,
        base_url=base_url,
        secret=secret,
        claim_url=claim_url,
        zone=zone,
        example_model=example_model,
        allowed_models=None if key.allowed_models is None else tuple(key.allowed_models),
        not_before=key.not_before,
        expires_at=key.expires_at,
        budget=budget,
        limits=tuple(limits),
    )

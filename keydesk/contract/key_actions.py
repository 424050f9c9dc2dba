"""What can be done with keys besides making and changing one, on the wire."""

from enum import Enum
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from keydesk.contract.fields import Choice, Id, Name, WireModel
from keydesk.contract.keys import KeyFilter, KeyPatch
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import DEFAULT_EPHEMERAL_SECONDS, MAX_EPHEMERAL_SECONDS

MIN_EPHEMERAL_SECONDS: Final = 60
MAX_GRACE_SECONDS: Final = 7 * 24 * 3600
MAX_KEYS_AT_ONCE: Final = 1000


class EphemeralKeyCreate(WireModel):
    """A short-lived key to be minted from a key."""

    ttl_seconds: Annotated[int, Field(ge=MIN_EPHEMERAL_SECONDS, le=MAX_EPHEMERAL_SECONDS)] = (
        DEFAULT_EPHEMERAL_SECONDS
    )
    """How long it lasts; never longer than the key itself."""
    name: Name | None = None
    """Absent: the key's."""


class KeyRotation(WireModel):
    """A new secret for a key."""

    grace_seconds: Annotated[int, Field(ge=0, le=MAX_GRACE_SECONDS)] = 0
    """How long the present secret stays good beside the new one. One before it stops at once."""


class HandoutSaved(WireModel):
    """A document with the secret of a key, put into a file where the secret was revealed."""

    protected: bool
    """Whether it needs a password."""


class KeyIdentification(WireModel):
    """A secret that somebody found."""

    secret: Annotated[str, Field(min_length=1, max_length=500, repr=False)]


class KeyAction(Enum):
    """What can be done to many keys at once."""

    ACTIVATE = "activate"
    DEACTIVATE = "deactivate"
    REVOKE = "revoke"


class KeysChange(WireModel):
    """A change of many keys: of those named, or of all that a filter lists; at most 1,000."""

    ids: Annotated[list[Id], Field(min_length=1, max_length=MAX_KEYS_AT_ONCE)] | None = None
    filter: KeyFilter | None = None
    patch: KeyPatch | None = None
    """What shall change of each; so models are assigned, and windows extended."""
    action: Annotated[KeyAction, Choice] | None = None

    @model_validator(mode="after")
    def _says_which_and_what(self) -> Self:
        if (self.ids is None) == (self.filter is None):
            raise InvalidValueError("either ids or a filter", field="ids")
        if (self.patch is None) == (self.action is None):
            raise InvalidValueError("either a patch or an action", field="action")
        return self


class Outcome(Enum):
    """What became of one of many."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"
    """It was so already."""
    REFUSED = "refused"


class KeyOutcome(WireModel):
    """What became of one key."""

    id: Id
    name: str | None = None
    outcome: Annotated[Outcome, Choice]
    reason: str | None = None
    """Why it was refused."""


class KeysChanged(WireModel):
    """What became of each key, in the order in which they were named or listed."""

    items: list[KeyOutcome]

"""The part of the admin API by which keys are handed out to people."""

from typing import Protocol

from keydesk.contract.batches import (
    Batch,
    BatchLinked,
    BatchPage,
    BatchPatch,
    BatchQuery,
    BatchRotated,
    BatchRotation,
    BatchWindow,
    BulkCreate,
    BulkCreated,
    HandOut,
)
from keydesk.contract.claims import JoinLinkCreate
from keydesk.contract.key_actions import (
    EphemeralKeyCreate,
    HandoutSaved,
    KeyIdentification,
    KeyRotation,
    KeysChange,
    KeysChanged,
)
from keydesk.contract.keys import Key, KeyLinked, KeyMinted
from keydesk.contract.people import (
    KeysRevoked,
    Location,
    LocationCreate,
    LocationPage,
    LocationPatch,
    LocationQuery,
    PeopleImported,
    PeoplePage,
    PeopleQuery,
    Person,
    PersonCreate,
    PersonPatch,
)


class KeyActionsApi(Protocol):
    """What can be done with keys besides making and changing one."""

    async def mint_ephemeral_key(self, key_id: str, wanted: EphemeralKeyCreate, *, attempt: str) -> KeyMinted:
        """Mint a short-lived key from a key."""
        ...

    async def rotate_key(self, key_id: str, rotation: KeyRotation, *, attempt: str) -> KeyMinted:
        """Give a key another secret; the present one stays good for the grace period."""
        ...

    async def identify_key(self, found: KeyIdentification) -> Key:
        """Return the key that a secret belongs to. NotFoundError: it is not ours."""
        ...

    async def change_keys(self, change: KeysChange, *, attempt: str) -> KeysChanged:
        """Change many keys in one transaction; each says what became of it."""
        ...


class ClaimsApi(Protocol):
    """Claim and join links."""

    async def make_claim_link(self, key_id: str, *, attempt: str) -> KeyLinked:
        """Give a key a claim link in place of the one it has; its present secret stops at once."""
        ...

    async def withdraw_claim_link(self, key_id: str, *, attempt: str) -> Key:
        """Let a claim link open nothing any more. ConflictError: it has none that is still to be opened."""
        ...

    async def make_join_link(self, batch_id: str, link: JoinLinkCreate, *, attempt: str) -> BatchLinked:
        """Give a batch a join link in place of the one it has."""
        ...

    async def withdraw_join_link(self, batch_id: str, *, attempt: str) -> Batch:
        """Let a join link open nothing any more. ConflictError: there is none."""
        ...


class LocationsApi(Protocol):
    """Locations."""

    async def list_locations(self, query: LocationQuery) -> LocationPage:
        """Return a piece of the list."""
        ...

    async def get_location(self, location_id: str) -> Location:
        """Return one location."""
        ...

    async def create_location(self, location: LocationCreate, *, attempt: str) -> Location:
        """Add a location."""
        ...

    async def update_location(self, location_id: str, patch: LocationPatch, *, version: int) -> Location:
        """Change a location. ForbiddenError: only an owner says for how long prompts are kept."""
        ...

    async def delete_location(self, location_id: str) -> None:
        """Delete a location; ConflictError lists what belongs to it still."""
        ...

    async def revoke_location_keys(self, location_id: str, *, attempt: str) -> KeysRevoked:
        """Revoke every key of a location."""
        ...


class PeopleApi(Protocol):
    """People."""

    async def list_people(self, query: PeopleQuery) -> PeoplePage:
        """Return a piece of the list."""
        ...

    async def get_person(self, person_id: str) -> Person:
        """Return one person."""
        ...

    async def create_person(self, person: PersonCreate, *, attempt: str) -> Person:
        """Add a person."""
        ...

    async def update_person(self, person_id: str, patch: PersonPatch, *, version: int) -> Person:
        """Change a person."""
        ...

    async def delete_person(self, person_id: str) -> None:
        """Delete a person; ConflictError says how many keys there are not revoked."""
        ...

    async def import_people(self, text: bytes, *, dry_run: bool, attempt: str) -> PeopleImported:
        """Add and change people by the lines of a CSV file, or tell what would become of each."""
        ...


class BatchesApi(Protocol):
    """Batches."""

    async def create_keys(self, bulk: BulkCreate, *, attempt: str) -> BulkCreated:
        """Make keys for many people, all or none; or tell who would get one."""
        ...

    async def list_batches(self, query: BatchQuery) -> BatchPage:
        """Return a piece of the list."""
        ...

    async def get_batch(self, batch_id: str) -> Batch:
        """Return one batch."""
        ...

    async def update_batch(self, batch_id: str, patch: BatchPatch, *, version: int) -> Batch:
        """Change the label, or the budget that all keys share."""
        ...

    async def set_batch_window(self, batch_id: str, window: BatchWindow, *, attempt: str) -> Batch:
        """Give all keys another window."""
        ...

    async def hand_out_key(self, batch_id: str, wanted: HandOut, *, attempt: str) -> KeyMinted | KeyLinked:
        """Make one more key like the others. ConflictError: its window is over, or who it is for has one."""
        ...

    async def rotate_batch(self, batch_id: str, rotation: BatchRotation, *, attempt: str) -> BatchRotated:
        """Give every key that can be used, or will be, another secret, all or none."""
        ...

    async def tell_batch_handout_saved(self, batch_id: str, handout: HandoutSaved, *, attempt: str) -> Batch:
        """Have the audit log say that the secrets of a batch were put into a file; nothing else changes."""
        ...

    async def revoke_batch(self, batch_id: str, *, attempt: str) -> KeysRevoked:
        """Revoke all keys."""
        ...

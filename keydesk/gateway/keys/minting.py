"""New keys."""

from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.domain.budget import NOTHING, Holder, HolderKind
from keydesk.domain.secret import SecretKind, mint
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.budgets.setting import give_budget
from keydesk.gateway.keys.changing import require_row
from keydesk.gateway.keys.fields import columns_of, distinct, require_known, window_of
from keydesk.gateway.keys.repository import add_key, key_of
from keydesk.gateway.store.hashing import Pepper


def mint_key(change: Change, pepper: Pepper, wanted: KeyCreate) -> KeyMinted:
    """Make a key, and give its secret this once (S3)."""
    secret = mint(SecretKind.KEY)
    fields = distinct(wanted.model_dump(exclude={"kind", "not_before", "expires_at"}))
    fields |= window_of(wanted, change.at)
    require_known(change.connection, fields)
    add_key(
        change.connection,
        {
            **columns_of(fields),
            "id": secret.id,
            "secret_hash": pepper.digest(secret),
            "pepper_id": pepper.id,
            "preview": secret.preview,
            "kind": wanted.kind.value,
            "active": True,
            "created_at": change.at,
            "created_by": change.caller.name,
            "version": 1,
        },
    )
    if wanted.budget is not None:
        holder = Holder(HolderKind.KEY, secret.id)
        give_budget(change.connection, holder, fields["budget"], change.at, NOTHING)
    change.record(
        Action.KEY_CREATED, secret.id, wanted.name, before_and_after({}, {**fields, "kind": wanted.kind})
    )
    key = key_of(require_row(change.connection, secret.id), change.at)
    return KeyMinted.model_construct(key=key, secret=secret.reveal())

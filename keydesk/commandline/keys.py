"""The daily verbs for scripts: list keys, create one, revoke some, say whose a found one is."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from pydantic import ValidationError

from keydesk.client.http_api import HttpAdminApi
from keydesk.commandline.input import confirm, is_terminal, read_hidden
from keydesk.commandline.key_table import expiry, table
from keydesk.commandline.reaching import Where, ask, read_token
from keydesk.commandline.speech import (
    DONE,
    FAILED,
    WRONG_USAGE,
    close_stdout,
    complain,
    fail,
    note,
    printed,
    refusal,
    say,
    say_json,
    wire,
)
from keydesk.contract.key_actions import KeyIdentification
from keydesk.contract.keys import Key, KeyCreate, KeyQuery
from keydesk.domain.errors import DomainError, InvalidValueError, NotFoundError, UnavailableError
from keydesk.domain.key import KeyStatus
from keydesk.domain.secret import Secret, SecretKind, new_id, parse

LONGEST_PAGE: Final = 500
_NOT_OURS: Final = "No key of this gateway has this secret."


def list_keys(where: Where, query: dict[str, Any], limit: int | None, *, as_json: bool) -> int:
    """Print the keys that the query means, up to ``limit`` of them."""
    try:
        if limit is not None and limit < 1:
            raise InvalidValueError("--limit: at least 1")
        wanted, token = _query(query), read_token(where)
    except DomainError as error:
        return fail(error)
    return ask(where, token, partial(_list, wanted=wanted, limit=limit, as_json=as_json))


def create_key(where: Where, fields: dict[str, Any], *, as_json: bool) -> int:
    """Make a key and print its secret, which is shown this once."""
    try:
        wanted, token = _wanted(fields), read_token(where)
    except DomainError as error:
        return fail(error)
    return ask(where, token, partial(_create, wanted=wanted, as_json=as_json))


def revoke_keys(where: Where, key_ids: Sequence[str], *, yes: bool, as_json: bool) -> int:
    """End keys for good, after asking."""
    if not yes and (not is_terminal()):
        complain("Revoking cannot be undone. Nobody can be asked here, so say --yes. Nothing was revoked.")
        return WRONG_USAGE
    try:
        token = read_token(where)
    except DomainError as error:
        return fail(error)
    return ask(where, token, partial(_revoke, key_ids=list(dict.fromkeys(key_ids)), yes=yes, as_json=as_json))


def identify_key(where: Where, *, as_json: bool) -> int:
    """Say whose a found secret is."""
    try:
        token = read_token(where)
    except DomainError as error:
        return fail(error)
    secret = parse(read_hidden("Found key: "))
    if secret is None:
        complain("This is no KeyDesk key: it is incomplete, mistyped, or something else.")
        return _unknown(as_json=as_json)
    if secret.kind is SecretKind.ADMIN:
        complain("This is an admin token (kda_), not a key. Whose it is, the list of admins tells.")
        return _unknown(as_json=as_json)
    return ask(where, token, partial(_identify, secret=secret, as_json=as_json))


async def _list(api: HttpAdminApi, *, wanted: KeyQuery, limit: int | None, as_json: bool) -> int:
    keys: list[Key] = []
    cursor: str | None = None
    while True:
        room = LONGEST_PAGE if limit is None else min(LONGEST_PAGE, limit - len(keys))
        page = await api.list_keys(wanted.model_copy(update={"limit": room, "cursor": cursor}))
        keys += page.items
        cursor = page.next_cursor
        if cursor is None or len(keys) == limit:
            break
    if as_json:
        say_json([wire(key) for key in keys])
    else:
        for line in table(keys):
            say(line)
    if cursor is not None:
        note(f"{len(keys):,} of {page.total:,} keys; a higher --limit shows more.")
    return DONE


async def _create(api: HttpAdminApi, *, wanted: KeyCreate, as_json: bool) -> int:
    try:
        # The attempt makes it safe that the client repeats a call whose answer was lost.
        minted = await api.create_key(wanted, attempt=new_id())
    except UnavailableError as error:
        fail(error)
        complain("Whether the key was made is not known; `keydesk keys list --q NAME` shows it if it was.")
        return FAILED
    key = minted.key
    try:
        if as_json:
            say_json(wire(minted))
        else:
            say(minted.secret)
    except OSError:
        close_stdout()
        complain(
            f"The key was made, but its secret could not be written. Revoke it: keydesk keys revoke {key.id}"
        )
        return FAILED
    note(f"Created {_named(key)}, expires {expiry(key)}. Its secret is shown this once.")
    return DONE


async def _revoke(api: HttpAdminApi, *, key_ids: list[str], yes: bool, as_json: bool) -> int:
    keys = [key for key_id in key_ids if (key := await _find(api, key_id)) is not None]
    failed = len(keys) < len(key_ids)
    ending = [key for key in keys if key.status is not KeyStatus.REVOKED]
    if ending and not yes and not _agreed(ending):
        complain("Nothing was revoked.")
        return FAILED
    done: list[Key] = []
    for key in keys:
        revoked = await _end(api, key)
        if revoked is None:
            failed = True
            continue
        done.append(revoked)
        if not as_json:
            already = "was revoked already" if key.status is KeyStatus.REVOKED else "is revoked"
            say(f"{_named(revoked)} {already}.")
    if as_json:
        say_json([wire(key) for key in done])
    return FAILED if failed else DONE


async def _find(api: HttpAdminApi, key_id: str) -> Key | None:
    try:
        return await api.get_key(key_id)
    except NotFoundError:
        complain(f"There is no key with the id {key_id}.")
        return None


async def _end(api: HttpAdminApi, key: Key) -> Key | None:
    """Revoke one key; one that cannot be revoked does not keep the others from it."""
    try:
        return key if key.status is KeyStatus.REVOKED else await api.revoke_key(key.id)
    except DomainError as error:
        complain(f"{_named(key)} is not known to be revoked: {error}")
        return None


def _agreed(keys: Sequence[Key]) -> bool:
    for key in keys:
        note(f"{_named(key)}, {key.status.value}, of {printed(key.owner_name or 'nobody')}")
    which = "this key" if len(keys) == 1 else f"these {len(keys)} keys"
    return confirm(f"Revoke {which}? It cannot be undone.")


async def _identify(api: HttpAdminApi, *, secret: Secret, as_json: bool) -> int:
    try:
        key = await api.identify_key(KeyIdentification(secret=secret.reveal()))
    except NotFoundError:
        complain(_NOT_OURS)
        return _unknown(as_json=as_json)
    if as_json:
        say_json(wire(key))
    else:
        for line in table([key]):
            say(line)
    return DONE


def _unknown(*, as_json: bool) -> int:
    """Tell a program that nobody's it is, and not that the asking failed."""
    if as_json:
        say_json(None)
    return FAILED


def _query(fields: dict[str, Any]) -> KeyQuery:
    try:
        return KeyQuery.model_validate(fields)
    except ValidationError as error:
        raise _readable(error) from None


def _wanted(fields: dict[str, Any]) -> KeyCreate:
    try:
        return KeyCreate.model_validate(fields)
    except ValidationError as error:
        raise _readable(error) from None


def _readable(error: ValidationError) -> InvalidValueError:
    """Say the first thing that is wrong, under the name that it has at the command line."""
    first = error.errors(include_url=False, include_input=False)[0]
    said = first.get("ctx", {}).get("error", first["msg"])
    return InvalidValueError(refusal(".".join(map(str, first["loc"])), str(said)))


def _named(key: Key) -> str:
    return f"{printed(key.name)} ({printed(key.id)}, {printed(key.preview)})"

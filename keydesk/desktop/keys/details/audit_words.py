"""Audit events of keys in words: what was done, and what it changed."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from pydantic import ValidationError

from keydesk.contract.audit import AuditEvent
from keydesk.contract.keys import Key
from keydesk.contract.mcp import McpAccess
from keydesk.desktop import screen_time
from keydesk.desktop.keys.form.differences import ASPECTS, differences
from keydesk.desktop.names import Names
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import parse_rfc3339
from keydesk.domain.key import KeyKind

CREATED: Final = "key.created"
_DEEDS: Final = {
    CREATED: "Created",
    "key.updated": "Changed",
    "key.activated": "Activated",
    "key.deactivated": "Deactivated",
    "key.revoked": "Revoked",
    "key.topped_up": "Budget topped up",
    "key.rotated": "Secret rotated",
    "key.handout_saved": "Handout saved",
    "key.link_made": "Claim link made",
    "key.link_withdrawn": "Claim link withdrawn",
    "key.claimed": "Claimed",
}
_NAMED: Final = ("owner_id", "location_id", "parent_id")
_NOT_ASKED_FOR: Final[Mapping[str, Any]] = {
    "description": "",
    "owner_name": None,
    "location_name": None,
    "allowed_models": None,
    "allowed_providers": None,
    "deployments": [],
    "ip_allowlist": None,
    "rpm": None,
    "tpm": None,
    "max_parallel": None,
    "budget": None,
    "metadata": {},
    "mcp": McpAccess(),
}
"""What a key is about which nothing was said when it was made."""
_SHOWN_AS: Final = {"owner_id": "owner_name", "location_id": "location_name"}
_ALWAYS_TOLD: Final = ("Name", "Expires")
_NOTHING_SPENT: Final = {"spent_usd": "0", "topped_up_usd": "0", "remaining_usd": "0", "renews_at": None}


def deed(event: AuditEvent) -> str:
    """Say what was done, in a word or two."""
    known = _DEEDS.get(event.action)
    return known or event.action.partition(".")[2].replace("_", " ").capitalize() or event.action


def named_ids(events: Iterable[AuditEvent]) -> dict[str, set[str]]:
    """Return the ids of the people, locations and keys that the events name."""
    found: dict[str, set[str]] = {field: set() for field in _NAMED}
    for event in events:
        for field in _NAMED:
            found[field] |= {value for value in _pair(event.changes.get(field)) if isinstance(value, str)}
    return found


def told(event: AuditEvent, key: Key, names: Names) -> list[str]:
    """Say what changed, a line each. ``key`` is the key as it is now, whatever the event was about."""
    pairs = {field: _pair(change) for field, change in event.changes.items()}
    lines = [say(*pairs[field], names) for field, say in _OWN_WORDS.items() if field in pairs]
    rest = {field: pair for field, pair in pairs.items() if field not in _OWN_WORDS}
    known = {field: pair for field, pair in rest.items() if field in Key.model_fields}
    try:
        after = _as_it_was(key, known, 1, names)
        if event.action == CREATED:
            lines += _made_as(after, known)
        else:
            lines += differences(_as_it_was(key, known, 0, names), after)
    except ValidationError:
        known = {}  # a gateway that knows other forms wrote it
    lines += [_plainly(field, pair) for field, pair in rest.items() if field not in known]
    return [line for line in lines if line]


def _as_it_was(key: Key, pairs: Mapping[str, tuple[Any, Any]], side: int, names: Names) -> Key:
    """Return the key with the fields of one side of a change, what they name by its name."""
    fields = {field: pair[side] for field, pair in pairs.items()}
    if isinstance(fields.get("budget"), dict):
        fields["budget"] |= _NOTHING_SPENT
    found = Key.model_validate_json(json.dumps(key.model_dump(mode="json") | fields))
    providers = found.allowed_providers
    told: dict[str, Any] = {
        "owner_name": names.of(found.owner_id or "") or None,
        "location_name": names.of(found.location_id or "") or None,
        "allowed_providers": providers and [names.of(id_) for id_ in providers],
        "deployments": [names.of(id_) for id_ in found.deployments],
    }
    return found.model_copy(update=told)


def _made_as(key: Key, fields: Iterable[str]) -> list[str]:
    """Say what was asked for when the key was made."""
    asked = {_SHOWN_AS.get(field, field) for field in fields}
    bare = key.model_copy(update={name: value for name, value in _NOT_ASKED_FOR.items() if name in asked})
    return [
        f"{aspect.label}: {aspect.read(key)}"
        for aspect in ASPECTS
        if aspect.label in _ALWAYS_TOLD or aspect.read(key) != aspect.read(bare)
    ]


def _pair(change: Any) -> tuple[Any, Any]:
    """Return what was and what is; an event that tells it otherwise tells what is."""
    match change:
        case [before, after]:
            return before, after
        case _:
            return None, change


def _plainly(field: str, pair: tuple[Any, Any]) -> str:
    """Say a change of what no screen knows."""
    before, after = ("none" if value is None else _json(value) for value in pair)
    if pair[0] is None:
        return f"{field.replace('_', ' ').capitalize()}: {after}" if pair[1] is not None else ""
    return f"{field.replace('_', ' ').capitalize()}: {before} → {after}" if before != after else ""


def _json(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _kind(_before: Any, after: Any, _names: Names) -> str:
    return "" if after == KeyKind.STANDARD.value else f"Kind: {_json(after)}"


def _parent(_before: Any, after: Any, names: Names) -> str:
    return f"Made from {names.of(str(after))}" if after else ""


def _preview(before: Any, after: Any, _names: Names) -> str:
    return f"Key: {before} → {after}" if before else f"Key: {after}"


def _grace(_before: Any, after: Any, _names: Names) -> str:
    try:
        return f"Previous secret good until {screen_time.minute(parse_rfc3339(str(after)))}"
    except InvalidValueError:
        return ""


def _top_up(before: Any, after: Any, _names: Names) -> str:
    return f"Added to the budget: ${before} → ${after}"


def _protected(_before: Any, after: Any, _names: Names) -> str:
    return "With a password" if after is True else "Without a password"


_OWN_WORDS: Final[Mapping[str, Callable[[Any, Any, Names], str]]] = {
    "kind": _kind,
    "parent_id": _parent,
    "preview": _preview,
    "previous_secret_valid_until": _grace,
    "topped_up_usd": _top_up,
    "protected": _protected,
}

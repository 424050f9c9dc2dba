"""What was done, in words: ``Revoked the key Analytics``."""

from dataclasses import dataclass
from typing import Final

from keydesk.contract.audit import AuditEvent


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is done to a thing: by itself, and in a sentence about the thing."""

    alone: str
    sentence: str


KINDS: Final = {
    "key": "key",
    "batch": "batch",
    "person": "person",
    "location": "location",
    "provider": "provider",
    "credential": "credential",
    "model": "model",
    "deployment": "deployment",
    "mcp_server": "MCP server",
    "template": "template",
    "admin": "admin",
    "webhook": "webhook",
    "alert": "alert",
    "content": "request",
    "login": "address",
}
"""What the subjects are called in the middle of a sentence."""
DEEDS: Final = {
    "created": Deed("Created", "Created {}"),
    "updated": Deed("Changed", "Changed {}"),
    "deleted": Deed("Deleted", "Deleted {}"),
    "activated": Deed("Activated", "Activated {}"),
    "deactivated": Deed("Deactivated", "Deactivated {}"),
    "revoked": Deed("Revoked", "Revoked {}"),
    "topped_up": Deed("Budget topped up", "Topped up the budget of {}"),
    "rotated": Deed("Secret rotated", "Rotated {}"),
    "handout_saved": Deed("Handout saved", "Saved the handout of {}"),
    "link_made": Deed("Claim link made", "Made a claim link for {}"),
    "link_withdrawn": Deed("Claim link withdrawn", "Withdrew the claim link of {}"),
    "claimed": Deed("Claimed", "Opened the claim link of {}"),
}
"""What is done to several kinds of things, by what follows the kind in an action."""
_OWN: Final = {
    "batch.link_made": Deed("Join link made", "Made a join link for {}"),
    "batch.link_withdrawn": Deed("Join link withdrawn", "Withdrew the join link of {}"),
    "batch.revoked": Deed("Keys revoked", "Revoked all keys of {}"),
    "batch.rotated": Deed("Keys rotated", "Rotated all keys of {}"),
    "location.keys_revoked": Deed("Keys revoked", "Revoked all keys of {}"),
    "mcp_server.refreshed": Deed("Tools read again", "Read the tools of {} again"),
    "admin.rotated": Deed("Token rotated", "Rotated the token of {}"),
    "content.read": Deed("Read", "Read what was said in {}"),
    "alert.acknowledged": Deed("Acknowledged", "Acknowledged {}"),
    "login.failed": Deed("Login failed", "Came with a token that is not accepted, from {}"),
}


def deed(event: AuditEvent) -> str:
    """Say what was done, in a word or two."""
    known = _deed_of(event.action)
    return known.alone if known else _unknown(event.action)


def sentence(event: AuditEvent) -> str:
    """Say what was done and to what."""
    known = _deed_of(event.action)
    if known is None:
        return f"{_unknown(event.action)}: {subject(event)}"
    return known.sentence.format(subject(event))


def subject(event: AuditEvent) -> str:
    """Say to what it was done: ``the key Analytics``."""
    kind = kind_word(event.subject_kind)
    return f"the {kind} {event.subject_name or event.subject_id}"


def in_general(action: str) -> str:
    """Say an action of no thing in particular: ``Revoked a key``."""
    known = _deed_of(action)
    kind = kind_word(action.partition(".")[0])
    article = "an" if kind[:1] in "aeiouM" and kind != "model" else "a"
    return known.sentence.format(f"{article} {kind}") if known else _unknown(action)


def kind_word(kind: str) -> str:
    """Say what things of this kind are called."""
    return KINDS.get(kind) or kind.replace("_", " ")


def actor(event: AuditEvent) -> str:
    """Say who did it."""
    return "Nobody known" if event.action == "login.failed" else event.admin_name


def origin(event: AuditEvent) -> str:
    """Say from where it was done."""
    return event.peer or "Command line"


def _deed_of(action: str) -> Deed | None:
    return _OWN.get(action) or DEEDS.get(action.partition(".")[2])


def _unknown(action: str) -> str:
    return action.partition(".")[2].replace("_", " ").capitalize() or action

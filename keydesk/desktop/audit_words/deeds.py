"""What was done, in words: ``Revoked the key Analytics``."""

from dataclasses import dataclass
from typing import Final

from keydesk.contract.audit import AuditEvent
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.form_field import as_sentence

_COMMAND_LINE: Final = "command-line"
"""What the audit log has for the id of whoever works at the gateway's own computer."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is done to a thing: by itself, and in a sentence about the thing."""

    alone: str
    sentence: str


KINDS: Final = {
    "key": tr("key"),
    "batch": tr("batch"),
    "person": tr("person"),
    "location": tr("location"),
    "provider": tr("provider"),
    "credential": tr("credential"),
    "model": tr("model"),
    "deployment": tr("deployment"),
    "mcp_server": tr("MCP server"),
    "template": tr("template"),
    "admin": tr("admin"),
    "webhook": tr("webhook"),
    "alert": tr("alert"),
    "content": tr("request"),
    "login": tr("address", "of a computer"),
}
"""What the subjects are called in the middle of a sentence."""
DEEDS: Final = {
    "created": Deed(tr("Created"), tr("Created {subject}")),
    "updated": Deed(tr("Changed"), tr("Changed {subject}")),
    "deleted": Deed(tr("Deleted"), tr("Deleted {subject}")),
    "activated": Deed(tr("Activated"), tr("Activated {subject}")),
    "deactivated": Deed(tr("Deactivated"), tr("Deactivated {subject}")),
    "revoked": Deed(tr("Revoked"), tr("Revoked {subject}")),
    "topped_up": Deed(tr("Budget topped up"), tr("Topped up the budget of {subject}")),
    "rotated": Deed(tr("Secret rotated"), tr("Rotated {subject}")),
    "handout_saved": Deed(tr("Handout saved"), tr("Saved the handout of {subject}")),
    "link_made": Deed(tr("Claim link made"), tr("Made a claim link for {subject}")),
    "link_withdrawn": Deed(tr("Claim link withdrawn"), tr("Withdrew the claim link of {subject}")),
    "claimed": Deed(tr("Claimed", "what was done"), tr("Opened the claim link of {subject}")),
}
"""What is done to several kinds of things, by what follows the kind in an action."""
_OWN: Final = {
    "batch.link_made": Deed(tr("Join link made"), tr("Made a join link for {subject}")),
    "batch.link_withdrawn": Deed(tr("Join link withdrawn"), tr("Withdrew the join link of {subject}")),
    "batch.revoked": Deed(tr("Keys revoked"), tr("Revoked all keys of {subject}")),
    "batch.rotated": Deed(tr("Keys rotated"), tr("Rotated all keys of {subject}")),
    "location.keys_revoked": Deed(tr("Keys revoked"), tr("Revoked all keys of {subject}")),
    "mcp_server.refreshed": Deed(tr("Tools read again"), tr("Read the tools of {subject} again")),
    "admin.rotated": Deed(tr("Token rotated"), tr("Rotated the token of {subject}")),
    "content.read": Deed(tr("Read", "what was done"), tr("Read what was said in {subject}")),
    "alert.acknowledged": Deed(tr("Acknowledged"), tr("Acknowledged {subject}")),
    "login.failed": Deed(tr("Login failed"), tr("Came with a token that is not accepted, from {subject}")),
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
    # In Dutch and German what it was done to stands first.
    return as_sentence(known.sentence.format(subject=subject(event)))


def subject(event: AuditEvent) -> str:
    """Say to what it was done: ``the key Analytics``."""
    kind = kind_word(event.subject_kind)
    return tr("the {kind} {name}", kind=kind, name=event.subject_name or event.subject_id)


def in_general(action: str) -> str:
    """Say an action of no thing in particular: ``Revoked a key``."""
    known = _deed_of(action)
    kind = kind_word(action.partition(".")[0])
    # Only English asks for it: both are the same text elsewhere.
    one = tr("an {kind}", kind=kind) if kind[:1] in "aeiouM" else tr("a {kind}", kind=kind)
    return as_sentence(known.sentence.format(subject=one)) if known else _unknown(action)


def kind_word(kind: str) -> str:
    """Say what things of this kind are called."""
    return KINDS.get(kind) or kind.replace("_", " ")


def actor(event: AuditEvent) -> str:
    """Say who did it."""
    if event.admin_id == _COMMAND_LINE:
        return tr("Command line")
    return tr("Nobody known") if event.action == "login.failed" else event.admin_name


def origin(event: AuditEvent) -> str:
    """Say from where it was done."""
    return event.peer or tr("Command line")


def _deed_of(action: str) -> Deed | None:
    return _OWN.get(action) or DEEDS.get(action.partition(".")[2])


def _unknown(action: str) -> str:
    return action.partition(".")[2].replace("_", " ").capitalize() or action

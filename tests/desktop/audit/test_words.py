"""H1: the audit log in words, which are those of the forms."""

from datetime import UTC, datetime
from typing import Any

import pytest

from keydesk.contract.audit import AuditAction, AuditEvent
from keydesk.desktop import screen_time
from keydesk.desktop.audit_words.changes import changes_of, told
from keydesk.desktop.audit_words.deeds import actor, deed, origin, sentence
from keydesk.desktop.names import Names

NOW = datetime(2026, 11, 21, 10, 20, 30, tzinfo=UTC)
NAMES = {"d1": "Course 3", "p": "Parent", "ada": "Ada Lovelace", "utr": "Utrecht", "ams": "Amsterdam"}


def event(action: str, of: str = "Analytics", peer: str = "", **changes: Any) -> AuditEvent:
    return AuditEvent(
        sequence=1,
        at=NOW,
        admin_id="a",
        admin_name="Ada",
        peer=peer,
        action=action,
        subject_kind=action.partition(".")[0],
        subject_id="k",
        subject_name=of,
        changes=changes,
        previous_hash="",
        hash="",
    )


@pytest.fixture
def names() -> Names:
    known = Names()
    for id_, name in NAMES.items():
        known.note(id_, name)
    return known


@pytest.mark.parametrize("action", [each.value for each in AuditAction])
def test_everything_that_is_recorded_has_a_sentence(action: str) -> None:
    """A new action of the gateway makes this fail: say it in words."""
    words = sentence(event(action))
    assert "Analytics" in words
    assert ":" not in words
    assert "_" not in words + deed(event(action))


def test_sentences_name_the_thing_and_who_did_it_from_where() -> None:
    assert sentence(event("key.revoked")) == "Revoked the key Analytics"
    assert sentence(event("mcp_server.deleted", of="files")) == "Deleted the MCP server files"
    assert sentence(event("batch.revoked", of="")) == "Revoked all keys of the batch k"
    assert (actor(event("key.revoked")), actor(event("login.failed"))) == ("Ada", "Nobody known")
    assert (origin(event("key.revoked")), origin(event("x.y", peer="192.0.2.7"))) == (
        "Command line",
        "192.0.2.7",
    )


def test_an_event_of_a_gateway_that_knows_more_is_told_as_it_is(names: Names) -> None:
    """A newer gateway may note what this desktop has no words for."""
    something = event("key.blessed", halo=[None, "gold"], rpm=["many", 5], aura=[1, 1], glow=True)
    assert deed(something) == "Blessed"
    assert sentence(something) == "Blessed: the key Analytics"
    assert told(something, names) == ["Halo: gold", "Requests per minute: many → 5", "Glow: yes"]
    odd = event("key.updated", budget=[None, "much"], not_before=["soon", 3], mcp=[{"mode": "x"}, None])
    assert told(odd, names) == ["Budget: much", "Valid from: soon → 3", 'MCP: {"mode": "x"} → null']


@pytest.mark.parametrize(
    ("action", "changes", "lines"),
    [
        ("key.topped_up", {"topped_up_usd": ["0.00", "5.00"]}, ["Added to the budget: $0.00 → $5.00"]),
        ("key.handout_saved", {"protected": [None, False]}, ["Handout: without a password"]),
        ("key.handout_saved", {"protected": [None, True]}, ["Handout: with a password"]),
        ("key.updated", {"budget": [None, {"limit_usd": "5"}]}, ["Budget: none → $5.00 in all"]),
        ("key.updated", {"deployments": [[], ["d1"]]}, ["Deployments: none → Course 3"]),
        ("key.updated", {"allowed_providers": [None, ["gone"]]}, ["Providers: all providers → gone"]),
        (
            "key.updated",
            {"mcp": [{"enabled": False}, {"enabled": True}]},
            ["MCP: off → all servers and tools"],
        ),
        ("key.updated", {"owner_id": [None, "ada"]}, ["Owner: nobody → Ada Lovelace"]),
        (
            "key.updated",
            {"allowed_models": [["a/1", "a/2"], ["a/2", "a/3"]]},
            ["Models: added a/3; removed a/1"],
        ),
        (
            "key.created",
            {"name": [None, "K"], "kind": [None, "agent"], "rpm": [None, None], "expires_at": [None, None]},
            ["Name: “K”", "Kind: agent", "Expires: never"],
        ),
        (
            "key.created",
            {"name": [None, "K"], "kind": [None, "ephemeral"], "parent_id": [None, "p"]},
            ["Name: “K”", "Kind: ephemeral", "Made from: Parent"],
        ),
        ("key.revoked", {}, []),
        ("key.claimed", {"link": "claim", "preview": "kdk_A1b2…8OPu"}, ["Key: kdk_A1b2…8OPu", "Link: claim"]),
        (
            "admin.updated",
            {"role": ["admin", "viewer"], "location_ids": [None, ["utr", "ams"]]},
            ["Role: admin → viewer", "Locations: all locations → Utrecht, Amsterdam"],
        ),
        (
            "model.updated",
            {"input_price_usd": ["1", "2.5"], "enabled": [True, False]},
            ["State: enabled → disabled", "Input, for a million tokens: $1.00 → $2.50"],
        ),
        (
            "template.updated",
            {"fields": [{"rpm": 60, "tpm": None}, {"rpm": 90, "tpm": None}]},
            ["Requests per minute: 60 → 90"],
        ),
        ("mcp_server.refreshed", {"tools_new": ["a", "b"], "tools_gone": []}, ["New tools: a, b"]),
        (
            "location.updated",
            {"content_days": [None, 30]},
            ["Keep prompts and answers: not at all → 30 days"],
        ),
    ],
)
def test_changes_in_words(names: Names, action: str, changes: dict[str, Any], lines: list[str]) -> None:
    assert sorted(told(event(action, **changes), names)) == sorted(lines)


def test_times_are_local_and_lists_tell_what_came_and_went(names: Names) -> None:
    moved = event("key.updated", expires_at=["2026-11-21T10:00:00Z", None], location_id=["utr", "ams"])
    assert told(moved, names) == [
        "Location: Utrecht → Amsterdam",
        f"Expires: {screen_time.minute(NOW.replace(minute=0, second=0))} → never",
    ]
    attached = event("deployment.updated", key_ids=[["ada", "d1"], ["d1", "p"]])
    (change,) = changes_of(attached, names)
    assert (change.added, change.removed) == (("Parent",), ("Ada Lovelace",))

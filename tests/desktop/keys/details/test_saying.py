"""The details say everything that is known of a key, as plain text, and offer what it allows."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from keydesk.contract.budgets import BudgetState
from keydesk.contract.claims import ClaimLink
from keydesk.contract.keys import Key
from keydesk.contract.mcp import McpAccess
from keydesk.desktop.keys.details.panel import Details, Shown
from keydesk.desktop.widgets.link import Link
from keydesk.domain.budget import Renewal
from keydesk.domain.key import KeyKind, KeyStatus
from keydesk.domain.mcp import McpMode
from keydesk.domain.money import parse_usd

HOSTILE = '<img src="x"><b>bold</b> & co'
BUDGET = BudgetState(
    limit_usd=parse_usd("12.50"),
    renewal=Renewal.MONTHLY,
    alert_thresholds=[40, 90],
    spent_usd=parse_usd("1.000000001"),
    topped_up_usd=parse_usd("5"),
    remaining_usd=parse_usd("16.499999999"),
    renews_at=None,
)


def texts(of: QWidget) -> list[str]:
    """Read what stands in the overview."""
    labels = [label.text() for label in of.findChildren(QLabel) if label.isVisibleTo(of)]
    return labels + [link.words for link in of.findChildren(Link) if link.isVisibleTo(of)]


def a_moment(clock: Any) -> Any:
    return clock.now() - timedelta(days=3)


def a_link(clock: Any, claimed_from: str | None = None) -> ClaimLink:
    at = a_moment(clock)
    claimed_at = at if claimed_from else None
    return ClaimLink(created_at=at, created_by="Tessa", claimed_at=claimed_at, claimed_from=claimed_from)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "Analytics", "Analytics"),
        ("description", "For the room", "For the room"),
        ("kind", KeyKind.AGENT, "Agent"),
        ("preview", "kdk_Zzzz…Yyyy", "kdk_Zzzz…Yyyy"),
        ("owner_name", "Grace Hopper", "Grace Hopper"),
        ("location_name", "Utrecht", "Utrecht"),
        ("batch_label", "Monday", "Monday"),
        ("parent_id", "parent000001", "parent000001"),
        ("not_before", a_moment, "3 days ago"),
        ("expires_at", None, "Never"),
        ("allowed_models", ["acme/one", "acme/two"], "acme/one\nacme/two"),
        ("allowed_providers", ["provider1"], "provider1"),
        ("deployments", ["deployment1"], "deployment1"),
        ("ip_allowlist", ["192.0.2.0/24"], "192.0.2.0/24"),
        ("rpm", 61, "61 requests per minute"),
        ("tpm", 1234, "1,234 tokens per minute"),
        ("max_parallel", 7, "7 parallel requests"),
        ("budget", BUDGET, "$12.50 a month"),
        ("budget", BUDGET, "$1.000000001 spent, $16.499999999 left"),
        ("budget", BUDGET, "Topped up by $5.00"),
        ("budget", BUDGET, "Alerts at 40%, 90%"),
        ("metadata", {"team": "research"}, '"team": "research"'),
        ("mcp", McpAccess(enabled=True, mode=McpMode.ALLOW_LIST, tools={"git": ["log"]}), "git: log"),
        ("mcp", McpAccess(), "Off"),
        ("created_at", a_moment, "3 days ago"),
        ("created_by", "Tessa", "by Tessa"),
        ("last_used_at", a_moment, "3 days ago"),
        ("requests", 54321, "54,321"),
        ("usage_share", 0.25, "25.0% of all"),
        ("spend_usd", parse_usd("0.000000007"), "$0.000000007"),
        ("revoked_at", a_moment, "Revoked 3 days ago by Tessa"),
        ("rotated_at", a_moment, "3 days ago"),
        ("previous_secret_valid_until", a_moment, "3 days ago"),
        ("claim", a_link, "Not opened yet; made 3 days ago by Tessa"),
        ("claim", lambda clock: a_link(clock, claimed_from="192.0.2.7"), "Opened 3 days ago from 192.0.2.7"),
        ("version", 4, "3 since it was created"),
    ],
)
async def test_each_field_is_told(
    panel: Details, make_key: Callable[..., Key], clock: Any, field: str, value: Any, said: str
) -> None:
    """B7: the details have every field of a key."""
    value = value(clock) if callable(value) else value
    whole = {"owner_id": "o", "location_id": "l", "batch_id": "b", "revoked_by": "Tessa"}
    panel.show_key(make_key(**{**whole, field: value}))
    assert any(said in text for text in texts(panel)), texts(panel)


async def test_status_is_told_by_a_word(panel: Details, make_key: Callable[..., Key]) -> None:
    panel.show_key(make_key(status=KeyStatus.INACTIVE))
    assert panel._pill.accessibleName() == "Inactive"


async def test_no_field_is_taken_for_markup(panel: Details, make_key: Callable[..., Key]) -> None:
    """S23: labels, links and tooltips show a name as it is."""
    panel.show_key(
        make_key(
            name=HOSTILE,
            description=HOSTILE,
            owner_id="o",
            owner_name=HOSTILE,
            location_id="l",
            location_name=HOSTILE,
            metadata={HOSTILE: HOSTILE},
            created_by=HOSTILE,
        )
    )
    labels = [label for label in panel.findChildren(QLabel) if "<b>" in label.text()]
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    links = [link for link in panel.findChildren(Link) if "<b>" in link.words]
    assert {link.words for link in links} == {HOSTILE}
    for widget in panel.findChildren(QWidget):
        assert "<b>" not in widget.toolTip()


async def test_a_long_list_is_shown_in_part_until_all_of_it_is_wanted(
    panel: Details, make_key: Callable[..., Key]
) -> None:
    models = [f"acme/model-{number:03}" for number in range(300)]
    panel.show_key(make_key(allowed_models=models))
    assert "acme/model-299" not in "\n".join(texts(panel))
    (rest,) = (link for link in panel.findChildren(Link, "showAll") if link.isVisibleTo(panel))
    assert rest.words == "Show all 300"
    rest.click()
    assert "acme/model-299" in "\n".join(texts(panel))
    panel.show_key(make_key(2, allowed_models=models))
    assert "acme/model-299" not in "\n".join(texts(panel)), "another key begins anew"


@pytest.mark.parametrize(
    ("status", "possible", "reason"),
    [
        (KeyStatus.ACTIVE, {"detailsEdit", "detailsSwitch", "detailsRevoke"}, ""),
        (KeyStatus.INACTIVE, {"detailsEdit", "detailsSwitch", "detailsRevoke"}, ""),
        (KeyStatus.EXPIRED, {"detailsEdit", "detailsRevoke"}, "An expired key lets nobody in anyway."),
        (KeyStatus.REVOKED, set[str](), "A revoked key cannot be changed."),
    ],
)
async def test_what_is_not_possible_says_why(
    panel: Details, make_key: Callable[..., Key], status: KeyStatus, possible: set[str], reason: str
) -> None:
    panel.show_key(make_key(status=status))
    tools = [tool for tool in panel.findChildren(QAbstractButton) if tool.objectName().startswith("details")]
    off = [tool for tool in tools if not tool.isEnabled()]
    assert {tool.objectName() for tool in tools if tool.isEnabled()} == possible | {"detailsMore"}
    assert all(tool.toolTip() and tool.accessibleDescription() == tool.toolTip() for tool in off)
    assert reason in {"", *(tool.toolTip() for tool in off)}


async def test_all_controls_have_names(
    panel: Details, make_key: Callable[..., Key], unnamed: Callable[[QWidget], list[str]]
) -> None:
    """J1: also those of the sections that are not in view."""
    for shown in Shown:
        panel.section(shown)
    panel.show_key(make_key(owner_id="o", owner_name="Ada", parent_id="p"))
    assert unnamed(panel) == []


async def test_tab_goes_round_as_the_eye_does(
    panel: Details,
    make_key: Callable[..., Key],
    walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]],
) -> None:
    """J1: by keyboard alone. High enough that nothing scrolls: places are compared at the end."""
    panel.window().resize(440, 1200)
    panel.resize(440, 1200)
    panel.show_key(make_key(owner_id="o", owner_name="Ada", metadata={"a": 1}))
    visited = await walk_by_tab(panel)
    names = [control.objectName() for control in visited]
    assert names[:5] == ["closeDetails", "detailsEdit", "detailsSwitch", "detailsRevoke", "detailsMore"]
    assert "linkOwner" in names

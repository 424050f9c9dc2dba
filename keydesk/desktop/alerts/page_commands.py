"""The commands of alerts and webhooks, in data."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command, CommandGroup, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.listing.list_commands import list_commands

if TYPE_CHECKING:
    from keydesk.desktop.alerts.page import AlertsPage


def page_commands(page: "AlertsPage") -> list[Command]:
    """Return the commands for the menu bar."""
    webhooks = page.webhooks
    return [
        *alert_commands(page),
        _group(page, "all", page.shows_alerts).command(
            "acknowledgeAllAlerts",
            tr("Acknowledge a&ll"),
            "check-check",
            page.deeds.acknowledge_all,
            page.deeds.why_not_all,
        ),
        _notifying(page),
        _group(page, "notify").command(
            "whenAlerts", tr("&When alerts come"), "circle-question-mark", page.say_when
        ),
        *webhooks.commands_to_make(),
        *webhooks.commands_about(lambda: webhooks.chosen),
        *_looking(page),
        *list_commands(lambda: page.pane, lambda: page.here),
    ]


def alert_commands(page: "AlertsPage") -> list[Command]:
    """Return the commands about the selected alerts."""
    seen, about, deeds = (
        _group(page, "seen", page.shows_alerts),
        _group(page, "about", page.shows_alerts),
        page.deeds,
    )
    return [
        seen.command(
            "acknowledgeAlerts", tr("&Acknowledge"), "check", deeds.acknowledge, deeds.why_not_acknowledge
        ),
        about.command(
            "showAlertSubject",
            tr("&Show what it is about"),
            "external-link",
            deeds.show_about,
            deeds.why_not_about,
        ),
    ]


def _notifying(page: "AlertsPage") -> Command:
    return Command(
        id="notifyOfAlertsCommand",
        text=tr("&Notify me while KeyDesk is not in front"),
        menu=Menu.ALERTS,
        run=page.switch_notifications,
        enabled=lambda: page.here,
        checked=lambda: page.notifies,
        group="notify",
    )


def _looking(page: "AlertsPage") -> list[Command]:
    copying, look, tabs = _group(page, "copy", page.has_selection), _group(page, "look"), _group(page, "tabs")
    return [
        copying.command("copyListed", tr("&Copy rows as text"), "copy", page.copy_rows, shortcut="Ctrl+C"),
        look.command("searchListed", tr("Search &or filter"), "search", page.search, shortcut="Ctrl+F"),
        look.command(
            "refreshListed",
            tr("Re&fresh"),
            "refresh-cw",
            page.refresh,
            shortcut="F5",
        ),
        tabs.command("showAlertsTab", tr("Show al&erts"), "bell", page.show_alerts),
        tabs.command("showWebhooksTab", tr("Show we&bhooks"), "webhook", page.show_webhooks),
    ]


def _group(page: "AlertsPage", name: str, enabled: Callable[[], bool] | None = None) -> CommandGroup:
    return CommandGroup(Menu.ALERTS, name, enabled or (lambda: page.here))

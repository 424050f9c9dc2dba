"""The commands of the usage page, in data."""

from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command, CommandGroup, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.usage.log_commands import commands_of_lists
from keydesk.desktop.usage.reporting import save_report

if TYPE_CHECKING:
    from keydesk.desktop.usage.chats.chats_part import ChatsPart
    from keydesk.desktop.usage.page import UsagePage
    from keydesk.desktop.usage.requests.requests_part import RequestsPart


def page_commands(page: "UsagePage") -> list[Command]:
    """Return the commands for the menu bar."""
    logs = [*page.requests.own_commands(), *page.chats.own_commands(), *commands_of_lists(page)]
    return [*_periods(page), *_going(page), *export_commands(page), *logs, *_looking(page)]


def _periods(page: "UsagePage") -> list[Command]:
    group, scope = _group(page, "period"), page.scope

    def why_no_next() -> str:
        return "" if scope.period.last < scope.today else tr("This is the last period there is.")

    return [
        group.command(
            "periodBefore",
            tr("Previ&ous period"),
            "chevron-left",
            lambda: scope.step(-1),
            shortcut="Alt+PgUp",
        ),
        group.command(
            "periodAfter",
            tr("&Next period"),
            "chevron-right",
            lambda: None if why_no_next() else scope.step(1),
            why_no_next,
            "Alt+PgDown",
        ),
        group.command("choosePeriod", tr("Choose &period…"), "calendar-clock", page.period.open_menu),
        group.command("ownPeriod", tr("Custo&m period…"), "calendar-clock", page.period.open_dialog),
    ]


def _going(page: "UsagePage") -> list[Command]:
    group, scope = _group(page, "going"), page.scope

    def why_not_back() -> str:
        return "" if scope.can_go_back else tr("Nothing was filtered.")

    return [
        group.command("filterUsage", tr("Fi&lter…"), "list-filter", page.bar.open_menu, shortcut="Ctrl+F"),
        group.command("usageBack", tr("Bac&k"), "arrow-left", scope.back, why_not_back, "Alt+Left"),
        group.command("clearUsageFilters", tr("Clear all fil&ters"), "x", scope.clear),
    ]


def export_commands(page: "UsagePage") -> list[Command]:
    """Return what puts the overview into files."""
    group, overview = _group(page, "export"), page.overview

    def why_not_ask() -> str:
        return page.why_not_read() or overview.why_no_export()

    return [
        group.command(
            "saveUsageReport",
            tr("Save &report as PDF…"),
            "file-text",
            lambda: save_report(overview),
            why_not_ask,
            "Ctrl+Shift+R",
        ),
        group.command(
            "exportUsage",
            tr("Export t&able as CSV…"),
            "download",
            overview.export_members,
            why_not_ask,
        ),
        group.command(
            "exportUsageBars",
            tr("&Export chart as CSV…"),
            "download",
            overview.export_bars,
            overview.why_no_export,
        ),
    ]


def _looking(page: "UsagePage") -> list[Command]:
    look, tabs = _group(page, "look"), _group(page, "tabs")
    return [
        look.command(
            "refreshUsage",
            tr("Re&fresh"),
            "refresh-cw",
            page.refresh,
            page.why_not_read,
            "F5",
        ),
        tabs.command(
            "showOverviewTab",
            tr("Show o&verview"),
            "chart-column-stacked",
            lambda: page.show_part(page.overview),
        ),
        tabs.command(
            "showRequestsTab", tr("Sho&w requests"), "list-filter", lambda: _go_to(page, page.requests)
        ),
        tabs.command("showChatsTab", tr("Show c&hats"), "send", lambda: _go_to(page, page.chats)),
    ]


def _go_to(page: "UsagePage", part: "RequestsPart | ChatsPart") -> None:
    page.show_part(part)
    part.pane.go_to_rows()


def _group(page: "UsagePage", name: str) -> CommandGroup:
    return CommandGroup(Menu.USAGE, name, lambda: page.here)

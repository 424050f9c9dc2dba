"""The commands by which pages lead to the usage of what is selected there, and to its requests."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from keydesk.contract.info import Capability
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.navigation import NOT_HERE
from keydesk.desktop.page_entries import USAGE
from keydesk.desktop.session import Session
from keydesk.desktop.usage_of import RequestsOf, UsageOf
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.toast import ToastKind, show_toast


def usage_commands(
    page: QWidget,
    session: Session,
    ways: Ways,
    member: Callable[[], UsageOf | None],
    *,
    menu: Menu,
    group: str,
    enabled: Callable[[], bool],
    one: str,
    select_one: str,
    theirs: bool = False,
) -> list[Command]:
    """Return them, with ids that end in ``one``; ``member`` is what is selected, if it is one alone.

    ``select_one`` says that one should be selected first. ``theirs``: it is somebody, not something.
    """

    def why_not() -> str:
        if not session.offers(Capability.USAGE.value):
            return tr("{what}: {not_here}.", what=tr("Usage"), not_here=NOT_HERE)
        return "" if member() is not None else select_one

    def go(lead: Callable[[UsageOf], UsageOf]) -> None:
        about = member()
        if (reason := why_not()) or about is None:
            show_toast(page, reason, kind=ToastKind.NOTE)
        else:
            ways.handed_over.emit(USAGE, lead(about))

    def usage(about: UsageOf) -> UsageOf:
        return about

    def requests(about: UsageOf) -> UsageOf:
        return RequestsOf(about.kind, about.id, about.name)

    return [
        Command(
            id=f"{id_}Of{one.capitalize()}",
            text=text,
            icon=icon,
            run=lambda wanted=lead: go(wanted),
            menu=menu,
            enabled=enabled,
            why_not=why_not,
            group=group,
        )
        for id_, text, icon, lead in (
            (
                "usage",
                tr("Show their usage") if theirs else tr("Show its usage"),
                "chart-column-stacked",
                usage,
            ),
            (
                "requests",
                tr("Show their requests") if theirs else tr("Show its requests"),
                "file-text",
                requests,
            ),
        )
    ]

"""The commands of the batches page, in data: the menu bar has all of them, a row's menu those about it."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from keydesk.contract.batches import Batch
from keydesk.contract.keys import Key
from keydesk.contract.usage import UsageDimension
from keydesk.desktop.batches.rules import (
    Rule,
    can_be_ended,
    can_be_extended,
    has_join_link,
    has_live_keys,
    has_waiting_link,
    is_not_over,
    replaceable,
)
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.leading_to_usage import usage_commands
from keydesk.desktop.listing.list_commands import list_commands
from keydesk.desktop.undo_command import undo_command
from keydesk.desktop.usage_of import UsageOf

if TYPE_CHECKING:
    from keydesk.desktop.batches.page import BatchesPage

Meant = Callable[[], Batch | None]
"""The batch that a command is about."""

_LONGER = (
    ("extendBatch15", tr("Extend by 1&5 minutes"), timedelta(minutes=15)),
    ("extendBatch30", tr("Extend by &30 minutes"), timedelta(minutes=30)),
    ("extendBatch60", tr("Extend by 1 &hour"), timedelta(hours=1)),
)


def page_commands(page: "BatchesPage") -> list[Command]:
    """Return the commands for the menu bar."""
    return [
        page.for_location.command(lambda: page.here, menu=Menu.BATCHES),
        *batch_commands(page, lambda: page.chosen),
        undo_command(page, Menu.BATCHES),
        Command(
            id="copyBatchRows",
            text=tr("&Copy rows as text"),
            icon="copy",
            menu=Menu.BATCHES,
            shortcut="Ctrl+C",
            run=page.pane.copy_rows,
            enabled=lambda: page.here and bool(page.pane.selected()),
            group="copy",
        ),
        Command(
            id="searchBatches",
            text=tr("&Search"),
            icon="search",
            menu=Menu.BATCHES,
            shortcut="Ctrl+F",
            run=page.pane.focus_search,
            enabled=lambda: page.here,
            group="look",
        ),
        Command(
            id="refreshBatches",
            text=tr("Re&fresh"),
            icon="refresh-cw",
            menu=Menu.BATCHES,
            shortcut="F5",
            run=page.pane.loader.refresh_on_request,
            enabled=lambda: page.here,
            group="look",
        ),
        *list_commands(lambda: page.pane, lambda: page.here),
    ]


def batch_commands(page: "BatchesPage", meant: Meant) -> list[Command]:
    """Return the commands about one batch."""
    return [
        *_looking(page, meant),
        *_to_usage(page, meant),
        *_window(page, meant),
        *_keys(page, meant),
        *_joining(page, meant),
        *_ending(page, meant),
    ]


class _Making:
    """Makes commands about the batch that is meant, which all grey out alike."""

    def __init__(self, page: "BatchesPage", meant: Meant, group: str) -> None:
        self._page, self._meant, self._group = page, meant, group

    def change(
        self,
        id_: str,
        text: str,
        icon: str,
        deed: Callable[[Batch, QWidget], object],
        rule: Rule = lambda _batch, _now: "",
        *,
        shortcut: str = "",
        with_links: bool = False,
    ) -> Command:
        """Return a command that changes something."""

        def why_not() -> str:
            page, batch = self._page, self._meant()
            reason = page.deeds.why_no_links() if with_links else page.rights.why_not_now()
            if reason or batch is None:
                return reason or tr("Select one batch first.")
            return rule(batch, page.now())

        return self._command(id_, text, icon, deed, why_not, shortcut)

    def look(
        self, id_: str, text: str, icon: str, deed: Callable[[Batch, QWidget], object], shortcut: str = ""
    ) -> Command:
        """Return a command that only shows something."""
        return self._command(
            id_,
            text,
            icon,
            deed,
            lambda: "" if self._meant() is not None else tr("Select one batch first."),
            shortcut,
        )

    def _command(
        self,
        id_: str,
        text: str,
        icon: str,
        deed: Callable[[Batch, QWidget], object],
        why_not: Callable[[], str],
        shortcut: str,
    ) -> Command:
        page, meant = self._page, self._meant

        def run() -> None:
            batch = meant()
            if page.say_why_not(why_not()) or batch is None:
                return
            deed(batch, page)

        return Command(
            id=id_,
            text=text,
            icon=icon,
            menu=Menu.BATCHES,
            shortcut=shortcut,
            run=run,
            enabled=lambda: page.here,
            why_not=why_not,
            group=self._group,
        )


def _looking(page: "BatchesPage", meant: Meant) -> list[Command]:
    making = _Making(page, meant, "details")
    return [
        making.look("batchDetails", tr("&Details"), "info", lambda _batch, _on: page.open_details()),
        making.look("watchBatch", tr("Live workshop &view"), "projector", page.watch, "Ctrl+L"),
        making.look("batchKeys", tr("Show its &keys"), "key-round", lambda batch, _on: page.show_keys(batch)),
        making.change("editBatch", tr("&Edit…"), "pencil", page.deeds.edit, shortcut="Ctrl+E"),
    ]


def _to_usage(page: "BatchesPage", meant: Meant) -> list[Command]:
    def member() -> UsageOf | None:
        batch = meant()
        return None if batch is None else UsageOf(UsageDimension.BATCH, batch.id, batch.label)

    return usage_commands(
        page,
        page.session,
        page.ways,
        member,
        menu=Menu.BATCHES,
        group="details",
        enabled=lambda: page.here,
        one="batch",
        select_one=tr("Select one batch first."),
    )


def _window(page: "BatchesPage", meant: Meant) -> list[Command]:
    making = _Making(page, meant, "window")

    def extending(by: timedelta) -> Callable[[Batch, QWidget], object]:
        return lambda batch, on: page.deeds.extend(batch, by, on)

    return [
        making.change("setBatchWindow", tr("Set &window…"), "calendar-clock", page.deeds.set_window),
        *(making.change(id_, text, "clock", extending(by), can_be_extended) for id_, text, by in _LONGER),
        making.change("endBatch", tr("End &now"), "timer-off", page.deeds.end_now, can_be_ended),
    ]


def _keys(page: "BatchesPage", meant: Meant) -> list[Command]:
    making, deeds = _Making(page, meant, "keys"), page.key_deeds
    return [
        making.change("handOutKey", tr("Hand &out one more key…"), "user-plus", deeds.hand_out, is_not_over),
        making.change("replaceKey", tr("&Replace a lost key…"), "replace", deeds.replace, has_live_keys),
        making.change("rotateBatch", tr("Ro&tate all keys…"), "rotate-cw", deeds.rotate_all, has_live_keys),
    ]


def _joining(page: "BatchesPage", meant: Meant) -> list[Command]:
    making, deeds = _Making(page, meant, "join"), page.deeds
    known = _known(page)
    return [
        making.change(
            "makeJoinLink",
            tr("Make a &join link…"),
            "link",
            deeds.make_join_link,
            is_not_over,
            with_links=True,
        ),
        making.change(
            "showJoinLink", tr("Show jo&in link…"), "qr-code", deeds.show_join_link, known, with_links=True
        ),
        making.change(
            "withdrawJoinLink",
            tr("Withdraw join link…"),
            "unlink",
            deeds.withdraw_join_link,
            has_join_link,
            with_links=True,
        ),
    ]


def _known(page: "BatchesPage") -> Rule:
    def rule(batch: Batch, _now: object) -> str:
        if batch.join is None:
            return tr("It has no join link.")
        return (
            "" if page.links.link_of(batch) else tr("It is shown only where it was made; make another one.")
        )

    return rule


def _ending(page: "BatchesPage", meant: Meant) -> list[Command]:
    making = _Making(page, meant, "end")
    return [
        making.change(
            "revokeBatch", tr("Revoke all keys…"), "ban", page.deeds.revoke, has_live_keys, shortcut="Del"
        )
    ]


def key_commands(page: "BatchesPage", key: Key) -> list[Command]:
    """Return the commands about one key in the details of a batch."""

    def why_not(rule: Callable[[Key], str], *, with_links: bool = False) -> str:
        return (page.deeds.why_no_links() if with_links else page.rights.why_not_now()) or rule(key)

    def replace() -> None:
        if page.shown is not None:
            page.key_deeds.replace(page.shown, page, key)

    return [
        Command(
            id="replaceThisKey",
            text=tr("&Replace…"),
            icon="replace",
            menu=Menu.BATCHES,
            run=replace,
            why_not=lambda: why_not(replaceable),
        ),
        Command(
            id="withdrawClaimLink",
            text=tr("&Withdraw claim link…"),
            icon="unlink",
            menu=Menu.BATCHES,
            run=lambda: page.key_deeds.withdraw_claim_link(key, page),
            why_not=lambda: why_not(has_waiting_link, with_links=True),
        ),
    ]

"""From a click to the document with the keys of a workshop, and on to its batch (E2, E3)."""

import asyncio
from collections.abc import Iterable, Iterator
from typing import cast
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch
from keydesk.contract.info import Capability
from keydesk.contract.key_actions import HandoutSaved
from keydesk.contract.people import Location, Person
from keydesk.desktop import finding, tasks
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.viewer.opening import VIEWER, open_document
from keydesk.desktop.language import tr
from keydesk.desktop.loading import bring_in, in_turns
from keydesk.desktop.loopback import opens_here_only
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.rights import Rights
from keydesk.desktop.widgets.search_choices import Candidate
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.desktop.workshop.handing_out import document_of
from keydesk.desktop.workshop.making import Made
from keydesk.desktop.workshop.planning import Planning
from keydesk.desktop.workshop.under_way import UnderWay
from keydesk.desktop.workshop.workshop_dialog import WorkshopDialog
from keydesk.desktop.workshop.workshop_form import Offers, make_form
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock, SystemClock

_UNTOLD = tr("The handouts are saved, but the gateway could not be told: its audit log does not show it.")
_NO_JOIN = tr("The keys are made, the join link is not. {reason} It can be made on the page of the batch.")
_DOUBT = tr("If the keys were made, the batch “{label}” has them: rotate them all there, or revoke it.")


class Workshops(QObject):
    """Opens the dialog above a window, and what follows."""

    def __init__(self, window: QWidget, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._session = frame.session
        self._clipboard = frame.clipboard
        self._preferences = frame.preferences
        self._ways = frame.ways
        self._clock = clock or SystemClock()
        self._rights = Rights(frame.session)
        self._opens = False

    def open(self, begin: object = None) -> "asyncio.Task[None] | None":
        """Ask for whom and how, and go on from there. None: nothing can be made now.

        ``begin`` is a Location or a Person to begin with, or several of them.
        """
        api = self._rights.api
        open_already = any(each.isVisible() for each in self._window.findChildren(WorkshopDialog))
        if api is None or open_already or self._opens:
            return None
        self._opens = True
        return tasks.run(self, self._open(api, begin), finally_=self._has_opened)

    async def _open(self, api: AdminApi, begin: object) -> None:
        """Make the dialog in pieces: all of it in one turn of the loop would hold the window up (D3)."""
        planning = Planning(api, self)
        offers = Offers(
            why_no_templates=self._rights.why_not_templates(),
            links=self._session.offers(Capability.CLAIMS.value),
            here_only=opens_here_only(self._session.base_url),
        )
        form = await in_turns(make_form(planning, api, self._clock, offers))
        dialog = WorkshopDialog(self._window, api, self._clock, planning, form, self._under_way())
        await asyncio.sleep(0)
        dialog.form.who.begin_with(_candidates(begin))

        def hand_out(made: Made) -> None:
            self._hand_out(dialog, api, made)

        dialog.made.connect(hand_out)
        dialog.left_in_doubt.connect(self._say_doubt)
        dialog.open()
        # What shows the document is brought in meanwhile: on the loop it would hold the window up.
        tasks.run(dialog, bring_in(VIEWER))

    def _under_way(self) -> UnderWay:
        info = self._session.info
        return UnderWay(self._preferences, info.gateway_id if info else "")

    def _has_opened(self) -> None:
        self._opens = False

    def _hand_out(self, dialog: WorkshopDialog, api: AdminApi, made: Made) -> None:
        """Show the keys on paper, once."""
        if made.no_join:
            show_toast(self._window, _NO_JOIN.format(reason=made.no_join), kind=ToastKind.ERROR)
        draft, batch = dialog.form.draft(), made.batch
        # Beside the loop: a thousand secrets are read one by one.
        described = asyncio.to_thread(
            document_of,
            batch.label,
            made.created.items,
            base_url=self._session.base_url,
            models=dialog.form.what.offered,
            made_at=batch.created_at,
            zone=draft.zone,
            style=draft.style,
            tool=draft.tool,
            join_url=made.join_url,
        )

        def show(document: Document) -> None:
            tasks.run(self, self._show(api, batch, document))

        def say(error: DomainError) -> None:
            show_toast(self._window, str(error), kind=ToastKind.ERROR)
            self._ways.batch_wanted.emit(batch.id)

        tasks.run(self, described, done=show, failed=say)

    async def _show(self, api: AdminApi, batch: Batch, document: Document) -> None:
        """Open the document; then go to the batch."""
        shown = await open_document(
            self._window,
            document,
            self._clipboard,
            saved=lambda protected: self._tell(api, batch, protected=protected),
        )
        shown.finished.connect(lambda: self._ways.batch_wanted.emit(batch.id))

    def _tell(self, api: AdminApi, batch: Batch, *, protected: bool) -> None:
        """Tell the gateway for its audit log."""

        def untold(_error: DomainError) -> None:
            show_toast(self._window, _UNTOLD, kind=ToastKind.ERROR)

        told = api.tell_batch_handout_saved(batch.id, HandoutSaved(protected=protected), attempt=uuid4().hex)
        tasks.run(self, told, failed=untold)

    def _say_doubt(self, label: str) -> None:
        show_toast(self._window, _DOUBT.format(label=label), kind=ToastKind.NOTE)


def _candidates(begin: object) -> Iterator[Candidate]:
    for each in cast("Iterable[object]", begin) if isinstance(begin, list | tuple) else (begin,):
        if isinstance(each, Location):
            yield finding.location(each)
        elif isinstance(each, Person):
            yield finding.person(each, for_keys=True)

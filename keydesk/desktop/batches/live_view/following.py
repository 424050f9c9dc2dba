"""What the live workshop view shows, read anew whenever something happened: at most once a second."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch
from keydesk.contract.events import USAGE
from keydesk.contract.info import Capability
from keydesk.desktop import tasks
from keydesk.desktop.batches import actions
from keydesk.desktop.batches.sharing import Roster, Share, roster_of, shares_of
from keydesk.desktop.batches.window import next_turn
from keydesk.desktop.language import tr
from keydesk.desktop.listing.live import Live
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock

_ABOUT: Final = frozenset({USAGE, "key", "batch"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How a batch stands, and what each of its people used; None where the gateway does not tell."""

    batch: Batch
    shares: Sequence[Share] | None
    roster: Roster


class Following(QObject):
    """Keeps up with one batch while somebody watches."""

    changed = Signal()
    """Something is known anew, or could not be read."""

    def __init__(self, session: Session, clock: Clock, batch: Batch, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self.batch = batch
        self.shares: Sequence[Share] | None = None
        self.problem = ""
        """Why what is shown may be out of date; nothing when it is not."""
        self._roster = Roster()
        self._reading = False
        self._again = False
        self._took = QElapsedTimer()
        self._live = Live(session, clock, lambda: True, self, about=_ABOUT)
        self._live.due.connect(self.read)
        session.changed.connect(self._connection_changed)
        self._was = session.state

    def set_watching(self, watching: bool) -> None:  # noqa: FBT001 - a setter
        """Keep up, beginning now; or rest."""
        self._live.set_watching(watching)
        if watching:
            self.read()

    def take(self, batch: Batch) -> None:
        """Show the batch as it is after something was done to it."""
        self.batch = batch
        self._live.shown([next_turn(batch, self._clock.now())])
        self.changed.emit()

    def read(self) -> None:
        """Read it now; while a reading is under way, once more behind it."""
        api = self._session.api
        if self._reading or api is None:
            self._again = self._reading
            return
        self._reading = True
        self._took.start()
        with_usage = self._session.offers(Capability.USAGE.value)
        tasks.run(
            self,
            read_standing(api, self.batch.id, self._roster, with_usage=with_usage),
            done=self._show,
            failed=self._miss,
            finally_=self._rest,
        )

    def _show(self, standing: Standing) -> None:
        self._live.took(self._took.elapsed())
        self.problem = ""
        self.shares, self._roster = standing.shares, standing.roster
        self.take(standing.batch)

    def _miss(self, error: DomainError) -> None:
        self.problem = str(error)
        self.changed.emit()

    def _rest(self) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self.read()

    def _connection_changed(self) -> None:
        back = self._session.state is ConnectionState.CONNECTED and self._was is not ConnectionState.CONNECTED
        self._was = self._session.state
        if self._live.watching and back:
            self.read()
        elif self._session.state is not ConnectionState.CONNECTED:
            self.problem = self._session.problem or tr("The gateway does not answer now.")
            self.changed.emit()


async def read_standing(api: AdminApi, batch_id: str, roster: Roster, *, with_usage: bool) -> Standing:
    """Read how a batch stands. Its people are asked for again only where somebody is not known yet."""
    batch = await actions.look_up(api, batch_id)
    if not with_usage:
        return Standing(batch, None, roster)
    usage = await actions.usage_of(api, batch)
    if len(roster.names) == 0 or len(roster.places) < batch.live or not roster.knows(usage.items):
        roster = roster_of(await actions.keys_of(api, batch_id, with_revoked=True))
    return Standing(batch, shares_of(roster, usage.items), roster)

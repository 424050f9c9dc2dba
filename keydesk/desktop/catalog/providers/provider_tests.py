"""Tests of providers under way, and what the last one of each brought, as long as the session lasts."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Provider, ProviderTest
from keydesk.desktop import tasks
from keydesk.desktop.catalog.providers import actions
from keydesk.desktop.session import Session
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock

if TYPE_CHECKING:
    import asyncio


@dataclass(frozen=True, slots=True)
class LastTest:
    """What is known of a provider by testing it."""

    provider: Provider | None = None
    """As it was when it was tested."""
    running: bool = False
    result: ProviderTest | None = None
    failure: str = ""
    """Why the gateway brought no result, in place of one."""
    at: datetime | None = None

    @property
    def went_well(self) -> bool:
        """Whether all is well with it."""
        return self.result is not None and self.result.problem is None


NOT_TESTED: Final = LastTest()


class ProviderTests(QObject):
    """One test of each provider at a time; it can be cancelled."""

    changed = Signal(str)
    """The id of a provider: there is news about its test."""

    def __init__(self, owner: QObject, session: Session, clock: Clock) -> None:
        super().__init__(owner)
        self._clock = clock
        self._known: dict[str, LastTest] = {}
        self._running: dict[str, asyncio.Task[None]] = {}
        session.switched.connect(self.forget)

    def of(self, provider_id: str) -> LastTest:
        """Return what is known of a provider."""
        return self._known.get(provider_id, NOT_TESTED)

    def run(self, api: AdminApi, provider: Provider) -> None:
        """Test it; a test that is under way is enough."""
        if provider.id in self._running:
            return
        before = self.of(provider.id)
        self._set(provider.id, LastTest(provider, running=True, result=None, at=before.at))

        def ended(tested: LastTest) -> None:
            self._running.pop(provider.id, None)
            self._set(provider.id, tested)

        def answered(result: ProviderTest) -> None:
            ended(LastTest(provider, result=result, at=self._clock.now()))

        def failed(error: DomainError) -> None:
            ended(LastTest(provider, failure=str(error), at=self._clock.now()))

        self._running[provider.id] = tasks.run(
            self, actions.test_provider(api, provider), done=answered, failed=failed
        )

    def cancel(self, provider_id: str) -> None:
        """Give a test up; the provider counts as not tested."""
        task = self._running.pop(provider_id, None)
        if task is not None:
            task.cancel()
            self._set(provider_id, NOT_TESTED)

    def forget(self) -> None:
        """Know nothing: these were providers of another gateway."""
        for provider_id in list(self._running):
            self.cancel(provider_id)
        known, self._known = self._known, {}
        for provider_id in known:
            self.changed.emit(provider_id)

    def _set(self, provider_id: str, tested: LastTest) -> None:
        self._known[provider_id] = tested
        self.changed.emit(provider_id)

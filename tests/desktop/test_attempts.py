"""Dialogs that ask for something once: what a lost answer leaves open, and what settles it (E2, J4)."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.domain.errors import ConflictError, DomainError, ForbiddenError, UnavailableError

Until = Callable[[Callable[[], object]], Awaitable[None]]
LOST = UnavailableError("The connection broke off before the answer came.")
NOT_ALLOWED = ForbiddenError("You may look, and change nothing.")
TAKEN = ConflictError("There is one of this name already.")


class Asking:
    """Asks for something again and again, and meets one answer after the other."""

    def __init__(self, dialog: AttemptDialog, until: Until) -> None:
        self.dialog, self.until = dialog, until
        self.attempts: list[str] = []
        self.done: list[str] = []
        dialog.answered.connect(self.done.append)

    async def ask(self, wanted: str, answer: DomainError | None = None) -> None:
        async def ask(attempt: str) -> Any:
            self.attempts.append(attempt)
            if answer is not None:
                raise answer
            return wanted

        self.dialog.ask_for(wanted, ask)
        assert self.dialog.unanswered
        await self.until(lambda: self.done or not self.dialog.working)

    @property
    def asked_anew(self) -> list[bool]:
        """Say of each time but the first whether it was another attempt than the one before."""
        return [one != other for one, other in zip(self.attempts, self.attempts[1:], strict=False)]

    def said(self) -> str:
        return "\n".join(each.text() for each in self.dialog.findChildren(QLabel))


@pytest.fixture
async def asking(until: Until) -> AsyncIterator[Asking]:
    window = QWidget()
    dialog = AttemptDialog(
        window, "Add", "Add", says="Adding…", repeats="Trying again never adds a second one."
    )
    dialog.open()
    yield Asking(dialog, until)
    window.deleteLater()


async def test_a_no_of_somebody_who_did_not_look_leaves_the_attempt_open(asking: Asking) -> None:
    """Issue 8: else what was made by the first try would stand in the way of the last."""
    await asking.ask("one", LOST)
    assert "Trying again never adds a second one." in asking.said()
    assert asking.dialog.unanswered, "it may have been done"
    await asking.ask("one", NOT_ALLOWED)
    assert asking.dialog.unanswered
    await asking.ask("one")
    assert asking.asked_anew == [False, False]
    assert asking.done == ["one"], "and the dialog is closed"


async def test_a_no_to_what_was_asked_for_settles_it(asking: Asking) -> None:
    """A gateway answers an attempt that it knows as before, so it was not done."""
    await asking.ask("one", NOT_ALLOWED)
    assert not asking.dialog.unanswered
    await asking.ask("one", LOST)
    await asking.ask("one", TAKEN)
    assert not asking.dialog.unanswered
    await asking.ask("one", LOST)
    assert asking.asked_anew == [True, False, True]


async def test_what_stands_in_the_way_may_be_what_was_asked_for_before(asking: Asking) -> None:
    """What is changed after an answer was lost is another request; the first one stays open."""
    await asking.ask("one", LOST)
    await asking.ask("one, changed", TAKEN)
    assert asking.asked_anew == [True]
    assert "may be what you asked for before" in asking.said()
    assert asking.dialog.unanswered

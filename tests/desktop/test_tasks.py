"""Tasks belong to an owner: what they bring, what they refuse, and how they end."""

import asyncio
import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from keydesk.desktop import tasks
from keydesk.desktop.widgets.text import PlainLabel
from keydesk.desktop.widgets.toast import Toast
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.secret import SecretKind, mint


async def _answer(value: str) -> str:
    await asyncio.sleep(0)
    return value


async def _refuse(error: Exception) -> None:
    await asyncio.sleep(0)
    raise error


def _toasts(window: QWidget) -> list[str]:
    return [toast.accessibleName() for toast in window.findChildren(Toast)]


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    """A widget inside a window."""
    window = QWidget()
    layout = QVBoxLayout(window)
    widget = QWidget()
    layout.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    yield widget  # noqa: PT022 - keeps the window alive, which nothing else does


async def test_done_gets_the_result(owner: QWidget) -> None:
    """What the coroutine returns is handed over, then ``finally_`` runs."""
    heard: list[str] = []
    await tasks.run(owner, _answer("yes"), done=heard.append, finally_=lambda: heard.append("end"))
    assert heard == ["yes", "end"]


async def test_failed_gets_the_refusal(owner: QWidget) -> None:
    """A DomainError goes to ``failed``, and no toast is shown besides."""
    heard: list[DomainError] = []
    error = UnavailableError("The gateway does not answer.")
    await tasks.run(owner, _refuse(error), failed=heard.append)
    assert heard == [error]
    assert _toasts(owner.window()) == []


async def test_refusal_without_handler_is_shown(owner: QWidget) -> None:
    """Nothing fails silently: the owner's window says it."""
    await tasks.run(owner, _refuse(UnavailableError("The gateway does not answer.")))
    assert _toasts(owner.window()) == ["The gateway does not answer."]


async def test_unexpected_error_is_logged_without_secrets(
    owner: QWidget, caplog: pytest.LogCaptureFixture
) -> None:
    """S3: a secret inside an exception reaches neither log nor screen."""
    secret = mint(SecretKind.KEY).reveal()
    with caplog.at_level(logging.ERROR):
        await tasks.run(owner, _refuse(RuntimeError(f"no {secret} here")))
    assert "RuntimeError" in caplog.text
    assert secret[:20] not in caplog.text
    assert _toasts(owner.window()) == [tasks.UNEXPECTED]


async def test_task_ends_with_its_owner() -> None:
    """S27: a coroutine never outlives the widget that started it, nor calls it back."""
    owner = QWidget()
    heard: list[str] = []
    began = asyncio.Event()

    async def forever() -> str:
        began.set()
        await asyncio.Event().wait()
        return "never"

    task = tasks.run(owner, forever(), done=heard.append, finally_=lambda: heard.append("end"))
    await began.wait()
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    with pytest.raises(asyncio.CancelledError):
        await task
    assert heard == []


async def test_owner_gone_before_the_first_step() -> None:
    """An owner that dies at once takes the coroutine along before it begins, without a warning."""
    owner = QWidget()
    task = tasks.run(owner, _answer("yes"))
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_cancel_all_waits(owner: QWidget) -> None:
    """At the end of the program everything is cancelled and has ended."""
    ended: list[str] = []

    async def slow() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append("ended")

    tasks.run(owner, slow())
    await asyncio.sleep(0)
    await tasks.cancel_all()
    assert ended == ["ended"]


async def test_what_ends_already_is_left_to_end(owner: QWidget) -> None:
    """A task that was cancelled and is closing its connection is not interrupted in that."""
    ended: list[str] = []

    async def slow() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.01)
            ended.append("ended")

    task = tasks.run(owner, slow())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    await tasks.cancel_all()
    assert ended == ["ended"]


def test_labels_show_markup_as_text(qtbot: QtBot) -> None:
    """S23: a name that looks like HTML is shown as it is."""
    label = PlainLabel("<b>bold</b>")
    qtbot.addWidget(label)
    plain = PlainLabel("bold")
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > plain.sizeHint().width() * 1.5

"""The live workshop view: it counts by the one clock, follows real calls, and hides names when told to."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from keydesk.contract.batches import Batch
from keydesk.contract.claims import JoinLinkCreate
from keydesk.desktop import theme
from keydesk.desktop.batches.live_view.live_window import LiveWindow
from tests.fixtures.fault_wire import Late
from tests.fixtures.running_gateway import RunningGateway

Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def watch(desk: Any, batch: Batch | None) -> LiveWindow:
    await desk.open(batch)
    desk.choose("watchBatch")
    (window,) = desk.page.findChildren(LiveWindow)
    await desk.until(lambda: window.following.shares is not None)
    return window


async def test_the_countdown_is_the_clocks(desk: Any, workshop: Any, clock: Any, until: Until) -> None:
    """E6: to the second by the one clock, through beginning and end, and it rests where nobody looks."""
    made = await workshop.make()
    batch = made.batch
    window = await watch(desk, batch)
    figure = window.countdown.figure
    clock.moment = batch.expires_at - timedelta(seconds=61.4)
    await until(lambda: figure.text == "1:02")
    clock.moment = batch.expires_at - timedelta(seconds=2)
    await until(lambda: figure.text == "0:02")
    clock.moment = batch.expires_at
    await until(lambda: figure.text == "Over")
    assert not window.countdown.ticking.going
    clock.moment = batch.not_before - timedelta(seconds=5)
    window.countdown.show_batch(batch)
    assert figure.text == "0:05"
    assert window.countdown.caption.text.startswith("Begins at ")
    assert window.countdown.ticking.going
    window.hide()
    assert not window.countdown.ticking.going
    window.show()
    assert window.countdown.ticking.going


async def test_it_ticks_on_the_second(desk: Any, workshop: Any, clock: Any, until: Until) -> None:
    """E6: each wait ends when a whole second is left, however late the one before was."""
    made = await workshop.make()
    window = await watch(desk, made.batch)
    seen: list[float] = []

    def note() -> None:
        left = made.batch.expires_at - clock.now()
        seen.append(left.total_seconds() % 1)

    window.countdown.ticking.ticked.connect(note)
    await until(lambda: len(seen) >= 3)
    # Behind the second, never before it; a loaded machine may be late, and does not add it up.
    assert all(rest > 0.5 or rest == 0 for rest in seen), seen


async def test_it_follows_real_calls(desk: Any, workshop: Any, gateway: RunningGateway, until: Until) -> None:
    """E6, B6: requests, spend and bars move with calls, without anybody's doing, at most once a second."""
    made = await workshop.make()
    window = await watch(desk, made.batch)
    await until(lambda: window.following.shares is not None)
    assert window.tiles.used.value == "0 of 4"
    assert window.bars.shares == []
    asked_before = desk.wire.asked.count(f"GET /batches/{made.batch.id}")
    began = asyncio.get_running_loop().time()

    def call() -> None:
        for item in (made.items[0], made.items[0], made.items[1]):
            assert gateway.call(item.secret, "keydesk-demo", max_tokens=20).status_code == 200

    await asyncio.to_thread(call)
    await until(lambda: window.tiles.requests.value == "3")
    took = asyncio.get_running_loop().time() - began
    assert window.tiles.used.value == "2 of 4"
    names = [(share.name, share.requests) for share in window.bars.shares]
    assert names == [(made.items[0].key.name, 2), (made.items[1].key.name, 1)]
    asked = desk.wire.asked.count(f"GET /batches/{made.batch.id}") - asked_before
    assert asked <= took + 2, "it asks more than once a second"
    window.hide()
    rests = desk.wire.asked.count(f"GET /batches/{made.batch.id}")
    await asyncio.to_thread(lambda: gateway.call(made.items[2].secret, "keydesk-demo", max_tokens=20))
    await until(lambda: desk.page.chosen is not None and desk.page.chosen.requests == 4)
    assert desk.wire.asked.count(f"GET /batches/{made.batch.id}") == rests, "it asks while nobody looks"


async def test_hidden_names_are_nowhere(
    desk: Any, workshop: Any, gateway: RunningGateway, until: Until
) -> None:
    """E6: with names hidden none is in any text, tooltip, accessible name or description of the window."""
    made = await workshop.make()

    def call() -> None:
        for item in made.items:
            gateway.call(item.secret, "keydesk-demo", max_tokens=20)

    await asyncio.to_thread(call)
    window = await watch(desk, made.batch)
    await until(lambda: len(window.bars.shares) == 4)
    names = [item.key.name for item in made.items]
    assert any(name in everything_said(window) for name in names)
    button = window.findChild(QPushButton, "hideNames")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    told = everything_said(window)
    assert "Person 1" in told
    for name in names:
        for part in name.split():
            assert part not in told, f"{part} is still there"
    # And they stay hidden when something is read anew.
    await asyncio.to_thread(lambda: gateway.call(made.items[0].secret, "keydesk-demo", max_tokens=20))
    await until(lambda: window.tiles.requests.value == "5")
    assert not any(name in everything_said(window) for name in names)


def everything_said(window: QWidget) -> str:
    """What can be read in the window, on screen or aloud."""
    found = [window.windowTitle()]
    for part in (window, *window.findChildren(QWidget)):
        found += [part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.whatsThis()]
        if isinstance(part, QLabel | QPushButton):
            found.append(part.text())
        found.append(str(getattr(part, "text", "")) if not callable(getattr(part, "text", None)) else "")
    return "\n".join([*found, *aloud(QAccessible.queryAccessibleInterface(window))])


def aloud(interface: QAccessibleInterface) -> list[str]:
    """What a screen reader finds."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    found = [interface.text(kind) for kind in kinds]
    for place in range(interface.childCount()):
        found += aloud(interface.child(place))
    return found


async def test_f11_and_esc(desk: Any, workshop: Any, until: Until) -> None:
    """LOOK.md: F11 fills the screen and back; Esc leaves the full screen, then the view."""
    made = await workshop.make()
    window = await watch(desk, made.batch)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    await until(lambda: not desk.page.findChildren(LiveWindow))
    # Opened again it is another one; chosen twice it is the same.
    again = await watch(desk, made.batch)
    desk.choose("watchBatch")
    assert desk.page.findChildren(LiveWindow) == [again]


async def test_a_join_link_is_made_and_shown_large(desk: Any, workshop: Any, until: Until) -> None:
    """E5, E6: made from the view, it stands there with its QR code; hidden and shown at will."""
    made = await workshop.make(claim=True)
    window = await watch(desk, made.batch)
    assert window.joining.base_url.text == desk.session.base_url
    window.joining._make.click()
    dialog = await desk.wait_for("joinLinkDialog")
    dialog.primary.click()
    await until(lambda: "/join/" in window.joining.link.text)
    assert desk.dialog_if_any() is None, "the view shows it itself"
    assert window.joining.qr.isVisibleTo(window)
    note = window.findChild(QLabel, "joinNote")
    assert note is not None
    assert "this computer only" in note.text()
    window.joining._hide.click()
    assert window.joining.link.text == ""
    assert not window.joining.qr.isVisibleTo(window)
    window.joining._hide.click()
    assert "/join/" in window.joining.link.text
    # One that somebody else makes takes its place: what is shown would open nothing.
    await workshop.api.make_join_link(made.batch.id, JoinLinkCreate(), attempt="another-attempt-0001")
    await until(lambda: window.joining.link.text == "")


async def test_extending_from_the_view(desk: Any, workshop: Any, until: Until) -> None:
    """E6: fifteen minutes more, at once, with Undo in the view's own window."""
    made = await workshop.make()
    window = await watch(desk, made.batch)
    window.findChild(QPushButton, "liveExtend").click()
    longer = made.batch.expires_at + timedelta(minutes=15)
    await until(lambda: window.batch.expires_at == longer)
    await until(lambda: "ends at" in desk.toast())
    desk.undo()
    await until(lambda: window.batch.expires_at == made.batch.expires_at)


async def test_offline_it_keeps_what_it_has(desk: Any, workshop: Any, until: Until) -> None:
    """LOOK.md: while the gateway is away the last figures stay, and it says so; then it goes on by itself."""
    made = await workshop.make()
    window = await watch(desk, made.batch)
    await desk.wire.go_away()
    desk.session.check()
    await until(lambda: window.problem.isVisibleTo(window))
    assert window.tiles.used.value == "0 of 4"
    await desk.wire.be_there()
    desk.session.check()
    await until(lambda: not window.problem.isVisibleTo(window))


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("scale", [1, 2])
async def test_nothing_is_cut_off(
    desk: Any, workshop: Any, qapp: Any, size: tuple[int, int], scale: int
) -> None:
    """J1: at the usual and at 200 % text everything has its room on a screen."""
    made = await workshop.make(claim=True)
    if scale > 1:
        font = qapp.font()
        font.setPointSizeF(font.pointSizeF() * scale)
        qapp.setFont(font)
        theme.apply(qapp).follow()
    window = await watch(desk, made.batch)
    window.resize(*size)
    assert window.minimumSizeHint().width() <= size[0]
    assert window.minimumSizeHint().height() <= size[1]


async def test_every_control_has_a_name(
    desk: Any, workshop: Any, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """J1: a screen reader can name every control of the view."""
    made = await workshop.make(claim=True)
    window = await watch(desk, made.batch)
    assert unnamed(window) == []


async def test_what_was_begun_in_a_view_that_is_closed_is_told_on_the_page(
    desk: Any, workshop: Any, until: Until
) -> None:
    """J4: the answer comes after the view was left; it is done, and said where one is now."""
    made = await workshop.make()
    window = await watch(desk, made.batch)
    late = Late()
    desk.wire.strike("POST", "/batches/[^/]+/window", late)
    window.findChild(QPushButton, "liveExtend").click()
    window.close()
    await until(lambda: not desk.page.findChildren(LiveWindow))
    late.go.set()
    await until(lambda: "ends at" in desk.toast())
    desk.wire.spells.clear()
    desk.choose("undoLast")
    await until(lambda: "from before" in desk.toast())

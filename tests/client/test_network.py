"""What httpx is told, seen from the event loop that it runs on."""

import asyncio
import ssl
import threading
from contextlib import suppress
from typing import Any

import pytest

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import AdminPatch
from keydesk.domain.errors import UnavailableError
from keydesk.domain.secret import Secret
from tests.fixtures.serving_streams import serving


async def test_the_event_loop_does_not_wait_for_certificates(
    token: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S27: reading whom the computer trusts takes tens of milliseconds, and happens in a thread."""
    readers: list[threading.Thread] = []
    load = ssl.SSLContext.load_default_certs

    def noted(context: ssl.SSLContext, *args: Any) -> None:
        readers.append(threading.current_thread())
        load(context, *args)

    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", noted)
    api = HttpAdminApi("https://127.0.0.1:9/admin/v1", token)
    assert readers == [], "opening a client costs nothing"
    answers = await asyncio.gather(api.info(), api.info(), return_exceptions=True)
    assert [type(answer) for answer in answers if not isinstance(answer, UnavailableError)] == []
    await api.aclose()
    assert readers
    assert threading.main_thread() not in readers


async def test_whoever_closes_leaves_no_connection_that_was_still_being_made(token: Secret) -> None:
    """S27: at whatever moment of a request that is; whoever waits for it is told that it broke off."""
    open_now = 0
    changed = asyncio.Event()

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal open_now
        open_now += 1
        with suppress(OSError):
            while await reader.read(65536):
                pass
        open_now -= 1
        changed.set()
        writer.close()

    async with serving(listen) as listening:
        for turns in range(40):
            api = HttpAdminApi(f"http://127.0.0.1:{listening.port}/admin/v1", token)
            asking = asyncio.create_task(api.info())
            for _ in range(turns):
                await asyncio.sleep(0)
            await api.aclose()
            with pytest.raises(UnavailableError, match=r"broke off|Nobody answers"):
                await asking
        async with asyncio.timeout(60):
            while open_now:
                changed.clear()
                await changed.wait()


async def test_a_change_that_is_closed_upon_may_have_been_made(token: Secret) -> None:
    """S8: nobody knows, and that is said."""
    heard = asyncio.Event()

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        heard.set()
        with suppress(OSError):
            await reader.read()
        writer.close()

    async with serving(listen) as listening:
        api = HttpAdminApi(f"http://127.0.0.1:{listening.port}/admin/v1", token)
        asking = asyncio.create_task(api.update_admin("A1b2C3d4E5f6", AdminPatch(name="Ada"), version=1))
        await heard.wait()
        await api.aclose()
        with pytest.raises(UnavailableError, match="may have been made or not"):
            await asking

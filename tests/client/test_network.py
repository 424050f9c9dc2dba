"""What httpx is told, seen from the event loop that it runs on."""

import asyncio
import ssl
import threading
from typing import Any

import pytest

from keydesk.client import HttpAdminApi
from keydesk.domain.errors import UnavailableError
from keydesk.domain.secret import Secret


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

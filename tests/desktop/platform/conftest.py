"""Keyrings of every temper, for the worker to load by name."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from textwrap import dedent

import pytest

KEYRINGS = '''
    """Keyrings that misbehave. They bear a known name, as the worker judges by it; one does not."""

    import json, os, pathlib, signal, sys
    from keyring.backend import KeyringBackend

    STORE = pathlib.Path(os.environ["XDG_DATA_HOME"], "kept.json")


    class Working(KeyringBackend):
        priority = 1

        def _all(self):
            return json.loads(STORE.read_text()) if STORE.exists() else {}

        def get_password(self, service, username):
            return self._all().get(f"{service}/{username}")

        def set_password(self, service, username, password):
            STORE.write_text(json.dumps(self._all() | {f"{service}/{username}": password}))

        def delete_password(self, service, username):
            rest = self._all()
            del rest[f"{service}/{username}"]
            STORE.write_text(json.dumps(rest))


    class Lying(Working):
        def get_password(self, service, username):
            return "kda_something_else"


    class Forgetful(Working):
        def set_password(self, service, username, password):
            pass


    class Failing(Working):
        def set_password(self, service, username, password):
            raise RuntimeError(f"cannot keep {password}")


    class Hanging(Working):
        def get_password(self, service, username):
            signal.pause()

        def set_password(self, service, username, password):
            signal.pause()


    class Dying(Working):
        def set_password(self, service, username, password):
            os._exit(1)


    class Noisy(Working):
        def set_password(self, service, username, password):
            print("prompting", flush=True)


    for backend in (Working, Lying, Forgetful, Failing, Hanging, Dying, Noisy):
        backend.__module__, backend.__qualname__ = "keyring.backends.SecretService", "Keyring"


    class Unknown(Working):
        """Would keep it in a file, in the clear; not a keyring that is known."""
'''


class Keyring:
    """Chooses the keyring that the worker finds."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._settings = folder / "python_keyring" / "keyringrc.cfg"
        self._settings.parent.mkdir()
        self._folder = folder
        (folder / "tempers.py").write_text(dedent(KEYRINGS))
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
        monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
        monkeypatch.setenv("XDG_DATA_HOME", str(folder))

    def use(self, backend: str) -> None:
        """Let the worker load this backend, by its dotted name, as a user's own settings would."""
        self._settings.write_text(f"[backend]\ndefault-keyring={backend}\nkeyring-path={self._folder}\n")


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """A keyring of the test's own choice."""
    return Keyring(tmp_path, monkeypatch)


@pytest.fixture
def beat() -> Callable[[], AbstractAsyncContextManager[Callable[[], float]]]:
    """Return what measures how long the loop's own work takes at once, in ms of the processor's time.

    How long it waits for its turn says more of what else this computer does.
    """

    @asynccontextmanager
    async def measure() -> AsyncIterator[Callable[[], float]]:
        longest = 0.0

        async def tick() -> None:
            nonlocal longest
            while True:
                began = time.thread_time()
                await asyncio.sleep(0)
                longest = max(longest, time.thread_time() - began)
                await asyncio.sleep(0.002)

        ticking = asyncio.create_task(tick())
        await asyncio.sleep(0)
        yield lambda: longest * 1000
        ticking.cancel()
        await asyncio.wait([ticking])

    return measure

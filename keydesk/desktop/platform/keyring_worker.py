"""Speaks with the operating system's keyring, in a process of its own, because a keyring can hang (S24).

One request comes as a line of JSON on standard input, one answer leaves on standard output; secrets travel
in these two pipes only. Run as ``python -m keydesk.desktop.platform.keyring_worker``.
"""

import json
import sys
from typing import Any, Final, Protocol, TextIO, TypedDict

from keydesk.desktop.platform.process_privacy import forbid_core_dumps

SERVICE: Final = "KeyDesk"
HERE: Final = "here"
"""The first line that a worker writes: from now on, it is the keyring that one waits for."""

# A backend that is not here may save nothing, or save in the clear.
_KNOWN: Final = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    }
)


class Request(TypedDict):
    """What is asked of the keyring."""

    verb: str
    """save, read or forget"""
    account: str
    secret: str


class Answer(TypedDict):
    """What came of it."""

    done: bool
    reason: str
    """Why not, in plain words."""
    secret: str | None


class Backend(Protocol):
    """What is used of a keyring's backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget it."""
        ...


def main() -> None:
    """Answer one request."""
    forbid_core_dumps()
    pipe, sys.stdout = sys.stdout, sys.stderr  # a keyring that prints must not speak in our place
    _write(pipe, HERE)
    request: Request = json.loads(sys.stdin.readline())
    try:
        answer = _answer(request)
    except Exception as error:  # noqa: BLE001 - backends raise whatever their platform does
        answer = _refusal(f"The keyring refused ({type(error).__name__}).")
    _write(pipe, json.dumps(answer))


def _answer(request: Request) -> Answer:
    backend = _known_backend()
    if backend is None:
        return _refusal("This computer has no keyring that KeyDesk trusts.")
    account = request["account"]
    match request["verb"]:
        case "save":
            return _save(backend, account, request["secret"])
        case "forget":
            if backend.get_password(SERVICE, account) is not None:
                backend.delete_password(SERVICE, account)
            return Answer(done=True, reason="", secret=None)
        case _:
            return Answer(done=True, reason="", secret=backend.get_password(SERVICE, account))


def _save(backend: Backend, account: str, secret: str) -> Answer:
    backend.set_password(SERVICE, account, secret)
    if backend.get_password(SERVICE, account) != secret:
        return _refusal("The keyring did not give back what it was given.")
    return Answer(done=True, reason="", secret=None)


def _known_backend() -> Backend | None:
    import keyring  # noqa: PLC0415 - this import can hang, so it comes after HERE

    chosen: Any = keyring.get_keyring()
    # Where several would do, keyring chooses a chain of them, best first.
    return next((one for one in getattr(chosen, "backends", [chosen]) if _name(one) in _KNOWN), None)


def _name(backend: object) -> str:
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}"


def _refusal(reason: str) -> Answer:
    return Answer(done=False, reason=reason, secret=None)


def _write(pipe: TextIO, line: str) -> None:
    pipe.write(line + "\n")
    pipe.flush()


if __name__ == "__main__":
    main()

"""Whether a frozen KeyDesk works: `python3 packaging/bundle_check.py FOLDER`, the folder that it is in.

It starts the gateway, makes a key and calls the demo model with it, asks for the keyring's worker, and plays
the tour, in which the window starts a gateway of its own. Needs no screen, and Python's own library alone.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import ProxyHandler, Request, build_opener

PATIENCE = 60
TOUR_PATIENCE = 1800
_NO_PROXY = build_opener(ProxyHandler({}))


class CheckFailedError(Exception):
    """The frozen KeyDesk did not do what it should."""


def check(folder: Path) -> int:
    """Try everything; say how long each took. Returns 0, or 1 when something does not work."""
    program = folder / ("keydesk.exe" if os.name == "nt" else "keydesk")
    with tempfile.TemporaryDirectory(prefix="keydesk-check-") as home:
        keydesk = Frozen(program, Path(home))
        try:
            for name, step in STEPS.items():
                began = time.perf_counter()
                step(keydesk)
                print(f"ok  {name} ({time.perf_counter() - began:.1f} s)", flush=True)
        except (CheckFailedError, OSError, subprocess.SubprocessError) as problem:
            print(f"FAILED  {name}: {problem}", file=sys.stderr)
            return 1
    return 0


class Frozen:
    """The frozen program with a home of its own, so that it finds nothing of whoever tries it."""

    def __init__(self, program: Path, home: Path) -> None:
        self.program = program
        self.home = home
        names = ("PATH", "SYSTEMROOT", "LANG", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        self.environment = {name: os.environ[name] for name in names if name in os.environ}
        self.environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        self.environment.setdefault("QT_QPA_PLATFORM", "offscreen")

    def run(self, *arguments: str, patience: int = PATIENCE, **variables: str) -> str:
        """Return what a command prints. Raises CheckFailedError when it fails."""
        done = subprocess.run(
            [str(self.program), *arguments],
            check=False,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=patience,
            env=self.environment | variables,
        )
        if done.returncode:
            raise CheckFailedError(f"{arguments} ended with {done.returncode}: {done.stderr[-2000:]}")
        return done.stdout.strip()

    @contextmanager
    def gateway(self, data: Path) -> Iterator[str]:
        """Serve until the block ends; give the address."""
        command = [str(self.program), "gateway", "run", "--demo", "--port", "0", "--data-dir", str(data)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=self.environment) as process:
            try:
                ready = json.loads((process.stdout and process.stdout.readline()) or "{}")
                if ready.get("event") != "ready":
                    raise CheckFailedError(f"the gateway said {ready}")
                yield ready["base_url"]
            finally:
                process.terminate()
                process.wait(timeout=PATIENCE)


def _says_its_version(keydesk: Frozen) -> None:
    said = keydesk.run("--version")
    if not said.startswith("KeyDesk "):
        raise CheckFailedError(said)


def _serves_a_key(keydesk: Frozen) -> None:
    data = keydesk.home / "data"
    with keydesk.gateway(data) as address:
        token = keydesk.run("gateway", "token", "--data-dir", str(data))
        options = ("--data-dir", str(data), "--model", "keydesk-demo")
        secret = keydesk.run("keys", "create", "Check", *options, KEYDESK_ADMIN_TOKEN=token)
        said = {"model": "keydesk-demo", "messages": [{"role": "user", "content": "Hello"}]}
        answer = _post(f"{address}/chat/completions", secret, said)
        if not answer["choices"][0]["message"]["content"]:
            raise CheckFailedError(f"the model answered {answer}")
    keydesk.run("gateway", "check", "--data-dir", str(data))


def _has_the_worker_of_the_keyring(keydesk: Frozen) -> None:
    command = [str(keydesk.program), "keyring-worker"]
    request = json.dumps({"verb": "read", "account": "nobody", "secret": ""}) + "\n"
    done = subprocess.run(
        command,
        check=True,
        input=request,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env=keydesk.environment,
    )
    if not done.stdout.startswith("here\n"):
        raise CheckFailedError(done.stdout + done.stderr)


def _plays_the_tour(keydesk: Frozen) -> None:
    out = keydesk.home / "tour"
    keydesk.run("tour", "--out", str(out), patience=TOUR_PATIENCE)
    if not list(out.glob("*.png")):
        raise CheckFailedError("the tour left no pictures")


STEPS = {
    "says its version": _says_its_version,
    "serves, makes a key, answers a call": _serves_a_key,
    "has the worker of the keyring": _has_the_worker_of_the_keyring,
    "plays the tour: the window with a gateway of its own": _plays_the_tour,
}


def _post(url: str, secret: str, document: dict[str, object]) -> dict[str, list[dict[str, dict[str, str]]]]:
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    request = Request(url, json.dumps(document).encode(), headers)  # noqa: S310 (our own gateway)
    with _NO_PROXY.open(request, timeout=PATIENCE) as answer:
        return json.load(answer)


if __name__ == "__main__":
    sys.exit(check(Path(sys.argv[1])))

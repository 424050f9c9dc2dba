"""The locks: complete, pinned, hashed, and silent about where things come from."""

import re
import subprocess
import sys
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .conftest import ROOT

NAMES = ("requirements.lock", "runtime.lock", "freezing.lock")
TEXTS = {name: (ROOT / "packaging" / name).read_text(encoding="utf-8") for name in NAMES}
# One entry is a pin with all its continuation lines.
ENTRIES = {
    name: [entry for entry in re.sub(r"\\\n\s*", "", text).splitlines() if not entry.startswith("#")]
    for name, text in TEXTS.items()
}
HASHES = re.compile(r"( --hash=sha256:[0-9a-f]{64})+$")


def pinned(entry: str) -> Requirement:
    return Requirement(entry.partition(" --hash=")[0])


def asked_for() -> list[tuple[str, str]]:
    """Return every requirement of the project, each with the lock that has to meet it."""
    tables = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, groups = tables["project"], tables["dependency-groups"]
    runtime = [*project["dependencies"], *project["optional-dependencies"]["tour"]]
    return [
        *(("requirements.lock", line) for line in [*runtime, *groups["test"]]),
        *(("runtime.lock", line) for line in runtime),
        *(("freezing.lock", line) for line in groups["freezing"]),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_is_one_version_with_hashes(name: str) -> None:
    assert ENTRIES[name]
    for entry in ENTRIES[name]:
        assert HASHES.search(entry), entry
        assert re.fullmatch(r"==[0-9][0-9A-Za-z.+!]*", str(pinned(entry).specifier)), entry


@pytest.mark.parametrize("name", NAMES)
def test_it_names_no_host_no_index_and_no_path(name: str) -> None:
    for forbidden in ("://", "--index", "--extra-index", "--find-links", "file:", " @ ", "/home"):
        assert forbidden not in TEXTS[name]


@pytest.mark.parametrize(("name", "line"), asked_for())
def test_it_fits_what_the_project_asks_for(name: str, line: str) -> None:
    requirement = Requirement(line)
    pins = [
        pin
        for pin in map(pinned, ENTRIES[name])
        if canonicalize_name(pin.name) == canonicalize_name(requirement.name)
    ]
    assert pins, "run packaging/lock.py"
    for pin in pins:
        version = next(iter(pin.specifier)).version
        assert requirement.specifier.contains(version), "run packaging/lock.py"


def test_what_is_installed_at_a_persons_is_what_was_tested() -> None:
    """Every pin of the runtime, is one of the lock that the tests run with."""
    assert {entry.split(" ")[0] for entry in ENTRIES["runtime.lock"]} <= {
        entry.split(" ")[0] for entry in ENTRIES["requirements.lock"]
    }


def test_nothing_that_is_installed_lacks_what_it_needs() -> None:
    # The lock is installed without resolving, so that it has to name every dependency of a dependency.
    command = [sys.executable, "-m", "pip", "check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout

"""The lock: complete, pinned, hashed, and silent about where things come from."""

import re
import subprocess
import sys
import tomllib
from itertools import chain

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .conftest import ROOT

TEXT = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
# One entry is a pin with all its continuation lines.
ENTRIES = [entry for entry in re.sub(r"\\\n\s*", "", TEXT).splitlines() if not entry.startswith("#")]
HASHES = re.compile(r"( --hash=sha256:[0-9a-f]{64})+$")


def pinned(entry: str) -> Requirement:
    return Requirement(entry.partition(" --hash=")[0])


def asked_for() -> list[Requirement]:
    tables = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = tables["project"]
    lines = chain(
        project["dependencies"],
        project["optional-dependencies"]["tour"],
        tables["dependency-groups"]["test"],
    )
    return [Requirement(line) for line in lines]


def test_every_entry_is_one_version_with_hashes() -> None:
    assert ENTRIES
    for entry in ENTRIES:
        assert HASHES.search(entry), entry
        assert re.fullmatch(r"==[0-9][0-9A-Za-z.+!]*", str(pinned(entry).specifier)), entry


def test_it_names_no_host_no_index_and_no_path() -> None:
    for forbidden in ("://", "--index", "--extra-index", "--find-links", "file:", " @ ", "/home"):
        assert forbidden not in TEXT


@pytest.mark.parametrize("requirement", asked_for(), ids=str)
def test_it_fits_what_the_project_asks_for(requirement: Requirement) -> None:
    pins = [
        pin
        for pin in map(pinned, ENTRIES)
        if canonicalize_name(pin.name) == canonicalize_name(requirement.name)
    ]
    assert pins, "run packaging/lock.py"
    for pin in pins:
        version = next(iter(pin.specifier)).version
        assert requirement.specifier.contains(version), "run packaging/lock.py"


def test_nothing_that_is_installed_lacks_what_it_needs() -> None:
    # The lock is installed without resolving, so that it has to name every dependency of a dependency.
    command = [sys.executable, "-m", "pip", "check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout

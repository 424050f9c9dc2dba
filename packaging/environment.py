"""The virtual environment in `.venv`: what belongs in it, whether it is complete, and how it is built.

It is complete exactly when its stamp says so. The stamp is written last and names everything the environment
was built from, so one that was interrupted, moved, built for another lock or left behind by its Python is
built anew.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import asdict, dataclass, replace
from pathlib import Path


class BuildFailedError(Exception):
    """The environment could not be built; the message says which step failed and what to do."""


@dataclass(frozen=True)
class Stamp:
    """What a complete environment was built from."""

    dependencies: str
    project: str
    place: str
    interpreter: str

    def save(self, file: Path) -> None:
        """Write the stamp so that it is either there in full or not at all."""
        partial = file.with_name(f"{file.name}.partial")
        partial.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")
        partial.replace(file)

    @classmethod
    def load(cls, file: Path) -> "Stamp | None":
        """Read a stamp; one that is absent or unreadable counts as none."""
        try:
            return cls(**json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


class Environment:
    """The `.venv` of one checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.directory = root / ".venv"
        self.lock = root / "packaging" / "requirements.lock"
        self.programs = self.directory / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.programs / ("python.exe" if os.name == "nt" else "python")
        self._stamp = self.directory / "keydesk-complete.json"

    def program(self, name: str) -> str:
        """Return the path of a program that a dependency brings along."""
        return shutil.which(name, path=str(self.programs)) or str(self.programs / name)

    def is_complete(self) -> bool:
        """Tell, without starting a process, whether everything is installed that the checkout asks for."""
        return Stamp.load(self._stamp) == self._expected()

    def build(self) -> None:
        """Install what is missing; `certify` says afterwards that it may be used."""
        if self._only_project_changed():
            self._install_project()
            return
        self._stamp.unlink(missing_ok=True)
        self._create()
        self._install_dependencies()
        self._install_project()

    def certify(self) -> None:
        """Declare the environment complete."""
        self._expected().save(self._stamp)

    def _expected(self) -> Stamp:
        return Stamp(
            dependencies=hashlib.sha256(self.lock.read_bytes()).hexdigest(),
            project=self._project_hash(),
            place=str(self.directory),
            interpreter=self._interpreter(),
        )

    def _project_hash(self) -> str:
        """Hash the parts of pyproject.toml that decide what installing the project leaves behind."""
        tables = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        parts = [tables.get("build-system"), tables.get("project"), tables.get("tool", {}).get("hatch")]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def _interpreter(self) -> str:
        """Return the Python that the environment stands on, or "" when it has gone."""
        try:
            settings = (self.directory / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        except OSError:
            return ""
        pairs = dict(line.split(" = ", 1) for line in settings if " = " in line)
        base = pairs.get("executable", "")
        return base if base and Path(base).is_file() and self.python.is_file() else ""

    def _only_project_changed(self) -> bool:
        stamp, expected = Stamp.load(self._stamp), self._expected()
        return stamp is not None and replace(stamp, project=expected.project) == expected

    def _create(self) -> None:
        # The resolved name, such as python3.11: a later default Python cannot slip in beneath the packages.
        base = os.path.realpath(getattr(sys, "_base_executable", sys.executable))
        if not self._run(base, "-I", "-m", "venv", "--clear", str(self.directory)):
            raise BuildFailedError(f"{base} could not make {self.directory}; what it said is above.")

    def _install_dependencies(self) -> None:
        if not self._pip("--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(self.lock)):
            raise BuildFailedError(
                "pip could not install what KeyDesk needs; what it said is above. It has to reach a package "
                "index once: look at the network connection (and pip's own settings), then start again."
            )

    def _install_project(self) -> None:
        if not self._pip("--no-deps", "--no-build-isolation", "--no-index", "-e", str(self.root)):
            raise BuildFailedError("pip could not install KeyDesk itself; what it said is above.")

    def _pip(self, *arguments: str) -> bool:
        quiet = () if sys.stdout.isatty() else ("--quiet",)
        common = ("--no-input", "--disable-pip-version-check", "--no-user", "--no-warn-script-location")
        return self._run(str(self.python), "-I", "-m", "pip", "install", *common, *quiet, *arguments)

    def _run(self, *command: str) -> bool:
        sys.stdout.flush()
        # Open files are passed on: the lock of `exclusive` outlives a killed parent until this step ends.
        return subprocess.run(command, check=False, close_fds=False, stdin=subprocess.DEVNULL).returncode == 0

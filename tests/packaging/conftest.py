"""Make the set-up scripts importable, and put a scripted operating system beneath them."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# At the end of the path: these scripts have plain names, and nothing else shall find them instead of its own.
sys.path.append(str(ROOT / "packaging"))

from environment import Environment  # noqa: E402  # found only by the line above
from system_packages import System  # noqa: E402  # the same


class ScriptedSystem(System):
    """A Linux on which nothing is installed but what a test says; remembers the commands it was given."""

    is_linux = True

    def __init__(self, *, programs: Sequence[str] = (), root: bool = False, sudo: bool = False) -> None:
        self.programs = {*programs}
        self.libraries: set[str] = set()
        self.modules: set[str] = set()
        self.commands: list[str] = []
        self.on_install: Callable[[], None] = lambda: None
        self._root, self._sudo = root, sudo

    def loads(self, library: str) -> bool:
        return library in self.libraries

    def has_module(self, name: str) -> bool:
        return name in self.modules

    def has_program(self, name: str) -> bool:
        return name in self.programs

    def is_root(self) -> bool:
        return self._root

    def run(self, command: Sequence[str], *, quiet: bool = False) -> bool:
        self.commands.append(" ".join(command))
        if command[0] == "sudo" and not self._sudo:
            return False
        if "install" in command:
            self.on_install()
        return not quiet or self._sudo


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the two files that decide what belongs into the environment."""
    root = tmp_path / "checkout"
    (root / "packaging").mkdir(parents=True)
    (root / "packaging" / "requirements.lock").write_text("one==1 --hash=sha256:00\n")
    (root / "pyproject.toml").write_text('[project]\nname = "keydesk"\n[tool.ruff]\nline-length = 110\n')
    return root


class RecordedEnvironment(Environment):
    """An environment whose steps are written down instead of run."""

    def __init__(self, root: Path, base: Path) -> None:
        super().__init__(root)
        self.base = base
        self.steps: list[str] = []
        self.failing = "none"

    def _run(self, *command: str) -> bool:
        step = "venv" if "venv" in command else "project" if "-e" in command else "dependencies"
        self.steps.append(step)
        if step == "venv":
            self.programs.mkdir(parents=True, exist_ok=True)
            self.python.touch()
            (self.directory / "pyvenv.cfg").write_text(
                f"home = {self.base.parent}\nexecutable = {self.base}\n"
            )
        return step != self.failing


@pytest.fixture
def environment(checkout: Path, tmp_path: Path) -> RecordedEnvironment:
    """An environment that has not been built yet, to stand on a Python that is only a file."""
    base = tmp_path / "python3.11"
    base.touch()
    return RecordedEnvironment(checkout, base)

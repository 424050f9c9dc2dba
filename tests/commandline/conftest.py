"""The command as a script runs it, and a record of everything that it said."""

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures import nursery
from tests.fixtures.running_gateway import RunningGateway, bare_environment


@dataclass
class Shell:
    """Runs ``keydesk`` with the environment of a script."""

    environment: dict[str, str]
    said: list[str] = field(default_factory=list)

    def __call__(
        self, *arguments: Any, stdin: str = "", **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        everything = self.environment | environment
        result = nursery.run(*map(str, arguments), stdin=stdin, environment=everything)
        self.said += [result.stderr, result.stdout]
        assert "Traceback" not in result.stderr
        return result

    @staticmethod
    def command(*arguments: Any) -> list[str]:
        return [sys.executable, "-m", "keydesk", *map(str, arguments)]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """The command on an empty data directory, without a token."""
    return Shell(bare_environment() | {"KEYDESK_DATA_DIR": str(tmp_path / "nothing")})


@pytest.fixture
def keydesk(gateway: RunningGateway) -> Shell:
    """The command on the data directory of the running gateway, with its owner's token."""
    own = {"KEYDESK_DATA_DIR": str(gateway.data_dir), "KEYDESK_ADMIN_TOKEN": gateway.token.reveal()}
    return Shell(bare_environment() | own)

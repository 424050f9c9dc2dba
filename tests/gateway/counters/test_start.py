"""A gateway that is told to count where nothing counts does not start, and says why."""

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.fixtures.running_gateway import bare_environment, gateway_command, reached_by


def test_a_wrong_password_of_the_counters_keeps_a_gateway_from_starting(
    postgresql: Any, empty_on_postgresql: Any, valkey: Any, tmp_path: Path
) -> None:
    """It is shown nowhere, in the environment as little as elsewhere."""
    url = postgresql.new_database(like=empty_on_postgresql)
    counters = {"KEYDESK_COUNTERS": f"redis://:s3cret-wrong@127.0.0.1:{valkey.port}"}
    patient = "import keydesk.gateway.counters.wire as wire; wire.REPLY_SECONDS = 60"
    ended = subprocess.run(
        gateway_command(tmp_path / "data", settings=patient),
        env=bare_environment() | reached_by(url) | counters,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    said = json.loads(ended.stdout)
    assert (said["event"], said["code"]) == ("failed", "counters_refused")
    assert said["message"].endswith("does not accept the user or the password")
    assert "s3cret" not in ended.stdout + ended.stderr

"""What is shipped to run a gateway as a service is understood by the programs that it is for."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from keydesk.cli import GATEWAY_COMMANDS
from keydesk.gateway.serving.metrics import Metrics

from .conftest import ROOT

SERVICE = ROOT / "packaging" / "service"
RUN = next(command for command in GATEWAY_COMMANDS if command.name == "run")


def checked(program: str, *arguments: str) -> None:
    """Have a program of the system judge a file."""
    path = shutil.which(program)
    if path is None:
        pytest.skip(f"needs {program}")
    done = subprocess.run([path, *arguments], check=False, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr


def panels() -> list[dict[str, Any]]:
    return list(json.loads((SERVICE / "dashboard.json").read_text("utf-8"))["panels"])


def queries() -> Iterator[str]:
    """Yield what the dashboard and the alerts ask Prometheus for."""
    for panel in panels():
        yield from (target["expr"] for target in panel["targets"])
    yield (SERVICE / "alerts.yml").read_text("utf-8")


def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / "keydesk-gateway.service"
    shipped = (SERVICE / unit.name).read_text("utf-8")
    assert "ExecStart=/opt/keydesk/.venv/bin/keydesk gateway run\n" in shipped
    unit.write_text(shipped.replace("/opt/keydesk/.venv/bin/keydesk", sys.executable))
    checked("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(unit))


@pytest.mark.parametrize("name", ["keydesk-gateway.service", "gateway.env", "Containerfile"])
def test_what_the_environment_says_is_an_option(name: str) -> None:
    named = set(re.findall(r"\bKEYDESK_[A-Z_]+", (SERVICE / name).read_text("utf-8")))
    assert named
    assert named <= {option.variable for option in RUN.options}


def test_the_container_is_made_of_what_is_there() -> None:
    said = (SERVICE / "Containerfile").read_text("utf-8")
    lines: list[str] = re.findall(r"^COPY (.+)$", said, re.MULTILINE)
    copied = [source for line in lines for source in line.split()[:-1]]
    assert len(copied) == 6
    assert [source for source in copied if not (ROOT / source).exists()] == []


def test_prometheus_understands_its_configuration() -> None:
    checked("promtool", "check", "config", str(SERVICE / "prometheus.yml"))


def test_prometheus_understands_what_the_dashboard_asks(tmp_path: Path) -> None:
    expressions = [
        target["expr"].replace("$__rate_interval", "1m") for panel in panels() for target in panel["targets"]
    ]
    rules = [{"record": f"panel:{number}", "expr": each} for number, each in enumerate(expressions)]
    file = tmp_path / "rules.json"
    file.write_text(json.dumps({"groups": [{"name": "dashboard", "rules": rules}]}))
    checked("promtool", "check", "rules", str(file))


def test_what_is_asked_for_is_told() -> None:
    """Every metric that the dashboard and the alerts name stands in /metrics."""
    written = Metrics().write(running=0, recording=True).decode()
    told: dict[str, str] = dict(re.findall(r"^# TYPE (\S+) (\S+)$", written, re.MULTILINE))
    for name, kind in list(told.items()):
        if kind == "histogram":
            told |= dict.fromkeys((f"{name}_bucket", f"{name}_sum", f"{name}_count"), kind)
    asked = {name for query in queries() for name in re.findall(r"\bkeydesk_[a-z_]+", query)}
    assert asked <= told.keys()
    assert len(asked) >= 8

"""Admins hear of a provider that fails and works again, and of a gateway that was killed (G3)."""

from typing import Any
from unittest.mock import ANY

from keydesk.domain.instant import parse_rfc3339
from tests.fixtures.waiting import PATIENCE


def _alerts(gateway: Any) -> list[tuple[str, str, str | None]]:
    items = gateway.admin.get("/alerts").json()["items"][::-1]
    return [(each["kind"], each["detail"].get("state", ""), each["subject_name"]) for each in items]


def test_failing_providers_and_sudden_ends_are_told_of(
    start_gateway: Any, upstream: Any, answers: Any, eventually: Any
) -> None:
    gateway = start_gateway()
    gateway.serve_model("m", upstream.base_url)
    _, secret = gateway.create_key()
    upstream.play = answers.plain(b"{}", status=500)
    assert [gateway.call(secret, "m").status_code for _ in range(6)] == [502] * 6
    told = [("provider", "failing", "of m")]
    eventually(lambda: _alerts(gateway) == told)
    gateway.process.kill()
    gateway.process.wait(PATIENCE)

    gateway = start_gateway()
    told.append(("gateway", "", ANY))
    eventually(lambda: _alerts(gateway) == told)
    newest = gateway.admin.get("/alerts?limit=1").json()
    assert newest["unacknowledged"] == 2
    (alert,) = newest["items"]
    assert alert["subject_id"] == gateway.admin.get("/info").json()["gateway_id"]
    assert parse_rfc3339(alert["detail"]["last_seen_at"]) < parse_rfc3339(alert["at"])
    assert alert["detail"]["calls_charged"] == 0

    upstream.play = answers.plain(answers.completion())
    assert [gateway.call(secret, "m").status_code for _ in range(3)] == [200] * 3
    told.append(("provider", "recovered", "of m"))
    eventually(lambda: _alerts(gateway) == told)
    assert gateway.post("/alerts/acknowledge") == {"acknowledged": 3, "unacknowledged": 0}
    assert gateway.post("/alerts/acknowledge", ids=[alert["id"]])["acknowledged"] == 0
    gateway.stop()

    gateway = start_gateway()  # one that stopped in order is no news
    assert gateway.call(secret, "m").status_code == 200
    assert _alerts(gateway) == told
    gateway.stop()
    gateway.require_intact()

"""Several gateways whose database is cut off from them, says nothing, or is away for a while (S7, S9)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.fixtures.postgresql import Server
from tests.fixtures.running_gateway import RunningGateway
from tests.fixtures.several_gateways import MODEL, Several, running

REFUSED = 401
DEAF = "from keydesk.gateway.store import roll; roll.CHANGES = 'keydesk_elsewhere'"
"""It listens to what nobody tells, as if every notification were lost."""
LATER = (
    "import os, time; from keydesk.gateway.serving.freshness import Freshness; "
    "Freshness.__init__.__kwdefaults__['now'] = lambda: time.monotonic() + 60 * os.path.exists({file!r})"
)
"""A minute passes for it once there is such a file."""
CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"


@pytest.fixture(scope="module")
def machines() -> tuple[str, ...]:
    """Two of which one hears nothing."""
    return ("", DEAF)


def test_a_gateway_that_hears_nothing_looks(several: Several, eventually: Callable[..., Any]) -> None:
    """S7: the change of a key is seen without a notification, too."""
    first, deaf = several.gateways
    key_id, secret = first.create_key()
    assert deaf.call(secret, MODEL).status_code == 200
    first.post(f"/keys/{key_id}/revoke")
    eventually(lambda: deaf.call(secret, MODEL).status_code == REFUSED)


def test_gateways_whose_connections_are_cut_go_on(several: Several, eventually: Callable[..., Any]) -> None:
    """S7, S9: they connect again by themselves, and miss nothing meanwhile."""
    first, other = several.gateways
    plain_id, plain = first.create_key()
    _, paying = first.create_key(budget={"limit_usd": "0.05"})
    assert other.call(plain, MODEL).status_code == 200
    with several.server.connect("postgres") as connection:
        cut = connection.execute(CUT, (several.url.url.database,)).fetchall()
    assert len(cut) >= 4
    eventually(lambda: first.admin.post(f"/keys/{plain_id}/revoke").is_success)
    eventually(lambda: other.call(plain, MODEL).status_code == REFUSED)
    eventually(lambda: [each.call(paying, MODEL).status_code for each in several.gateways] == [200, 200])
    several.wait_for("serving", "serving")


@pytest.mark.slow
def test_the_database_is_away_for_a_while(
    own_postgresql: Server, tmp_path: Path, eventually: Callable[..., Any]
) -> None:
    """S7, S9, S22: known keys are served without it, unless on a budget, but not for ever; all is counted."""
    minute = tmp_path / "a-minute-passes"
    with running(own_postgresql, own_postgresql.new_database(), tmp_path) as several:
        several.begin((), ("", LATER.format(file=str(minute))))
        first, later = several.gateways
        plain_id, plain = first.create_key()
        _, paying = first.create_key(budget={"limit_usd": "0.05"})
        statuses = [each.call(plain, MODEL).status_code for each in several.gateways]
        statuses += [each.call(paying, MODEL).status_code for each in several.gateways]
        assert statuses == [200] * 4
        own_postgresql.stop()
        answers = [each.call(plain, MODEL) for each in several.gateways]
        assert [each.status_code for each in answers] == [200, 200]
        refused = [each.call(paying, MODEL) for each in several.gateways]
        assert [each.status_code for each in refused] == [503, 503]
        assert all("retry-after" in each.headers for each in refused)
        assert {each.admin.get("/keys").status_code for each in several.gateways} == {503}
        minute.touch()
        ended = later.call(plain, MODEL)
        assert (ended.status_code, ended.json()["error"]["code"]) == (503, "gateway_unavailable")
        assert "whether keys still hold" in ended.json()["error"]["message"]
        assert [is_ready(each) for each in several.gateways] == [True, False]
        minute.unlink()
        own_postgresql.start()
        several.wait_for("serving", "serving")
        for secret in (plain, paying):
            for each in several.gateways:
                eventually(lambda each=each, secret=secret: each.call(secret, MODEL).status_code == 200)
        eventually(lambda: served(several, plain_id) == first.usage(plain_id)["requests"] == 6)
        assert [each.stop() for each in several.gateways] == [0, 0]
        first.require_intact()
        assert own_postgresql.password not in "".join(each.log.read_text() for each in several.gateways)


def is_ready(gateway: RunningGateway) -> bool:
    url = f"{gateway.base_url.removesuffix('/v1')}/readyz"
    return httpx.get(url, trust_env=False).status_code == 200


def served(several: Several, key_id: str) -> int:
    """Return how many records there are of a key."""
    return len(several.gateways[0].records(key_id))

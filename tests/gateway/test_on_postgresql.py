"""A gateway whose database is on PostgreSQL, as a program with a key and an admin see it."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from openai import APIStatusError, AuthenticationError, OpenAI

from keydesk.gateway.store.database_url import DatabaseUrl
from tests.fixtures import nursery
from tests.fixtures.postgresql import POSTGRESQL, Server
from tests.fixtures.running_gateway import RunningGateway, bare_environment, launch, reached_by

COST = 28_000
"""Nano-dollars of a call: 12 tokens at 1 dollar a million, 8 at 2."""


@pytest.fixture(scope="module")
def database_kind() -> str:
    return POSTGRESQL


@pytest.fixture
def served(start_gateway: Callable[..., RunningGateway], upstream: Any, answers: Any) -> RunningGateway:
    """A gateway with a model of a real upstream."""
    upstream.play = answers.plain(answers.completion())
    gateway = start_gateway()
    gateway.serve_model("m", upstream.base_url)
    return gateway


def ask(gateway: RunningGateway, secret: str) -> str | None:
    with OpenAI(api_key=secret, base_url=gateway.base_url, max_retries=0) as client:
        answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}])
    return answer.choices[0].message.content


def test_a_key_works_until_it_is_revoked(served: RunningGateway) -> None:
    """S7, I3: with the OpenAI SDK."""
    key_id, secret = served.create_key()
    assert ask(served, secret)
    served.admin.post(f"/keys/{key_id}/revoke").raise_for_status()
    with pytest.raises(AuthenticationError):
        ask(served, secret)
    used = served.usage(key_id)
    assert (used["requests"], served.records(key_id)) == (1, [("m", 200, "ok")])
    assert served.stop() == 0
    served.require_intact()


def test_a_budget_holds_over_restarts_and_kills(
    served: RunningGateway, start_gateway: Callable[..., RunningGateway]
) -> None:
    """S9, S10."""
    budget = {"limit_usd": "0.0004", "renewal": "none"}
    key_id, secret = served.create_key(budget=budget)
    spent = 0
    gateway = served
    for end in ("stop", "kill", "none"):
        assert ask(gateway, secret)
        spent += COST
        assert gateway.rows("SELECT spent_nanos FROM key_usage WHERE key_id = ?", key_id) == [(spent,)]
        if end == "stop":
            assert gateway.stop() == 0
        elif end == "kill":
            gateway.process.kill()
            gateway.process.wait()
        if end != "none":
            gateway = start_gateway()
    with pytest.raises(APIStatusError, match="budget of this key is used up"):
        [ask(gateway, secret) for _ in range(20)]
    ((spent,),) = gateway.rows("SELECT spent_nanos FROM key_usage WHERE key_id = ?", key_id)
    assert spent <= 400_000
    gateway.require_intact()


def test_what_switches_say_is_asked_of_both_databases_alike(served: RunningGateway) -> None:
    """E5: a claim link shows a model that is switched on; models are listed by their switch."""
    place = served.post("/locations", name="Delft", time_zone="Europe/Amsterdam")["id"]
    person = served.post("/people", name="Ada", account="ada", location_id=place)["id"]
    made = served.post("/keys/bulk", label="workshop", person_ids=[person], claim=True)
    link = made["items"][0]["claim_url"]
    statuses = [httpx.post(link, data={"open": "yes"}, trust_env=False).status_code for _ in range(2)]
    assert statuses == [200, 410]
    for wanted, total in (("true", 1), ("false", 0)):
        found = served.admin.get("/models", params={"enabled": wanted})
        assert (found.status_code, found.json()["total"]) == (200, total)
    served.admin.get("/admins").raise_for_status()


def test_a_database_that_goes_away_comes_back(
    own_postgresql: Server, tmp_path: Path, upstream: Any, answers: Any, eventually: Any
) -> None:
    """S10, S22: known keys go on meanwhile, admins do not; then all goes on by itself, with every record."""
    upstream.play = answers.plain(answers.completion())
    url, log = own_postgresql.new_database(), tmp_path / "log"
    gateway = launch(tmp_path / "data", log=log, url=url)
    try:
        gateway.serve_model("m", upstream.base_url)
        key_id, secret = gateway.create_key()
        assert gateway.call(secret, "m").status_code == 200
        own_postgresql.stop()
        assert gateway.call(secret, "m").status_code == 200
        assert gateway.admin.get("/keys").status_code == 503
        own_postgresql.start()
        eventually(lambda: gateway.admin.get("/keys").status_code == 200)
        assert gateway.call(secret, "m").status_code == 200
        eventually(lambda: len(gateway.records(key_id)) == 3)
        assert gateway.usage(key_id)["requests"] == 3
        gateway.require_intact()
        said = log.read_text()
        assert "usage is recorded again" in said
        assert own_postgresql.password not in said
    finally:
        gateway.stop()


def test_a_second_gateway_serves_the_same_keys(
    served: RunningGateway, join_gateway: Callable[..., RunningGateway], eventually: Any
) -> None:
    """H3, S7: what is changed at one is heard at the other; the audit log says at which it was."""
    second = join_gateway(served)
    key_id, secret = served.create_key()
    assert ask(second, secret)
    second.post(f"/keys/{key_id}/deactivate")
    eventually(lambda: served.call(secret, "m").status_code != 200)
    gateways = served.admin.get("/gateways").json()["items"]
    assert [(each["state"], each["base_url"]) for each in gateways] == [
        ("serving", served.base_url),
        ("serving", second.base_url),
    ]
    events = served.admin.get("/audit", params={"subject_id": key_id}).json()["items"]
    assert [each["gateway"] for each in events] == [each["name"] for each in reversed(gateways)]
    assert len({each["gateway"] for each in events}) == 2
    assert second.stop() == 0
    states = [each["state"] for each in served.admin.get("/gateways").json()["items"]]
    assert states == ["serving", "left"]
    served.require_intact()


def test_a_gateway_with_another_master_key_is_refused(served: RunningGateway, tmp_path: Path) -> None:
    """S18: it is said what to do, and the password is neither said nor in the command line."""
    other = tmp_path / "other"
    other.mkdir(mode=0o700)
    for content, said in ((b"", "is missing"), (bytes(32), "from the data folder of another gateway")):
        if content:
            (other / "master.key").write_bytes(content)
        # Were it not refused, the guard would end it: nobody holds its standard input.
        run = ("run", "--stdin-guard", "--port", "0", "--data-dir", str(other))
        refused = keydesk(*run, url=served.url)
        assert refused.returncode == 1
        assert '"code": "master_key"' in refused.stdout
        assert said in refused.stdout
        assert served.url is not None
        assert str(served.url.url.password) not in refused.stdout + refused.stderr
    assert str(served.url.url.password) not in " ".join(map(str, served.process.args))


def test_commands_find_the_database(served: RunningGateway, tmp_path: Path) -> None:
    folder = ("--data-dir", str(served.data_dir))
    token = keydesk("token", *folder, url=served.url).stdout.strip()
    headers = {"Authorization": f"Bearer {token}"}
    assert httpx.get(f"{served.ready['admin_url']}/info", headers=headers, trust_env=False).is_success
    copied = keydesk("backup", *folder, str(tmp_path / "copy"), url=served.url)
    assert copied.returncode == 2
    assert "pg_dump" in copied.stderr
    (served.data_dir / "master.key").rename(tmp_path / "away")
    missing = keydesk("token", *folder, url=served.url)
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "master.key is missing" in missing.stderr
    assert not (served.data_dir / "master.key").exists()
    (tmp_path / "away").rename(served.data_dir / "master.key")


def test_a_password_may_be_where_libpq_looks_for_it(
    postgresql: Server, empty_on_postgresql: DatabaseUrl, tmp_path: Path
) -> None:
    made = postgresql.new_database(like=empty_on_postgresql).url
    words = tmp_path / "pgpass"
    words.write_text(f"127.0.0.1:{made.port}:*:{made.username}:{postgresql.password}\n")
    words.chmod(0o600)
    url = DatabaseUrl(made.set(password=None))
    made_token = keydesk("token", "--data-dir", str(tmp_path / "data"), url=url, PGPASSFILE=str(words))
    assert made_token.returncode == 0, made_token.stderr


def keydesk(*arguments: str, url: DatabaseUrl | None, **more: str) -> "subprocess.CompletedProcess[str]":
    return nursery.run("gateway", *arguments, environment=bare_environment() | reached_by(url) | more)

"""Moving house: everything is where it goes, or nothing is, and it works there as it did before."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from keydesk.contract.keys import KeyCreate, KeyQuery
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.instant import SystemClock
from keydesk.gateway.admin_app import build_services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.checking import find_faults
from keydesk.gateway.commands import move as move_command
from keydesk.gateway.commands import token
from keydesk.gateway.data_folder import DataFolder
from keydesk.gateway.moving import NotMovedError, move
from keydesk.gateway.store.copying import is_empty
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engine import Place, Store
from keydesk.gateway.store.opening import open_store
from tests.fixtures.postgresql import Server
from tests.fixtures.running_gateway import RunningGateway, launch
from tests.fixtures.waiting import eventually

COST = 28_000
"""Nano-dollars of a call: 12 tokens at 1 dollar a million, 8 at 2."""
LIMIT = 300_000
CHECKING = "Checking what was moved …"
TOO_SLOW = ("timeout", "database is locked")


def written(url: DatabaseUrl) -> str:
    return url.url.render_as_string(hide_password=False)


@pytest.fixture
def url(postgresql: Server) -> Iterator[DatabaseUrl]:
    """A database with nothing in it."""
    made = postgresql.new_database()
    yield made
    postgresql.drop(made)


@pytest.fixture
def add(heard: Any) -> Callable[[Place, DataFolder], None]:
    """Return what makes a key in a database of the folder's gateway, which is made if need be."""

    def make(place: Place, folder: DataFolder) -> None:
        folder.create()
        opened = open_store(place, folder.read_or_create_master_key(), SystemClock())
        services = build_services(opened, heard, lambda: "http://localhost/v1")
        services.keys.create(COMMAND_LINE, KeyCreate(name="Ada"), None)
        opened.store.close()

    return make


Add = Callable[[Place, DataFolder], None]


@pytest.fixture
def folder(tmp_path: Path, add: Add) -> DataFolder:
    """A data folder with a key in its file."""
    made = DataFolder(tmp_path / "data")
    made.create()
    add(made.database, made)
    return made


@pytest.fixture
def names(heard: Any) -> Callable[[Place, DataFolder], list[str]]:
    def read(place: Place, folder: DataFolder) -> list[str]:
        opened = open_store(place, folder.read_master_key(), SystemClock())
        services = build_services(opened, heard, lambda: "http://localhost/v1")
        found = services.keys.list(COMMAND_LINE, KeyQuery(sort="name"))
        opened.store.close()
        return [key.name for key in found.items]

    return read


Names = Callable[[Place, DataFolder], list[str]]
Run = Callable[..., RunningGateway]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    """Return what starts a gateway on a data folder; each is stopped with the test."""
    started: list[RunningGateway] = []

    def start(data_dir: Path, url: DatabaseUrl | None = None) -> RunningGateway:
        started.append(launch(data_dir, log=tmp_path / "log", url=url))
        return started[-1]

    yield start
    for gateway in started:
        gateway.stop()


def is_bare(url: DatabaseUrl) -> bool:
    store = Store(url)
    with store.read() as connection:
        found = is_empty(connection)
    store.close()
    return found


def settled(gateway: RunningGateway, secret: str) -> httpx.Response:
    """Call, and again only where a database took too long, as the log says: that costs nobody money."""

    def answer() -> httpx.Response | None:
        found = gateway.call(secret, "m", max_tokens=8)
        if found.status_code != 503:
            return found
        log = gateway.log.read_text()
        assert any(words in log for words in TOO_SLOW), found.text + log
        return None

    return eventually(answer)


def still(_words: str) -> None:
    """Hear nothing."""


def test_a_gateway_goes_on_where_it_was_moved_to_and_back(
    run: Run, url: DatabaseUrl, tmp_path: Path, upstream: Any, answers: Any, capsys: Any
) -> None:
    """S9, S10, S20: the same keys and tokens, the same budget, one audit chain; alerts are not sent again."""
    upstream.play = answers.plain(answers.completion())
    data_dir = tmp_path / "data"
    gateway = run(data_dir)
    token(data_dir=data_dir, name="Tessa", role="owner")
    headers = {"Authorization": f"Bearer {capsys.readouterr().out.strip()}"}
    gateway.serve_model("m", upstream.base_url)
    gateway.post("/webhooks", name="hook", url="https://hooks.example.org/x")
    budget = {"limit_usd": "0.0003", "renewal": "none", "alert_thresholds": [1]}
    key_id, secret = gateway.create_key(budget=budget, metadata={"of": "Größe ∅ \U0001f511"})
    person = gateway.post("/people", name="Ada", account="ada")["id"]
    bulk = gateway.post("/keys/bulk", label="workshop", person_ids=[person], claim=True)
    child = gateway.post(f"/keys/{key_id}/ephemeral", name="child", ttl_seconds=3600)["secret"]
    calls = 0
    for where in (None, url, None):
        if where is not gateway.url:
            gateway.stop()
            places = [written(url), f"sqlite:///{data_dir}/keydesk.sqlite3"]
            target, source = places if where is url else reversed(places)
            assert move_command(source=source, target=target) == 0, capsys.readouterr().err
            said = "".join(capsys.readouterr())
            assert "checked and intact" in said
            assert str(url.url.password) not in said
            gateway = run(data_dir, where)
        assert settled(gateway, secret).status_code == 200
        calls += 1
        assert gateway.rows("SELECT spent_nanos FROM key_usage WHERE key_id = ?", key_id) == [(calls * COST,)]
        info = httpx.get(f"{gateway.ready['admin_url']}/info", headers=headers, trust_env=False)
        assert info.json()["admin"]["name"] == "Tessa"
        assert gateway.admin.get("/audit/verify").json()["intact"] is True
        assert gateway.rows("SELECT count(*) FROM alert") == [(1,)]
        assert gateway.rows("SELECT count(*) FROM delivery") == [(1,)]
        assert gateway.usage(key_id)["metadata"] == {"of": "Größe ∅ \U0001f511"}
    while settled(gateway, child).status_code == 200:
        calls += 1
        assert calls * COST <= LIMIT
    assert settled(gateway, secret).json()["error"]["code"] == "budget_exceeded"
    _, _, link = bulk["items"][0]["claim_url"].partition("/claim/")
    page = f"{gateway.base_url.removesuffix('/v1')}/claim/{link}"
    assert httpx.post(page, data={"open": "yes"}, trust_env=False).status_code == 200
    gateway.require_intact()


def test_nothing_is_moved_to_where_something_is(
    folder: DataFolder, url: DatabaseUrl, add: Add, names: Names
) -> None:
    add(url, folder)
    for source, target in ((str(folder.path), written(url)), (written(url), str(folder.path))):
        with pytest.raises(NotMovedError, match=r"is not empty|already"):
            move(source, target, still)
    assert names(folder.database, folder) == names(url, folder) == ["Ada"]


def test_nothing_is_moved_under_a_running_gateway(
    run: Run, folder: DataFolder, url: DatabaseUrl, tmp_path: Path, names: Names
) -> None:
    """S22: on either side. One that was killed may have calls that are not charged."""
    gateway = run(folder.path)
    with pytest.raises(DomainError, match="another gateway is running"):
        move(str(folder.path), written(url), still)
    gateway.process.kill()
    gateway.process.wait()
    with pytest.raises(NotMovedError, match="not stopped in order"):
        move(str(folder.path), written(url), still)
    assert is_bare(url)
    run(folder.path).stop()
    move(str(folder.path), written(url), still)
    elsewhere = DataFolder(tmp_path / "elsewhere")
    elsewhere.create()
    elsewhere.master_key.write_bytes(folder.master_key.read_bytes())
    gateway = run(elsewhere.path, url)
    with pytest.raises(NotMovedError, match="gateway is running"):
        move(written(url), str(folder.path), still)
    gateway.stop()
    waiting = folder.path / "postgresql-waiting"  # what the database has not heard of yet
    waiting.write_bytes(b"usage")
    with pytest.raises(NotMovedError, match="while its database was away"):
        move(written(url), str(folder.path), still)
    assert not folder.database.exists()
    assert names(url, folder) == ["Ada"]


def test_what_breaks_off_leaves_nothing_and_begins_anew(
    folder: DataFolder, url: DatabaseUrl, add: Add, names: Names
) -> None:
    """And a file that was moved is put aside: no gateway serves by mistake what was revoked since."""

    def interrupt(words: str) -> None:
        if words == CHECKING:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        move(str(folder.path), written(url), interrupt)
    assert is_bare(url)
    assert names(folder.database, folder) == ["Ada"]
    said = move(str(folder.path), written(url), still)
    assert not folder.database.exists()
    (kept,) = folder.path.glob("before-move-*")
    assert str(kept) in said
    assert [path.name for path in kept.iterdir()] == [folder.database.name]
    add(url, folder)

    with pytest.raises(KeyboardInterrupt):
        move(written(url), str(folder.path), interrupt)
    assert list(folder.path.glob("*.sqlite3")) == []
    (folder.path / ".moving").mkdir()  # what one that was killed leaves
    (folder.path / ".moving" / folder.database.name).write_bytes(b"half")
    move(written(url), str(folder.path), still)
    assert names(folder.database, folder) == ["Ada", "Ada"]
    assert find_faults(folder) == find_faults(folder, url) == []
    assert folder.database.stat().st_mode & 0o777 == 0o600
    assert not (folder.path / ".moving").exists()


def test_a_database_that_goes_away_in_the_middle_is_said(
    folder: DataFolder, own_postgresql: Server, names: Names
) -> None:
    url = own_postgresql.new_database()

    def stop(words: str) -> None:
        if words == CHECKING:
            own_postgresql.stop()

    for source, target in ((str(folder.path), written(url)), (written(url), str(folder.path))):
        before = list(folder.path.glob("*.sqlite3"))
        with pytest.raises(UnavailableError, match="cannot be reached"):
            move(source, target, stop)
        own_postgresql.start()
        assert list(folder.path.glob("*.sqlite3")) == before
        assert not (folder.path / ".moving").exists()
        assert is_bare(url) == (target == written(url))
        move(source, target, still)
    assert find_faults(folder) == []
    assert names(folder.database, folder) == ["Ada"]


@pytest.mark.slow
def test_a_full_disk_is_said(
    folder: DataFolder, url: DatabaseUrl, small_disk: Path, fill: Callable[[Path], Path], names: Names
) -> None:
    """S22."""
    move(str(folder.path), written(url), still)
    other = DataFolder(small_disk / "data")
    other.create()
    other.master_key.write_bytes(folder.master_key.read_bytes())
    ballast = fill(small_disk)
    with pytest.raises(UnavailableError, match="disk is full"):
        move(written(url), str(other.path), still)
    ballast.unlink()
    move(written(url), str(other.path), still)
    assert names(other.database, other) == ["Ada"]


def test_what_is_not_sound_is_not_moved(folder: DataFolder, url: DatabaseUrl) -> None:
    store = Store(folder.database)
    with store.write() as connection:
        connection.exec_driver_sql("UPDATE key_usage SET spent_nanos = 5")
    store.close()
    with pytest.raises(NotMovedError, match="not sound, so nothing was changed: ledger"):
        move(str(folder.path), written(url), still)
    assert is_bare(url)


def test_the_master_key_has_to_be_there(
    folder: DataFolder, url: DatabaseUrl, capsys: pytest.CaptureFixture[str]
) -> None:
    """S18: what is moved is of no use without it, and another one opens nothing."""
    key = folder.master_key.read_bytes()
    folder.master_key.unlink()
    assert move_command(source=str(folder.path), target=written(url)) == 1
    folder.master_key.write_bytes(bytes(32))
    assert move_command(source=str(folder.path), target=written(url)) == 1
    folder.master_key.write_bytes(key)
    assert is_bare(url)
    said = capsys.readouterr().err
    assert "master.key is missing" in said
    assert "not the one that this database was made with" in said


def test_one_side_is_the_folder_and_the_other_postgresql(
    folder: DataFolder, url: DatabaseUrl, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for source, target in (
        (str(folder.path), str(tmp_path / "other")),
        (written(url), written(url)),
        (str(folder.path), "mysql://u:s3cret@host/db"),
        (None, written(url)),
    ):
        assert move_command(source=source, target=target) == 2
    assert move_command(source=str(tmp_path / "nowhere"), target=written(url)) == 1
    said = capsys.readouterr().err
    assert "s3cret" not in said
    assert str(url.url.password) not in said

"""Tokens and checks on a folder, beside a gateway or without one."""

from pathlib import Path

import pytest
from sqlalchemy import text

from keydesk.contract.info import Role
from keydesk.contract.keys import KeyCreate
from keydesk.domain.instant import SystemClock
from keydesk.domain.secret import Secret, parse
from keydesk.gateway.admin_app import build_services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.admins.recognition import Recognition
from keydesk.gateway.audit.repository import events
from keydesk.gateway.commands import check, token
from keydesk.gateway.data_folder import DataFolder, FolderLock
from keydesk.gateway.store.opening import OpenStore, open_store
from keydesk.gateway.usage.records import Outcome, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Settlement


class Deaf:
    """A data plane that is not there."""

    def key_changed(self, key_id: str) -> None:
        _ = key_id

    def all_keys_changed(self) -> None:
        pass

    def catalog_changed(self) -> None:
        pass


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    return folder


def test_a_running_gateway_knows_a_new_token_at_once(
    folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    with FolderLock(folder):
        opened = open_store(folder.database, folder.read_or_create_master_key(), SystemClock())
        assert token(data_dir=folder.path, name="Tessa", role="viewer") == 0
        minted = parse(capsys.readouterr().out.strip())
        assert minted is not None
        caller = Recognition(opened, {}).recognise(minted, "")
        assert caller is not None
        assert (caller.name, caller.role) == ("Tessa", Role.VIEWER)
        with opened.store.read() as connection:
            (event,) = [event for event, _ in events(connection)]
        assert (event.admin_name, event.action, event.subject_name) == (
            "command line",
            "admin.created",
            "Tessa",
        )
        assert check(data_dir=folder.path) == 0
        opened.store.close()


def test_a_folder_is_not_made_under_a_starting_gateway(
    folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    """S22."""
    with FolderLock(folder):
        assert token(data_dir=folder.path, name="Tessa", role="owner") == 1
    assert not folder.database.exists()
    assert capsys.readouterr().out == ""


def test_a_lost_master_key_is_not_replaced(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    """S18: what the old one sealed would be lost for good."""
    assert token(data_dir=folder.path, name="Tessa", role="owner") == 0
    folder.master_key.unlink()
    capsys.readouterr()
    for command in (
        lambda: token(data_dir=folder.path, name="T", role="owner"),
        lambda: check(data_dir=folder.path),
    ):
        assert command() == 1
        assert "master.key" in capsys.readouterr().err
    assert not folder.master_key.exists()
    folder.master_key.write_bytes(bytes(32))
    assert check(data_dir=folder.path) == 1
    folder.master_key.write_bytes(b"short")
    assert check(data_dir=folder.path) == 1


@pytest.fixture
def used(folder: DataFolder) -> OpenStore:
    """A database with a key that was used once."""
    opened = open_store(folder.database, folder.read_or_create_master_key(), SystemClock())
    key = build_services(opened, Deaf(), str).keys.create(COMMAND_LINE, KeyCreate(name="Ada"), None).key
    record = UsageRecord("r", 1, key.id, "completions", "m", "p", 5, 0, 7, 120, 9, 200, Outcome.OK)
    ledger = UsageLedger.open(folder.database, opened.sealing)
    ledger.write([Settlement(record)])
    ledger.close()
    return opened


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE key_usage SET spent_nanos = 121", "ledger"),
        ("UPDATE key_usage SET requests = 2", "ledger"),
        ("DELETE FROM usage_record", "ledger"),
        ("UPDATE audit_head SET sequence = 2", "audit"),
        ("PRAGMA foreign_keys = OFF; UPDATE usage_record SET key_id = 'nobody'", "usage_record"),
    ],
)
def test_what_is_wrong_is_said(
    folder: DataFolder, used: OpenStore, damage: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """S10, S20."""
    assert check(data_dir=folder.path) == 0
    assert "intact" in capsys.readouterr().out
    raw = used.store.engines.reading.raw_connection()
    for statement in damage.split("; "):
        raw.cursor().execute(statement)
    raw.close()
    used.store.close()
    assert check(data_dir=folder.path) == 1
    assert said in capsys.readouterr().out


def test_a_damaged_file_is_said(
    folder: DataFolder, used: OpenStore, capsys: pytest.CaptureFixture[str]
) -> None:
    used.store.close()
    content = bytearray(folder.database.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    folder.database.write_bytes(content)
    assert check(data_dir=folder.path) == 1
    assert "damaged" in capsys.readouterr().err


def test_a_newer_database_has_an_exit_code_of_its_own(folder: DataFolder, used: OpenStore) -> None:
    """S22."""
    with used.store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    used.store.close()
    assert check(data_dir=folder.path) == 4
    assert token(data_dir=folder.path, name="Tessa", role="owner") == 4


def test_a_token_again_takes_the_place_of_the_one_before(
    folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    """One admin, however often a desktop takes over the gateway; the token before is worth nothing then."""
    tokens: list[Secret] = []
    for name, again in (("Other", False), ("This desktop", True), ("This desktop", True)):
        assert token(data_dir=folder.path, name=name, role="owner", again=again) == 0
        minted = parse(capsys.readouterr().out.strip())
        assert minted is not None
        tokens.append(minted)
    opened = open_store(folder.database, folder.read_or_create_master_key(), SystemClock())
    known = [Recognition(opened, {}).recognise(each, "") for each in tokens]
    opened.store.close()
    assert [admin and admin.name for admin in known] == ["Other", None, "This desktop"]
    assert tokens[1].id == tokens[2].id

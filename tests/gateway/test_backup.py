"""Backup and restore: what was there is there again, and nothing half (S22)."""

import sqlite3
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from keydesk.contract.keys import KeyCreate, KeyQuery
from keydesk.domain.instant import SystemClock
from keydesk.gateway.admin_app import build_services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.checking import find_faults
from keydesk.gateway.commands import backup, restore
from keydesk.gateway.data_folder import DataFolder, FolderLock
from keydesk.gateway.store.opening import OpenStore, open_store


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "gateway.backup"


Names = Callable[[DataFolder], list[str]]


@pytest.fixture
def add(heard: object) -> Callable[[DataFolder, str], OpenStore]:
    """Return what opens a folder's database and adds a key to it."""

    def make(folder: DataFolder, name: str) -> OpenStore:
        opened = open_store(folder.database, folder.read_or_create_master_key(), SystemClock())
        build_services(opened, heard, lambda: "http://localhost/v1").keys.create(
            COMMAND_LINE, KeyCreate(name=name), None
        )  # type: ignore[arg-type]
        return opened

    return make


@pytest.fixture
def names(heard: object) -> Names:
    def read(folder: DataFolder) -> list[str]:
        opened = open_store(folder.database, folder.read_master_key(), SystemClock())
        found = build_services(opened, heard, lambda: "http://localhost/v1").keys.list(
            COMMAND_LINE, KeyQuery(sort="name")
        )  # type: ignore[arg-type]
        opened.store.close()
        return [key.name for key in found.items]

    return read


Add = Callable[[DataFolder, str], OpenStore]


def test_what_was_there_is_there_again(
    folder: DataFolder, file: Path, tmp_path: Path, add: Add, names: Names
) -> None:
    opened = add(folder, "Ada")  # stays open: the gateway runs meanwhile
    assert backup(data_dir=folder.path, file=file) == 0
    opened.store.close()
    add(folder, "Grace").store.close()

    elsewhere = DataFolder(tmp_path / "elsewhere")
    assert restore(data_dir=elsewhere.path, file=file) == 0
    assert names(elsewhere) == ["Ada"]
    assert find_faults(elsewhere) == []
    assert names(folder) == ["Ada", "Grace"]


def test_only_the_owner_can_read_a_backup(folder: DataFolder, file: Path, add: Add) -> None:
    add(folder, "Ada").store.close()
    file.write_text("older")
    file.chmod(0o644)
    assert backup(data_dir=folder.path, file=file) == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in file.parent.iterdir() if each.name.startswith(".")] == []


def test_what_a_restore_replaces_is_kept(folder: DataFolder, file: Path, add: Add, names: Names) -> None:
    add(folder, "Ada").store.close()
    backup(data_dir=folder.path, file=file)
    add(folder, "Grace").store.close()
    assert restore(data_dir=folder.path, file=file) == 0
    assert names(folder) == ["Ada"]
    (kept,) = folder.path.glob("before-restore-*")
    assert names(DataFolder(kept)) == ["Ada", "Grace"]


def test_nothing_is_restored_under_a_running_gateway(
    folder: DataFolder, file: Path, add: Add, names: Names, capsys: pytest.CaptureFixture[str]
) -> None:
    add(folder, "Ada").store.close()
    backup(data_dir=folder.path, file=file)
    add(folder, "Grace").store.close()
    with FolderLock(folder):
        assert restore(data_dir=folder.path, file=file) == 1
    assert "another gateway is running" in capsys.readouterr().err
    assert names(folder) == ["Ada", "Grace"]


def rewritten(file: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b"no zip at all"),
        lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
        lambda file: rewritten(file, lambda members: members.pop("master.key")),
        lambda file: rewritten(file, lambda members: members.update({"master.key": bytes(32)})),
        lambda file: rewritten(file, lambda members: members.update({"manifest.json": b"[]"})),
        lambda file: rewritten(
            file, lambda members: members.update({"manifest.json": b'{"format":"other"}'})
        ),
    ],
)
def test_a_damaged_backup_changes_nothing(
    folder: DataFolder,
    file: Path,
    add: Add,
    names: Names,
    spoil: Callable[[Path], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    add(folder, "Ada").store.close()
    backup(data_dir=folder.path, file=file)
    spoil(file)
    before = {
        path.name: path.read_bytes() for path in folder.path.iterdir() if path.suffix in {".key", ".sqlite3"}
    }
    assert restore(data_dir=folder.path, file=file) == 2
    assert capsys.readouterr().err.startswith("keydesk: ")
    after = {
        path.name: path.read_bytes() for path in folder.path.iterdir() if path.suffix in {".key", ".sqlite3"}
    }
    assert before == after
    assert names(folder) == ["Ada"]


def test_a_backup_whose_sums_are_wrong_is_not_put_in_place(
    folder: DataFolder, file: Path, add: Add, capsys: pytest.CaptureFixture[str]
) -> None:
    add(folder, "Ada").store.close()
    with sqlite3.connect(folder.database) as connection:
        connection.execute("UPDATE key_usage SET spent_nanos = 5")
    connection.close()
    assert backup(data_dir=folder.path, file=file) == 0
    capsys.readouterr()
    assert restore(data_dir=folder.path, file=file) == 2
    assert "not sound: ledger" in capsys.readouterr().err


def test_nothing_to_back_up_is_said(
    folder: DataFolder, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert backup(data_dir=folder.path, file=file) == 1
    assert "no gateway's data" in capsys.readouterr().err
    assert not file.exists()


def test_no_place_for_it_is_said(
    folder: DataFolder, tmp_path: Path, add: Add, capsys: pytest.CaptureFixture[str]
) -> None:
    add(folder, "Ada").store.close()
    assert backup(data_dir=folder.path, file=tmp_path / "nowhere" / "file") == 1
    assert "there is no folder" in capsys.readouterr().err

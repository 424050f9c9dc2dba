"""What a Linux desktop is told of KeyDesk, and what its packages ask of the system."""

import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from appimage import OF_THE_HOST
from deb import control
from linux_folders import COMPLETIONS, METAINFO, lay_out, metainfo, settle, version
from manual import GROUPS, manual
from system_packages import QT_LIBRARIES

import keydesk

from .conftest import ROOT

ENTRY = ROOT / "packaging" / "linux" / "keydesk.desktop"


def entry() -> ConfigParser:
    read = ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(ENTRY, encoding="utf-8")
    return read


def test_the_desktop_entry_is_the_one_that_the_window_names() -> None:
    """A window is put with its icon when both have the same name."""
    section = entry()["Desktop Entry"]
    assert ENTRY.stem == section["Icon"] == section["Exec"] == section["StartupWMClass"] == "keydesk"
    assert 'setDesktopFileName("keydesk")' in (ROOT / "keydesk/desktop/app.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["nl", "de"])
def test_what_a_desktop_shows_is_said_in_the_languages_of_the_window(language: str) -> None:
    """Name of the kind, comment and search words of the entry, summary and paragraphs of the metainfo."""
    section = entry()["Desktop Entry"]
    for field in ("GenericName", "Comment", "Keywords"):
        assert section[f"{field}[{language}]"]
    tree = ET.fromstring(metainfo())  # noqa: S314 (our own file)
    name = "{http://www.w3.org/XML/1998/namespace}lang"
    for tag in ("summary", "p", "li"):
        said = [one.get(name) for one in tree.iter(tag)]
        assert said.count(None) == said.count(language) > 0


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_desktop_entry_is_valid() -> None:
    """freedesktop's own tool has nothing to object to."""
    done = subprocess.run(["desktop-file-validate", str(ENTRY)], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstream")
def test_the_metainfo_is_valid(tmp_path: Path) -> None:
    """AppStream's own tool has nothing to object to."""
    file = tmp_path / METAINFO
    file.write_text(metainfo(), encoding="utf-8")
    command = ["appstreamcli", "validate", "--no-net", "--no-color", str(file)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_manual_names_every_command_and_option() -> None:
    """What the command line knows, `man keydesk` tells."""
    page = manual(1767225600).replace("\\-", "-")
    for group, commands in GROUPS:
        for command in commands:
            assert f".SS keydesk {f'{group} {command.name}'.strip()}" in page
            for option in command.options:
                assert f"\\fB{option.flag}\\fR" in page
            assert [one for one in command.examples if one.replace("\\", "\\e") not in page] == []


def test_shells_complete_the_command_of_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the bundle's program prints lies where they look for it, and is nothing that one could run."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    program = bundle / "keydesk"
    program.write_text(f'#!/bin/sh\ncd "{ROOT}"\nexec "{sys.executable}" -m keydesk "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    lay_out(tmp_path / "root" / "usr", bundle)
    settle(tmp_path / "root")
    share = tmp_path / "root" / "usr" / "share"
    for place in COMPLETIONS.values():
        assert "keydesk" in (share / place).read_text(encoding="utf-8")
        assert (share / place).stat().st_mode & 0o777 == 0o644
    assert (tmp_path / "root" / "usr" / "lib" / "keydesk" / "keydesk").stat().st_mode & 0o777 == 0o755


def test_one_version_everywhere() -> None:
    """Package, metainfo and program say the same."""
    assert version() == keydesk.__version__
    assert f'version="{version()}"' in metainfo()
    assert f"Version: {version()}\n" in control("amd64", 1)


def test_the_package_asks_for_what_qt_needs() -> None:
    """The dependencies are those that the set-up from source installs; nobody wrote them twice."""
    found = re.search(r"^Depends: (.*)$", control("amd64", 1), re.MULTILINE)
    assert found
    assert {need.package for need in QT_LIBRARIES} <= {*found[1].split(", ")}


def test_an_appimage_carries_what_desktops_lack_and_no_drivers() -> None:
    """libxcb-cursor0 is missing on many a desktop; a driver's library of another system breaks it."""
    carried = {need.name for need in QT_LIBRARIES if not OF_THE_HOST.match(need.name)}
    assert {"libxcb-cursor.so.0", "libxkbcommon-x11.so.0"} <= carried
    assert not carried & {"libGL.so.1", "libEGL.so.1", "libX11.so.6", "libxcb.so.1", "libfontconfig.so.1"}


def test_files_are_installed_with_plain_rights_and_one_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the umask of whoever builds, and whenever: the same package."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    folder = tmp_path / "usr" / "lib"
    folder.mkdir(parents=True, mode=0o700)
    for name in ("keydesk", "library.so"):
        (folder / name).touch(mode=0o700)
    settle(tmp_path)
    rights = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")}
    assert rights == {"usr": 0o755, "lib": 0o755, "keydesk": 0o755, "library.so": 0o644}
    assert {path.stat().st_mtime for path in (tmp_path, *tmp_path.rglob("*"))} == {1767225600}

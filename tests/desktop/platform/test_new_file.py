"""Files in the making: complete or absent."""

from pathlib import Path

import pytest

from keydesk.desktop.platform.new_file import NewFile
from keydesk.domain.errors import UnavailableError


def test_it_has_its_name_once_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "keys.csv"
    path.write_bytes(b"old")
    file = NewFile(path, what="The file")
    file.write(b"one,")
    file.write(b"two")
    assert path.read_bytes() == b"old"
    file.finish()
    assert path.read_bytes() == b"one,two"
    file.abandon()
    assert list(tmp_path.iterdir()) == [path]


def test_an_abandoned_one_leaves_nothing_and_what_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "keys.csv"
    path.write_bytes(b"old")
    file = NewFile(path, what="The file")
    file.write(b"half")
    file.abandon()
    # A thread that was writing meanwhile goes on in vain.
    file.write(b"more")
    file.finish()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    file = NewFile(tmp_path / "absent" / "keys.csv", what="The file")
    with pytest.raises(UnavailableError, match=r"The file could not be saved in .*: no such file"):
        file.write(b"x")

"""Putting a handout into a file."""

import os
import stat
from pathlib import Path

import pytest

from keydesk.desktop.handout.file import save
from keydesk.domain.errors import UnavailableError

posix = pytest.mark.skipif(os.name != "posix", reason="modes and symlinks of POSIX")


@posix
def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    """S26: written 0600, also over a file that everybody may read."""
    path = tmp_path / "handout.pdf"
    path.write_bytes(b"old")
    path.chmod(0o644)
    save(b"new", path)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_symlink_is_replaced_not_followed(tmp_path: Path) -> None:
    """S26: symlinks not followed."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"untouched")
    path = tmp_path / "handout.pdf"
    path.symlink_to(elsewhere)
    save(b"new", path)
    assert elsewhere.read_bytes() == b"untouched"
    assert not path.is_symlink()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="no such file or directory"):
        save(b"new", tmp_path / "absent" / "handout.pdf")


def test_a_failed_save_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "handout.pdf"
    path.mkdir()  # a folder of that name cannot be replaced by a file
    with pytest.raises(UnavailableError):
        save(b"new", path)
    assert list(tmp_path.iterdir()) == [path]

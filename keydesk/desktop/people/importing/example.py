"""The files around an import: the list that is read, an example of one, and what was refused."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.platform.new_file import NewFile
from keydesk.desktop.widgets.open_file import ask_which
from keydesk.desktop.widgets.save_file import ask_where
from keydesk.desktop.widgets.toast import show_toast

EXAMPLE: Final = """name,email,location,account
Ada Lovelace,ada@example.org,Utrecht,ada
Alan Turing,alan@example.org,Utrecht,alan
Grace Hopper,grace@example.org,Delft,
"""
_CSV: Final = tr("CSV (*.csv)")


def ask_which_list(parent: QWidget, chosen: Callable[[Path], object]) -> None:
    """Ask for a list of people."""
    kinds = tr("Lists of people (*.csv *.txt *.tsv);;All files (*)")
    ask_which(parent, tr("Import people"), kinds, chosen, name="openPeopleFile")


def save_example(parent: QWidget) -> None:
    """Save a list that one can fill in."""
    ask_where(
        parent,
        tr("Save an example file"),
        tr("people.csv"),
        _CSV,
        lambda path: save_beside_the_loop(parent, path, EXAMPLE.encode("utf-8-sig")),
        name="saveExampleFile",
    )


def save_beside_the_loop(parent: QWidget, path: Path, content: bytes) -> None:
    """Write a file, complete or not at all, and say so."""

    def write() -> None:
        file = NewFile(path, what=tr("The file"))
        file.write(content)
        file.finish()

    tasks.run(
        parent,
        asyncio.to_thread(write),
        done=lambda _: show_toast(parent, tr("Saved as {path}", path=path.name)),
    )

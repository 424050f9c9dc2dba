"""Nothing of the key page goes without a run by keyboard: every dialog, every popup, every command (J1)."""

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtWidgets import QMenu, QWidget

import keydesk.desktop
from keydesk.desktop.listing.column_menu import ColumnMenu
from keydesk.desktop.widgets.dialog import Dialog
from tests.fixtures.key_runs.every import RUNS
from tests.fixtures.key_runs.typist import Typist

OTHERS = (
    "admins",
    "audit",
    "alerts",
    "batches",
    "catalog",
    "connections.closing_dialog",
    "connections.profiles.profiles_dialog",
    "deployments",
    "diagnostics_dialog",
    "guide_dialog",
    "handout.viewer",
    "licence_dialog",
    "local_gateway_page",
    "people",
    "preferences_dialog",
    "revoke_together_dialog",
    "secret_once_dialog",
    "shortcuts",
    "usage",
    "workshop",
)
"""Features with runs of their own."""
ELSEWHERE = {"createForLocation", "keySees", "manageConnections", "requestsOfKey", "usageOfKey"}
"""Commands of those features that stand in the menu of the key page too."""


def classes(of: type[QWidget]) -> Iterator[type[QWidget]]:
    """Every class below one, as far as there is nothing below it."""
    below = of.__subclasses__()
    for each in below:
        yield from classes(each)
    if not below:
        yield of


def dialogs() -> set[type[QWidget]]:
    for module in pkgutil.walk_packages(keydesk.desktop.__path__, "keydesk.desktop."):
        if not module.name.startswith("keydesk.desktop.platform"):  # other systems' too
            importlib.import_module(module.name)
    kinds = {*classes(Dialog)}
    ours = ("keydesk.desktop.keys.", ColumnMenu.__module__)
    popups = {kind for kind in QMenu.__subclasses__() if kind.__module__.startswith(ours)}
    others = tuple(f"keydesk.desktop.{feature}" for feature in OTHERS)
    return {
        kind
        for kind in kinds | popups
        if kind.__module__.startswith("keydesk.desktop.") and not kind.__module__.startswith(others)
    }


def test_every_dialog_has_a_run() -> None:
    """A dialog that no run opens by keyboard makes this fail: write the run."""
    opened = {kind for run in RUNS for kind in run.opens}
    assert ColumnMenu in dialogs(), "is by pointer alone; the dialog of the columns does all of it"
    assert {kind.__name__ for kind in dialogs() - opened - {ColumnMenu}} == set()


async def test_every_command_has_a_run(typist: Typist) -> None:
    """A command that no run chooses by keyboard makes this fail: write the run."""
    chosen = {command for run in RUNS for command in run.chooses}
    there = {command.id for command in typist.page.commands()}
    assert there - chosen - ELSEWHERE == set()

"""The frozen bundle's contents: what is loaded by name or read as a file is named, and Qt's parts chosen."""

import ast
import os
import subprocess
import sys
import sysconfig
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, cast

import pytest
import uvicorn.config

from keydesk.desktop.licences import works

from .conftest import ROOT

sys.path.append(str(ROOT / "packaging" / "frozen"))

import contents

PACKAGE = ROOT / "keydesk"
ENTRY = ROOT / "packaging" / "frozen" / "entry.py"


def is_named(module: str) -> bool:
    """Tell whether the recipe brings a module that nothing imports by a statement."""
    return any(module == name or module.startswith(f"{name}.") for name in contents.LOADED_BY_NAME)


def imported_by_name() -> list[tuple[Path, str]]:
    """Return what our own code imports by name, where the name stands there."""
    found: list[tuple[Path, str]] = []
    texts = ((file, file.read_text(encoding="utf-8")) for file in PACKAGE.rglob("*.py"))
    for file, text in texts:
        for node in ast.walk(ast.parse(text)) if "import_module(" in text else ():
            match node:
                case ast.Call(func=ast.Name(id="import_module"), args=[ast.Constant(value=str(name))]):
                    found.append((file, name))
                case _:
                    pass
    return found


def test_what_our_code_loads_by_name_is_named() -> None:
    """Every constant handed to import_module is a module that the recipe names."""
    loaded = imported_by_name()
    assert loaded
    assert [(file, name) for file, name in loaded if not is_named(name)] == []


def test_what_libraries_load_by_name_is_named() -> None:
    """uvicorn's protocols and loops, keyring's backends: strings in them say what is imported."""
    tables = (uvicorn.config.HTTP_PROTOCOLS, uvicorn.config.WS_PROTOCOLS, uvicorn.config.LIFESPAN)
    strings = [value for table in tables for value in cast("dict[str, Any]", table).values()]
    modules = [value.partition(":")[0] for value in strings if isinstance(value, str)]
    modules += [
        point.value
        for point in entry_points(group="keyring.backends")
        if point.dist is not None and point.dist.name == "keyring"
    ]
    assert "keyring.backends.SecretService" in modules
    assert "uvicorn.protocols.http.httptools_impl" in modules
    assert [module for module in modules if not is_named(module)] == []
    assert "keyring" in contents.WITH_METADATA


def test_what_the_chart_loads_by_name_is_named() -> None:
    """pyqtgraph asks for Qt's modules by their names, those for OpenGL too, which a curve here never uses."""
    note = "import importlib; own = importlib.import_module; asked = []\n"
    note += (
        "importlib.import_module = lambda name, package=None: (asked.append(name), own(name, package))[1]\n"
    )
    note += "import pyqtgraph; print(*asked)"
    printed = subprocess.run([sys.executable, "-c", note], check=True, capture_output=True, text=True).stdout
    asked = {name for name in printed.split() if name.startswith("PySide6.")}
    by_statement = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}
    assert "PySide6.QtOpenGL" in asked
    assert asked - by_statement <= {*contents.MODULES_LOADED_BY_NAME}
    assert not {*contents.MODULES_LOADED_BY_NAME} & {*contents.UNWANTED_MODULES}


def test_every_file_that_is_read_comes_along() -> None:
    """Scripts for Valkey, the schema, the migrations that Alembic reads: nothing of ours is forgotten."""
    patterns = (*contents.OWN_DATA, *contents.OWN_SOURCE)
    brought = {file for pattern in patterns for file in PACKAGE.glob(pattern)}
    read = {
        file
        for file in PACKAGE.rglob("*")
        if file.is_file() and file.suffix not in {".py", ".pyc"} and file.name != "py.typed"
    }
    migrations = {*(PACKAGE / "gateway/store/migrations/versions").glob("*.py")}
    assert read | migrations <= brought
    assert all(next(PACKAGE.glob(pattern), None) for pattern in patterns)


@pytest.mark.parametrize(
    ("place", "source", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/x/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", "/x/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", "/x/libqoffscreen.so", True),
        ("PySide6\\Qt\\plugins\\platforms\\qwindows.dll", "C:\\x\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "/x/libqvnc.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", "/x/libqsvg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", "/x/libqtiff.so", False),
        ("PySide6/Qt/plugins/egldeviceintegrations/libqeglfs-x11-integration.so", "/x/l.so", False),
        ("PySide6/Qt/translations/qtbase_nl.qm", "/x/qtbase_nl.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", "/x/qtbase_fr.qm", False),
        ("keydesk/resources/translations/keydesk_nl.qm", "/x/keydesk_nl.qm", True),
        ("PySide6/Qt/lib/libQt6Core.so.6", "/x/libQt6Core.so.6", True),
    ],
)
def test_of_qt_what_a_window_needs(place: str, source: str, *, wanted: bool) -> None:
    """Plugins and texts of Qt are chosen, on every system; its libraries come as they are needed."""
    assert contents.is_wanted(place, source) is wanted


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about a Linux system's libraries")
@pytest.mark.parametrize(
    ("name", "wanted"),
    [("libssl.so.3", True), ("libsqlite3.so.0", True), ("libX11.so.6", False), ("libgtk-3.so.0", False)],
)
def test_of_the_systems_libraries_what_python_needs(name: str, *, wanted: bool) -> None:
    """Graphics, fonts and windows are the system's own; a package names them as its dependencies."""
    assert contents.is_wanted(name, f"/usr/lib/x86_64-linux-gnu/{name}") is wanted


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about a Linux system's Python")
def test_modules_of_the_systems_python_belong_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """They lie among the system's libraries, and need not be on another computer."""
    monkeypatch.setattr(sysconfig, "get_path", {"stdlib": "/usr/lib/python3.11"}.__getitem__)
    name = "lib-dynload/_contextvars.cpython-311-x86_64-linux-gnu.so"
    assert contents.is_wanted(name, f"/usr/lib/python3.11/{name}")


def test_what_a_person_may_replace_is_plain_files() -> None:
    """Nothing that is under the LGPL is packed into the program."""
    packed = {"Qt", "psycopg-binary"}  # shared libraries, and a folder of its own
    packages = {"pyside6-essentials": "PySide6", "pyside6-pdf": "PySide6"}
    replaceable = {work.name for work in works() if work.replaceable} - packed
    assert {packages.get(name, name) for name in replaceable} == {*contents.PLAIN_FILES}


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (["--version"], "", "KeyDesk "),
        (["keyring-worker"], '{"verb": "read", "account": "nobody", "secret": ""}\n', "here\n"),
    ],
)
def test_it_begins_as_the_command_line_or_as_the_worker_of_the_keyring(
    arguments: list[str], given: str, said: str
) -> None:
    """S24: a frozen KeyDesk starts the keyring's worker as itself, with one argument."""
    variables = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }
    done = subprocess.run(
        [sys.executable, str(ENTRY), *arguments],
        check=True,
        input=given,
        capture_output=True,
        text=True,
        env=variables,
        timeout=60,
    )
    assert done.stdout.startswith(said)


@pytest.mark.parametrize(
    ("loaders", "left"),
    [
        ({"LD_LIBRARY_PATH": "/bundle"}, None),
        ({"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/theirs"}, "/theirs"),
    ],
)
def test_other_programs_find_their_own_libraries(
    loaders: dict[str, str], left: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A browser that the window opens is not given the bundle's libraries."""
    import entry  # noqa: PLC0415 - a plain name, found by the path above

    for name, value in loaders.items():
        monkeypatch.setenv(name, value)
    entry.let_others_find_their_own_libraries()
    assert os.environ.get("LD_LIBRARY_PATH") == left
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_of_the_resources_what_is_shown() -> None:
    """Sources of translations and of the licence texts stay behind; everything else comes along."""
    left_out = {
        file.relative_to(ROOT / "resources").as_posix()
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and not contents.is_shown(file)
    }
    assert "licences/supplied/lgpl-3.0.txt" in left_out
    assert all(name.startswith("licences/supplied/") or name.endswith(".ts") for name in left_out)

"""What belongs into the frozen bundle and what does not, each with its reason.

The recipe `keydesk.spec` hands PyInstaller these lists and has it drop what `is_wanted` does not want.
"""

import sys
import sysconfig
from pathlib import PurePath, PurePosixPath

# Packages of which parts are loaded by name, so that nothing that reads imports finds them.
LOADED_BY_NAME = (
    "keydesk",  # pages of the window, commands
    "uvicorn.protocols",
    "uvicorn.lifespan",
    "uvicorn.loops",
    "sqlalchemy.dialects.sqlite",
    "sqlalchemy.dialects.postgresql",
    "psycopg",
    "keyring.backends",
    "jeepney",
    "alembic.ddl",
    "shiboken6",
    "tzdata",  # a folder of zones is a package
)
# Modules for which the same holds, in a package that cannot be looked through or is not wanted whole.
MODULES_LOADED_BY_NAME = (
    *("psycopg_binary._psycopg", "psycopg_binary.pq"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),  # every curve of pyqtgraph, if it uses them or not
)
# Packages that read files of their own.
WITH_DATA = ("tzdata", "certifi")
# Distributions that ask, or are asked, for what they say of themselves.
WITH_METADATA = ("keyring", "opentelemetry-api")
# The files of our own that are read and not imported; `resources` comes besides.
OWN_DATA = ("gateway/counters/*.lua", "gateway/store/migrations/*.sql", "gateway/store/migrations/*.py")
OWN_SOURCE = ("gateway/store/migrations/versions/*.py",)  # Alembic reads them

# Free software of the LGPL stays plain files, which a person can replace.
PLAIN_FILES = ("PySide6", "shiboken6", "psycopg")

UNWANTED_MODULES = (
    *("tkinter", "curses", "readline", "nis", "_curses", "idlelib", "lib2to3", "ensurepip", "venv"),
    *("setuptools", "pkg_resources", "distutils", "pip", "numpy.f2py", "numpy.distutils", "numpy.testing"),
    *("pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.jupyter"),
    *("sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle"),
    *("PyQt5", "PyQt6", "PySide2", "IPython", "matplotlib", "scipy", "pandas", "pytest"),
)

# Qt's plugins by their folder. A name ends where the system's ending begins.
QT_PLUGINS = {
    "platforms": ("offscreen", "xcb", "wayland", "windows", "cocoa"),
    "platformthemes": ("xdgdesktopportal", "gtk3"),
    "platforminputcontexts": ("compose", "ibus"),
    "xcbglintegrations": ("xcb-egl", "xcb-glx"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient", "adwaita"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl", "drm-egl"),
    "iconengines": ("svg",),
    "imageformats": ("svg", "jpeg"),
    "styles": ("",),  # of Windows and macOS
    "printsupport": ("",),
}
# Qt's own texts in the languages of the window; English needs none.
QT_TRANSLATIONS = ("qtbase_nl.qm", "qtbase_de.qm")

# Of the system's libraries those that Python itself needs. All others are the system's, as its graphics, its
# fonts and its windows are; packaging/system_packages.py names them.
PYTHON_LIBRARIES = ("python", "ssl", "crypto", "sqlite3", "ffi", "bz2", "lzma", "uuid", "expat", "crypt")


def is_wanted(place: str, source: str) -> bool:
    """Tell whether a file belongs into the bundle: by its place in there, and where it comes from."""
    path = PurePosixPath(place.replace("\\", "/"))
    if path.parts[:3] == ("PySide6", "Qt", "plugins"):
        return _is_wanted_plugin(path.parts[3], path.name)
    if path.parts[:3] == ("PySide6", "Qt", "translations"):
        return path.name in QT_TRANSLATIONS
    if path.name.startswith("libQt6EglF"):
        return False  # for devices without windows
    if sys.platform.startswith("linux") and is_of_the_system(source):
        return path.name.startswith(tuple(f"lib{name}" for name in PYTHON_LIBRARIES))
    return True


def is_shown(resource: PurePath) -> bool:
    """Tell whether a file of `resources` is used at all, and not only what another is made from."""
    return resource.suffix != ".ts" and resource.parent.name != "supplied"


def is_of_the_system(source: str) -> bool:
    """Tell whether a library is one that the system's packages bring, and no part of the system's Python."""
    if source.startswith(sysconfig.get_path("stdlib")):
        return False
    return source.startswith(("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/"))


def _is_wanted_plugin(folder: str, name: str) -> bool:
    plain = name.removeprefix("lib").removeprefix("q")
    return any(plain.startswith(wanted.removeprefix("q")) for wanted in QT_PLUGINS.get(folder, ()))

"""Write `resources/licences` from what is installed: `.venv/bin/python packaging/licences.py`.

To be done after a lock has changed. Every distribution of `runtime.lock` comes with its own licence files;
what ships none, and what is inside of others' wheels, has a text in `resources/licences/supplied`. It fails
when anything is left without one, so that nothing is handed on without its terms.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from email import message_from_string
from importlib import metadata
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from pins import Pin, read_pins

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "licences"
LICENCE_FILE = re.compile(r"\.dist-info/(.*/)?(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
LGPL = ("lgpl-3.0.txt", "gpl-3.0.txt")
PYSIDE = ("pyside6-essentials", "pyside6-pdf", "shiboken6")
# Distributions whose wheels have no licence file, or none for what they contain of others' work.
SUPPLIED = {
    **dict.fromkeys(PYSIDE, LGPL),
    "certifi": ("mpl-2.0.txt",),
    "psycopg-binary": ("psycopg-libraries.txt",),
    "shtab": ("shtab.txt", "mpl-2.0.txt"),
}
# What a distribution says in words of its own, as an SPDX expression.
EXPRESSIONS = {
    **dict.fromkeys(PYSIDE, "LGPL-3.0-only"),
    "async-timeout": "Apache-2.0",
    "backports-tarfile": "MIT",
    "colorama": "BSD-3-Clause",
    "cryptography": "Apache-2.0 OR BSD-3-Clause",
    "jaraco-classes": "MIT",
    "segno": "BSD-3-Clause",
    "uvloop": "MIT OR Apache-2.0",
    "valkey": "MIT",
}


class NoLicenceError(Exception):
    """A work comes without a licence text, or says nothing known of its licence."""


@dataclass(frozen=True)
class Work:
    """What the list says of one work; `keydesk.desktop.licences` reads it."""

    name: str
    version: str
    licence: str
    replaceable: bool
    text: str


Collected = tuple[Work, str]
"""A work and the whole text of its licences."""


def collect() -> list[Collected]:
    """Return every work that comes along from a checkout. Raises NoLicenceError when one has no terms."""
    pins: dict[str, Pin] = {}
    for pin in read_pins():
        if pin.name not in pins or pin.here:
            pins[pin.name] = pin
    qt = pins["pyside6-essentials"].version
    return [
        collected("KeyDesk", "", "MIT", [_read(ROOT / "LICENSE")]),
        collected("Qt", qt, "LGPL-3.0-only", supplied(*LGPL, "qt-third-party.txt")),
        collected("PDFium", "", "BSD-3-Clause AND Apache-2.0", supplied("pdfium.txt")),
        collected("Lucide", "", "ISC", [_read(ROOT / "resources" / "icons" / "LICENSE")]),
        collected("Python", "", "PSF-2.0", supplied("python.txt")),
        *(_distribution(pin) for pin in pins.values()),
    ]


def write(folder: Path, collected: Iterable[Collected]) -> None:
    """Write the list and the texts into a folder, in the place of those that are there."""
    texts = folder / "texts"
    shutil.rmtree(texts, ignore_errors=True)
    texts.mkdir(parents=True)
    works = sorted(collected, key=lambda one: one[0].name.casefold())
    for work, text in works:
        (folder / work.text).write_text(text, encoding="utf-8")
    listed = json.dumps([asdict(work) for work, _text in works], indent=1, ensure_ascii=False)
    (folder / "works.json").write_text(listed + "\n", encoding="utf-8")


def listed(folder: Path = FOLDER) -> list[Work]:
    """Return the works that the list names as it stands."""
    return [Work(**one) for one in json.loads((folder / "works.json").read_text(encoding="utf-8"))]


def supplied(*names: str) -> list[str]:
    """Return texts that are kept by hand."""
    return [_read(FOLDER / "supplied" / name) for name in names]


def _distribution(pin: Pin) -> Collected:
    about, texts = _installed(pin) or _published(pin)
    expression = EXPRESSIONS.get(pin.name) or about.get("License-Expression") or about.get("License") or ""
    return collected(pin.name, pin.version, expression, [*texts, *supplied(*SUPPLIED.get(pin.name, ()))])


def collected(name: str, version: str, licence: str, texts: list[str]) -> Collected:
    """Return a work with its texts as one. Raises NoLicenceError when it has no terms, or unknown ones."""
    if not texts:
        raise NoLicenceError(f"{name} has no licence text; put one into {FOLDER / 'supplied'}")
    try:
        expression = canonicalize_license_expression(licence)
    except InvalidLicenseExpression as problem:
        raise NoLicenceError(
            f"{name}: name its licence in EXPRESSIONS, as SPDX does: {licence!r}"
        ) from problem
    replaceable = expression.startswith("LGPL")
    text = f"\n\n{'-' * 78}\n\n".join(one.strip() for one in texts) + "\n"
    return Work(name, version, expression, replaceable, f"texts/{name.lower()}.txt"), text


def _installed(pin: Pin) -> tuple[dict[str, str], list[str]] | None:
    """Return what an installed distribution says of itself, and its licence files."""
    try:
        found = metadata.distribution(pin.name)
    except metadata.PackageNotFoundError:
        return None
    if found.version != pin.version:
        return None
    files = sorted(file for file in found.files or () if LICENCE_FILE.search(file.as_posix()))
    return _about(found.read_text("METADATA") or ""), [_read(Path(found.locate_file(file))) for file in files]


def _published(pin: Pin) -> tuple[dict[str, str], list[str]]:
    """Return the same of one that is for other systems, from its wheel."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
        command += ["--only-binary", ":all:", "--python-version", "3.12", f"{pin.name}=={pin.version}"]
        subprocess.run(command, check=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
            texts = [wheel.read(name) for name in sorted(wheel.namelist()) if LICENCE_FILE.search(name)]
            about = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
            return _about(wheel.read(about).decode()), [_decoded(text) for text in texts]


def _about(text: str) -> dict[str, str]:
    return dict(message_from_string(text).items())


def _read(file: Path) -> str:
    return _decoded(file.read_bytes())


def _decoded(text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")


def main() -> int:
    """Collect everything first, and replace what is there only when nothing is missing."""
    try:
        collected = collect()
    except NoLicenceError as problem:
        print(problem, file=sys.stderr)
        return 1
    write(FOLDER, collected)
    print(f"{len(collected)} works in {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

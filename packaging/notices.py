"""Complete a frozen bundle: whose work is in it, on which terms, and its bill of materials.

Run by `bundle.py` with the Python of the environment that froze it: `notices.py INSIDE TOP TOC`. INSIDE is
where the modules and their files are, TOP where a person looks first, and TOC PyInstaller's list of what it
collected. Fails when anything in it comes without a licence.
"""

import ast
import json
import platform
import subprocess
import sys
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any

from licences import Collected, Work, collected, listed, write
from pins import read_pins
from sbom import bill, component

sys.path.insert(0, str(Path(__file__).resolve().parent / "frozen"))

from contents import is_of_the_system

# Debian's packages whose libraries Python is linked with.
SYSTEM_LICENCES = {
    "libbz2-1.0": "bzip2-1.0.6",
    "libcrypt1": "LGPL-2.1-or-later",
    "libexpat1": "MIT",
    "libffi8": "MIT",
    "liblzma5": "0BSD",
    "libsqlite3-0": "blessing",
    "libssl3": "Apache-2.0",
    "libssl3t64": "Apache-2.0",
    "libuuid1": "BSD-3-Clause",
}
BOOT_LOADER = "GPL-2.0-or-later WITH Bootloader-exception"


def complete(inside: Path, top: Path, toc: Path) -> None:
    """Write the list of works, the notices and the bill of materials into the bundle."""
    folder = inside / "keydesk" / "resources" / "licences"
    packages = sorted({_package_of(source) for source in _system_libraries(toc)})
    besides = [_of_the_system(package) for package in packages]
    loader = metadata.distribution("pyinstaller")
    text = next(file for file in loader.files or () if file.name == "COPYING.txt")
    besides.append(
        collected("PyInstaller", loader.version, BOOT_LOADER, [Path(loader.locate_file(text)).read_text()])
    )
    there = [(_here(work), _text(folder, work)) for work in listed(folder) if work.name not in _elsewhere()]
    write(folder, [*there, *besides])
    parts = [_component(work) for work, _text_ in besides]
    python = next(work for work, _text_ in there if work.name == "Python")
    parts.append(component("Python", python.version, python.licence, f"pkg:generic/python@{python.version}"))
    _write_json(top / "keydesk.cdx.json", bill(besides=parts, only_here=True))
    (top / "notices.txt").write_text(_notices(folder, folder.relative_to(top)), encoding="utf-8")


def _elsewhere() -> set[str]:
    """Return the distributions that are for other systems or Pythons than the running one."""
    pins = read_pins()
    return {pin.name for pin in pins} - {pin.name for pin in pins if pin.here}


def _here(work: Work) -> Work:
    return replace(work, version=platform.python_version()) if work.name == "Python" else work


def _notices(folder: Path, place: Path) -> str:
    lines = [
        "KeyDesk is under the MIT licence. It contains the works below, each on terms of its own. Their",
        f"texts are in {place.as_posix()}, and replacing.txt there tells how those",
        "under the LGPL (marked with *) are replaced. keydesk.cdx.json is the same list for programs.",
        "",
    ]
    for work in listed(folder):
        mark = "*" if work.replaceable else " "
        lines.append(f"{mark} {work.name} {work.version}".ljust(40) + f"{work.licence}  ({work.text})")
    return "\n".join(lines) + "\n"


def _system_libraries(toc: Path) -> list[str]:
    """Return the files of the system that were collected."""
    return [
        source
        for _place, source, kind in ast.literal_eval(toc.read_text(encoding="utf-8"))[0]
        if kind == "BINARY" and is_of_the_system(source) and "libpython" not in source
    ]


def _package_of(library: str) -> str:
    """Return the Debian package that a library is from."""
    name = Path(library).resolve().name
    command = ["dpkg-query", "--search", f"*/{name}"]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return found.partition(":")[0]


def _of_the_system(package: str) -> Collected:
    show = ["dpkg-query", "--show", "--showformat", "${Version}", package]
    version = subprocess.run(show, check=True, capture_output=True, text=True).stdout
    text = Path("/usr/share/doc", package, "copyright").read_text(encoding="utf-8", errors="replace")
    return collected(package, version, SYSTEM_LICENCES.get(package, ""), [text])


def _component(work: Work) -> dict[str, Any]:
    kind = "pypi" if work.name == "PyInstaller" else "deb/debian"
    purl = f"pkg:{kind}/{work.name.lower()}@{work.version.replace('+', '%2B').replace(':', '%3A')}"
    return component(work.name, work.version, work.licence, purl)


def _text(folder: Path, work: Work) -> str:
    return (folder / work.text).read_text(encoding="utf-8")


def _write_json(file: Path, document: dict[str, Any]) -> None:
    file.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    complete(*map(Path, sys.argv[1:4]))

"""The software bill of materials in CycloneDX's form: what a lock pins, with versions, hashes and licences.

`python packaging/sbom.py` prints it, for a checkout; the frozen bundle has it as `keydesk.cdx.json`, with
Python, the system's libraries and the boot loader besides.
"""

import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from licences import Work, listed
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pins import RUNTIME, Pin, read_pins

ROOT = Path(__file__).resolve().parent.parent
SPEC = "1.6"
Json = dict[str, Any]


def bill(*, besides: Sequence[Json] = (), only_here: bool = False) -> Json:
    """Return the bill of a checkout, or with `only_here` and more components that of a bundle made here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    works = {work.name: work for work in listed()}
    pins = [pin for pin in read_pins() if pin.here or not only_here]
    components = [_distribution(pin, works[pin.name]) for pin in pins]
    components += [_part("Qt", works, "framework"), _part("PDFium", works), _part("Lucide", works), *besides]
    purpose = f"{RUNTIME.read_text(encoding='utf-8')} {only_here} {json.dumps(besides)}"
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_OID, purpose).urn,
        "version": 1,
        "metadata": {"component": _product(project)},
        "components": components,
        "dependencies": _dependencies(project, pins, components),
    }


def component(name: str, version: str, licence: str, purl: str, kind: str = "library") -> Json:
    """Return what the bill says of one thing that comes along."""
    return {
        "type": kind,
        "bom-ref": purl,
        "name": name,
        **({"version": version} if version else {}),
        "licenses": [{"expression": licence}],
        "purl": purl,
    }


def _product(project: Json) -> Json:
    name, version = project["name"], project["version"]
    purl = f"pkg:generic/{name}@{version}"
    return component("KeyDesk", version, project["license"], purl, "application") | {
        "description": project["description"]
    }


def _distribution(pin: Pin, work: Work) -> Json:
    """Return a pinned package. Which of its wheels is taken, the system decides: the hashes are of all."""
    purl = f"pkg:pypi/{pin.name}@{pin.version}"
    hashes = [{"alg": "SHA-256", "content": one} for one in pin.hashes]
    wheels = {"type": "distribution", "url": purl, "comment": "one of these files", "hashes": hashes}
    return component(pin.name, pin.version, work.licence, purl) | {"externalReferences": [wheels]}


def _part(name: str, works: dict[str, Work], kind: str = "library") -> Json:
    work = works[name]
    version = f"@{work.version}" if work.version else ""
    return component(name, work.version, work.licence, f"pkg:generic/{name.lower()}{version}", kind)


def _dependencies(project: Json, pins: Sequence[Pin], components: Sequence[Json]) -> list[Json]:
    """Return who needs whom, as far as what is installed tells."""
    references: dict[str, list[str]] = {}
    for pin in pins:
        references.setdefault(pin.name, []).append(f"pkg:pypi/{pin.name}@{pin.version}")
    asked = [*project["dependencies"], *project["optional-dependencies"]["tour"]]
    others = [one["bom-ref"] for one in components if not one["bom-ref"].startswith("pkg:pypi/")]
    product = f"pkg:generic/{project['name']}@{project['version']}"
    return [
        {"ref": product, "dependsOn": sorted({*_references(asked, references), *others})},
        *(
            {"ref": reference, "dependsOn": sorted(_references(_needs(pin.name), references))}
            for pin in pins
            for reference in [f"pkg:pypi/{pin.name}@{pin.version}"]
        ),
    ]


def _needs(name: str, extra: str = "") -> list[str]:
    """Return what an installed distribution asks for, or besides with one of its extras."""
    try:
        lines = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    asked = re.compile(rf"""\bextra == ['"]{re.escape(extra)}['"]""" if extra else r"^(?!.*\bextra\b)")
    return [line for line in lines if asked.search(line)]


def _references(lines: Iterable[str], references: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    for line in lines:
        needed = Requirement(line)
        found.update(references.get(canonicalize_name(needed.name), ()))
        for extra in needed.extras:
            found |= _references(_needs(needed.name, extra), references)
    return found


def main() -> int:
    """Print the bill of the checkout."""
    json.dump(bill(), sys.stdout, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())

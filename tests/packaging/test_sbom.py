"""The bill of materials: exactly what the lock pins, in CycloneDX's form."""

import json

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from pins import read_pins
from sbom import bill, component

BESIDES = [component("Python", "3.11.7", "PSF-2.0", "pkg:generic/python@3.11.7")]


@pytest.mark.parametrize("only_here", [False, True])
def test_it_is_valid(*, only_here: bool) -> None:
    """CycloneDX's own schema has nothing to object to."""
    text = json.dumps(bill(besides=BESIDES, only_here=only_here))
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


@pytest.mark.parametrize("only_here", [False, True])
def test_it_equals_the_lock(*, only_here: bool) -> None:
    """Every pinned distribution with its version and the hashes of its wheels, and no other."""
    found = {
        (one["name"], one["version"]): {each["content"] for each in one["externalReferences"][0]["hashes"]}
        for one in bill(only_here=only_here)["components"]
        if one["purl"].startswith("pkg:pypi/")
    }
    pinned = {(pin.name, pin.version): {*pin.hashes} for pin in read_pins() if pin.here or not only_here}
    assert found == pinned


def test_every_component_has_a_licence_and_is_reached_from_the_product() -> None:
    """Nothing comes along that nobody needs, or that has no terms."""
    whole = bill(besides=BESIDES, only_here=True)
    assert all(one["licenses"] for one in whole["components"])
    needs = {one["ref"]: one["dependsOn"] for one in whole["dependencies"]}
    reached, waiting = set[str](), [whole["metadata"]["component"]["bom-ref"]]
    while waiting:
        reference = waiting.pop()
        reached.add(reference)
        waiting += [other for other in needs.get(reference, []) if other not in reached]
    assert {one["bom-ref"] for one in whole["components"]} <= reached


def test_it_repeats() -> None:
    """The same lock makes the same bill; another content has another number."""
    assert bill() == bill()
    assert bill()["serialNumber"] != bill(besides=BESIDES)["serialNumber"]

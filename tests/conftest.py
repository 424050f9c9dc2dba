"""Real parts that tests of several areas stand on; each module says what it gives."""

import gc
from gc import freeze  # before the tests of the desktop put something else in its place

import pytest

gc.disable()  # until the tests are there: there is much to make, and none of it is garbage

pytest_plugins = [
    "tests.fixtures.answers",
    "tests.fixtures.authority",
    "tests.fixtures.browser",
    "tests.fixtures.canaries",
    "tests.fixtures.certificates",
    "tests.fixtures.fault_wire",
    "tests.fixtures.foreign_server",
    "tests.fixtures.forked_gateway",
    "tests.fixtures.forward_proxy",
    "tests.fixtures.postgresql",
    "tests.fixtures.running_gateway",
    "tests.fixtures.scanning",
    "tests.fixtures.small_disk",
    "tests.fixtures.trust",
    "tests.fixtures.upstream",
    "tests.fixtures.valkey",
    "tests.fixtures.waiting",
    "tests.fixtures.workshop_room",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files of long tests, so that at the end no process waits for another one's longest."""
    long = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in long)


def pytest_collection_finish() -> None:
    """Take the tests themselves and what they import for lasting: Python looks for no garbage in them."""
    gc.collect()
    freeze()
    gc.enable()

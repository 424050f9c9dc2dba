"""Real parts that tests of several areas stand on; each module says what it gives."""

pytest_plugins = [
    "tests.fixtures.answers",
    "tests.fixtures.authority",
    "tests.fixtures.browser",
    "tests.fixtures.canaries",
    "tests.fixtures.certificates",
    "tests.fixtures.certificates",
    "tests.fixtures.fault_wire",
    "tests.fixtures.foreign_server",
    "tests.fixtures.running_gateway",
    "tests.fixtures.scanning",
    "tests.fixtures.small_disk",
    "tests.fixtures.trust",
    "tests.fixtures.upstream",
    "tests.fixtures.waiting",
    "tests.fixtures.workshop_room",
]

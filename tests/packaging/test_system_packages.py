"""What is found missing on a system, and how it is got or asked for."""

import pytest
from system_packages import (
    QT_LIBRARIES,
    TEST_PROGRAMS,
    PackagesMissingError,
    missing_for_running,
    provide_for_running,
    provide_for_tests,
)

from .conftest import ScriptedSystem


def lacking(system: ScriptedSystem, *libraries: str) -> ScriptedSystem:
    """Give a system all that KeyDesk needs but `libraries`, which its apt then brings."""
    system.modules.add("ensurepip")
    system.libraries = {need.name for need in QT_LIBRARIES} - {*libraries}
    system.on_install = lambda: system.libraries.update(libraries)
    return system


def test_a_bare_linux_lacks_pip_and_the_libraries_of_qt() -> None:
    names = [need.name for need in missing_for_running(ScriptedSystem())]
    assert names[0] == "ensurepip"
    assert {"libEGL.so.1", "libxcb-cursor.so.0", "libfontconfig.so.1"} <= {*names}


def test_other_systems_bring_everything() -> None:
    system = ScriptedSystem()
    system.is_linux = False
    assert missing_for_running(system) == []


def test_nothing_is_installed_where_nothing_is_missing() -> None:
    system = lacking(ScriptedSystem(programs=["apt-get"], root=True))
    provide_for_running(system)
    assert system.commands == []


def test_root_installs_without_sudo() -> None:
    system = lacking(ScriptedSystem(programs=["apt-get", "sudo"], root=True), "libEGL.so.1", "libGL.so.1")
    provide_for_running(system)
    assert [command.split()[0] for command in system.commands] == ["apt-get", "apt-get"]
    assert system.commands[-1].endswith("install -y --no-install-recommends libegl1 libgl1")


def test_two_libraries_of_one_package_ask_for_it_once() -> None:
    system = lacking(
        ScriptedSystem(programs=["apt-get"], root=True), "libglib-2.0.so.0", "libgthread-2.0.so.0"
    )
    provide_for_running(system)
    assert system.commands[-1].count("libglib2.0-0") == 1


def test_sudo_is_used_when_it_asks_for_no_password() -> None:
    system = lacking(ScriptedSystem(programs=["apt-get", "sudo"], sudo=True), "libEGL.so.1")
    provide_for_running(system)
    assert all(command.startswith("sudo -n apt-get ") for command in system.commands)
    assert system.commands[-1].endswith(" libegl1")


@pytest.mark.parametrize("programs", [["apt-get"], ["apt-get", "sudo"]])
def test_an_ordinary_user_is_told_what_to_type(programs: list[str]) -> None:
    system = lacking(ScriptedSystem(programs=programs), "libEGL.so.1", "libxcb-cursor.so.0")
    with pytest.raises(PackagesMissingError) as stopped:
        provide_for_running(system)
    assert "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0\n" in str(stopped.value)
    assert not any("install" in command for command in system.commands)


def test_where_there_is_no_apt_the_libraries_are_named() -> None:
    with pytest.raises(PackagesMissingError, match=r"libEGL\.so\.1"):
        provide_for_running(lacking(ScriptedSystem(root=True), "libEGL.so.1"))


def test_apt_that_brings_nothing_is_not_believed() -> None:
    system = lacking(ScriptedSystem(programs=["apt-get"], root=True), "libEGL.so.1")
    system.on_install = lambda: None
    with pytest.raises(PackagesMissingError, match=r"^apt could not(.|\n)* libegl1\n"):
        provide_for_running(system)


def test_programs_that_tests_need_are_installed() -> None:
    system = ScriptedSystem(programs=["apt-get"], root=True)
    system.on_install = lambda: system.programs.update(need.name for need in TEST_PROGRAMS)
    assert provide_for_tests(system) == []


def test_programs_that_cannot_be_had_are_returned_by_name() -> None:
    first, *others = (need.name for need in TEST_PROGRAMS)
    system = ScriptedSystem(programs=["apt-get", first])
    assert [need.name for need in provide_for_tests(system)] == others

"""The set-up as a whole: its order, its end, and two of it at once."""

import threading
from pathlib import Path

import pytest
from exclusive import exclusive
from preparation import SetupFailedError, prepare
from system_packages import QT_LIBRARIES

from .conftest import RecordedEnvironment, ScriptedSystem


def all_well(_: object) -> str:
    return ""


@pytest.fixture
def system() -> ScriptedSystem:
    ready = ScriptedSystem()
    ready.modules.add("ensurepip")
    ready.libraries = {need.name for need in QT_LIBRARIES}
    return ready


def test_the_second_start_does_nothing(
    environment: RecordedEnvironment, system: ScriptedSystem, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(environment, system, all_well)
    assert environment.is_complete()
    environment.steps.clear()
    system.libraries.clear()  # would stop a set-up that looked
    capsys.readouterr()
    prepare(environment, system, all_well)
    assert environment.steps == []
    assert capsys.readouterr().out == ""


def test_missing_packages_stop_it_before_anything_is_built(environment: RecordedEnvironment) -> None:
    with pytest.raises(SetupFailedError, match="KeyDesk needs"):
        prepare(environment, ScriptedSystem(), all_well)
    assert environment.steps == []


def test_an_environment_in_which_qt_fails_is_not_complete(
    environment: RecordedEnvironment, system: ScriptedSystem
) -> None:
    with pytest.raises(SetupFailedError, match="no plugin"):
        prepare(environment, system, lambda _: "no plugin")
    assert not environment.is_complete()


def test_a_folder_that_cannot_be_written_is_reported(
    environment: RecordedEnvironment, system: ScriptedSystem
) -> None:
    (environment.root / "build").touch()  # in the place of the folder for the lock
    with pytest.raises(SetupFailedError, match="build"):
        prepare(environment, system, all_well)


def test_a_second_set_up_waits_for_the_first_and_then_finds_all_done(
    environment: RecordedEnvironment, system: ScriptedSystem
) -> None:
    second = type(environment)(environment.root, environment.base)
    waiter = threading.Thread(target=prepare, args=(second, system, all_well))

    def start_second(_: object) -> str:
        waiter.start()
        return ""

    prepare(environment, system, start_second)
    waiter.join(timeout=30)
    assert not waiter.is_alive()
    assert second.steps == []


def test_the_lock_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    waiting, order = threading.Event(), []

    def second() -> None:
        with exclusive(tmp_path / "lock", waiting.set):
            order.append("second")

    thread = threading.Thread(target=second)
    with exclusive(tmp_path / "lock", pytest.fail):
        thread.start()
        assert waiting.wait(timeout=30)
        order.append("first")
    thread.join(timeout=30)
    assert order == ["first", "second"]

"""When `.venv` counts as complete, and what building it does."""

from pathlib import Path

import pytest
from environment import BuildFailedError

from .conftest import RecordedEnvironment


@pytest.fixture
def complete(environment: RecordedEnvironment) -> RecordedEnvironment:
    environment.build()
    environment.certify()
    environment.steps.clear()
    return environment


def test_nothing_is_complete_before_it_was_built(environment: RecordedEnvironment) -> None:
    assert not environment.is_complete()


def test_it_is_complete_only_once_it_was_certified(environment: RecordedEnvironment) -> None:
    environment.build()
    assert environment.steps == ["venv", "dependencies", "project"]
    assert not environment.is_complete()
    environment.certify()
    assert environment.is_complete()


def test_another_lock_means_building_anew(complete: RecordedEnvironment) -> None:
    complete.lock.write_text("one==2 --hash=sha256:11\n")
    assert not complete.is_complete()
    complete.build()
    assert complete.steps == ["venv", "dependencies", "project"]


def test_another_project_table_means_only_installing_the_project_again(complete: RecordedEnvironment) -> None:
    file = complete.root / "pyproject.toml"
    file.write_text(file.read_text().replace('name = "keydesk"', 'name = "keydesk"\nversion = "2"'))
    assert not complete.is_complete()
    complete.build()
    assert complete.steps == ["project"]


def test_a_tool_setting_changes_nothing(complete: RecordedEnvironment) -> None:
    file = complete.root / "pyproject.toml"
    file.write_text(file.read_text().replace("110", "100"))
    assert complete.is_complete()


def test_a_python_that_has_gone_is_noticed(complete: RecordedEnvironment) -> None:
    complete.base.unlink()
    assert not complete.is_complete()
    complete.base = complete.root / "python3.12"
    complete.base.touch()
    complete.build()
    assert complete.steps == ["venv", "dependencies", "project"]


def test_a_folder_that_was_moved_is_noticed(complete: RecordedEnvironment, tmp_path: Path) -> None:
    elsewhere = complete.root.rename(tmp_path / "elsewhere")
    assert not type(complete)(elsewhere, complete.base).is_complete()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"dependencies": "x"}', '{"unknown": 1}'])
def test_a_damaged_stamp_counts_as_none(complete: RecordedEnvironment, text: str) -> None:
    next(complete.directory.glob("*.json")).write_text(text)
    assert not complete.is_complete()


@pytest.mark.parametrize("step", ["venv", "dependencies", "project"])
def test_a_failed_step_leaves_nothing_that_looks_complete(complete: RecordedEnvironment, step: str) -> None:
    complete.lock.write_text("one==2 --hash=sha256:11\n")
    complete.failing = step
    with pytest.raises(BuildFailedError):
        complete.build()
    complete.lock.write_text("one==1 --hash=sha256:00\n")
    assert not complete.is_complete()


def test_without_a_network_the_message_says_what_to_look_at(environment: RecordedEnvironment) -> None:
    environment.failing = "dependencies"
    with pytest.raises(BuildFailedError, match="network"):
        environment.build()

"""What the pages say to type is understood, and where they lead there is something."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from keydesk.cli import COMPLETION, GATEWAY_COMMANDS, SCAN, TOUR, read_arguments
from keydesk.commandline.command import Command
from keydesk.commandline.keys_commands import KEYS_COMMANDS
from keydesk.desktop.preferences import FOLDER_VARIABLE

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "packaging" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = (*GATEWAY_COMMANDS, *KEYS_COMMANDS, SCAN, COMPLETION, TOUR)
COMMAND = re.compile(r"(?:^|[\s(/])keydesk ((?:gateway|keys|scan|completion|tour) .*)$")


def commands_of(page: Path) -> Iterator[str]:
    """Yield the commands of KeyDesk in a page's blocks of code, as they are typed."""
    text = page.read_text("utf-8").replace("\\\n", " ")
    for line in re.findall(r"^(?: {4}|\t)+(.+)$", text, re.MULTILINE):
        found = COMMAND.search(line.partition(" # ")[0])
        if found:
            piped = "| xargs " in line
            yield re.split(r"[|<>&;)]", found[1])[0].strip() + (" ID" if piped else "")


def pages_with_commands() -> list[Path]:
    return [page for page in PAGES if any(commands_of(page))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_commands_of_a_page_are_understood(page: Path) -> None:
    for command in commands_of(page):
        words = [word for word in shlex.split(command) if word != "\\"]
        try:
            read_arguments(words, {})
        except SystemExit:
            pytest.fail(f"{page.name}: keydesk {command}")


def test_there_are_commands_to_look_at() -> None:
    assert len(pages_with_commands()) >= 4


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_variables_of_a_page_are_read(page: Path) -> None:
    known = {option.variable for command in COMMANDS for option in command.options}
    known |= {"KEYDESK_ADMIN_TOKEN", FOLDER_VARIABLE}
    named = set(re.findall(r"\bKEYDESK_[A-Z_]*[A-Z]\b", page.read_text("utf-8")))
    assert named <= known


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    leads = [lead for lead in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in lead]
    named = re.findall(r"`((?:docs|packaging)/[\w./-]+)`", text)
    assert [lead for lead in leads if not (page.parent / lead).exists()] == []
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_page_is_led_to() -> None:
    """From the README, or from a page that it leads to."""
    all_text = "".join(page.read_text("utf-8") for page in PAGES)
    assert [page.name for page in PAGES[2:] if f"{page.name})" not in all_text] == []


def test_every_picture_is_shown() -> None:
    all_text = "".join(page.read_text("utf-8") for page in PAGES)
    pictures = sorted((ROOT / "docs" / "pictures").iterdir())
    assert [each.name for each in pictures if f"pictures/{each.name})" not in all_text] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_and_setting_is_in_the_guides(command: Command) -> None:
    """A new command, or a new option, is not done before somebody can read of it."""
    all_text = "".join(page.read_text("utf-8") for page in PAGES)
    group = "gateway " if command in GATEWAY_COMMANDS else "keys " if command in KEYS_COMMANDS else ""
    assert f"keydesk {group}{command.name}" in all_text
    told = GATEWAY_COMMANDS[:1] if command in GATEWAY_COMMANDS else (command,)
    for each in told:
        assert [option.flag for option in each.options if f"{option.flag}" not in all_text] == []

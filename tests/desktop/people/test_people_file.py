"""E1: lists as people have them, in the encodings and with the columns of their spreadsheets."""

import csv
import io
from pathlib import Path

import pytest

from keydesk.desktop.people.importing.people_file import MAX_BYTES, people_in, read_people
from keydesk.domain.errors import InvalidValueError, UnavailableError

PLAIN = "name,email,location,account\nZoë Köhler,zoe@example.org,Köln,zk\nAda,,,\n"


def rows(content: bytes) -> list[list[str]]:
    return [*csv.reader(io.StringIO(people_in("list.csv", content).text.decode(), newline=""), strict=True)]


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("cp1252"),
        PLAIN.replace("\n", "\r\n").encode("utf-8-sig"),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.replace(",", ";").encode("cp1252"),
        ("sep=;\r\n" + PLAIN.replace(",", ";").replace("\n", "\r\n")).encode("cp1252"),
        PLAIN.replace(",", "\t").encode("utf-16"),
        PLAIN.replace("name,email,location,account", "Naam,E-mailadres,Locatie,Gebruikersnaam").encode(),
        PLAIN.replace("name,email,location,account", "NAME,E-Mail,Standort,Konto").encode("cp1252"),
        PLAIN.replace("name,email,location,account", '" Name ",e_mail,Site,User name').encode(),
    ],
)
def test_what_spreadsheets_write_comes_out_the_same(content: bytes) -> None:
    assert rows(content) == [*csv.reader(PLAIN.splitlines())]


def test_names_in_two_columns_are_put_together_and_others_left_out() -> None:
    file = people_in("list.csv", b"Achternaam;Voornaam;Telefoon;Mail\nSmit;Jan;06;jan@example.org\nCher;;;\n")
    assert file.text.decode() == "name,email\nJan Smit,jan@example.org\nCher,\n"
    assert file.left_out == ("Telefoon",)


def test_each_line_is_known_by_where_it_begins_in_the_file() -> None:
    content = 'sep=;\nname;email\n"Ada\nLovelace";ada@example.org\n\nAlan;\n'
    lines = people_in("list.csv", content.encode()).lines
    assert [(at, line.number, line.cells[0]) for at, line in lines.items()] == [
        (2, 3, "Ada\nLovelace"),
        (3, 6, "Alan"),
    ]


def test_a_line_with_too_many_cells_stays_one() -> None:
    """The gateway refuses it, and says why; cells that are merely blank are no cells."""
    assert rows(b"name,email\nAda,ada@example.org,what\nAlan,,,,\n")[1:] == [
        ["Ada", "ada@example.org", ""],
        ["Alan", ""],
    ]


def test_a_formula_is_a_text_like_any_other() -> None:
    """S23: nothing is calculated, and nothing is changed on the way."""
    assert rows(b'name\n"=HYPERLINK(""http://x.example"")"\n')[1] == ['=HYPERLINK("http://x.example")']


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\n\n", "name"),
        (b"name,email\n", "nobody"),
        (b"Ada,ada@example.org\nAlan,alan@example.org\n", "No column is called name"),
        (b"name,naam\nAda,Ada\n", "Two columns say the name"),
        (b'name,email\n"Ada,ada@example.org\nAlan,\n', "never closed, from line 2"),
        (b'name\n"' + b"x" * 200_000 + b'"\n', "without end"),
        (b"PK\x03\x04\x00\x00name", "not a text file"),
        (b"name\nA\x00da\n", "not a text file"),
        (b"\xff\xfe\x00", "cannot be read"),
        (b"name\n\x81\x8d\n", "cannot be read"),
        (b"name\n" + b"Ada\n" * 10_001, "At most 10,000"),
    ],
)
def test_what_is_no_list_of_people_is_refused_in_words(content: bytes, says: str) -> None:
    with pytest.raises(InvalidValueError, match=says):
        people_in("list.csv", content)


def test_a_file_too_large_is_refused_without_reading_all_of_it(tmp_path: Path) -> None:
    """A gigabyte costs no more than what is read of it: the limit."""
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(1024**3)
    with pytest.raises(InvalidValueError, match="larger than 16 MiB"):
        read_people(path)
    blank = b" " * 65_535 + b"\n"  # few lines, which are read one by one
    path.write_bytes(b"name\nAda\n" + (blank * (MAX_BYTES // len(blank)))[: MAX_BYTES - 9])
    assert path.stat().st_size == MAX_BYTES
    assert len(read_people(path).lines) == 1


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="not a file"):
        read_people(tmp_path)
    with pytest.raises((UnavailableError, InvalidValueError), match="gone"):
        read_people(tmp_path / "gone.csv")

"""Nothing is handed on without its terms: every pinned distribution has its licence, and a text of it."""

from pathlib import Path

import pytest
from licences import FOLDER, NoLicenceError, Work, collect, listed, write
from pins import Pin, read_pins

from keydesk.desktop.licences import replacing, text_of, works

LISTED = listed()


def test_the_list_is_that_of_the_lock() -> None:
    """No distribution is missing, and none is there at another version."""
    pinned = {(pin.name, pin.version) for pin in read_pins()}
    versions = {(work.name, work.version) for work in LISTED}
    assert {name for name, _version in pinned} <= {work.name for work in LISTED}, "run packaging/licences.py"
    besides = {"KeyDesk", "Qt", "PDFium", "Lucide", "Python"}
    assert {one for one in versions if one[0] not in besides} <= pinned, "run packaging/licences.py"


def test_it_is_what_the_installed_packages_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """The committed texts are those of the packages that the tests run with."""
    elsewhere = {"License": "MIT"}, ["for another system"]
    monkeypatch.setattr("licences._published", lambda _pin: elsewhere)
    collected = {work.name: (work, text) for work, text in collect()}
    for work in LISTED:
        theirs, text = collected[work.name]
        if "for another system" not in text and theirs.version == work.version:
            assert theirs == work, "run packaging/licences.py"
            assert (FOLDER / work.text).read_text(encoding="utf-8") == text, "run packaging/licences.py"


@pytest.mark.parametrize(
    ("licence", "texts", "complaint"),
    [("MIT", list[str](), "odd has no licence text"), ("ask me", ["a text"], "odd: name its licence")],
)
def test_what_comes_without_terms_stops_the_build(
    licence: str, texts: list[str], complaint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A distribution without a text, or with words for a licence that nobody knows, is not handed on."""
    odd = Pin("odd", "1", (), here=True)
    monkeypatch.setattr("licences.read_pins", lambda: [*read_pins(), odd])
    monkeypatch.setattr(
        "licences._published",
        lambda pin: ({"License": licence}, texts) if pin is odd else ({"License": "MIT"}, ["a text"]),
    )
    with pytest.raises(NoLicenceError, match=complaint):
        collect()


def test_the_desktop_reads_it_with_keydesk_first_and_qt_among_the_replaceable() -> None:
    """The About dialog's list: every work has a text, and the LGPL ones are told apart."""
    read = works()
    assert read[0].name == "KeyDesk"
    replaceable = [work.name for work in read if work.replaceable]
    assert {"Qt", "pyside6-essentials", "shiboken6", "psycopg"} <= {*replaceable}
    assert [work.name for work in read[1 : len(replaceable) + 1]] == replaceable
    for work in read:
        assert len(text_of(work)) > 200, work.name
    assert "_internal/PySide6" in replacing()


def test_no_text_is_left_behind_by_a_work_that_is_gone(tmp_path: Path) -> None:
    """Writing replaces the texts as a whole."""
    kept, gone = (
        Work(name, "1", "MIT", replaceable=False, text=f"texts/{name}.txt") for name in ("kept", "gone")
    )
    write(tmp_path, [(kept, "text"), (gone, "text")])
    write(tmp_path, [(kept, "text")])
    assert [file.name for file in (tmp_path / "texts").iterdir()] == ["kept.txt"]

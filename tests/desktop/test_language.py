"""J1: English, Dutch and German, by Qt's translation files; nothing is left out, nothing breaks a text."""

import ast
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale

from keydesk.desktop import language
from keydesk.desktop.language import Language, as_number, settle, tr
from keydesk.tour.pseudo import Pseudo

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = [each.value for each in Language]
MARKS = {"tr", "worded"}
FORMS = {"en": 2, "nl": 2, "de": 2}
"""How many forms a plural has (CLDR)."""


@pytest.fixture(autouse=True)
def english_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak as before once the test is over."""
    for name in ("speech", "locale", "language"):
        monkeypatch.setattr(language._Settled, name, getattr(language._Settled, name))


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    """Return the script that collects and compiles."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(path: Path) -> list[ET.Element]:
    """Return the messages of a file."""
    return list(ET.parse(path).iter("message"))  # noqa: S314 - our own files


def text_of(element: ET.Element | None) -> str:
    return "" if element is None else element.text or ""


def said(message: ET.Element) -> list[str]:
    """Return a message in the other language, in each of its forms."""
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    return [text_of(form) for form in forms] if forms else [text_of(translation)]


def collected(path: Path) -> set[tuple[str, str]]:
    return {(text_of(each.find("source")), text_of(each.find("comment"))) for each in messages(path)}


def test_the_files_hold_the_texts_of_the_code(translations: ModuleType, tmp_path: Path) -> None:
    """Whoever changes a text runs ``packaging/translations.py``."""
    translations.collect(tmp_path)
    for name in LANGUAGES:
        here, now = (collected(folder / f"keydesk_{name}.ts") for folder in (FOLDER, tmp_path))
        assert now - here == set(), "new: run packaging/translations.py"
        assert here - now == set(), "gone: run packaging/translations.py"


def test_the_window_knows_what_a_gateway_says(translations: ModuleType, tmp_path: Path) -> None:
    """Whoever changes a message with values runs ``packaging/translations.py``."""
    translations.collect(tmp_path)
    assert (tmp_path / "messages.json").read_text("utf-8") == (FOLDER / "messages.json").read_text("utf-8")


def test_the_window_reads_what_the_files_say(translations: ModuleType, tmp_path: Path) -> None:
    """The compiled files are made of the others as they are."""
    translations.compile_into(tmp_path)
    for name in LANGUAGES:
        compiled = f"keydesk_{name}.qm"
        assert (tmp_path / compiled).read_bytes() == (FOLDER / compiled).read_bytes(), compiled


@pytest.fixture(scope="module")
def given() -> dict[str, set[str]]:
    """Return the names of the values that the code gives for each text; where several do, those of all."""
    names: dict[str, set[str]] = {}
    for path in (ROOT / "keydesk").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args:
                text = call.args[0]
                if call.func.id in MARKS and isinstance(text, ast.Constant) and isinstance(text.value, str):
                    here = {each.arg for each in call.keywords if each.arg}
                    if here and all(each.arg for each in call.keywords):
                        names[text.value] = names.get(text.value, here) & here
    return names


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_text_is_said_with_all_that_stands_in_it(name: str, given: dict[str, set[str]]) -> None:
    """No text is missing; each has the values and the count of the English one, and no other."""
    for message in messages(FOLDER / f"keydesk_{name}.ts"):
        source, forms = text_of(message.find("source")), said(message)
        assert all(forms), f"not translated: {source!r}"
        assert len(forms) == (FORMS[name] if message.get("numerus") == "yes" else 1), source
        for form in forms:
            assert named(form) <= given.get(source, named(source)), (source, form)
            # A singular may do without its values.
            assert kinds(form) == kinds(source) or (form is forms[0] and kinds(form) < kinds(source)), (
                source,
                form,
            )
            assert form.count("&") == source.count("&"), (source, form)
            assert form == form.strip() or source != source.strip(), (source, form)
        assert "%n" not in source or "%n" in forms[-1], source


def named(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def kinds(text: str) -> set[str]:
    """Return what a text has values of: one or many of a thing, at a sentence's beginning or in it."""
    return {each.lower().replace("many", "one") for each in named(text)}


@pytest.mark.parametrize("name", ["nl", "de"])
def test_no_two_members_of_an_enumeration_become_one(name: str) -> None:
    """Texts are read as modules are imported; equal ones would make aliases of members that differ."""
    script = (
        "import enum, importlib, pkgutil, sys\n"
        "from keydesk.desktop.language import Language, settle\n"
        f"settle(Language({name!r}))\n"
        "import keydesk.desktop\n"
        "skip = ('objective_c', 'keyring_worker')\n"
        "found = pkgutil.walk_packages(keydesk.desktop.__path__, 'keydesk.desktop.')\n"
        "for each in [each.name for each in found if not each.name.endswith(skip)]:\n"
        "    for value in vars(importlib.import_module(each)).values():\n"
        "        if isinstance(value, enum.EnumMeta) and value.__module__.startswith('keydesk.desktop'):\n"
        "            if not issubclass(value, enum.Flag):\n"
        "                enum.unique(value)\n"
    )
    played = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False, cwd=ROOT
    )
    assert played.returncode == 0, played.stderr


def test_plurals_and_values_stand_where_the_text_wants_them() -> None:
    settle(Language.ENGLISH)
    assert tr("%n keys", "", 1) == "1 key"
    assert tr("%n keys", "", 12_000) == "12,000 keys"
    assert tr("“{name}” saved", name="{nobody}") == "“{nobody}” saved"


def test_a_number_is_written_as_the_language_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_FR"))
    settle(Language.GERMAN)
    assert (as_number(12_345), language.locale().monthName(3)) == ("12.345", "März")
    assert tr("Create key") == "Schlüssel erstellen"
    settle(Language.ENGLISH)
    assert as_number(12_345) == "12,345"


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (["de-AT", "en-US"], Language.GERMAN),
        (["fr-FR", "nl-BE"], Language.DUTCH),
        (["ja-JP"], Language.ENGLISH),
        (["C"], Language.ENGLISH),
    ],
)
def test_the_first_language_of_the_system_that_is_known_is_spoken(
    system: list[str], expected: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale: system)
    assert language.system_language() is expected


def test_the_pseudo_language_keeps_what_is_put_in_place_of() -> None:
    """A tour in it shows what is not translated and what does not fit."""
    made = Pseudo().translate("", "&Revoke {name} of %n", None, 2)
    assert "{name}" in made
    assert "%n" in made
    assert made.startswith("⟦&")
    assert not re.search(r"[A-Za-z]{3,}", made.replace("{name}", ""))
    assert Pseudo().translate("", "d MMM", "a date in Qt's format: 21 Nov", -1) == "d MMM"

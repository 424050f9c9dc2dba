"""The language of the window: English in the code, Dutch and German by Qt's translation files.

It is settled once, before the modules with texts are imported, so that a text may be a constant; another
one takes effect at the next start. ``python packaging/translations.py`` collects the texts and compiles them.
"""

from enum import Enum
from functools import cache
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from keydesk.desktop.resources import resource
from keydesk.domain.wording import Worded, say_with

_CONTEXT: Final = ""
"""One for all: lupdate gives it to texts that are marked by a plain function."""
_NO_NUMBER: Final = -1


class Language(Enum):
    """What the window can speak; the values are ISO 639 codes."""

    ENGLISH = "en"
    DUTCH = "nl"
    GERMAN = "de"

    @property
    def own_name(self) -> str:
        """What those who speak it call it."""
        return {Language.ENGLISH: "English", Language.DUTCH: "Nederlands", Language.GERMAN: "Deutsch"}[self]


class Speech(Protocol):
    """Says a text in another language; QTranslator is one."""

    def translate(self, context: str, text: str, comment: str | None, n: int, /) -> str | None:
        """Return the text, in the form that fits ``n`` things; nothing where it knows none."""
        ...


class _Settled:
    """What was settled for this process."""

    language: Language = Language.ENGLISH
    speech: Speech | None = None
    locale: QLocale | None = None


def tr(text: str, comment: str = "", n: int | None = None, /, **values: object) -> str:
    """Say ``text`` in the language of the window.

    ``comment`` tells apart what is one word in English and two elsewhere. ``n`` picks between the forms of a
    plural, and stands where ``%n`` does. ``values`` stand where their names do, in braces.
    """
    speech = _Settled.speech or (None if n is None else _english())
    said = text
    if speech is not None:
        said = speech.translate(_CONTEXT, text, comment or None, _NO_NUMBER if n is None else n) or text
    if n is not None:
        said = said.replace("%n", as_number(n))
    return said.format_map(values) if values else said


def locale() -> QLocale:
    """Return how dates and numbers are written: the system's way, if it is in this language."""
    return _Settled.locale or QLocale.system()


def as_number(value: int) -> str:
    """Write a count with its thousands apart."""
    writing = QLocale(locale())
    writing.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return writing.toString(value)


def amid(title: str) -> str:
    """Return a title as it stands in the middle of a sentence: ``Location`` is ``location`` there.

    German writes its nouns alike everywhere, and names such as *MCP* stay as they are.
    """
    small = title[:1].lower() + title[1:]
    return title if _Settled.language is Language.GERMAN or title[1:2].isupper() else small


def system_language() -> Language:
    """Return the first language of the system that the window can speak, or English."""
    spoken = {each.value: each for each in Language}
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((spoken[name] for name in wanted if name in spoken), Language.ENGLISH)


def language_of(chosen: str) -> Language:
    """Return what is spoken from the next start on; ``chosen`` is empty for the system's language."""
    return Language(chosen) if chosen else system_language()


def spoken_language() -> Language:
    """Return what was settled for this run."""
    return _Settled.language


def settle(language: Language) -> None:
    """Speak this language from now on. Texts that were said before stay as they are."""
    _Settled.language = language
    own = QLocale(language.value)
    _Settled.locale = QLocale.system() if QLocale.system().language() == own.language() else own
    _Settled.speech = _english() if language is Language.ENGLISH else _translation(language)
    _say_messages()


def speak(speech: Speech) -> None:
    """Let ``speech`` say everything from now on."""
    _Settled.speech = speech
    _say_messages()


def have_qt_speak(app: QCoreApplication) -> None:
    """Give Qt its own words in the language: menus of text fields, file dialogs, buttons."""
    if _Settled.language is Language.ENGLISH:
        return
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{_Settled.language.value}", folder):
        app.installTranslator(translator)


def _say_messages() -> None:
    """Have messages of the floors below, which are English, said like all else where they are known."""
    say_with(_said)


def _said(message: Worded) -> str:
    speech = _Settled.speech

    def translate(text: str) -> str | None:
        return None if speech is None else speech.translate(_CONTEXT, text, None, _NO_NUMBER) or None

    if not message.values:
        from keydesk.desktop.messages import said_in  # noqa: PLC0415 - keeps start-up lean

        return said_in(str(message), translate, as_number)
    known = translate(message.template)
    return known.format_map(message.values) if known else str(message)


@cache
def _english() -> QTranslator:
    """Return the plurals: all that is to be said in English."""
    return _translation(Language.ENGLISH)


def _translation(language: Language) -> QTranslator:
    translator = QTranslator()
    translator.load(str(resource(f"translations/keydesk_{language.value}.qm")))
    return translator

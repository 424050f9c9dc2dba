"""The language of a tour, settled before anything of the desktop is imported that has texts."""

from typing import Final

from keydesk.desktop.language import Language, settle, speak

PSEUDO: Final = "pseudo"
"""English in other letters and longer: what stays plain is not translated, what does not fit is cut off."""
LANGUAGES: Final = (*(language.value for language in Language), PSEUDO)


def speak_on_tour(language: str) -> None:
    """Let the desktop speak one of ``LANGUAGES``."""
    if language == PSEUDO:
        from keydesk.tour.pseudo import Pseudo  # noqa: PLC0415 - on request only

        speak(Pseudo())
    else:
        settle(Language(language))

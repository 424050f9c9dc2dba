"""J1: whom the window speaks to in Dutch and German is as the glossary says."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
ADDRESS = {
    "nl": re.compile(r"\b(?:je|jij|jou|jouw|jullie|uw|uzelf)\b|(?<!\} )\bu\b(?! \{)", re.IGNORECASE),
    "de": re.compile(r"\b(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure)\b", re.IGNORECASE),
}
"""An hour is a *u*, too, in Dutch, behind its figure."""
TO_WHO_HAS_A_KEY = re.compile(r"\byour (?:key|name)\b|^Your access to language models\.$")
"""On a handout, beside a claim link, in a snippet."""
TO_A_MODEL = "In one sentence: what are you good at?"


@pytest.mark.parametrize("language", ADDRESS)
def test_nobody_is_spoken_to_but_who_may_be(language: str) -> None:
    spoken_to: set[str] = set()
    for message in ET.parse(TRANSLATIONS / f"keydesk_{language}.ts").iter("message"):  # noqa: S314 - our own
        source, said = message.findtext("source") or "", message.find("translation")
        assert said is not None
        if ADDRESS[language].search("".join(said.itertext()).replace("&", "")):
            spoken_to.add(source)
    assert TO_A_MODEL in spoken_to, "the words are found at all"
    rest = {
        each for each in spoken_to - {TO_A_MODEL} if language != "nl" or not TO_WHO_HAS_A_KEY.search(each)
    }
    assert rest == set()

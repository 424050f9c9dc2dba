"""J1: what a list holds is counted in the language of the window, one of it as well as several."""

import ast
from pathlib import Path

import pytest

from tests.fixtures.in_language import said_in

ROOT = Path(__file__).resolve().parents[3]
COUNTS = """
import sys

from keydesk.desktop.language import Language, settle

settle(Language(sys.argv[1]))
from PySide6.QtWidgets import QApplication, QLabel

from keydesk.desktop.alerts.alerts_list import ALERTS_LIST
from keydesk.desktop.alerts.webhooks.webhooks_list import WEBHOOKS
from keydesk.desktop.catalog.credentials.credentials_list import CREDENTIALS
from keydesk.desktop.listing.footer import ListFooter

app = QApplication([])
said = []
for listing in (CREDENTIALS, ALERTS_LIST, WEBHOOKS):
    footer = ListFooter(listing.words)
    for count in (1, 2):
        footer.show_counts(count, chosen=0)
        said.append(footer.findChild(QLabel, "listCounts").text())
print(ascii(said))
"""
"""The words are constants of modules: they are settled once in a process."""
COUNTED = {
    "en": ["1 credential", "2 credentials", "1 alert", "2 alerts", "1 webhook", "2 webhooks"],
    "de": ["1 Satz Zugangsdaten", "2 Zugangsdaten", "1 Warnung", "2 Warnungen", "1 Webhook", "2 Webhooks"],
    "nl": ["1 set inloggegevens", "2 inloggegevens", "1 melding", "2 meldingen", "1 webhook", "2 webhooks"],
}


@pytest.mark.parametrize("language", COUNTED)
def test_one_is_counted_as_one_says_it(language: str) -> None:
    assert said_in(language, COUNTS) == COUNTED[language]


def test_no_list_names_what_it_holds_in_english_only() -> None:
    """Nor does a filter with what there is to search for."""
    left = [
        f"{path.name}:{word.value.lineno}"
        for path in (ROOT / "keydesk" / "desktop").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        if isinstance(call.func, ast.Name) and call.func.id in {"Words", "Listing", "Facet"}
        for word in call.keywords
        if word.arg in {"one", "many", "empty", "empty_detail", "empty_for_viewers", "action", "searched"}
        if isinstance(word.value, ast.Constant) and word.value.value
    ]
    assert left == []

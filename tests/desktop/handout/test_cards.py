"""Cards to cut (E4): how many go on a page, what stands on each, and that nothing leaves its card."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.cutting import cells
from keydesk.desktop.handout.document import Paper, Style
from keydesk.desktop.snippets import Tool
from keydesk.domain.secret import SecretKind, mint

Printed = Callable[..., bytes]
Pictures = Callable[..., list[QImage]]
Scan = Callable[[QImage], list[str]]
CLAIM_URL = "http://192.168.1.20:5393/claim/A1b2C3d4E5f6A1b2C3d4E5f6"

styles = pytest.mark.parametrize("style", list(Style), ids=lambda style: style.name)
cards = pytest.mark.parametrize("style", list(Style)[1:], ids=lambda style: style.name)
papers = pytest.mark.parametrize("paper", list(Paper), ids=lambda paper: paper.value)


def several(handout: Handout, many: int) -> list[Handout]:
    return [replace(handout, name=f"Person {at}", secret=mint(SecretKind.KEY)) for at in range(many)]


@styles
@papers
def test_each_has_its_name_key_and_code(
    handout: Handout, printed: Printed, pictures: Pictures, scan: Scan, style: Style, paper: Paper
) -> None:
    """E4: in the order of the people; keys are copied and scanned exactly, however small the card."""
    people = several(handout, style.value + 1)
    document = printed(*people, style=style, paper=paper, title="Workshop")
    reader = PdfReader(BytesIO(document))
    assert len(reader.pages) == 2
    assert round(reader.pages[0].mediabox.width) == (595 if paper is Paper.A4 else 612)
    for page, those in zip(reader.pages, (people[: style.value], people[style.value :]), strict=True):
        lines = page.extract_text().splitlines()
        assert [line for line in lines if line.startswith("Person")] == [each.name for each in those]
        for each in those:
            assert lines.count(each.handed_over) == 1
        assert lines.count(handout.base_url) == len(those)
    read = [set(scan(picture)) for picture in pictures(document)]
    assert read == [
        {each.handed_over for each in those} for those in (people[: style.value], people[style.value :])
    ]


@styles
def test_a_claim_link_stands_in_place_of_the_key(
    handout: Handout, printed: Printed, pictures: Pictures, scan: Scan, style: Style
) -> None:
    """E5: with words that it shows the key once; nothing says that there is a key to read here."""
    linked = replace(handout, secret=None, claim_url=CLAIM_URL)
    document = printed(linked, style=style, title="Workshop")
    text = PdfReader(BytesIO(document)).pages[0].extract_text()
    assert text.splitlines().count(CLAIM_URL) == 1
    assert "the key is shown there once" in text
    assert "Scan to open the link" in text
    if style in (Style.PAGE, Style.CARDS_2):  # on smaller cards there are words instead of code
        assert "with your key in place of YOUR_KEY" in " ".join(text.split())
    assert scan(pictures(document)[0]) == [CLAIM_URL]


@cards
@papers
@pytest.mark.parametrize("tool", list(Tool), ids=lambda tool: tool.value)
def test_nothing_leaves_its_card(
    handout: Handout, printed: Printed, style: Style, paper: Paper, tool: Tool
) -> None:
    """However much there is to say, all of it stands between the cuts."""
    crowded = replace(
        handout,
        name="Dr. Maximiliane Wilhelmina " * 3 + "W" * 19,
        base_url="https://" + "a" * 80 + ".example.com/v1",
        allowed_models=tuple(f"acme/a-model-of-a-long-name-{number}" for number in range(40)),
        budget="$5.00 at a time, renewed 3 times when used up",
        limits=("60 requests and 20,000 tokens a minute", "4 at once"),
        expires_at=None,
        zone="America/Argentina/Buenos_Aires",
    )
    document = printed(*[crowded] * style.value, style=style, paper=paper, tool=tool, title="Workshop " * 11)
    page = PdfReader(BytesIO(document)).pages[0]
    text = page.extract_text()
    assert text.splitlines().count(crowded.handed_over) == style.value
    assert text.splitlines().count(crowded.base_url) == style.value
    height = float(page.mediabox.height)
    places: list[tuple[float, float]] = []
    page.extract_text(
        visitor_text=lambda text, user, line, *_: (
            places.append((user[0] * line[4] + user[4], height - user[3] * line[5] - user[5]))
            if text.strip()
            else None
        )
    )
    margin = 8
    inside = [
        cell.adjusted(margin, margin, -margin, -margin)
        for cell in cells(style, QRectF(0, 0, float(page.mediabox.width), height))
    ]
    outside = [place for place in places if not any(cell.contains(*place) for cell in inside)]
    assert places
    assert outside == []


def test_times_are_those_of_the_place(handout: Handout, printed: Printed) -> None:
    """E4: the window in local time, its zone named; one line when it is within a day there."""
    there = replace(handout, zone="Asia/Tokyo", expires_at=handout.not_before.replace(hour=12))
    text = PdfReader(BytesIO(printed(there))).pages[0].extract_text()
    assert "21 Nov 2026, 19:00 to 21:00 (Tokyo time)" in text.replace("7:00 PM", "19:00").replace(
        "9:00 PM", "21:00"
    )


def test_a_join_link_has_a_cover(handout: Handout, printed: Printed, pictures: Pictures, scan: Scan) -> None:
    """E4, E5: for the door; it holds no key."""
    url = "http://192.168.1.20:5393/join/AbCdEf12GhIj"
    document = printed(*several(handout, 2), style=Style.CARDS_8, title="Workshop Utrecht", join_url=url)
    cover, page = PdfReader(BytesIO(document)).pages
    lines = cover.extract_text().splitlines()
    assert "Workshop Utrecht" in lines
    assert url in lines
    assert "kdk_" not in cover.extract_text()
    assert "Person 1" in page.extract_text()
    assert scan(pictures(document)[0]) == [url]

"""The handout as its reader gets it: what can be copied out of it, and what a password keeps in it."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError
from PySide6.QtGui import QImage

from keydesk.desktop.handout.content import Handout
from keydesk.desktop.snippets import SNIPPETS, Access, Snippet, Tool
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import Secret, SecretKind, find, mint

Printed = Callable[..., bytes]


def text_of(document: bytes) -> str:
    return PdfReader(BytesIO(document)).pages[0].extract_text()


def test_the_key_is_extracted_exactly(handout: Handout, printed: Printed) -> None:
    """S26: extracted text equals the key, whichever characters it is made of."""
    for _ in range(25):
        secret = mint(SecretKind.KEY)
        lines = text_of(printed(replace(handout, secret=secret))).splitlines()
        assert secret.reveal() in lines


def test_it_says_all_that_its_holder_needs(handout: Handout, printed: Printed) -> None:
    document = printed(handout)
    text = text_of(document)
    assert len(PdfReader(BytesIO(document)).pages) == 1
    for part in ("Workshop Utrecht", "http://127.0.0.1:5393/v1", "acme/gpt-oss-120b", "21 Nov 2027", "UTC"):
        assert part in text


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet.title)
def test_first_steps_are_extracted_as_they_must_be_typed(
    handout: Handout, snippet: Snippet, printed: Printed
) -> None:
    """E4: for the chosen tool; blanks at the beginning of lines matter to Python."""
    steps = snippet.write(Access(handout.base_url, handout.handed_over, handout.example_model))
    extracted = text_of(printed(handout, tool=snippet.tool))
    assert [line for line in steps.splitlines() if line] == [
        line for line in extracted.splitlines() if line.strip() and line in steps.splitlines()
    ]


def test_the_code_on_paper_is_scanned(
    handout: Handout,
    scan: Callable[[QImage], list[str]],
    printed: Printed,
    pictures: Callable[..., list[QImage]],
) -> None:
    assert scan(pictures(printed(handout))[0]) == [handout.handed_over]


def test_budget_and_limits_are_told(handout: Handout, printed: Printed) -> None:
    told = replace(handout, budget="$10.00 a month", limits=("60 requests a minute", "4 at once"))
    lines = text_of(printed(told)).splitlines()
    for line in ("Budget", "$10.00 a month", "Limits", "60 requests a minute", "4 at once"):
        assert line in lines
    assert not {"Budget", "Limits"} & set(text_of(printed(handout)).splitlines())


@pytest.mark.parametrize("tool", list(Tool))
def test_everything_at_once_stays_on_its_page(handout: Handout, tool: Tool, printed: Printed) -> None:
    """What is at the foot is never written over."""
    crowded = replace(
        handout,
        name="Workshop " * 11,
        description="What this is for. " * 20,
        allowed_models=tuple(f"acme/model-{number}" for number in range(40)),
        budget="$5.00 at a time, renewed 3 times when used up",
        limits=("60 requests and 20,000 tokens a minute", "4 at once"),
    )
    page = PdfReader(BytesIO(printed(crowded, tool=tool))).pages[0]
    places: list[tuple[str, float]] = []
    page.extract_text(
        visitor_text=lambda text, page, line, *_: places.append((text.strip(), page[3] * line[5] + page[5]))
    )
    (foot,) = [place for text, place in places if text.startswith("Whoever has this can")]
    at_the_foot = [text for text, place in places if text and place <= foot]
    assert [text.split()[0] for text in at_the_foot] == ["Whoever", "KeyDesk"]


def test_a_key_for_all_models_without_end_says_so(handout: Handout, printed: Printed) -> None:
    text = text_of(printed(replace(handout, allowed_models=None, expires_at=None)))
    assert "All models" in text
    assert "without end" in text


@pytest.mark.parametrize(
    "name",
    ["<b>x</b>", "a" * 100, "שלום עולם", "مرحبا بالعالم", "東京 ワークショップ", "👩‍🔬" * 20, "word " * 20],
)
def test_any_name_is_printed_as_plain_text_on_one_page(handout: Handout, name: str, printed: Printed) -> None:
    """S23: nothing in a name is markup, and no name pushes the key off the page."""
    document = printed(replace(handout, name=name, description=name * 5))
    assert len(PdfReader(BytesIO(document)).pages) == 1
    assert handout.secret in find(text_of(document))
    if name.startswith("<b>"):
        assert name in text_of(document)


def test_long_addresses_and_model_ids_are_whole(handout: Handout, printed: Printed) -> None:
    address = "https://" + "a" * 180 + ".example.com/v1"
    models = tuple(f"acme/{'m' * 150}-{number}" for number in range(40))
    text = text_of(printed(replace(handout, base_url=address, allowed_models=models)))
    assert address in text.splitlines()
    assert models[0] in text.splitlines()
    assert "and 34 more" in text


def test_metadata_hold_nothing_of_the_page(handout: Handout, secret: Secret, printed: Printed) -> None:
    """S26: metadata without secrets."""
    document = printed(handout)
    reader = PdfReader(BytesIO(document))
    told = str(reader.metadata) + str(reader.xmp_metadata and reader.xmp_metadata.stream.get_data())
    assert secret.id not in told
    assert handout.name not in told


def test_a_password_encrypts_with_aes_256(handout: Handout, printed: Printed) -> None:
    """S26: AES-256, revision 6, when a password is set."""
    document = printed(handout, password="correct horse")
    assert handout.handed_over.encode() not in document
    locked = PdfReader(BytesIO(document))
    settings = locked.trailer["/Encrypt"].get_object()
    assert settings["/R"] == 6
    assert settings["/CF"]["/StdCF"]["/CFM"] == "/AESV3"
    with pytest.raises(FileNotDecryptedError):
        locked.pages[0].extract_text()
    assert not locked.decrypt("wrong horse")
    assert locked.decrypt("correct horse")
    assert handout.handed_over in locked.pages[0].extract_text()


@pytest.mark.parametrize("password", ["short", "ü" * 64])
def test_a_password_that_does_not_protect_is_refused(
    handout: Handout, password: str, printed: Printed
) -> None:
    with pytest.raises(InvalidValueError):
        printed(handout, password=password)

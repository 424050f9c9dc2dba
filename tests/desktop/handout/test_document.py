"""The handout as its reader gets it: what can be copied out of it, and what a password keeps in it."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import render
from keydesk.desktop.snippets import CURL, Access
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import SecretKind, find, mint


def text_of(document: bytes) -> str:
    return PdfReader(BytesIO(document)).pages[0].extract_text()


def test_the_key_is_extracted_exactly(handout: Handout) -> None:
    """S26: extracted text equals the key, whichever characters it is made of."""
    for _ in range(25):
        secret = mint(SecretKind.KEY)
        lines = text_of(render(replace(handout, secret=secret))).splitlines()
        assert secret.reveal() in lines


def test_it_says_all_that_its_holder_needs(handout: Handout) -> None:
    document = render(handout)
    text = text_of(document)
    assert len(PdfReader(BytesIO(document)).pages) == 1
    for part in ("Workshop Utrecht", "http://127.0.0.1:5393/v1", "acme/gpt-oss-120b", "21 Nov 2027", "UTC"):
        assert part in text


def test_the_command_is_extracted_as_it_must_be_typed(handout: Handout) -> None:
    command = CURL.write(Access(handout.base_url, handout.secret.reveal(), handout.example_model))
    assert command in text_of(render(handout))


def test_a_key_for_all_models_without_end_says_so(handout: Handout) -> None:
    text = text_of(render(replace(handout, allowed_models=None, expires_at=None)))
    assert "All models" in text
    assert "without end" in text


@pytest.mark.parametrize(
    "name",
    ["<b>x</b>", "a" * 100, "שלום עולם", "مرحبا بالعالم", "東京 ワークショップ", "👩‍🔬" * 20, "word " * 20],
)
def test_any_name_is_printed_as_plain_text_on_one_page(handout: Handout, name: str) -> None:
    """S23: nothing in a name is markup, and no name pushes the key off the page."""
    document = render(replace(handout, name=name, description=name * 5))
    assert len(PdfReader(BytesIO(document)).pages) == 1
    assert handout.secret in find(text_of(document))
    if name.startswith("<b>"):
        assert name in text_of(document)


def test_long_addresses_and_model_ids_are_whole(handout: Handout) -> None:
    address = "https://" + "a" * 180 + ".example.com/v1"
    models = tuple(f"acme/{'m' * 150}-{number}" for number in range(40))
    text = text_of(render(replace(handout, base_url=address, allowed_models=models)))
    assert address in text.splitlines()
    assert models[0] in text.splitlines()
    assert "and 34 more" in text


def test_metadata_hold_nothing_of_the_page(handout: Handout) -> None:
    """S26: metadata without secrets."""
    document = render(handout)
    reader = PdfReader(BytesIO(document))
    told = str(reader.metadata) + str(reader.xmp_metadata and reader.xmp_metadata.stream.get_data())
    assert handout.secret.id not in told
    assert handout.name not in told


def test_a_password_encrypts_with_aes_256(handout: Handout) -> None:
    """S26: AES-256, revision 6, when a password is set."""
    document = render(handout, password="correct horse")
    assert handout.secret.reveal().encode() not in document
    locked = PdfReader(BytesIO(document))
    settings = locked.trailer["/Encrypt"].get_object()
    assert settings["/R"] == 6
    assert settings["/CF"]["/StdCF"]["/CFM"] == "/AESV3"
    with pytest.raises(FileNotDecryptedError):
        locked.pages[0].extract_text()
    assert not locked.decrypt("wrong horse")
    assert locked.decrypt("correct horse")
    assert handout.secret.reveal() in locked.pages[0].extract_text()


@pytest.mark.parametrize("password", ["short", "ü" * 64])
def test_a_password_that_does_not_protect_is_refused(handout: Handout, password: str) -> None:
    with pytest.raises(InvalidValueError):
        render(handout, password=password)

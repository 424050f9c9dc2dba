"""A form with files as the client sends it (multipart/form-data): read, and written anew for the upstream.

What is judged must be what the upstream reads, and readers differ in how they take a form apart. So it is
read strictly, and what was read, nothing else, is put into a new form under a boundary of the gateway's own.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.json_request import MAX_MODEL_ID
from keydesk.gateway.serving.refusal import invalid

MAX_PARTS: Final = 128
MAX_PART_HEAD: Final = 4096
MAX_FIELD: Final = 64 * 1024

_BOUNDARY: Final = re.compile(
    rb";[ \t]*boundary=(?:\"([0-9A-Za-z'()+_,./:=? -]{1,70})\"|([0-9A-Za-z'+_./:=?-]{1,70}))[ \t]*(?:;|$)",
    re.IGNORECASE,
)
_DISPOSITION: Final = re.compile(
    rb'form-data((?:;[ \t]*[a-z]+\*?=(?:"[^"\r\n\\]*"|[^";\r\n\\ ]+)[ \t]*)*)', re.IGNORECASE
)
_PARAMETER: Final = re.compile(rb';[ \t]*([a-zA-Z]+\*?)=(?:"([^"]*)"|([^"; \t]+))')
_CONTENT_TYPE: Final = re.compile(rb"[\x20-\x7e]{1,200}")
_TRUE: Final = frozenset({b"true", b"1"})


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a form, or one file."""

    name: bytes
    filename: bytes | None
    content_type: bytes | None
    value: bytes


class FormRequest:
    """Fulfils Request."""

    __slots__ = ("_boundary", "_parts", "headers", "hides_usage", "model", "streaming")

    def __init__(self, parts: list[Part]) -> None:
        self._parts = parts
        self.model = _model(parts)
        self.streaming = _field(parts, b"stream").strip().lower() in _TRUE
        self.hides_usage = False
        self._boundary = b"keydesk-" + secrets.token_hex(24).encode()
        content_type = f"multipart/form-data; boundary={self._boundary.decode()}"
        self.headers: Mapping[str, str] | None = {"content-type": content_type}

    def outgoing(self, upstream_model: str) -> bytes:
        """Return the form with the upstream's name of the model."""
        pieces: list[bytes] = []
        for part in self._parts:
            value = upstream_model.encode() if part.name == b"model" else part.value
            pieces += (b"--", self._boundary, b"\r\n", _part_head(part), b"\r\n", value, b"\r\n")
        return b"".join((*pieces, b"--", self._boundary, b"--\r\n"))


def require_form(head: Head) -> None:
    """Refuse what is no form."""
    head.require_type(b"multipart/form-data", "Send the body as a form, as multipart/form-data.")


def read_form(head: Head, body: bytes) -> FormRequest:
    """Read a form. Raises RefusedError."""
    found = _BOUNDARY.search(head.content_type)
    if found is None:
        raise invalid("The header Content-Type names no boundary of the form.")
    return FormRequest(_parts(body, b"\r\n--" + (found[1] or found[2])))


def _parts(body: bytes, delimiter: bytes) -> list[Part]:
    preamble, *sections = (b"\r\n" + body).split(delimiter, MAX_PARTS + 1)
    if len(sections) > MAX_PARTS:
        raise invalid(f"A form has at most {MAX_PARTS} fields.")
    if preamble.strip() or len(sections) < 2 or not _is_end(sections[-1]):  # noqa: PLR2004 - a part and the end
        raise _malformed()
    return [_part(section) for section in sections[:-1]]


def _is_end(section: bytes) -> bool:
    return section.startswith(b"--") and not section[2:].strip()


def _part(section: bytes) -> Part:
    head, blank, value = section.partition(b"\r\n\r\n")
    if not blank or not head.startswith(b"\r\n") or len(head) > MAX_PART_HEAD:
        raise _malformed()
    fields: dict[bytes, bytes] = {}
    for line in head[2:].split(b"\r\n"):
        name, colon, said = line.partition(b":")
        name = name.lower()
        if not colon or name in fields:
            raise _malformed()
        fields[name] = said.strip()
    if fields.get(b"content-transfer-encoding", b"binary").lower() not in {b"binary", b"8bit", b"7bit"}:
        raise invalid("A part of the form is encoded; send it as it is.")
    name, filename = _names(fields.get(b"content-disposition", b""))
    content_type = fields.get(b"content-type")
    if content_type is not None and _CONTENT_TYPE.fullmatch(content_type) is None:
        raise _malformed()
    return Part(name, filename, content_type, value)


def _names(disposition: bytes) -> tuple[bytes, bytes | None]:
    found = _DISPOSITION.fullmatch(disposition)
    if found is None:
        raise _malformed()
    given: dict[bytes, bytes] = {}
    for each in _PARAMETER.finditer(found[1]):
        name = each[1].lower()
        if name in given:
            raise _malformed()
        given[name] = each[2] if each[2] is not None else each[3]
    if not given.get(b"name") or not _is_clean(b"".join(given.values())):
        raise _malformed()
    filename = given.get(b"filename")
    return given[b"name"], b"file" if filename is None and b"filename*" in given else filename


def _is_clean(text: bytes) -> bool:
    try:
        return text.decode().isprintable()
    except UnicodeDecodeError:
        return False


def _part_head(part: Part) -> bytes:
    lines = [b'content-disposition: form-data; name="', part.name, b'"']
    if part.filename is not None:
        lines += (b'; filename="', part.filename, b'"')
    if part.content_type is not None:
        lines += (b"\r\ncontent-type: ", part.content_type)
    return b"".join((*lines, b"\r\n"))


def _model(parts: list[Part]) -> str:
    try:
        model = _field(parts, b"model").decode()
    except UnicodeDecodeError as error:
        raise invalid("The form's model is not valid UTF-8.", "model") from error
    if not model:
        raise invalid("The form names no model.", "model")
    if len(model) > MAX_MODEL_ID:
        raise invalid(f"A model id has at most {MAX_MODEL_ID} characters.", "model")
    return model


def _field(parts: list[Part], name: bytes) -> bytes:
    """Return the one field of this name; empty if there is none. Other spellings of the name are refused."""
    found = [part for part in parts if part.name.strip().lower() == name]
    if not found:
        return b""
    [only] = found if len(found) == 1 else [None]
    if only is None or only.name != name or only.filename is not None or len(only.value) > MAX_FIELD:
        raise invalid(f"The form must hold the field {name.decode()} once, as plain text.", name.decode())
    return only.value


def _malformed() -> Exception:
    return invalid("The body is no form as multipart/form-data defines it.")

"""Bodies as the contract wants them: JSON, of bounded size and depth, that means one thing only."""

import json
import math
import re
from http import HTTPStatus
from typing import Any, Final, cast

from fastapi import Request

from keydesk.contract.problem import FieldProblem, InvalidRequestError
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.problems import RefusedError

MAX_BODY: Final = 1024 * 1024
MAX_IMPORT: Final = 16 * 1024 * 1024
MAX_DEPTH: Final = 64
_MEDIA_TYPES: Final = frozenset({"application/json", "application/merge-patch+json"})
_CSV: Final = frozenset({"text/csv"})
_STRING: Final = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_ALL_BUT_BRACKETS: Final = bytes(byte for byte in range(256) if byte not in b"[]{}")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")


class StrictRequest(Request):
    """A request whose body was read and judged before anything else sees it."""

    _text: bytes
    _value: Any

    async def judge(self) -> None:
        """Read the body. Raises RefusedError or InvalidRequestError for one that cannot be taken."""
        self._text = await self._read(MAX_BODY)
        self._value = None
        if self._text:
            _require_json(self)
            self._value = parse(self._text)

    async def body(self) -> bytes:
        """Return the body as it came."""
        return self._text

    async def json(self) -> Any:
        """Return what the body says."""
        return self._value

    def require_nothing(self) -> None:
        """Raise InvalidRequestError if the body says anything, where nothing is asked for."""
        said: object = self._value
        if isinstance(said, dict):
            message = "There is no such field."
            problems = [FieldProblem(field=name, message=message) for name in cast("dict[str, Any]", said)]
            if problems:
                raise InvalidRequestError(message, problems)
        elif said is not None:
            raise _invalid("A JSON object.")

    def canonical_body(self) -> bytes:
        """Return what the body says in one form, whatever the order of its members."""
        return json.dumps(self._value, sort_keys=True, separators=(",", ":")).encode()

    async def _read(self, longest: int) -> bytes:
        announced = self.headers.get("content-length", "0")
        if announced.isdecimal() and int(announced) > longest:
            raise _too_large(longest)
        chunks = bytearray()
        async for chunk in self.stream():
            chunks += chunk
            if len(chunks) > longest:
                raise _too_large(longest)
        return bytes(chunks)


class CsvRequest(StrictRequest):
    """A request whose body is a CSV file."""

    async def judge(self) -> None:
        """Read the body. Raises RefusedError for one that cannot be taken."""
        self._text = await self._read(MAX_IMPORT)
        self._value = None
        _require_media_type(self, _CSV, "Send the file as it is, with the header 'Content-Type: text/csv'.")

    def canonical_body(self) -> bytes:
        """Return the body with what the address says of it, since that decides as much."""
        return self.url.query.encode() + b"\n" + self._text


def parse(text: bytes) -> Any:
    """Read JSON without what two readers could understand differently. Raises InvalidRequestError."""
    _require_shallow(text)
    try:
        value = json.loads(
            text.decode("utf-8"),
            object_pairs_hook=_distinct,
            parse_constant=_refuse_constant,
            parse_float=_finite,
        )
    except UnicodeDecodeError as error:
        raise _invalid("The body is not UTF-8.") from error
    except json.JSONDecodeError as error:
        raise _invalid(
            worded(
                "The body is not JSON: line {line}, column {column}.", line=error.lineno, column=error.colno
            )
        ) from error
    except InvalidRequestError:
        raise
    except ValueError as error:  # Python's own limit on the digits of a number
        raise _invalid("A number is too large.") from error
    if b"\\u" in text and _SURROGATE.search(json.dumps(value, ensure_ascii=False)):
        raise _invalid("The body holds half a character.")
    return value


def _require_json(request: Request) -> None:
    _require_media_type(
        request, _MEDIA_TYPES, "Send the body as JSON, with the header 'Content-Type: application/json'."
    )


def _require_media_type(request: Request, wanted: frozenset[str], advice: str) -> None:
    media_type, _, parameters = request.headers.get("content-type", "").partition(";")
    charset = parameters.strip().lower()
    if media_type.strip().lower() not in wanted or charset not in {"", "charset=utf-8"}:
        raise RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, advice)
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Send the body uncompressed.")


def _require_shallow(text: bytes) -> None:
    depth = 0
    for bracket in _STRING.sub(b"", text).translate(None, _ALL_BUT_BRACKETS):
        depth += 1 if bracket in b"[{" else -1
        if depth > MAX_DEPTH:
            raise _invalid(worded("The body is nested deeper than {most} levels.", most=MAX_DEPTH))


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _invalid("This field is there twice.", field=twice)
    return members


def _refuse_constant(name: str) -> Any:
    raise _invalid(worded("{name} is no number here.", name=name))


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise _invalid("A number is too large.")
    return number


def _invalid(message: str, *, field: str = "") -> InvalidRequestError:
    return InvalidRequestError(message, [FieldProblem(field=field, message=message)])


def _too_large(longest: int) -> RefusedError:
    return RefusedError(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        worded("The body is larger than {most} KiB.", most=longest // 1024),
    )

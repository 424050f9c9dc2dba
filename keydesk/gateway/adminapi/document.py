"""The OpenAPI document: what FastAPI tells of the routes, and the problems that each may answer with."""

from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI

from keydesk.contract.problem import MEDIA_TYPE, Problem

_SCHEMAS: Final = "#/components/schemas/{model}"
_READING: Final = frozenset({"get", "head"})
_ANY: Final = (
    HTTPStatus.FORBIDDEN,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.MISDIRECTED_REQUEST,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.SERVICE_UNAVAILABLE,
)
_WRITING: Final = (HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT)
_PATCHING: Final = (HTTPStatus.PRECONDITION_FAILED, HTTPStatus.PRECONDITION_REQUIRED)
_MEANINGS: Final = {
    HTTPStatus.UNAUTHORIZED: "No admin token, or one that is not known.",
    HTTPStatus.FORBIDDEN: "Not with this token, or not from there.",
    HTTPStatus.NOT_FOUND: "Not there, or not to be seen by this admin.",
    HTTPStatus.CONFLICT: "Not in the state that it is in, or the name is taken.",
    HTTPStatus.PRECONDITION_FAILED: "Somebody else changed it meanwhile.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body is of another kind.",
    HTTPStatus.MISDIRECTED_REQUEST: "The request names another host.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "Something in the request cannot be taken; `errors` says what.",
    HTTPStatus.PRECONDITION_REQUIRED: "If-Match is missing.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Not now; nothing was changed.",
}


def install_document(app: FastAPI) -> None:
    """Let the application's document tell of problems too."""
    describe_routes = app.openapi

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            _add_problems(describe_routes())
        return describe_routes()

    app.openapi = describe


def _add_problems(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):  # what FastAPI itself would answer
        schemas.pop(unused, None)
    described = Problem.model_json_schema(mode="serialization", ref_template=_SCHEMAS)
    schemas.update(described.pop("$defs", {}))
    schemas["Problem"] = described
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            for status in _problems_of(path, method, operation):
                operation["responses"][str(status.value)] = {
                    "description": _MEANINGS[status],
                    "content": {MEDIA_TYPE: {"schema": {"$ref": _SCHEMAS.format(model="Problem")}}},
                }


def _problems_of(path: str, method: str, operation: dict[str, Any]) -> list[HTTPStatus]:
    found: list[HTTPStatus] = [*_ANY]
    if operation.get("security"):
        found.append(HTTPStatus.UNAUTHORIZED)
    if method not in _READING:
        found.extend(_WRITING)
    elif "{" in path:
        found.append(HTTPStatus.NOT_FOUND)
    if method == "patch":
        found.extend(_PATCHING)
    return sorted(found)

"""Every error of the admin API as a problem document (RFC 9457)."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from keydesk.contract.problem import (
    MEDIA_TYPE,
    FieldProblem,
    InvalidRequestError,
    Problem,
    problem,
    problem_of,
)
from keydesk.domain.errors import DomainError, UnauthorizedError
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.wording import field_problems, sentence

_CHALLENGE: Final = {"WWW-Authenticate": 'Bearer realm="keydesk"'}
_SEVERAL: Final = worded("Several fields cannot be taken as they are.")
_DETAILS: Final = {
    HTTPStatus.NOT_FOUND: worded("There is nothing at this address."),
    HTTPStatus.METHOD_NOT_ALLOWED: worded("This address does not take that method."),
}
_log: Final = logging.getLogger(__name__)


class RefusedError(Exception):
    """A request that is refused for its form, with a status that no domain error has."""

    def __init__(self, status: HTTPStatus, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


def problem_response(document: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """Return the problem as an answer."""
    return Response(
        document.model_dump_json(), status_code=document.status, media_type=MEDIA_TYPE, headers=headers
    )


def refusal_response(error: RefusedError) -> Response:
    """Return the answer to a request that was refused for its form."""
    return problem_response(problem(error.status, error.detail))


def unexpected_response(error: Exception) -> Response:
    """Log what nobody expected, and answer without a word of it."""
    _log.error("a request to the admin API failed", exc_info=error)
    return problem_response(
        problem(
            HTTPStatus.INTERNAL_SERVER_ERROR,
            worded("Something went wrong in the gateway. Try again; its log says more."),
        )
    )


def install_problems(app: FastAPI) -> None:
    """Let every error of the application become a problem document."""
    app.add_exception_handler(DomainError, _domain)
    app.add_exception_handler(RefusedError, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)


def _domain(_request: Request, error: Exception) -> Response:
    assert isinstance(error, DomainError)  # noqa: S101 (it was registered for it)
    document = problem_of(error)
    document = document.model_copy(
        update={
            "detail": sentence(document.detail),
            "errors": [
                FieldProblem(field=found.field, message=sentence(found.message)) for found in document.errors
            ],
        }
    )
    return problem_response(document, _CHALLENGE if isinstance(error, UnauthorizedError) else None)


def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)  # noqa: S101 (it was registered for it)
    return refusal_response(error)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 (it was registered for it)
    found = field_problems(error.errors())
    return _domain(request, InvalidRequestError(found[0].message if len(found) == 1 else _SEVERAL, found))


def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 (it was registered for it)
    status = HTTPStatus(error.status_code)
    return problem_response(problem(status, _DETAILS.get(status, "")), error.headers)

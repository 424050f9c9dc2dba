"""Problem documents (RFC 9457), and how they mirror the domain's errors."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from pydantic import BaseModel, ConfigDict

from keydesk.domain import errors
from keydesk.domain.wording import said

MEDIA_TYPE: Final = "application/problem+json"


class FieldProblem(BaseModel):
    """What is wrong with one field of a request."""

    field: str
    """Its path, such as ``budget.limit_usd``; empty for the body as a whole."""
    message: str


class Problem(BaseModel):
    """An RFC 9457 problem document. Unknown members are ignored, as the RFC asks of readers."""

    model_config = ConfigDict(extra="ignore")

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    code: str
    errors: list[FieldProblem] = []


class InvalidRequestError(errors.InvalidValueError):
    """A request whose fields were refused, each with its reason."""

    def __init__(self, message: str, problems: list[FieldProblem]) -> None:
        super().__init__(message, field=problems[0].field if problems else None)
        self.problems = problems


def told_by(error: errors.DomainError) -> list[FieldProblem]:
    """Return what an error says, field by field, in the words of this process; the field may be empty."""
    if isinstance(error, InvalidRequestError) and error.problems:
        return [FieldProblem(field=each.field, message=said(each.message)) for each in error.problems]
    return [FieldProblem(field=error.field or "", message=str(error))]


_STATUS: Final[Mapping[type[errors.DomainError], HTTPStatus]] = {
    errors.InvalidValueError: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.NotFoundError: HTTPStatus.NOT_FOUND,
    errors.ConflictError: HTTPStatus.CONFLICT,
    errors.StaleError: HTTPStatus.PRECONDITION_FAILED,
    errors.ForbiddenError: HTTPStatus.FORBIDDEN,
    errors.UnauthorizedError: HTTPStatus.UNAUTHORIZED,
    errors.UnavailableError: HTTPStatus.SERVICE_UNAVAILABLE,
}
# The names of RFC 9110, which Python has from 3.13 on only.
_TITLES: Final = {
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Content Too Large",
    HTTPStatus.UNPROCESSABLE_ENTITY: "Unprocessable Content",
}
_ERRORS: Final = {status.value: error for error, status in _STATUS.items()}


def problem(status: HTTPStatus, detail: str = "", errors: list[FieldProblem] | None = None) -> Problem:
    """Describe an answer; its code is the status's name, such as ``not_found``."""
    title = _TITLES.get(status, status.phrase)
    code = title.lower().replace(" ", "_")
    return Problem(title=title, status=status.value, detail=detail, code=code, errors=errors or [])


def problem_of(error: errors.DomainError) -> Problem:
    """Describe a domain error as a problem document."""
    status = next(_STATUS[kind] for kind in type(error).__mro__ if kind in _STATUS)
    if isinstance(error, InvalidRequestError):
        return problem(status, str(error), error.problems)
    fields = [FieldProblem(field=error.field, message=str(error))] if error.field else []
    return problem(status, str(error), fields)


def error_of(document: Problem) -> errors.DomainError:
    """Turn a problem document back into the domain error that a caller handles."""
    message = document.detail or document.title
    if document.status == HTTPStatus.UNPROCESSABLE_ENTITY:
        return InvalidRequestError(message, document.errors)
    field = document.errors[0].field if document.errors else None
    return _ERRORS.get(document.status, errors.UnavailableError)(message, field=field)

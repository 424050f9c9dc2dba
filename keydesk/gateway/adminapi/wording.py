"""What pydantic finds wrong, in the words of this product: each message says what is expected."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from keydesk.contract.problem import FieldProblem
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.wording import worded

_WORDS: Final[Mapping[str, str]] = {
    "missing": worded("This field is needed."),
    "extra_forbidden": worded("There is no such field."),
    "string_type": worded("Text."),
    "string_too_short": worded("At least {min_length} characters."),
    "string_too_long": worded("At most {max_length} characters."),
    "int_type": worded("A whole number."),
    "int_parsing": worded("A whole number."),
    "int_from_float": worded("A whole number."),
    "int_parsing_size": worded("A smaller number."),
    "bool_type": worded("true or false."),
    "bool_parsing": worded("true or false."),
    "list_type": worded("A list."),
    "too_short": worded("At least {min_length} in the list."),
    "too_long": worded("At most {max_length} in the list."),
    "greater_than_equal": worded("At least {ge}."),
    "less_than_equal": worded("At most {le}."),
    "enum": worded("One of {expected}."),
    "model_type": worded("A JSON object."),
    "model_attributes_type": worded("A JSON object."),
    "dict_type": worded("A JSON object."),
}
_UNKNOWN: Final = worded("This value cannot be used here.")
_NOT_EMPTY: Final = worded("At least one character.")
_ONE_OR_NULL: Final = worded("At least one in the list, or null for no limit.")


def field_problems(errors: Sequence[Mapping[str, Any]]) -> list[FieldProblem]:
    """Describe every error that pydantic found."""
    return [FieldProblem(field=_path(error), message=_message(error)) for error in errors]


def sentence(text: str) -> str:
    """Return the text with a capital and a full stop, as messages stand beside fields."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."


def _message(error: Mapping[str, Any]) -> str:
    context: Mapping[str, Any] = error.get("ctx") or {}
    kind = error["type"]
    cause = context.get("error")
    if isinstance(cause, InvalidValueError):
        return sentence(str(cause))
    if kind == "string_too_short" and context.get("min_length") == 1:
        return _NOT_EMPTY
    if kind == "too_short" and context.get("min_length") == 1:
        return _ONE_OR_NULL
    if kind not in _WORDS:
        return _UNKNOWN
    return _WORDS[kind].format_map({name: str(value).replace("'", "") for name, value in context.items()})


def _path(error: Mapping[str, Any]) -> str:
    # The first part says where the value came from: body, query, path or header.
    parts = [str(part) for part in error["loc"][1:]]
    context: Mapping[str, Any] = error.get("ctx") or {}
    cause = context.get("error")
    if isinstance(cause, InvalidValueError) and cause.field is not None:
        parts.append(cause.field)
    return ".".join(parts)

"""What the fields of the contract mean, read from the sources when the admin API's document is made.

To read it while each class is made takes a third of the time in which the contract is imported.
"""

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class Described(BaseModel):
    """A model whose schema says of each field what stands below it in its class."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler, /
    ) -> JsonSchemaValue:
        """Return the schema with the descriptions of the fields."""
        schema = handler(core_schema)
        properties = handler.resolve_ref_schema(schema).get("properties", {})
        for name, text in _descriptions(cls).items():
            field = cls.model_fields[name]
            shown = properties.get(field.alias or name)
            if shown is not None and field.description is None:
                shown["description"] = text
        return schema


def _descriptions(model: type[Described]) -> dict[str, str]:
    """Return what stands below the fields; a field that is declared anew is described anew."""
    found: dict[str, str | None] = {}
    for each in reversed(model.__mro__):
        if issubclass(each, Described):
            found |= _by_class(each.__module__).get(each.__qualname__, {})
    return {name: text for name, text in found.items() if text and name in model.model_fields}


@cache
def _by_class(module: str) -> dict[str, dict[str, str | None]]:
    """Return what stands below the fields of each class of a module; nothing where there are no sources."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except (OSError, TypeError):
        return {}
    return {each.name: dict(_fields(each)) for each in tree.body if isinstance(each, ast.ClassDef)}


def _fields(model: ast.ClassDef) -> Iterator[tuple[str, str | None]]:
    for statement, following in zip(model.body, [*model.body[1:], None], strict=True):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield statement.target.id, _text(following)


def _text(statement: ast.stmt | None) -> str | None:
    match statement:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return inspect.cleandoc(text)
        case _:
            return None

"""JSON in conditions, said as each database says it.

Lists of ids go to the database as one value of JSON too, because a statement takes only so many values, and
one with another number of them is another statement.
"""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, TableValuedAlias, Text, literal, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


def is_one_of(column: ColumnElement[Any], values: Collection[str]) -> ColumnElement[bool]:
    """Return the condition that the column has one of these values."""
    members = _Members(literal(json.dumps(list(values)), Text)).table_valued("value")
    return column.in_(select(members.c.value))


def has_member(of: ColumnElement[Any], member: str, field: str | None = None) -> ColumnElement[bool]:
    """Return the condition that the list, or that in this field of the object, has exactly this member."""
    members = _Members(*_within(of, field)).table_valued("value")
    return _exists(members, members.c.value == member)


def has_name(of: ColumnElement[Any], name: str, field: str) -> ColumnElement[bool]:
    """Return the condition that the object in this field has something under exactly this name."""
    names = _Names(*_within(of, field)).table_valued("key")
    return _exists(names, names.c.key == name)


def is_true(of: ColumnElement[Any], field: str) -> ColumnElement[bool]:
    """Return the condition that this field of the object is true."""
    return _Text(*_within(of, field)) == "true"


def _within(of: ColumnElement[Any], field: str | None) -> tuple[ColumnElement[Any], ...]:
    return (of,) if field is None else (of, literal(field, Text))


def _exists(table: TableValuedAlias, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return select(1).select_from(table).where(condition).exists()


class _Members(FunctionElement[str]):
    """The members of a list."""

    inherit_cache = True


class _Names(FunctionElement[str]):
    """The names in an object."""

    inherit_cache = True


class _Text(FunctionElement[str]):
    """A field of an object, as JSON writes it."""

    inherit_cache = True
    type = Text()


@compiles(_Members, "sqlite")
@compiles(_Names, "sqlite")
def _each(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_each({_path(element, compiler, **kw)})"


@compiles(_Text, "sqlite")
def _extract(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    of, field = (compiler.process(each, **kw) for each in element.clauses)
    return f"({of} -> {field})"


@compiles(_Members, "postgresql")
def _elements(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_array_elements_text({_only('array', element, compiler, **kw)})"


@compiles(_Names, "postgresql")
def _pairs(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_each({_only('object', element, compiler, **kw)})"


@compiles(_Text, "postgresql")
def _field(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    of, field = (compiler.process(each, **kw) for each in element.clauses)
    return f"(CAST({of} AS json) ->> {field})"


def _path(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    of, *field = (compiler.process(each, **kw) for each in element.clauses)
    return ", ".join([of, *(f"'$.' || {each}" for each in field)])


def _only(kind: str, element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    """Return the list or object, or NULL for anything else, which PostgreSQL would refuse to take apart."""
    of, *field = (compiler.process(each, **kw) for each in element.clauses)
    found = " -> ".join([f"CAST({of} AS json)", *field])
    return f"CASE json_typeof({found}) WHEN '{kind}' THEN {found} END"

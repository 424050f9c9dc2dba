"""JSON in conditions, said as each database says it.

Lists of ids go to the database as one value of JSON too, because a statement takes only so many values, and
one with another number of them is another statement.
"""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Text, literal, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


def is_one_of(column: ColumnElement[Any], values: Collection[str]) -> ColumnElement[bool]:
    """Return the condition that the column has one of these values."""
    members = _Members(literal(json.dumps(list(values)), Text)).table_valued("value")
    return column.in_(select(members.c.value))


def has_member(of: ColumnElement[Any], member: str, field: str | None = None) -> ColumnElement[bool]:
    """Return the condition that the list, or that in this field of the object, has exactly this member."""
    return _HasMember(literal(member, Text), *_within(of, field))


def has_name(of: ColumnElement[Any], name: str, field: str) -> ColumnElement[bool]:
    """Return the condition that the object in this field has something under exactly this name."""
    return _HasName(literal(name, Text), *_within(of, field))


def is_true(of: ColumnElement[Any], field: str) -> ColumnElement[bool]:
    """Return the condition that this field of the object is true."""
    return _Text(*_within(of, field)) == "true"


def _within(of: ColumnElement[Any], field: str | None) -> tuple[ColumnElement[Any], ...]:
    return (of,) if field is None else (of, literal(field, Text))


class _Members(FunctionElement[str]):
    """The members of a list."""

    inherit_cache = True


class _HasMember(FunctionElement[bool]):
    """What is looked for, and the list."""

    inherit_cache = True
    type = Boolean()


class _HasName(FunctionElement[bool]):
    """What is looked for, and the object."""

    inherit_cache = True
    type = Boolean()


class _Text(FunctionElement[str]):
    """A field of an object, as JSON writes it."""

    inherit_cache = True
    type = Text()


@compiles(_Members, "sqlite")
def _each(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    (of,) = (compiler.process(each, **kw) for each in element.clauses)
    return f"json_each({of})"


@compiles(_HasMember, "sqlite")
def _with_value(element: FunctionElement[bool], compiler: SQLCompiler, **kw: Any) -> str:
    return _with("value", element, compiler, **kw)


@compiles(_HasName, "sqlite")
def _with_key(element: FunctionElement[bool], compiler: SQLCompiler, **kw: Any) -> str:
    return _with("key", element, compiler, **kw)


@compiles(_Text, "sqlite")
def _extract(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    of, field = (compiler.process(each, **kw) for each in element.clauses)
    return f"({of} -> {field})"


@compiles(_Members, "postgresql")
def _elements(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    (of,) = (compiler.process(each, **kw) for each in element.clauses)
    return f"json_array_elements_text(CAST({of} AS json))"


@compiles(_HasMember, "postgresql")
@compiles(_HasName, "postgresql")
def _contains(element: FunctionElement[bool], compiler: SQLCompiler, **kw: Any) -> str:
    # One operator asks for both. To take a list apart and compare its members takes ten times as long.
    wanted, of, *field = (compiler.process(each, **kw) for each in element.clauses)
    return f"({' -> '.join([f'CAST({of} AS jsonb)', *field])} ? {wanted})"


@compiles(_Text, "postgresql")
def _field(element: FunctionElement[str], compiler: SQLCompiler, **kw: Any) -> str:
    of, field = (compiler.process(each, **kw) for each in element.clauses)
    return f"(CAST({of} AS json) ->> {field})"


def _with(part: str, element: FunctionElement[bool], compiler: SQLCompiler, **kw: Any) -> str:
    wanted, of, *field = (compiler.process(each, **kw) for each in element.clauses)
    place = ", ".join([of, *(f"'$.' || {each}" for each in field)])
    return f"EXISTS (SELECT 1 FROM json_each({place}) WHERE {part} = {wanted})"  # noqa: S608 - bound values

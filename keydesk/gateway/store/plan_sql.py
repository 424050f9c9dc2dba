"""Conditions that tell a database how to look for what meets them, said as each database says it."""

from typing import Any

from sqlalchemy import Boolean, ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


def without_index(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the same condition in a form to which no index leads.

    PostgreSQL must not be told so with ``CASE``: it then takes one row in 200 to meet the condition, and
    sorts all of them where it would have walked along an index to the end of the page.
    """
    return _WithoutIndex(condition)


class _WithoutIndex(FunctionElement[bool]):
    """A condition."""

    inherit_cache = True
    type = Boolean()


@compiles(_WithoutIndex, "sqlite")
def _as_case(element: FunctionElement[bool], compiler: SQLCompiler, **kw: Any) -> str:
    return f"CASE WHEN ({compiler.process(element.clauses, **kw)}) THEN 1 ELSE 0 END = 1"


@compiles(_WithoutIndex, "postgresql")
def _as_truth(element: FunctionElement[bool], compiler: SQLCompiler, **kw: Any) -> str:
    return f"({compiler.process(element.clauses, **kw)}) IS TRUE"

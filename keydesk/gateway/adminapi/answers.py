"""Answers: JSON from the contract's types, with the ETag of what they show."""

from typing import Protocol

from fastapi import Response
from pydantic import BaseModel


class Versioned(Protocol):
    """Something that counts its changes."""

    @property
    def version(self) -> int:
        """How often it changed."""
        ...


def answer(body: BaseModel, *, of: Versioned | None = None, status: int = 200) -> Response:
    """Return the body as JSON. ``of`` is what it shows, whose version becomes the ETag."""
    return _json(body.model_dump_json(), of, status)


def answer_as_set(body: BaseModel, *, of: Versioned | None = None, status: int = 200) -> Response:
    """Return the body as JSON with those members alone that were set: an absent one means something."""
    return _json(body.model_dump_json(exclude_unset=True), of, status)


def _json(text: str, of: Versioned | None, status: int) -> Response:
    headers = None if of is None else {"ETag": f'"{of.version}"'}
    return Response(text, status_code=status, media_type="application/json", headers=headers)

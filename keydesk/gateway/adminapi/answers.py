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
    headers = None if of is None else {"ETag": f'"{of.version}"'}
    return Response(
        body.model_dump_json(), status_code=status, media_type="application/json", headers=headers
    )

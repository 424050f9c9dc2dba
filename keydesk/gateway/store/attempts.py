"""Repeated requests: the same Idempotency-Key within ten minutes gets the same answer, and does nothing new.

The answer is kept in the transaction of the change, so that either both are there or neither. It is sealed,
because it may hold a secret; admin, route and Idempotency-Key are kept as a keyed digest only.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeVar

from pydantic import BaseModel
from sqlalchemy import Connection, delete, insert, select

from keydesk.domain.errors import InvalidValueError
from keydesk.gateway.store.hashing import same
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.store.tables import attempt_table

REMEMBERED_FOR: Final = timedelta(minutes=10)

Answer = TypeVar("Answer", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What makes two requests the same: who sent it where, under which Idempotency-Key, and the body."""

    admin_id: str
    route: str
    key: str
    body: bytes


class Attempts:
    """Remembers answers."""

    def __init__(self, sealing: Sealing) -> None:
        self._sealing = sealing

    def once(
        self,
        connection: Connection,
        attempt: Attempt,
        at: datetime,
        kind: type[Answer],
        make: Callable[[], Answer],
    ) -> Answer:
        """Return what ``make`` gives, or gave when this attempt was first made.

        Raises InvalidValueError when the Idempotency-Key came with another body before.
        """
        connection.execute(delete(attempt_table).where(attempt_table.c.at <= at - REMEMBERED_FOR))
        parts = (attempt.admin_id, attempt.route, attempt.key)
        id_ = self._sealing.mark("attempt", *(part.encode() for part in parts))
        fingerprint = self._sealing.mark("attempt body", attempt.body)
        found = connection.execute(select(attempt_table).where(attempt_table.c.id == id_)).mappings().first()
        if found is not None:
            if not same(found["fingerprint"], fingerprint):
                raise InvalidValueError(
                    "This Idempotency-Key came with another request in the last ten minutes.",
                    field="Idempotency-Key",
                )
            return kind.model_validate_json(
                self._sealing.open(found["sealed_answer"], "attempt", id_.hex(), "answer")
            )
        answer = make()
        # What was not set is left out, because in some answers its absence means something.
        text = answer.model_dump_json(exclude_unset=True)
        sealed = self._sealing.seal(text.encode(), "attempt", id_.hex(), "answer")
        connection.execute(
            insert(attempt_table).values(id=id_, fingerprint=fingerprint, sealed_answer=sealed, at=at)
        )
        return answer

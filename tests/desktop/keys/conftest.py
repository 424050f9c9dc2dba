"""Keys to show."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from keydesk.contract.keys import Key
from keydesk.domain.key import KeyKind, KeyStatus

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)

MakeKey = Callable[..., Key]


class StandingClock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def make_key() -> MakeKey:
    """Make a key as a gateway would describe it."""

    def make(number: int = 1, **changes: Any) -> Key:
        fields: dict[str, Any] = {
            "id": f"key{number:09}",
            "name": f"Key {number}",
            "description": "",
            "kind": KeyKind.STANDARD,
            "preview": "kdk_A1b2…8OPu",
            "status": KeyStatus.ACTIVE,
            "not_before": NOW,
            "expires_at": NOW + timedelta(days=365),
            "allowed_models": None,
            "allowed_providers": None,
            "ip_allowlist": None,
            "created_at": NOW,
            "created_by": "Ada",
            "last_used_at": None,
            "requests": 0,
            "revoked_at": None,
            "revoked_by": None,
            "version": 1,
        }
        return Key(**(fields | changes))

    return make

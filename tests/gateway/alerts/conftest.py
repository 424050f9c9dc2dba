"""Alerts of a test's own."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import insert

from keydesk.gateway.alerts.tables import alert_table
from keydesk.gateway.store.opening import OpenStore


@pytest.fixture
def raise_alert(opened: OpenStore, clock: Any) -> Callable[..., str]:
    """Return what raises an alert on a subject."""
    count = 0

    def add(subject_id: str, kind: str = "budget", location_id: str | None = None) -> str:
        nonlocal count
        count += 1
        with opened.store.write() as connection:
            connection.execute(
                insert(alert_table).values(
                    id=f"alert{count}",
                    at=clock.now(),
                    kind=kind,
                    subject_kind="key",
                    subject_id=subject_id,
                    location_id=location_id,
                    threshold=80,
                    period_began=clock.now(),
                    detail='{"percent":83}',
                )
            )
        clock.advance(seconds=1)
        return f"alert{count}"

    return add

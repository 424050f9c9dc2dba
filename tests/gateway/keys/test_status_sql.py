"""S6: a key's status is the same in SQL as in the domain, at every moment."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from keydesk.domain.key import KeyStatus, Lifecycle, Window
from keydesk.gateway.keys.status_sql import has_status, next_change
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.store.opening import OpenStore

T0 = datetime(2026, 11, 21, 10, tzinfo=UTC)
MOMENTS = st.integers(-3, 3).map(lambda count: T0 + timedelta(microseconds=count))
WINDOWS = st.tuples(MOMENTS, st.none() | st.integers(1, 4)).map(
    lambda pair: Window(pair[0], None if pair[1] is None else pair[0] + timedelta(microseconds=pair[1]))
)
LIVES = st.builds(Lifecycle, WINDOWS, st.booleans(), st.none() | st.just(T0))


def columns(life: Lifecycle) -> dict[str, Any]:
    return {
        "not_before": life.window.not_before,
        "expires_at": life.window.expires_at,
        "active": life.active,
        "revoked_at": life.revoked_at,
        "revoked_by": None if life.revoked_at is None else "owner",
    }


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LIVES, min_size=1, max_size=20), MOMENTS)
def test_sql_and_domain_agree(shelf: Any, opened: OpenStore, lives: list[Lifecycle], now: datetime) -> None:
    ids = shelf.put([columns(life) for life in lives])
    with opened.store.read() as connection:
        for status in KeyStatus:
            query = select(key_table.c.id).where(key_table.c.id.in_(ids), has_status(status, now))
            found = set(connection.execute(query).scalars())
            assert found == {id_ for id_, life in zip(ids, lives, strict=True) if life.status(now) is status}


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LIVES, max_size=5), MOMENTS)
def test_no_status_changes_before_the_next_change(
    shelf: Any, opened: OpenStore, lives: list[Lifecycle], now: datetime
) -> None:
    with opened.store.write() as connection:
        connection.exec_driver_sql("DELETE FROM key_usage")
        connection.exec_driver_sql("DELETE FROM key")
    shelf.put([columns(life) for life in lives])
    with opened.store.read() as connection:
        until = next_change(connection, now)
    last = T0 + timedelta(microseconds=10) if until is None else until - timedelta(microseconds=1)
    assert [life.status(now) for life in lives] == [life.status(last) for life in lives]
    assert until is None or until > now

"""S6: a key's status follows from its window, its switch and its revocation."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.key import KeyStatus, Lifecycle, Window

T0 = datetime(2026, 11, 21, 10, tzinfo=UTC)
SECONDS = st.integers(-3, 3).map(lambda count: timedelta(seconds=count))


def life(*, active: bool = True, revoked: bool = False, expires: timedelta | None = None) -> Lifecycle:
    return Lifecycle(Window(T0, None if expires is None else T0 + expires), active, T0 if revoked else None)


@pytest.mark.parametrize(
    ("at", "status"),
    [
        (timedelta(microseconds=-1), KeyStatus.SCHEDULED),
        (timedelta(0), KeyStatus.ACTIVE),
        (timedelta(hours=2, microseconds=-1), KeyStatus.ACTIVE),
        (timedelta(hours=2), KeyStatus.EXPIRED),
    ],
)
def test_window_is_half_open(at: timedelta, status: KeyStatus) -> None:
    assert life(expires=timedelta(hours=2)).status(T0 + at) is status


@given(SECONDS, st.booleans(), st.booleans(), st.none() | st.integers(1, 3))
def test_order_of_precedence(at: timedelta, active: bool, revoked: bool, expires: int | None) -> None:
    """Revoked, then expired, then inactive, then scheduled, then active."""
    span = None if expires is None else timedelta(seconds=expires)
    status = life(active=active, revoked=revoked, expires=span).status(T0 + at)
    expired = span is not None and at >= span
    expected = [
        (revoked, KeyStatus.REVOKED),
        (expired, KeyStatus.EXPIRED),
        (not active, KeyStatus.INACTIVE),
        (at < timedelta(0), KeyStatus.SCHEDULED),
        (True, KeyStatus.ACTIVE),
    ]
    assert status is next(name for holds, name in expected if holds)


@pytest.mark.parametrize("span", [timedelta(0), timedelta(seconds=-1)])
def test_a_window_ends_after_it_starts(span: timedelta) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Window(T0, T0 + span)
    assert caught.value.field == "expires_at"


def test_revocation_is_final() -> None:
    life().require_not_revoked()
    with pytest.raises(ConflictError):
        life(revoked=True).require_not_revoked()

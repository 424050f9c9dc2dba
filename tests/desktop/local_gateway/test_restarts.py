"""S21: at most four restarts a minute."""

from keydesk.desktop.local_gateway.restarts import PAUSES, Restarts


def test_the_fifth_within_a_minute_is_refused() -> None:
    restarts = Restarts()
    assert tuple(restarts.pause(now) for now in (0.0, 1.0, 3.0, 7.0)) == PAUSES
    assert restarts.pause(14.0) is None
    assert restarts.pause(59.9) is None


def test_after_a_minute_there_is_room_again() -> None:
    restarts = Restarts()
    for now in (0.0, 10.0, 20.0, 30.0):
        assert restarts.pause(now) is not None
    assert restarts.pause(61.0) == PAUSES[-1]
    assert restarts.pause(61.5) is None


def test_a_crash_now_and_then_waits_shortly() -> None:
    restarts = Restarts()
    assert [restarts.pause(now) for now in (0.0, 100.0, 200.0)] == [PAUSES[0]] * 3


def test_a_person_who_starts_it_begins_anew() -> None:
    restarts = Restarts()
    while restarts.pause(0.0) is not None:
        pass
    restarts.forget()
    assert restarts.pause(0.0) == PAUSES[0]

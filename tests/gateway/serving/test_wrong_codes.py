"""How often wrong codes may be tried (S15)."""

from ipaddress import IPv4Address, IPv6Address, ip_address

from hypothesis import given
from hypothesis import strategies as st

from keydesk.gateway.serving.wrong_codes import IN_ALL, PER_PEER, WrongCodes

HERE = ip_address("192.0.2.7")


def tries(wrong: WrongCodes, peer: IPv4Address | IPv6Address, count: int, now: float = 0.0) -> int:
    """Return how many of so many tries are answered."""
    return sum(wrong.count(peer, now) == 0 for _ in range(count))


def test_one_address_is_told_to_wait_until_its_minute_is_over() -> None:
    wrong = WrongCodes()
    assert tries(wrong, HERE, 100) == PER_PEER
    assert wrong.count(HERE, 40.5) == 20
    assert tries(wrong, ip_address("192.0.2.8"), 1) == 1
    assert tries(wrong, HERE, 100, now=60.0) == PER_PEER


def test_an_address_is_told_apart_as_far_as_its_holder_has_one() -> None:
    """Of an IPv6 network somebody has all addresses; an IPv4 address in IPv6's form is the same."""
    wrong = WrongCodes()
    network = int(ip_address("2001:db8:1:2::"))
    assert sum(tries(wrong, IPv6Address(network + number), 1) for number in range(100)) == PER_PEER
    assert tries(wrong, ip_address("2001:db8:1:3::1"), 100) == PER_PEER
    assert tries(wrong, ip_address("192.0.2.9"), 100) == PER_PEER
    assert tries(wrong, ip_address("::ffff:192.0.2.9"), 100) == 0


def test_everybody_together_is_told_to_wait() -> None:
    wrong = WrongCodes()
    answered = sum(wrong.count(IPv4Address(number), 1.0) == 0 for number in range(2000))
    assert answered == IN_ALL
    assert len(wrong._peers) <= IN_ALL + 1, "it keeps no more than can count"


@given(st.lists(st.tuples(st.integers(0, 40), st.floats(0, 5)), max_size=2000))
def test_no_minute_holds_more_than_its_limit(steps: list[tuple[int, float]]) -> None:
    wrong, now, answered = WrongCodes(), 0.0, list[tuple[float, int]]()
    for peer, pause in steps:
        now += pause
        if wrong.count(IPv4Address(peer), now) == 0:
            answered.append((now, peer))
            minute = [whose for at, whose in answered if now - at < 60]
            assert len(minute) <= IN_ALL
            assert minute.count(peer) <= PER_PEER

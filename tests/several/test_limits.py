"""Limits hold over all gateways together: each keeps to its share where nothing counts for all (S11)."""

import time

from tests.fixtures.several_gateways import MODEL, Several

TRIES = 12
"""At each gateway."""


def test_shares_are_no_more_than_the_whole(several: Several) -> None:
    """S11: 9 a minute are 3 at each of three gateways."""
    _, secret = several.gateways[0].create_key(rpm=9)
    began = time.monotonic()
    admitted = {
        gateway.base_url: sum(gateway.call(secret, MODEL).status_code == 200 for _ in range(TRIES))
        for gateway in several.gateways
    }
    minutes = int((time.monotonic() - began) // 60) + 1
    assert all(3 <= each <= 3 * minutes for each in admitted.values()), admitted


def test_a_limit_below_the_number_of_gateways_is_refused_clearly(several: Several) -> None:
    """S11: no gateway may take what would be more than the whole."""
    _, secret = several.gateways[0].create_key(rpm=2)
    answers = [gateway.call(secret, MODEL) for gateway in several.gateways for _ in range(2)]
    assert sum(answer.status_code == 200 for answer in answers) <= 2
    refused = [answer for answer in answers if answer.status_code != 200]
    assert {answer.status_code for answer in refused} <= {429, 503}

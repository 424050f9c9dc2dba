"""Columns share the room that there is: by a rule that can be reckoned."""

from keydesk.desktop.listing.room import Claim, share

CLAIMS = (
    Claim("name", 100, 60),
    Claim("address", 200, 100, gives_way=2),
    Claim("count", 50, 50),
    Claim("made", 80, 80, gives_way=1),
)


def test_what_is_left_over_goes_to_one() -> None:
    """Or to none, where the user has set that one's width."""
    assert share(500, CLAIMS, "name") == {"name": 170, "address": 200, "count": 50, "made": 80}
    assert share(500, CLAIMS, "") == {"name": 100, "address": 200, "count": 50, "made": 80}


def test_texts_are_cut_before_columns_give_way() -> None:
    """Each by its share; not a pixel is lost."""
    assert share(430, CLAIMS, "name") == {"name": 100, "address": 200, "count": 50, "made": 80}
    assert share(360, CLAIMS, "name") == {"name": 80, "address": 150, "count": 50, "made": 80}
    for room in range(290, 431):
        assert sum(share(room, CLAIMS, "name").values()) == room


def test_the_least_important_give_way_first() -> None:
    """What stays then has its usual width again, if there is room for it."""
    assert share(289, CLAIMS, "name") == {"name": 83, "address": 156, "count": 50}
    assert share(209, CLAIMS, "name") == {"name": 159, "count": 50}


def test_what_stays_is_as_wide_as_it_must_be() -> None:
    """One scrolls then."""
    assert share(20, CLAIMS, "name") == {"name": 60, "count": 50}


def test_those_of_one_turn_go_together() -> None:
    """A price that goes in without the one that comes out would say little."""
    pair = (Claim("name", 60, 60), Claim("in", 40, 40, gives_way=1), Claim("out", 40, 40, gives_way=1))
    assert share(139, pair, "name") == {"name": 139}

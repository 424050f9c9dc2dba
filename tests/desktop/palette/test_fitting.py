"""What is typed finds what was meant."""

import pytest

from keydesk.desktop.commands import Command
from keydesk.desktop.palette.entries import Entry, entry_of, ranked
from keydesk.desktop.palette.fitting import fit, plain


def entry(name: str, path: str = "Keys", *, id_: str = "", refusal: str = "") -> Entry:
    return Entry(id=id_ or name, name=name, path=path, refusal=refusal, run=lambda: None)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("create key", "Create key…"),
        ("KEY create", "Create key…"),
        ("ck", "Create key…"),
        ("rvk", "Revoke…"),
        ("schlussel", "Schlüssel anlegen…"),
        ("file quit", "Quit"),
    ],
)
def test_it_is_found(typed: str, name: str) -> None:
    """J2: by its words in any order, its initials, letters of it, its menu; without accents and case."""
    assert fit(plain(typed), plain(name), "file") > 0


@pytest.mark.parametrize("typed", ["delete", "kc", "rk", "create batch"])
def test_what_does_not_fit_is_not_listed(typed: str) -> None:
    assert fit(plain(typed), plain("Create key…"), "keys") == 0


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("key", "Keys"),
        ("rev", "Revoke…"),
        ("create", "Create key…"),
        ("lo", "Create for a location…"),
        ("templates", "Key templates…"),
    ],
)
def test_the_best_comes_first(typed: str, first: str) -> None:
    """J2: what begins with it before what has it somewhere within; of equals the shorter name."""
    names = ["Reveal and revoke later", "Create for a location…", "Create key…", "Revoke…", "Key templates…"]
    found = ranked([entry(each) for each in [*names, "Keys", "Block"]], typed, ())
    assert found[0].name == first


def test_what_is_possible_and_used_comes_first() -> None:
    """J2: of what fits alike, the one used lately; what is not possible now behind it, and never hidden."""
    entries = [entry("Show it", refusal="Select a key first."), entry("Show her"), entry("Show him")]
    assert [each.name for each in ranked(entries, "show", ["Show him"])] == [
        "Show him",
        "Show her",
        "Show it",
    ]
    assert [each.name for each in ranked(entries, "", ["Show him"])] == ["Show him", "Show her", "Show it"]


@pytest.mark.parametrize("ending", ["stopLocalGateway", "quit", "deleteWebhook", "revokeKey", "endBatch"])
def test_what_ends_something_is_not_first_where_nothing_is_typed(ending: str) -> None:
    """J2: Enter in a palette that was only opened ends nothing, also not what was ended lately."""
    ends = entry_of(Command(id=ending, text="End it", run=lambda: None))
    entries = [ends, entry("Show it", refusal="Select a key first."), entry("Show her")]
    for recent in ((), [ending]):
        assert [each.name for each in ranked(entries, "", recent)] == ["Show her", "End it", "Show it"]
    assert ranked(entries, "end", ())[0] is ends


def test_the_exact_name_comes_first_though_not_possible() -> None:
    """J2: whoever types all of a name wants to know why it is not possible."""
    entries = [entry("Rotate all keys"), entry("Rotate", refusal="Select a key first.")]
    assert ranked(entries, "rotate", ())[0].name == "Rotate"

"""J1: what a gateway says, which is English, is said in the language of the window."""

from typing import Any

import pytest

from keydesk.client import HttpAdminApi
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.contract.problem import told_by
from keydesk.desktop import language
from keydesk.desktop.language import Language, settle, tr
from keydesk.desktop.messages import templates
from keydesk.domain.errors import ConflictError
from keydesk.domain.wording import said
from keydesk.tour.pseudo import Pseudo


@pytest.fixture(autouse=True)
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak German until the test is over."""
    for name in ("speech", "locale", "language"):
        monkeypatch.setattr(language._Settled, name, getattr(language._Settled, name))
    monkeypatch.setattr("keydesk.domain.wording._Settled.say", None)
    settle(Language.GERMAN)


@pytest.mark.parametrize("template", [each.text for each in templates()])
def test_each_message_is_recognised_by_what_stands_around_its_values(template: str) -> None:
    (known,) = [each for each in templates() if each.text == template]
    values = {name: f"Wert{place}" for place, name in enumerate(dict.fromkeys(known.names))}
    if known.is_plain:
        assert said(template.format_map(values)) == tr(template).format_map(values)


def test_what_stands_inside_a_message_is_said_as_well() -> None:
    told = "Delft is in use: 3 people belong to it; 1 key there is not revoked; limited to it: Ada."
    assert said(told) == (
        "Delft ist in Gebrauch: 3 Personen gehören dazu; 1 Schlüssel dort ist nicht widerrufen; "
        "darauf beschränkt: Ada."
    )
    assert said("Meanwhile Ada revoked it; Bo changed budget. Nothing was changed; look at it again.") == (
        "Inzwischen: Ada hat ihn widerrufen; Bo hat budget geändert. Nichts wurde geändert; sehen Sie noch "
        "einmal nach."
    )
    assert said("These models lead to this provider: a, b, c and 1,200 more. Delete or move them first.") == (
        "Diese Modelle führen zu diesem Anbieter: a, b, c und 1.200 weitere. Löschen oder verlegen Sie sie "
        "zuerst."
    )
    private = "it is private, which is not allowed here"
    assert said(
        f"The host h leads to 10.0.0.1, where no call may go: {private}. If that is what you want, allow "
        "private addresses for this MCP server."
    ) == (
        "Der Host h führt zu 10.0.0.1, und dorthin darf kein Aufruf gehen: sie ist privat, und das ist hier "
        "nicht erlaubt. Wenn das so gewollt ist, erlauben Sie private Adressen für diesen MCP-Server."
    )


def test_a_part_of_a_sentence_is_known_as_a_sentence_too() -> None:
    assert said("At most 80 characters.") == "Höchstens 80 Zeichen."
    assert said("port 5393 on 127.0.0.1 is taken") == "Port 5393 an 127.0.0.1 ist belegt"


def test_what_somebody_named_stays_as_it_is() -> None:
    """Also where it is a word that the window knows."""
    assert said("There is already a location called provider.") == (
        "Es gibt schon einen Standort namens provider."
    )
    assert said("There is no model {names}, {0.__class__} or {.") == (
        "Es gibt kein Modell {names}, {0.__class__} or {."
    )


@pytest.mark.parametrize(
    "told", ["Nobody knows this.", "", ".", "{", "There is already a location called .", "Ada revoked it"]
)
def test_other_texts_stay_as_they_are(told: str) -> None:
    assert said(told) == told


def test_nothing_stays_nothing() -> None:
    """Also in a language that has words for whatever it is asked."""
    language.speak(Pseudo())
    assert said("") == ""
    assert said("A list.") != "A list."


def test_a_text_that_is_far_too_long_is_not_looked_at() -> None:
    told = f"There is already a location called {'x' * 1_000_000}."
    assert said(told) == told


async def test_a_refusal_of_the_gateway_is_said_beside_its_field(start_gateway: Any) -> None:
    """From the gateway's rule to the words at the field."""
    gateway = start_gateway()
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    location = await api.create_location(LocationCreate(name="Delft"), attempt="1")
    with pytest.raises(ConflictError) as refused:
        await api.create_location(LocationCreate(name="DELFT"), attempt="2")
    (told,) = told_by(refused.value)
    assert (told.field, told.message) == ("name", "Es gibt schon einen Standort namens DELFT.")
    await api.create_person(PersonCreate(name="Ada", location_id=location.id), attempt="3")
    with pytest.raises(ConflictError) as refused:
        await api.delete_location(location.id)
    assert str(refused.value) == "Delft ist in Gebrauch: 1 Person gehört dazu."
    await api.aclose()

"""Whatever happens while one searches for what to filter by or to fill in: what was typed stays (B2, J4)."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from keydesk.contract.batches import BulkCreate
from keydesk.contract.deployments import DeploymentCreate
from keydesk.contract.keys import KeyTemplate
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.contract.templates import TemplateCreate
from keydesk.desktop.keys.table.filter_sources import source_of
from keydesk.desktop.keys.table.filters import Facet, Pick
from keydesk.desktop.listing.filter_popup import FilterPopup
from keydesk.desktop.widgets.search_choices import SearchChoices
from tests.fixtures.fault_wire import Late
from tests.fixtures.key_troubles import LOOKING, assert_plain, have_trouble, lift_trouble

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FILTERS = {
    "Owner": "/people",
    "Location": "/locations",
    "Batch": "/batches",
    "Deployment": "/deployments",
    "Model": "/models",
}
FIELDS = {"keyOwnerField": "/people", "keyLocationField": "/locations", "templateField": "/templates"}


@pytest.fixture
async def something(desk: Any, model: str) -> None:
    """Have one of everything to be found, called as the test."""
    place = await desk.direct.create_location(LocationCreate(name=desk.name), attempt="1" + desk.name)
    person = PersonCreate(name=desk.name, location_id=place.id, account="smit")
    owner = await desk.direct.create_person(person, attempt="2" + desk.name)
    batch = BulkCreate(label=desk.name, person_ids=[owner.id])
    await desk.direct.create_keys(batch, attempt="3" + desk.name)
    name = desk.name.lower().replace(" ", "-")
    deployment = DeploymentCreate(name=name, models=[model])
    await desk.direct.create_deployment(deployment, attempt="4" + desk.name)
    template = TemplateCreate(name=desk.name, fields=KeyTemplate(rpm=60))
    await desk.direct.create_template(template, attempt="5" + desk.name)


class Search:
    """A field that searches, and the list below it."""

    def __init__(self, desk: Any, field: QLineEdit, choices: SearchChoices) -> None:
        self._desk = desk
        self._field = field
        self._choices = choices

    async def write(self, text: str) -> None:
        self._field.setFocus()
        QTest.keyClicks(self._field, text)
        await self._desk.until(lambda: not self._choices.waiting)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._field, key)

    def text(self) -> str:
        return self._field.text()

    def said(self) -> str:
        label = self._choices.findChild(QLabel, "searchChoicesWords")
        assert label is not None
        return label.text() if not label.isHidden() else ""

    def found(self) -> list[str]:
        return [each.text for each in self._choices.candidates() if each.id]

    @property
    def waiting(self) -> bool:
        return self._choices.waiting


def filter_search(desk: Any, name: str) -> Search:
    """Open what a filter's button opens; how one comes there is shown by the runs by keyboard."""
    facet = next(each for each in Facet if each.title == name)
    popup = FilterPopup(desk.page.filters, facet.title, facet.many, source_of(facet, desk.api))
    popup.picked.connect(lambda found: desk.page.loader.narrow(Pick(facet, found.id, found.text)))
    popup.open_below(desk.page.filters)
    return Search(desk, popup._field, popup._choices)


def field_search(desk: Any, name: str) -> Search:
    field = desk.part(QLineEdit, name)
    return Search(desk, field, field._choices)


def places() -> Iterator[Any]:
    for facet, path in FILTERS.items():
        yield pytest.param(facet, path, id=f"filter by {facet.lower()}")
    for name, path in FIELDS.items():
        yield pytest.param(name, path, id=name)


async def begin(desk: Any, name: str) -> Search:
    if name in FILTERS:
        return filter_search(desk, name)
    desk.choose("createKey")
    await desk.until(lambda: desk.idle)
    return field_search(desk, name)


def end(desk: Any) -> None:
    popup = QApplication.activePopupWidget()
    (popup or desk.dialog()).close()


@pytest.mark.usefixtures("something")
@pytest.mark.parametrize(("name", "path"), [*places()])
async def test_a_search_that_fails_says_so_and_is_tried_again(desk: Any, name: str, path: str) -> None:
    """What was typed stays; Enter tries again, and finds it."""
    wanted = "keydesk-demo" if name == "Model" else desk.name[-8:]
    search = await begin(desk, name)
    await search.write(wanted[:-1])
    await desk.until(lambda: desk.idle and search.found())
    for what, trouble in LOOKING.items():
        await have_trouble(desk, "GET", path, trouble)
        search.press(Qt.Key.Key_Backspace)
        await desk.until(lambda: desk.idle and not search.waiting)
        assert search.said().startswith("The search did not work."), what
        assert_plain(search.said())
        assert (what, search.text(), search.found()) == (what, wanted[:-2], [])
        await lift_trouble(desk)
        search.press(Qt.Key.Key_Return)
        await desk.until(lambda: desk.idle and search.found())
        assert search.text() == wanted[:-2]
        await search.write(wanted[-2])
    end(desk)


@pytest.mark.usefixtures("something")
@pytest.mark.parametrize(("name", "path"), [*places()])
async def test_a_slow_search_says_that_it_searches(desk: Any, name: str, path: str) -> None:
    """J3: and Enter pressed meanwhile picks what it finds, if that is one alone."""
    wanted = "keydesk-demo" if name == "Model" else desk.name[-8:]
    search = await begin(desk, name)
    late = Late()
    desk.wire.strike("GET", path, late)
    QTest.keyClicks(search._field, wanted)
    await desk.until(lambda: search.said() == "Searching…")
    search.press(Qt.Key.Key_Return)
    late.go.set()
    if name in FILTERS:
        await desk.until(lambda: desk.page.loader.filters.picks)
        assert len(desk.page.loader.filters.picks) == 1
        return
    await desk.until(lambda: search._field.picked().id)
    end(desk)

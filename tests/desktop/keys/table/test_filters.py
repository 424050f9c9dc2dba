"""B2: filters by owner, location, batch, deployment, model and kind, by keyboard, on a real gateway."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QMenu, QPushButton, QWidget

from keydesk.contract.batches import BulkCreate
from keydesk.contract.catalog import CatalogQuery, ProviderCreate, ProviderKind
from keydesk.contract.deployments import DeploymentCreate
from keydesk.contract.keys import Key
from keydesk.contract.people import LocationCreate, LocationQuery, Person, PersonCreate
from keydesk.desktop import theme
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.filters import Facet, Pick, pick_of
from keydesk.desktop.widgets.chip import FilterChip
from keydesk.domain.key import KeyKind

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
_MODEL = "keydesk-demo"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _is_closed(field: QLineEdit) -> bool:
    return not shiboken6.isValid(field) or not field.isVisible()


class Finder:
    """A person who filters by keyboard."""

    def __init__(self, until: Until) -> None:
        self.until = until

    async def begin(self, page: KeysPage, button: str) -> QLineEdit:
        """Press a filter's button; return the search field that opens."""
        QTest.keyClick(page.findChild(QPushButton, button), Qt.Key.Key_Return)
        return self.field(page)

    async def begin_in_menu(self, page: KeysPage, words: str) -> QLineEdit:
        """Choose a filter in the menu of *Filter*; again, when the window below was activated so late
        after the popup before that this one closed too, which happens to nobody who is slower than a test.
        """
        while True:
            QTest.keyClick(page.findChild(QPushButton, "moreFilters"), Qt.Key.Key_Return)
            menu = page.findChild(QMenu, "filterMenu")
            action = next(each for each in menu.actions() if each.text() == words)
            menu.setActiveAction(action)
            QTest.keyClick(menu, Qt.Key.Key_Return)
            field = self.field(page)
            closed = partial(_is_closed, field)
            await self.until(lambda over=closed, of=field: over() or self.offered(of))
            if not closed():
                return field

    def field(self, page: KeysPage) -> QLineEdit:
        """Return the field of the popup on screen."""
        return next(each for each in page.findChildren(QLineEdit, "filterSearchField") if each.isVisible())

    def offered(self, field: QWidget) -> list[str]:
        """Read the choices as a screen reader does."""
        rows = field.window().findChild(QListWidget, "searchChoices")
        return [rows.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.count())]

    def words(self, field: QWidget) -> str:
        """Read what is said below the choices."""
        return field.window().findChild(QLabel, "searchChoicesWords").text()

    async def pick(self, field: QLineEdit, typed: str, found: list[str], *, down: int = 0) -> None:
        """Type, wait for what is found, go down so far, and take it."""
        QTest.keyClicks(field, typed)
        await self.until(lambda: self.offered(field) == found)
        for _ in range(down):
            QTest.keyClick(field, Qt.Key.Key_Down)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def chips(self, page: KeysPage) -> list[str]:
        """Read the filters that are on."""
        return [chip.accessibleName() for chip in page.findChildren(FilterChip) if chip.isVisible()]


@pytest.fixture
def finder(until: Until) -> Finder:
    return Finder(until)


@pytest.fixture
def people(wire: Any) -> Callable[..., Awaitable[list[Person]]]:
    """Add people of these names at locations of these names."""

    async def make(**names: str) -> list[Person]:
        made: list[Person] = []
        for number, (name, place) in enumerate(names.items()):
            location = next(
                (each for each in (await wire.list_locations(LocationQuery())).items if each.name == place),
                None,
            ) or await wire.create_location(LocationCreate(name=place), attempt=uuid4().hex)
            person = PersonCreate(
                name=name.rstrip("_"),
                location_id=location.id,
                email=f"p{number}@example.org",
                account=f"account{number}",
            )
            made.append(await wire.create_person(person, attempt=uuid4().hex))
        return made

    return make


async def test_owner_and_location_narrow_the_list_and_their_chips_are_taken_off(
    hand: Any, open_page: OpenPage, create: Create, people: Any, finder: Finder, until: Until
) -> None:
    ada, bert = await people(Ada="Utrecht", Bert="Delft")
    await create("Of Ada", owner_id=ada.id)
    await create("Of Bert", owner_id=bert.id)
    await create("Ada's other", owner_id=ada.id, location_id=bert.location_id)
    page = await open_page()
    field = await finder.begin(page, "ownerFilter")
    await finder.pick(field, "ada", ["Ada, Utrecht"])
    await until(lambda: set(hand.names(page)) == {"Of Ada", "Ada's other"})
    field = await finder.begin(page, "locationFilter")
    await finder.pick(field, "delf", ["Delft, 1 person"])
    await until(lambda: hand.names(page) == ["Ada's other"])
    assert finder.chips(page) == ["Owner: Ada", "Location: Delft"]
    assert "1 shown" in hand.said(page, "keyCounts")
    # Search, order and filters go together.
    QTest.keyClicks(page.filters.search, "other")
    page.loader.sort_by("name")
    await until(lambda: page.loader.filters.text == "other" and hand.names(page) == ["Ada's other"])
    # Each goes off by keyboard, and the keyboard stays with those that are left.
    first = page.findChildren(FilterChip)[0]
    first.cross.setFocus()
    QTest.keyClick(first.cross, Qt.Key.Key_Delete)
    assert finder.chips(page) == ["Location: Delft"]
    left = next(chip for chip in page.findChildren(FilterChip) if chip.isVisible())
    assert QApplication.focusWidget() is left.cross or not page.isActiveWindow()
    QTest.mouseClick(left.cross, Qt.MouseButton.LeftButton)
    await until(lambda: finder.chips(page) == [])
    page.filters.search.clear()
    await until(lambda: hand.names(page) == ["Ada's other", "Of Ada", "Of Bert"])


async def test_namesakes_are_told_apart(
    hand: Any, open_page: OpenPage, create: Create, people: Any, finder: Finder, until: Until
) -> None:
    """By location; where that is the same too, by email address."""
    one, other, third = await people(Jan="Utrecht", Jan_="Delft", Jan__="Delft")
    await create("one", owner_id=one.id)
    await create("other", owner_id=other.id)
    await create("third", owner_id=third.id)
    page = await open_page()
    field = await finder.begin(page, "ownerFilter")
    await until(lambda: len(finder.offered(field)) == 3)
    assert sorted(finder.offered(field)) == ["Jan, Utrecht", "Jan, p1@example.org", "Jan, p2@example.org"]
    row = finder.offered(field).index("Jan, p2@example.org")
    await finder.pick(field, "", finder.offered(field), down=row)
    await until(lambda: hand.names(page) == ["third"])


@pytest.mark.usefixtures("model")
async def test_batch_deployment_model_and_kind_are_in_the_menu(
    hand: Any, open_page: OpenPage, create: Create, people: Any, finder: Finder, wire: Any
) -> None:
    (ada,) = await people(Ada="Utrecht")
    (plain,) = await create("Plain")
    await create("Robot", kind=KeyKind.AGENT)
    other = await wire.create_provider(
        ProviderCreate(name="Other", kind=ProviderKind.DEMO), attempt=uuid4().hex
    )
    await create("Narrow", allowed_providers=[other.id])
    await wire.create_keys(BulkCreate(label="Workshop", person_ids=[ada.id]), attempt=uuid4().hex)
    course = DeploymentCreate(name="course-3", models=[_MODEL], key_ids=[plain.id])
    await wire.create_deployment(course, attempt=uuid4().hex)
    page = await open_page()

    field = await finder.begin_in_menu(page, "Batch…")
    await finder.until(lambda: len(finder.offered(field)) == 1)
    QTest.keyClick(field, Qt.Key.Key_Return)
    await finder.until(lambda: hand.names(page) == ["Ada"])
    assert finder.chips(page) == ["Batch: Workshop"]
    page.loader.clear_filters()

    field = await finder.begin_in_menu(page, "Deployment…")
    await finder.pick(field, "course", ["course-3, 1 key"])
    await finder.until(lambda: hand.names(page) == ["Plain"])
    page.loader.clear_filters()

    field = await finder.begin_in_menu(page, "Model…")
    await finder.pick(field, "", [_MODEL])
    await finder.until(lambda: set(hand.names(page)) == {"Ada", "Robot", "Plain"})
    page.loader.clear_filters()

    QTest.keyClick(page.findChild(QPushButton, "moreFilters"), Qt.Key.Key_Return)
    menu = page.findChild(QMenu, "filterMenu")
    kinds = next(each for each in menu.actions() if each.text() == "Kind").menu()
    next(each for each in kinds.actions() if each.text() == "Agent").trigger()
    menu.close()
    await finder.until(lambda: hand.names(page) == ["Robot"])
    assert finder.chips(page) == ["Kind: agent"]


async def test_the_popup_says_what_it_finds_and_when_it_cannot(
    hand: Any, open_page: OpenPage, create: Create, people: Any, finder: Finder, wire: Any
) -> None:
    await people(Ada="Utrecht")
    await create("Plain")
    page = await open_page()
    field = await finder.begin(page, "ownerFilter")
    QTest.keyClicks(field, "nobody")
    await finder.until(lambda: finder.words(field) == "Nothing found for “nobody”.")
    wire.cut = True
    field.clear()
    QTest.keyClicks(field, "a")
    await finder.until(lambda: "The search did not work." in finder.words(field))
    wire.cut = False
    QTest.keyClick(field, Qt.Key.Key_Return)
    await finder.until(lambda: finder.offered(field) == ["Ada, Utrecht"])
    # Esc changes nothing.
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not any(each.isVisible() for each in page.findChildren(QLineEdit, "filterSearchField"))
    assert finder.chips(page) == []
    assert hand.names(page) == ["Plain"]


@pytest.mark.usefixtures("model")
async def test_a_filter_by_what_was_deleted_keeps_its_name_and_finds_nothing(
    hand: Any, open_page: OpenPage, create: Create, people: Any, finder: Finder, wire: Any
) -> None:
    (ada,) = await people(Ada="Utrecht")
    await create("Plain")
    page = await open_page()
    for pick, delete in (
        (Pick(Facet.OWNER, ada.id, "Ada"), lambda: wire.delete_person(ada.id)),
        (Pick(Facet.LOCATION, ada.location_id, "Utrecht"), lambda: wire.delete_location(ada.location_id)),
        (Pick(Facet.MODEL, _MODEL, _MODEL), lambda: _delete_model(wire)),
    ):
        page.loader.narrow(pick)
        await delete()
        page.loader.refresh()
        await finder.until(lambda: not page.table.isVisible() and page.loader.model.total == 0)
        assert finder.chips(page) == [pick.words]
        page.loader.clear_filters()
        await finder.until(lambda: hand.names(page) == ["Plain"])


async def _delete_model(wire: Any) -> None:
    for each in (await wire.list_models(CatalogQuery())).items:
        await wire.delete_model(each.id)


async def test_what_the_gateway_lacks_is_not_offered_and_the_reason_is_said(
    hand: Any, open_page: OpenPage, create: Create, wire: Any
) -> None:
    """A5."""
    await create("Plain")
    full = await wire.info()
    lean = [each for each in full.capabilities if each not in ("people", "batches")]

    async def info() -> Any:
        return full.model_copy(update={"capabilities": lean})

    wire.info = info
    page = await open_page()
    assert hand.part(page, QPushButton, "ownerFilter").isHidden()
    assert not hand.part(page, QPushButton, "locationFilter").isHidden()
    QTest.keyClick(page.findChild(QPushButton, "moreFilters"), Qt.Key.Key_Return)
    menu = hand.part(page, QMenu, "filterMenu")
    greyed = [each.text() for each in menu.actions() if not each.isEnabled()]
    assert greyed == [
        "Owner — not available on this gateway",
        "Batch — not available on this gateway",
    ]
    menu.close()


async def test_the_row_menu_shows_only_what_belongs_together(
    hand: Any, open_page: OpenPage, create: Create, people: Any, finder: Finder, until: Until
) -> None:
    (ada,) = await people(Ada="Utrecht")
    await create("Mine", "Also mine", owner_id=ada.id)
    await create("Nobody's")
    page = await open_page()
    for name, offered in (("Nobody's", set[str]()), ("Mine", {"showOnlyOwner", "showOnlyLocation"})):
        row = hand.names(page).index(name)
        page.table.select(row)
        page.table.menu_wanted.emit(page.mapToGlobal(page.rect().center()))
        menu = next(each for each in page.findChildren(QMenu, "keyMenu") if each.isVisible())
        only = {each.objectName(): each for each in menu.actions() if "showOnly" in each.objectName()}
        assert set(only) == offered
        if only:
            only["showOnlyOwner"].trigger()
        menu.close()
    await until(lambda: set(hand.names(page)) == {"Mine", "Also mine"})
    assert finder.chips(page) == ["Owner: Ada"]


async def test_filters_go_with_their_gateway(
    open_page: OpenPage, create: Create, people: Any, finder: Finder, wire: Any
) -> None:
    """Ids of one gateway mean nothing to another; at their own they are found again."""
    (ada,) = await people(Ada="Utrecht")
    (key,) = await create("Mine", owner_id=ada.id)
    page = await open_page()
    pick = pick_of(key, Facet.OWNER)
    assert pick is not None
    page.loader.narrow(pick)
    assert finder.chips(page) == ["Owner: Ada"]
    page.session.connect_to("Another", wire)
    assert finder.chips(page) == []
    page.session.connect_to("Test", wire)
    assert finder.chips(page) == ["Owner: Ada"]


async def test_at_large_text_and_little_width_filters_go_into_the_menu(
    hand: Any, open_page: OpenPage, create: Create, qapp: QApplication, until: Until
) -> None:
    """J1: nothing is cut off, nothing is lost."""
    await create("Plain")
    page = await open_page()
    location = hand.part(page, QPushButton, "locationFilter")
    assert location.isVisible()
    beside = page.filters.search.mapTo(page, page.filters.search.rect().center()).y()
    create_key = hand.part(page, QPushButton, "createKeyButton")
    assert create_key.mapTo(page, create_key.rect().center()).y() == beside
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(font)
    theme.apply(qapp).follow()
    page.resize(640, 700)
    await until(lambda: not location.isVisible())
    QTest.keyClick(page.findChild(QPushButton, "moreFilters"), Qt.Key.Key_Return)
    menu = hand.part(page, QMenu, "filterMenu")
    assert "Location…" in [each.text() for each in menu.actions()]
    menu.close()
    await until(lambda: create_key.mapTo(page, create_key.rect().center()).y() > beside)
    assert page.filters.search.width() >= page.filters.search.minimumWidth()
    page.resize(2400, 700)
    await until(location.isVisible)

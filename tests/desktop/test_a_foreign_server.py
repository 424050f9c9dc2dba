"""Issue 7, end to end: a server that nobody here wrote is added, discovered, priced, tried and called.

LiteLLM's proxy stands for all of them. What is charged is prices times tokens, to the nano-dollar.
"""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from openai import AsyncOpenAI, DefaultAsyncHttpxClient
from PySide6.QtWidgets import QApplication, QLabel

from keydesk.client import HttpAdminApi
from keydesk.contract.catalog import (
    CredentialCreate,
    Model,
    ModelCreate,
    ModelsCreate,
    ProviderCreate,
    ProviderKind,
)
from keydesk.contract.catalog_queries import ModelQuery
from keydesk.contract.keys import KeyCreate, KeyQuery
from keydesk.contract.usage import RequestQuery
from keydesk.desktop.app import Desktop
from keydesk.desktop.catalog.models.discover.discover_dialog import DiscoverDialog
from keydesk.desktop.catalog.models.page import ModelsPage
from keydesk.desktop.catalog.providers.provider_dialog import ProviderDialog
from keydesk.desktop.catalog.trying.playground import Playground
from keydesk.desktop.keys.form.create_dialog import CreateDialog
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.domain.key import KeyStatus
from keydesk.domain.money import format_usd, parse_usd
from keydesk.domain.secret import find, new_id, parse
from tests.fixtures.keyboard import Keyboard
from tests.fixtures.left_behind import work_under_way

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("This plugin does not support")]
PREFIX = "outside"
HOUSE, MINI = f"{PREFIX}/house-model", f"{PREFIX}/gpt-4o-mini"


def exactly(model: Model, tokens_in: int, tokens_out: int) -> int:
    """Return what so many tokens cost in nano-dollars, rounded up once."""
    return -(-(tokens_in * model.input_price_usd + tokens_out * model.output_price_usd) // 1_000_000)


async def call(base_url: str, secret: str, model: Model, *, streaming: bool) -> tuple[str, int]:
    """Call it through the OpenAI SDK; return the answer, and what it costs by the tokens that it tells."""
    client = DefaultAsyncHttpxClient(trust_env=False)
    async with AsyncOpenAI(base_url=base_url, api_key=secret, max_retries=0, http_client=client) as sdk:
        said: Any = {"model": model.model, "messages": [{"role": "user", "content": "Hi"}]}
        if not streaming:
            raw = await sdk.chat.completions.with_raw_response.create(**said)
            answer: Any = raw.parse()
            cost = exactly(model, answer.usage.prompt_tokens, answer.usage.completion_tokens)
            assert parse_usd(raw.headers["x-keydesk-cost-usd"]) == cost
            return answer.choices[0].message.content, cost
        pieces, usage = [], None
        stream: Any = await sdk.chat.completions.create(
            **said, stream=True, stream_options={"include_usage": True}
        )
        async for chunk in stream:
            pieces += [each.delta.content or "" for each in chunk.choices]
            usage = chunk.usage or usage
        assert usage is not None
        return "".join(pieces), exactly(model, usage.prompt_tokens, usage.completion_tokens)


async def called_to_the_nano(
    api: HttpAdminApi, base_url: str, secret: str, models: list[Model], answers: dict[str, str]
) -> None:
    """Call each model, plain and streamed: the ledger has the sum of what the answers say."""
    paid = 0
    for model in models:
        for streaming in (False, True):
            text, cost = await call(base_url, secret, model, streaming=streaming)
            assert text == answers[model.upstream_model]
            assert cost > 0
            paid += cost
    key = (await api.list_keys(KeyQuery(q=secret[4:8]))).items[0]
    records = (await api.list_requests(RequestQuery(key_id=key.id))).items
    assert sum(each.cost_usd for each in records) == key.spend_usd == paid
    assert {each.status for each in records} == {200}


async def test_over_the_admin_api(start_gateway: Any, litellm: Any) -> None:
    gateway = start_gateway()
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    try:
        credential = await api.create_credential(
            CredentialCreate(name="Outside", value=litellm.credential), attempt=new_id()
        )
        provider = await api.create_provider(
            ProviderCreate(
                name="Outside",
                kind=ProviderKind.OPENAI,
                base_url=litellm.base_url,
                credential_id=credential.id,
                allow_private=True,
            ),
            attempt=new_id(),
        )
        tested = await api.test_provider(provider.id)
        assert (tested.reached, tested.authenticated, tested.models, tested.problem) == (True, True, 2, None)
        served = [each.upstream_model for each in (await api.discover_models(provider.id)).items]
        assert sorted(served) == sorted(litellm.answers)
        made = await api.create_models(
            ModelsCreate(
                items=[
                    ModelCreate(
                        model=f"{PREFIX}/{name}",
                        provider_id=provider.id,
                        upstream_model=name,
                        input_price_usd=parse_usd("0.123456789"),
                        output_price_usd=parse_usd("7.654321"),
                    )
                    for name in served
                ]
            ),
            attempt=new_id(),
        )
        minted = await api.create_key(KeyCreate(name="SDK"), attempt=new_id())
        await called_to_the_nano(api, gateway.base_url, minted.secret, made.items, litellm.answers)
    finally:
        await api.aclose()


class Admin:
    """Somebody at the window who has a keyboard and no pointer."""

    def __init__(self, desktop: Desktop, keyboard: Keyboard, api: HttpAdminApi) -> None:
        self.desktop = desktop
        self.keyboard = keyboard
        self.api = api

    def said(self, name: str) -> str:
        """Read a label of the window that has the keyboard."""
        shown: Any = QApplication.activeWindow()
        found = [each for each in shown.findChildren(QLabel, name) if each.isVisible()]
        return found[0].text() if found else ""

    async def go_to(self, number: int, command: str) -> None:
        """Show a page, and wait until it is there with what one can do on it."""
        await self.keyboard.press(f"Ctrl+{number}")
        await self.keyboard.until(lambda: command in self._commands())

    async def back(self) -> None:
        await self.keyboard.until(lambda: QApplication.activeWindow() is self.desktop.window)

    async def models(self) -> dict[str, Model]:
        return {each.model: each for each in (await self.api.list_models(ModelQuery())).items}

    async def add_provider(self, litellm: Any) -> None:
        hands = self.keyboard
        await self.go_to(5, "addProvider")
        await hands.shortcut("addProvider")
        await hands.sees(ProviderDialog)
        await hands.pick("providerPresetField", "Other, speaks like OpenAI")
        await hands.fill("providerNameField", "Outside")
        await hands.fill("providerAddressField", litellm.base_url)
        await hands.reach("providerPrivateBox")
        await hands.press("Space")
        await hands.fill("providerCredentialValue", litellm.credential)
        await hands.press("Return")
        await self.back()
        await hands.until(lambda: self.said("providerTestSummary") == "All is well.")

    async def import_models(self) -> None:
        """Take both: one has its prices from the list that ships, the other one's are typed."""
        hands = self.keyboard
        await hands.menu("discoverModels")
        dialog: Any = await hands.sees(DiscoverDialog)
        await hands.until(dialog.table.isVisible)
        await hands.fill("discoverPrefix", PREFIX)
        await hands.reach("tickAllShown")
        await hands.press("Space")
        await hands.reach("servedTable")
        for column, price in (("input", "0.50"), ("output", "1.75")):
            await self._go_to_cell(dialog.table, "house-model", column)
            await hands.press("F2")
            await hands.until(lambda: hands.at("servedEditor"))
            await hands.press("Ctrl+A")
            await hands.write(price)
            await hands.press("Return")
            await hands.until(lambda: hands.at("servedTable"))
        assert self.said("discoverWords") == "2 of 2 selected"
        await hands.press("Return")
        await self.back()

    async def _go_to_cell(self, table: Any, row: str, column: str) -> None:
        model = table.model()
        wanted = next(place for place, each in enumerate(model.items) if each.id == row)
        across = next(place for place, each in enumerate(model.columns) if each.id == column)
        for _ in range(20):
            at = table.currentIndex()
            if (at.row(), at.column()) == (wanted, across):
                return
            if at.row() != wanted:
                await self.keyboard.press("Down" if at.row() < wanted else "Up")
            else:
                await self.keyboard.press("Right" if at.column() < across else "Left")
        raise AssertionError(f"{column} of {row} is never reached")

    async def try_the_house_model(self, answer: str) -> str:
        """Return what it cost, as it is said."""
        hands = self.keyboard
        await self.go_to(4, "tryModel")
        await hands.shortcut("searchListed")
        await hands.write("house")
        page: Any = self.desktop.window.findChild(ModelsPage)
        await hands.until(lambda: [each.model for each in page.pane.model.items] == [HOUSE])
        await hands.reach("modelsTable")
        await hands.press("Ctrl+A")
        await hands.until(page.pane.selected)
        await hands.shortcut("tryModel")
        await hands.sees(Playground)
        await hands.press("Ctrl+Return")
        await hands.until(lambda: self.said("tryCost").startswith("$"))
        dialog: Any = QApplication.activeWindow()
        assert dialog._answer.toPlainText() == answer
        assert self.said("tryAnsweredBy") == HOUSE
        cost = self.said("tryCost")
        await hands.press("Escape")
        await self.back()
        return cost

    async def create_key(self) -> str:
        """Return its secret, from the clipboard."""
        hands = self.keyboard
        await self.go_to(1, "createKey")
        await hands.shortcut("createKey")
        await hands.sees(CreateDialog)
        await hands.write("SDK")
        await hands.press("Return")
        await hands.sees(RevealDialog)
        await hands.press("Return")
        (secret,) = find(QApplication.clipboard().text())
        await hands.reach("copiedKeyButton")
        await hands.press("Return")
        await self.back()
        return secret.reveal()

    def _commands(self) -> set[str]:
        bar: Any = self.desktop.window.menuBar()
        menus = [action.menu() for action in bar.actions() if action.menu() is not None]
        return {action.objectName() for menu in menus for action in menu.actions()}


@pytest.fixture
async def admin(qapp: QApplication, start_gateway: Any, tmp_path: Path, until: Any) -> AsyncIterator[Admin]:
    """The window, connected to a gateway that has nothing yet."""
    gateway = start_gateway(data_dir=tmp_path / "gateway")
    desktop = Desktop(qapp, data_dir=tmp_path / "data")
    keyboard = Keyboard(desktop.window, until)
    desktop.window.show()
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    desktop.connections.connect_to("Test", HttpAdminApi(gateway.ready["admin_url"], gateway.token))
    await until(lambda: desktop.window.findChild(KeysPage))
    desktop.window.activateWindow()
    await until(QApplication.activeWindow)
    yield Admin(desktop, keyboard, api)
    await until(lambda: not work_under_way())
    keyboard.let_go()
    await api.aclose()
    await desktop.close()
    for part in (
        desktop.connections,
        desktop.session,
        desktop.supervisor,
        desktop.clipboard,
        desktop.preferences,
    ):
        part.deleteLater()


async def test_over_the_desktop_by_keyboard(admin: Admin, litellm: Any) -> None:
    """J1: added, tested, discovered, imported with prices, tried, and called with a key made there."""
    await admin.add_provider(litellm)
    await admin.import_models()
    await admin.keyboard.until(lambda: not work_under_way())
    models = await admin.models()
    house, mini = models[HOUSE], models[MINI]
    assert (house.input_price_usd, house.output_price_usd) == (parse_usd("0.50"), parse_usd("1.75"))
    assert (mini.input_price_usd, mini.output_price_usd) == (parse_usd("0.15"), parse_usd("0.60"))

    said = await admin.try_the_house_model(litellm.answers["house-model"])
    (tried,) = (await admin.api.list_requests(RequestQuery())).items
    assert tried.cost_usd == exactly(house, tried.input_tokens, tried.output_tokens) > 0
    assert said == f"${format_usd(tried.cost_usd)}"
    await admin.keyboard.until(lambda: not work_under_way())
    (thrown_away,) = (await admin.api.list_keys(KeyQuery(revoked=True))).items
    assert (thrown_away.name, thrown_away.status) == (f"Try it: {HOUSE}", KeyStatus.REVOKED)

    secret = await admin.create_key()
    assert parse(secret) is not None
    base_url = admin.desktop.session.base_url
    await called_to_the_nano(admin.api, base_url, secret, [house, mini], litellm.answers)

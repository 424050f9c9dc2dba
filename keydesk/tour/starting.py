"""How it begins: the first start, no key yet, models from a real upstream, people; and the gateway's page."""

from PySide6.QtWidgets import QWidget

from keydesk.contract.catalog import CredentialCreate, ModelCreate, ProviderCreate, ProviderKind
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.desktop.session import ConnectionState
from keydesk.domain.money import parse_usd
from keydesk.domain.secret import new_id
from keydesk.tour import upstream
from keydesk.tour.cast import LOCATION, MODEL, OTHER_MODEL, PEOPLE
from keydesk.tour.hands import click, find, until
from keydesk.tour.stage import Stage


async def welcome(stage: Stage) -> None:
    """The first start: one click to a gateway."""
    await find(QWidget, "welcomePage")
    await stage.pictures("welcome", "The first start")
    await click("startLocalGatewayButton")
    session = stage.desktop.session
    await until(lambda: session.state is ConnectionState.CONNECTED, "the local gateway did not start")
    stage.report.saw(f"The local gateway serves at {session.base_url}.")


async def empty(stage: Stage) -> None:
    """No key yet: the page says so and offers the one next action."""
    await find(QWidget, "emptyStateAction")
    await stage.pictures("empty", "No key yet")


async def add_upstream(stage: Stage) -> None:
    """A real HTTP upstream: credential, provider and model, over the admin API."""
    api = stage.api
    credential = await api.create_credential(
        CredentialCreate(name="Acme", value=upstream.CREDENTIAL), attempt=new_id()
    )
    provider = await api.create_provider(
        ProviderCreate(
            name="Acme",
            kind=ProviderKind.OPENAI,
            base_url=stage.upstream.base_url,
            credential_id=credential.id,
            allow_private=True,
        ),
        attempt=new_id(),
    )
    for model, price in ((MODEL, "2.50"), (OTHER_MODEL, "0.15")):
        await api.create_model(
            ModelCreate(
                model=model,
                provider_id=provider.id,
                upstream_model=upstream.MODEL,
                input_price_usd=parse_usd(price),
                output_price_usd=parse_usd("10.00"),
            ),
            attempt=new_id(),
        )
    stage.report.saw(f"The provider at {stage.upstream.base_url} serves {MODEL}.")


async def add_people(stage: Stage) -> None:
    """A location and the people there, over the admin API; keys can be made for them."""
    place = await stage.api.create_location(
        LocationCreate(name=LOCATION, time_zone="Europe/Amsterdam"), attempt=new_id()
    )
    for name in PEOPLE:
        account = name.split()[0].lower()
        await stage.api.create_person(
            PersonCreate(name=name, location_id=place.id, account=account), attempt=new_id()
        )
    stage.report.saw(f"{len(PEOPLE)} people belong to {LOCATION}.")


async def gateway(stage: Stage) -> None:
    """The gateway's own page."""
    await click("page_gateway")
    await stage.pictures("gateway", "The local gateway")

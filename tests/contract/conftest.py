"""The backends that the admin API's one suite judges. What a backend does, it does by contract/api.py."""

import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from keydesk.client import HttpAdminApi
from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import ModelCreate, Provider, ProviderCreate, ProviderKind
from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.domain.money import Nanos
from keydesk.domain.secret import Secret, SecretKind, mint, new_id
from tests.fixtures.postgresql import POSTGRESQL, Server, kinds_to_try
from tests.fixtures.running_gateway import reached_by

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class RunningGateway:
    """A gateway process of the suite's own."""

    admin_url: str
    token: Secret


@pytest.fixture(scope="session", params=kinds_to_try())
def database_kind(request: pytest.FixtureRequest) -> str:
    """Every backend is judged on both databases."""
    return str(request.param)


@pytest.fixture(scope="session")
def running_gateway(
    tmp_path_factory: pytest.TempPathFactory, database_kind: str, request: pytest.FixtureRequest
) -> Iterator[RunningGateway]:
    """A gateway as the desktop starts one; it ends with its standard input."""
    url = None
    if database_kind == POSTGRESQL:
        server: Server = request.getfixturevalue("postgresql")
        url = server.new_database(like=request.getfixturevalue("empty_on_postgresql"))
    token = mint(SecretKind.ADMIN)
    folder = tmp_path_factory.mktemp("gateway") / "data"
    arguments = ["gateway", "run", "--stdin-guard", "--demo", "--port", "0", "--data-dir", str(folder)]
    with subprocess.Popen(
        [sys.executable, "-m", "keydesk", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | reached_by(url),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(
            json.dumps({"admin_token": token.reveal(), "admin_name": "Suite"}).encode() + b"\n"
        )
        process.stdin.flush()
        ready = json.loads(process.stdout.readline())
        yield RunningGateway(ready["admin_url"], token)
        process.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()


@pytest.fixture(params=["http"])
async def api(request: pytest.FixtureRequest, running_gateway: RunningGateway) -> AsyncIterator[AdminApi]:
    """Each backend in turn. It holds what earlier tests made, so tests look for their own ``word`` only."""
    assert request.param == "http"
    made = HttpAdminApi(running_gateway.admin_url, running_gateway.token)
    yield made
    await made.aclose()


@pytest.fixture
def word() -> str:
    """A word that stands in nothing that was made before."""
    return f"W{new_id()}"


class Maker:
    """Makes what a test needs, each thing by an attempt of its own."""

    def __init__(self, api: AdminApi, word: str) -> None:
        self._api = api
        self._word = word

    async def key(self, name: str = "", **fields: object) -> KeyMinted:
        """Mint a key whose name begins with the test's word."""
        create = KeyCreate.model_validate({"name": f"{self._word} {name}".strip(), **fields})
        return await self._api.create_key(create, attempt=new_id())

    async def provider(self, name: str = "provider", **fields: object) -> Provider:
        """Add a provider that is never called."""
        base = {"kind": ProviderKind.OPENAI, "base_url": "https://models.example.org/v1"}
        create = ProviderCreate.model_validate({"name": f"{self._word} {name}", **base, **fields})
        return await self._api.create_provider(create, attempt=new_id())

    def model(self, provider: Provider, name: str = "model") -> ModelCreate:
        """Describe a model of this provider."""
        price = Nanos(1_500_000_000)
        return ModelCreate(
            model=f"{self._word}/{name}",
            provider_id=provider.id,
            upstream_model=name,
            input_price_usd=price,
            output_price_usd=Nanos(2 * price),
        )


@pytest.fixture
def make(api: AdminApi, word: str) -> Maker:
    return Maker(api, word)


@pytest.fixture
def attempt() -> Callable[[], str]:
    """Name a new attempt."""
    return new_id

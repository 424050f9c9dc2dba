"""AdminApi over HTTP: the one code path to a gateway, local or remote."""

from keydesk.client.batches import BatchesClient
from keydesk.client.calling import HttpModelCaller
from keydesk.client.catalog import CatalogClient
from keydesk.client.claims import ClaimsClient
from keydesk.client.deployments import DeploymentsClient
from keydesk.client.errors import NotAGatewayError
from keydesk.client.events import EventsClient
from keydesk.client.key_actions import KeyActionsClient
from keydesk.client.keys import KeysClient
from keydesk.client.mcp import McpClient
from keydesk.client.oversight import OversightClient
from keydesk.client.people import LocationsClient, PeopleClient
from keydesk.client.route import DIRECT, Route
from keydesk.client.templates import TemplatesClient
from keydesk.client.transport import Call, Transport
from keydesk.contract.api import AdminApi
from keydesk.contract.info import PRODUCT, Info
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import Secret, SecretKind, parse
from keydesk.domain.wording import worded


class HttpAdminApi(
    KeysClient,
    KeyActionsClient,
    LocationsClient,
    PeopleClient,
    BatchesClient,
    ClaimsClient,
    CatalogClient,
    McpClient,
    DeploymentsClient,
    TemplatesClient,
    OversightClient,
    EventsClient,
    AdminApi,
):
    """The admin API of the gateway at ``admin_url``, with the rights of ``token``."""

    _transport: Transport

    def __init__(self, admin_url: str, token: Secret | str, route: Route = DIRECT) -> None:
        """Prepare; nothing is sent yet. Raises InvalidValueError for what is not an admin token."""
        self._admin_url = admin_url
        self._route = route
        super().__init__(Transport(admin_url, admin_token(token), route))

    @property
    def admin_url(self) -> str:
        """Where the gateway's admin API is."""
        return self._admin_url

    async def move_to(self, other: "HttpAdminApi") -> None:
        """Go on as ``other``, which nobody uses any more: the same gateway was started again.

        So whoever holds this one, such as a dialog that stands open, can try again.
        """
        before = self._transport
        self._transport = other._transport  # noqa: SLF001 - one of this class
        self._admin_url = other.admin_url
        await before.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._transport.aclose()

    def caller(self, base_url: str, secret: Secret) -> HttpModelCaller:
        """Return who calls models with this key; nothing is sent yet."""
        return HttpModelCaller(base_url, secret, self._route)

    async def info(self) -> Info:
        """Ask the gateway what it is. Raises NotAGatewayError when it is something else."""
        info = await self._transport.send(Call(method="GET", path=("info",), repeatable=True), Info)
        if info.product != PRODUCT:
            raise NotAGatewayError(
                worded(
                    "This is a gateway, but of another kind ({product}), not a KeyDesk gateway.",
                    product=info.product,
                )
            )
        return info


def admin_token(token: Secret | str) -> Secret:
    """Recognise an admin token. Raises InvalidValueError, which says what was given instead."""
    secret = parse(token) if isinstance(token, str) else token
    if secret is None:
        raise InvalidValueError(
            "An admin token begins with kda_ and is 66 characters long; this one is incomplete or mistyped.",
            field="token",
        )
    if secret.kind is not SecretKind.ADMIN:
        raise InvalidValueError(
            "This is a key for calling models (kdk_). An admin token begins with kda_.", field="token"
        )
    return secret

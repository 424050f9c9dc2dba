"""What is refused before any route is looked for: other hosts, web pages, other machines (S13)."""

from collections.abc import Callable
from http import HTTPStatus
from ipaddress import IPv6Address, ip_address

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from keydesk.gateway.adminapi.problems import RefusedError, refusal_response, unexpected_response
from keydesk.gateway.passed_on import is_passed_on
from keydesk.gateway.settings import AdminReach


class Guard:
    """The outermost layer of the admin API. Whatever gets through or fails below is answered here."""

    def __init__(self, app: ASGIApp, *, hosts: Callable[[], frozenset[str]], reach: AdminReach) -> None:
        self._app = app
        self._hosts = hosts
        self._reach = reach

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Judge the request, pass it on, and keep what comes back out of every cache."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_uncached(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = [*message["headers"], (b"cache-control", b"no-store")]
            await send(message)

        try:
            self._judge(HTTPConnection(scope))
            await self._app(scope, receive, send_uncached)
        except RefusedError as error:
            await refusal_response(error)(scope, receive, send_uncached)
        except Exception as error:
            if started:
                raise
            await unexpected_response(error)(scope, receive, send_uncached)

    def _judge(self, request: HTTPConnection) -> None:
        hosts = request.headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts():
            raise RefusedError(
                HTTPStatus.MISDIRECTED_REQUEST,
                "This gateway does not answer to the host that the request names.",
            )
        fetched_by = request.headers.get("sec-fetch-site", "none")
        if "origin" in request.headers or fetched_by not in {"none", "same-origin"}:
            raise RefusedError(HTTPStatus.FORBIDDEN, "The admin API does not answer web pages.")
        if self._reach is AdminReach.LOOPBACK and not _is_of_this_computer(request):
            raise RefusedError(
                HTTPStatus.FORBIDDEN,
                "The admin API answers this computer only, and not through a proxy; `keydesk gateway run "
                "--admin any` opens it.",
            )


def peer_of(request: HTTPConnection) -> str:
    """Return the address that the socket is connected to; no header can change it (S14)."""
    return "" if request.client is None else request.client.host


def _is_of_this_computer(request: HTTPConnection) -> bool:
    """Say whether nobody elsewhere can have sent it: by a proxy here, everybody could (S13, S14)."""
    return _is_loopback(peer_of(request)) and not is_passed_on(request.scope["headers"])


def _is_loopback(peer: str) -> bool:
    try:
        address = ip_address(peer)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address.is_loopback

"""Where every request comes in: a bare ASGI callable, with no framework in between."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Final

from uvicorn._types import ASGI3Application, Scope
from uvicorn._types import ASGIReceiveCallable as Receive
from uvicorn._types import ASGISendCallable as Send

from keydesk.contract.info import LimitsCounted
from keydesk.domain.errors import UnavailableError
from keydesk.gateway.serving.body import ClientGoneError
from keydesk.gateway.serving.calls import Calls
from keydesk.gateway.serving.endpoints import ENDPOINTS
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.freshness import Freshness
from keydesk.gateway.serving.link_pages import ADDRESSES, LinkPages
from keydesk.gateway.serving.mcp.calls import McpCalls
from keydesk.gateway.serving.metrics import CONTENT_TYPE, Metrics
from keydesk.gateway.serving.models import Models
from keydesk.gateway.serving.passage import CLIENT_GONE_STATUS
from keydesk.gateway.serving.refusal import Refusal, RefusedError
from keydesk.gateway.serving.running import RunningCalls
from keydesk.gateway.usage.recorder import Recorder

ADMIN: Final = "/admin/"
MODEL: Final = "/v1/models/"
MCP: Final = "/mcp/"
DEPLOYMENTS: Final = "/deployments/"
LINKS: Final = tuple(ADDRESSES)

Answer = Callable[[Exchange], Awaitable[None]]

_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Routes:
    """What the entry leads to."""

    calls: Calls
    models: Models
    mcp: McpCalls
    links: LinkPages
    recorder: Recorder
    running: RunningCalls
    metrics: Metrics
    admin: ASGI3Application
    hosts: frozenset[str]
    """Every value of the Host header that is answered (S13)."""
    freshness: Freshness | None = None
    """Of what other gateways change, where there may be others."""
    limits: Callable[[], LimitsCounted] = lambda: LimitsCounted.ALONE


class Entry:
    """Leads a request to what answers it, and turns what goes wrong on the way into an answer."""

    def __init__(self, routes: Routes) -> None:
        self._admin = routes.admin
        self._models = routes.models
        self._mcp = routes.mcp
        self._links = routes.links
        self._recorder = routes.recorder
        self._running = routes.running
        self._metrics = routes.metrics
        self._limits = routes.limits
        self._hosts = routes.hosts
        self._freshness = routes.freshness
        self._routes: dict[str, tuple[str, Answer]] = {
            **{f"/v1{each.path}": ("POST", partial(routes.calls.answer, each)) for each in ENDPOINTS},
            "/v1/models": ("GET", routes.models.answer_list),
            "/healthz": ("GET", _answer_health),
            "/readyz": ("GET", self._answer_readiness),
            "/metrics": ("GET", self._answer_metrics),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        path = scope["path"]
        if path.startswith(ADMIN):
            await self._admin(scope, receive, send)
            return
        exchange = Exchange(scope, receive, send)
        if path.startswith(DEPLOYMENTS):
            exchange.deployment, path = _inside(path)
        began = perf_counter()
        try:
            await self._answer_or_refuse(exchange, scope["method"], path)
        finally:
            seconds = perf_counter() - began
            self._metrics.count_request(
                self._label(exchange, path), exchange.status or CLIENT_GONE_STATUS, seconds
            )

    def _label(self, exchange: Exchange, path: str) -> str:
        if path not in self._routes:
            if path.startswith(LINKS):
                return f"{path[: path.index('/', 1) + 1]}{{code}}"
            if not path.startswith(MODEL):
                return f"{MCP}{{server}}" if path.startswith(MCP) else "other"
            path = f"{MODEL}{{id}}"
        return path if exchange.deployment is None else f"{DEPLOYMENTS}{{name}}{path}"

    async def _answer_or_refuse(self, exchange: Exchange, method: str, path: str) -> None:
        try:
            await self._answer(exchange, method, path)
        except RefusedError as error:
            await _refuse(exchange, error.refusal)
        except ClientGoneError:
            return
        except UnavailableError as error:
            await _refuse(exchange, Refusal(503, "gateway_unavailable", str(error), headers=_SOON))
        except Exception:  # noqa: BLE001 - the last resort; what it was stands in the log
            _log.exception("a call failed", extra={"request_id": exchange.request_id})
            if exchange.started:
                exchange.abort()
            else:
                await _refuse(exchange, _INTERNAL)

    async def _answer(self, exchange: Exchange, method: str, path: str) -> None:
        exchange.head.require_host(self._hosts)
        route = self._routes.get(path)
        if route is not None:
            allowed, answer = route
            if method != allowed:
                raise _not_allowed(method, allowed)
            await answer(exchange)
        elif path.startswith(MODEL) and len(path) > len(MODEL):
            if method != "GET":
                raise _not_allowed(method, "GET")
            await self._models.answer_one(exchange, path[len(MODEL) :])
        elif path.startswith(MCP):
            await self._mcp.answer(path[len(MCP) :], method, exchange)
        elif path.startswith(LINKS):
            end = path.index("/", 1) + 1
            await self._links.answer(exchange, method, ADDRESSES[path[:end]], path[end:])
        else:
            raise RefusedError(_NO_ROUTE)

    async def _answer_readiness(self, exchange: Exchange) -> None:
        if self._recorder.failed:
            await exchange.respond(503, b'{"status":"storage_failed"}')
        elif self._freshness is not None and not self._freshness.serves():
            await exchange.respond(503, b'{"status":"database_unreachable"}')
        else:
            await exchange.respond(200, b'{"status":"ready"}')

    async def _answer_metrics(self, exchange: Exchange) -> None:
        if not exchange.peer.is_loopback or exchange.head.is_proxied:
            raise RefusedError(_METRICS_FROM_AFAR)
        document = self._metrics.write(
            running=len(self._running), recording=not self._recorder.failed, limits=self._limits()
        )
        await exchange.respond(200, document, of_type=CONTENT_TYPE)


def _inside(path: str) -> tuple[str, str]:
    """Take a deployment's name off a path; what is left begins with /v1/, or leads nowhere."""
    name, slash, rest = path[len(DEPLOYMENTS) :].partition("/")
    return name, f"/{rest}" if name and slash and rest.startswith("v1/") else ""


async def _answer_health(exchange: Exchange) -> None:
    await exchange.respond(200, b'{"status":"ok"}')


async def _refuse(exchange: Exchange, refusal: Refusal) -> None:
    try:
        await exchange.refuse(refusal)
    except ClientGoneError:
        return


def _not_allowed(method: str, allowed: str) -> RefusedError:
    message = f"The method {method} is not served here; use {allowed}."
    return RefusedError(Refusal(405, "invalid_request", message, headers=((b"allow", allowed.encode()),)))


_NO_ROUTE: Final = Refusal(
    404, "not_found", "There is nothing here. The base URL of this gateway ends in /v1; see GET /v1/models."
)
_METRICS_FROM_AFAR: Final = Refusal(
    403, "ip_not_allowed", "Metrics are given on the gateway's own machine only, and not through a proxy."
)
_SOON: Final = ((b"retry-after", b"2"),)
_INTERNAL: Final = Refusal(
    500, "internal_error", "The gateway failed on this request. Tell whoever runs it, with the request's id."
)

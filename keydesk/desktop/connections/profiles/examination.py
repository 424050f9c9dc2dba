"""A connection is tried step by step, each told as it happens. The token goes out last."""

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from cryptography import x509

from keydesk.client.errors import NotAGatewayError, UntrustedServerError
from keydesk.client.first_contact import certificate_shown, knock, resolve
from keydesk.client.route import Route
from keydesk.desktop.connections.profiles import examination_words as words
from keydesk.desktop.connections.profiles.attempt import Reached, enter, meet, route_of
from keydesk.desktop.connections.profiles.entered import Entered
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.step_list import Outcome, Step
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.instant import Clock
from keydesk.domain.secret import Secret

_HTTPS_PORT = 443
_HTTP_PORT = 80
T = TypeVar("T")
Tell = Callable[[Sequence[Step]], object]


class UnknownCertificateError(UntrustedServerError):
    """Nobody vouches for the server's certificate. Carries it, so that one can look at it."""

    def __init__(self, message: str, certificate: x509.Certificate) -> None:
        super().__init__(message, known_issuer=False)
        self.certificate = certificate


class Examination:
    """Tries one connection, once."""

    def __init__(self, entered: Entered, tell: Tell, clock: Clock, data_dir: Path | None) -> None:
        """``data_dir`` is the local gateway's: whoever claims to serve it has to prove it."""
        self._profile, self._address = entered.profile, entered.address
        self._tell, self._clock, self._data_dir = tell, clock, data_dir
        self._steps: list[Step] = []
        self._ahead: float | None = None

    async def run(self, token: Secret) -> Reached:
        """Go all the steps. Raises the DomainError with which the way ends, having told it."""
        route = await route_of(self._profile)
        await self._connect(route)
        await self._meet(route)
        reached = await self._during(words.TOKEN, enter(self._address, token, route))
        self._say(
            words.version(reached.info.version), words.token(reached.info.admin), words.clock(self._ahead)
        )
        return reached

    async def _connect(self, route: Route) -> None:
        parts = urlsplit(route.proxy or self._address.url)
        host = parts.hostname or ""
        port = parts.port or (_HTTPS_PORT if parts.scheme == "https" else _HTTP_PORT)
        at = await self._during(words.NAME, resolve(host))
        self._say(words.name(host, at))
        called = (
            tr("the proxy {proxy}", proxy=route.proxy) if route.proxy else f"{parts.scheme}://{parts.netloc}"
        )
        await self._during(words.CONNECTION, knock(host, port, route.connect_seconds, called))
        self._say(words.connection(at, route.proxy))

    async def _meet(self, route: Route) -> None:
        secure = self._address.is_encrypted
        if not secure:
            self._say(words.without_tls(self._address))
        self._begin(words.TLS if secure else words.GATEWAY)
        try:
            greeting = await meet(self._address, route, self._data_dir)
        except UntrustedServerError as error:
            self._say(Step(words.TLS, Outcome.WRONG, words.untrusted(error)))
            raise await self._looked_at(error, route) from error
        except DomainError as error:
            if secure and not isinstance(error, UnavailableError):
                self._say(Step(words.TLS, Outcome.FINE, tr("the certificate is accepted")))
            self._say(Step(words.GATEWAY, Outcome.WRONG, words.in_short(error)))
            raise
        if greeting.certificate:
            shown = x509.load_der_x509_certificate(greeting.certificate)
            self._say(words.tls(shown, self._clock.now(), pinned=bool(self._profile.pinned)))
        elif secure:
            self._say(Step(words.TLS, Outcome.FINE, tr("the certificate is accepted")))
        self._say(words.IS_KEYDESK)
        self._ahead = greeting.clock_ahead

    async def _looked_at(self, error: UntrustedServerError, route: Route) -> UntrustedServerError:
        """Return the error, with the certificate that it is about if that could be trusted by itself."""
        if error.known_issuer or self._profile.pinned:
            return error
        shown = await certificate_shown(self._address.url, route)
        return (
            error if not shown else UnknownCertificateError(str(error), x509.load_der_x509_certificate(shown))
        )

    async def _during(self, title: str, work: Coroutine[Any, Any, T]) -> T:
        self._begin(title)
        try:
            return await work
        except DomainError as error:
            wrong = words.GATEWAY if isinstance(error, NotAGatewayError) else title
            self._say(Step(wrong, Outcome.WRONG, words.in_short(error)))
            raise

    def _begin(self, title: str) -> None:
        self._tell([*self._steps, Step(title, Outcome.UNDER_WAY, "…")])

    def _say(self, *steps: Step) -> None:
        self._steps += steps
        self._tell(list(self._steps))
